"""The public call screen: a window for a second monitor, read from four metres away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, QTranslator
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.presenters.calls import (
    KINDS,
    Call,
    CallBoard,
    CallScreenPresenter,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import Shell

TICK = 30_000  # ms: a new day begins, tickets of yesterday go
HIGHLIGHT = 8_000  # ms
_TITLE = QT_TRANSLATE_NOOP("CallScreen", "Please come in")
_WAITING = QT_TRANSLATE_NOOP("CallScreen", "Waiting")
_NOBODY = QT_TRANSLATE_NOOP("CallScreen", "Your number will appear here.")
_TROUBLE = QT_TRANSLATE_NOOP("CallScreen", "Please ask at the reception.")
# Shares of the window's height. On a 32-inch monitor the called number's digits are 7 cm high and
# those of who waits 18 mm: signs are read from 200 to 250 times the height of their digits.
_EDGE, _HEAD, _BIG, _ROW, _FOOT = 0.05, 0.08, 0.38, 0.115, 0.16


class Words:
    """Says the few sentences in the clinic's language, whichever the user's is."""

    def __init__(self) -> None:
        self._translator = QTranslator()
        self._language = ""

    def speak(self, language: str) -> None:
        """Take a language; an unknown one is English."""
        if language != self._language:
            self._language, self._translator = language, QTranslator()
            code = language.split("_")[0].split("-")[0] or "en"
            self._translator.load(code, str(resource_path("i18n")))

    def say(self, source: str) -> str:
        """Return a sentence."""
        return self._translator.translate("CallScreen", source) or source


class CallScreen(QWidget):
    """Implements CallView. Shows numbers and doors only; Esc or the palette closes it.

    Has no parent, so that the cover of a locked main window doesn't take it away.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.board = CallBoard()
        self.trouble = False
        self.fresh = False
        self.words = Words()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setObjectName("callScreen")
        self.resize(theme.px(960), theme.px(540))
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(HIGHLIGHT)
        self._calm.timeout.connect(self._calm_down)
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK)
        self.presenter = CallScreenPresenter(self, shell.tasks, shell.now)
        self._ticker.timeout.connect(self.presenter.load)
        self._ticker.start()
        shell.on_change(self, set(KINDS), lambda _changed: self.presenter.load())
        theme.signals.changed.connect(self.update)
        self._name()
        self.presenter.load()

    def open_on(self, other: QScreen | None) -> None:
        """Fill the second monitor; with one monitor, be a window like others."""
        if other is None:
            self.show()
            return
        self.setGeometry(other.geometry())
        self.showFullScreen()

    # ---- CallView

    def show_board(self, board: CallBoard, fresh: bool) -> None:
        """Show numbers; a fresh call stands out for some seconds."""
        self.board, self.trouble = board, False
        self.words.speak(board.language)
        if fresh:
            self.fresh = True
            self._calm.start()
        self._name()
        self.update()

    def show_trouble(self) -> None:
        """Show that the numbers are not known now."""
        self.board, self.trouble, self.fresh = CallBoard(language=self.board.language), True, False
        self._name()
        self.update()

    def _calm_down(self) -> None:
        self.fresh = False
        self.update()

    def _name(self) -> None:
        self.setWindowTitle(self.board.clinic or self.words.say(_WAITING))
        called = "; ".join(f"{call.ticket}, {call.door}" for call in self.board.calls)
        waiting = ", ".join(map(str, self.board.waiting))
        self.setAccessibleName(self.words.say(_TITLE))
        self.setAccessibleDescription(f"{called} · {self.words.say(_WAITING)}: {waiting}")

    # ---- Qt's events

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Close on Esc."""
        if q_event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(q_event)

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Paint head, the last called, those before, who waits."""
        tokens = theme.tokens()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), tokens.background)
            height = self.height()
            edge = height * _EDGE
            area = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
            head = QRectF(area.x(), area.y(), area.width(), height * _HEAD)
            self._text(painter, head, self.board.clinic, tokens.secondary, 0.6)
            if not self.board.calls:
                text = self.words.say(_TROUBLE if self.trouble else _NOBODY)
                middle = QRectF(area.x(), area.y() + height * 0.3, area.width(), height * 0.14)
                self._text(painter, middle, text, tokens.text, 0.6)
            else:
                self._paint_calls(painter, area, head.bottom())
            self._paint_waiting(painter, area)

    def _paint_calls(self, painter: QPainter, area: QRectF, top: float) -> None:
        tokens, height = theme.tokens(), self.height()
        box = QRectF(area.x(), top, area.width(), height * _BIG)
        corner = height * _EDGE / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.primary if self.fresh else tokens.surface)
        painter.drawRoundedRect(box, corner, corner)
        ink = tokens.on_primary if self.fresh else tokens.text
        inner = box.adjusted(corner, 0, -corner, 0)
        title = QRectF(inner.x(), inner.y(), inner.width(), height * _HEAD)
        quiet = ink if self.fresh else tokens.secondary
        self._text(painter, title, self.words.say(_TITLE), quiet, 0.6)
        below = inner.adjusted(0, height * _HEAD, 0, 0)
        self._pair(painter, below, self.board.calls[0], ink, 0.8)
        row_top = box.bottom() + height * _EDGE / 2
        for call in self.board.calls[1:3]:
            row = QRectF(inner.x(), row_top, inner.width(), height * _ROW)
            self._pair(painter, row, call, tokens.text, 0.7)
            row_top += height * _ROW

    def _pair(self, painter: QPainter, area: QRectF, call: Call, ink: QColor, share: float) -> None:
        """Paint number and door side by side, in the direction of the clinic's language."""
        number = QRectF(area.x(), area.y(), area.width() * 0.36, area.height())
        door = QRectF(number.right(), area.y(), area.width() * 0.64, area.height())
        if self.isRightToLeft():
            number.moveRight(area.right())
            door.moveLeft(area.left())
        self._text(painter, number, str(call.ticket), ink, share, bold=True)
        self._text(painter, door, call.door, ink, min(share, 0.34 / _BIG * share))

    def _paint_waiting(self, painter: QPainter, area: QRectF) -> None:
        tokens, height = theme.tokens(), self.height()
        foot = QRectF(area.x(), area.bottom() - height * _FOOT, area.width(), height * _FOOT)
        painter.fillRect(QRectF(foot.x(), foot.y(), foot.width(), 2), tokens.line_strong)
        half = foot.height() / 2
        title = QRectF(foot.x(), foot.y(), foot.width(), half)
        self._text(painter, title, self.words.say(_WAITING), tokens.secondary, 0.55)
        numbers = "   ".join(map(str, self.board.waiting)) or "–"
        self._text(painter, title.translated(0, half), numbers, tokens.text, 0.8)

    def _text(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        ink: QColor,
        share: float,
        *,
        bold: bool = False,
    ) -> None:
        """Write one line as high as a share of its area, smaller where it would not fit."""
        font = QFont(theme.font("title", 700 if bold else 600))
        font.setPixelSize(max(8, round(area.height() * share)))
        width = QFontMetricsF(font).horizontalAdvance(text)
        if width > area.width() > 0:
            font.setPixelSize(max(8, int(font.pixelSize() * area.width() / width)))
        painter.setFont(font)
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, text)


def second_monitor(own: QScreen | None) -> QScreen | None:
    """Return a monitor on which the main window is not; None where there is one only."""
    return next((screen for screen in QGuiApplication.screens() if screen is not own), None)
