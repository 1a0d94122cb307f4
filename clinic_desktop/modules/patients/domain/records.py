"""The patient's record as values: what is registered, read, edited and shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AddressUse,
    AdministrativeGender,
    BirthPrecision,
    Channel,
    FlagCategory,
    FlagSeverity,
    NameUse,
    Purpose,
    Relationship,
    SexForClinicalUse,
    TelecomSystem,
    TelecomUse,
)

MAX_PHOTO_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class PersonName:
    """The name in use. Any part may be empty, not all of given, family, second and preferred."""

    given: str = ""
    family: str = ""
    second_family: str = ""
    prefix: str = ""
    preferred: str = ""

    def display(self) -> str:
        """Return the name as lists and papers show it: Given Family Second."""
        parts = (self.given, self.family, self.second_family)
        return " ".join(part for part in parts if part) or self.preferred


@dataclass(frozen=True, slots=True)
class OtherName:
    """A previous or additional name; found by search too."""

    name: PersonName
    use: NameUse = NameUse.OLD
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number that somebody else gave: `type` as in `identifiers.TYPES` ("es.dni") or free text.

    `system` is the FHIR system URI when known; `issuer` who gave it.
    """

    value: str
    type: str = ""
    system: str = ""
    issuer: str = ""
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Telecom:
    """A phone, an e-mail address: `value` as typed; `e164` is filled in by the rule."""

    value: str
    system: TelecomSystem = TelecomSystem.PHONE
    use: TelecomUse = TelecomUse.MOBILE
    preferred: bool = False
    e164: str = ""
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; `country` is ISO 3166-1 alpha-2 where known."""

    line: str = ""
    line2: str = ""
    city: str = ""
    district: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    use: AddressUse = AddressUse.HOME
    id: UUID | None = None
    version: int = 0

    def display(self) -> str:
        """Return the address on one line."""
        town = " ".join(part for part in (self.postal_code, self.city) if part)
        parts = (self.line, self.line2, town, self.district, self.state, self.country)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class RelatedPerson:
    """A contact of the patient; `patient_link` when that person is a patient here as well."""

    name: str
    relationship: Relationship = Relationship.OTHER
    phone: str = ""
    e164: str = ""
    email: str = ""
    address: str = ""
    next_of_kin: bool = False
    emergency_contact: bool = False
    guarantor: bool = False
    patient_link: UUID | None = None
    note: str = ""
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class CommunicationPreference:
    """Which channel, and what the patient does not want to hear about."""

    channel: Channel = Channel.NONE
    opt_outs: frozenset[Purpose] = frozenset()


@dataclass(frozen=True, slots=True)
class PatientDetails:
    """Everything a registration or an edit form holds.

    Problems are reported by field name: `name`, `given`, `birth`, `gender`, `photo`, `note`,
    `deceased`, and for lists `telecoms.0.value`, `identifiers.1.value`, `contacts.0.name`,
    `contacts.0.phone`, `addresses.0.country`, `other_names.0`.
    """

    name: PersonName = field(default_factory=PersonName)
    other_names: tuple[OtherName, ...] = ()
    birth: BirthDate | None = None
    gender: AdministrativeGender = AdministrativeGender.UNKNOWN
    clinical_sex: SexForClinicalUse = SexForClinicalUse.UNSTATED
    gender_identity: str = ""
    identifiers: tuple[Identifier, ...] = ()
    telecoms: tuple[Telecom, ...] = ()
    addresses: tuple[Address, ...] = ()
    contacts: tuple[RelatedPerson, ...] = ()
    language: str = ""  # BCP 47
    photo: bytes | None = None  # JPEG, at most MAX_PHOTO_BYTES
    communication: CommunicationPreference = field(default_factory=CommunicationPreference)
    deceased: bool = False
    deceased_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegisterPatient:
    """Register a new patient. `acknowledged` holds names of warnings a person has accepted."""

    details: PatientDetails
    acknowledged: frozenset[str] = frozenset()
    id: UUID | None = None  # chosen beforehand by a caller that must be idempotent


@dataclass(frozen=True, slots=True)
class AmendPatient:
    """Save an edited record; lists are compared by the items' ids (no id = new, gone = removed).

    Raises StaleRecord when somebody else saved `version` or one of the changed items first.
    """

    patient_id: UUID
    version: int
    details: PatientDetails
    acknowledged: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PatientRecord:
    """A patient opened for editing."""

    id: UUID
    version: int
    number: str
    details: PatientDetails
    created_at: datetime
    updated_at: datetime
    merged_into: UUID | None = None


@dataclass(frozen=True, slots=True)
class PatientRef:
    """A patient in a list: what every module may show. `phone` as it is dialled, '' if none."""

    id: UUID
    number: str
    display_name: str
    birth_date: date | None
    birth_estimated: bool
    sex: AdministrativeGender
    phone: str
    birth_precision: BirthPrecision = BirthPrecision.DAY
    merged_into: UUID | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """An alert on the chart; active from `start` (None = ever) to `end` (None = open)."""

    id: UUID
    version: int
    patient_id: UUID
    text: str
    category: FlagCategory
    severity: FlagSeverity
    start: date | None
    end: date | None

    def active_on(self, day: date) -> bool:
        """Tell whether the flag holds on a day (the last day included)."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class PatientBanner:
    """What is always in sight where a patient is open, as far as this module knows it."""

    ref: PatientRef
    version: int
    age_text: str  # "58 y", "about 40 y", "7 mo", "12 d", '' when unknown
    preferred_name: str
    gender_identity: str
    clinical_sex: SexForClinicalUse
    photo: bytes | None
    flags: tuple[Flag, ...]  # the active ones, loudest first
    deceased: bool
    deceased_on: date | None
    language: str
    opt_outs: frozenset[Purpose]
    edge: int  # 0..7: which of the theme's hues marks this patient
    initials: str = ""
    merged_into: PatientRef | None = None


@dataclass(frozen=True, slots=True)
class PatientContact:
    """How a patient can be reached, and what they want and don't want to hear."""

    id: UUID
    name: PersonName
    birth: BirthDate | None
    language: str  # BCP 47, '' = not said
    telecoms: tuple[Telecom, ...]
    addresses: tuple[Address, ...]
    contacts: tuple[RelatedPerson, ...]
    communication: CommunicationPreference
    deceased: bool


@dataclass(frozen=True, slots=True)
class RaiseFlag:
    """Put a flag on a patient."""

    patient_id: UUID
    text: str
    category: FlagCategory = FlagCategory.CLINICAL
    severity: FlagSeverity = FlagSeverity.WARNING
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class EndFlag:
    """Close a flag as of a day (None = today); it stays in the history."""

    flag_id: UUID
    version: int
    end: date | None = None
