"""`export`: tables as CSV, diaries as calendar files, one patient's chart as FHIR or PDF.

Tables and diaries need two persons where the clinic wants that.
"""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from clinic_desktop.app.commands.opened import (
    FileUnwritable,
    add_second_person,
    add_sign_in,
    day,
    opened,
    second_person,
    why,
)
from clinic_desktop.app.commands.resources import find_resource
from clinic_desktop.app.outcome import Outcome
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.storage.files import replace_file

HELP = "export a table as CSV, a diary as a calendar file, or a chart as FHIR or PDF"
KINDS = ("patients",)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    formats = parser.add_subparsers(
        dest="format", required=True, metavar="csv|ical|fhir|ips|chart-pdf"
    )
    csv = formats.add_parser("csv", help="comma-separated, UTF-8")
    csv.add_argument("kind", choices=KINDS)
    csv.add_argument("--out", required=True, type=Path, metavar="FILE")
    csv.set_defaults(work=_csv)
    ical = formats.add_parser("ical", help="iCalendar: a diary, a month back and a year ahead")
    ical.add_argument("--practitioner", metavar="NAME", help="name or place in the list; else all")
    ical.add_argument("--names", action="store_true", help="with patients' names, unencrypted")
    ical.add_argument("--out", required=True, type=Path, metavar="FILE")
    ical.set_defaults(work=_ical)
    fhir = formats.add_parser("fhir", help="FHIR R4: one patient's whole chart, unencrypted")
    fhir.add_argument(
        "--inline-kb",
        type=int,
        default=1024,
        metavar="KB",
        help="larger documents become files in a folder beside it",
    )
    ips = formats.add_parser("ips", help="International Patient Summary of one patient")
    paper = formats.add_parser("chart-pdf", help="one patient's chart to print, unencrypted")
    for one in (fhir, ips, paper):
        one.add_argument("--patient", required=True, metavar="NUMBER")
        one.add_argument("--out", required=True, type=Path, metavar="FILE")
        one.set_defaults(work=_chart)
    for option in ("--from", "--to"):
        name = f"{option[2:]}_day"
        paper.add_argument(option, dest=name, type=day, metavar="YYYY-MM-DD")
    paper.set_defaults(work=_chart_pdf)
    for kind in (csv, ical, fhir, ips, paper):
        kind.add_argument("--json", action="store_true", help="print one JSON object")
        add_sign_in(kind)
    for kind in (csv, ical):
        add_second_person(kind)


def run(arguments: argparse.Namespace) -> Outcome:
    """Write the file, or nothing."""
    outcome: Outcome = arguments.work(arguments)
    return outcome


def _ical(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.agenda.api import export_calendar

    with opened(arguments) as session:
        who = arguments.practitioner
        chosen = find_resource(session.ctx, who) if who else None
        made = second_person(session, arguments, Permission.BULK_EXPORT)
        diary = export_calendar(session.ctx, chosen, names=arguments.names, agreement=made)
    try:
        replace_file(arguments.out, diary.data)
    except OSError as error:
        raise FileUnwritable(file=arguments.out, why=why(error)) from error
    values = {
        "file": str(arguments.out),
        "name": diary.name,
        "appointments": diary.appointments,
    }
    return Outcome(values, f"{diary.appointments} appointments of {diary.name} in {arguments.out}.")


def _csv(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.patients.api import export_patients_csv

    with opened(arguments) as session:
        made = second_person(session, arguments, Permission.BULK_EXPORT)
        count = export_patients_csv(session.ctx, arguments.out, agreement=made)
    values = {"kind": arguments.kind, "file": str(arguments.out), "rows": count}
    return Outcome(values, f"{count} {arguments.kind} in {arguments.out}.")


def _chart(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.chart.api.interchange import export_chart_fhir, export_ips
    from clinic_desktop.modules.patients.api import patient_with_number

    if arguments.format == "ips":
        work = export_ips
    else:
        work = partial(export_chart_fhir, inline_bytes=arguments.inline_kb * 1024)
    with opened(arguments) as session:
        patient = patient_with_number(session.ctx, arguments.patient)
        count = work(session.ctx, patient.id, arguments.out)
    values = {"patient": patient.number, "file": str(arguments.out), "resources": count}
    return Outcome(values, f"{count} resources of {patient.number} in {arguments.out}.")


def _chart_pdf(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.chart.api.printing import export_chart_pdf
    from clinic_desktop.modules.patients.api import patient_with_number

    first, last = arguments.from_day, arguments.to_day
    with opened(arguments) as session:
        patient = patient_with_number(session.ctx, arguments.patient)
        size = export_chart_pdf(session.ctx, patient.id, arguments.out, first, last)
    values = {"patient": patient.number, "file": str(arguments.out), "bytes": size}
    return Outcome(values, f"The chart of {patient.number} is in {arguments.out}.")
