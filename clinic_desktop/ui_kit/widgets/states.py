"""Designed states: nothing here yet, loading, not allowed, and the notice above a form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.widgets.buttons import LinkButton, PrimaryButton
from clinic_desktop.ui_kit.widgets.containers import Label, restyle

_SIGNS = {
    "danger": "circle-alert",
    "warning": "triangle-alert",
    "ok": "circle-check",
    "info": "info",
}


class EmptyState(QWidget):
    """One picture, one sentence, and the one useful action.

    Serves for empty, error and no-permission; `action` may be None.
    """

    def __init__(
        self,
        icon: str,
        text: str,
        parent: QWidget | None = None,
        *,
        detail: str = "",
        action: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(theme.SPACE.s))
        layout.addStretch(2)
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = Label(text, "section")
        self._detail = Label(detail, tone="secondary")
        for label in (self._picture, self._text, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is not self._picture)
            layout.addWidget(label)
        self._detail.setVisible(bool(detail))
        self.button: PrimaryButton | None = None
        if action:
            self.button = PrimaryButton(action[0])
            self.button.clicked.connect(action[1])
            layout.addSpacing(theme.px(theme.SPACE.s))
            layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        self._draw()
        theme.signals.changed.connect(self._draw)

    def set_text(self, text: str, detail: str = "") -> None:
        """Replace the sentence and the line below it."""
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def _draw(self) -> None:
        self._picture.setPixmap(icons.pixmap(self._icon, "secondary", 32))


class Notice(QFrame):
    """A bar inside the page: sign, sentence, optional action; tones danger, warning, ok, info."""

    def __init__(self, parent: QWidget | None = None, *, tone: str = "info") -> None:
        super().__init__(parent)
        self.setProperty("kit", "notice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        layout.setSpacing(theme.px(theme.SPACE.s))
        self._sign = QLabel()
        self._text = Label()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = LinkButton("")
        self.button.hide()
        self._act: Callable[[], None] | None = None
        self.button.clicked.connect(self._pressed)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.button)
        self._tone = tone
        self._draw()
        theme.signals.changed.connect(self._draw)
        self.hide()

    def say(
        self,
        text: str,
        tone: str = "",
        action: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a sentence (and say it to a screen reader); empty text hides the bar."""
        if tone:
            self._tone = tone
        self._text.setText(text)
        self.setAccessibleName(text)
        self._act = action[1] if action else None
        self.button.setText(action[0] if action else "")
        self.button.setVisible(action is not None)
        self._draw()
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the sentence that is shown."""
        return self._text.text()

    def _pressed(self) -> None:
        if self._act:
            self._act()

    def _draw(self) -> None:
        self.setProperty("tone", self._tone)
        role = self._tone if self._tone in ("danger", "warning", "ok") else "secondary"
        self._sign.setPixmap(icons.pixmap(_SIGNS.get(self._tone, "info"), role, 16))
        restyle(self)
