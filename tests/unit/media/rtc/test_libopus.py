"""The real codec: what goes in comes out, also when packets are missing."""

from __future__ import annotations

import math
import struct

import pytest

from clinic_desktop.media.rtc.libopus import OpusDecoder, OpusEncoder, OpusError

STEP = 960


def tone(samples: int, start: int = 0, pitch: float = 440.0) -> bytes:
    values = [
        int(8000 * math.sin(2 * math.pi * pitch * (start + k) / 48_000)) for k in range(samples)
    ]
    return struct.pack(f"<{samples}h", *values)


def loudness(sound: bytes) -> float:
    values = struct.unpack(f"<{len(sound) // 2}h", sound)
    return math.sqrt(sum(value * value for value in values) / len(values))


@pytest.mark.parametrize(("milliseconds", "bits"), [(20, 24_000), (60, 16_000)])
def test_a_tone_comes_through_at_its_rate(milliseconds: int, bits: int) -> None:
    encoder, decoder = OpusEncoder(bits), OpusDecoder()
    samples = 48 * milliseconds
    packets = [encoder.encode(tone(samples, k * samples)) for k in range(50)]
    heard = [decoder.decode(packet) for packet in packets]
    assert {len(sound) // 2 for sound in heard} == {samples}
    assert loudness(heard[-1]) == pytest.approx(8000 / math.sqrt(2), rel=0.2)
    rate = sum(map(len, packets)) * 8 * 1000 / (50 * milliseconds)
    assert rate < bits * 1.3


def test_a_lost_packet_is_rebuilt_from_the_next_one() -> None:
    encoder, decoder = OpusEncoder(24_000), OpusDecoder()
    encoder.expect_loss(0.2)
    packets = [encoder.encode(tone(STEP, k * STEP, 300)) for k in range(30)]
    for packet in packets[:20]:
        decoder.decode(packet)
    rebuilt = decoder.recover(packets[21], STEP)
    assert len(rebuilt) == STEP * 2
    assert loudness(rebuilt) > 2000


def test_what_is_missing_is_guessed_and_fades() -> None:
    encoder, decoder = OpusEncoder(24_000), OpusDecoder()
    for k in range(20):
        decoder.decode(encoder.encode(tone(STEP, k * STEP)))
    guesses = [loudness(decoder.conceal(STEP)) for _ in range(40)]
    assert guesses[0] > 2000
    assert guesses[-1] < guesses[0] / 4


def test_a_damaged_packet_is_a_guess_and_no_crash() -> None:
    decoder = OpusDecoder()
    assert len(decoder.decode(b"\xff\xff\xff")) == STEP * 2
    assert len(decoder.decode(b"")) >= STEP * 2


def test_the_rate_changes_while_it_runs() -> None:
    encoder = OpusEncoder(32_000)
    high = sum(len(encoder.encode(tone(STEP, k * STEP))) for k in range(50))
    encoder.use(12_000)
    low = sum(len(encoder.encode(tone(STEP, k * STEP))) for k in range(50))
    assert low < high * 0.6


def test_odd_lengths_are_refused() -> None:
    with pytest.raises(OpusError):
        OpusEncoder(24_000).encode(tone(1_000))
