"""One entry of the outbox: what it is for, where it stands, and why it did not go out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate

# Ids are made from what a message is about, so that planning twice plans the same row.
_NAMESPACE = UUID("6f0d5a0e-6d3c-5d7e-9a52-0c1e6a6d7365")


class ChannelKind(StrEnum):
    """How a message leaves the house."""

    EMAIL = "email"
    SMS = "sms"


class Purpose(StrEnum):
    """What a message is for. `CHANGED` is only the words of a `MOVED` one that keeps its time."""

    REMINDER = "reminder"
    CONFIRMATION = "confirmation"
    MOVED = "moved"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    OFFER = "offer"
    MAIL = "mail"  # written by a person: no rule asks for it


class MessageStatus(StrEnum):
    """Where a message stands. `UNKNOWN`: it may or may not have gone out; a person decides."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    WITHDRAWN = "withdrawn"
    SKIPPED = "skipped"


class Reason(StrEnum):
    """Why a message was skipped or withdrawn."""

    OPTED_OUT = "opted-out"
    NO_ADDRESS = "no-address"
    PREFERS_CALL = "prefers-call"
    DECEASED = "deceased"
    TOO_LATE = "too-late"
    MOVED = "moved"
    CANCELLED = "cancelled"
    OVER = "over"
    CONFIRMED = "confirmed"
    NO_RULE = "no-rule"
    OFFER_OVER = "offer-over"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of the outbox as lists show it. Instants are aware, in UTC.

    `address`, `subject` and `body` are filled when it is first sent; `occurrence` is the time of
    the appointment or of the offered place that it speaks of (`occurrence_of`), `error` the last
    trouble in plain words.
    """

    id: UUID
    version: int
    purpose: Purpose
    status: MessageStatus
    reason: Reason | None
    patient_id: UUID | None
    patient_name: str
    appointment_id: UUID | None
    occurrence: str
    rule_id: UUID | None
    channel: ChannelKind | None
    address: str
    subject: str
    body: str
    language: str
    due: datetime
    next_try: datetime
    expires: datetime
    attempts: int
    error: str
    sent: datetime | None
    origin: str = ""
    offer_id: UUID | None = None
    restricted: bool = False
    author_id: UUID | None = None


class CannotResend(UserError):
    """Only what failed, was skipped or is in doubt can be sent again."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This message is “{status}”: it can't be sent again from here."
    )


class CannotWithdraw(UserError):
    """Only what has not gone out can be withdrawn."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This message is “{status}”: it can't be withdrawn any more."
    )


RESENDABLE = frozenset({MessageStatus.FAILED, MessageStatus.SKIPPED, MessageStatus.UNKNOWN})
WITHDRAWABLE = frozenset({MessageStatus.QUEUED, MessageStatus.UNKNOWN, MessageStatus.FAILED})


def message_id(*parts: object) -> UUID:
    """Return the id of the message that these parts name: purpose, appointment, occurrence …"""
    return uuid5(_NAMESPACE, "|".join(str(part) for part in parts))


def occurrence_of(start: datetime) -> str:
    """Return which time of an appointment is meant: its local start, whatever its version."""
    return f"{start:%Y-%m-%dT%H:%M}"


def start_of(occurrence: str) -> datetime:
    """Read what `occurrence_of` wrote."""
    return datetime.fromisoformat(occurrence)


def channel_text(channel: ChannelKind | None) -> str:
    """Return the words for a channel; nothing before one is chosen."""
    words = {
        ChannelKind.EMAIL: translate("Messages", "E-mail"),
        ChannelKind.SMS: translate("Messages", "SMS"),
    }
    return words[channel] if channel else ""


def purpose_text(purpose: Purpose) -> str:
    """Return the words for a purpose."""
    return {
        Purpose.REMINDER: translate("Messages", "Reminder"),
        Purpose.CONFIRMATION: translate("Messages", "Booking confirmation"),
        Purpose.MOVED: translate("Messages", "Appointment moved"),
        Purpose.CHANGED: translate("Messages", "Appointment changed, same time"),
        Purpose.CANCELLED: translate("Messages", "Appointment cancelled"),
        Purpose.OFFER: translate("Messages", "Place offered"),
        Purpose.MAIL: translate("Messages", "E-mail"),
    }[purpose]


def status_text(status: MessageStatus) -> str:
    """Return the words for a status."""
    return {
        MessageStatus.QUEUED: translate("Messages", "Waiting"),
        MessageStatus.SENDING: translate("Messages", "Being sent"),
        MessageStatus.SENT: translate("Messages", "Sent"),
        MessageStatus.FAILED: translate("Messages", "Failed"),
        MessageStatus.UNKNOWN: translate("Messages", "Sent or not?"),
        MessageStatus.WITHDRAWN: translate("Messages", "Withdrawn"),
        MessageStatus.SKIPPED: translate("Messages", "Not sent"),
    }[status]


def reason_text(reason: Reason | None) -> str:
    """Return the words for a reason."""
    if reason is None:
        return ""
    return {
        Reason.OPTED_OUT: translate("Messages", "The patient wants no reminders"),
        Reason.NO_ADDRESS: translate("Messages", "No address for the channels that are on"),
        Reason.PREFERS_CALL: translate("Messages", "The patient prefers a call or a letter"),
        Reason.DECEASED: translate("Messages", "The patient has died"),
        Reason.TOO_LATE: translate("Messages", "Too late to be of use"),
        Reason.MOVED: translate("Messages", "The appointment was moved"),
        Reason.CANCELLED: translate("Messages", "The appointment was cancelled"),
        Reason.OVER: translate("Messages", "The patient has come, or the appointment is over"),
        Reason.CONFIRMED: translate("Messages", "The patient has confirmed already"),
        Reason.NO_RULE: translate("Messages", "No rule asks for it any more"),
        Reason.OFFER_OVER: translate("Messages", "The offer is over"),
        Reason.BY_HAND: translate("Messages", "Withdrawn by hand"),
    }[reason]
