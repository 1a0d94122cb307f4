"""What calls leave to be done: after a crash, and when a recording's time is over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.app.background import Background, automaton
from clinic_desktop.kernel.late import Late
from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.kernel.text import translate
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program
    from clinic_desktop.modules.consult import api as consult
    from clinic_desktop.storage.store import Store
else:
    consult = Late("clinic_desktop.modules.consult.api")

EVERY = timedelta(days=1)
AUTOMATON = UUID("018f0000-0000-7000-8000-00000000ca11")


def as_automaton(ctx: Context) -> Context:
    """Return the context of the program itself, which follows the clinic's rule."""
    name = translate("Frame", "Automatic care of recordings")
    return automaton(ctx, AUTOMATON, name, Role.DOCTOR)


class CallKeeper(Background):
    """Once for each store files what a crash left of calls; each day follows the rule of time.

    What waits for the doctor whose call it was is done when that doctor is signed in.
    """

    every_ms = 10 * 60_000

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._filed: Store | None = None
        self._closed: tuple[Store, UUID] | None = None
        self._looked: datetime | None = None

    def tick(self) -> None:
        """Do what is due."""
        session = self._program.session
        if session is None or session.ctx.store.viewing:
            return
        ctx = session.ctx
        self._file_left(ctx)
        self._close_left(ctx)
        self._look_after(ctx)

    def _file_left(self, ctx: Context) -> None:
        """Before anything is recorded by this program: later there are pieces that go on."""
        if self._filed is not ctx.store:
            self._filed = ctx.store
            machine = as_automaton(ctx)
            self._do(lambda _ctx: consult.file_left_recordings(machine))

    def _close_left(self, ctx: Context) -> None:
        now = (ctx.store, ctx.actor.user_id)
        if self._closed != now and ctx.allows(Permission.CALL_HOST):
            self._closed = now
            self._do(lambda _ctx: consult.close_left_calls(ctx))

    def _look_after(self, ctx: Context) -> None:
        now = ctx.clock.now()
        if self._looked is None or abs(now - self._looked) >= EVERY:
            self._looked = now
            machine = as_automaton(ctx)
            self._do(lambda _ctx: consult.look_after_recordings(machine))

    def _do(self, work: Callable[[Context], object]) -> None:
        # What a failure leaves is found again by the next program.
        self._program.tasks.write(work, fail=self.tell_once, owner=self)
