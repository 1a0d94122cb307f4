"""What is done with signed notes: amended with a reason, added to, agreed with.

What is typed into a dialog is journaled too, under an id of its own, and is back after any end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol
from uuid import UUID, uuid5

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.chart.api import (
    Composition,
    CompositionKind,
    Note,
    StructuredText,
    add_addendum,
    amend_note,
    co_sign,
    forget_journaled_note,
    journal_note,
    journaled_note,
    sign_note,
)
from clinic_desktop.modules.chart.api.co_signing import ask_co_signature

Done = Callable[[], None]


class SignedView(Protocol):
    """The signed notes of the column."""

    def say(self, error: BaseException) -> None:
        """Show a failure."""

    def asked(self) -> None:
        """Say that a colleague was asked."""


class SignedPresenter:
    """Later words to signed notes."""

    def __init__(self, view: SignedView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks

    def begin(
        self,
        kind: CompositionKind,
        target: Composition,
        then: Callable[[StructuredText | None], None],
    ) -> None:
        """Give what was typed before and not signed, if anything."""
        self._tasks.read(
            journaled_note,
            target.encounter_id,
            _typed_id(kind, target),
            then=then,
            fail=self._view.say,
            owner=self._view,
        )

    def journal(self, kind: CompositionKind, target: Composition, text: StructuredText) -> None:
        """Put what is typed on the disk."""
        arguments = (target.encounter_id, text, _typed_id(kind, target))
        self._tasks.write(journal_note, *arguments, fail=self._view.say, owner=self._view)

    def amend(
        self,
        target: Composition,
        said: tuple[StructuredText, str],
        then: Done,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Replace a note by a better text; `said` is the text and why."""
        self._write(_amend, target, *said, then=then, fail=fail)

    def add(
        self,
        target: Composition,
        text: StructuredText,
        then: Done,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Add words to a note."""
        self._write(_add, target, text, then=then, fail=fail)

    def agree(self, target: Composition, comment: str) -> None:
        """Co-sign."""
        self._write(co_sign, target.id, comment, fail=self._view.say)

    def ask_to_agree(self, target: Composition, practitioner_id: UUID) -> None:
        """Put a note on a colleague's list."""
        self._write(
            ask_co_signature,
            target.id,
            practitioner_id,
            fail=self._view.say,
            then=self._view.asked,
        )

    def sign_for(self, draft: Note) -> None:
        """Sign a colleague's draft: a nursing note."""
        self._write(sign_note, draft.id, draft.version, fail=self._view.say)

    def _write(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        fail: Callable[[BaseException], None],
        then: Done | None = None,
    ) -> None:
        def done(_signed: object) -> None:
            if then is not None:
                then()

        self._tasks.write(work, *arguments, then=done, fail=fail, owner=self._view)


def _typed_id(kind: CompositionKind, target: Composition) -> UUID:
    return uuid5(target.id, kind.value)


def _amend(ctx: Any, target: Composition, text: StructuredText, reason: str) -> None:
    amend_note(ctx, target.id, text, reason)
    typed = _typed_id(CompositionKind.AMENDMENT, target)
    forget_journaled_note(ctx, target.encounter_id, typed)


def _add(ctx: Any, target: Composition, text: StructuredText) -> None:
    add_addendum(ctx, target.id, text)
    typed = _typed_id(CompositionKind.ADDENDUM, target)
    forget_journaled_note(ctx, target.encounter_id, typed)
