"""`messages fetch`: read the clinic's mailbox once, and say what came."""

from __future__ import annotations

import argparse
from contextlib import closing

from clinic_desktop.app.commands.opened import add_sign_in, opened
from clinic_desktop.app.outcome import Outcome

HELP = "read the e-mails that patients sent"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="fetch")
    fetch = verbs.add_parser("fetch", help="once, then end")
    fetch.add_argument("--json", action="store_true", help="print one JSON object")
    add_sign_in(fetch)


def run(arguments: argparse.Namespace) -> Outcome:
    """Read the mailbox. What answers us is filed, the rest waits for a person."""
    from clinic_desktop.foreign.workshop import Workshop
    from clinic_desktop.modules.messages.api import fetch_mails

    with opened(arguments) as session, closing(Workshop()) as workshop:
        report = fetch_mails(session.ctx, workshop)
    values = {
        "filed": report.filed,
        "waiting": report.waiting,
        "known": report.known,
        "problem": report.problem,
    }
    text = f"{report.filed} filed in charts, {report.waiting} to be filed by a person."
    notices = (report.problem,) if report.problem else ()
    return Outcome(values, text, notices=notices)
