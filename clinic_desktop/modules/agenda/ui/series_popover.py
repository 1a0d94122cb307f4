"""A series before it is saved: the rule (when it is new), all dates, what is decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.deciding import DateRow, Deciding, Job, Standing
from clinic_desktop.modules.agenda.ui.dates_part import DatesPart
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.modules.agenda.ui.repeat_part import RepeatPart
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.widgets import PrimaryButton, QuietButton


class SeriesPopover(Popover):
    """Implements DatesView; Ctrl+Enter saves, Esc leaves everything as it was.

    `repeat` is the rule's part, None when an existing series is changed.
    """

    def __init__(
        self,
        title: str,
        tasks: Tasks,
        may: Callable[[str], bool],
        parent: QWidget,
        first: datetime | None = None,
    ) -> None:
        super().__init__(title, parent, width=560)
        self.repeat = RepeatPart(first) if first is not None else None
        if self.repeat is not None:
            self.body.addWidget(self.repeat)
        self.dates = DatesPart()
        self.body.addWidget(self.dates, 1)
        self.cancel = QuietButton(translate("Agenda", "Close"))
        self.action = PrimaryButton("")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.action)
        self.body.addLayout(row)
        self.deciding = Deciding(self, tasks, may)
        self.dates.use(self.deciding)
        self.dates.resized.connect(self._grow)
        self.dates.reason.textChanged.connect(lambda _text: self._enable())
        self.cancel.clicked.connect(self.leave)
        self.action.clicked.connect(self.deciding.save)
        self._standing = Standing("")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.action.click)

    def start(self, job: Job) -> None:
        """Check all dates of a change; the keyboard begins in the list."""
        self.deciding.use(job)
        self.dates.list.setFocus()

    # ---- DatesView

    def show_dates(self, rows: Sequence[DateRow], standing: Standing) -> None:
        """Show all dates, and what saving would do."""
        self._standing = standing
        self.dates.show_dates(rows, standing)
        text = translate("Agenda", "Book %n appointments", None, standing.count)
        if self.repeat is None:
            text = translate("Agenda", "Change %n appointments", None, standing.count)
        self.action.setText(text)
        self.action.setAccessibleName(text)
        self._enable()
        self._grow()

    def _enable(self) -> None:
        standing = self._standing
        why = "" if standing.ready else standing.text
        if not why and standing.needs_reason and not self.dates.reason.value():
            why = translate("Agenda", "Give a reason first.")
        self.action.explain(why)
        if not why:
            self.action.show_shortcut("Ctrl+Return")

    def show_saving(self, saving: bool) -> None:
        """Lock the fields while saving."""
        for widget in (self.repeat, self.dates, self.action):
            if widget is not None:
                widget.setEnabled(not saving)

    def finish(self) -> None:
        """Close: it is saved."""
        self.leave()

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        notify.show_error(error)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Press the focused button on Enter; in a field Enter goes on to the next one."""
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, (QuietButton, PrimaryButton)):
                focused.click()
            else:
                self.focusNextPrevChild(True)
            q_event.accept()
            return
        super().keyPressEvent(q_event)

    def _grow(self) -> None:
        if self.isVisible():
            self.settle()
