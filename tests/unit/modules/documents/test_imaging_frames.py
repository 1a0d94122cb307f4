"""Which pictures are decoded next, and how much is kept in memory."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.foreign.facts import DicomFrame, DicomGeometry
from clinic_desktop.modules.documents.api import ImageHeader, ImagingInstance, ImagingSeries
from clinic_desktop.modules.documents.presenters import imaging_frames
from clinic_desktop.modules.documents.presenters.imaging_frames import (
    SeriesFrames,
    contents_of_slots,
    decode,
    next_batch,
    slots_of,
)
from tests.support.scripted_tasks import ScriptedTasks

PLENTY = 10**9


def series(*frames: int, side: int = 10, heights: tuple[float, ...] = ()) -> ImagingSeries:
    made = []
    for number, count in enumerate(frames):
        place = (0.0, 0.0, heights[number]) if heights else ()
        turned = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0) if heights else ()
        geometry = DicomGeometry((), (), place, turned, None, None)
        header = ImageHeader(side, side, "MONOCHROME2", geometry=geometry)
        made.append(
            ImagingInstance(
                UUID(int=number), f"1.{number}", number, count, True, UUID(int=99), header
            )
        )
    return ImagingSeries(UUID(int=7), "1", "CT", 1, "", tuple(made))


def picture(side: int = 10) -> DicomFrame:
    return DicomFrame(1, side, side, True, bytes(2 * side * side), 1, 0, 0, 1, False)


class View:
    def __init__(self) -> None:
        self.arrived: list[int] = []

    def show_arrived(self, places) -> None:
        self.arrived += places


def test_slices_stand_in_the_order_through_the_body_and_films_in_their_own():
    assert [s.instance.number for s in slots_of(series(1, 1, 1, heights=(5, -3, 1)))] == [1, 2, 0]
    film = slots_of(series(3, 1))
    assert [(s.instance.number, s.frame) for s in film] == [(0, 1), (0, 2), (0, 3), (1, 1)]


def test_the_one_looked_at_comes_alone_then_its_neighbours():
    slots = slots_of(series(*[1] * 9))
    assert next_batch(slots, 4, set(), PLENTY) == (4,)
    assert next_batch(slots, 4, {4}, PLENTY) == (5, 3, 6, 2, 7, 1, 8, 0)
    assert next_batch(slots, 4, set(range(9)), PLENTY) == ()


def test_frames_of_a_film_and_single_pictures_are_not_mixed():
    slots = slots_of(series(3, 1))
    assert next_batch(slots, 2, {2}, PLENTY) == (3,)
    assert next_batch(slots, 2, {2, 3}, PLENTY) == (1, 0)


@given(st.integers(0, 39), st.sets(st.integers(0, 39)), st.integers(0, 40))
def test_no_more_is_asked_for_than_has_room(at, kept, fitting):
    slots = slots_of(series(*[1] * 40))
    size = slots[0].instance.header.frame_bytes()
    batch = next_batch(slots, at, kept | {at}, room=fitting * size)
    assert len(batch) <= 16
    assert not set(batch) & (kept | {at})
    reach = sorted(range(40), key=lambda place: (abs(place - at), -place))[:fitting]
    assert set(batch) <= set(reach)


def test_pictures_far_away_are_forgotten_and_read_again(monkeypatch):
    monkeypatch.setattr(imaging_frames, "ROOM", 5 * 200)
    tasks, view = ScriptedTasks(), View()
    tasks.answers[contents_of_slots] = lambda ids: tuple(b"x" for _ in ids)
    tasks.answers[decode] = lambda _shop, contents, _pages: tuple(picture() for _ in contents)
    frames = SeriesFrames(view, tasks, series(*[1] * 20))
    for place in range(20):
        assert isinstance(frames.look_at(place), DicomFrame)
        assert frames._bytes <= 5 * 200
    assert isinstance(frames._kept.get(19), DicomFrame)
    assert 0 not in frames._kept
    frames.look_at(0)
    assert isinstance(frames.look_at(0), DicomFrame)
    frames.close()


def test_a_failure_of_the_store_is_said_in_place_of_the_picture():
    tasks, view = ScriptedTasks(), View()
    frames = SeriesFrames(view, tasks, series(1))
    assert frames.look_at(0) is None
    tasks.last(contents_of_slots).refuse(OSError("gone"))
    assert "can't be read" in str(frames.look_at(0))
    assert view.arrived == [0]
    frames.close()


def test_after_closing_nothing_is_asked_for():
    tasks = ScriptedTasks()
    frames = SeriesFrames(View(), tasks, series(1, 1))
    frames.look_at(0)
    frames.close()
    tasks.last(contents_of_slots).answer((b"x",))
    assert tasks.asked(decode) == []
