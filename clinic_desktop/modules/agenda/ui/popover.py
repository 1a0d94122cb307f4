"""A small window inside the screen, beside what it is about: not modal, Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.screen_area import in_sight
from clinic_desktop.ui_kit.widgets import IconButton, Label

SHADOW = 12
CORNER = 8
GAP = 6


class Popover(QWidget):
    """Base of the agenda's popovers; `body` is the layout to fill, `closed()` is sent on close.

    It is a child of the screen, so it never leaves it behind, and the screen stays usable. One
    that `scrolls` does so where there is no room for all; `foot` below it always stays in sight.
    """

    closed = Signal()

    def __init__(
        self, title: str, parent: QWidget, *, width: int = 400, scrolls: bool = False
    ) -> None:
        super().__init__(parent)
        self._width = width
        self._anchor = QRect()
        outer = QVBoxLayout(self)
        edge = theme.px(SHADOW) + theme.px(theme.SPACE.l)
        outer.setContentsMargins(edge, theme.px(SHADOW) + theme.px(10), edge, edge)
        outer.setSpacing(theme.px(theme.SPACE.s))
        head = QHBoxLayout()
        self.title = Label(title, "section")
        head.addWidget(self.title, 1)
        self.close_button = IconButton("x", translate("Agenda", "Close (Esc)"))
        self.close_button.clicked.connect(self.leave)
        head.addWidget(self.close_button)
        outer.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(theme.SPACE.s))
        self.foot = QVBoxLayout()
        self.area = _Area(self.body) if scrolls else None
        if self.area is not None:
            outer.addWidget(self.area, 1)
            outer.addLayout(self.foot)
        else:
            outer.addLayout(self.body)
        self.setAccessibleName(title)
        self.hide()

    def open_at(self, anchor: QRect) -> None:
        """Show beside a rectangle of the parent, where there is room."""
        self._anchor = anchor
        self.show()
        self.raise_()
        self.settle()

    def settle(self) -> None:
        """Take the size that the contents need; stay inside what is seen of the parent."""
        self.setFixedWidth(theme.px(self._width) + 2 * theme.px(SHADOW))
        layout = self.layout()
        assert layout is not None
        if self.area is not None:
            self.area.take_height(theme.px(self._width))
        layout.activate()
        parent = self.parentWidget()
        assert parent is not None
        room = in_sight(parent)
        height = min(layout.totalSizeHint().height(), room.height())
        if self.area is None and layout.hasHeightForWidth():
            height = min(layout.totalHeightForWidth(self.width()), room.height())
        self.resize(self.width(), height)
        self.move(self._place(room))

    def _place(self, room: QRect) -> QPoint:
        gap = theme.px(GAP) - theme.px(SHADOW)
        after = self._anchor.right() + gap
        before = self._anchor.left() - self.width() - gap
        sides = [before, after] if self.isRightToLeft() else [after, before]
        fits = [x for x in sides if room.left() <= x <= room.right() - self.width() + 1]
        x = fits[0] if fits else _held(sides[0], room.left(), room.right() + 1 - self.width())
        y = self._anchor.top() - theme.px(SHADOW) - theme.px(theme.SPACE.m)
        return QPoint(x, _held(y, room.top(), room.bottom() + 1 - self.height()))

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a part of the body; the field with the keyboard stays in sight before all."""
        if self.area is None:
            return
        self.area.ensureWidgetVisible(widget, 0, 0)
        focused: QWidget | None = self.focusWidget()
        if focused and self.area.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused, 0, 0)

    def leave(self) -> None:
        """Close it."""
        self.hide()

    def hideEvent(self, q_event: QHideEvent) -> None:
        """Tell that it is closed."""
        super().hideEvent(q_event)
        if not q_event.spontaneous():
            self.closed.emit()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Close on Esc; keep all other keys from the day below."""
        if q_event.key() == Qt.Key.Key_Escape:
            self.leave()
        q_event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside while it is open."""
        current = self.focusWidget()
        inside = [w for w in self.findChildren(QWidget) if _takes_tab(w)]
        if not inside:
            return super().focusNextPrevChild(forward)
        chain = _in_tab_order(self, inside)
        place = chain.index(current) if current in chain else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chosen = chain[(place + (1 if forward else -1)) % len(chain)]
        chosen.setFocus(reason)
        if self.area is not None and self.area.isAncestorOf(chosen):
            self.area.ensureWidgetVisible(chosen)
        return True

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw shadow, edge and ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, edge = theme.tokens(), theme.px(SHADOW)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(edge, 0, -2):
            shade = QColor(0, 0, 0, 255)
            shade.setAlphaF((0.05 if tokens.dark else 0.018) * (1 + (edge - step) / edge))
            painter.setBrush(shade)
            grown = box.adjusted(-step, -step + 3, step, step)
            painter.drawRoundedRect(grown, CORNER + step, CORNER + step)
        painter.setBrush(tokens.raised)
        painter.setPen(QPen(tokens.line_strong, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)


class _Area(QScrollArea):
    """Holds the contents; as high as they are, less where there is no room."""

    def __init__(self, body: QVBoxLayout) -> None:
        super().__init__()
        self._wanted = 0
        self._body = body
        inside = QWidget()
        body.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(body)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # what `setWidget` turns on
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def take_height(self, width: int) -> None:
        """Measure the contents at a popover's width."""
        layout = self._body
        layout.activate()
        inner = width - 2 * theme.px(theme.SPACE.l)
        tall = layout.totalHeightForWidth(inner) if layout.hasHeightForWidth() else 0
        self._wanted = max(tall, layout.totalSizeHint().height() if not tall else 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the measured height."""
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        """Let it become low where there is no room."""
        return QSize(0, 0)


def _held(place: int, lowest: int, highest: int) -> int:
    return max(min(place, highest), lowest)


def _takes_tab(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _in_tab_order(root: QWidget, inside: list[QWidget]) -> list[QWidget]:
    """Return widgets in the order in which Tab visits them."""
    chain: list[QWidget] = []
    current = root.nextInFocusChain()
    while current is not None and current is not root and len(chain) <= len(inside):
        if current in inside:
            chain.append(current)
        current = current.nextInFocusChain()
    return chain or inside
