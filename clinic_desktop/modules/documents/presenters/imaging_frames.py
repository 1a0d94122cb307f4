"""The pictures of a series in memory: decoded by the worker around the one that is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Protocol
from uuid import UUID

from clinic_desktop.foreign.dicom import dicom_frames, each_of, series_frames
from clinic_desktop.foreign.facts import DicomFrame
from clinic_desktop.foreign.failures import SENTENCES, ForeignFailure, Reason
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import ImagingInstance, ImagingSeries, instance_content
from clinic_desktop.modules.documents.domain.image_geometry import by_depth
from clinic_desktop.storage.context import Context

ROOM = 320 * 1024 * 1024  # bytes of decoded pictures of one series
_BATCH, _BATCH_BYTES = 16, 48 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Slot:
    """One picture of a series: which frame of which object."""

    instance: ImagingInstance
    frame: int  # counts from 1


class FramesView(Protocol):
    """Who looks at a series."""

    def show_arrived(self, places: Sequence[int]) -> None:
        """Draw again, if what is looked at is among them."""


def slots_of(series: ImagingSeries) -> tuple[Slot, ...]:
    """Return the pictures in the order through the body, by number where that is not known."""
    objects = list(series.instances)
    geometry = [each.header.geometry for each in objects]
    single = len(objects) > 1 and all(each.frames <= 1 for each in objects)
    order = by_depth(geometry) if single else None
    ordered = objects if order is None else [objects[place] for place in order]
    return tuple(Slot(each, page + 1) for each in ordered for page in range(max(1, each.frames)))


def next_batch(slots: Sequence[Slot], at: int, kept: set[int], room: int) -> tuple[int, ...]:
    """Return the places to decode next: the one looked at alone, then its neighbours.

    All are of single pictures, or frames of one object; what does not fit into `room` together
    with what lies nearer is not asked for.
    """
    if at not in kept:
        return (at,)
    chosen: list[int] = []
    nearer = batch = 0
    for place in _around(at, len(slots)):
        size = slots[place].instance.header.frame_bytes()
        nearer += size
        if nearer > room or len(chosen) >= _BATCH or (chosen and batch + size > _BATCH_BYTES):
            break
        if place in kept or (chosen and not _together(slots[chosen[0]], slots[place])):
            continue
        chosen.append(place)
        batch += size
    return tuple(chosen)


def contents_of_slots(ctx: Context, instance_ids: tuple[UUID, ...]) -> tuple[bytes, ...]:
    """Return the bytes of objects, in order."""
    return tuple(instance_content(ctx, instance_id) for instance_id in instance_ids)


def decode(
    workshop: Workshop, contents: Sequence[bytes], pages: Sequence[int]
) -> tuple[DicomFrame | str, ...]:
    """Return the pictures asked for, or why one can't be shown; needs no store.

    One content with several pages, or several contents with one page.
    """
    files = [ForeignFile(str(number), content) for number, content in enumerate(contents)]
    if len(files) == 1:
        return tuple(_frames_of_one(workshop, files[0], pages))
    found = each_of(files, partial(series_frames, workshop, pages=tuple(pages)))
    return tuple(_or_words(answer) for answer in found)


class SeriesFrames:
    """Keeps decoded pictures within a bound, those nearest to the place that is looked at."""

    def __init__(self, view: FramesView, tasks: Tasks, series: ImagingSeries) -> None:
        self._view, self._tasks = view, tasks
        self.slots = slots_of(series)
        self._workshop = Workshop()
        self._kept: dict[int, DicomFrame | str] = {}
        self._bytes = self._at = 0
        self._busy = self._closed = False
        for place, slot in enumerate(self.slots):
            if not slot.instance.has_pixels:
                self._kept[place] = no_picture(slot.instance)

    def look_at(self, place: int) -> DicomFrame | str | None:
        """Return a picture, why it can't be shown, or None while it is being read."""
        self._at = place
        self._ask()
        return self._kept.get(place)

    def close(self) -> None:
        """End the workers and forget the pictures."""
        self._closed = True
        self._workshop.close()
        self._kept.clear()
        self._bytes = 0

    def _ask(self) -> None:
        if self._busy or self._closed:
            return
        batch = next_batch(self.slots, self._at, set(self._kept), ROOM)
        if not batch:
            return
        self._busy = True
        chosen = [self.slots[place] for place in batch]
        ids = tuple(dict.fromkeys(slot.instance.id for slot in chosen))
        pages = tuple(slot.frame for slot in chosen) if len(ids) == 1 else (1,)
        self._tasks.read(
            contents_of_slots,
            ids,
            then=lambda contents: self._decode(batch, contents, pages),
            fail=lambda error: self._failed(batch, error),
            owner=self._view,
        )

    def _decode(
        self, batch: tuple[int, ...], contents: Sequence[bytes], pages: tuple[int, ...]
    ) -> None:
        if self._closed:
            return
        self._tasks.run_cpu(
            decode,
            self._workshop,
            contents,
            pages,
            then=lambda frames: self._arrived(batch, frames),
            fail=lambda error: self._failed(batch, error),
            owner=self._view,
            label=translate("Documents", "Reading images"),
        )

    def _arrived(self, batch: tuple[int, ...], frames: Sequence[DicomFrame | str]) -> None:
        self._busy = False
        if self._closed:
            return
        for place, frame in zip(batch, frames, strict=True):
            self._kept[place] = frame
            self._bytes += _size(frame)
        full = self._let_go()
        self._view.show_arrived(batch)
        if not full:
            self._ask()

    def _failed(self, batch: tuple[int, ...], error: BaseException) -> None:
        told = translate("Documents", "This image can't be read from the store.")
        words = error.message() if isinstance(error, ForeignFailure) else told
        self._arrived(batch, [words] * len(batch))

    def _let_go(self) -> bool:
        """Forget the pictures that lie farthest, until the rest has room; tell whether any."""
        before = self._bytes
        far = sorted(self._kept, key=lambda place: -abs(place - self._at))
        for place in far:
            if self._bytes <= ROOM:
                break
            frame = self._kept[place]
            if place != self._at and not isinstance(frame, str):
                self._bytes -= _size(frame)
                del self._kept[place]
        return self._bytes < before


