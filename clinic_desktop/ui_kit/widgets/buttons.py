"""Buttons: the one that matters, the quiet ones, the one that is only a picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from clinic_desktop.ui_kit import icons, theme

_RING = 2.0  # as in the style sheet


class _Button(QPushButton):
    kind = ""
    icon_role = "text"

    def __init__(
        self, text: str, parent: QWidget | None = None, *, icon: str = "", shortcut: str = ""
    ) -> None:
        super().__init__(text, parent)
        if self.kind:
            self.setProperty("kind", self.kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if icon:
            icons.bind(self, icon, self.icon_role, air=2)
            self._size_icon()
            theme.signals.changed.connect(self._size_icon)
        if shortcut:
            self.show_shortcut(shortcut)

    def _size_icon(self) -> None:
        side = theme.px(theme.ICON_SIZE)
        self.setIconSize(QSize(side + 2 * theme.px(2), side))

    def show_shortcut(self, shortcut: str) -> None:
        """Say the key in the tool-tip; the key itself belongs to the screen's action."""
        native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        plain = self.text().replace("&", "")
        self.setToolTip(f"{plain}  ({native})" if plain else native)

    def explain(self, reason: str) -> None:
        """Disable with a reason in the tool-tip; an empty reason enables again."""
        self.setEnabled(not reason)
        self.setToolTip(reason)


class _FilledButton(_Button):
    """Draws a second ring in the colour of the words: the first alone is lost on the fill."""

    def paintEvent(self, q_event: QPaintEvent) -> None:
        """Draw the button, and inside its focus ring the second one."""
        super().paintEvent(q_event)
        if not self.hasFocus():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.tokens().colour(self.icon_role), _RING))
            edge = _RING * 1.5
            inside = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
            painter.drawRoundedRect(inside, theme.px(4), theme.px(4))


class PrimaryButton(_FilledButton):
    """The one action that the screen is for."""

    kind = "primary"
    icon_role = "on_primary"


class QuietButton(_Button):
    """Any other action, with a thin edge."""


class DangerButton(_FilledButton):
    """An action that can't be taken back; the text names the consequence."""

    kind = "danger"
    icon_role = "on_danger"


class LinkButton(_Button):
    """An action inside a text or a row, in the primary colour without an edge."""

    kind = "link"
    icon_role = "primary"


class GhostButton(_Button):
    """An action without an edge, for bars."""

    kind = "ghost"


class IconButton(QToolButton):
    """A button that is a picture; `text` is its tool-tip and its accessible name."""

    def __init__(
        self,
        icon: str,
        text: str,
        parent: QWidget | None = None,
        *,
        outlined: bool = False,
        role: str = "secondary",
    ) -> None:
        super().__init__(parent)
        icons.bind(self, icon, role)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if outlined:
            self.setProperty("kind", "outlined")
        self._resize()
        theme.signals.changed.connect(self._resize)

    def _resize(self) -> None:
        self.setIconSize(QSize(theme.px(theme.ICON_SIZE), theme.px(theme.ICON_SIZE)))
        side = theme.px(theme.CONTROL_HEIGHT - 2)
        self.setFixedSize(side, side)
