"""What came of handing a message to a server: the words of the network, in plain language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from clinic_desktop.modules.messages.domain.channels import (
    EmailSettings,
    Secret,
    SmsSettings,
)
from clinic_desktop.modules.messages.domain.message import ChannelKind


@dataclass(frozen=True, slots=True)
class Invitation:
    """The appointment as a calendar entry: no reason, no specialty. `start` is local in `zone`."""

    uid: str
    sequence: int
    start: datetime
    minutes: int
    zone: str
    summary: str
    place: str
    cancelled: bool
    stamp: datetime  # aware, in UTC


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes along with an e-mail."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """What an e-mail that a person wrote has beside its words; `reply_to` '' is the sender."""

    stamp: datetime  # aware, in UTC
    answers: str = ""
    reply_to: str = ""
    files: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Everything that sending needs, so that nobody asks the store meanwhile.

    `key` is the same for every try of one message on one channel: the Message-ID of an e-mail,
    the id that a gateway is given.
    """

    message_id: UUID
    key: str
    channel: ChannelKind
    address: str
    subject: str
    body: str
    settings: EmailSettings | SmsSettings
    secret: Secret
    invitation: Invitation | None = None
    letter: Letter | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """The server took it."""

    provider_id: str = ""


@dataclass(frozen=True, slots=True)
class Postponed:
    """The server did not take it, for now. `channel_down`: nobody else would fare better."""

    why: str
    at_least: float = 0  # seconds that the server asked for
    channel_down: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """The server will never take this one."""

    why: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """The line broke after the message had begun to go over it."""

    why: str


Outcome = Delivered | Postponed | Refused | Doubtful


@dataclass(frozen=True, slots=True)
class Pause:
    """A channel that is left alone for a while, and why."""

    until: datetime
    why: str
