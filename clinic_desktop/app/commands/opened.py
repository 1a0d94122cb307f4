"""The options of every command that opens a store, and the session behind them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from clinic_desktop.kernel.permissions import Agreement, Permission
    from clinic_desktop.modules.practice.api import UserSession


class FileUnreadable(EnvironmentFailure):
    """A file that a command was given can't be read."""

    template = QT_TRANSLATE_NOOP("Errors", "{file} can't be read: {why}. Nothing was changed.")


class FileUnwritable(EnvironmentFailure):
    """A file that a command was to write can't be written."""

    template = QT_TRANSLATE_NOOP("Errors", "{file} can't be written: {why}. Choose another place.")


def add_store(parser: argparse.ArgumentParser) -> None:
    """Add --store."""
    parser.add_argument("--store", required=True, type=Path, metavar="DIR", help="store folder")


def add_sign_in(parser: argparse.ArgumentParser) -> None:
    """Add --store, --user and --password-file."""
    add_store(parser)
    parser.add_argument("--user", required=True, metavar="NAME", help="who signs in")
    parser.add_argument(
        "--password-file",
        required=True,
        metavar="FILE",
        help="file whose first line is the password; - reads standard input",
    )


def read_password(source: str) -> str:
    """Return the first line of a file or of standard input. Raises FileUnreadable."""
    if source == "-":
        return sys.stdin.readline().rstrip("\r\n")
    try:
        with Path(source).open(encoding="utf-8-sig") as handle:
            return handle.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(file=source, why=why(error)) from error


def why(error: Exception) -> str:
    """Return the system's own words for a failed file operation."""
    return getattr(error, "strerror", None) or type(error).__name__


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[UserSession]:
    """Sign in for one command and sign out after it, whatever happens."""
    from clinic_desktop.app.session import environment
    from clinic_desktop.modules.practice.api import sign_in, sign_out
    from clinic_desktop.storage.faults import OnlyToLookAt

    password = read_password(arguments.password_file)
    session = sign_in(arguments.store, arguments.user, password, environment())
    if session.ctx.store.viewing:
        sys.stderr.write(OnlyToLookAt(why=session.ctx.store.viewing).message() + "\n")
    try:
        yield session
    finally:
        sign_out(session)


def second_person(
    session: UserSession, arguments: argparse.Namespace, permission: Permission
) -> Agreement | None:
    """Return the agreement of the user who confirms beside the first, if one is named."""
    from clinic_desktop.modules.practice.api import agreement_of

    if not arguments.second_user:
        return None
    password = read_password(arguments.second_password_file or "-")
    return agreement_of(session.ctx, permission, arguments.second_user, password)


def add_second_person(parser: argparse.ArgumentParser) -> None:
    """Add the options of the second person, where the clinic wants two."""
    parser.add_argument("--second-user", metavar="NAME", help="second person who agrees")
    parser.add_argument("--second-password-file", metavar="FILE", help="their password")


def day(text: str) -> date:
    """Read an ISO date, for argparse."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2026-11-24") from None
