"""An open store: one writing engine, one reading engine, and the device that owns them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.storage.remembering import Memory
from clinic_desktop.storage.reserve import Reserve

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from clinic_desktop.storage.device import Device
    from clinic_desktop.storage.vault import Vault


@dataclass
class Store:
    """The open database of one clinic on one device.

    `vault` holds the key and who may unlock it; `user_id` is whose password opened the store (none
    after recovery); `file_id` shows when the file is exchanged under it; `memory` keeps small
    things that are read often; `viewing` is why it can only
    be looked at, '' when it can be written; `notices` are sentences to show once after opening.
    `close` first runs what `leaving` names (sign the audit head), then what `closing` names (wipe
    the key, free the lock).
    """

    folder: Path
    path: Path
    clinic_id: UUID
    device: Device
    writer: Engine
    reader: Engine
    vault: Vault
    user_id: UUID | None = None
    file_id: tuple[int, int] | None = None
    memory: Memory = field(default_factory=Memory)
    viewing: str = ""
    reserve: Reserve = field(init=False)
    notices: list[str] = field(default_factory=list)
    leaving: list[Callable[[], None]] = field(default_factory=list)
    closing: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reserve = Reserve(self.folder)
        self.reserve.guard(self.writer)

    def close(self) -> None:
        """Finish, dispose both engines, wipe the key, free the lock; twice is harmless."""
        try:
            while self.leaving:
                self.leaving.pop()()
        finally:
            self.reader.dispose()
            self.writer.dispose()
            while self.closing:
                self.closing.pop()()
