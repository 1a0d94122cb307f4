"""`export`: tables of the clinic as CSV; takes two persons where the clinic wants that."""

from __future__ import annotations

import argparse
from pathlib import Path

from clinic_desktop.app.commands.opened import (
    add_second_person,
    add_sign_in,
    opened,
    second_person,
)
from clinic_desktop.app.outcome import Outcome

HELP = "export a kind of data as CSV"
KINDS = ("patients",)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    formats = parser.add_subparsers(dest="format", required=True, metavar="csv")
    csv = formats.add_parser("csv", help="comma-separated, UTF-8")
    csv.add_argument("kind", choices=KINDS)
    csv.add_argument("--out", required=True, type=Path, metavar="FILE")
    csv.add_argument("--json", action="store_true", help="print one JSON object")
    add_sign_in(csv)
    add_second_person(csv)


def run(arguments: argparse.Namespace) -> Outcome:
    """Write the file, or nothing."""
    from clinic_desktop.modules.patients.api import export_patients_csv

    with opened(arguments) as session:
        agreed = second_person(session, arguments)
        count = export_patients_csv(session.ctx, arguments.out, second_person=agreed)
    values = {"kind": arguments.kind, "file": str(arguments.out), "rows": count}
    return Outcome(values, f"{count} {arguments.kind} in {arguments.out}.")
