"""The clinic's profile: where it is, which money, language, clock and paper it uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from clinic_desktop.kernel.text import clean_line, translate

SLOT_MINUTES = (5, 10, 15, 20, 30, 60)
PAPER_SIZES = ("A4", "Letter", "A5")
LANGUAGES = ("en", "es", "ar")
NAME_LIMIT = 120
_BOUNDS = {
    "overbook_limit": (0, 50),
    "offers_at_once": (0, 10),
    "offer_minutes": (5, 1440),
    "late_cancel_hours": (0, 168),
}
_CODE = {
    "country": re.compile(r"[A-Z]{2}"),
    "phone_region": re.compile(r"[A-Z]{2}"),
    "currency": re.compile(r"[A-Z]{3}"),
    "language": re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?"),
}


@dataclass(frozen=True, slots=True)
class ClinicDetails:
    """What a person may set about the clinic.

    `country` and `phone_region` ISO 3166-1 alpha-2, `currency` ISO 4217, `language` BCP 47, `zone`
    IANA, `subdivision` ISO 3166-2 without the country (for regional holidays, may be empty).
    `overbook_limit` is how many overbooked appointments a resource may have on one day;
    `offers_at_once` to how many waiting patients a freed place is offered (0: to nobody by itself),
    for `offer_minutes`; who cancels less than `late_cancel_hours` before is late.
    """

    name: str
    country: str
    language: str
    currency: str
    zone: str
    phone_region: str
    paper_size: str = "A4"
    subdivision: str = ""
    slot_minutes: int = 15
    waiting_alarm_minutes: int = 30
    closes_on_holidays: bool = True
    soft_lock_minutes: int = 2
    hard_lock_minutes: int = 15
    two_person_exports: bool = False
    overbook_limit: int = 4
    offers_at_once: int = 3
    offer_minutes: int = 30
    late_cancel_hours: int = 24


@dataclass(frozen=True, slots=True)
class ClinicProfile:
    """The clinic as others see it: identity, version and the details."""

    id: UUID
    version: int
    name: str
    country: str
    language: str
    currency: str
    zone: str
    phone_region: str
    slot_minutes: int
    waiting_alarm_minutes: int
    paper_size: str
    subdivision: str
    closes_on_holidays: bool
    soft_lock_minutes: int
    hard_lock_minutes: int
    two_person_exports: bool
    overbook_limit: int
    offers_at_once: int
    offer_minutes: int
    late_cancel_hours: int

    def details(self) -> ClinicDetails:
        """Return the part that a person may set."""
        return ClinicDetails(**{name: getattr(self, name) for name in ClinicDetails.__slots__})


def clinic_problems(details: ClinicDetails) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    problems = {
        name: translate("Practice", "Choose one from the list.")
        for name, pattern in _CODE.items()
        if not pattern.fullmatch(getattr(details, name))
    }
    name = clean_line(details.name)
    if not name:
        problems["name"] = translate("Practice", "Give the clinic a name.")
    elif len(name) > NAME_LIMIT:
        problems["name"] = translate("Practice", "At most 120 characters.")
    if not zone_exists(details.zone):
        problems["zone"] = translate("Practice", "Choose a time zone from the list.")
    if details.paper_size not in PAPER_SIZES:
        problems["paper_size"] = translate("Practice", "Choose a paper size from the list.")
    if details.slot_minutes not in SLOT_MINUTES:
        problems["slot_minutes"] = translate("Practice", "Choose 5, 10, 15, 20, 30 or 60 minutes.")
    return problems | _limit_problems(details)


def _limit_problems(details: ClinicDetails) -> dict[str, str]:
    problems = {}
    if not 1 <= details.waiting_alarm_minutes <= 480:
        problems["waiting_alarm_minutes"] = translate("Practice", "Between 1 and 480 minutes.")
    for name, (least, most) in _BOUNDS.items():
        if not least <= getattr(details, name) <= most:
            text = translate("Practice", "Between {least} and {most}.")
            problems[name] = text.format(least=least, most=most)
    if not 1 <= details.soft_lock_minutes <= 10:
        problems["soft_lock_minutes"] = translate("Practice", "Between 1 and 10 minutes.")
    if not details.soft_lock_minutes <= details.hard_lock_minutes <= 60:
        problems["hard_lock_minutes"] = translate(
            "Practice", "Not shorter than the screen lock, and at most 60 minutes."
        )
    return problems


def zone_exists(name: str) -> bool:
    """Tell whether `name` is an IANA zone that this machine knows."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # also ZoneInfoNotFoundError, a KeyError
        return False
    return bool(name)
