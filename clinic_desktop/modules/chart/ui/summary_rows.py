"""The rows of the summary's cards: each is one button that leads to its entry."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_desktop.modules.chart.presenters.summary import Row
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.elided_label import ElidedLabel
from clinic_desktop.ui_kit.sparkline import Sparkline
from clinic_desktop.ui_kit.tips import plain_tip
from clinic_desktop.ui_kit.widgets import CodeMark, Label

_NAME, _VALUE, _UNIT, _END = 110, 74, 58, 84
_ROOMY, _LEAST = 300, 240  # below the one a row leaves out its course or range
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SummaryRow(QAbstractButton):
    """Shows a row; `short` puts the detail behind the title instead of below it."""

    def __init__(self, row: Row, *, short: bool = False) -> None:
        super().__init__()
        self.row = row
        self.setAccessibleName(row.words)
        self.setToolTip(plain_tip(row.words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(theme.px(theme.SPACE.s))
        self._roomy: QWidget | None = None  # what a narrow row leaves out; its words are in the tip
        up = theme.px(4)
        self._line.setContentsMargins(theme.px(12), up, theme.px(12), up)
        if row.course:
            self._fill_vital()
        elif row.value:
            self._fill_result()
        else:
            self._fill_entry(short)
        for part in self.findChildren(Label):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the room of what is inside."""
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room: words end in dots there."""
        return QSize(theme.px(_LEAST), self._line.minimumSize().height())

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Leave out what a narrow row has no room for."""
        super().resizeEvent(q_event)
        if self._roomy is not None:
            self._roomy.setVisible(self.width() >= theme.px(_ROOMY))

    def enterEvent(self, q_event: QEnterEvent) -> None:
        """Show the ground of a row under the mouse."""
        super().enterEvent(q_event)
        self.update()

    def leaveEvent(self, q_event: QEvent) -> None:
        """Take the ground away."""
        super().leaveEvent(q_event)
        self.update()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Let Enter open the row, as the space bar does."""
        if q_event.key() in _KEYS:
            self.click()
            return
        super().keyPressEvent(q_event)

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw the ground under the mouse, and the ring of the keyboard's focus."""
        found = theme.tokens()
        with QPainter(self) as painter:
            if self.underMouse():
                painter.fillRect(self.rect(), found.hover)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(found.focus, 2))
                area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
                painter.drawRoundedRect(area, theme.px(4), theme.px(4))

    def _fill_entry(self, short: bool) -> None:
        row, line = self.row, self._line
        words = QHBoxLayout() if short else QVBoxLayout()
        words.setSpacing(theme.px(8 if short else 0))
        title = _words(row.title, "strong")
        words.addWidget(title)
        if row.detail:
            words.addWidget(_words(row.detail, "secondary"), 1 if short else 0)
        line.addLayout(words, 1)
        if short and not row.detail:
            title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if row.code:
            line.addWidget(CodeMark(row.code))
        if row.end:
            end = _words(row.end, "secondary", row.tone)
            end.setMinimumWidth(theme.px(_VALUE))
            line.addWidget(end)

    def _fill_vital(self) -> None:
        row, line = self.row, self._line
        name = _words(row.title, "body", "secondary")
        name.setFixedWidth(theme.px(_NAME))
        line.addWidget(name)
        line.addWidget(Label(row.value, "strong", tone=row.tone))
        line.addWidget(Label(row.unit, "secondary"))
        line.addStretch(1)
        self._roomy = Sparkline(row.course, row.tone or "primary")
        line.addWidget(self._roomy)

    def _fill_result(self) -> None:
        row, line = self.row, self._line
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        name = _words(row.title, "body")
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        value = Label(row.value, "strong", tone=row.tone)
        value.setMinimumWidth(theme.px(_VALUE))
        unit = _words(row.unit, "secondary")
        unit.setFixedWidth(theme.px(_UNIT))
        self._roomy = limits = Label("", "secondary")
        limits.setFixedWidth(theme.px(_END))
        metrics = QFontMetrics(theme.font("secondary"))
        elide = Qt.TextElideMode.ElideRight
        limits.setText(metrics.elidedText(row.end, elide, theme.px(_END)))
        value.setAlignment(end)
        limits.setAlignment(end)
        line.addWidget(name, 1)
        for part in (value, unit, limits):
            line.addWidget(part)


def _words(text: str, role: str, tone: str = "") -> ElidedLabel:
    made = ElidedLabel("", role, tone=tone)
    made.setText(text)
    return made
