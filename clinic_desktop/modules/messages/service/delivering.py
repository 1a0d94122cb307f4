"""Send one message over its channel: the network alone, no store."""

from __future__ import annotations

from clinic_desktop.modules.messages.domain.message import ChannelKind
from clinic_desktop.modules.messages.domain.outcome import Outcome, Outgoing
from clinic_desktop.modules.messages.service import mail, text_message


async def deliver(outgoing: Outgoing) -> Outcome:
    """Hand a message to its server and return what came of it. Never raises for the network."""
    if outgoing.channel is ChannelKind.EMAIL:
        return await mail.send_mail(outgoing)
    return await text_message.send_text(outgoing)
