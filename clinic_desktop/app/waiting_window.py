"""A small window that says what is being prepared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Label, Panel


class WaitingWindow(Panel):
    """One sentence over a bar that moves."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("background", parent)
        self.setWindowTitle("Clinic Desktop")
        self.resize(theme.px(1366), theme.px(768))
        column = QVBoxLayout(self)
        column.addStretch(1)
        said = Label(text, "section")
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(theme.px(280))
        bar.setAccessibleName(text)
        column.addWidget(said)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
