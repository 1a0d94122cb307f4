"""`bench`: measures this machine's speed on a store of its own, against raw SQLCipher."""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
from pathlib import Path

from clinic_desktop.app.outcome import Outcome

HELP = "measure speed against raw SQLCipher (developers' checkout only)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--patients", type=int, default=100_000)
    parser.add_argument("--appointments", type=int, default=1_000_000)
    parser.add_argument("--out", type=Path, metavar="JSON", help="write the figures there")


def run(arguments: argparse.Namespace) -> Outcome:
    """Run the benchmarks of the checkout in a process of their own."""
    if importlib.util.find_spec("benchmarks") is None:
        return Outcome(ok=False, notices=("The benchmarks are not part of the built program.",))
    command = [sys.executable, "-m", "benchmarks"]
    command += ["--patients", str(arguments.patients)]
    command += ["--appointments", str(arguments.appointments)]
    command += ["--out", str(arguments.out)] if arguments.out else []
    done = subprocess.run(command, check=False)  # noqa: S603 - our own module
    return Outcome({"exit_code": done.returncode}, ok=done.returncode == 0)
