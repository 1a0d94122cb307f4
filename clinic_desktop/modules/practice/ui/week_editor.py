"""A week of opening hours: one line a day, typed as people say it, with a picture beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.hours_text import (
    UnreadableHours,
    read_day,
    write_day,
)
from clinic_desktop.modules.practice.domain.opening import MINUTES_A_DAY, Intervals, week_problems
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import Label, LinkButton, restyle

Week = tuple[Intervals, ...]
FIRST_HOUR, LAST_HOUR = 6, 22
_WITH_BARS = 480


class DayBar(QWidget):
    """A day from 6 to 22 o'clock as a bar, the open minutes filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intervals: Intervals = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def show_day(self, intervals: Intervals) -> None:
        """Fill the open minutes."""
        self._intervals = intervals
        self.setAccessibleName(write_day(intervals) or translate("Practice", "closed"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a low wide bar."""
        return QSize(theme.px(280), theme.px(20))

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw the ground, the open minutes and a mark every four hours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found, height = theme.tokens(), float(self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(found.line_soft)
        painter.drawRoundedRect(QRectF(0, 0, self.width(), height), theme.px(4), theme.px(4))
        painter.setBrush(found.primary)
        for low, high in self._intervals:
            left, right = self._x(low), self._x(high)
            painter.drawRoundedRect(QRectF(left, 0, right - left, height), theme.px(4), theme.px(4))
        painter.setPen(found.line_strong)
        for hour in range(FIRST_HOUR + 4, LAST_HOUR, 4):
            x = self._x(hour * 60)
            painter.drawLine(round(x), round(height * 0.75), round(x), round(height))
        painter.end()

    def _x(self, minute: int) -> float:
        start, end = FIRST_HOUR * 60, LAST_HOUR * 60
        share = (min(max(minute, start), end) - start) / (end - start)
        return share * self.width()


class _DayLine(QWidget):
    """The field of one day, its bar and its problem."""

    def __init__(self, weekday: int) -> None:
        super().__init__()
        self.name = QLocale().standaloneDayName(weekday + 1).capitalize()
        self.field = LineField(limit=80, hint=translate("Practice", "closed"))
        self.field.setAccessibleName(translate("Practice", "Hours on {day}").format(day=self.name))
        self.bar = DayBar()
        self.problem = Label(tone="danger")
        self.problem.hide()

    def intervals(self) -> Intervals | None:
        """Return what is typed, or None when it can't be read."""
        try:
            return read_day(self.field.text())
        except UnreadableHours:
            return None

    def show_problem(self, text: str) -> None:
        """Write or clear the sentence below the field."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.field.setProperty("problem", bool(text))
        self.field.setAccessibleDescription(text)
        restyle(self.field)


class WeekEditor(QWidget):
    """Seven lines from Monday; `edited()` at each change; `week()` None when unreadable."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        hint = Label(
            translate("Practice", "Like 9-13, 16-20. An empty line means closed."), "secondary"
        )
        column.addWidget(hint)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(theme.SPACE.m))
        grid.setVerticalSpacing(theme.px(theme.SPACE.xs))
        grid.setColumnMinimumWidth(1, theme.px(230))
        grid.setColumnStretch(2, 1)
        self.days = [_DayLine(number) for number in range(7)]
        for number, day in enumerate(self.days):
            grid.addWidget(Label(day.name), 2 * number, 0)
            grid.addWidget(day.field, 2 * number, 1)
            grid.addWidget(day.bar, 2 * number, 2)
            grid.addWidget(day.problem, 2 * number + 1, 1, 1, 2)
            day.field.textChanged.connect(lambda _text, line=day: self._typed(line))
            day.field.editingFinished.connect(lambda line=day: self._tidy(line))
        column.addLayout(grid)
        row = QHBoxLayout()
        self.copy_button = LinkButton(
            translate("Practice", "&Copy Monday to the other working days"), icon="copy"
        )
        self.copy_button.clicked.connect(self._copy_monday)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        column.addLayout(row)

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Leave the pictures out where the lines need the room."""
        for day in self.days:
            day.bar.setVisible(q_event.size().width() >= theme.px(_WITH_BARS))
        super().resizeEvent(q_event)

    def week(self) -> Week | None:
        """Return the week, or None while a line can't be read."""
        found = [day.intervals() for day in self.days]
        if any(day is None for day in found):
            return None
        return tuple(day or () for day in found)

    def set_week(self, week: Week) -> None:
        """Show a week, without sending `edited`."""
        self.blockSignals(True)
        for day, intervals in zip(self.days, week, strict=True):
            day.field.set_value(write_day(intervals))
            day.show_problem("")
        self.blockSignals(False)

    def draft(self) -> list[str]:
        """Return the lines as they are typed, also those that can't be read."""
        return [day.field.text() for day in self.days]

    def show_draft(self, lines: Sequence[str]) -> None:
        """Show what `draft` returned, without sending `edited`."""
        self.blockSignals(True)
        for day, line in zip(self.days, lines, strict=False):
            day.field.setText(line)
        self.blockSignals(False)

    def problems(self) -> dict[str, str]:
        """Return a sentence for each day ("0" Monday) that can't be accepted."""
        unreadable = translate("Practice", "Not understood. Write it like 9-13, 16-20.")
        found = {str(n): unreadable for n, day in enumerate(self.days) if day.intervals() is None}
        return found or week_problems(self.week())

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the days; focus the first."""
        for number, day in enumerate(self.days):
            day.show_problem(problems.get(str(number), ""))
        for number, day in enumerate(self.days):
            if str(number) in problems:
                day.field.setFocus()
                return

    def set_read_only(self, read_only: bool) -> None:
        """Let the week be read but not changed."""
        for day in self.days:
            day.field.setReadOnly(read_only)
        self.copy_button.setVisible(not read_only)

    def _typed(self, day: _DayLine) -> None:
        intervals = day.intervals()
        day.bar.show_day(tuple(i for i in intervals or () if 0 <= i[0] < i[1] <= MINUTES_A_DAY))
        if not day.problem.isHidden():
            day.show_problem("")
        self.edited.emit()

    def _tidy(self, day: _DayLine) -> None:
        intervals = day.intervals()
        if intervals is not None:
            day.field.set_value(write_day(intervals))

    def _copy_monday(self) -> None:
        for day in self.days[1:5]:
            day.field.set_value(self.days[0].field.text())
