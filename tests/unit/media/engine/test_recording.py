"""A recording as it grows, without a clock: sound of both sides, pictures, pieces."""

from __future__ import annotations

import io
import queue
from array import array

import av
import numpy as np
import pytest
from av.video.reformatter import VideoReformatter

from clinic_desktop.media.engine.recording import (
    GONE,
    HEIGHT,
    WIDTH,
    Film,
    Recorder,
    Sides,
    placed,
)
from clinic_desktop.media.engine.synthetic import tone
from clinic_desktop.media.playout import RATE, STEP


def picture(width: int, height: int, colour: tuple[int, int, int] = (200, 30, 30)):
    pixels = np.zeros((height, width, 3), dtype=np.uint8)
    pixels[:, :] = colour
    return av.VideoFrame.from_ndarray(pixels, format="rgb24")


def filmed(seconds: float, latest, *, sound_only: bool = False) -> list[bytes]:
    pieces: list[bytes] = []
    film, sides = Film(pieces.append, sound_only=sound_only), Sides()
    for step in range(round(seconds * 50)):
        sides.ours(tone(step))
        film.go_on(step / 50, sides, latest)
    film.end()
    return pieces


def frames(webm: bytes, kind: type) -> list:
    with av.open(io.BytesIO(webm)) as container:
        return [frame for frame in container.decode() if isinstance(frame, kind)]


def test_both_sides_are_mixed_and_never_wrap_around() -> None:
    sides = Sides()
    sides.ours(array("h", [30_000] * STEP).tobytes())
    sides.theirs(array("h", [30_000] * STEP).tobytes())
    sides.theirs(array("h", [-5] * STEP).tobytes())
    assert set(sides.mixed()) == {32_767}
    assert set(sides.mixed()) == {-5}
    assert set(sides.mixed()) == {0}


def test_each_second_can_be_played_though_nothing_follows() -> None:
    shown = picture(WIDTH, HEIGHT)
    pieces = filmed(5, lambda: shown)
    assert len(pieces) >= 4
    lengths = [
        sum(frame.samples for frame in frames(b"".join(pieces[:count]), av.AudioFrame))
        for count in range(2, len(pieces) + 1)
    ]
    assert lengths == sorted(lengths)
    assert lengths[0] > RATE / 2
    assert lengths[-1] == pytest.approx(4.7 * RATE, abs=RATE / 20)


def test_a_tall_picture_stands_whole_in_the_middle() -> None:
    whole = placed(picture(180, 320), VideoReformatter()).to_ndarray(format="rgb24")
    assert whole.shape == (HEIGHT, WIDTH, 3)
    assert whole[HEIGHT // 2, WIDTH // 2] == pytest.approx([200, 30, 30], abs=12)
    assert whole[HEIGHT // 2, 20] == pytest.approx([0, 0, 0], abs=12)
    assert whole[5, WIDTH // 2] == pytest.approx([200, 30, 30], abs=12)


def test_a_picture_that_stands_still_for_long_is_shown_no_more() -> None:
    still = picture(WIDTH, HEIGHT)
    seen = frames(b"".join(filmed(GONE + 2, lambda: still)), av.VideoFrame)
    light = [int(frame.to_ndarray(format="gray").mean()) for frame in seen]
    assert light[5] > 50
    assert light[-1] < 20


def test_sound_alone_has_no_picture() -> None:
    webm = b"".join(filmed(2, lambda: None, sound_only=True))
    with av.open(io.BytesIO(webm)) as container:
        assert [stream.type for stream in container.streams] == ["audio"]
    loud = np.concatenate([f.to_ndarray().reshape(-1) for f in frames(webm, av.AudioFrame)])
    assert np.abs(loud).max() > 0.1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize(("fault", "said"), [(OSError, "no room"), (RuntimeError, "broken")])
def test_a_recorder_that_fails_says_so_and_ends(fault: type[Exception], said: str) -> None:
    over: queue.Queue[str] = queue.Queue()

    def full(_piece: bytes) -> None:
        raise fault("no room")

    recorder = Recorder(full, over.put, lambda: None, sound_only=True)
    recorder.start()
    assert over.get(timeout=10) == said
    recorder.stop()
    assert over.empty()
