"""The left column (month, pinboard, numbers) and the right one (who is here)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayCounts
from clinic_desktop.modules.agenda.ui.month_calendar import MonthCalendar
from clinic_desktop.modules.agenda.ui.pinboard import Pinboard
from clinic_desktop.modules.agenda.ui.room_list import RoomList
from clinic_desktop.modules.agenda.ui.views_box import ViewsBox
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.direction import after_icon, before_icon
from clinic_desktop.ui_kit.widgets import IconButton, Label, Panel, SectionLabel

RIGHT_WIDTH = 250


class LeftPanel(Panel):
    """Month calendar with its arrows, views, pinboard, the day's numbers.

    Signal: `day_chosen(date)`; parts: `calendar`, `views`, `pinboard`.
    """

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedWidth(theme.px(theme.SIDE_WIDTH) - 1)
        column = QVBoxLayout(self)
        space = theme.px(theme.SPACE.m)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.calendar = MonthCalendar()
        self.calendar.day_chosen.connect(self.day_chosen)
        self.calendar.month_shown.connect(self._show_title)
        column.addLayout(self._month_head())
        column.addWidget(self.calendar)
        column.addSpacing(theme.px(theme.SPACE.xs))
        self.views = ViewsBox()
        column.addWidget(self.views)
        column.addSpacing(theme.px(theme.SPACE.xs))
        column.addWidget(SectionLabel(translate("Agenda", "Pinboard")))
        self.pinboard = Pinboard()
        column.addWidget(self.pinboard)
        column.addStretch(1)
        self.numbers = Label("", "secondary")
        self.numbers.setWordWrap(True)
        column.addWidget(self.numbers)

    def _month_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self.month = Label("", "strong")
        row.addWidget(self.month, 1)
        before = IconButton(before_icon(), translate("Agenda", "Month before"))
        after = IconButton(after_icon(), translate("Agenda", "Month after"))
        for button, step in ((before, -1), (after, 1)):
            side = theme.px(22)
            button.setFixedSize(side, side)
            button.clicked.connect(lambda _checked=False, n=step: self.calendar.turn(n))
            row.addWidget(button)
        self.before, self.after = before, after
        return row

    def _show_title(self, _first: date) -> None:
        self.month.setText(self.calendar.title())

    def show_counts(self, counts: DayCounts) -> None:
        """Show the day's numbers."""
        booked = translate("Agenda", "{n} booked").format(n=counts.booked)
        free = translate("Agenda", "{n} places free").format(n=counts.free_slots)
        lines = [f"{booked} · {free}"]
        if counts.no_show_rate is not None:
            rate = QLocale().toString(100 * counts.no_show_rate, "f", 1) + " %"
            lines.append(translate("Agenda", "No-show rate {rate}").format(rate=rate))
        self.numbers.setText("\n".join(lines))
        self.numbers.setToolTip(
            translate("Agenda", "No-shows are counted over the 90 days before this one.")
        )


class RightPanel(Panel):
    """Who waits, is in a room, is to confirm."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedWidth(theme.px(RIGHT_WIDTH) - 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.room = RoomList()
        column.addWidget(self.room)
        self.room.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
