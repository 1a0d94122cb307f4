"""Reads the clinic's mailbox every few minutes while somebody is signed in."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from clinic_desktop.app.background import Background
from clinic_desktop.app.message_worker import as_automaton
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.late import Late
from clinic_desktop.kernel.text import translate
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit.jobs import Job

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program
    from clinic_desktop.modules.messages import api as messages
else:
    messages = Late("clinic_desktop.modules.messages.api")


class MailWorker(Background):
    """Asks the store, the network, the store: each on its thread, one look at a time.

    A mail is kept together with how far the mailbox was read: a crash in between fetches it again.
    """

    every_ms = 30_000  # how often it is asked whether a look is due; the settings say the minutes

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._busy = False
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a look is under way."""
        return self._busy

    def tick(self) -> None:
        """Look into the mailbox if it is time."""
        if self._job is not None and self._job.cancelled:
            self._job, self._busy = None, False  # a person cancelled it: nobody calls back
        session = self._program.session
        if session is None or self._busy or session.ctx.store.viewing:
            return
        self._busy = True
        self._plan(as_automaton(session.ctx), at_once=False)

    def _plan(self, machine: Context, *, at_once: bool) -> None:
        self._program.tasks.write(
            lambda _ctx: messages.plan_look(machine, now=at_once),
            then=lambda look: self._planned(machine, look),
            fail=self._failed,
            owner=self,
        )

    def _planned(self, machine: Context, look: messages.Look | None) -> None:
        if look is None or not self.is_open(machine):
            self._busy = False
            return
        self._job = self._program.tasks.run_cpu(
            fetch_and_read,
            look,
            then=lambda found: self._fetched(machine, look, found),
            fail=lambda error: self._not_fetched(machine, look, error),
            owner=self,
            label=translate("Frame", "Reading the mailbox"),
        )

    def _fetched(self, machine: Context, look: messages.Look, found: Any) -> None:
        looked, mails = found
        if not self.is_open(machine):
            self._busy = False
            return

        def keep(_ctx: Context) -> None:
            for mail in mails:
                messages.keep_mail(machine, look.settings, mail)
            messages.keep_look(machine, look.settings, place=looked.place)

        self._program.tasks.write(
            keep,
            then=lambda _none: self._kept(machine, more=looked.more),
            fail=self._failed,
            owner=self,
        )

    def _kept(self, machine: Context, *, more: bool) -> None:
        if more and self.is_open(machine):
            self._plan(machine, at_once=True)
        else:
            self._busy = False

    def _not_fetched(self, machine: Context, look: messages.Look, error: BaseException) -> None:
        """Keep what the server said for the settings page, and try again when it is time."""
        why = getattr(error, "parameters", {}).get("why", "")
        if not why or not self.is_open(machine):
            self._failed(error)
            return
        self._program.tasks.write(
            lambda _ctx: messages.keep_look(machine, look.settings, str(why)),
            then=lambda _none: self._failed(error),
            fail=self._failed,
            owner=self,
        )

    def _failed(self, error: BaseException) -> None:
        """Show a failure once, and try again at the next turn."""
        self._busy = False
        self.tell_once(error)


def fetch_and_read(look: messages.Look) -> tuple[messages.Looked, list[messages.ReadMail]]:
    """Fetch a batch and read it by the foreign worker; on the pool. Raises MailboxFailed."""
    looked = messages.look_into(look)
    if not looked.mails:
        return looked, []
    with closing(Workshop()) as workshop:
        return looked, [messages.read_raw(workshop, raw) for raw in looked.mails]
