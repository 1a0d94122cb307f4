"""The headless commands, one file each: `configure(parser)` and `run(arguments) -> Outcome`."""

from __future__ import annotations

COMMANDS: tuple[str, ...] = (
    "run",
    "demo",
    "init",
    "verify",
    "backup",
    "restore",
    "import",
    "export",
    "dayprint",
    "agenda",
    "reminders",
    "messages",
    "consult",
    "screenshots",
    "bench",
)
