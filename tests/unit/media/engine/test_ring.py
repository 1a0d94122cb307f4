"""Pictures in memory that two processes see, and the time inside a picture."""

from __future__ import annotations

import tempfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.media.engine.ring import (
    HIGHEST,
    STREAMS,
    WIDEST,
    Reader,
    SharedMemory,
    Writer,
    named_memory,
)
from clinic_desktop.media.engine.synthetic import SyntheticPictures, paint_time, read_time


@pytest.fixture
def shared():
    memory = SharedMemory()
    yield memory
    memory.close()


def test_what_is_written_is_read_by_who_knows_the_name(shared: SharedMemory) -> None:
    writer, reader = Writer(named_memory(shared.name)), Reader(shared.memory)
    pixels = bytes(range(256)) * 4
    slot, number = writer.write(2, 16, 16, pixels)
    shown = reader.read(2, slot)
    assert (shown.number, shown.width, shown.height, shown.pixels) == (number, 16, 16, pixels)
    assert reader.read(1, slot) is None


def test_three_pictures_stand_side_by_side(shared: SharedMemory) -> None:
    writer, reader = Writer(shared.memory), Reader(shared.memory)
    slots = [writer.write(0, 1, 1, bytes([k] * 4))[0] for k in range(4)]
    assert slots[3] == slots[0]
    assert [reader.read(0, slot).pixels[0] for slot in slots[1:]] == [1, 2, 3]


def test_a_picture_that_is_being_written_is_none(shared: SharedMemory) -> None:
    writer, reader = Writer(shared.memory), Reader(shared.memory)
    slot, _ = writer.write(0, 1, 1, b"abcd")
    offset = slot * (len(shared.memory) // (3 * STREAMS))
    shared.memory[offset + 12 : offset + 20] = bytes(8)  # the number after the pixels
    assert reader.read(0, slot) is None


@pytest.mark.parametrize(("stream", "slot"), [(-1, 0), (STREAMS, 0), (0, 3), (0, -1)])
def test_what_is_not_there_is_none(shared: SharedMemory, stream: int, slot: int) -> None:
    assert Reader(shared.memory).read(stream, slot) is None


def test_giving_it_back_twice_touches_nothing_else() -> None:
    memory = SharedMemory()
    reader = Reader(memory.memory)
    memory.close()
    with tempfile.TemporaryFile() as other:
        memory.close()
        other.write(b"still open")
    assert reader.read(0, 0) is None


@pytest.mark.parametrize(
    ("width", "height", "size"), [(2, 2, 15), (WIDEST + 1, 1, 0), (1, HIGHEST + 1, 0)]
)
def test_pixels_that_do_not_fit_are_refused(
    shared: SharedMemory, width: int, height: int, size: int
) -> None:
    with pytest.raises(ValueError, match="pixels"):
        Writer(shared.memory).write(0, width, height, bytes(size or width * height * 4))


@given(st.integers(0, 2**32 - 1), st.sampled_from([(160, 90), (320, 180), (1280, 720)]))
def test_the_time_in_a_picture_is_read_back(time: int, size: tuple[int, int]) -> None:
    pixels = np.full((size[1], size[0]), 90, np.uint8)
    paint_time(pixels, time)
    assert read_time(pixels) == time


def test_a_picture_without_a_time_has_none() -> None:
    assert read_time(np.full((180, 320), 90, np.uint8)) is None
    assert read_time(np.zeros((10, 10), np.uint8)) is None


def test_the_synthetic_camera_moves_and_carries_its_clock() -> None:
    now = [1_000.0]
    camera = SyntheticPictures(320, 180, clock=lambda: now[0])
    first = camera.latest()
    assert camera.latest() is first
    now[0] += 0.1
    second = camera.latest()
    gray = second.to_ndarray(format="gray")
    assert read_time(gray) == 1_000_100
    assert not np.array_equal(first.to_ndarray(format="gray"), gray)
