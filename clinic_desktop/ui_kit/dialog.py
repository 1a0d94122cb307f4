"""The base of all dialogs: title, body, notice, and buttons in the system's order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import DangerButton, Label, Notice, PrimaryButton, QuietButton

_UNBOUNDED = 16_777_215  # Qt's largest size


class Dialog(QDialog):
    """A dialog with `body` (a layout to fill) and `notice` (errors are shown there).

    `set_action` gives the primary button; Esc and Cancel reject. It shows itself over its parent
    without blocking: use `open()`. The body of one that `scrolls` does so where the window is too
    low for it (large text): title, notice and buttons stay in sight.
    """

    def __init__(
        self, title: str, parent: QWidget | None = None, *, width: int = 460, scrolls: bool = False
    ) -> None:
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
        self._body_area = _BodyArea(self.body, self._room_for_body) if scrolls else None
        if self._body_area is not None:
            outer.addWidget(self._body_area, 1)
        else:
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

    def shrink(self) -> None:
        """Take no more height than is needed, after a part of the body went."""
        if self._body_area is not None:
            self.body.activate()
            self._body_area.updateGeometry()
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        tall = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
        self.resize(self.width(), min(tall, _room(self).height()))

    def _room_for_body(self) -> int:
        """Return the height that the rest leaves of what the dialog may take."""
        layout = self.layout()
        if layout is None:
            return 0
        around = layout.contentsMargins()
        rest = around.top() + around.bottom() + 5 * layout.spacing()
        rest += self.heading.sizeHint().height() + self.buttons.sizeHint().height()
        rest += 0 if self.notice.isHidden() else self.notice.sizeHint().height()
        return max(0, _room(self).height() - rest)

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


class _BodyArea(QScrollArea):
    """Holds a dialog's body; as high as it is, less where there is no room."""

    def __init__(self, body: QVBoxLayout, room: Callable[[], int]) -> None:
        super().__init__()
        self._body, self._room = body, room
        inside = QWidget()
        body.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(body)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # what `setWidget` turns on
        self.viewport().setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Tell the dialog when the body needs another size."""
        if q_event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, q_event)

    def sizeHint(self) -> QSize:
        """Return the body's size, no higher than there is room."""
        return self._body.totalSizeHint().boundedTo(QSize(_UNBOUNDED, self._room()))

    def minimumSizeHint(self) -> QSize:
        """Return the body's smallest size, no higher than there is room."""
        least = self._body.totalMinimumSize()
        return QSize(least.width(), min(least.height(), self._room()))

    def hasHeightForWidth(self) -> bool:
        """Tell whether long lines make it higher."""
        return self._body.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the body's height at a width, no higher than there is room."""
        return min(self._body.totalHeightForWidth(width), self._room())


def _room(dialog: QDialog) -> QSize:
    """Return the size that a dialog may take: its parent's window, else the screen, less a rim."""
    parent = dialog.parentWidget()
    whole = parent.window().size() if parent else dialog.screen().availableSize()
    rim = theme.px(theme.SPACE.xl)
    return QSize(max(rim, whole.width() - 2 * rim), max(rim, whole.height() - 2 * rim))
