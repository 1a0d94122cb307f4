"""Visits with their signed notes, original and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.documents.frame import ChartPaper, Span, put_none, put_restricted
from clinic_desktop.modules.chart.domain.encounters import (
    Encounter,
    EncounterClass,
    EncounterLine,
    EncounterStatus,
    encounter_status_text,
)
from clinic_desktop.modules.chart.domain.notes import Composition, CompositionKind, NoteThread
from clinic_desktop.modules.chart.domain.structured_text import Block, BlockKind, StructuredText
from clinic_desktop.modules.chart.service.encounters import encounters_of
from clinic_desktop.modules.chart.service.printing import signed_notes_of
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Sheet

_WITH_HEADING = 40.0  # a heading further down would stand without its text: points
_EVERY = 25  # visits between two words about how far it is
_CLASSES = {
    EncounterClass.AMBULATORY: QT_TRANSLATE_NOOP("Chart", "in the clinic"),
    EncounterClass.EMERGENCY: QT_TRANSLATE_NOOP("Chart", "emergency"),
    EncounterClass.VIRTUAL: QT_TRANSLATE_NOOP("Chart", "by phone or video"),
    EncounterClass.HOME: QT_TRANSLATE_NOOP("Chart", "at home"),
}
_SIGNED = {
    CompositionKind.ORIGINAL: QT_TRANSLATE_NOOP("Chart", "Signed {time} by {name}"),
    CompositionKind.AMENDMENT: QT_TRANSLATE_NOOP("Chart", "Amended {time} by {name}: {reason}"),
    CompositionKind.ADDENDUM: QT_TRANSLATE_NOOP("Chart", "Added {time} by {name}"),
    CompositionKind.CO_SIGNATURE: QT_TRANSLATE_NOOP("Chart", "Co-signed {time} by {name}"),
}


def put_visits(ctx: Context, sheet: Sheet, about: ChartPaper, span: Span) -> None:
    """Write the visits, the oldest first. Drafts are left out: nobody has vouched for them."""
    lines = [
        line
        for line in encounters_of(ctx, about.banner.ref.id)
        if span.has(line.day)
        and (
            line.encounter is None or line.encounter.status is not EncounterStatus.ENTERED_IN_ERROR
        )
    ]
    notes = signed_notes_of(ctx, about.banner.ref.id)
    for number, line in enumerate(sorted(lines, key=lambda each: each.day)):
        if number % _EVERY == 0:
            report_progress(number, len(lines))
        if line.encounter is None:
            sheet.heading(day_text(line.day))
            put_restricted(sheet)
        else:
            sheet.heading(visit_title(about, line.encounter))
            put_visit(sheet, about, line.encounter, notes.get(line.encounter.id, ()))
    if not lines:
        put_none(sheet)


def _withdrawn(line: EncounterLine) -> bool:
    visit = line.encounter
    return visit is not None and visit.status is EncounterStatus.ENTERED_IN_ERROR


def visit_title(about: ChartPaper, visit: Encounter) -> str:
    """Return when it was, with whom, how far it is."""
    who = about.names.get(visit.practitioner_id, "") if visit.practitioner_id else ""
    parts = (
        about.stamp(visit.start_ms),
        who or visit.performer,
        translate("Chart", _CLASSES[visit.details.encounter_class]),
        encounter_status_text(visit.status),
    )
    return " · ".join(filter(None, parts))


def put_visit(
    sheet: Sheet, about: ChartPaper, visit: Encounter, notes: tuple[NoteThread, ...]
) -> None:
    """Write one visit below its heading."""
    details = visit.details
    day = details.follow_up_on
    follow_up = ", ".join(filter(None, (details.follow_up, day_text(day) if day else "")))
    facts = (
        (translate("Chart", "Reason"), details.reason),
        (translate("Chart", "Follow-up"), follow_up),
        (translate("Chart", "Cancelled because"), visit.status_reason),
    )
    said = [(label, value) for label, value in facts if value]
    if said:
        sheet.facts(said)
    for thread in notes:
        put_thread(sheet, about, thread)
    if not notes:
        sheet.paragraph(translate("Chart", "No signed note."), ink="secondary")


def put_thread(sheet: Sheet, about: ChartPaper, thread: NoteThread) -> None:
    """Write a note: each version with who vouches for it, the original first."""
    for version in thread.versions:
        replaced = version is not thread.current
        put_text(sheet, version.body, ink="secondary" if replaced else "text")
        line = signed_line(about, version)
        if replaced:
            line += " · " + translate("Chart", "replaced by the amendment below")
        sheet.paragraph(line, ink="secondary")
    for added in thread.addenda:
        put_text(sheet, added.body)
        sheet.paragraph(signed_line(about, added), ink="secondary")
    for agreed in thread.co_signatures:
        sheet.paragraph(signed_line(about, agreed), ink="secondary")


def signed_line(about: ChartPaper, text: Composition) -> str:
    """Return who signed when; why, for an amendment; who wrote, where that is somebody else."""
    line = translate("Chart", _SIGNED[text.kind]).format(
        time=about.stamp(text.signed_ms), name=text.signer_name, reason=text.reason
    )
    if text.author_name and text.author_name != text.signer_name:
        line += " · " + translate("Chart", "written by {name}").format(name=text.author_name)
    return line


def put_text(sheet: Sheet, text: StructuredText, *, ink: str = "text", size: float = 9.0) -> None:
    """Write a note's text; headings with nothing below them are left out."""
    number = 0
    for place, block in enumerate(text.blocks):
        number = number + 1 if block.kind is BlockKind.STEP else 0
        if block.kind is BlockKind.HEADING and _is_bare(text.blocks, place):
            continue
        mark = {BlockKind.ITEM: "•  ", BlockKind.STEP: f"{number}.  "}.get(block.kind, "")
        heading = block.kind is BlockKind.HEADING
        if heading and sheet.room() < _WITH_HEADING:
            sheet.page_break()
        sheet.space(1.5 if heading and place else 0)
        if block.text:
            pieces = [(run.text, run.bold or heading) for run in block.runs]
            sheet.rich(pieces, mark=mark, size=size, ink=ink)
        else:
            sheet.space(2)


def _is_bare(blocks: tuple[Block, ...], place: int) -> bool:
    following = blocks[place + 1 :]
    for block in following:
        if block.kind is BlockKind.HEADING:
            return True
        if block.text.strip():
            return False
    return True
