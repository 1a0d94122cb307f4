"""What of the clinic the rules about patients depend on: region, order of dates, today."""

from __future__ import annotations

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.patients.domain.validation import Place
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

# Countries that write the month first; those that write the year first also say month, day.
_MONTH_FIRST = frozenset(
    "US GU AS MP VI FM MH PW PH CN JP KR KP TW HU LT MN IR".split()  # noqa: SIM905 - a word list
)


def place(ctx: Context) -> Place:
    """Return the place of the clinic; a store without a profile yet counts as nowhere, in UTC."""
    ctx.require(Permission.PRACTICE_READ)
    try:
        profile = clinic_profile(ctx)
    except NotFound:
        return Place(ctx.clock.now().date())
    return Place(
        wall_of(ctx.clock.now(), profile.zone).date(),
        profile.phone_region or profile.country,
        profile.country.upper() not in _MONTH_FIRST,
        profile.country,
    )
