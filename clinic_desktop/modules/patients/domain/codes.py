"""Codes of the patient's record, with FHIR R4's own values, and their words on screen."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate

AnyCode = TypeVar("AnyCode", bound=StrEnum)


class AdministrativeGender(StrEnum):
    """FHIR administrative-gender."""

    MALE = "male"
    FEMALE = "female"
    OTHER = "other"
    UNKNOWN = "unknown"


class SexForClinicalUse(StrEnum):
    """What reference ranges and doses go by, where it differs from the administrative gender."""

    UNSTATED = ""
    FEMALE = "female-typical"
    MALE = "male-typical"
    SPECIFIED = "specified"


class BirthPrecision(StrEnum):
    """How much of the birth date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class NameUse(StrEnum):
    """FHIR name-use of the other names (the one in use is the patient's own columns)."""

    OLD = "old"
    MAIDEN = "maiden"
    NICKNAME = "nickname"
    ANONYMOUS = "anonymous"
    TEMP = "temp"
    USUAL = "usual"
    OFFICIAL = "official"


class TelecomSystem(StrEnum):
    """FHIR contact-point-system, as far as a clinic uses it."""

    PHONE = "phone"
    EMAIL = "email"
    SMS = "sms"
    FAX = "fax"
    URL = "url"
    OTHER = "other"


class TelecomUse(StrEnum):
    """FHIR contact-point-use."""

    MOBILE = "mobile"
    HOME = "home"
    WORK = "work"
    TEMP = "temp"
    OLD = "old"


class AddressUse(StrEnum):
    """FHIR address-use."""

    HOME = "home"
    WORK = "work"
    TEMP = "temp"
    OLD = "old"
    BILLING = "billing"


class Relationship(StrEnum):
    """How a related person relates (v3 RoleCode and v2-0131, the ones receptions ask for)."""

    MOTHER = "MTH"
    FATHER = "FTH"
    PARENT = "PRN"
    CHILD = "CHILD"
    SPOUSE = "SPS"
    PARTNER = "DOMPART"
    SIBLING = "SIB"
    GRANDPARENT = "GRPRN"
    GUARDIAN = "GUARD"
    CARER = "CAREGIVER"
    EMPLOYER = "E"
    FRIEND = "FRND"
    NEIGHBOUR = "NBOR"
    OTHER = "O"


class Channel(StrEnum):
    """How the patient prefers to be reached."""

    NONE = ""
    PHONE = "phone"
    SMS = "sms"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    POST = "post"


class Purpose(StrEnum):
    """What the clinic may write about; an opt-out names one of them."""

    REMINDER = "reminder"
    RESULT = "result"
    RECALL = "recall"
    BILLING = "billing"
    NEWS = "news"
    RESEARCH = "research"


class FlagCategory(StrEnum):
    """FHIR flag-category."""

    CLINICAL = "clinical"
    SAFETY = "safety"
    ADMINISTRATIVE = "admin"
    BEHAVIOURAL = "behavioral"
    CONTACT = "contact"


class FlagSeverity(StrEnum):
    """How loudly the banner shows it."""

    INFO = "info"
    WARNING = "warning"
    DANGER = "danger"


