"""`import`: patients from CSV, XLSX or FHIR R4, results from HL7, a diary from iCalendar."""

from __future__ import annotations

import argparse
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from clinic_desktop.app.commands import import_papers
from clinic_desktop.app.commands.import_papers import told
from clinic_desktop.app.commands.opened import add_sign_in, opened
from clinic_desktop.app.commands.resources import find_resource, resources
from clinic_desktop.app.outcome import Outcome

if TYPE_CHECKING:
    from clinic_desktop.modules.patients.api import ImportReport
    from clinic_desktop.modules.practice.api import ResourceRef
    from clinic_desktop.storage.context import Context

HELP = "import patients, charts from FHIR, results from HL7, or a diary from iCalendar"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the kinds and their options."""
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    table = kinds.add_parser("patients", help="CSV or XLSX, one patient a row")
    table.add_argument("file", type=Path)
    table.add_argument("--dry-run", action="store_true", help="check only, store nothing")
    table.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="HEADING=FIELD",
        help="map a column that is not recognised by its heading",
    )
    table.set_defaults(work=_table)
    fhir = kinds.add_parser("fhir", help="bundles, resources, NDJSON; files or folders")
    fhir.add_argument("path", type=Path, nargs="+")
    aim = fhir.add_mutually_exclusive_group()
    aim.add_argument("--dry-run", action="store_true", help="check the patients, store nothing")
    aim.add_argument("--patient", metavar="NUMBER", help="into the chart of one who is here")
    fhir.set_defaults(work=_fhir)
    results = kinds.add_parser("hl7", help="laboratory results (ORU^R01); files or folders")
    results.add_argument("path", type=Path, nargs="+")
    results.set_defaults(work=_hl7)
    ical = kinds.add_parser("ical", help="its events block a practitioner's time")
    ical.add_argument("file", type=Path)
    ical.add_argument(
        "--practitioner",
        metavar="NAME",
        help="name or place in the list; else your own, the one the file names, the first",
    )
    ical.add_argument("--dry-run", action="store_true", help="check only, store nothing")
    ical.set_defaults(work=_ical)
    import_papers.configure(kinds)
    for kind in (table, fhir, results, ical):
        kind.add_argument("--json", action="store_true", help="print one JSON object")
        add_sign_in(kind)


def run(arguments: argparse.Namespace) -> Outcome:
    """Import; good rows go in, bad ones are listed, a file that can't be read at all fails."""
    outcome: Outcome = arguments.work(arguments)
    return outcome


