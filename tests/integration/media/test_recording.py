"""A real call between two engines is recorded, and what was recorded is read again."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable

import av
import numpy as np
import pytest

from clinic_desktop.media.call.recording import NotAgreed
from clinic_desktop.media.call.serving import CallServer
from clinic_protocol.signalling.messages import Policy
from clinic_rooms.house import RoomFacts
from tests.integration.media.test_call import Caller, run

ALLOWED = RoomFacts(policy=Policy(recording=True))


class Reels:
    """What a recording told."""

    def __init__(self) -> None:
        self.pieces: dict[int, bytes] = {}
        self.over: list[tuple[str, str]] = []

    def recording_piece(self, _ref: str, number: int, piece: bytes) -> None:
        self.pieces[number] = piece

    def recording_over(self, ref: str, why: str) -> None:
        self.over.append((ref, why))

    def webm(self, pieces: int | None = None) -> bytes:
        return b"".join(self.pieces[number] for number in sorted(self.pieces)[:pieces])


async def agreed(doctor: Caller, colleague: Caller) -> Reels:
    """Ask, agree, and record."""
    reels = doctor.session.recording.listener = Reels()
    await asyncio.gather(doctor.flows(), colleague.flows())
    doctor.session.consent("recording", "asked", "recording-1")
    await colleague.until(lambda: colleague.state.consents)
    with pytest.raises(NotAgreed):
        doctor.session.recording.start("r1", None)
    assert reels.pieces == {}
    colleague.session.consent("recording", "granted", "recording-1")
    await doctor.until(lambda: not doctor.session.recording.missing())
    doctor.session.recording.start("r1", None)
    await colleague.until(lambda: colleague.state.recording)
    return reels


async def until(wanted: Callable[[], object]) -> None:
    async with asyncio.timeout(15):
        while not wanted():
            await asyncio.sleep(0.02)


def read(webm: bytes) -> tuple[list[av.VideoFrame], np.ndarray]:
    with av.open(io.BytesIO(webm)) as container:
        pictures, sound = [], []
        for frame in container.decode():
            if isinstance(frame, av.VideoFrame):
                pictures.append(frame)
            else:
                sound.append(frame.to_ndarray().reshape(-1))
    return pictures, np.concatenate(sound)


def test_a_call_is_recorded_with_both_voices_and_the_other_side_s_picture() -> None:
    async def test(_server: CallServer, doctor: Caller, colleague: Caller) -> None:
        reels = await agreed(doctor, colleague)
        await until(lambda: len(reels.pieces) >= 4)
        cut = read(reels.webm(4))  # as if all had ended here
        doctor.session.recording.stop()
        await until(lambda: reels.over)
        assert reels.over == [("r1", "")]
        await colleague.until(lambda: not colleague.state.recording)
        assert sorted(reels.pieces) == list(range(len(reels.pieces)))
        pictures, sound = read(reels.webm())
        assert len(pictures) > len(cut[0]) > 2
        assert len(sound) > len(cut[1]) > 9_600
        assert (pictures[-1].width, pictures[-1].height) == (640, 360)
        light = pictures[-1].to_ndarray(format="gray")
        assert int(np.max(light)) - int(np.min(light)) > 100  # the barcode, not black
        assert float(np.abs(sound.astype(np.float64)).max()) > 0.05  # the tone

    run(test, ALLOWED)


def test_withdrawing_stops_it_at_once() -> None:
    async def test(_server: CallServer, doctor: Caller, colleague: Caller) -> None:
        reels = await agreed(doctor, colleague)
        colleague.session.consent("recording", "withdrawn", "recording-1")
        await until(lambda: reels.over)
        assert reels.over == [("r1", "withdrawn")]
        await colleague.until(lambda: not colleague.state.recording)
        with pytest.raises(NotAgreed):
            doctor.session.recording.start("r2", None)

    run(test, ALLOWED)


def test_what_was_recorded_is_told_when_the_doctor_hangs_up() -> None:
    async def test(_server: CallServer, doctor: Caller, colleague: Caller) -> None:
        reels = await agreed(doctor, colleague)
        await until(lambda: len(reels.pieces) >= 2)
        await doctor.session.hang_up(everybody=True)
        await doctor.task
        assert reels.over == [("r1", "")]
        assert len(read(reels.webm())[1]) > 24_000

    run(test, ALLOWED)


def test_a_clinic_that_does_not_record_does_not() -> None:
    async def test(_server: CallServer, doctor: Caller, colleague: Caller) -> None:
        await asyncio.gather(doctor.flows(), colleague.flows())
        colleague.session.consent("recording", "granted", "recording-1")
        await doctor.until(lambda: not doctor.session.recording.missing())
        with pytest.raises(NotAgreed):
            doctor.session.recording.start("r1", None)
        assert not doctor.state.recording

    run(test)
