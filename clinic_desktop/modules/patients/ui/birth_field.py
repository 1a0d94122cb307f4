"""The birth date as a person types it, with its reading in words below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import Label, restyle


class BirthField(QWidget):
    """A line for a date or an age; `show_echo` says how it is understood."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineField(limit=20)
        self.line.edited.connect(self.edited)
        self._hint = translate("Patients", "date, or age: 58, 7m")
        self._echo = Label(self._hint, "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        column.addWidget(self.line)
        column.addWidget(self._echo)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.line)

    def value(self) -> str:
        """Return the typed text."""
        return str(self.line.value())

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.line.set_value(value)

    def problem(self) -> str:
        """Return '': the presenter reads it."""
        return ""

    def setAccessibleName(self, name: str) -> None:
        """Name the line inside too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def echo(self) -> str:
        """Return the words below the line."""
        return self._echo.text()

    def show_echo(self, text: str) -> None:
        """Show how the text is understood; '' shows the hint."""
        self._echo.setText(text or self._hint)
        self._echo.set_tone("primary" if text else "secondary")
        self.line.setAccessibleDescription(self._echo.text())

    def show_problem(self, problem: bool) -> None:
        """Mark the line, and hide the echo while a problem stands below."""
        self._echo.setVisible(not problem)
        if bool(self.line.property("problem")) != problem:
            self.line.setProperty("problem", problem)
            restyle(self.line)
