"""The dates of a series with their clashes, and what to do about the chosen one by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.deciding import DateRow, Deciding, Fate, Standing
from clinic_desktop.modules.agenda.ui.naming import day_head
from clinic_desktop.modules.agenda.ui.slot_buttons import SlotButtons
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.fields import LineField, TimeField
from clinic_desktop.ui_kit.widgets import Label, QuietButton

ROW = Qt.ItemDataRole.UserRole
HEIGHT, SIGN = 200, 16
SIGNS = {
    Fate.FREE: ("circle-check", "ok"),
    Fate.CLASH: ("triangle-alert", "danger"),
    Fate.INSTEAD: ("calendar-clock", "primary"),
    Fate.SKIPPED: ("circle-slash", "secondary"),
    Fate.ACCEPTED: ("users", "warning"),
}


def row_text(row: DateRow) -> str:
    """Return a date in words: when, and what is in the way or decided."""
    when = f"{day_head(row.place.date())} {row.place.year}  {time_text(row.place)}"
    said = {
        Fate.FREE: "",
        Fate.CLASH: row.problem,
        Fate.INSTEAD: translate("Agenda", "instead of {time}").format(
            time=f"{day_head(row.start.date())} {time_text(row.start)}"
        ),
        Fate.SKIPPED: translate("Agenda", "left out"),
        Fate.ACCEPTED: translate("Agenda", "booked nevertheless"),
    }
    return " · ".join(part for part in (when, said[row.fate]) if part)


class DatesPart(QWidget):
    """List and answers. In the list: 1 to 3 take a free place, X leaves out, B books all the same.

    Signal: `resized()`.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deciding: Deciding | None = None
        self._starts: tuple[datetime, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Agenda", "Dates of the series"))
        self.list.setMinimumHeight(theme.px(HEIGHT))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(theme.px(SIGN), theme.px(SIGN)))
        self.list.installEventFilter(self)
        self.list.currentRowChanged.connect(lambda _row: self._show_answers())
        column.addWidget(self.list, 1)
        self.standing = Label("", "strong")
        self.standing.setWordWrap(True)
        column.addWidget(self.standing)
        self.problem = Label("", tone="secondary")
        self.problem.setWordWrap(True)
        column.addWidget(self.problem)
        self.slots = SlotButtons()
        self.slots.taken.connect(lambda slot: self._take(slot.start))
        column.addWidget(self.slots)
        column.addLayout(self._make_answers())
        self.reason = LineField(hint=translate("Agenda", "Reason, kept in the trail"))
        self.reason.setAccessibleName(translate("Agenda", "Reason, kept in the trail"))
        self.reason.hide()
        column.addWidget(self.reason)

    def _make_answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        self.out = QuietButton(translate("Agenda", "Leave out"), shortcut="X")
        self.out.clicked.connect(self._leave_out)
        self.nevertheless = QuietButton(translate("Agenda", "Book nevertheless"), shortcut="B")
        self.nevertheless.clicked.connect(self._accept)
        label = Label(translate("Agenda", "Other ti&me"), "secondary")
        self.time = TimeField()
        self.time.setAccessibleName(translate("Agenda", "Other time"))
        self.time.editingFinished.connect(self._other_time)
        label.setBuddy(self.time)
        for widget in (self.out, self.nevertheless):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(label)
        row.addWidget(self.time)
        return row

    def use(self, deciding: Deciding) -> None:
        """Let the answers go to a presenter."""
        self._deciding = deciding
        self.reason.textEdited.connect(deciding.type_reason)

    def show_dates(self, rows: Sequence[DateRow], standing: Standing) -> None:
        """Show all dates; the chosen one stays chosen, and of other dates the first clash is."""
        starts = tuple(row.start for row in rows)
        chosen = self.list.currentRow() if starts == self._starts else -1
        if chosen < 0:
            chosen = next((n for n, row in enumerate(rows) if row.fate is Fate.CLASH), 0)
        self._starts = starts
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(icons.icon(*SIGNS[row.fate]), row_text(row))
            item.setData(ROW, row)
            item.setToolTip(row.problem)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(chosen if rows else -1)
        tone = "danger" if standing.clashes or standing.problem else "ok"
        self.standing.setText(standing.text)
        self.standing.set_tone(tone)
        self.reason.setVisible(standing.needs_reason)
        self._show_answers()

    def row(self) -> DateRow | None:
        """Return the chosen date."""
        number = self.list.currentRow()
        found = self.list.item(number).data(ROW) if number >= 0 else None
        return found if isinstance(found, DateRow) else None

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Take the list's keys."""
        pressed = q_event.type() == QEvent.Type.KeyPress
        if watched is self.list and pressed and isinstance(q_event, QKeyEvent):
            return self._key(q_event) or super().eventFilter(watched, q_event)
        return super().eventFilter(watched, q_event)

    def _key(self, q_event: QKeyEvent) -> bool:
        text, row = q_event.text().lower(), self.row()
        if row is None or q_event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if text in ("1", "2", "3") and int(text) <= len(row.alternatives):
            self._take(row.alternatives[int(text) - 1].start)
        elif text == "x" or q_event.key() == Qt.Key.Key_Delete:
            self._leave_out()
        elif text == "b" and self.nevertheless.isEnabled():
            self._accept()
        elif text not in ("1", "2", "3", "b"):
            return False
        return True

    def _show_answers(self) -> None:
        row = self.row()
        clash = row is not None and row.fate in (Fate.CLASH, Fate.SKIPPED)
        shown = row.alternatives if row is not None and clash else ()
        self.slots.show_slots(shown, row.start.date() if row is not None else datetime.min.date())
        self.problem.setText(row.problem if row is not None else "")
        self.problem.setVisible(bool(row is not None and row.problem))
        none = translate("Agenda", "Choose a date first.") if row is None else ""
        self.out.explain(none)
        skipped = row is not None and row.fate is Fate.SKIPPED
        words = (
            translate("Agenda", "Take in again") if skipped else translate("Agenda", "Leave out")
        )
        self.out.setText(words)
        able = row is not None and row.can_accept
        why = translate("Agenda", "Nothing is to be overruled here, or it isn't your right.")
        self.nevertheless.explain(none or ("" if able else why))
        self.time.setEnabled(row is not None)
        if row is not None and not self.time.hasFocus():
            self.time.set_value(row.place.time())
        self.resized.emit()

    def _take(self, place: datetime) -> None:
        row = self.row()
        if row is not None and self._deciding is not None:
            self._deciding.take(row.start, place)

    def _leave_out(self) -> None:
        row = self.row()
        if row is not None and self._deciding is not None:
            self._deciding.leave_out(row.start)

    def _accept(self) -> None:
        row = self.row()
        if row is not None and self._deciding is not None:
            self._deciding.accept(row.start)

    def _other_time(self) -> None:
        row, time = self.row(), self.time.value()
        if row is not None and time is not None and time != row.place.time():
            self._take(datetime.combine(row.place.date(), time))
