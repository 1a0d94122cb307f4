"""What has to stay in sight of a user for as long as it is so: broken trail and the like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clinic_desktop.app.banners import Banner
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.emergency import alarm_text
from clinic_desktop.modules.practice.service.emergency import repeated_emergencies
from clinic_desktop.modules.practice.service.sheets import unconfirmed_sheet

if TYPE_CHECKING:
    from clinic_desktop.app.safekeeping import Safekeeping
    from clinic_desktop.modules.practice.api import UserSession


def standing(session: UserSession, keeper: Safekeeping) -> tuple[Banner, ...]:
    """Return what to show this user above every screen."""
    return tuple(_standing(session, keeper))


def _standing(session: UserSession, keeper: Safekeeping) -> Iterator[Banner]:
    ctx = session.ctx
    if ctx.store.viewing:
        text = translate("Frame", "Only to look and to print: nothing can be saved here. {why}")
        yield Banner(text.format(why=ctx.store.viewing), "warning")
        return
    looks_after_it = ctx.allows(Permission.AUDIT_READ_SYSTEM) or ctx.allows(
        Permission.PRIVACY_REVIEW
    )
    if keeper.breaks and looks_after_it:
        yield _broken(keeper)
    if ctx.allows(Permission.USER_WRITE) and unconfirmed_sheet(ctx):
        text = translate(
            "Frame",
            "Nobody has confirmed that the recovery sheet is on paper. Without it, lost passwords"
            " mean lost data.",
        )
        yield Banner(text, "warning", translate("Frame", "Confirm or print a new one"), "security")
    if ctx.allows(Permission.PRIVACY_REVIEW):
        text = alarm_text(repeated_emergencies(ctx))
        if text:
            yield Banner(text, action=translate("Frame", "Review"), page="reviews")


def _broken(keeper: Safekeeping) -> Banner:
    last = keeper.breaks[-1]
    text = translate(
        "Frame",
        "The audit trail was broken: entries {first} to {last} can't be trusted. Since entry"
        " {begins} it is whole again. Find out who did it, and keep all backups.",
    )
    found = last.finding
    return Banner(
        text.format(first=found.first, last=found.last, begins=last.seq),
        action=translate("Frame", "Who did what"),
        page="trail",
    )
