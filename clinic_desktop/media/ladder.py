"""The quality ladder: what is sent at which rate. Voice comes first on every rung."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum


class Picture(Enum):
    """What of the picture is sent."""

    OFF = "off"
    STILL = "still"  # one picture every `STILL_SECONDS`
    MOVING = "moving"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: video bits a second, its size in pixels, pictures a second."""

    bits: int
    width: int
    height: int
    rate: float
    picture: Picture = Picture.MOVING


@dataclass(frozen=True, slots=True)
class Voice:
    """How voice is encoded: bits a second, milliseconds a packet."""

    bits: int
    packet_ms: int

    @property
    def bits_on_the_wire(self) -> int:
        """Return the rate with IP, UDP, SRTP and RTP headers, bits a second."""
        return self.bits + round(_HEADER_BYTES * 8 * 1000 / self.packet_ms)


_HEADER_BYTES = 20 + 8 + 12 + 10
STILL_SECONDS = 2.0
LADDER = (
    Rung(0, 0, 0, 0.0, Picture.OFF),
    Rung(12_000, 320, 180, 1 / STILL_SECONDS, Picture.STILL),
    Rung(25_000, 320, 180, 5),
    Rung(45_000, 320, 180, 12),
    Rung(70_000, 320, 180, 15),
    Rung(130_000, 320, 180, 18),
    Rung(220_000, 480, 270, 20),
    Rung(400_000, 640, 360, 24),
    Rung(700_000, 640, 360, 30),
    Rung(1_200_000, 1280, 720, 25),
    Rung(1_800_000, 1280, 720, 30),
)
LOWEST_MOVING = 2
START = 6
TOP = len(LADDER) - 1
VOICE = Voice(24_000, 20)
POOR_VOICE = Voice(16_000, 60)
TEXT_RATE = 5.0  # pictures of a screen a second
_TEXT_SMALL = 45_000  # bits a second that do not do for letters in full size
POOR_BELOW = 100_000  # bits a second for everything


def for_text(rung: Rung) -> Rung:
    """Return a rung for the picture of a screen: its letters must be read, few of them move."""
    if rung.bits <= _TEXT_SMALL:
        return replace(rung, width=min(2 * rung.width, 640), height=min(2 * rung.height, 360))
    return replace(rung, width=1280, height=720, rate=min(rung.rate, TEXT_RATE))


def rung_within(bits: float) -> int:
    """Return the highest rung that needs no more than `bits` a second."""
    return max(number for number, rung in enumerate(LADDER) if rung.bits <= max(0.0, bits))
