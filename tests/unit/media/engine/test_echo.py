"""The speaker's sound is taken out of the microphone's, one's own voice stays."""

from __future__ import annotations

import numpy as np

from clinic_desktop.media.engine.echo import Echo
from clinic_desktop.media.playout import STEP

DELAY = 4  # steps from the speaker's buffer to the microphone


def voice(seed: int, steps: int) -> np.ndarray:
    """Return a sound with the harmonics and the syllables of a voice."""
    rng = np.random.default_rng(seed)
    pitches = np.repeat(90 + 120 * rng.random(steps // 12 + 1), 12 * STEP)[: steps * STEP]
    loud = np.repeat(3_000 * rng.random(steps // 12 + 1), 12 * STEP)[: steps * STEP]
    phase = 2 * np.pi * np.cumsum(pitches) / 48_000
    wave = sum(np.sin(n * phase) / n**0.7 for n in range(1, 20)) * loud
    return np.clip(wave, -32_000, 32_000).astype(np.int16).reshape(steps, STEP)


def strength(steps: list[bytes]) -> float:
    samples = np.frombuffer(b"".join(steps), np.int16).astype(float)
    return float(np.sqrt(np.mean(samples**2)))


def cleaned(played: np.ndarray, heard: np.ndarray) -> list[bytes]:
    echo = Echo()
    out = []
    for far, near in zip(played, heard, strict=True):
        echo.played(far.tobytes())
        out.append(echo.cleaned(near.tobytes()))
    return out


def test_what_the_speaker_played_is_gone() -> None:
    played = voice(1, 450)
    heard = np.roll(played, DELAY, axis=0) // 2
    out = cleaned(played, heard)
    before = strength([step.tobytes() for step in heard[300:]])
    assert strength(out[300:]) < before / 8


def test_a_voice_without_an_echo_stays() -> None:
    ours = voice(2, 300)
    out = cleaned(np.zeros_like(ours), ours)
    before = strength([step.tobytes() for step in ours[200:]])
    assert strength(out[200:]) > before / 2


def test_of_two_clocks_the_faster_one_does_not_pile_up() -> None:
    echo = Echo()
    step = bytes(STEP * 2)
    for number in range(400):
        echo.played(step)
        if number % 10 == 0:
            echo.played(step)
        echo.cleaned(step)
        assert echo.waiting <= 20
    for _ in range(101):
        echo.played(step)
        echo.cleaned(step)
    assert echo.waiting <= 5


def test_without_a_speaker_nothing_is_kept() -> None:
    echo = Echo(cancel=False)
    echo.played(bytes(STEP * 2))
    assert echo.waiting == 3
    assert len(echo.cleaned(bytes(STEP * 2))) == STEP * 2
