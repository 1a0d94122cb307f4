"""Result messages come in: filed where the patient is certain, else kept in the tray.

A message is one transaction with all its reports and its line in the register; what was killed in
between comes again with the file and changes nothing that is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain import hl7_messages as hl7
from clinic_desktop.modules.chart.domain.hl7_filing import command_of
from clinic_desktop.modules.chart.domain.hl7_oru import MAX_BYTES, place, read_results
from clinic_desktop.modules.chart.domain.laboratory import (
    LaboratoryReport,
    MessageStatus,
    NamedPerson,
    StoredMessage,
    TrayProblem,
)
from clinic_desktop.modules.chart.domain.reports import RecordReport, ResultWithdrawn
from clinic_desktop.modules.chart.service.hl7_matching import Matched, match
from clinic_desktop.modules.chart.service.hl7_papers import (
    ExaminedPapers,
    file_papers,
    with_examined,
)
from clinic_desktop.modules.chart.service.report_versions import add_report
from clinic_desktop.modules.chart.service.reports import right_to_record
from clinic_desktop.modules.chart.service.result_versions import subject_of
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.chart.store import laboratory
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.blobs import StagedBlob, keep_staged, stage
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

_NAMESPACE = UUID("6f1f7b52-6c62-5b1c-9d55-686c37763221")
MIME = "application/hl7-v2"
MAX_TITLE = 200


def import_results(ctx: Context, paths: Sequence[Path]) -> LaboratoryReport:
    """Take in the result messages of files and folders; the same twice changes nothing.

    A file that can't be read and a message that is refused are lines of the report; the files stay
    as they are.
    """
    ctx.require(right_to_record(ctx))
    files = [file for path in paths for file in _files_of(path)]
    report = LaboratoryReport()
    for number, file in enumerate(files):
        report_progress(number, len(files))
        report = report.plus(take_file(ctx, file))
    return report


def take_file(ctx: Context, path: Path) -> LaboratoryReport:
    """Take in one file."""
    ctx.require(right_to_record(ctx))
    return take_results(ctx, read_file(path), path.name)


def read_file(path: Path) -> hl7.FileReading:
    """Read and parse one file: no store inside, for a thread that nobody waits for."""
    try:
        with path.open("rb") as handle:
            content = handle.read(MAX_BYTES + 1)
    except OSError as error:
        why = translate("Chart", "The file can't be read: {why}.")
        refused = hl7.Refused(path.name, "", why.format(why=error.strerror or error))
        return hl7.FileReading(0, {}, (refused,))
    return with_examined(read_results(content, path.name))


def take_results(ctx: Context, reading: hl7.FileReading, source: str) -> LaboratoryReport:
    """Take in what `read_file` or `read_results` made of a file."""
    ctx.require(right_to_record(ctx))
    report = LaboratoryReport(read=reading.read, refused=reading.refused)
    for number, message in reading.messages.items():
        report = report.plus(_take(ctx, number, message, source, reading.examined))
    return report


def message_id(message: hl7.ResultMessage) -> UUID:
    """Return the id of a message: the same on all PCs."""
    return uuid5(_NAMESPACE, message.key)


def original(ctx: Context, message: hl7.ResultMessage) -> StagedBlob:
    """Put a message on the disk, before the transaction that names it."""
    return stage(ctx.store, ctx.new_id(), message.raw, MIME)


def file_reports(
    ctx: Context,
    message: hl7.ResultMessage,
    patient_id: UUID,
    examined: ExaminedPapers,
    uow: UnitOfWork,
) -> None:
    """Store all reports of a message, with the documents in it, in an open transaction.

    Raises InvalidInput, ResultWithdrawn.
    """
    who = person(ctx, patient_id)
    zone = ZoneInfo(clinic_profile(ctx).zone)
    for report in message.reports:
        papers = file_papers(ctx, uow, report, who.patient_id, examined)
        command: RecordReport = command_of(message, report, who.patient_id, zone, papers)
        subject = subject_of(ctx, who, command.details.effective_ms)
        add_report(uow, who, command, subject)


def _take(
    ctx: Context, number: int, message: hl7.ResultMessage, source: str, examined: ExaminedPapers
) -> LaboratoryReport:
    remarks = tuple(f"{source}, {place(number, '')}: {text}" for text in message.remarks)
    if message.processing != "P":
        why = _not_for_charts(message.processing)
        return LaboratoryReport(refused=(hl7.Refused(source, place(number, "MSH-11"), why),))
    with ctx.reading() as connection:
        known = laboratory.find(connection, message_id(message))
    if known is not None:
        return LaboratoryReport(unchanged=1)
    matched = match(ctx, message.patient)
    arrived = _Arrived(message, source, original(ctx, message), examined)
    if matched.patient_id is not None:
        try:
            _store(ctx, arrived, matched)
        except (InvalidInput, ResultWithdrawn):
            matched = Matched(None, TrayProblem.NOT_STORABLE)
        else:
            return LaboratoryReport(stored=1, remarks=remarks)
    _store(ctx, arrived, matched)
    return LaboratoryReport(kept=1, remarks=remarks)


@dataclass(frozen=True, slots=True)
class _Arrived:
    message: hl7.ResultMessage
    source: str
    original: StagedBlob
    examined: ExaminedPapers


def _store(ctx: Context, arrived: _Arrived, matched: Matched) -> None:
    """File or keep one message in one transaction."""
    message = arrived.message
    zone = ZoneInfo(clinic_profile(ctx).zone)
    with ctx.unit_of_work() as uow:
        if matched.patient_id is not None:
            file_reports(ctx, message, matched.patient_id, arrived.examined, uow)
        who = message.patient
        line = StoredMessage(
            id=message_id(message),
            version=1,
            status=MessageStatus.FILED if matched.patient_id else MessageStatus.WAITING,
            problem=matched.problem,
            patient_id=matched.patient_id,
            sender=clean_line(message.sender),
            source=clean_line(arrived.source),
            sent_ms=message.sent.instant_ms(zone) if message.sent else None,
            received_ms=milliseconds(ctx.clock.now()),
            title=_title(message),
            person=NamedPerson(
                clean_line(who.shown), who.birth, who.sex, tuple(i.value for i in who.identifiers)
            ),
            remarks=message.remarks,
            reason="",
            blob_id=keep_staged(uow, arrived.original),
        )
        laboratory.insert(uow, line, message.control_id)
        uow.commit()


def _title(message: hl7.ResultMessage) -> str:
    names = dict.fromkeys(clean_line(report.code.shown) for report in message.reports)
    return ", ".join(name for name in names if name)[:MAX_TITLE]


def _not_for_charts(processing: str) -> str:
    kinds = {
        "T": translate("Chart", "It is marked as a training message, which no chart takes."),
        "D": translate("Chart", "It is marked as a test of programs, which no chart takes."),
    }
    unknown = translate("Chart", "MSH-11 does not say that these are real results (P).")
    return kinds.get(processing, unknown)


def _files_of(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(each for each in path.iterdir() if each.is_file())
