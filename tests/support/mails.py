"""E-mails of the tests: written by the clinic, answered, or sent by strangers."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage
from uuid import UUID

from clinic_desktop.modules.messages.api import (
    ChannelKind,
    Mail,
    SetChannel,
    WriteMail,
    channels,
    deliver,
    incoming_mails,
    mails_of,
    run_outbox,
    set_channel,
    write_mail,
)
from tests.support.messages_clinic import EMAIL, MessageClinic
from tests.support.post_offices import Mailbox as SmtpBox
from tests.support.post_offices import mail_server


def written(clinic: MessageClinic, **more: object) -> WriteMail:
    """Return the command that writes to Ada."""
    plain = WriteMail(
        clinic.ctx.new_id(), clinic.ada, "ada@example.org", "Your results", "All is well.\n\nDr A"
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def sent(clinic: MessageClinic, **more: object) -> EmailMessage:
    """Write, and send through a real server; returns what arrived there."""
    post = SmtpBox()
    write_mail(clinic.ctx, written(clinic, **more))
    with mail_server(post) as port:
        version = channels(clinic.ctx)[ChannelKind.EMAIL].version
        to = replace(EMAIL, port=port)
        set_channel(clinic.ctx, SetChannel(ChannelKind.EMAIL, version, True, to))
        run_outbox(clinic.ctx, deliver)
    (found,) = post.mails()
    return found


def answer(
    to: EmailMessage, sender: str = "Ada <ADA@example.org>", body: str = "Thank you!"
) -> EmailMessage:
    """Return an answer to a mail of ours."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "desk@clinic.example"
    mail["Subject"] = f"Re: {to['Subject']}"
    mail["In-Reply-To"] = to["Message-ID"]
    mail["Message-ID"] = "<a1@example.org>"
    mail.set_content(body)
    return mail


def letter(sender: str, subject: str = "Question", body: str = "May I eat?") -> EmailMessage:
    """Return a mail of somebody."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "desk@clinic.example"
    mail["Subject"] = subject
    mail["Message-ID"] = f"<{abs(hash((sender, subject, body)))}@example.org>"
    mail.set_content(body)
    return mail


def waiting(clinic: MessageClinic) -> tuple[Mail, ...]:
    """Return what waits to be filed."""
    return incoming_mails(clinic.ctx).mails


def chart(clinic: MessageClinic, patient: UUID | None = None) -> tuple[Mail, ...]:
    """Return the mails of a chart, of Ada where nobody is named."""
    return mails_of(clinic.ctx, patient or clinic.ada).mails
