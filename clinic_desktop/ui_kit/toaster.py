"""Messages over the bottom of the window: quiet toasts, and problems that stay until closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.widgets import IconButton, Label, LinkButton

SHORT_MS, LONG_MS = 5_000, 10_000
_MOST = 3


class Toaster(QWidget):
    """Stacks messages at the bottom centre of its parent; follows the parent's size.

    `focus_newest` reaches the buttons by keyboard. Each message is announced to screen readers.
    """

    def __init__(self, parent: QWidget, *, bottom: int = theme.STATUS_HEIGHT) -> None:
        super().__init__(parent)
        self._bottom = bottom
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(theme.SPACE.s))
        parent.installEventFilter(self)
        self.hide()

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> QWidget:
        """Show a sentence for five seconds, ten with an Undo button."""
        message = ToastCard(text, undo, self)
        self._add(message)
        return message

    def problem(self, text: str, report: str = "") -> QWidget:
        """Show a problem until it is closed; with `report` there is a button for details."""
        for card in self.findChildren(ProblemCard):
            if card.text == text:
                self._remove(card)
        message = ProblemCard(text, report, self)
        self._add(message)
        return message

    def messages(self) -> list[str]:
        """Return the sentences that are shown, oldest first."""
        return [card.text for card in self._cards()]

    def focus_newest(self) -> bool:
        """Put the keyboard on the newest message's first button; False when there is none."""
        cards = self._cards()
        buttons = cards[-1].findChildren(QPushButton) if cards else []
        if not buttons:
            return False
        buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def clear(self) -> None:
        """Take all messages away."""
        for card in self._cards():
            self._remove(card)

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Follow the parent's size."""
        if q_event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, q_event)

    def _cards(self) -> list[_Card]:
        items = (self._layout.itemAt(i) for i in range(self._layout.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [card for card in widgets if isinstance(card, _Card)]

    def _add(self, card: _Card) -> None:
        for old in [c for c in self._cards() if isinstance(c, ToastCard)][: 1 - _MOST or None]:
            if len(self._cards()) >= _MOST:
                self._remove(old)
        self._layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        card.closed.connect(lambda: self._remove(card))
        card.show()
        self._place()
        self.show()
        self.raise_()
        urgent = isinstance(card, ProblemCard)
        announce(card, card.text, urgent=urgent)

    def _remove(self, card: _Card) -> None:
        if self._layout.indexOf(card) < 0:
            return
        self._layout.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._place()

    def _place(self) -> None:
        cards = self._cards()
        self.setVisible(bool(cards))
        parent = self.parentWidget()
        if not cards or parent is None:
            return
        self._layout.activate()
        width = min(parent.width() - theme.px(32), theme.px(640))
        height = sum(card.height_for(width) for card in cards)
        height += self._layout.spacing() * (len(cards) - 1)
        bottom = parent.height() - theme.px(self._bottom) - theme.px(theme.SPACE.l)
        self.setGeometry((parent.width() - width) // 2, bottom - height, width, height)


class _Card(QFrame):
    """Base of messages. Signal: `closed()`."""

    closed = Signal()

    def __init__(self, kit: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self.setProperty("kit", kit)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.px(14), theme.px(6), theme.px(8), theme.px(6))
        self.row.setSpacing(theme.px(theme.SPACE.m))
        self.words = Label(text)
        self.words.setWordWrap(True)
        wide = self.words.fontMetrics().horizontalAdvance(text) + theme.px(4)
        self.words.setMinimumWidth(min(wide, theme.px(420)))

    def height_for(self, width: int) -> int:
        """Return the height when laid out in `width`."""
        hint = self.row.totalHeightForWidth(min(width, self.sizeHint().width()))
        return max(hint, self.row.totalSizeHint().height(), theme.px(40))


class ToastCard(_Card):
    """A quiet sentence; stays while the mouse or the keyboard is on it."""

    def __init__(self, text: str, undo: Callable[[], None] | None, parent: QWidget) -> None:
        super().__init__("toast", text, parent)
        self.row.addWidget(self.words, 1)
        if undo is not None:
            button = QPushButton(translate("Kit", "Undo"))
            button.setAccessibleName(f"{button.text()}: {text}")
            button.setAutoDefault(True)
            button.clicked.connect(lambda: self._undo(undo))
            self.row.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._elapsed)
        self._timer.start(SHORT_MS if undo is None else LONG_MS)

    def _undo(self, undo: Callable[[], None]) -> None:
        self.closed.emit()
        undo()

    def _elapsed(self) -> None:
        focus = QGuiApplication.focusObject()
        under_mouse = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        if under_mouse or (isinstance(focus, QWidget) and self.isAncestorOf(focus)):
            self._timer.start(1_000)
        else:
            self.closed.emit()


class ProblemCard(_Card):
    """A sentence that says what happened, what is safe and what to do; closed by the user."""

    def __init__(self, text: str, report: str, parent: QWidget) -> None:
        super().__init__("notice", text, parent)
        self.setProperty("tone", "danger")
        sign = QLabel()
        sign.setPixmap(icons.pixmap("circle-alert", "danger", 16))
        self.row.addWidget(sign)
        self.row.addWidget(self.words, 1)
        self._report = report
        if report:
            details = LinkButton(translate("Kit", "Details"))
            details.clicked.connect(self._open_details)
            self.row.addWidget(details)
        close = IconButton("x", translate("Kit", "Close this message"))
        close.clicked.connect(self.closed.emit)
        self.row.addWidget(close)

    def _open_details(self) -> None:
        from clinic_desktop.ui_kit.crash import ReportDialog

        ReportDialog(self.text, self._report, self.window()).open()


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Say a sentence to a screen reader."""
    event = QAccessibleAnnouncementEvent(widget, text)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if urgent else levels.Polite)
    QAccessible.updateAccessibility(event)