def no_picture(instance: ImagingInstance) -> str:
    """Return why an object without pixels shows none."""
    if instance.header.has_document:
        return translate("Documents", "This object holds a document, not a picture.")
    if instance.header.has_report:
        return translate("Documents", "This object holds a written report, not a picture.")
    return translate("Foreign", SENTENCES[Reason.NO_PIXELS])


def thumbnails(contents: Sequence[bytes], longest: int) -> tuple[bytes | str, ...]:
    """Return a small PNG of each object, or why there is none; needs no store."""
    from clinic_desktop.foreign.dicom import dicom_thumbnails

    files = [ForeignFile(str(number), content) for number, content in enumerate(contents)]
    with closing(Workshop()) as workshop:
        found = each_of(files, partial(dicom_thumbnails, workshop, longest=longest))
        return tuple(
            answer.what() if isinstance(answer, ForeignFailure) else answer.png for answer in found
        )


def _frames_of_one(
    workshop: Workshop, file: ForeignFile, pages: Sequence[int]
) -> Iterator[DicomFrame | str]:
    """Yield frames of one object; a bad one is told, those after it are read all the same."""
    left = list(pages)
    while left:
        try:
            for frame in dicom_frames(workshop, file, left):
                left.pop(0)
                yield frame
            yield from [translate("Foreign", SENTENCES[Reason.CRASHED])] * len(left)
            return
        except ForeignFailure as failure:
            left.pop(0)
            yield failure.what()


def _or_words(answer: DicomFrame | ForeignFailure) -> DicomFrame | str:
    return answer.what() if isinstance(answer, ForeignFailure) else answer


def _around(at: int, count: int) -> Iterator[int]:
    yield at
    for step in range(1, count):
        for place in (at + step, at - step):
            if 0 <= place < count:
                yield place


def _together(one: Slot, other: Slot) -> bool:
    """Tell whether two pictures can be decoded by one request."""
    if one.instance.id == other.instance.id:
        return True
    return one.instance.frames <= 1 and other.instance.frames <= 1


def _size(frame: DicomFrame | str) -> int:
    return 0 if isinstance(frame, str) else len(frame.pixels)
