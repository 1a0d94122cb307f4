"""`dayprint`: the day sheet as PDF, with the audit head in its footer."""

from __future__ import annotations

import argparse
from pathlib import Path

from clinic_desktop.app.commands.opened import FileUnwritable, add_sign_in, day, opened, why
from clinic_desktop.app.outcome import Outcome

HELP = "write the day sheet as PDF"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_sign_in(parser)
    parser.add_argument("--date", required=True, type=day, metavar="YYYY-MM-DD")
    parser.add_argument("--out", required=True, type=Path, metavar="PDF")


def run(arguments: argparse.Namespace) -> Outcome:
    """Write the sheet; the head it carries can be given to `verify --head` later."""
    from clinic_desktop.modules.agenda.documents import day_sheet
    from clinic_desktop.storage import audit

    with opened(arguments) as session:
        sheet = day_sheet(session.ctx, arguments.date)
        with session.ctx.reading() as connection:
            head = audit.head(connection).text()  # nothing was noted since the sheet's own
    try:
        arguments.out.write_bytes(sheet)
    except OSError as error:
        raise FileUnwritable(file=arguments.out, why=why(error)) from error
    values = {
        "date": arguments.date.isoformat(),
        "file": str(arguments.out),
        "audit_head": head,
    }
    return Outcome(values, f"{arguments.out}: audit head {head}")
