"""The list of calls on paper, families together, with room for what came of each call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import stamp_text, time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.calls import CallEntry, result_text
from clinic_desktop.modules.messages.domain.message import ChannelKind
from clinic_desktop.modules.messages.service.calls import call_list as read_calls
from clinic_desktop.modules.messages.service.calls import calls_about
from clinic_desktop.modules.messages.service.preparing import Times
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage import audit
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import PaperColumn, Sheet

_RTL_LANGUAGES = frozenset({"ar", "fa", "he", "ur"})


def call_list(ctx: Context, appointment_ids: Sequence[UUID] = ()) -> bytes:
    """Return the list of calls as PDF: about these appointments, else those to be confirmed.

    The printing is kept in the trail.
    """
    ctx.require(Permission.MESSAGE_READ)
    found = calls_about(ctx, appointment_ids) if appointment_ids else read_calls(ctx)
    sheet = _sheet(ctx, found.days)
    profile = clinic_profile(ctx)
    times = Times(profile.language, profile.country, ChannelKind.EMAIL)
    for day in found.days:
        entries = [entry for entry in found.entries if entry.start.date() == day]
        if entries:
            sheet.heading(times.day(entries[0].start))
            sheet.table(_columns(), [_row(entry) for entry in entries])
    if not found.entries:
        sheet.paragraph(translate("Messages", "Everybody has confirmed."))
    return sheet.to_bytes()


def _sheet(ctx: Context, days: tuple[date, ...]) -> Sheet:
    from clinic_desktop.paper import Sheet, SheetHead

    profile = clinic_profile(ctx)
    ctx.note(AuditEntry("E", "call-list", detail=", ".join(day.isoformat() for day in days)))
    with ctx.reading() as connection:
        head = audit.head(connection).text()
    now = wall_of(ctx.clock.now(), profile.zone)
    printed = translate("Messages", "Printed {time} by {name}").format(
        time=stamp_text(now), name=ctx.actor.name
    )
    return Sheet(
        SheetHead(
            title=translate("Messages", "Calls to make"),
            clinic=profile.name,
            subtitle="",
            printed=printed,
            audit_head=head,
            paper=profile.paper_size,
            landscape=True,
            rtl=profile.language.split("-")[0] in _RTL_LANGUAGES,
        )
    )


def _columns() -> list[PaperColumn]:
    from clinic_desktop.paper import PaperColumn

    return [
        PaperColumn(translate("Messages", "Time"), 0.7),
        PaperColumn(translate("Messages", "Patient"), 2.2, bold=True),
        PaperColumn(translate("Messages", "Phone"), 2.4),
        PaperColumn(translate("Messages", "With"), 1.8),
        PaperColumn(translate("Messages", "Until now"), 2.0),
        PaperColumn(translate("Messages", "Answer"), 2.4),
    ]


def _row(entry: CallEntry) -> list[str]:
    family = translate("Messages", "family {number}").format(number=entry.family + 1)
    name = f"{entry.patient_name} ({family})" if entry.together > 1 else entry.patient_name
    phones = "; ".join(f"{p.shown} {p.whose}".strip() for p in entry.phones)
    so_far = (
        translate("Messages", "Wants a call") if entry.wants_call else "",
        result_text(entry.last_result),
        entry.last_note,
        entry.message,
    )
    return [
        time_text(entry.start),
        name,
        phones,
        entry.practitioner,
        " · ".join(part for part in so_far if part),
        "",
    ]
