"""Writes DICOM objects for the demo: explicit VR little endian, nothing packed.

The program's own process reads no foreign file, so it has no DICOM library; writing needs little.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from uuid import UUID

Tag = tuple[int, int]
Value = tuple[str, str | int | bytes]  # value representation, value
_LONG = frozenset({"OB", "OW", "UN", "UT"})
_PREAMBLE = bytes(128) + b"DICM"
_SYNTAX = "1.2.840.10008.1.2.1"
_META = 0x0002


def uid_of(number: UUID) -> str:
    """Return a DICOM uid for an id: the arc 2.25 is made for it."""
    return f"2.25.{number.int}"


def dicom_bytes(sop_class: str, instance_uid: str, values: Mapping[Tag, Value]) -> bytes:
    """Return a file with preamble; `values` are the data elements, in any order."""
    data = {
        **values,
        (0x0008, 0x0005): ("CS", "ISO_IR 192"),
        (0x0008, 0x0016): ("UI", sop_class),
        (0x0008, 0x0018): ("UI", instance_uid),
    }
    meta: dict[Tag, Value] = {
        (_META, 0x0001): ("OB", b"\x00\x01"),
        (_META, 0x0002): ("UI", sop_class),
        (_META, 0x0003): ("UI", instance_uid),
        (_META, 0x0010): ("UI", _SYNTAX),
        (_META, 0x0012): ("UI", "2.25.1"),
    }
    head = b"".join(_element(tag, *meta[tag]) for tag in sorted(meta))
    length = _element((_META, 0x0000), "UL", len(head))
    body = b"".join(_element(tag, *data[tag]) for tag in sorted(data))
    return _PREAMBLE + length + head + body


def _element(tag: Tag, kind: str, value: str | int | bytes) -> bytes:
    raw = _raw(kind, value)
    if len(raw) % 2:
        raw += b"\x00" if kind in ("UI", "OB") else b" "
    head = struct.pack("<HH2s", *tag, kind.encode("ascii"))
    size = struct.pack("<HI", 0, len(raw)) if kind in _LONG else struct.pack("<H", len(raw))
    return head + size + raw


def _raw(kind: str, value: str | int | bytes) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, int):
        return struct.pack("<H" if kind == "US" else "<I", value)
    return value.encode("utf-8")
