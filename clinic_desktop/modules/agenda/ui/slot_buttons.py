"""Free places that are offered instead: a button each, with Alt+1 to Alt+3."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Slot
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tips import plain_tip
from clinic_desktop.ui_kit.widgets import QuietButton

MOST = 3


def slot_text(slot: Slot, day: date) -> str:
    """Return an offered place in words: the day only when it is another one."""
    time = time_text(slot.start)
    if slot.start.date() != day:
        shown = QDate(slot.start.year, slot.start.month, slot.start.day)
        time = f"{QLocale().toString(shown, 'ddd d')} {time}"
    return time


class SlotButtons(QWidget):
    """Sends `taken(Slot)`."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots: tuple[Slot, ...] = ()
        self._asked: tuple[UUID, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.xs))
        self.buttons = [self._button(number) for number in range(MOST)]
        for button in self.buttons:
            row.addWidget(button, 1)
        self.hide()

    def _button(self, number: int) -> QuietButton:
        button = QuietButton("")
        button.setShortcut(QKeySequence(f"Alt+{number + 1}"))
        button.clicked.connect(lambda: self._take(number))
        return button

    def show_slots(
        self, slots: Sequence[Slot], day: date, resource_ids: Sequence[UUID] = ()
    ) -> None:
        """Offer places; none hides the row. Names are shown when they are others than asked for."""
        self._asked = tuple(resource_ids)
        self._slots = tuple(slots[:MOST])
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(self._slots))
            if number < len(self._slots):
                self._label(button, self._slots[number], number, day)
        self.setVisible(bool(self._slots))

    def _label(self, button: QuietButton, slot: Slot, number: int, day: date) -> None:
        text, names = slot_text(slot, day), ", ".join(slot.resource_names)
        other = names and self._asked and slot.resource_ids != self._asked
        button.setText(f"{text} · {names}" if other else text)
        button.setShortcut(QKeySequence(f"Alt+{number + 1}"))
        tip = translate("Agenda", "{time}, {names} (Alt+{number})")
        button.setToolTip(plain_tip(tip.format(time=text, names=names, number=number + 1)))
        button.setAccessibleName(f"{text}, {names}")

    def _take(self, number: int) -> None:
        if number < len(self._slots):
            self.taken.emit(self._slots[number])
