"""Seven small buttons, one for each weekday, in the order of the place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from clinic_desktop.modules.agenda.ui.naming import weekday_name
from clinic_desktop.ui_kit import theme

LETTERS = 2
DAYS = 7


class WeekdayRow(QWidget):
    """A field that holds weekdays, 0 is Monday; arrows go along, Space turns.

    Signal: `edited()`.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        first = QLocale().firstDayOfWeek().value - 1
        self.buttons: dict[int, QToolButton] = {}
        for place in range(DAYS):
            day = (first + place) % DAYS
            button = QToolButton()
            button.setText(weekday_name(day)[:LETTERS])
            button.setCheckable(True)
            button.setProperty("kind", "toggle")
            button.setAccessibleName(weekday_name(day))
            button.setToolTip(weekday_name(day))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(self.edited)
            row.addWidget(button, 1)
            self.buttons[day] = button
        self.setFocusProxy(next(iter(self.buttons.values())))

    def value(self) -> frozenset[int]:
        """Return the chosen weekdays."""
        return frozenset(day for day, button in self.buttons.items() if button.isChecked())

    def set_value(self, days: Iterable[int]) -> None:
        """Show which weekdays are chosen."""
        chosen = frozenset(days)
        for day, button in self.buttons.items():
            button.setChecked(day in chosen)

    def problem(self) -> str:
        """Any choice can be understood."""
        return ""

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Go along with the arrows."""
        order = list(self.buttons.values())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(q_event.key()), 0)
        here = next((n for n, button in enumerate(order) if button.hasFocus()), None)
        if here is None or not step:
            super().keyPressEvent(q_event)
            return
        order[(here + (-step if self.isRightToLeft() else step)) % DAYS].setFocus()
