"""Take an e-mail that a person wrote out of the outbox, with its files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.channels import EmailSettings
from clinic_desktop.modules.messages.domain.message import (
    ChannelKind,
    Message,
    MessageStatus,
    Reason,
)
from clinic_desktop.modules.messages.domain.outcome import Enclosure, Letter, Outgoing, Pause
from clinic_desktop.modules.messages.service.surroundings import Surroundings
from clinic_desktop.modules.messages.store import mail as store
from clinic_desktop.modules.messages.store import mailbox as box_store
from clinic_desktop.modules.messages.store import outbox
from clinic_desktop.modules.messages.store import settings as settings_store
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context

_OFF = timedelta(minutes=2)


def claim(
    ctx: Context, around: Surroundings, message: Message, pauses: Mapping[ChannelKind, Pause]
) -> Outgoing | None:
    """Return an e-mail marked as being sent; None when it is put off or given up."""
    ctx.require(Permission.MESSAGE_WRITE)
    now = ctx.clock.now()
    channel = around.channels[ChannelKind.EMAIL]
    pause = pauses.get(ChannelKind.EMAIL)
    values: dict[str, Any] = {}
    if now > message.expires:
        values = {"status": MessageStatus.FAILED, "reason": Reason.TOO_LATE}
    elif not channel.active:
        why = translate("Messages", "The channel for e-mail is off.")
        values = {"next_ms": now + _OFF, "error": why}
    elif pause is not None and pause.until > now:
        values = {"next_ms": pause.until, "error": pause.why}
    if not values:
        assert isinstance(channel.settings, EmailSettings)
        try:
            letter = _letter(ctx, message, channel.settings.from_address)
        except blobs.LOST as failure:  # it must keep no other message from its turn
            values = {"status": MessageStatus.FAILED, "error": failure.message()}
        else:
            return _claimed(ctx, channel.settings, message, letter)
    with ctx.unit_of_work() as uow:
        outbox.change(uow, message, **values)
        uow.commit()
    return None


def _claimed(ctx: Context, settings: EmailSettings, message: Message, letter: Letter) -> Outgoing:
    with ctx.unit_of_work() as uow:
        outbox.change(
            uow,
            message,
            status=MessageStatus.SENDING,
            reason="",
            attempts=message.attempts + 1,
            sending_ms=letter.stamp,
        )
        secret = settings_store.secret(uow.connection, ChannelKind.EMAIL)
        uow.commit()
    return Outgoing(
        message_id=message.id,
        key=f"{message.id.hex}-{ChannelKind.EMAIL}",
        channel=ChannelKind.EMAIL,
        address=message.address,
        subject=message.subject,
        body=message.body,
        settings=settings,
        secret=secret,
        letter=letter,
    )


def _letter(ctx: Context, message: Message, sender: str) -> Letter:
    """Read the files before anything is claimed: what fails here has not been tried."""
    with ctx.reading() as connection:
        mail, mark, answers = store.ours(connection, message.id)
        box = box_store.mailbox(connection)
        folder = ctx.store.folder
        files = tuple(
            Enclosure(file.name, file.media_type, blobs.read_blob(connection, folder, file.blob_id))
            for file in mail.files
            if file.blob_id is not None
        )
    name, _at, domain = sender.rpartition("@")
    reply_to = f"{name}+{mark}@{domain}" if box.active and box.settings.plus else ""
    return Letter(ctx.clock.now(), answers, reply_to, files)
