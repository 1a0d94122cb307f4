"""`screenshots`: draws every screen and dialog that a user sees, without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path

from clinic_desktop.app.commands.opened import FileUnwritable, add_sign_in, read_password, why
from clinic_desktop.app.outcome import Outcome

HELP = "draw every screen as PNG"
SIZES = ("1366x768", "1920x1080")
THEMES = ("light", "dark")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_sign_in(parser)
    parser.add_argument("--out", required=True, type=Path, metavar="DIR")
    parser.add_argument("--size", action="append", metavar="WxH", help=f"default: {SIZES}")
    parser.add_argument("--theme", action="append", choices=("light", "dark", "contrast"))
    parser.add_argument(
        "--scale", type=int, default=100, metavar="PERCENT", help="size of text and controls"
    )
    parser.add_argument("--only", default="", metavar="TEXT", help="part of a picture's name")
    parser.add_argument("--language", default="", metavar="LL", help="default: the clinic's")
    parser.add_argument(
        "--at", type=datetime.fromisoformat, metavar="TIME", help="clinic's local time to show"
    )


def run(arguments: argparse.Namespace) -> Outcome:
    """Draw and save; needs Qt but no display."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from clinic_desktop.app.pictures.command import draw

    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(file=arguments.out, why=why(error)) from error
    names = draw(arguments, read_password(arguments.password_file))
    values = {"out": str(arguments.out), "screens": names}
    return Outcome(values, f"{len(names)} pictures in {arguments.out}.")
