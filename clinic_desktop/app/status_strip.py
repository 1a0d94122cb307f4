"""The strip at the bottom: what goes on, which jobs run, how safe the store is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from clinic_desktop.app.shell_services import StoreState
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.jobs import JobsModel
from clinic_desktop.ui_kit.widgets import IconButton, Label, LinkButton


class StatusStrip(QWidget):
    """Signal: `state_pressed()` when the words about the store are pressed."""

    state_pressed = Signal()

    def __init__(self, jobs: JobsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kit", "status")
        self._jobs = jobs
        self._layout = QHBoxLayout(self)
        self.words = Label(translate("Frame", "Ready"), "secondary")
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.job = Label("", "secondary")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("Frame", "Progress"))
        self.bar.setTextVisible(False)
        self.cancel = IconButton("x", translate("Frame", "Cancel this job"))
        self.cancel.clicked.connect(self._cancel)
        self.state = LinkButton("")
        self.state.setProperty("kit", "status-link")
        self.state.clicked.connect(self.state_pressed)
        for widget in (self.words, self.job, self.bar, self.cancel):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self._layout.addWidget(self.state)
        jobs.changed.connect(self._show_jobs)
        theme.signals.changed.connect(self._resize)
        self._resize()
        self._show_jobs()
        self.show_state(None)

    def say(self, text: str) -> None:
        """Show a sentence; an empty one is 'Ready'."""
        self.words.setText(text or translate("Frame", "Ready"))

    def show_state(self, state: StoreState | None) -> None:
        """Say how the store is."""
        self.state.setVisible(state is not None)
        if state is not None:
            self.state.setText(state.text)
            self.state.setAccessibleName(state.text)

    def _show_jobs(self) -> None:
        visible = self._jobs.visible()
        for widget in (self.job, self.bar, self.cancel):
            widget.setVisible(bool(visible))
        if not visible:
            return
        first = visible[0]
        percent = first.percent()
        text = first.label if percent is None else f"{first.label} {percent} %"
        if len(visible) > 1:
            more = translate("Frame", "and %n more", n=len(visible) - 1)
            text = f"{text}, {more}"
        self.job.setText(text)
        self.bar.setRange(0, 0 if percent is None else 100)
        self.bar.setValue(percent or 0)

    def _cancel(self) -> None:
        visible = self._jobs.visible()
        if visible:
            visible[0].cancel()
            self.say(translate("Frame", "Cancelled: {job}").format(job=visible[0].label))
        self._show_jobs()

    def _resize(self) -> None:
        self.setFixedHeight(theme.px(theme.STATUS_HEIGHT))
        margin = theme.px(theme.SPACE.l)
        self._layout.setContentsMargins(margin, 1, margin, 0)
        self._layout.setSpacing(theme.px(theme.SPACE.s))
        self.bar.setFixedWidth(theme.px(96))
        self.cancel.setFixedSize(theme.px(20), theme.px(20))
