"""Pictures on their way to the peers: several senders share what one camera gives."""

from __future__ import annotations

import asyncio

import av
import numpy as np
import pytest
from av.video.reformatter import VideoReformatter

from clinic_desktop.media.ladder import LADDER
from clinic_desktop.media.rtc.pilot import Pilot
from clinic_desktop.media.rtc.tracks import PictureTrack, fitted


class Still:
    """A camera that gives the same frame to everybody."""

    def __init__(self, width: int, height: int) -> None:
        planes = np.full((height * 3 // 2, width), 90, dtype=np.uint8)
        self.frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")

    def latest(self) -> av.VideoFrame:
        return self.frame


def test_each_peer_gets_a_frame_of_its_own_in_the_cameras_size() -> None:
    source = Still(16, 8)  # smaller than any rung: nothing is scaled

    async def both() -> list[av.VideoFrame]:
        tracks = [PictureTrack(lambda: source) for _ in range(2)]
        return [await track.next_picture(Pilot()) for track in tracks]

    first, second = asyncio.run(both())
    assert first is not second
    assert source.frame not in (first, second)
    assert source.frame.pts is None
    assert (first.to_ndarray() == source.frame.to_ndarray()).all()


@pytest.mark.parametrize("rung", LADDER)
def test_a_picture_fits_its_rung_and_keeps_its_proportions(rung) -> None:
    frame = Still(1280, 960).frame
    small = fitted(frame, rung.width or 2, rung.height or 2, VideoReformatter())
    assert small.width <= max(2, rung.width)
    assert small.height <= max(2, rung.height)
    assert small.width % 2 == small.height % 2 == 0
    assert abs(small.width / small.height - 4 / 3) < 0.1 or rung.height <= 2
