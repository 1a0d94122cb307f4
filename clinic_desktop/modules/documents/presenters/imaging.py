"""The images of one chart: studies, small pictures of their series, what is done to a study."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.documents.api import (
    ImagingSeries,
    ImagingStudy,
    assign_study,
    imaging_of,
    imaging_tray,
    open_study,
    unassign_study,
)
from clinic_desktop.modules.documents.presenters.imaging_frames import (
    contents_of_slots,
    no_picture,
    slots_of,
    thumbnails,
)
from clinic_desktop.storage.context import Context

_SMALL = 160  # pixels of a thumbnail's longer side
_BATCH = 6
Thumbnail = bytes | str  # a PNG, or why there is none


class ImagingView(Protocol):
    """The page."""

    def show_studies(self, studies: Sequence[ImagingStudy], waiting: int) -> None:
        """Show the studies of the chart, and how many wait without one."""

    def show_thumbnail(self, series_id: UUID, thumbnail: Thumbnail) -> None:
        """Put a small picture on a series."""

    def show_study(self, study: ImagingStudy, series_id: UUID) -> None:
        """Look at a series of an opened study."""

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""


def studies_and_waiting(
    ctx: Context, patient_id: UUID
) -> tuple[tuple[ImagingStudy, ...], tuple[ImagingStudy, ...]]:
    """Return the studies of a chart, and those that wait for one as far as the actor sees them."""
    waiting = imaging_tray(ctx) if ctx.allows(Permission.DOCUMENT_INTAKE) else ()
    return imaging_of(ctx, patient_id), waiting


class ImagingPresenter:
    """Keeps the list of one patient, and the small pictures that were drawn."""

    def __init__(self, view: ImagingView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self.patient_id = view, tasks, patient_id
        self.studies: tuple[ImagingStudy, ...] = ()
        self.waiting: tuple[ImagingStudy, ...] = ()
        self.thumbnails: dict[UUID, Thumbnail] = {}
        self._to_draw: list[ImagingSeries] = []
        self._drawing = False

    def refresh(self) -> None:
        """Read the list anew."""
        self._tasks.read(
            studies_and_waiting,
            self.patient_id,
            then=self._take,
            fail=self._view.show_refused,
            owner=self._view,
        )

    def open(self, study: ImagingStudy, series_id: UUID) -> None:
        """Open a study at one of its series; kept in the trail."""
        self._tasks.read(
            open_study,
            study.id,
            then=lambda opened: self._view.show_study(opened, series_id),
            fail=self._view.show_refused,
            owner=self._view,
        )

    def unassign(self, study: ImagingStudy, reason: str) -> None:
        """Take a study out of this chart."""
        self._write(unassign_study, study.id, study.version, reason)

    def assign(
        self,
        study: ImagingStudy,
        reason: str,
        done: Callable[[], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        """File a waiting study in this chart; the dialog hears what came of it."""

        def filed(_study: ImagingStudy) -> None:
            done()
            self.refresh()

        arguments = (study.id, study.version, self.patient_id, reason)
        self._tasks.write(assign_study, *arguments, then=filed, fail=fail, owner=self._view)

    def _take(self, found: tuple[tuple[ImagingStudy, ...], tuple[ImagingStudy, ...]]) -> None:
        self.studies, self.waiting = found
        self._view.show_studies(self.studies, len(self.waiting))
        self._to_draw = [
            series
            for study in self.studies
            for series in study.series
            if series.id not in self.thumbnails
        ]
        self._draw_next()

    def _draw_next(self) -> None:
        """Draw some of the small pictures that are missing; those in sight stand first."""
        if self._drawing or not self._to_draw:
            return
        batch = self._to_draw[:_BATCH]
        del self._to_draw[:_BATCH]
        drawn = [series for series in batch if series.pictures]
        for series in batch:
            if not series.pictures:
                self._draw(series.id, no_picture(series.instances[0]) if series.instances else "")
        if not drawn:
            self._draw_next()
            return
        self._drawing = True
        ids = tuple(_middle(series) for series in drawn)
        self._tasks.read(
            contents_of_slots,
            ids,
            then=lambda contents: self._shrink(drawn, contents),
            fail=lambda _error: self._drawn(drawn, ()),
            owner=self._view,
        )

    def _shrink(self, drawn: list[ImagingSeries], contents: Sequence[bytes]) -> None:
        self._tasks.run_cpu(
            thumbnails,
            contents,
            _SMALL,
            then=lambda found: self._drawn(drawn, found),
            fail=lambda _error: self._drawn(drawn, ()),
            owner=self._view,
        )

    def _drawn(self, drawn: list[ImagingSeries], found: Sequence[Thumbnail]) -> None:
        self._drawing = False
        for series, thumbnail in zip(drawn, found, strict=False):
            self._draw(series.id, thumbnail)
        self._draw_next()

    def _draw(self, series_id: UUID, thumbnail: Thumbnail) -> None:
        self.thumbnails[series_id] = thumbnail
        self._view.show_thumbnail(series_id, thumbnail)

    def _write(self, work: Any, *arguments: Any) -> None:
        self._tasks.write(
            work,
            *arguments,
            then=lambda _result: self.refresh(),
            fail=self._refused,
            owner=self._view,
        )

    def _refused(self, error: BaseException) -> None:
        self._view.show_refused(error)
        self.refresh()


def _middle(series: ImagingSeries) -> UUID:
    """Return the object in the middle of a series."""
    slots = [slot for slot in slots_of(series) if slot.instance.has_pixels]
    return slots[len(slots) // 2].instance.id
