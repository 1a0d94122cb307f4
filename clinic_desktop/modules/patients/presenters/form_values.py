"""What stands in the registration form, as typed, and what of it is kept as a draft."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.modules.patients.domain.birth import BirthDate, age_text, parse_birth
from clinic_desktop.modules.patients.domain.records import PatientDetails
from clinic_desktop.modules.patients.presenters.setting import Setting
from clinic_desktop.modules.patients.presenters.wording import birth_text_of, date_text


@dataclass(frozen=True, slots=True)
class FormValues:
    """The form's content: the record to be, and the birth date still as its typed text."""

    details: PatientDetails = field(default_factory=PatientDetails)
    birth_text: str = ""

    @classmethod
    def of(cls, details: PatientDetails, *, day_first: bool = True) -> FormValues:
        """Return a stored record as the form shows it."""
        return cls(details, birth_text_of(details.birth, day_first=day_first))

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing worth keeping was typed."""
        details = replace(
            self.details,
            language="",
            telecoms=tuple(t for t in self.details.telecoms if t.value.strip()),
            identifiers=tuple(i for i in self.details.identifiers if i.value.strip()),
            addresses=tuple(a for a in self.details.addresses if replace(a, country="").display()),
            contacts=tuple(c for c in self.details.contacts if c.name.strip() or c.phone.strip()),
        )
        return details == PatientDetails() and not self.birth_text.strip()


@dataclass(frozen=True, slots=True)
class BirthReading:
    """How a typed birth date is understood: `birth`, its echo in words, or the problem."""

    birth: BirthDate | None = None
    echo: str = ""
    problem: str = ""


def read_birth(values: FormValues, setting: Setting) -> BirthReading:
    """Read the birth text; an empty one is no problem.

    Text that still says what is stored keeps the stored birth, whose precision and estimate the
    text alone can't tell.
    """
    text = values.birth_text.strip()
    if not text:
        return BirthReading()
    stored = values.details.birth
    if stored and text == birth_text_of(stored, day_first=setting.place.day_first):
        return BirthReading(stored, echo_of(stored, setting.today))
    try:
        # A bare number up to three digits is an age in years: nobody types a date so short.
        spoken = f"{text} y" if text.isdigit() and len(text) <= 3 else text
        birth = parse_birth(spoken, setting.today, day_first=setting.place.day_first)
    except UserError as error:
        return BirthReading(problem=error.message())
    return BirthReading(birth, echo_of(birth, setting.today))


def echo_of(birth: BirthDate, today: date) -> str:
    """Return a birth date in words that can't be misread, with the age."""
    age = age_text(birth, today)
    return " · ".join(part for part in (date_text(birth.day, birth.precision), age) if part)


def settled(values: FormValues, setting: Setting) -> PatientDetails:
    """Return the record with the birth date read and empty lines of lists left out."""
    details = values.details
    return replace(
        details,
        birth=read_birth(values, setting).birth,
        telecoms=tuple(t for t in details.telecoms if t.value.strip()),
        identifiers=tuple(i for i in details.identifiers if i.value.strip()),
        addresses=tuple(a for a in details.addresses if replace(a, country="").display()),
        contacts=tuple(c for c in details.contacts if c.name.strip() or c.phone.strip()),
        other_names=tuple(o for o in details.other_names if o.name.display()),
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A form left open: what was typed, and for an edit what it was typed over."""

    values: FormValues
    base: FormValues = field(default_factory=FormValues)
    version: int = 0
    patient_id: UUID | None = None
