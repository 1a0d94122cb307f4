"""Hand an e-mail to the mail server, step by step, so that it is known which step failed."""

from __future__ import annotations

import contextlib
import ssl
from dataclasses import replace
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.channels import (
    EmailSettings,
    Security,
    is_address,
    is_loopback,
)
from clinic_desktop.modules.messages.domain.outcome import (
    Delivered,
    Doubtful,
    Letter,
    Outcome,
    Outgoing,
    Postponed,
    Refused,
)
from clinic_desktop.modules.messages.service.calendar_entry import calendar_entry

if TYPE_CHECKING:
    from aiosmtplib import SMTP

TIMEOUT = 30.0  # seconds for each step
GOODBYE = 2.0


async def send_mail(outgoing: Outgoing, timeout: float = TIMEOUT) -> Outcome:
    """Send one e-mail. Never raises for what a server or a network does."""
    from aiosmtplib import SMTP

    settings = outgoing.settings
    assert isinstance(settings, EmailSettings)
    if settings.security is Security.NONE and not is_loopback(settings.host):
        return Postponed(
            translate("Messages", "The mail server must be asked with encryption."),
            channel_down=True,
        )
    try:
        outgoing = replace(outgoing, address=written_address(outgoing.address))
        content = compose(outgoing, settings)
    except (ValueError, IndexError):  # also what the standard library refuses in a header
        return Refused(translate("Messages", "The e-mail address can't be written to."))
    client = SMTP(
        hostname=settings.host,
        port=settings.port,
        timeout=timeout,
        use_tls=settings.security is Security.TLS,
        start_tls=settings.security is Security.STARTTLS,
    )
    failed = await _open(client, outgoing, settings)
    if failed is None:
        failed = await _envelope(client, outgoing, settings)
    outcome = failed or await _content(client, content)
    await _leave(client)
    return outcome


async def _leave(client: SMTP) -> None:
    """Say goodbye and close the line; what was handed over stays handed over."""
    import asyncio

    from aiosmtplib import SMTPException

    with contextlib.suppress(SMTPException, OSError):
        if client.is_connected:
            await client.quit(timeout=GOODBYE)
    client.close()
    await asyncio.sleep(0)  # lets the loop close the socket before anybody ends it


def written_address(address: str) -> str:
    """Return an address as it goes over the line: the domain in its ASCII form (IDNA).

    Raises ValueError for what is none, or has a name that only few servers could deliver to.
    """
    name, at, domain = address.rpartition("@")
    if not at or not name.isascii() or not is_address(address):
        raise ValueError("not an address")
    return f"{name}@{domain.encode('idna').decode()}"


def compose(outgoing: Outgoing, settings: EmailSettings) -> bytes:
    """Return the e-mail as it goes over the line; its Message-ID is the same at every try."""
    domain = settings.from_address.rpartition("@")[2]
    mail = EmailMessage()
    mail["From"] = Address(settings.from_name, addr_spec=settings.from_address)
    mail["To"] = Address(addr_spec=outgoing.address)
    mail["Subject"] = outgoing.subject
    mail["Message-ID"] = f"<{outgoing.key}@{domain}>"
    if outgoing.letter is None:
        mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(outgoing.body + "\n")
    if outgoing.letter is not None:
        _enclose(mail, outgoing.letter)
    invitation = outgoing.invitation
    if invitation is not None:
        mail["Date"] = format_datetime(invitation.stamp)
        entry = calendar_entry(
            invitation, settings.from_address, settings.from_name, outgoing.address
        )
        method = "CANCEL" if invitation.cancelled else "REQUEST"
        mail.add_attachment(
            entry,
            maintype="text",
            subtype="calendar",
            filename="appointment.ics",
            params={"method": method, "charset": "utf-8"},
        )
    return mail.as_bytes(policy=mail.policy.clone(linesep="\r\n"))


def _enclose(mail: EmailMessage, letter: Letter) -> None:
    """Put in what a person's e-mail has beside its words."""
    mail["Date"] = format_datetime(letter.stamp)
    if letter.answers:
        mail["In-Reply-To"] = letter.answers
        mail["References"] = letter.answers
    if letter.reply_to:
        mail["Reply-To"] = Address(addr_spec=letter.reply_to)
    for file in letter.files:
        main, _slash, sub = file.media_type.partition("/")
        # Only bytes arrive as they are: texts would be written anew, mails unpacked by who reads.
        if not sub or main in ("text", "message", "multipart"):
            main, sub = "application", "octet-stream"
        mail.add_attachment(file.content, maintype=main, subtype=sub, filename=file.name)


async def _open(client: SMTP, outgoing: Outgoing, settings: EmailSettings) -> Outcome | None:
    """Connect, encrypt, log in; None when all went well. Nothing has been handed over yet."""
    from aiosmtplib import SMTPAuthenticationError, SMTPException

    where = {"server": settings.host}
    try:
        await client.connect()
    except (SMTPException, OSError, ssl.SSLError) as error:
        text = _not_connected(error)
        return Postponed(text.format(**where), channel_down=True)
    try:
        if settings.user:
            await client.login(settings.user, outgoing.secret.value)
    except SMTPAuthenticationError:
        text = translate("Messages", "{server} refused the user or the password.")
        return Postponed(text.format(**where), channel_down=True)
    except (SMTPException, OSError):
        text = translate("Messages", "{server} did not let us sign in.")
        return Postponed(text.format(**where), channel_down=True)
    return None


def _not_connected(error: BaseException) -> str:
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError):
            return translate("Messages", "{server} has no valid certificate, so nothing was sent.")
        seen = seen.__cause__ or seen.__context__
    if "STARTTLS" in str(error):
        return translate("Messages", "{server} offers no encryption, so nothing was sent.")
    return translate("Messages", "No connection to {server}.")


async def _envelope(client: SMTP, outgoing: Outgoing, settings: EmailSettings) -> Outcome | None:
    """Name sender and recipient; None when both were taken."""
    from aiosmtplib import SMTPException, SMTPResponseException

    where = {"server": settings.host}
    try:
        await client.mail(settings.from_address)
    except SMTPResponseException as error:
        text = translate("Messages", "{server} does not take mail from the clinic's address.")
        return Postponed(text.format(**where), channel_down=error.code >= 500)
    except (SMTPException, OSError):
        return Postponed(_lost().format(**where))
    try:
        await client.rcpt(outgoing.address)
    except SMTPResponseException as error:
        if error.code >= 500:
            return Refused(translate("Messages", "The server knows no such e-mail address."))
        return Postponed(translate("Messages", "The server asks to try again later."))
    except (SMTPException, OSError):
        return Postponed(_lost().format(**where))
    return None


async def _content(client: SMTP, content: bytes) -> Outcome:
    """Hand over the content. A line that breaks from here on leaves a doubt."""
    from aiosmtplib import SMTPException, SMTPResponseException

    try:
        await client.data(content)
    except SMTPResponseException as error:
        if error.code >= 500:
            return Refused(translate("Messages", "The server refused the content of the e-mail."))
        return Postponed(translate("Messages", "The server asks to try again later."))
    except (SMTPException, OSError):
        return Doubtful(translate("Messages", "The line broke while the e-mail was handed over."))
    return Delivered()


def _lost() -> str:
    return translate("Messages", "The line to {server} broke before anything was handed over.")
