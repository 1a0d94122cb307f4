"""An e-mail that is being written: journaled while it is typed, its files read off the screen."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.api import (
    MAX_BYTES,
    MAX_FILES,
    Addressee,
    Mail,
    NewFile,
    WriteMail,
    addressee,
    answer_subject,
    quoted,
    write_mail,
)
from clinic_desktop.modules.practice.api import TypedJournal

FORM = "chart.mail"
_PLAIN = ("address", "subject", "body", "restricted", "documents")
_ID, _FILES = "id", "files"


class MailView(Protocol):
    """The dialog."""

    def show_start(self, start: Addressee, values: Mapping[str, Any], typed: bool) -> None:
        """Show to whom it goes, and the words it begins with or those typed before."""

    def show_files(self, files: Sequence[NewFile]) -> None:
        """List the files of this PC that go along."""

    def show_kept(self) -> None:
        """Say that what is typed is safe."""

    def show_sent(self) -> None:
        """It is in the outbox."""

    def show_refused(self, error: BaseException) -> None:
        """Say why it can't be sent; what is typed stays."""

    def say(self, text: str) -> None:
        """Say what is wrong with a file."""


def read_files(paths: Sequence[str]) -> tuple[tuple[NewFile, ...], tuple[str, ...]]:
    """Read files of this PC; returns them, and a sentence for each that can't go along."""
    files, problems = [], []
    for name in paths:
        path = Path(name)
        try:
            if path.stat().st_size > MAX_BYTES:
                text = translate("Messages", "{name} is larger than {limit} MB.")
                problems.append(text.format(name=path.name, limit=MAX_BYTES // 1024**2))
                continue
            content = path.read_bytes()
        except OSError as error:
            problems.append(f"{path.name}: {error.strerror or error}")
            continue
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        files.append(NewFile(path.name, kind, content))
    return tuple(files), tuple(problems)


class MailPresenter:
    """One mail, from its first letter to the outbox."""

    def __init__(
        self, view: MailView, tasks: Tasks, patient_id: UUID, answers: Mail | None = None
    ) -> None:
        self._view, self._tasks = view, tasks
        self._patient_id, self._answers = patient_id, answers
        self._journal = TypedJournal(tasks, FORM)
        self._subject = f"{patient_id}/{answers.id if answers else ''}"
        self._mail_id: UUID | None = None
        self._paths: list[str] = []
        self._files: tuple[NewFile, ...] = ()
        self._reading = 0  # how many times files are being read now
        self._sending = False
        self._waiting: WriteMail | None = None  # until its files are read

    def begin(self) -> None:
        """Read to whom it goes, and what was typed before."""
        self._journal.load()
        self._tasks.read(
            addressee,
            self._patient_id,
            then=self._start,
            fail=self._view.show_refused,
            owner=self._view,
        )

    def edited(self, values: Mapping[str, Any]) -> None:
        """Note what is typed."""
        if self._mail_id is not None and not self._sending:
            more = {_ID: self._mail_id.hex, _FILES: list(self._paths)}
            self._journal.edit(self._subject, 0, {**values, **more})

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()
        self._view.show_kept()

    def forget(self) -> None:
        """Throw away what is typed, and begin anew."""
        self._mail_id = None  # until the new beginning nothing is journaled
        self._journal.forget(self._subject)
        self._paths, self._files = [], ()
        self._view.show_files(())
        self.begin()

    def add_files(self, paths: Sequence[str]) -> None:
        """Let files of this PC go along, as they are now."""
        left = MAX_FILES - len(self._paths)
        if len(paths) > left:
            self._view.say(translate("Messages", "At most {count} files.").format(count=MAX_FILES))
        wanted = [str(path) for path in paths][:left]
        self._paths += wanted
        self._reading += 1
        self._tasks.run_cpu(
            read_files,
            wanted,
            then=self._took,
            fail=self._not_read,
            owner=self._view,
        )

    def leave_out(self, number: int) -> None:
        """Take a file out again."""
        self._files = (*self._files[:number], *self._files[number + 1 :])
        names = [file.name for file in self._files]
        self._paths = [path for path in self._paths if Path(path).name in names]
        self._view.show_files(self._files)

    def send(self, values: Mapping[str, Any]) -> None:
        """Put the mail into the outbox, once; it waits for files that are being read."""
        if self._mail_id is None or self._sending:
            return
        self._sending = True
        self._waiting = WriteMail(
            self._mail_id,
            self._patient_id,
            values["address"] or "",
            values["subject"] or "",
            values["body"] or "",
            restricted=bool(values["restricted"]),
            answers=self._answers.id if self._answers else None,
            document_ids=tuple(values["documents"]),
        )
        self._write()

    def _write(self) -> None:
        if self._waiting is None or self._reading:
            return
        command = replace(self._waiting, files=self._files)
        self._waiting = None
        self._tasks.write(
            write_mail, command, then=self._sent, fail=self._refused, owner=self._view
        )

    def _sent(self, _mail_id: UUID) -> None:
        self._journal.forget(self._subject)
        self._view.show_sent()

    def _refused(self, error: BaseException) -> None:
        self._sending, self._waiting = False, None
        self._view.show_refused(error)

    def _start(self, start: Addressee) -> None:
        typed = self._journal.typed(self._subject)
        fields = dict(typed.fields) if typed else {}
        known = fields.pop(_ID, "")
        self._mail_id = UUID(hex=known) if known else start.mail_id
        paths = [str(path) for path in fields.pop(_FILES, [])]
        self._view.show_start(start, fields or self._values(start), bool(fields))
        if paths:
            self.add_files(paths)

    def _values(self, start: Addressee) -> dict[str, Any]:
        first = start.addresses[0][0] if start.addresses else ""
        values = {
            "address": first,
            "subject": start.begin.subject,
            "body": start.begin.body,
            "restricted": False,
            "documents": [],
        }
        answers = self._answers
        if answers is None:
            return values
        when = stamp_text(wall_of(answers.at, start.zone))
        return values | {
            "address": answers.address,
            "subject": answer_subject(answers.subject),
            "body": start.begin.body + quoted(answers, when),
            "restricted": answers.restricted,
        }

    def _took(self, read: tuple[tuple[NewFile, ...], tuple[str, ...]]) -> None:
        files, problems = read
        self._reading -= 1
        self._files = (*self._files, *files)
        names = [file.name for file in self._files]
        self._paths = [path for path in self._paths if Path(path).name in names]
        self._view.show_files(self._files)
        self._view.say("\n".join(problems))
        if problems and self._waiting is not None:
            self._refused(InvalidInput({"files": "\n".join(problems)}))
        self._write()

    def _not_read(self, error: BaseException) -> None:
        self._reading -= 1
        self._refused(error)
