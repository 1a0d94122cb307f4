"""Sends what is due while the program runs and somebody is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.app.background import Background, automaton
from clinic_desktop.kernel.late import Late
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.text import translate
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program
    from clinic_desktop.modules.messages import api as messages
else:
    messages = Late("clinic_desktop.modules.messages.api")

AUTOMATON = UUID("018f0000-0000-7000-8000-00000000a070")


def as_automaton(ctx: Context) -> Context:
    """Return the context of the program itself, so that sending needs nobody's rights."""
    name = translate("Frame", "Automatic messages")
    return automaton(ctx, AUTOMATON, name, Role.RECEPTIONIST)


class MessageWorker(Background):
    """Plans and sends, one message after the other: store, network, store, each on its thread.

    What was being sent when an earlier program ended is looked at once for each store.
    """

    every_ms = 20_000

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._busy = False
        self._recovered: Context | None = None
        self._pauses: dict[messages.ChannelKind, messages.Pause] = {}

    @property
    def busy(self) -> bool:
        """Tell whether a message is on its way."""
        return self._busy

    def tick(self) -> None:
        """Look whether anything is due, unless a message is on its way."""
        session = self._program.session
        if session is None or self._busy:
            return
        self._busy = True
        machine = as_automaton(session.ctx)
        self._ask(machine, plan=True)

    def _ask(self, machine: Context, *, plan: bool) -> None:
        fresh = self._recovered is None or self._recovered.store is not machine.store
        self._recovered = machine

        def look(_ctx: Context) -> messages.Outgoing | None:
            if fresh:
                messages.recover(machine)
            if plan:
                messages.plan_due(machine)
            return messages.claim_next(machine, self._pauses)

        self._program.tasks.write(
            look, then=lambda found: self._claimed(machine, found), fail=self._failed, owner=self
        )

    def _claimed(self, machine: Context, outgoing: messages.Outgoing | None) -> None:
        if outgoing is None:
            self._busy = False
            return
        self._program.tasks.run_io(
            messages.deliver,
            outgoing,
            then=lambda outcome: self._delivered(machine, outgoing, outcome),
            fail=self._failed,
            owner=self,
        )

    def _delivered(
        self, machine: Context, outgoing: messages.Outgoing, outcome: messages.Outcome
    ) -> None:
        pause = messages.pause_for(machine, outcome)
        if pause is not None:
            self._pauses[outgoing.channel] = pause

        def note(_ctx: Context) -> None:
            messages.record_outcome(machine, outgoing.message_id, outcome)

        self._program.tasks.write(
            note, then=lambda _none: self._recorded(machine), fail=self._failed, owner=self
        )

    def _recorded(self, machine: Context) -> None:
        if not self.is_open(machine):
            self._busy = False  # signed out: the rest waits for the next sign-in
            return
        self._ask(machine, plan=False)

    def _failed(self, error: BaseException) -> None:
        """Show a failure once, and try again at the next turn."""
        self._busy = False
        self.tell_once(error)
