"""`verify`: proves that pages, structure, references, trail and rows are as they were written."""

from __future__ import annotations

import argparse

from clinic_desktop.app.commands.opened import add_sign_in, opened
from clinic_desktop.app.outcome import Outcome

HELP = "check the whole store: encryption, structure, references, audit trail"
# Kinds that the report names even when there are none, in the words people look for.
_NAMED = {"patients": "patient", "appointments": "appointment"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_sign_in(parser)
    parser.add_argument(
        "--head",
        action="append",
        default=[],
        metavar="NUMBER:HASH",
        help="an audit head known from outside: a printed day sheet, a backup",
    )


def run(arguments: argparse.Namespace) -> Outcome:
    """Verify and report. Reading everything needs no special right; the trail notes it."""
    from clinic_desktop.kernel.permissions import Permission
    from clinic_desktop.storage.audit import AuditEntry, AuditHead
    from clinic_desktop.storage.segments import record_breaks
    from clinic_desktop.storage.verify import verify

    heads = [AuditHead.parse(text) for text in arguments.head]
    with opened(arguments) as session:
        session.ctx.require(Permission.PRACTICE_READ)
        report = verify(session.ctx.store, heads)
        record_breaks(session.ctx.store, session.ctx.clock, report.new_findings)
        session.ctx.note(AuditEntry("E", "verify", outcome="success" if report.ok else "failed"))
    values = report.as_dict()
    for name, kind in _NAMED.items():
        values[name] = report.counts.get(kind, 0)
    return Outcome(values, _sentence(values), ok=report.ok)


def _sentence(values: dict[str, object]) -> str:
    lines = [f"{name}: {value}" for name, value in values.items() if name != "audit"]
    audit = values["audit"]
    assert isinstance(audit, dict)
    lines += [f"audit {name}: {value}" for name, value in audit.items()]
    return "\n".join(lines)
