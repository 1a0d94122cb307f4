"""What the worker of papers and folders needs of a running program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit.tasks import QtTasks


@dataclass
class Signed:
    """Who is signed in."""

    ctx: Context


class Choices(dict[str, Any]):
    """The choices of a device."""

    def set(self, name: str, value: Any) -> None:
        self[name] = value


class SmallProgram(QObject):
    """What the worker needs of the program."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.session: Any = Signed(ctx)
        self.settings = Choices()
        self.tasks = QtTasks(lambda: self.session.ctx if self.session else None, self)
