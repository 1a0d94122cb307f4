"""Work that goes on by itself while somebody is signed in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Self
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import notify

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program


class Background(QObject):
    """One of each kind for a program, whoever is signed in. `tick` does what is due."""

    every_ms: ClassVar[int]

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(self.every_ms)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    @classmethod
    def of(cls, program: Program) -> Self:
        """Return the program's one, made when it is first asked for."""
        found = program.findChild(cls)
        return found if isinstance(found, cls) else cls(program)

    def tick(self) -> None:
        """Do what is due. Every kind has its own."""

    def is_open(self, machine: Context) -> bool:
        """Tell whether the store that work was begun for is still signed in to."""
        session = self._program.session
        return session is not None and session.ctx.store is machine.store

    def tell_once(self, problem: BaseException | str) -> None:
        """Say what went wrong, each kind of it once."""
        key = problem if isinstance(problem, str) else type(problem).__name__
        if key in self._told:
            return
        self._told.add(key)
        if isinstance(problem, str):
            notify.toast(problem)
        else:
            notify.show_error(problem)


def automaton(ctx: Context, who: UUID, name: str, *roles: Role) -> Context:
    """Return the context of the program itself: who acts in the trail when nobody presses a
    button, with the rights of `roles` and of nobody who happens to be signed in."""
    return replace(ctx, actor=Actor(who, name, frozenset(roles)))