_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (AdministrativeGender.MALE, QT_TRANSLATE_NOOP("Patients", "Male")),
    (AdministrativeGender.FEMALE, QT_TRANSLATE_NOOP("Patients", "Female")),
    (AdministrativeGender.OTHER, QT_TRANSLATE_NOOP("Patients", "Other")),
    (AdministrativeGender.UNKNOWN, QT_TRANSLATE_NOOP("Patients", "Unknown")),
    (SexForClinicalUse.UNSTATED, QT_TRANSLATE_NOOP("Patients", "Not stated")),
    (SexForClinicalUse.FEMALE, QT_TRANSLATE_NOOP("Patients", "Female-typical")),
    (SexForClinicalUse.MALE, QT_TRANSLATE_NOOP("Patients", "Male-typical")),
    (SexForClinicalUse.SPECIFIED, QT_TRANSLATE_NOOP("Patients", "See note")),
    (BirthPrecision.DAY, QT_TRANSLATE_NOOP("Patients", "Day known")),
    (BirthPrecision.MONTH, QT_TRANSLATE_NOOP("Patients", "Month known")),
    (BirthPrecision.YEAR, QT_TRANSLATE_NOOP("Patients", "Year known")),
    (NameUse.OLD, QT_TRANSLATE_NOOP("Patients", "Previous name")),
    (NameUse.MAIDEN, QT_TRANSLATE_NOOP("Patients", "Name before marriage")),
    (NameUse.NICKNAME, QT_TRANSLATE_NOOP("Patients", "Nickname")),
    (NameUse.ANONYMOUS, QT_TRANSLATE_NOOP("Patients", "Anonymous")),
    (NameUse.TEMP, QT_TRANSLATE_NOOP("Patients", "Temporary")),
    (NameUse.USUAL, QT_TRANSLATE_NOOP("Patients", "Usual name")),
    (NameUse.OFFICIAL, QT_TRANSLATE_NOOP("Patients", "Official name")),
    (TelecomSystem.PHONE, QT_TRANSLATE_NOOP("Patients", "Phone")),
    (TelecomSystem.EMAIL, QT_TRANSLATE_NOOP("Patients", "E-mail")),
    (TelecomSystem.SMS, QT_TRANSLATE_NOOP("Patients", "SMS")),
    (TelecomSystem.FAX, QT_TRANSLATE_NOOP("Patients", "Fax")),
    (TelecomSystem.URL, QT_TRANSLATE_NOOP("Patients", "Web")),
    (TelecomSystem.OTHER, QT_TRANSLATE_NOOP("Patients", "Other")),
    (TelecomUse.MOBILE, QT_TRANSLATE_NOOP("Patients", "Mobile")),
    (TelecomUse.HOME, QT_TRANSLATE_NOOP("Patients", "Home")),
    (TelecomUse.WORK, QT_TRANSLATE_NOOP("Patients", "Work")),
    (TelecomUse.TEMP, QT_TRANSLATE_NOOP("Patients", "Temporary")),
    (TelecomUse.OLD, QT_TRANSLATE_NOOP("Patients", "Old")),
    (AddressUse.HOME, QT_TRANSLATE_NOOP("Patients", "Home")),
    (AddressUse.WORK, QT_TRANSLATE_NOOP("Patients", "Work")),
    (AddressUse.TEMP, QT_TRANSLATE_NOOP("Patients", "Temporary")),
    (AddressUse.OLD, QT_TRANSLATE_NOOP("Patients", "Old")),
    (AddressUse.BILLING, QT_TRANSLATE_NOOP("Patients", "Billing")),
    (Relationship.MOTHER, QT_TRANSLATE_NOOP("Patients", "Mother")),
    (Relationship.FATHER, QT_TRANSLATE_NOOP("Patients", "Father")),
    (Relationship.PARENT, QT_TRANSLATE_NOOP("Patients", "Parent")),
    (Relationship.CHILD, QT_TRANSLATE_NOOP("Patients", "Child")),
    (Relationship.SPOUSE, QT_TRANSLATE_NOOP("Patients", "Spouse")),
    (Relationship.PARTNER, QT_TRANSLATE_NOOP("Patients", "Partner")),
    (Relationship.SIBLING, QT_TRANSLATE_NOOP("Patients", "Brother or sister")),
    (Relationship.GRANDPARENT, QT_TRANSLATE_NOOP("Patients", "Grandparent")),
    (Relationship.GUARDIAN, QT_TRANSLATE_NOOP("Patients", "Guardian")),
    (Relationship.CARER, QT_TRANSLATE_NOOP("Patients", "Carer")),
    (Relationship.EMPLOYER, QT_TRANSLATE_NOOP("Patients", "Employer")),
    (Relationship.FRIEND, QT_TRANSLATE_NOOP("Patients", "Friend")),
    (Relationship.NEIGHBOUR, QT_TRANSLATE_NOOP("Patients", "Neighbour")),
    (Relationship.OTHER, QT_TRANSLATE_NOOP("Patients", "Other")),
    (Channel.NONE, QT_TRANSLATE_NOOP("Patients", "No preference")),
    (Channel.PHONE, QT_TRANSLATE_NOOP("Patients", "Phone call")),
    (Channel.SMS, QT_TRANSLATE_NOOP("Patients", "SMS")),
    (Channel.WHATSAPP, QT_TRANSLATE_NOOP("Patients", "WhatsApp")),
    (Channel.EMAIL, QT_TRANSLATE_NOOP("Patients", "E-mail")),
    (Channel.POST, QT_TRANSLATE_NOOP("Patients", "Post")),
    (Purpose.REMINDER, QT_TRANSLATE_NOOP("Patients", "Appointment reminders")),
    (Purpose.RESULT, QT_TRANSLATE_NOOP("Patients", "Results")),
    (Purpose.RECALL, QT_TRANSLATE_NOOP("Patients", "Recalls")),
    (Purpose.BILLING, QT_TRANSLATE_NOOP("Patients", "Bills")),
    (Purpose.NEWS, QT_TRANSLATE_NOOP("Patients", "News of the clinic")),
    (Purpose.RESEARCH, QT_TRANSLATE_NOOP("Patients", "Research")),
    (FlagCategory.CLINICAL, QT_TRANSLATE_NOOP("Patients", "Clinical")),
    (FlagCategory.SAFETY, QT_TRANSLATE_NOOP("Patients", "Safety")),
    (FlagCategory.ADMINISTRATIVE, QT_TRANSLATE_NOOP("Patients", "Administrative")),
    (FlagCategory.BEHAVIOURAL, QT_TRANSLATE_NOOP("Patients", "Behaviour")),
    (FlagCategory.CONTACT, QT_TRANSLATE_NOOP("Patients", "Contact")),
    (FlagSeverity.INFO, QT_TRANSLATE_NOOP("Patients", "Information")),
    (FlagSeverity.WARNING, QT_TRANSLATE_NOOP("Patients", "Warning")),
    (FlagSeverity.DANGER, QT_TRANSLATE_NOOP("Patients", "Danger")),
)

# Codes of different classes may be equal strings ("home"), so the class is part of the key.
_LABELS = {(type(code), code.value): text for code, text in _WORDS}


def label(code: StrEnum) -> str:
    """Return the word for a code in the user's language."""
    text = _LABELS.get((type(code), code.value))
    return str(code) if text is None else translate("Patients", text)


def code(codes: type[AnyCode], value: str) -> AnyCode:
    """Return the code of a stored value; one that a newer program wrote becomes the last code."""
    try:
        return codes(value)
    except ValueError:
        return list(codes)[-1]
