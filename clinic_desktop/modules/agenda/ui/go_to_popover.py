"""Go to a date: type it, Enter."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.ui_kit.fields import DateField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import PrimaryButton


class GoToPopover(Popover):
    """Sends `day_chosen(date)`."""

    day_chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(translate("Agenda", "Go to a date"), parent, width=280)
        self.form = Form()
        self.field = DateField(today=today)
        self.form.add("day", translate("Agenda", "&Date"), self.field)
        self.body.addWidget(self.form)
        self.action = PrimaryButton(translate("Agenda", "Go"))
        self.action.clicked.connect(self._go)
        self.body.addWidget(self.action)
        self.field.setFocus()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Go on Enter."""
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
            return
        super().keyPressEvent(q_event)

    def _go(self) -> None:
        day = self.field.value()
        if day is None:
            problem = self.field.problem() or translate("Agenda", "Type a date.")
            self.form.show_problems({"day": problem})
            return
        self.leave()
        self.day_chosen.emit(day)
