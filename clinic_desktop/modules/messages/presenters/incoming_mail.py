"""E-mails that wait to be filed: whose each may be, and what a person decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.api import (
    Mailbox,
    MailList,
    dismiss_mail,
    file_mail,
    incoming_mails,
    mailbox,
    open_mail,
    papers_of_mail,
    take_back_mail,
)
from clinic_desktop.modules.messages.presenters.mail_page import MailLine, lines_of
from clinic_desktop.storage.context import Context


def read_incoming(ctx: Context) -> tuple[MailList, Mailbox]:
    """Return what waits, and how the mailbox is."""
    return incoming_mails(ctx), mailbox(ctx)


class IncomingView(Protocol):
    """The list of incoming e-mails."""

    def show_incoming(self, lines: Sequence[MailLine], box: Mailbox) -> None:
        """List what waits, and say how the mailbox is."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def ask_about(self, error: NeedsConfirmation, again: Callable[[frozenset[str]], None]) -> None:
        """Ask about a file that lies in another chart."""

    def offer_undo(self, text: str, back: Callable[[], None]) -> None:
        """Say that something was done, and offer to take it back."""


class IncomingPresenter:
    """Keeps the list."""

    def __init__(self, view: IncomingView, tasks: Tasks) -> None:
        self._view, self._tasks = view, tasks
        self._latest = Latest(tasks)

    def refresh(self) -> None:
        """Read the list again."""
        self._latest.read(read_incoming, then=self._took, fail=self._view.show_error)

    def opened(self, line: MailLine) -> None:
        """Note that a person reads a mail."""
        self._tasks.write(open_mail, line.mail.id, fail=self._view.show_error, owner=self._view)

    def file(self, line: MailLine, patient_id: UUID, name: str) -> None:
        """Put a mail into a chart."""
        said = translate("Messages", "“{subject}” filed in the chart of {patient}")
        text = said.format(subject=line.subject, patient=name)

        def failed(error: BaseException) -> None:
            if isinstance(error, NeedsConfirmation):  # the mail is filed; a file asks for a yes
                self._view.ask_about(error, lambda names: self._papers(line, names))
                self.refresh()
            else:
                self._failed(error)

        self._tasks.write(
            file_mail,
            line.mail,
            patient_id,
            then=lambda _none: self._done(line, text),
            fail=failed,
            owner=self._view,
        )

    def dismiss(self, line: MailLine, reason: str) -> None:
        """Put a mail aside."""
        text = translate("Messages", "“{subject}” put aside").format(subject=line.subject)
        self._tasks.write(
            dismiss_mail,
            line.mail,
            reason,
            then=lambda _none: self._done(line, text),
            fail=self._failed,
            owner=self._view,
        )

    def _papers(self, line: MailLine, names: frozenset[str]) -> None:
        self._tasks.write(papers_of_mail, line.mail.id, names, fail=self._failed, owner=self._view)

    def _done(self, line: MailLine, text: str) -> None:
        def back() -> None:
            self._tasks.write(
                take_back_mail,
                line.mail,
                then=lambda _none: self.refresh(),
                fail=self._failed,
                owner=self._view,
            )

        self._view.offer_undo(text, back)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._view.show_error(error)
        self.refresh()

    def _took(self, found: Any) -> None:
        mails, box = found
        self._view.show_incoming(lines_of(mails), box)
