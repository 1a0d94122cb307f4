"""The command line: one parser, one place that turns failures into words and exit codes."""

from __future__ import annotations

import argparse
import importlib
import sys
import traceback
from types import ModuleType

from clinic_desktop import __version__
from clinic_desktop.app.commands import COMMANDS
from clinic_desktop.app.outcome import Outcome, show, speak_utf8
from clinic_desktop.kernel.errors import ClinicError, UserCancelled

EXIT_FAILED = 1
EXIT_BUG = 70  # EX_SOFTWARE


def run_command_line(arguments: list[str]) -> int:
    """Run one command; returns the exit code. Without a command, the program's window opens."""
    speak_utf8()
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in _TOP_LEVEL):
        arguments = ["run", *arguments]
    parsed = _parser(arguments[0]).parse_args(arguments)
    try:
        outcome: Outcome = parsed.command.run(parsed)
    except UserCancelled:
        return EXIT_FAILED
    except ClinicError as failure:
        sys.stderr.write(failure.message() + "\n")
        return EXIT_FAILED
    except Exception as bug:  # noqa: BLE001 - the command line's own excepthook
        sys.stderr.write(redacted(bug))
        return EXIT_BUG
    show(outcome, as_json=parsed.json, out=sys.stdout, err=sys.stderr)
    return outcome.code


def redacted(bug: BaseException) -> str:
    """Return where a bug happened, without any value: messages may hold private data."""
    frames = traceback.extract_tb(bug.__traceback__)
    lines = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    head = f"A fault in the program ({type(bug).__name__}). Nothing half-done was kept."
    return "\n".join([head, *lines]) + "\n"


_TOP_LEVEL = frozenset({"-h", "--help", "--version"})


def _parser(wanted: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clinic-desktop", description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"Clinic Desktop {__version__}")
    parser.set_defaults(json=False)
    commands = parser.add_subparsers(dest="name", required=True, metavar="command")
    for name in COMMANDS:
        if wanted in COMMANDS and name != wanted:
            continue  # import only what is asked for: the start must be quick
        command = _command(name)
        added = commands.add_parser(name, help=command.HELP, description=command.HELP)
        added.add_argument("--json", action="store_true", help="print one JSON object")
        command.configure(added)
        added.set_defaults(command=command)
    return parser


def _command(name: str) -> ModuleType:
    return importlib.import_module(f"clinic_desktop.app.commands.{name}_command")


_DESCRIPTION = "Practice management for a small clinic, on an encrypted store."
