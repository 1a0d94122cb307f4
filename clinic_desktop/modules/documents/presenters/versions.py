"""The versions of one paper: read, one that holds again, a newer one from a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import (
    Content,
    Document,
    IntakeDocument,
    NewVersion,
    Refused,
    Review,
    TakenIn,
    add_version,
    contents_of,
    document,
    revert_content,
    reviews_of,
)
from clinic_desktop.modules.documents.presenters.adding import examine_path
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context


class NotTaken(UserError):
    """A file that can't be a version of a paper."""

    template = QT_TRANSLATE_NOOP("Documents", "{name} was not added: {why}")


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version with the wall time since which it was there."""

    content: Content
    made: datetime
    holds: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a review with its wall time."""

    step: Review
    at: datetime


@dataclass(frozen=True, slots=True)
class PaperHistory:
    """A paper as it is now, its versions (the newest first), and the steps of its reviews."""

    document: Document
    versions: tuple[VersionLine, ...]
    steps: tuple[StepLine, ...]


class VersionsView(Protocol):
    """The dialog."""

    def show_history(self, found: PaperHistory) -> None:
        """Show the versions and reviews."""

    def show_busy(self, text: str) -> None:
        """Say what is being done; '' that it is over."""

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""


def read_history(ctx: Context, document_id: UUID) -> PaperHistory:
    """Read all of one paper's past."""
    zone = clinic_profile(ctx).zone
    now = document(ctx, document_id)

    def wall(at_ms: int) -> datetime:
        return wall_of(from_milliseconds(at_ms), zone)

    versions = tuple(
        VersionLine(one, wall(one.made_ms), one.id == now.content.id)
        for one in reversed(contents_of(ctx, document_id))
    )
    steps = tuple(StepLine(step, wall(step.at_ms)) for step in reviews_of(ctx, document_id))
    return PaperHistory(now, versions, steps)


class VersionsPresenter:
    """Keeps what is known of one paper; each change is of the state that is shown."""

    def __init__(self, view: VersionsView, tasks: Tasks, paper: Document) -> None:
        self._view, self._tasks, self.document = view, tasks, paper

    def refresh(self) -> None:
        """Read anew."""
        self._tasks.read(
            read_history,
            self.document.id,
            then=self._show,
            fail=self._view.show_refused,
            owner=self._view,
        )

    def revert(self, content: Content) -> None:
        """Let an earlier version hold again."""
        self._write(revert_content, self.document.id, self.document.version, content.id)

    def add(self, path: Path) -> None:
        """Let a file take the paper's place."""
        reading = translate("Documents", "Reading {name}").format(name=path.name)
        self._view.show_busy(reading)
        self._tasks.run_cpu(
            examine_path,
            path,
            self.document.patient_id,
            then=self._examined,
            fail=self._view.show_refused,
            owner=self._view,
            label=reading,
        )

    def _examined(self, found: IntakeDocument | Refused | Path) -> None:
        if isinstance(found, IntakeDocument):
            now = self.document
            fresh = NewVersion(now.id, now.version, found.name, found.content, found.examined)
            self._write(add_version, fresh)
            return
        name = found.source if isinstance(found, Refused) else found.name
        images = translate("Documents", "it is an image series (DICOM)")
        why = found.why if isinstance(found, Refused) else images
        self._view.show_refused(NotTaken(name=name, why=why))

    def _write(self, verb: Any, *arguments: object) -> None:
        self._tasks.write(
            verb, *arguments, then=self._kept, fail=self._view.show_refused, owner=self._view
        )

    def _kept(self, result: Document | TakenIn) -> None:
        same = isinstance(result, TakenIn) and result.found
        self._view.show_busy(
            translate("Documents", "This file is the version that holds now.") if same else ""
        )
        self.refresh()

    def _show(self, found: PaperHistory) -> None:
        self.document = found.document
        self._view.show_history(found)
