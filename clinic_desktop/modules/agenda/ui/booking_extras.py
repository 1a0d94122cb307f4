"""The popover's quiet lines: until when its place is kept, and where to go on from here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Hold
from clinic_desktop.modules.agenda.presenters.holding import kept_until
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import GhostButton, Label

SECOND = 1000


class HoldLine(Label):
    """Counts down quietly how long the place is kept; says when it isn't any more."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__("", "secondary")
        self._now = now
        self._hold: Hold | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._clock.timeout.connect(self._count)
        self.hide()

    def show_hold(self, hold: Hold | None) -> None:
        """Begin to count; None hides the line."""
        self._hold = hold
        self.setVisible(hold is not None)
        if hold is None:
            self._clock.stop()
        else:
            self._count()
            self._clock.start()

    def _count(self) -> None:
        if self._hold is None:
            return
        left = int((kept_until(self._hold) - self._now()).total_seconds())
        if left <= 0:
            self._clock.stop()
            gone = translate("Agenda", "No longer kept for you; checked again on saving.")
            self.setText(gone)
            return
        time = f"{left // 60}:{left % 60:02}"
        self.setText(translate("Agenda", "Kept for you for {time} min").format(time=time))


class MoreRow(QWidget):
    """Two ways on from a booking: look for another place, repeat it."""

    def __init__(self, *, walk_in: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.xs))
        self.openings = GhostButton(translate("Agenda", "&Next opening…"), icon="search")
        self.series = GhostButton(translate("Agenda", "Re&peat…"), icon="repeat")
        for button in (self.openings, self.series):
            row.addWidget(button)
        self.setVisible(not walk_in)
