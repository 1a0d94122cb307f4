"""A tone, one's own voice back, moving levels."""

from __future__ import annotations

import asyncio
from typing import Any

import numpy as np

from clinic_desktop.media.engine.rehearsal import LONGEST, Rehearsal
from clinic_desktop.media.engine.sound import SILENCE, Mixer
from clinic_desktop.media.playout import STEP

LOUD = np.full(STEP, 8_192, np.int16).tobytes()


class Trial:
    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.rehearsal = Rehearsal(self.events.append, lambda: (0.5, 0.25))
        self.mixer = Mixer(lambda: [self.rehearsal.clip] if self.rehearsal.clip else [])

    def states(self, ref: str) -> list[str]:
        return [event["state"] for event in self.events if event["ref"] == ref]


def test_what_was_heard_is_played_back() -> None:
    trial = Trial()
    trial.rehearsal.heard(LOUD)  # before: not kept
    trial.rehearsal.begin("r", 0.06)
    for step in (SILENCE, LOUD, SILENCE, LOUD):
        trial.rehearsal.heard(step)
    assert trial.states("r") == ["recording", "playing"]
    assert trial.events[-1]["loudest"] == 0.25
    assert [trial.mixer.next() for _ in range(3)] == [SILENCE, LOUD, SILENCE]
    assert trial.states("r") == ["recording", "playing", "over"]
    assert trial.mixer.next() == SILENCE
    assert trial.rehearsal.clip is None


def test_a_tone_is_a_second_long_and_does_not_click() -> None:
    trial = Trial()
    trial.rehearsal.tone("t")
    steps = []
    while trial.rehearsal.clip is not None:
        steps.append(trial.mixer.next())
    sound = np.frombuffer(b"".join(steps), np.int16).astype(int)
    assert len(sound) == 48_000
    assert np.argmax(np.abs(np.fft.rfft(sound))) == 440
    assert max(abs(sound[:10]).max(), abs(sound[-10:]).max()) < 20
    assert trial.states("t") == ["playing", "over"]


def test_another_try_ends_the_one_before() -> None:
    trial = Trial()
    trial.rehearsal.begin("a", 3)
    trial.rehearsal.tone("b")
    assert trial.states("a") == ["recording", "over"]
    trial.rehearsal.begin("c", 1000)
    for _ in range(int(LONGEST * 50)):
        trial.rehearsal.heard(SILENCE)
    assert trial.states("c") == ["recording", "playing"]


def test_levels_are_told_while_somebody_looks() -> None:
    async def look() -> Trial:
        trial = Trial()
        trial.rehearsal.show_levels(True)
        await asyncio.sleep(0.01)
        trial.rehearsal.show_levels(False)
        count = len(trial.events)
        await asyncio.sleep(0.01)
        assert len(trial.events) == count
        return trial

    assert asyncio.run(look()).events[0] == {"is": "levels", "heard": 0.5, "played": 0.25}
