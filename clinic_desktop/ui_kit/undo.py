"""Undo and redo of what the user did: each step knows how to go back and forth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

_DEPTH = 100


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One thing done: `text` says what ("move Ana Perez"), `back` undoes it, `forth` redoes it.

    `back` and `forth` start work in the background; a failure there is shown by the notifier.
    """

    text: str
    back: Callable[[], None]
    forth: Callable[[], None] | None = None


class UndoStack(QObject):
    """The steps of one user since sign-in; cleared when another user takes over.

    Signal: `changed()`.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[UndoStep] = []
        self._undone: list[UndoStep] = []

    def push(
        self, text: str, back: Callable[[], None], forth: Callable[[], None] | None = None
    ) -> UndoStep:
        """Remember a step that was just done; what was undone before can't be redone any more."""
        step = UndoStep(text, back, forth)
        self._done = [*self._done[-(_DEPTH - 1) :], step]
        self._undone.clear()
        self.changed.emit()
        return step

    def undo(self) -> bool:
        """Take back the newest step; False when there is none."""
        if not self._done:
            return False
        step = self._done.pop()
        if step.forth is not None:
            self._undone.append(step)
        self.changed.emit()
        step.back()
        return True

    def undo_step(self, step: UndoStep) -> bool:
        """Take back one step (the button of its toast); False when it is gone already."""
        if step not in self._done:
            return False
        self._done.remove(step)
        if step.forth is not None:
            self._undone.append(step)
        self.changed.emit()
        step.back()
        return True

    def redo(self) -> bool:
        """Do the newest undone step again; False when there is none."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self.changed.emit()
        if step.forth is not None:
            step.forth()
        return True

    def clear(self) -> None:
        """Forget everything."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def undo_text(self) -> str:
        """Return what would be taken back, or ''."""
        return self._done[-1].text if self._done else ""

    def redo_text(self) -> str:
        """Return what would be done again, or ''."""
        return self._undone[-1].text if self._undone else ""
