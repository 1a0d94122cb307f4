"""What the patients' screens need to know of the clinic: today, its zone, its order of dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.modules.patients.domain.validation import Place
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.practice.api import clinic_profile


@dataclass(frozen=True, slots=True)
class Setting:
    """The clinic as the screens see it; `language` is what new patients are given at first."""

    place: Place
    language: str = ""
    zone: str = "UTC"

    @property
    def today(self) -> date:
        """Return the clinic's day."""
        return self.place.today

    def wall(self, at_ms: int) -> datetime:
        """Return what the clinic's clocks showed at an instant (Unix milliseconds)."""
        return wall_of(from_milliseconds(at_ms), self.zone)


def read_setting(ctx: Any) -> Setting:
    """Read the setting; a store without a profile yet counts as nowhere, in UTC."""
    try:
        profile = clinic_profile(ctx)
    except NotFound:
        return Setting(place(ctx))
    return Setting(place(ctx), profile.language, profile.zone)
