"""The sign-in window: the first picture of the program, painted before anything is loaded."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.door import Door
from clinic_desktop.modules.practice.ui.door_panel import DoorPanel
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.screen_area import ScreenArea
from clinic_desktop.ui_kit.widgets import Label, LinkButton, Panel


class SignInWindow(Panel):
    """Sends `signed_in(UserSession)`; `other_wanted()` asks for another clinic's folder."""

    signed_in = Signal(object)
    other_wanted = Signal()

    def __init__(self, door: Door, login: str = "", parent: QWidget | None = None) -> None:
        super().__init__("background", parent)
        self.setWindowTitle(translate("Practice", "Sign in - Clinic Desktop"))
        wished = QSize(theme.px(960), theme.px(600))
        self.resize(wished.boundedTo(self.screen().availableSize()))
        inside = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScreenArea(inside))
        column = QVBoxLayout(inside)
        inset = theme.px(theme.SPACE.xxl)
        column.setContentsMargins(inset, inset, inset, theme.px(theme.SPACE.l))
        column.addStretch(2)
        title = Label(translate("Practice", "Clinic Desktop"), "display")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.subtitle = Label(translate("Practice", "Who is working?"), tone="secondary")
        self.subtitle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(title)
        column.addWidget(self.subtitle)
        column.addSpacing(theme.px(theme.SPACE.l))
        self.panel = DoorPanel(door, login)
        self.panel.entered.connect(self.signed_in)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.panel)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self.other = LinkButton(translate("Practice", "Open another &clinic..."))
        self.other.clicked.connect(self.other_wanted)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)

    def start(self) -> None:
        """List the people."""
        self.panel.start()
