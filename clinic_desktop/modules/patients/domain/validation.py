"""The checks of a registration or edit form: clean values, or a problem by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from clinic_desktop.kernel.errors import InvalidInput, UserError
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.patients.domain.birth import check_birth
from clinic_desktop.modules.patients.domain.codes import TelecomSystem
from clinic_desktop.modules.patients.domain.contact_points import check_email, check_phone
from clinic_desktop.modules.patients.domain.identifiers import check_identifier, system_of_type
from clinic_desktop.modules.patients.domain.records import (
    MAX_PHOTO_BYTES,
    Address,
    Identifier,
    OtherName,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)

MAX_NAME = 300  # characters of each part
MAX_LINE = 500
MAX_NOTE = 20_000
MAX_ITEMS = 50
_PHONES = {TelecomSystem.PHONE, TelecomSystem.SMS, TelecomSystem.FAX}


@dataclass(frozen=True, slots=True)
class Place:
    """What of the clinic a check depends on."""

    today: date
    phone_region: str = ""
    day_first: bool = True
    country: str = ""


@dataclass
class _Checker:
    place: Place
    lenient: bool = False
    accepted: frozenset[str] = frozenset()  # values that are stored already
    problems: dict[str, str] = field(default_factory=dict)

    def attempt(
        self, name: str, rule: Callable[[str], str], value: str, otherwise: str = ""
    ) -> str:
        """Return what the rule makes of a value; note its complaint under `name`.

        A value that was stored before the rule, or that an import has kept, is let be.
        """
        try:
            return rule(value)
        except UserError as problem:
            if not self.lenient and value not in self.accepted:
                self.problems.setdefault(name, problem.message())
            return otherwise

    def line(self, name: str, text: str, limit: int = MAX_LINE) -> str:
        """Return a clean line; note when it is too long."""
        cleaned = clean_line(text)
        if len(cleaned) > limit:
            self.problems[name] = too_long(limit)
        return cleaned


def too_long(limit: int) -> str:
    """Return the sentence for a text over the limit."""
    return translate("Patients", "Too long: at most {limit} characters.").format(limit=limit)


def checked(
    details: PatientDetails,
    place: Place,
    *,
    lenient: bool = False,
    stored: PatientDetails | None = None,
) -> PatientDetails:
    """Return the details with clean values, standard phones and identifiers.

    Empty list items are dropped. Raises InvalidInput with all problems by field at once.
    `lenient` is for records that others have kept: a phone or identifier that fails its check is
    kept as it is written. So are those of `stored`, the record that is being edited.
    """
    checker = _Checker(place, lenient, _values_of(stored) if stored else frozenset())
    clean = replace(
        details,
        name=_name(checker, "", details.name),
        other_names=_other_names(checker, details.other_names),
        gender_identity=checker.line("gender_identity", details.gender_identity),
        identifiers=_identifiers(checker, details.identifiers),
        telecoms=_telecoms(checker, details.telecoms),
        addresses=_addresses(checker, details.addresses),
        contacts=_contacts(checker, details.contacts),
        language=checker.line("language", details.language, 35),
        note=_note(checker, details.note),
    )
    _dates(checker, clean)
    _limits(checker, details)
    if checker.problems:
        raise InvalidInput(checker.problems)
    return clean


def _values_of(stored: PatientDetails) -> frozenset[str]:
    items: tuple[Identifier | Telecom, ...] = (*stored.identifiers, *stored.telecoms)
    contacts = (text for each in stored.contacts for text in (each.phone, each.email))
    return frozenset((*(item.value for item in items), *contacts))


def _name(checker: _Checker, prefix: str, name: PersonName) -> PersonName:
    clean = PersonName(
        given=checker.line(prefix + "given", name.given, MAX_NAME),
        family=checker.line(prefix + "family", name.family, MAX_NAME),
        second_family=checker.line(prefix + "second_family", name.second_family, MAX_NAME),
        prefix=checker.line(prefix + "prefix", name.prefix, MAX_NAME),
        preferred=checker.line(prefix + "preferred", name.preferred, MAX_NAME),
    )
    if not prefix and not clean.display():
        checker.problems["name"] = translate("Patients", "Type at least one name.")
    return clean


def _other_names(checker: _Checker, names: Iterable[OtherName]) -> tuple[OtherName, ...]:
    cleaned = (
        replace(other, name=_name(checker, f"other_names.{index}.", other.name))
        for index, other in enumerate(names)
    )
    return tuple(other for other in cleaned if other.name.display())


def _identifiers(checker: _Checker, items: Iterable[Identifier]) -> tuple[Identifier, ...]:
    kept = []
    for index, item in enumerate(items):
        path = f"identifiers.{index}"
        value = checker.line(path + ".value", item.value)
        if not value:
            continue
        kind = checker.line(path + ".type", item.type)
        value = checker.attempt(path + ".value", partial(check_identifier, kind), value, value)
        kept.append(
            replace(
                item,
                value=value,
                type=kind,
                system=checker.line(path + ".system", item.system) or system_of_type(kind),
                issuer=checker.line(path + ".issuer", item.issuer),
            )
        )
    return tuple(kept)


def _telecoms(checker: _Checker, items: Iterable[Telecom]) -> tuple[Telecom, ...]:
    kept = []
    for index, item in enumerate(items):
        path = f"telecoms.{index}.value"
        value, e164 = checker.line(path, item.value), ""
        if not value:
            continue
        if item.system in _PHONES:
            region = checker.place.phone_region
            e164 = checker.attempt(path, partial(check_phone, region=region), value)
        elif item.system is TelecomSystem.EMAIL:
            value = checker.attempt(path, check_email, value, value)
        kept.append(replace(item, value=value, e164=e164))
    return tuple(kept)


def _addresses(checker: _Checker, items: Iterable[Address]) -> tuple[Address, ...]:
    cleaned = (_address(checker, f"addresses.{index}.", item) for index, item in enumerate(items))
    return tuple(item for item in cleaned if item.display())


def _address(checker: _Checker, path: str, item: Address) -> Address:
    return replace(
        item,
        line=checker.line(path + "line", item.line),
        line2=checker.line(path + "line2", item.line2),
        city=checker.line(path + "city", item.city),
        district=checker.line(path + "district", item.district),
        state=checker.line(path + "state", item.state),
        postal_code=checker.line(path + "postal_code", item.postal_code),
        country=checker.line(path + "country", item.country),
    )


def _contacts(checker: _Checker, items: Iterable[RelatedPerson]) -> tuple[RelatedPerson, ...]:
    kept = []
    for index, item in enumerate(items):
        path = f"contacts.{index}."
        clean = replace(
            item,
            name=checker.line(path + "name", item.name, MAX_NAME),
            phone=checker.line(path + "phone", item.phone),
            email=checker.line(path + "email", item.email),
            address=checker.line(path + "address", item.address),
            note=checker.line(path + "note", item.note),
            e164="",
        )
        if not (clean.name or clean.phone or clean.email or clean.patient_link):
            continue
        if not clean.name and clean.patient_link is None:
            checker.problems[path + "name"] = translate("Patients", "Type the contact's name.")
        kept.append(_contact_points(checker, path, clean))
    return tuple(kept)


def _contact_points(checker: _Checker, path: str, contact: RelatedPerson) -> RelatedPerson:
    e164, email = "", contact.email
    if contact.phone:
        region = checker.place.phone_region
        e164 = checker.attempt(path + "phone", partial(check_phone, region=region), contact.phone)
    if email:
        email = checker.attempt(path + "email", check_email, email, email)
    return replace(contact, e164=e164, email=email)


def _note(checker: _Checker, text: str) -> str:
    lines = [clean_line(line) for line in text.splitlines()]
    note = "\n".join(lines).strip()
    if len(note) > MAX_NOTE:
        checker.problems["note"] = too_long(MAX_NOTE)
    return note


def _dates(checker: _Checker, details: PatientDetails) -> None:
    today, birth, died = checker.place.today, details.birth, details.deceased_on
    if birth is not None:
        try:
            check_birth(birth, today)
        except UserError as problem:
            checker.problems["birth"] = problem.message()
    if died is None:
        return
    if died > today:
        checker.problems["deceased"] = translate("Patients", "This day has not come yet.")
    elif birth is not None and died < birth.day:
        checker.problems["deceased"] = translate("Patients", "This lies before the birth.")


def _limits(checker: _Checker, details: PatientDetails) -> None:
    photo = details.photo
    if photo is not None:
        if len(photo) > MAX_PHOTO_BYTES:
            checker.problems["photo"] = translate(
                "Patients", "The photo is too large: at most {size} KiB."
            ).format(size=MAX_PHOTO_BYTES // 1024)
        elif not photo.startswith(b"\xff\xd8\xff"):
            checker.problems["photo"] = translate("Patients", "The photo must be a JPEG picture.")
    for name in ("other_names", "identifiers", "telecoms", "addresses", "contacts"):
        if len(getattr(details, name)) > MAX_ITEMS:
            checker.problems[name] = translate(
                "Patients", "Too many lines: at most {limit}."
            ).format(limit=MAX_ITEMS)
