"""Messages over a pipe to a process of ours: a JSON header and length-prefixed binaries.

Never more than agreed. Both kinds of worker speak it: the one for foreign files, the media engine.
"""

from __future__ import annotations

import asyncio
import json
import struct
from typing import IO

_HEAD = struct.Struct("<4sII")  # mark, bytes of the header, number of binaries
_LENGTH = struct.Struct("<Q")
_MARK = b"CDW1"
_MAX_HEADER = 64 * 1024 * 1024
_MAX_BLOBS = 100_000
_PIECE = 1024 * 1024


class Broken(Exception):
    """The pipe ended in the middle of a message, or carried no message."""


class TooMuch(Exception):
    """A message would exceed what the reader allows."""


def send(pipe: IO[bytes], header: object, blobs: list[bytes]) -> None:
    """Write one message and flush it."""
    for piece in packed(header, blobs):
        pipe.write(piece)
    pipe.flush()


def packed(header: object, blobs: list[bytes]) -> list[bytes]:
    """Return one message in the pieces that are written one after the other."""
    text = json.dumps(header, ensure_ascii=True, allow_nan=False).encode("ascii")
    pieces = [_HEAD.pack(_MARK, len(text), len(blobs)) + text]
    for blob in blobs:
        pieces += [_LENGTH.pack(len(blob)), blob]
    return pieces


async def receive_async(
    reader: asyncio.StreamReader, room: int
) -> tuple[dict[str, object], list[bytes]]:
    """Return header and binaries. Raises Broken, or TooMuch above `room` bytes."""
    try:
        mark, size, count = _HEAD.unpack(await reader.readexactly(_HEAD.size))
        if mark != _MARK:
            raise Broken
        if size > min(room, _MAX_HEADER) or count > _MAX_BLOBS:
            raise TooMuch
        header = _header(await reader.readexactly(size))
        used, blobs = size, []
        for _ in range(count):
            (length,) = _LENGTH.unpack(await reader.readexactly(_LENGTH.size))
            used += length
            if used > room:
                raise TooMuch
            blobs.append(await reader.readexactly(length))
    except (asyncio.IncompleteReadError, ConnectionError) as error:
        raise Broken from error
    return header, blobs


def receive(pipe: IO[bytes], room: int) -> tuple[dict[str, object], list[bytes], int]:
    """Return header, binaries and the bytes used. Raises Broken, or TooMuch above `room` bytes."""
    mark, size, count = _HEAD.unpack(_exactly(pipe, _HEAD.size))
    if mark != _MARK:
        raise Broken
    if size > min(room, _MAX_HEADER) or count > _MAX_BLOBS:
        raise TooMuch
    header = _header(_exactly(pipe, size))
    used, blobs = size, []
    for _ in range(count):
        (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
        used += length
        if used > room:
            raise TooMuch
        blobs.append(_exactly(pipe, length))
    return header, blobs, used


def _header(text: bytes) -> dict[str, object]:
    try:
        header = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Broken from error
    if not isinstance(header, dict):
        raise Broken
    return header


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        piece = pipe.read(min(size - len(data), _PIECE))
        if not piece:
            raise Broken
        data += piece
    return bytes(data)
