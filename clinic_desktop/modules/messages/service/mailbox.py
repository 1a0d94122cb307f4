"""Look into a mailbox by IMAP: read without changing anything there. No store."""

from __future__ import annotations

import base64
import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.channels import Secret, Security, is_loopback
from clinic_desktop.modules.messages.domain.mailbox import (
    BATCH,
    FIRST_DAYS,
    MAX_HEAD,
    MAX_MAIL,
    Look,
    Looked,
    MailboxFailed,
    MailboxSettings,
    Place,
    RawMail,
)

_FACTS = "(RFC822.SIZE INTERNALDATE)"
TIMEOUT = 30.0  # seconds for each step
_SIZE = re.compile(rb"RFC822\.SIZE (\d{1,18})")
_ARRIVED = re.compile(
    rb'INTERNALDATE "[ ]?(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)"'
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_Failures = (imaplib.IMAP4.error, OSError, ssl.SSLError, ValueError, IndexError)


def look_into(look: Look, timeout: float = TIMEOUT) -> Looked:
    """Return the mails that came since the last look, a batch of them. Raises MailboxFailed."""
    with _opened(look.settings, look.secret, timeout) as server:
        total, validity = _open_folder(server, look.settings.folder)
        start = look.place.uid if look.place.validity == validity else 0
        uids = _new(server, look, start)
        mails = []
        for number, uid in enumerate(uids[:BATCH]):
            report_progress(number, len(uids[:BATCH]))
            mails.append(_fetch(server, Place(validity, uid)))
    known = [mail for mail in mails if mail is not None]
    last = uids[: len(mails)][-1] if mails else start
    return Looked(tuple(known), Place(validity, last), len(uids) > BATCH, total)


def try_mailbox(settings: MailboxSettings, secret: Secret, timeout: float = TIMEOUT) -> int:
    """Open the folder and return how many mails are in it. Raises MailboxFailed."""
    with _opened(settings, secret, timeout) as server:
        return _open_folder(server, settings.folder)[0]


@contextmanager
def _opened(settings: MailboxSettings, secret: Secret, timeout: float) -> Iterator[imaplib.IMAP4]:
    """Connect, encrypt, sign in; say goodbye at the end. Raises MailboxFailed."""
    server = _connected(settings, timeout)
    try:
        _sign_in(server, settings, secret)
        yield server
    except MailboxFailed:
        raise
    except _Failures as error:
        text = translate("Messages", "The line to {server} broke.")
        raise MailboxFailed(why=text.format(server=settings.host)) from error
    finally:
        with suppress(*_Failures):
            server.logout()
        with suppress(*_Failures):
            server.shutdown()  # where no goodbye was possible, the line is still open


def _connected(settings: MailboxSettings, timeout: float) -> imaplib.IMAP4:
    where = {"server": settings.host}
    if settings.security is Security.NONE and not is_loopback(settings.host):
        raise MailboxFailed(
            why=translate("Messages", "The mail server must be asked with encryption.")
        )
    try:
        if settings.security is Security.TLS:
            secure = ssl.create_default_context()
            return imaplib.IMAP4_SSL(
                settings.host, settings.port, ssl_context=secure, timeout=timeout
            )
        server = imaplib.IMAP4(settings.host, settings.port, timeout=timeout)
    except _Failures as error:
        raise MailboxFailed(why=_not_connected(error).format(**where)) from error
    if settings.security is Security.NONE:
        return server
    try:
        server.starttls(ssl_context=ssl.create_default_context())
    except _Failures as error:
        with suppress(*_Failures):
            server.shutdown()
        text = _not_connected(error)
        if isinstance(error, imaplib.IMAP4.error):
            text = translate("Messages", "{server} offers no encryption, so nothing was read.")
        raise MailboxFailed(why=text.format(**where)) from error
    return server


def _not_connected(error: BaseException) -> str:
    if isinstance(error, ssl.SSLError):
        return translate("Messages", "{server} has no valid certificate, so nothing was read.")
    return translate("Messages", "No connection to {server}.")


def _sign_in(server: imaplib.IMAP4, settings: MailboxSettings, secret: Secret) -> None:
    """Sign in; letters beyond ASCII need PLAIN."""
    try:
        if "AUTH=PLAIN" in server.capabilities:
            plain = f"\0{settings.user}\0{secret.value}".encode()
            server.authenticate("PLAIN", lambda _challenge: plain)
        else:
            server.login(settings.user, secret.value)
    except (imaplib.IMAP4.error, UnicodeEncodeError) as error:
        text = translate("Messages", "{server} refused the user or the password.")
        raise MailboxFailed(why=text.format(server=settings.host)) from error


def _open_folder(server: imaplib.IMAP4, folder: str) -> tuple[int, int]:
    """Open a folder for reading alone; returns how many mails it has, and its UIDVALIDITY."""
    said, found = server.select(f'"{folder_name(folder)}"', readonly=True)
    if said != "OK":
        text = translate("Messages", "There is no folder “{folder}” at the server.")
        raise MailboxFailed(why=text.format(folder=folder))
    validity = server.response("UIDVALIDITY")[1]
    number = validity[0] if validity and validity[0] else b"0"
    return int(found[0] or 0), int(number)


def _new(server: imaplib.IMAP4, look: Look, start: int) -> list[int]:
    """Return the UIDs after the last one read; of a folder never read those of some days."""
    if start:
        wanted = f"UID {start + 1}:*"
    else:
        day = look.today - timedelta(days=FIRST_DAYS)
        wanted = f"SINCE {day.day:02}-{_MONTHS[day.month - 1]}-{day.year}"
    _said, found = server.uid("SEARCH", wanted)
    numbers = sorted(int(one) for one in (found[0] or b"").split())
    return [number for number in numbers if number > start]  # "n:*" gives the last one always


def _fetch(server: imaplib.IMAP4, place: Place) -> RawMail | None:
    """Return one mail, of a large one its head; None for one that is gone meanwhile."""
    number = str(place.uid)
    # Among the answers is also what other programs did meanwhile: "5 FETCH (FLAGS ...)".
    told = b"\n".join(one for one in _asked(server, number, _FACTS) if isinstance(one, bytes))
    match = _SIZE.search(told)
    if match is None:
        return None
    size = int(match[1])
    whole = size <= MAX_MAIL
    wanted = f"(BODY.PEEK[]<0.{MAX_MAIL}>)" if whole else f"(BODY.PEEK[HEADER]<0.{MAX_HEAD}>)"
    found = _asked(server, number, wanted)
    content = next((part[1] for part in found if isinstance(part, tuple)), None)
    if content is None:
        return None
    return RawMail(place, size, _arrived(told), content, whole)


def _asked(server: imaplib.IMAP4, number: str, wanted: str) -> list[Any]:
    """Ask for something of a mail; a refusal is a failure, so that it is asked again."""
    said, found = server.uid("FETCH", number, wanted)
    if said != "OK":
        raise imaplib.IMAP4.error(said)
    return found


def _arrived(told: bytes) -> datetime:
    """Return when the server got a mail; what its sender says of the time is not believed."""
    match = _ARRIVED.search(told)
    if match is None:
        raise ValueError("no date of arrival")
    day, month, year, hour, minute, second, sign, far, further = (
        one.decode() for one in match.groups()
    )
    number = _MONTHS.index(month.title()) + 1
    east = timedelta(hours=int(far), minutes=int(further)) * (-1 if sign == "-" else 1)
    read = datetime(int(year), number, int(day), int(hour), int(minute), int(second), tzinfo=UTC)
    return read - east


def folder_name(text: str) -> str:
    """Return a folder's name as IMAP writes it: modified UTF-7, quotes escaped."""
    found = []
    for piece in re.findall(r"[\x20-\x7e]+|[^\x20-\x7e]+", text):
        if piece.isascii() and piece.isprintable():
            found.append(piece.replace("&", "&-"))
        else:
            packed = base64.b64encode(piece.encode("utf-16-be")).decode().rstrip("=")
            found.append(f"&{packed.replace('/', ',')}-")
    return "".join(found).replace("\\", "\\\\").replace('"', '\\"')
