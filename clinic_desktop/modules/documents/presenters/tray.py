"""The incoming papers: what waits, what is filed, dismissed, handed on, signed off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.documents.api import (
    Document,
    Filed,
    FilePaper,
    ReadingState,
    Review,
    dismiss_document,
    file_paper,
    reading_states,
    restore_document,
    review_document,
    reviews_of,
    route_document,
    take_back_paper,
    tray,
    waiting_for_me,
)
from clinic_desktop.modules.patients.api import PatientRef, patient_refs
from clinic_desktop.modules.practice.api import (
    KeptDraft,
    ResourceKind,
    bookable_resources,
    clinic_profile,
    draft_of,
    drop_draft,
    keep_draft,
)
from clinic_desktop.storage.context import Context

MOST = 300
FILING, COMMENT = "documents.filing", "documents.review"  # forms of the drafts journal


@dataclass(frozen=True, slots=True)
class TrayLine:
    """A paper that waits to be filed. `suggested` is whom its words name, if anybody."""

    document: Document
    came: datetime
    reading: ReadingState | None = None
    suggested: PatientRef | None = None


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A paper that waits for the person at the screen."""

    document: Document
    came: datetime
    patient: PatientRef | None
    steps: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class TrayPage:
    """What the screen shows; `readers` are those to whom a paper can be sent."""

    lines: tuple[TrayLine, ...] = ()
    reviews: tuple[ReviewLine, ...] = ()
    readers: tuple[tuple[UUID, str], ...] = ()
    more: bool = False
    restricted: bool = False


def read_tray(ctx: Context, reviewing: bool) -> TrayPage:
    """Read what waits; `reviewing` also what waits for the person at the screen."""
    page = tray(ctx, 0, MOST)
    mine = waiting_for_me(ctx) if reviewing else ()
    states = reading_states(ctx, [one.content.id for one in page.documents])
    named = [one.suggestion.patient_id for one in page.documents]
    people = patient_refs(ctx, {i for i in (*named, *(d.patient_id for d in mine)) if i})
    zone = clinic_profile(ctx).zone

    def came(one: Document) -> datetime:
        return wall_of(from_milliseconds(one.created_ms), zone)

    def person(patient_id: UUID | None) -> PatientRef | None:
        return people.get(patient_id) if patient_id else None

    lines = tuple(
        TrayLine(one, came(one), states.get(one.content.id), person(one.suggestion.patient_id))
        for one in page.documents
    )
    reviews = tuple(
        ReviewLine(one, came(one), person(one.patient_id), reviews_of(ctx, one.id)) for one in mine
    )
    readers = tuple(
        (one.id, one.name)
        for one in bookable_resources(ctx)
        if one.kind is ResourceKind.PRACTITIONER and one.active
    )
    return TrayPage(lines, reviews, readers, page.more, page.restricted)


class TrayView(Protocol):
    """The screen."""

    def show_page(self, page: TrayPage) -> None:
        """Show what waits."""

    def show_filed(self, filed: Filed) -> None:
        """Say where a paper went, offer to take it back, and go on to the next."""

    def show_dismissed(self, document: Document) -> None:
        """Say that a paper was put aside, and offer to take it back."""

    def show_reviewed(self, document: Document) -> None:
        """Say that a review is done, and go on to the next."""

    def ask_about(self, command: FilePaper, error: NeedsConfirmation) -> None:
        """Ask whether to file all the same."""

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""


class TrayPresenter:
    """Reads the lists, and does what is done to one paper."""

    def __init__(self, view: TrayView, tasks: Tasks, *, reviewing: bool) -> None:
        self._view, self._tasks, self._reviewing = view, tasks, reviewing
        self.page = TrayPage()

    def refresh(self) -> None:
        """Read what waits anew."""
        refused, owner = self._view.show_refused, self._view
        self._tasks.read(read_tray, self._reviewing, then=self._take, fail=refused, owner=owner)

    def line_of(self, document_id: UUID) -> TrayLine | None:
        """Return a paper of the tray as it was last read."""
        return next((one for one in self.page.lines if one.document.id == document_id), None)

    def next_to(self, document_id: UUID) -> Document | None:
        """Return the paper below one, which it can be joined with."""
        ids = [one.document.id for one in self.page.lines]
        below = ids.index(document_id) + 1 if document_id in ids else len(ids)
        return self.page.lines[below].document if below < len(ids) else None

    def file(self, command: FilePaper) -> None:
        """File a paper; what the chart has already is asked about."""

        def failed(error: BaseException) -> None:
            if isinstance(error, NeedsConfirmation) and not command.acknowledged:
                self._view.ask_about(command, error)
            else:
                self._refused(error)

        self._tasks.write(
            file_paper, command, then=self._view.show_filed, fail=failed, owner=self._view
        )

    def take_back(self, filed: Filed) -> None:
        """Undo a filing."""
        self._write(take_back_paper, filed, then=self._changed)

    def dismiss(self, document: Document, reason: str) -> None:
        """Put a paper aside that belongs to nobody here."""
        asked = (document.id, document.version, reason)
        self._write(dismiss_document, *asked, then=self._view.show_dismissed)

    def restore(self, document: Document) -> None:
        """Undo a dismissal."""
        self._write(restore_document, document.id, document.version, then=self._changed)

    def review(self, document: Document, comment: str, *, sign: bool) -> None:
        """Note that a paper was read, or sign it off."""

        def work(ctx: Context) -> Document:
            return review_document(ctx, document.id, document.version, comment, sign=sign)

        self._write(work, then=self._view.show_reviewed)

    def hand_on(self, document: Document, reader_id: UUID, comment: str) -> None:
        """Let somebody else read a paper."""
        asked = (document.id, document.version, reader_id, comment)
        self._write(route_document, *asked, then=self._view.show_reviewed)

    def ask_draft(self, form: str, document_id: UUID, then: Callable[[str], None]) -> None:
        """Tell what was typed about a paper before, '' for nothing."""

        def told(kept: KeptDraft | None) -> None:
            then(kept.body if kept else "")

        self._tasks.read(draft_of, form, document_id.hex, then=told, owner=self._view)

    def keep_draft(self, form: str, document_id: UUID, text: str) -> None:
        """Keep what is typed about a paper, '' forgets it."""
        if text:
            self._tasks.write(keep_draft, form, document_id.hex, text, owner=self._view)
        else:
            self._tasks.write(drop_draft, form, document_id.hex, owner=self._view)

    def _take(self, page: TrayPage) -> None:
        self.page = page
        self._view.show_page(page)

    def _changed(self, _document: Any) -> None:
        self.refresh()

    def _write(
        self, work: Callable[..., Any], *arguments: Any, then: Callable[[Any], None]
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._refused, owner=self._view)

    def _refused(self, error: BaseException) -> None:
        self._view.show_refused(error)
        self.refresh()
