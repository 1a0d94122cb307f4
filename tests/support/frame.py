"""Two tiny plug-ins and a window around them: the frame without the clinic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.plugin import FindsThings, Found, SettingsPage, Shell, UiPlugin
from clinic_desktop.ui_kit.widgets import Label, QuietButton

NOW = datetime(2026, 11, 24, 10, 24)


class NotesScreen(QWidget):
    """A line, a button and an action; remembers what it was asked."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.opened_with: list[dict[str, Any]] = []
        self.refreshed: list[frozenset[str]] = []
        self.may_leave = True
        layout = QVBoxLayout(self)
        self.line = LineField()
        self.line.setAccessibleName("Note")
        layout.addWidget(self.line)
        button = QuietButton("Keep")
        button.clicked.connect(self.keep)
        layout.addWidget(button)
        self.kept: list[str] = []
        action = QAction("Keep the note", self)
        action.setShortcut("Ctrl+Return")
        action.triggered.connect(self.keep)
        self.addAction(action)
        shell.on_change(self, {"note"}, lambda changed: self.refreshed.append(changed.kinds))

    def opened(self, **arguments: Any) -> None:
        self.opened_with.append(arguments)

    def leave(self) -> bool:
        return self.may_leave

    def keep(self) -> None:
        text = self.line.value()
        self.kept.append(text)
        step = self.shell.undo.push("keep the note", lambda: self.kept.remove(text))
        self.shell.toast("Kept", step)


class People:
    """Finds one person, at once."""

    group = "People"

    def __init__(self, picked: Callable[[str], None]) -> None:
        self._picked = picked

    def find(self, text: str, then: Callable[[Sequence[Found]], None]) -> None:
        name = "Marta Sanz"
        hit = name.casefold().startswith(text.casefold())
        then(
            [Found(name, "1968", "user", run=lambda: self._picked(name), score=180)] if hit else []
        )


def plugins(picked: Callable[[str], None] = lambda _name: None) -> tuple[UiPlugin, ...]:
    """Return the notes tab and the people tab."""
    page = SettingsPage("notes", "Notes", "file-text", lambda _shell: Label("Nothing to set"))

    def finders(_shell: Shell) -> Sequence[FindsThings]:
        return (People(picked),)

    return (
        UiPlugin("notes", "Notes", "file-text", NotesScreen, settings_pages=(page,)),
        UiPlugin("patients", "Patients", "users", NotesScreen, finders=finders),
        UiPlugin("secret", "Secret", "lock", NotesScreen, permission="secret.read"),
    )
