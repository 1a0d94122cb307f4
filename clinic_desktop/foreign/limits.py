"""How much a worker may use. Every number is a promise to the program, not to the file."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024
MAX_FILE = 512 * MIB  # larger files are not handed to a worker
MAX_PAGES = 5000
MAX_PIXELS = 120_000_000  # one picture: an A3 page at 600 dpi has 70 million
MAX_FRAMES = 2000
MAX_TEXT = 4_000_000  # characters of one text file or page


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds on the wall, bytes of address space, bytes of all answers together."""

    seconds: float
    memory: int = 1536 * MIB
    answer: int = 256 * MIB


QUICK = Limits(seconds=20)  # headers and thumbnails
LONG = Limits(seconds=120, answer=1024 * MIB)  # whole documents, page by page
HEAVY = Limits(seconds=300, memory=3072 * MIB, answer=2048 * MIB)  # recognition, long series
