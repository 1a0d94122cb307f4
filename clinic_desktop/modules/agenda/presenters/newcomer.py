"""A patient who is registered while booking: the few fields that are asked for at the phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    BirthDate,
    PartialPatient,
    PatientDetails,
    PersonName,
    Telecom,
    parse_birth,
)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """The typed fields; `birth` is a date in the clinic's order or an age such as `40 y`."""

    given: str = ""
    family: str = ""
    birth: str = ""
    gender: str = AdministrativeGender.UNKNOWN.value
    phone: str = ""

    @classmethod
    def of_search(cls, text: str) -> Newcomer:
        """Return a start made of what was searched for: digits are a phone, words a name."""
        digits = sum(ch.isdigit() for ch in text)
        if digits >= 3 and not any(ch.isalpha() for ch in text):
            return cls(phone=clean_line(text))
        first, _, rest = clean_line(text).partition(" ")
        return cls(given=first.capitalize(), family=rest.title())

    def details(self, today: date, *, day_first: bool = True) -> PatientDetails:
        """Return the registration. Raises NotADate or BirthOutOfRange."""
        phone = clean_line(self.phone)
        return PatientDetails(
            name=PersonName(given=clean_line(self.given), family=clean_line(self.family)),
            birth=self._birth(today, day_first),
            gender=AdministrativeGender(self.gender),
            telecoms=(Telecom(phone),) if phone else (),
        )

    def partial(self, today: date, *, day_first: bool = True) -> PartialPatient:
        """Return what can be compared with stored patients while typing goes on."""
        try:
            birth = self._birth(today, day_first)
        except UserError:
            birth = None
        name = PersonName(given=clean_line(self.given), family=clean_line(self.family))
        phones = (self.phone,) if len(self.phone) > 5 else ()
        return PartialPatient(name, birth, AdministrativeGender(self.gender), phones)

    def problems(self, today: date, *, day_first: bool = True) -> dict[str, str]:
        """Return a sentence for each field that can't be accepted."""
        found = {}
        if not clean_line(self.given) and not clean_line(self.family):
            found["given"] = translate("Agenda", "Type a name.")
        try:
            self._birth(today, day_first)
        except UserError as error:
            found["birth"] = error.message()
        return found

    def _birth(self, today: date, day_first: bool) -> BirthDate | None:
        text = clean_line(self.birth)
        return parse_birth(text, today, day_first=day_first) if text else None
