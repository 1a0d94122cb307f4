"""An open store: one writing engine, one reading engine, and the device that owns them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy.engine import Engine


@dataclass(frozen=True)
class Device:
    """This PC: its id, the prefix of its human numbers, and its Ed25519 signing function."""

    id: UUID
    prefix: str
    sign: Callable[[bytes], bytes]
    verify: Callable[[bytes, bytes], bool]  # (message, signature)


@dataclass
class Store:
    """The open database of one clinic on one device. `close` wipes what `closing` names."""

    folder: Path
    path: Path
    clinic_id: UUID
    device: Device
    writer: Engine
    reader: Engine
    closing: list[Callable[[], None]] = field(default_factory=list)

    def close(self) -> None:
        """Dispose both engines, then run the closing steps (wipe the key, free the lock)."""
        self.writer.dispose()
        self.reader.dispose()
        while self.closing:
            self.closing.pop()()
