"""Replies on screen: what is to be read, and the code that a patient reads out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.replies import (
    Answer,
    CodeMeaning,
    Reply,
    answer_text,
    offered_answer_text,
)
from clinic_desktop.modules.messages.service.replies import (
    confirm_by_code,
    find_code,
    finish_reply,
    replies,
)
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

LEAST_CODE = 4


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One reply with its time on the clinic's wall."""

    reply: Reply
    when: datetime


def read_replies(ctx: Context) -> tuple[ReplyLine, ...]:
    """Return the replies with local times."""
    zone = clinic_profile(ctx).zone
    return tuple(ReplyLine(reply, wall_of(reply.at, zone)) for reply in replies(ctx))


class RepliesView(Protocol):
    """What the list of replies shows."""

    def show_replies(self, lines: Sequence[ReplyLine]) -> None:
        """List what came back."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class RepliesPresenter:
    """Keeps the list of replies."""

    def __init__(self, view: RepliesView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._latest = Latest(tasks)

    def refresh(self) -> None:
        """Read the list again."""
        self._latest.read(read_replies, then=self._view.show_replies, fail=self._view.show_error)

    def finish(self, reply: Reply) -> None:
        """Mark one as read."""

        def done(_none: object) -> None:
            self._view.say(translate("Messages", "Marked as read"))
            self.refresh()

        self._tasks.write(finish_reply, reply, then=done, fail=self._failed, owner=self)

    def _failed(self, error: BaseException) -> None:
        self._view.show_error(error)
        self.refresh()


class CodeView(Protocol):
    """What the dialog for a code shows."""

    def show_meaning(self, found: CodeMeaning | None) -> None:
        """Show whose code it is, to say it back; None while it is not known."""

    def show_refusal(self, text: str) -> None:
        """Say why a code is not taken."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def done_with(self, text: str) -> None:
        """The answer is done."""


def words_for(answer: Answer, found: CodeMeaning | None) -> str:
    """Return what an answer says of an appointment, or of an offered place."""
    if found is not None and found.offered:
        return offered_answer_text(answer)
    return answer_text(answer)


class CodePresenter:
    """Looks a code up, then does what the patient answers."""

    def __init__(self, view: CodeView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._code = ""

    def look_up(self, code: str) -> None:
        """Show what a code speaks of."""
        self._code = code
        self._view.show_meaning(None)
        if len(code.strip()) < LEAST_CODE:
            self._view.show_refusal(translate("Messages", "A code has six letters and digits."))
            return
        self._tasks.write(
            find_code,
            code,
            then=self._view.show_meaning,
            fail=self._failed,
            owner=self,
        )

    def answer(self, answer: Answer) -> None:
        """Do what the patient says."""

        def done(found: CodeMeaning) -> None:
            self._view.done_with(f"{found.patient_name}: {words_for(answer, found)}")

        self._tasks.write(
            confirm_by_code, self._code, answer, then=done, fail=self._failed, owner=self
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._view.show_refusal(error.message())
        else:
            self._view.show_error(error)
