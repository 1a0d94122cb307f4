"""The measurements on the series that is looked at; every step can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import (
    ImageMark,
    MarkKind,
    NewMark,
    measure_image,
    measurements_of,
    move_measurement,
    remove_measurement,
    restore_measurement,
)
from clinic_desktop.modules.documents.domain.image_geometry import Point
from clinic_desktop.modules.documents.presenters.imaging_frames import Slot

Push = Callable[[str, Callable[[], None], Callable[[], None]], object]


class MarksView(Protocol):
    """Who draws them."""

    def show_marks(self) -> None:
        """Draw the measurements anew."""

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""


class MarksPresenter:
    """Keeps the measurements of one series; `push` remembers a step that can be taken back."""

    def __init__(self, view: MarksView, tasks: Tasks, series_id: UUID, push: Push) -> None:
        self._view, self._tasks, self._series_id, self._push = view, tasks, series_id, push
        self.marks: dict[UUID, ImageMark] = {}
        self._versions: dict[UUID, int] = {}

    def refresh(self) -> None:
        """Read them anew."""
        self._tasks.read(
            measurements_of,
            self._series_id,
            then=self._take,
            fail=self._view.show_refused,
            owner=self._view,
        )

    def on(self, slot: Slot) -> tuple[ImageMark, ...]:
        """Return those on one picture."""
        wanted = (slot.instance.id, slot.frame)
        return tuple(m for m in self.marks.values() if (m.instance_id, m.frame) == wanted)

    def add(self, slot: Slot, kind: MarkKind, points: tuple[Point, ...]) -> None:
        """Keep a new one."""
        new = NewMark(slot.instance.id, slot.frame, kind, points)

        def kept(mark: ImageMark) -> None:
            self._put(mark)
            self._push(
                translate("Documents", "measure on an image"),
                lambda: self._take_off(mark.id),
                lambda: self._put_back(mark.id),
            )

        self._write(measure_image, new, then=kept)

    def move(self, mark: ImageMark, points: tuple[Point, ...]) -> None:
        """Put one elsewhere."""
        before = mark.points

        def moved(after: ImageMark) -> None:
            self._put(after)
            self._push(
                translate("Documents", "move a measurement"),
                lambda: self._move_to(mark.id, before),
                lambda: self._move_to(mark.id, points),
            )

        self._write(move_measurement, mark.id, mark.version, points, then=moved)

    def remove(self, mark: ImageMark) -> None:
        """Take one off."""

        def removed(after: ImageMark) -> None:
            self._drop(after)
            self._push(
                translate("Documents", "take off a measurement"),
                lambda: self._put_back(mark.id),
                lambda: self._take_off(mark.id),
            )

        self._write(remove_measurement, mark.id, mark.version, then=removed)

    def _take_off(self, mark_id: UUID) -> None:
        self._write(remove_measurement, mark_id, self._versions[mark_id], then=self._drop)

    def _put_back(self, mark_id: UUID) -> None:
        self._write(restore_measurement, mark_id, self._versions[mark_id], then=self._put)

    def _move_to(self, mark_id: UUID, points: tuple[Point, ...]) -> None:
        self._write(move_measurement, mark_id, self._versions[mark_id], points, then=self._put)

    def _take(self, marks: tuple[ImageMark, ...]) -> None:
        self.marks = {mark.id: mark for mark in marks}
        self._versions.update({mark.id: mark.version for mark in marks})
        self._view.show_marks()

    def _put(self, mark: ImageMark) -> None:
        self.marks[mark.id] = mark
        self._versions[mark.id] = mark.version
        self._view.show_marks()

    def _drop(self, mark: ImageMark) -> None:
        self.marks.pop(mark.id, None)
        self._versions[mark.id] = mark.version
        self._view.show_marks()

    def _write(
        self, work: Callable[..., ImageMark], *arguments: object, then: Callable[[ImageMark], None]
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._failed, owner=self._view)

    def _failed(self, error: BaseException) -> None:
        self._view.show_refused(error)
        self.refresh()
