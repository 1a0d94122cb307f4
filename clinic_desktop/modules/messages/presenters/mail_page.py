"""The e-mails of a chart on screen, and the words for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.modules.messages.api import (
    Mail,
    MailFile,
    MailList,
    MailState,
    file_content,
    kind_text,
    mails_of,
    mark_unread,
    note_own_opened,
    open_mail,
    papers_of_mail,
    status_text,
    unfile_mail,
    unmarked,
)


@dataclass(frozen=True, slots=True)
class MailLine:
    """One mail with its time on the clinic's wall."""

    mail: Mail
    when: datetime

    @property
    def subject(self) -> str:
        """What it is about, without our mark."""
        if self.mail.closed:
            return translate("Messages", "Restricted e-mail")
        return unmarked(self.mail.subject) or translate("Messages", "(no subject)")

    @property
    def direction(self) -> str:
        """Which way it went."""
        if self.mail.ours:
            return translate("Messages", "To the patient")
        if self.mail.state is MailState.WAITING:
            return translate("Messages", "Came in")
        return translate("Messages", "From the patient")

    @property
    def who(self) -> str:
        """Who wrote."""
        return self.mail.name or self.mail.address

    @property
    def state(self) -> str:
        """What is to be known of it."""
        if self.mail.ours:
            return status_text(self.mail.status) if self.mail.status else ""
        unread = translate("Messages", "Not read") if self.mail.unread else ""
        return unread or kind_text(self.mail.kind)


def lines_of(found: MailList) -> list[MailLine]:
    """Return lines for a list."""
    return [MailLine(mail, wall_of(mail.at, found.zone)) for mail in found.mails]


def matches(line: MailLine, words: str) -> bool:
    """Tell whether all words stand in a mail."""
    mail = line.mail
    names = " ".join(file.name for file in mail.files)
    text = fold(f"{line.subject} {mail.body} {line.who} {mail.address} {names}")
    return all(word in text for word in fold(words).split())


class MailPageView(Protocol):
    """The page."""

    def show_lines(self, lines: Sequence[MailLine]) -> None:
        """List mails."""

    def show_content(self, file: MailFile, content: bytes) -> None:
        """Offer a file to be saved."""

    def show_refused(self, error: BaseException, again: Callable[[frozenset[str]], None]) -> None:
        """Say why something failed, or ask for a yes and do it again."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class MailPagePresenter:
    """Keeps the mails of one patient."""

    def __init__(self, view: MailPageView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self._latest = Latest(tasks, view)
        self._lines: list[MailLine] = []
        self.words = ""

    def refresh(self) -> None:
        """Read the list anew."""
        self._latest.read(mails_of, self._patient_id, then=self._took, fail=self._failed)

    def search(self, words: str) -> None:
        """Show the mails that have all words."""
        self.words = words
        self._show()

    def open(self, line: MailLine) -> None:
        """Note that a mail was opened, and read."""
        if line.mail.ours:
            self._write(note_own_opened, line.mail)
        else:
            self._write(open_mail, line.mail.id)

    def unread(self, line: MailLine) -> None:
        """Let a mail count as not read."""
        self._write(mark_unread, line.mail.id)

    def unfile(self, line: MailLine, reason: str) -> None:
        """Take a mail out of this chart."""
        said = translate("Messages", "It waits again among the incoming e-mails")
        self._write(unfile_mail, line.mail, reason, said=said)

    def make_papers(self, line: MailLine, acknowledged: frozenset[str] = frozenset()) -> None:
        """Hand the files of a mail to the documents."""

        def done(count: int) -> None:
            self._view.say(translate("Messages", "%n files handed to the documents", n=count))
            self.refresh()

        self._tasks.write(
            papers_of_mail,
            line.mail.id,
            acknowledged,
            then=done,
            fail=lambda error: self._view.show_refused(
                error, lambda names: self.make_papers(line, names)
            ),
            owner=self._view,
        )

    def read_file(self, line: MailLine, file: MailFile) -> None:
        """Read a file, to be saved; kept in the trail."""
        self._tasks.read(
            file_content,
            line.mail.id,
            file.id,
            then=lambda content: self._view.show_content(file, content),
            fail=self._failed,
            owner=self._view,
        )

    def _took(self, found: MailList) -> None:
        self._lines = lines_of(found)
        self._show()

    def _show(self) -> None:
        self._view.show_lines([line for line in self._lines if matches(line, self.words)])

    def _write(self, work: Callable[..., Any], *arguments: Any, said: str = "") -> None:
        def done(_result: object) -> None:
            if said:
                self._view.say(said)
            self.refresh()

        self._tasks.write(work, *arguments, then=done, fail=self._failed, owner=self._view)

    def _failed(self, error: BaseException) -> None:
        self._view.show_refused(error, lambda _names: None)
