"""E-mail with a patient: what is written, what comes in, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.messages.domain.message import MessageStatus
from clinic_desktop.modules.messages.domain.replies import ALPHABET

MARK_LENGTH = 8  # letters of the mark in the subject: 34 bits
MAX_SUBJECT = 150
MAX_BODY = 50_000
MAX_FILES = 10
MAX_BYTES = 15 * 1024**2  # all files of a mail that goes out: what most servers take
_OURS = re.compile(r"<([0-9a-f]{32})-email@[^<>\s]+>")
_MARK = re.compile(rf"\[#([{ALPHABET}]{{{MARK_LENGTH}}})\]")
_PLUS = re.compile(rf"\+([{ALPHABET}]{{{MARK_LENGTH}}})@", re.IGNORECASE)


class MailKind(StrEnum):
    """Who wrote: a person, a program that answers by itself, a server that gives a mail back."""

    PERSON = "person"
    AUTOMATIC = "automatic"
    RETURNED = "returned"


class MailState(StrEnum):
    """Where a mail that came in stands."""

    WAITING = "waiting"
    FILED = "filed"
    DISMISSED = "dismissed"


class Hint(StrEnum):
    """Why a mail may be a patient's."""

    NONE = ""
    ANSWER = "answer"  # to a mail of ours, from the address it went to
    OTHER_SENDER = "other-sender"  # to a mail of ours, from another address
    ADDRESS = "address"  # of exactly one patient


class MailMoved(UserError):
    """Somebody else decided about the mail meanwhile."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Somebody has filed or put aside this e-mail already. The list is read again."
    )


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file of a mail. `document_id` is the paper it became; `problem` says why it was not kept.

    `blob_id` None: only its name is known.
    """

    id: UUID
    version: int
    name: str
    media_type: str
    size: int
    blob_id: UUID | None
    document_id: UUID | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """One e-mail in either direction, as lists show it. Instants are aware, in UTC.

    `status` is set for those of ours alone, `state` for those that came in. `address` is the other
    side's. `owner_id` is the user whose a restricted one is. `body` is '' where it is closed.
    """

    id: UUID
    version: int
    ours: bool
    at: datetime
    address: str
    name: str
    subject: str
    body: str
    patient_id: UUID | None
    thread_id: UUID
    owner_id: UUID | None
    restricted: bool = False
    status: MessageStatus | None = None
    error: str = ""
    state: MailState | None = None
    kind: MailKind = MailKind.PERSON
    hint: Hint = Hint.NONE
    unread: bool = False
    note: str = ""
    message_id: str = ""
    from_html: bool = False
    files: tuple[MailFile, ...] = ()
    patient_name: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class OwnMail:
    """What is known of a message of ours when something seems to answer it."""

    id: UUID
    patient_id: UUID | None
    address: str
    thread_id: UUID
    owner_id: UUID | None
    restricted: bool


@dataclass(frozen=True, slots=True)
class Belongs:
    """Whose a mail is or may be, and why; `filed` without asking anybody."""

    hint: Hint = Hint.NONE
    patient_id: UUID | None = None
    answered: OwnMail | None = None

    @property
    def filed(self) -> bool:
        """Tell whether nobody needs to be asked."""
        return self.hint is Hint.ANSWER and self.patient_id is not None


def make_mark(random_bits: int) -> str:
    """Return a mark for some random bits."""
    letters = []
    for _ in range(MARK_LENGTH):
        random_bits, place = divmod(random_bits, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def marked(subject: str, mark: str) -> str:
    """Return a subject with its mark at the end, and with no other."""
    return f"{unmarked(subject)} [#{mark}]".strip()


def unmarked(subject: str) -> str:
    """Return a subject as a person wrote it."""
    return " ".join(_MARK.sub("", subject).split())


def answer_subject(subject: str) -> str:
    """Return the subject of an answer; one "Re:" is enough."""
    plain = re.sub(r"^((re|rv|aw|sv)\s*:\s*)+", "", unmarked(subject), flags=re.IGNORECASE)
    return f"Re: {plain}"[:MAX_SUBJECT].strip()


def quoted(mail: Mail, when: str) -> str:
    """Return the words of a mail as they stand below an answer."""
    head = translate("Messages", "{name} wrote on {when}:").format(
        name=mail.name or mail.address, when=when
    )
    lines = mail.body.splitlines()[:400]
    return "\n\n" + head + "\n" + "\n".join(f"> {line}" for line in lines)


def ids_of_ours(references: Iterable[str]) -> tuple[UUID, ...]:
    """Return the ids of our own messages among Message-IDs."""
    found = (_OURS.fullmatch(one) for one in references)
    return tuple(dict.fromkeys(UUID(hex=match[1]) for match in found if match))


def marks_in(subject: str, recipients: Sequence[str]) -> tuple[str, ...]:
    """Return the marks that a subject, or the address written to, bears."""
    found = _MARK.findall(subject)
    for one in recipients:
        found += [mark.upper() for mark in _PLUS.findall(one)]
    return tuple(dict.fromkeys(found))


def same_address(one: str, other: str) -> bool:
    """Tell whether two e-mail addresses are one, as people and servers see it."""
    return bool(one) and one.strip().casefold() == other.strip().casefold()


def belongs(sender: str, answered: OwnMail | None, bearers: Sequence[UUID]) -> Belongs:
    """Say whose a mail may be.

    Only one that answers us from the very address that we wrote to needs no yes of a person: a
    sender's address is easily forged, the mark and id of our own mail are not.
    """
    if answered is not None and answered.patient_id is not None:
        same = same_address(sender, answered.address)
        hint = Hint.ANSWER if same else Hint.OTHER_SENDER
        return Belongs(hint, answered.patient_id, answered)
    if len(bearers) == 1:
        return Belongs(Hint.ADDRESS, bearers[0])
    return Belongs()


def hint_text(hint: Hint) -> str:
    """Return the words for why a mail may be a patient's."""
    return {
        Hint.NONE: translate("Messages", "Nobody known has this address"),
        Hint.ANSWER: translate("Messages", "Answers our e-mail, from the address we wrote to"),
        Hint.OTHER_SENDER: translate("Messages", "Answers our e-mail, but from another address"),
        Hint.ADDRESS: translate("Messages", "Only this patient has the address"),
    }[hint]


def kind_text(kind: MailKind) -> str:
    """Return the words for who wrote, '' for a person."""
    return {
        MailKind.PERSON: "",
        MailKind.AUTOMATIC: translate("Messages", "Automatic answer"),
        MailKind.RETURNED: translate("Messages", "Could not be delivered"),
    }[kind]
