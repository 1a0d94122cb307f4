"""The choice of the sex: one key, F or M, while the cursor is on it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender, label
from clinic_desktop.ui_kit.widgets import Segmented

_ORDER = (
    AdministrativeGender.FEMALE,
    AdministrativeGender.MALE,
    AdministrativeGender.OTHER,
    AdministrativeGender.UNKNOWN,
)


class SexField(Segmented):
    """Female, male, other, unknown; the first letter of the word chooses it.

    `edited` is sent when the user chooses.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        options = [(code.value, label(code)) for code in _ORDER]
        super().__init__(options, parent, name=translate("Patients", "Sex"))
        self.chosen.connect(lambda _key: self._moved())
        self.set_value(AdministrativeGender.UNKNOWN)

    def value(self) -> AdministrativeGender:
        """Return the chosen code."""
        return AdministrativeGender(self.current() or AdministrativeGender.UNKNOWN.value)

    def set_value(self, value: Any) -> None:
        """Choose a code, silently."""
        self.set_current(str(value or AdministrativeGender.UNKNOWN.value))
        self._follow()

    def problem(self) -> str:
        """Return '': any choice will do."""
        return ""

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Choose by the first letter."""
        typed = q_event.text().casefold()
        for code in _ORDER:
            if typed and label(code).casefold().startswith(typed):
                self.set_value(code)
                self._moved()
                return
        super().keyPressEvent(q_event)

    def _moved(self) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        """Let the keyboard come in at the chosen segment, and stay on it."""
        button = self._group.checkedButton()
        if button is None:
            return
        had_focus = any(each.hasFocus() for each in self._group.buttons())
        self.setFocusProxy(button)
        if had_focus:
            button.setFocus()
