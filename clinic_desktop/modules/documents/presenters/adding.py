"""Files become papers of a chart, or of the tray: looked at by the worker, kept one by one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.foreign.kinds import ForeignFile, Kind
from clinic_desktop.foreign.limits import MAX_FILE
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import (
    IntakeDocument,
    Refused,
    Source,
    examine_file,
    intake_document,
)


@dataclass
class Adding:
    """What came of a batch so far."""

    kept: int = 0
    known: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    images: list[Path] = field(default_factory=list)  # DICOM: imported as images, not kept here


class AddingView(Protocol):
    """The page."""

    def show_adding(self, name: str) -> None:
        """Show which file is being read, and a way to stop."""

    def ask_about(self, name: str, error: NeedsConfirmation) -> None:
        """Ask whether a file is to be kept all the same; answered by `answer` or `leave_out`."""

    def show_added(self, adding: Adding) -> None:
        """Say what came of the files, those refused by name and reason."""

    def why(self, error: BaseException) -> str:
        """Return what a failure says to people."""


def examine_path(path: Path, patient_id: UUID | None) -> IntakeDocument | Refused | Path:
    """Read a file and look at it by the worker; needs no store. An image of a chart comes back."""
    try:
        content = _read(path)
    except OSError as error:
        return Refused(path.name, error.strerror or str(error))
    if isinstance(content, str):
        return Refused(path.name, content)
    with closing(Workshop()) as workshop:
        examined = examine_file(workshop, ForeignFile(path.name, content))
    if examined.kind is Kind.DICOM:
        if patient_id is not None:
            return path
        text = translate("Documents", "It is an image series (DICOM): import it as images.")
        return Refused(path.name, text)
    return IntakeDocument(path.name, content, examined, Source.DROP, patient_id)


def _read(path: Path) -> bytes | str:
    """Return the bytes, or why the file can't be taken. Raises OSError."""
    if path.is_dir():
        return translate("Documents", "It is a folder. Add the files in it.")
    size = path.stat().st_size
    if size == 0:
        return translate("Documents", "The file is empty.")
    if size > MAX_FILE:
        return translate("Documents", "The file is larger than {limit} MB.").format(
            limit=MAX_FILE // 1024**2
        )
    return path.read_bytes()


class AddingPresenter:
    """Takes one batch after the other; within one, file by file: memory holds one file."""

    def __init__(self, view: AddingView, tasks: Tasks, patient_id: UUID | None) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self._waiting: list[Path] = []
        self._asked: IntakeDocument | None = None
        self._adding = Adding()
        self._total = 0
        self.busy = False

    def add(self, paths: Sequence[Path]) -> None:
        """Take some files in, after those that are being taken in already."""
        if not paths:
            return
        self._waiting.extend(paths)
        self._total += len(paths)
        if not self.busy:
            self.busy, self._adding = True, Adding()
            self._next()

    def stop(self) -> None:
        """Leave out what is not begun yet; a file that is being kept is kept."""
        self._waiting.clear()

    def progress(self) -> tuple[int, int]:
        """Return how many files are done, and how many there are."""
        return self._total - len(self._waiting), self._total

    def answer(self, acknowledged: frozenset[str]) -> None:
        """Keep the file that was asked about."""
        if self._asked is not None:
            self._keep(replace(self._asked, acknowledged=acknowledged))

    def leave_out(self) -> None:
        """Don't keep the file that was asked about."""
        if self._asked is not None:
            why = translate("Documents", "It lies in another patient's chart and was left out.")
            self._refuse(self._asked.name, why)

    def _next(self) -> None:
        self._asked = None
        if not self._waiting:
            self._finish()
            return
        path = self._waiting.pop(0)
        self._view.show_adding(path.name)
        self._tasks.run_cpu(
            examine_path,
            path,
            self._patient_id,
            then=self._examined,
            fail=lambda error: self._refuse(path.name, self._view.why(error)),
            owner=self._view,
            label=translate("Documents", "Reading {name}").format(name=path.name),
        )

    def _examined(self, found: IntakeDocument | Refused | Path) -> None:
        if isinstance(found, Refused):
            self._refuse(found.source, found.why)
        elif isinstance(found, Path):
            self._adding.images.append(found)
            self._next()
        else:
            self._keep(found)

    def _keep(self, command: IntakeDocument) -> None:
        self._asked = command
        self._tasks.write(
            intake_document, command, then=self._kept, fail=self._failed, owner=self._view
        )

    def _kept(self, taken: Any) -> None:
        if taken.found and self._asked is not None:
            self._adding.known.append(self._asked.name)
        else:
            self._adding.kept += 1
        self._next()

    def _failed(self, error: BaseException) -> None:
        command = self._asked
        if command is None:
            return
        if isinstance(error, NeedsConfirmation) and not command.acknowledged:
            self._view.ask_about(command.name, error)
        else:
            self._refuse(command.name, self._view.why(error))

    def _refuse(self, name: str, why: str) -> None:
        self._adding.refused.append(Refused(name, why))
        self._next()

    def _finish(self) -> None:
        self.busy, self._total = False, 0
        self._view.show_added(self._adding)
