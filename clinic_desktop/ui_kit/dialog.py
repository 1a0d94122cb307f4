"""The base of all dialogs: title, body, notice, and buttons in the system's order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import DangerButton, Label, Notice, PrimaryButton, QuietButton


class Dialog(QDialog):
    """A dialog with `body` (a layout to fill) and `notice` (errors are shown there).

    `set_action` gives the primary button; Esc and Cancel reject. It shows itself over its parent
    without blocking: use `open()`.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(min(theme.px(width), _room(self).width()))
        outer = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.xl)
        outer.setContentsMargins(margin, margin, margin, theme.px(theme.SPACE.l))
        outer.setSpacing(theme.px(theme.SPACE.m))
        self.heading = Label(title, "section")
        self.heading.setWordWrap(True)
        outer.addWidget(self.heading)
        self.notice = Notice(self)
        outer.addWidget(self.notice)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(theme.SPACE.m))
        outer.addLayout(self.body, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(theme.SPACE.s))
        self.buttons.addStretch(1)
        outer.addSpacing(theme.px(theme.SPACE.s))
        outer.addLayout(self.buttons)
        self.cancel_button = QuietButton(translate("Kit", "Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.buttons.addWidget(self.cancel_button)

    def height_for(self, wanted: int) -> int:
        """Return a design height in pixels, less where the screen is low or the scale large."""
        return min(theme.px(wanted), _room(self).height() * 2 // 5)

    def set_action(
        self, text: str, run: Callable[[], None] | None = None, *, danger: bool = False
    ) -> QPushButton:
        """Add the button that does it; without `run` it accepts the dialog. Enter presses it."""
        button: QPushButton = DangerButton(text) if danger else PrimaryButton(text)
        button.setDefault(not danger)
        button.setAutoDefault(not danger)
        button.clicked.connect(run or self.accept)
        self.buttons.addWidget(button)
        return button

    def add_button(self, text: str, run: Callable[[], None]) -> QPushButton:
        """Add a further quiet button at the left."""
        button = QuietButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        self.buttons.insertWidget(0, button)
        return button

    def only_close(self) -> None:
        """Let the dialog be for reading only: one button, Close."""
        self.cancel_button.setText(translate("Kit", "Close"))
        self.cancel_button.setAccessibleName(self.cancel_button.text())

    def open(self) -> None:
        """Show, and free the dialog when it is closed."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().open()


def _room(dialog: QDialog) -> QSize:
    """Return the size that a dialog may take: its parent's window, else the screen, less a rim."""
    parent = dialog.parentWidget()
    whole = parent.window().size() if parent else dialog.screen().availableSize()
    rim = theme.px(theme.SPACE.xl)
    return QSize(max(rim, whole.width() - 2 * rim), max(rim, whole.height() - 2 * rim))
