"""On paper: the list of calls, families together, and a thread of e-mails."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import stamp_text, time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.calls import CallEntry, result_text
from clinic_desktop.modules.messages.domain.mail import unmarked
from clinic_desktop.modules.messages.domain.message import ChannelKind
from clinic_desktop.modules.messages.service.calls import call_list as read_calls
from clinic_desktop.modules.messages.service.calls import calls_about
from clinic_desktop.modules.messages.service.mail_threads import mails_of
from clinic_desktop.modules.messages.service.preparing import Times
from clinic_desktop.modules.practice.api import begin_paper
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import PaperColumn


def call_list(ctx: Context, appointment_ids: Sequence[UUID] = ()) -> bytes:
    """Return the list of calls as PDF: about these appointments, else those to be confirmed.

    The printing is kept in the trail.
    """
    ctx.require(Permission.MESSAGE_READ)
    found = calls_about(ctx, appointment_ids) if appointment_ids else read_calls(ctx)
    days = ", ".join(day.isoformat() for day in found.days)
    paper = begin_paper(ctx, AuditEntry("E", "call-list", detail=days))
    sheet = paper.sheet(translate("Messages", "Calls to make"), wide=True)
    profile = paper.profile
    times = Times(profile.language, profile.country, ChannelKind.EMAIL)
    for day in found.days:
        entries = [entry for entry in found.entries if entry.start.date() == day]
        if entries:
            sheet.heading(times.day(entries[0].start))
            sheet.table(_columns(), [_row(entry) for entry in entries])
    if not found.entries:
        sheet.paragraph(translate("Messages", "Everybody has confirmed."))
    return sheet.to_bytes()


def mail_thread(ctx: Context, patient_id: UUID, thread_id: UUID) -> bytes:
    """Return the e-mails of a thread as PDF, oldest first; the printing is kept in the trail.

    Those that are closed to the actor are left out.
    """
    ctx.require(Permission.MESSAGE_READ, patient_id=patient_id)
    found = mails_of(ctx, patient_id)
    thread = [m for m in reversed(found.mails) if m.thread_id == thread_id and not m.closed]
    paper = begin_paper(ctx, AuditEntry("E", "mail.print", thread_id, patient_id))
    sheet = paper.sheet(
        translate("Messages", "E-mail with {patient}").format(
            patient=thread[0].patient_name if thread else ""
        )
    )
    for mail in thread:
        sheet.heading(unmarked(mail.subject) or translate("Messages", "(no subject)"))
        way = translate("Messages", "To") if mail.ours else translate("Messages", "From")
        facts = [
            (translate("Messages", "When"), stamp_text(wall_of(mail.at, found.zone))),
            (way, mail.address),
            (translate("Messages", "Files"), ", ".join(file.name for file in mail.files)),
        ]
        sheet.facts([(name, value) for name, value in facts if value])
        for line in mail.body.splitlines():
            sheet.paragraph(line or " ")
    return sheet.to_bytes()


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
