"""The mailbox that is read: what is set about it, and what a look into it brings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b

from clinic_desktop.kernel.errors import EnvironmentFailure, UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate
from clinic_desktop.modules.messages.domain.channels import (
    Secret,
    Security,
    host_problem,
    is_loopback,
)

MAX_MAIL = 25 * 1024**2  # of larger ones only the head is read
MAX_HEAD = 256 * 1024
BATCH = 20  # mails of one look: the next look goes on
FIRST_DAYS = 14  # how far the first look goes back


class MailboxOff(UserError):
    """Nothing can be read yet."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The mailbox is not set up. Fill in Settings, Message channels first."
    )


class MailboxFailed(EnvironmentFailure):
    """The server could not be read; `why` is in plain words."""

    template = QT_TRANSLATE_NOOP("Errors", "The mailbox could not be read: {why}")


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """How to reach the mailbox. The password is not here: it never goes to a screen.

    `plus` says that the server delivers desk+MARK@… to desk@…: answers then bear the mark twice.
    """

    host: str = ""
    port: int = 993
    security: Security = Security.TLS
    user: str = ""
    folder: str = "INBOX"
    minutes: int = 5
    plus: bool = False


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The mailbox as the settings page sees it, and what came of the last look on this PC."""

    active: bool
    settings: MailboxSettings
    has_secret: bool = False
    version: int = 0
    looked: datetime | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """How far a folder was read: UIDVALIDITY, and the last UID. 0 = never."""

    validity: int = 0
    uid: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that a look into the mailbox needs, so that nobody asks the store meanwhile."""

    settings: MailboxSettings
    secret: Secret
    place: Place
    today: datetime


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail as the server gave it. `whole` False: too large, `content` is its head alone."""

    place: Place
    size: int
    arrived: datetime
    content: bytes
    whole: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look brought, oldest first. `more`: look again at once."""

    mails: tuple[RawMail, ...]
    place: Place
    more: bool
    total: int


def account_of(settings: MailboxSettings) -> str:
    """Return a name for server, user and folder; another one is read from its beginning."""
    text = f"{settings.host.casefold()}|{settings.user}|{settings.folder}"
    return blake2b(text.encode(), digest_size=16).hexdigest()


def mailbox_problems(settings: MailboxSettings) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    problems = {}
    if host_problem(settings.host):
        problems["host"] = translate("Messages", "Name of the mail server: imap.example.org")
    if not 1 <= settings.port <= 65535:
        problems["port"] = translate("Messages", "Between 1 and 65535.")
    if settings.security is Security.NONE and not is_loopback(settings.host):
        problems["security"] = translate(
            "Messages", "Without encryption only to a server on this computer."
        )
    if not settings.user:
        problems["user"] = translate("Messages", "Say as whom the mailbox is opened.")
    if not settings.folder or len(settings.folder) > 200:
        problems["folder"] = translate("Messages", "Name of the folder: INBOX")
    if not 1 <= settings.minutes <= 720:
        problems["minutes"] = translate("Messages", "Between 1 and 720 minutes.")
    return problems


def tidy_mailbox(settings: MailboxSettings) -> MailboxSettings:
    """Return settings without stray blanks and line breaks."""
    return replace(
        settings,
        host=clean_line(settings.host),
        user=clean_line(settings.user),
        folder=clean_line(settings.folder),
    )


def mailbox_text(settings: MailboxSettings) -> str:
    """Return settings as the JSON that is stored."""
    names = MailboxSettings.__slots__
    return json.dumps({name: getattr(settings, name) for name in names}, ensure_ascii=False)


def parse_mailbox(text: str) -> MailboxSettings:
    """Read what `mailbox_text` wrote; what a newer program added is passed over."""
    found: Mapping[str, object] = json.loads(text)
    known = {k: v for k, v in found.items() if k in MailboxSettings.__slots__}
    made = MailboxSettings(**known)  # type: ignore[arg-type]
    return replace(made, security=Security(made.security))