def _table(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.patients.api import (
        ImportPlan,
        dry_run_table,
        import_table,
        read_header,
    )

    with opened(arguments) as session:
        header = read_header(session.ctx, arguments.file)
        named = dict(pair.split("=", 1) for pair in arguments.column)
        plan = ImportPlan(
            path=arguments.file,
            columns={**header.suggested, **named},
            encoding=header.encoding,
            delimiter=header.delimiter,
            sheet=header.sheet,
        )
        work = dry_run_table if arguments.dry_run else import_table
        return _table_outcome(arguments.file, work(session.ctx, plan))


def _table_outcome(source: Path, report: ImportReport) -> Outcome:
    refused = [
        {"source": source.name, "where": f"row {p.row}, {p.column}", "why": p.reason}
        for p in report.problems
    ]
    values = {
        "read": report.read,
        "stored": report.stored,
        "unchanged": report.unchanged,
        "duplicates": report.duplicates,
        "refused": refused,
        "more_refused": report.more_problems,
        "dry_run": report.dry_run,
    }
    return Outcome(values, _text(values), notices=told(refused))


def _fhir(arguments: argparse.Namespace) -> Outcome:
    if arguments.dry_run:
        return _fhir_checked(arguments)
    from clinic_desktop.foreign.workshop import Workshop
    from clinic_desktop.modules.chart.api.interchange import (
        examine_papers,
        import_charts,
        import_into_chart,
    )
    from clinic_desktop.modules.documents.api import examine_file
    from clinic_desktop.modules.patients.api import patient_refs, patient_with_number

    paths = tuple(arguments.path)
    with opened(arguments) as session, closing(Workshop()) as workshop:
        papers = examine_papers(paths, partial(examine_file, workshop))
        if arguments.patient is None:
            report = import_charts(session.ctx, paths, papers)
        else:
            patient = patient_with_number(session.ctx, arguments.patient)
            report = import_into_chart(session.ctx, patient.id, paths, papers)
        people = patient_refs(session.ctx, report.patients).values()
    refused = [{"source": r.source, "where": r.where, "why": r.why} for r in report.refused]
    notes = [{"source": n.source, "where": n.where, "why": n.why} for n in report.notes]
    values = {
        "read": report.read,
        "stored": report.stored,
        "unchanged": report.unchanged,
        "kept_unmapped": report.kept_unmapped,
        "mapped": dict(report.mapped),
        "kept": dict(report.kept),
        "refused": refused,
        "more_refused": report.more_refused,
        "notes": notes,
        "more_notes": report.more_notes,
        "patients": sorted(person.number for person in people),
        "files": report.files,
    }
    nothing = bool(refused) and report.stored + report.unchanged == 0
    return Outcome(values, _text(values), ok=not nothing, notices=told(refused, notes))


def _fhir_checked(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.patients.api import dry_run_fhir

    with opened(arguments) as session:
        report = dry_run_fhir(session.ctx, tuple(arguments.path))
    refused = [{"source": r.source, "where": r.where, "why": r.why} for r in report.refused]
    values = {
        "read": report.read,
        "stored": report.stored,
        "unchanged": report.unchanged,
        "kept_unmapped": report.kept_unmapped,
        "skipped": dict(report.skipped),
        "refused": refused,
        "more_refused": report.more_refused,
        "files": report.files,
        "dry_run": report.dry_run,
    }
    nothing = bool(refused) and report.read == 0
    return Outcome(values, _text(values), ok=not nothing, notices=told(refused))


def _hl7(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.chart.api.laboratory_import import import_results

    with opened(arguments) as session:
        report = import_results(session.ctx, tuple(arguments.path))
    refused = [{"source": r.source, "where": r.where, "why": r.why} for r in report.refused]
    values = {
        "read": report.read,
        "stored": report.stored,
        "kept_unmapped": report.kept,  # in the tray: nobody's yet
        "refused": refused,
    }
    nothing = bool(refused) and report.stored + report.kept + report.unchanged == 0
    notices = (*report.remarks[:50], *told(refused))
    return Outcome(values, _text(values), ok=not nothing, notices=notices)


def _ical(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.agenda.api import (
        calendar_span,
        compare_calendar,
        read_calendar_file,
        take_calendar,
    )

    with opened(arguments) as session:
        ctx = session.ctx
        span = calendar_span(ctx)
        reading = read_calendar_file(arguments.file, span.zone, span.first, span.last)
        whose = _whose(ctx, arguments.practitioner, reading.name)
        if arguments.dry_run:
            report = compare_calendar(ctx, whose.id, reading)
        else:
            report = take_calendar(ctx, whose.id, reading).report
    source = arguments.file.name
    refused = [{"source": source, "where": r.where, "why": r.why} for r in report.refused]
    notes = [{"source": source, "where": n.where, "why": n.why} for n in report.notes]
    values = {
        "practitioner": whose.name,
        "read": report.read,
        "stored": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "ours": report.ours,
        "affected": len(report.affected),
        "refused": refused,
        "notes": notes,
        "dry_run": arguments.dry_run,
    }
    return Outcome(values, _text(values), notices=told(refused, notes))


def _whose(ctx: Context, named: str | None, file_name: str) -> ResourceRef:
    """Return whose diary is meant; the outcome names it, so that a guess is never silent."""
    from clinic_desktop.modules.practice.api import ResourceKind

    people = resources(ctx, ResourceKind.PRACTITIONER)
    if named is not None:
        chosen = find_resource(ctx, named)
    else:
        called = (ref.id for ref in people if ref.name.casefold() in file_name.casefold())
        first = people[0].id if people else find_resource(ctx, "1")
        chosen = ctx.actor.practitioner_id or next(called, first)
    return next(ref for ref in resources(ctx) if ref.id == chosen)


def _text(values: dict[str, object]) -> str:
    return ", ".join(
        f"{name} {value}"
        for name, value in values.items()
        if name not in ("refused", "notes", "patients")
    )
