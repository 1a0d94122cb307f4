"""Pictures from the engine to the screen: three slots for each stream in memory that both see.

The engine writes the slot that is oldest and tells its number; the screen reads the newest. With
three slots neither waits for the other. A slot's number is written before and after its pixels:
who reads sees by it whether the picture was overwritten meanwhile. Pixels are 32 bits, BGRX, as
`QImage.Format_RGB32` has them on computers of our days; a camera's process gives the engine I420.
"""

from __future__ import annotations

import mmap
import os
import secrets
import struct
import sys
from dataclasses import dataclass

WIDEST, HIGHEST = 1280, 720
SLOTS = 3
STREAMS = 5  # four peers at most, and one's own picture
_BITS = 32  # of a pixel
I420_BITS = 12
_HEAD = struct.Struct("<QHHQ")  # number, width, height, number again
_HEAD_BYTES = 32
_SLOT_BYTES = _HEAD_BYTES + WIDEST * HIGHEST * _BITS // 8
SIZE = STREAMS * SLOTS * _SLOT_BYTES


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in memory of its own; `pixels` has `bits` for each pixel."""

    number: int
    width: int
    height: int
    pixels: bytes


class SharedMemory:
    """Memory that a child process finds by `name`: on Linux by a file that exists in no folder."""

    def __init__(self) -> None:
        self.handle: int | None = None
        if sys.platform == "linux":
            self.handle = os.memfd_create("clinic-pictures", 0)
            os.ftruncate(self.handle, SIZE)
            self.name = str(self.handle)
            self.memory = mmap.mmap(self.handle, SIZE)
        else:
            self.name = f"clinic-{secrets.token_hex(16)}"
            self.memory = named_memory(self.name)

    def close(self) -> None:
        """Give it back; a second time changes nothing: the number may be another file's by then."""
        self.memory.close()
        handle, self.handle = self.handle, None
        if handle is not None:
            os.close(handle)


def named_memory(name: str) -> mmap.mmap:
    """Return the memory that another process made. Raises OSError, ValueError."""
    if sys.platform == "win32":
        return mmap.mmap(-1, SIZE, tagname=name)
    return mmap.mmap(int(name), SIZE)


class Writer:
    """The end that has pictures."""

    def __init__(self, memory: mmap.mmap, bits: int = _BITS) -> None:
        self._memory, self._bits = memory, bits
        self._numbers = [0] * STREAMS

    def write(self, stream: int, width: int, height: int, pixels: bytes) -> tuple[int, int]:
        """Write a picture and return its slot and number."""
        size = width * height * self._bits // 8
        if len(pixels) != size or width > WIDEST or height > HIGHEST:
            raise ValueError(f"{len(pixels)} bytes are no {width} x {height} pixels")
        self._numbers[stream] += 1
        number = self._numbers[stream]
        slot = number % SLOTS
        at = _offset(stream, slot)
        self._memory[at : at + _HEAD.size] = _HEAD.pack(number, width, height, 0)
        start = at + _HEAD_BYTES
        self._memory[start : start + len(pixels)] = pixels
        self._memory[at : at + _HEAD.size] = _HEAD.pack(number, width, height, number)
        return slot, number


class Reader:
    """The end that wants pictures."""

    def __init__(self, memory: mmap.mmap, bits: int = _BITS) -> None:
        self._memory, self._bits = memory, bits

    def read(self, stream: int, slot: int) -> Shown | None:
        """Return the picture of a slot, None while it is being written or was never."""
        if self._memory.closed or not (0 <= stream < STREAMS and 0 <= slot < SLOTS):
            return None
        at = _offset(stream, slot)
        first, width, height, last = _HEAD.unpack(self._memory[at : at + _HEAD.size])
        if not first or first != last or width > WIDEST or height > HIGHEST:
            return None
        start = at + _HEAD_BYTES
        pixels = self._memory[start : start + width * height * self._bits // 8]
        again, _, _, end = _HEAD.unpack(self._memory[at : at + _HEAD.size])
        return Shown(first, width, height, pixels) if again == end == first else None


def _offset(stream: int, slot: int) -> int:
    return (stream * SLOTS + slot) * _SLOT_BYTES
