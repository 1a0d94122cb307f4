"""How an appointment repeats: every so often, on which days, until when, and that in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Frequency
from clinic_desktop.modules.agenda.domain.series import MOST
from clinic_desktop.modules.agenda.presenters.repeating import RepeatForm, month_choices
from clinic_desktop.modules.agenda.ui.weekday_row import WeekdayRow
from clinic_desktop.ui_kit.fields import ChoiceField, DateField, NumberField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import Label


class RepeatPart(QWidget):
    """Fields of the rule and its text. Signal: `changed(RepeatForm)`."""

    changed = Signal(object)

    def __init__(self, first: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = RepeatForm(weekdays=frozenset({first.weekday()}))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.form = Form(columns=2)
        units = [
            (Frequency.DAILY, translate("Agenda", "days")),
            (Frequency.WEEKLY, translate("Agenda", "weeks")),
            (Frequency.MONTHLY, translate("Agenda", "months")),
            (Frequency.YEARLY, translate("Agenda", "years")),
        ]
        every = NumberField(minimum=1, maximum=MOST)
        times = NumberField(minimum=1, maximum=MOST)
        month = ChoiceField(list(month_choices(first.date())))
        self.form.add("interval", translate("Agenda", "&Every"), every)
        self.form.add("frequency", translate("Agenda", "&Unit"), ChoiceField(units))
        self.form.add("weekdays", translate("Agenda", "&On"), WeekdayRow(), span=2)
        self.form.add("month_by", translate("Agenda", "On &day"), month, span=2)
        self.form.add("count", translate("Agenda", "T&imes"), times)
        until = DateField(today=first.date())
        self.form.add("until", translate("Agenda", "or &until"), until)
        self.form.changed.connect(self._edited)
        column.addWidget(self.form)
        self.text = Label("", "strong")
        self.text.setWordWrap(True)
        column.addWidget(self.text)
        self.show_form()

    def show_form(self) -> None:
        """Show what is set, and only the fields that matter."""
        value = self.value
        self.form.set_values(
            {
                "interval": Decimal(value.interval),
                "frequency": value.frequency,
                "weekdays": value.weekdays,
                "month_by": value.month_by,
                "count": None if value.until else Decimal(value.count),
                "until": value.until,
            }
        )
        self.form.set_visible("weekdays", value.frequency is Frequency.WEEKLY)
        self.form.set_visible("month_by", value.frequency is Frequency.MONTHLY)

    def _edited(self, name: str) -> None:
        value: Any = self.form.field(name).value()
        if name in ("interval", "count"):
            if value is None or self.form.field(name).problem():
                return
            value = int(value)
        self.value = replace(self.value, **{name: value})
        if name == "count":
            self.value = replace(self.value, until=None)
            self.form.set_values({"until": None})
        elif name == "until":
            count = None if value else Decimal(self.value.count)
            self.form.set_values({"count": count})
        elif name == "frequency":
            self.show_form()
        self.changed.emit(self.value)
