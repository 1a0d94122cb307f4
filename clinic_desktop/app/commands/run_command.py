"""`run`: opens the program's window; with --demo on the embedded demo clinic."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from clinic_desktop.app.outcome import Outcome

HELP = "open the program (the default)"
DEMO_LOGIN = "reception"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--store", type=Path, metavar="DIR", help="folder of the clinic's store")
    parser.add_argument("--demo", action="store_true", help="the demo clinic, made when missing")
    parser.add_argument("--seconds", type=float, metavar="N", help="close again after N seconds")


def run(arguments: argparse.Namespace) -> Outcome:
    """Open the window and stay until it is closed."""
    if _no_screen():
        return Outcome(
            ok=False,
            notices=(
                "There is no screen here. To see the program all the same, draw its screens:",
                "  python -m clinic_desktop demo --store demo-clinic",
                "  python -m clinic_desktop screenshots --store demo-clinic --user reception"
                " --password-file FILE --out pictures",
                "or give it a virtual screen: xvfb-run -a python -m clinic_desktop run --demo",
            ),
        )
    from clinic_desktop.app.bootstrap import open_program

    code = open_program(arguments.store, demo=arguments.demo, seconds=arguments.seconds)
    return Outcome(ok=code == 0)


def _no_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    return not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
