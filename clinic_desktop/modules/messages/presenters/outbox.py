"""The outbox on screen: which messages are listed, and what is done to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import NotFound, StaleRecord
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.modules.messages.domain.message import (
    RESENDABLE,
    WITHDRAWABLE,
    Message,
    MessageStatus,
    reason_text,
)
from clinic_desktop.modules.messages.service.outbox import (
    OutboxPage,
    mark_as_sent,
    open_message,
    outbox,
    resend,
    withdraw,
)

_S = MessageStatus


class Shown(StrEnum):
    """Which part of the outbox is listed."""

    ALL = "all"
    WAITING = "waiting"
    TO_DECIDE = "to-decide"
    SENT = "sent"
    NOT_SENT = "not-sent"


_PARTS = {
    Shown.ALL: frozenset(_S),
    Shown.WAITING: frozenset({_S.QUEUED, _S.SENDING}),
    Shown.TO_DECIDE: frozenset({_S.UNKNOWN, _S.FAILED}),
    Shown.SENT: frozenset({_S.SENT}),
    Shown.NOT_SENT: frozenset({_S.SKIPPED, _S.WITHDRAWN, _S.FAILED}),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: a message, with its times on the clinic's wall."""

    message: Message
    when: datetime
    why: str


class OutboxView(Protocol):
    """What the outbox shows."""

    def show_lines(self, lines: Sequence[Line]) -> None:
        """List messages."""

    def show_state(self, page: OutboxPage, to_decide: int) -> None:
        """Say whether anything can go out, and how many messages wait for a decision."""

    def show_words(self, message: Message, when: datetime) -> None:
        """Show a whole message."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class OutboxPresenter:
    """Keeps the messages and the filter."""

    def __init__(self, view: OutboxView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._page = OutboxPage((), True, 0, "UTC")
        self._shown = Shown.ALL
        self._text = ""

    def refresh(self) -> None:
        """Read the outbox again."""
        self._latest.read(outbox, then=self._got, fail=self._view.show_error)

    def filter(self, shown: Shown, text: str) -> None:
        """List a part of the outbox, or what holds a text."""
        self._shown, self._text = shown, fold(text)
        self._list()

    def resend(self, message: Message) -> None:
        """Send one message again."""
        self._do(resend, message, translate("Messages", "It will be sent again"))

    def withdraw(self, message: Message) -> None:
        """Take one message out."""
        self._do(withdraw, message, translate("Messages", "Withdrawn"))

    def mark_as_sent(self, message: Message) -> None:
        """Decide that it did go out."""
        self._do(mark_as_sent, message, translate("Messages", "Counted as sent"))

    def open(self, message: Message) -> None:
        """Show the words of one message."""
        self._tasks.read(
            open_message,
            message.id,
            then=lambda found: self._view.show_words(found, self._wall(found)),
            fail=self._view.show_error,
            owner=self,
        )

    def _do(self, work: Callable[..., Any], message: Message, said: str) -> None:
        def done(_none: object) -> None:
            self._view.say(said)
            self.refresh()

        self._tasks.write(work, message, then=done, fail=self._failed, owner=self)

    def _failed(self, error: BaseException) -> None:
        self._view.show_error(error)
        if isinstance(error, StaleRecord | NotFound):
            self.refresh()

    def _got(self, page: OutboxPage) -> None:
        self._page = page
        to_decide = sum(m.status is _S.UNKNOWN for m in page.messages)
        self._view.show_state(page, to_decide)
        self._list()

    def _list(self) -> None:
        wanted = _PARTS[self._shown]
        lines = [
            Line(message, self._wall(message), message.error or reason_text(message.reason))
            for message in self._page.messages
            if message.status in wanted and self._matches(message)
        ]
        self._view.show_lines(lines)

    def _matches(self, message: Message) -> bool:
        return self._text in fold(f"{message.patient_name} {message.address}")

    def _wall(self, message: Message) -> datetime:
        waiting = message.next_try if message.status is _S.QUEUED else message.due
        return wall_of(message.sent or waiting, self._page.zone)


def can_resend(message: Message | None) -> bool:
    """Tell whether a message may be sent again."""
    return message is not None and message.status in RESENDABLE


def can_withdraw(message: Message | None) -> bool:
    """Tell whether a message may be taken out."""
    return message is not None and message.status in WITHDRAWABLE


def in_doubt(message: Message | None) -> bool:
    """Tell whether somebody has to say if a message went out."""
    return message is not None and message.status is _S.UNKNOWN
