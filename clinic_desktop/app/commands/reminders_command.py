"""`reminders run`: plan and send all messages that are due, once, and say what was sent."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from clinic_desktop.app.commands.opened import add_sign_in, opened
from clinic_desktop.app.outcome import Outcome

if TYPE_CHECKING:
    from clinic_desktop.modules.messages.api import RunReport

HELP = "send the reminders and notices that are due"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="run")
    run_once = verbs.add_parser("run", help="once, then end")
    run_once.add_argument("--json", action="store_true", help="print one JSON object")
    add_sign_in(run_once)


def run(arguments: argparse.Namespace) -> Outcome:
    """Send what is due. What can't be sent stays in the outbox with its reason."""
    from clinic_desktop.modules.messages.api import run_outbox

    with opened(arguments) as session:
        report = run_outbox(session.ctx)
    counts = Counter(attempt.status.value for attempt in report.attempts)
    values = {
        "planned": report.planned,
        "sent": counts["sent"],
        "waiting": report.waiting,
        "failed": counts["failed"],
        "in_doubt": report.doubtful,
        "channels": report.any_channel,
        "messages": [
            {
                "id": str(attempt.outgoing.message_id),
                "channel": attempt.outgoing.channel.value,
                "status": attempt.status.value,
                "why": attempt.why,
            }
            for attempt in report.attempts
        ],
    }
    return Outcome(values, _text(report, counts), notices=_notices(report))


def _text(report: RunReport, counts: Counter[str]) -> str:
    lines = [
        f"{attempt.outgoing.channel} {attempt.outgoing.message_id}: {attempt.status}"
        + (f" ({attempt.why})" if attempt.why else "")
        for attempt in report.attempts
    ]
    total = f"{counts['sent']} sent, {report.waiting} waiting, {report.planned} newly planned."
    return "\n".join([*lines, total])


def _notices(report: RunReport) -> tuple[str, ...]:
    found = []
    if not report.any_channel:
        found.append("No channel is switched on: see Settings, Message channels.")
    if report.doubtful:
        found.append(
            f"{report.doubtful} messages may or may not have gone out: look at the outbox."
        )
    return tuple(found)
