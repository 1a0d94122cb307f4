"""The messages of a video consult, one class a kind. A message that does not fit is refused whole.

Peers are named by `pid`, a random name that the room gives. `to` names who should get a message,
`by` is set by the room, never believed from a sender. `gen` counts how often the media of a pair
of peers was built anew: what speaks of an older one is ignored. Sizes are bounded here, so that
nobody further in has to ask.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Pid = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,32}$")]
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{16,200}$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=4_000)]
Label = Annotated[str, StringConstraints(max_length=80)]
Hex = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{2}){16,32}$")]
Sdp = Annotated[str, StringConstraints(min_length=1, max_length=64_000)]
Gen = Annotated[int, Field(ge=0, le=1_000_000)]
Rate = Annotated[int, Field(ge=0, le=100_000_000)]

LARGEST_FRAME = 96_000  # characters of one message on the wire
TEXT_LIMIT = 4_000


class Role(StrEnum):
    """Who somebody is in a call."""

    HOST = "host"  # the doctor whose visit it is
    HOST_MEDIA = "host-media"  # the same doctor's browser, when it carries sound and picture
    PATIENT = "patient"
    COLLEAGUE = "colleague"
    INTERPRETER = "interpreter"
    RELATIVE = "relative"


class Message(BaseModel):
    """What all messages share."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Hello(Message):
    """The first message of each connection.

    `token` is the one of the link, `resume` the key of a seat that one had before. `life` is new
    for each start of page or program: media of another life is gone and is built anew. `anew`
    says that the sender has given its channel up: both begin to count at one again.
    """

    t: Literal["hello"] = "hello"
    token: Key
    life: Key
    resume: Key | None = None
    anew: bool = False
    name: Label = ""
    audio: bool = True
    video: bool = True


class IceServer(Message):
    """A STUN or TURN server, in the words of RTCIceServer."""

    urls: tuple[Label, ...] = Field(min_length=1, max_length=4)
    username: Label | None = None
    credential: Label | None = None


class Policy(Message):
    """What the clinic allows in this call."""

    relay_only: bool = False
    chat: bool = True
    files: bool = True
    largest_file: int = Field(default=25_000_000, ge=0)
    recording: bool = False


class Peer(Message):
    """Somebody in the call: there (`here`), cut off but awaited (`away`), or not any more (`left`).

    The host offers media when a peer's `life` is new to it, and at no other time.
    """

    t: Literal["peer"] = "peer"
    pid: Pid
    role: Role
    state: Literal["here", "away", "left"]
    life: Key
    name: Label = ""
    audio: bool = True
    video: bool = True


class Welcome(Message):
    """The room's answer to a hello. `resumed`: both channels go on where they were."""

    t: Literal["welcome"] = "welcome"
    pid: Pid
    role: Role
    resume: Key
    resumed: bool
    ice: tuple[IceServer, ...] = ()
    policy: Policy = Policy()
    language: Label = ""
    clinic: Label = ""
    with_whom: Label = ""


class Lobby(Message):
    """Where somebody stands who waits: place counts from 1; `message` is the clinic's last word."""

    t: Literal["lobby"] = "lobby"
    state: Literal["waiting", "admitted", "denied"]
    place: int = Field(default=0, ge=0)
    waited_seconds: int = Field(default=0, ge=0)
    message: str = Field(default="", max_length=TEXT_LIMIT)


class Guest(Message):
    """Somebody in the lobby, as the host sees it; `again` when the link's seat is taken."""

    pid: Pid
    role: Role
    name: Label = ""
    waited_seconds: int = Field(default=0, ge=0)
    connected: bool = True
    audio: bool = True
    video: bool = True
    again: bool = False


class Guests(Message):
    """Everybody in the lobby, to the host, whenever it changes."""

    t: Literal["guests"] = "guests"
    guests: tuple[Guest, ...] = ()


class Admit(Message):
    """The host lets somebody in; who sat on that link's seat before has to leave it."""

    t: Literal["admit"] = "admit"
    pid: Pid


class Deny(Message):
    """The host does not let somebody in, or shows somebody out."""

    t: Literal["deny"] = "deny"
    pid: Pid
    message: str = Field(default="", max_length=TEXT_LIMIT)


class Notice(Message):
    """What the host tells all who wait, or one of them: "ten minutes more"."""

    t: Literal["notice"] = "notice"
    text: str = Field(max_length=TEXT_LIMIT)
    to: Pid | None = None


class Chat(Message):
    """Written words: plain text, never markup. `ref` is the sender's own name of the message."""

    t: Literal["chat"] = "chat"
    text: Words
    ref: Key
    to: Pid | None = None
    by: Pid | None = None
    at: int = Field(default=0, ge=0)  # UTC milliseconds, set by the room


class Description(Message):
    """A session description, to one peer."""

    t: Literal["sdp"] = "sdp"
    to: Pid
    gen: Gen
    kind: Literal["offer", "answer"]
    sdp: Sdp
    by: Pid | None = None


class Candidate(Message):
    """An ICE candidate, to one peer; an empty one says that no more will come."""

    t: Literal["cand"] = "cand"
    to: Pid
    gen: Gen
    candidate: str = Field(max_length=2_000)
    mid: str | None = Field(default=None, max_length=40)
    line: int | None = Field(default=None, ge=0, le=64)
    by: Pid | None = None


class Rebuild(Message):
    """Somebody's media is gone (a dead engine, a failed connection): the host offers anew."""

    t: Literal["rebuild"] = "rebuild"
    to: Pid
    gen: Gen
    by: Pid | None = None


class Media(Message):
    """What somebody sends now, so that the other side can say it in words."""

    t: Literal["media"] = "media"
    audio: bool
    video: Literal["off", "still", "moving"]
    screen: bool = False
    bits: Rate = 0
    to: Pid | None = None
    by: Pid | None = None


class Consent(Message):
    """A question about recording and its answer; `wording` names the text that was shown."""

    t: Literal["consent"] = "consent"
    what: Literal["recording", "snapshot"]
    answer: Literal["asked", "granted", "refused", "withdrawn"]
    wording: Label
    to: Pid | None = None
    by: Pid | None = None


class Recording(Message):
    """The host's word that recording runs or has stopped; shown on every screen."""

    t: Literal["rec"] = "rec"
    on: bool
    by: Pid | None = None


class Check(Message):
    """A step of the check words: a commitment, the other side's number, the number behind it."""

    t: Literal["check"] = "check"
    to: Pid
    gen: Gen
    step: Literal["commit", "nonce", "reveal"]
    value: Hex
    by: Pid | None = None


class Bye(Message):
    """The end, for the sender or, from the host with `everybody`, for the call."""

    t: Literal["bye"] = "bye"
    reason: Literal[
        "hung_up", "ended", "denied", "replaced", "expired", "revoked", "restart", "closed"
    ]
    everybody: bool = False
    by: Pid | None = None


class Refused(Message):
    """Something that was sent was not taken; `what` is its kind or empty."""

    t: Literal["refused"] = "refused"
    code: Literal["bad_message", "not_allowed", "too_fast", "too_big", "unknown_peer"]
    what: Label = ""


Body = Annotated[
    Hello
    | Welcome
    | Lobby
    | Guests
    | Admit
    | Deny
    | Notice
    | Peer
    | Chat
    | Description
    | Candidate
    | Rebuild
    | Media
    | Consent
    | Recording
    | Check
    | Bye
    | Refused,
    Field(discriminator="t"),
]
