"""Fields that understand what is typed: dates, times, numbers, money, phone numbers."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.kernel.typed import DateOrder, date_order, parse_date, parse_decimal, parse_time
from clinic_desktop.ui_kit import icons
from clinic_desktop.ui_kit.fields.base import LineField


class _ReadField(LineField):
    """Base: reads on leaving, and then shows the value as the locale writes it."""

    def focusOutEvent(self, q_event: QFocusEvent) -> None:
        """Write the value the usual way when the field is left."""
        self.tidy()
        super().focusOutEvent(q_event)

    def tidy(self) -> None:
        """Show what was read, if it could be read."""
        value = self.value()
        if value is not None and self.text().strip():
            self.set_value(value)


class DateField(_ReadField):
    """A date: 3/4/1968, 030468, 1968-04-03 and the like, in the locale's order.

    `today` is a function, because the clock is handed in; `earliest` and `latest` bound it.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        today: date,
        earliest: date | None = None,
        latest: date | None = None,
        calendar: bool = True,
    ) -> None:
        super().__init__(parent, limit=20)
        self._today, self._earliest, self._latest = today, earliest, latest
        hints = {
            "DMY": translate("Kit", "dd/mm/yyyy"),
            "MDY": translate("Kit", "mm/dd/yyyy"),
            "YMD": translate("Kit", "yyyy-mm-dd"),
        }
        self.setPlaceholderText(hints[self._order()])
        if calendar:
            action = QAction(translate("Kit", "Choose in a calendar"), self)
            icons.bind(action, "calendar", "secondary")
            action.triggered.connect(self._open_calendar)
            self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> date | None:
        """Return the date, or None when empty or not understood."""
        return parse_date(self.text(), self._order(), today=self._today)

    def set_value(self, value: Any) -> None:
        """Show a date as the locale writes it, always with a year of four digits."""
        if value is None:
            self.setText("")
            return
        parts = {"D": f"{value.day:02}", "M": f"{value.month:02}", "Y": f"{value.year:04}"}
        order = self._order()
        mark = "-" if order == "YMD" else "/"
        self.setText(mark.join(parts[letter] for letter in order))

    def problem(self) -> str:
        """Say what is wrong: not a date, too early, too late."""
        value = self.value()
        if value is None:
            if not self.text().strip():
                return ""
            return translate("Kit", "This is not a date. Write it like {example}.").format(
                example=self.placeholderText()
            )
        if self._latest is not None and value > self._latest:
            return translate("Kit", "This date is too late.")
        if self._earliest is not None and value < self._earliest:
            return translate("Kit", "This date is too early.")
        return ""

    def _order(self) -> DateOrder:
        return date_order(QLocale().name())

    def _open_calendar(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(1, 1, 1, 1)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        start = self.value() or self._today
        calendar.setSelectedDate(QDate(start.year, start.month, start.day))

        def take(chosen: QDate) -> None:
            self.set_value(date(chosen.year(), chosen.month(), chosen.day()))
            popup.close()
            self.setFocus()
            self.edited.emit()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        layout.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        calendar.setFocus()


class TimeField(_ReadField):
    """A time of day: 9, 930, 9:30, 21h15."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, limit=8, hint="hh:mm")

    def value(self) -> time | None:
        """Return the time, or None when empty or not understood."""
        return parse_time(self.text())

    def set_value(self, value: Any) -> None:
        """Show a time with 24 hours."""
        self.setText("" if value is None else f"{value:%H:%M}")

    def problem(self) -> str:
        """Say that it is not a time."""
        if self.text().strip() and self.value() is None:
            return translate("Kit", "This is not a time. Write it like 9:30.")
        return ""


class NumberField(_ReadField):
    """A number in the locale's form, right-aligned; `minimum` and `maximum` bound it.

    `trims` leaves the decimals of a whole number out: 23 days, 22.5 days.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        decimals: int = 0,
        minimum: Decimal | int | None = None,
        maximum: Decimal | int | None = None,
        trims: bool = False,
    ) -> None:
        super().__init__(parent, limit=24)
        self._trims = trims
        self._decimals, self._minimum, self._maximum = decimals, minimum, maximum
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def value(self) -> Decimal | None:
        """Return the number, or None when empty or not understood."""
        comma = QLocale().decimalPoint() == ","
        return parse_decimal(self.text(), decimal_comma=comma)

    def set_value(self, value: Any) -> None:
        """Show a number with the field's decimals and the locale's marks, exactly."""
        if value is None:
            self.setText("")
            return
        number = Decimal(value)
        decimals = 0 if self._trims and number == number.to_integral_value() else self._decimals
        text = f"{number:,.{decimals}f}"
        group, point = QLocale().groupSeparator(), QLocale().decimalPoint()
        marks = {",": group, ".": point}
        self.setText("".join(marks.get(ch, ch) for ch in text))

    def problem(self) -> str:
        """Say what is wrong: not a number, too small, too big, too many decimals."""
        value = self.value()
        if value is None:
            return translate("Kit", "This is not a number.") if self.text().strip() else ""
        if self._minimum is not None and value < self._minimum:
            return translate("Kit", "At least {limit}, please.").format(limit=self._minimum)
        if self._maximum is not None and value > self._maximum:
            return translate("Kit", "At most {limit}, please.").format(limit=self._maximum)
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and -exponent > self._decimals:
            if self._decimals == 0:
                return translate("Kit", "A whole number, please.")
            return translate("Kit", "At most {n} decimals, please.").format(n=self._decimals)
        return ""

    def tidy(self) -> None:
        """Rewrite only what is acceptable, so that no digit is ever dropped silently."""
        if not self.problem():
            super().tidy()


class MoneyField(NumberField):
    """An amount with the currency's decimals; the currency's sign is shown before it."""

    def __init__(
        self,
        currency: str,
        parent: QWidget | None = None,
        *,
        minimum: Decimal | int | None = None,
        maximum: Decimal | int | None = None,
    ) -> None:
        from babel.numbers import get_currency_precision

        decimals = get_currency_precision(currency)
        super().__init__(parent, decimals=decimals, minimum=minimum, maximum=maximum)
        self.currency = currency
        self.setPlaceholderText(currency)
        self.setToolTip(currency)


class PhoneField(_ReadField):
    """A telephone number; written the international way when it is understood.

    A number that is not understood is kept as typed, with a hint instead of a refusal, because
    a wrong number that the clinic knows is better than none.
    """

    def __init__(self, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, limit=40)
        self._region = region
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)

    def value(self) -> str | None:
        """Return the number in E.164 form, else as typed; None when empty."""
        text = super(_ReadField, self).value()
        if not text:
            return None
        found = self._parsed(text)
        return found[0] if found else str(text)

    def set_value(self, value: Any) -> None:
        """Show a number as people write it."""
        found = self._parsed(value or "")
        self.setText(found[1] if found else value or "")

    def problem(self) -> str:
        """Say that it does not look like a number of any country."""
        text = self.text().strip()
        if text and self._parsed(text) is None:
            return translate("Kit", "This does not look like a telephone number.")
        return ""

    def _parsed(self, text: str) -> tuple[str, str] | None:
        if not text.strip():
            return None
        import phonenumbers

        try:
            number = phonenumbers.parse(text, self._region)
        except phonenumbers.NumberParseException:
            return None
        if not phonenumbers.is_possible_number(number):
            return None
        own = phonenumbers.region_code_for_number(number) == self._region
        style = phonenumbers.PhoneNumberFormat
        shown = phonenumbers.format_number(number, style.NATIONAL if own else style.INTERNATIONAL)
        return phonenumbers.format_number(number, style.E164), shown
