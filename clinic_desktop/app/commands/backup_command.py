"""`backup`: one encrypted file, proven by opening it before it gets its name."""

from __future__ import annotations

import argparse
from pathlib import Path

from clinic_desktop.app.commands.opened import add_sign_in, opened
from clinic_desktop.app.outcome import Outcome

HELP = "make a backup and prove it"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_sign_in(parser)
    parser.add_argument("--to", required=True, type=Path, metavar="FILE", help="file or folder")


def run(arguments: argparse.Namespace) -> Outcome:
    """Make the backup; a file that could not be proven does not exist afterwards."""
    from clinic_desktop.app.safekeeping import back_up

    with opened(arguments) as session:
        made = back_up(session.ctx, arguments.to)
    values = {
        "file": str(made.path),
        "created": made.created.isoformat(),
        "bytes": made.bytes,
        "proven": True,
        "audit_head": made.audit_head.text(),
        "counts": made.counts,
        "lacking": list(made.lacking),
    }
    notices: tuple[str, ...] = ()
    if made.lacking:
        notices = (
            "Warning: parts of documents are missing or damaged on the disk of the clinic and are"
            f" not in this backup: {len(made.lacking)}. Run verify, and keep older backups.",
        )
    return Outcome(values, f"{made.path}: {made.bytes:,} bytes, proven.", notices=notices)
