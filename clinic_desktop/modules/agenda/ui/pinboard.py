"""The pinboard: appointments put aside while the day is changed."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentView
from clinic_desktop.modules.agenda.presenters.words import length_text
from clinic_desktop.modules.agenda.ui.text_cache import TextCache
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Label

THRESHOLD = 5


class PinCard(QWidget):
    """One parked appointment; drag it to the day, or Enter picks it up, Del puts it back."""

    picked = Signal(object)
    grabbed = Signal(object)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    returned = Signal(object)

    def __init__(self, appointment: AppointmentView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appointment = appointment
        self._texts = TextCache()
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(theme.px(48))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(f"{appointment.patient_name}, {self._detail()}")
        self.setToolTip(
            translate(
                "Agenda",
                "Drag it to its new place, or press Enter and choose with the arrows. "
                "Del takes it off; it stays where it was booked.",
            )
        )

    def _detail(self) -> str:
        a = self.appointment
        day = QLocale().toString(QDate(a.start.year, a.start.month, a.start.day), "ddd d")
        origin = translate("Agenda", "from {day}").format(day=day)
        return " · ".join(x for x in (a.type_name, length_text(a.minutes), origin) if x)

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw a dashed card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.tokens()
        pen = QPen(tokens.focus if self.hasFocus() else tokens.line_strong, 1.5)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        mirrored = self.isRightToLeft()
        inner = QRectF(self.rect()).adjusted(theme.px(9), theme.px(6), -theme.px(9), -theme.px(6))
        half = inner.height() / 2
        first = QRectF(inner.x(), inner.y(), inner.width(), half)
        painter.setPen(tokens.text)
        name = self.appointment.patient_name
        self._texts.draw(painter, first, name, theme.font("secondary", 600), mirrored=mirrored)
        painter.setPen(tokens.secondary)
        second = first.translated(0, half)
        font = theme.font("caption", 400)
        self._texts.draw(painter, second, self._detail(), font, mirrored=mirrored)

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        """Be ready to be dragged."""
        if q_event.button() == Qt.MouseButton.LeftButton:
            self._pressed = q_event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, q_event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._pressed is None:
            return
        place = q_event.position().toPoint()
        if not self._dragging and (place - self._pressed).manhattanLength() >= THRESHOLD:
            self._dragging = True
            self.grabbed.emit(self.appointment)
        if self._dragging:
            self.dragged.emit(q_event.globalPosition().toPoint())

    def mouseReleaseEvent(self, q_event: QMouseEvent) -> None:
        """Drop."""
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.dropped.emit(q_event.globalPosition().toPoint())

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Enter picks up, Del puts back."""
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.appointment)
        elif q_event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.returned.emit(self.appointment.id)
        else:
            super().keyPressEvent(q_event)

    def focusInEvent(self, q_event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(q_event)
        self.update()

    def focusOutEvent(self, q_event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(q_event)
        self.update()


class Pinboard(QWidget):
    """Holds the cards; passes their signals on: `picked(AppointmentView)` by key, `grabbed` by
    mouse, then `dragged(QPoint)`, `dropped(QPoint)` in screen coordinates; `returned(UUID)`.
    """

    picked = Signal(object)
    grabbed = Signal(object)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    returned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[UUID, PinCard] = {}
        self._shown: tuple[AppointmentView, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.SPACE.xs))
        self.hint = Label(
            translate("Agenda", "Drop an appointment here to move it to another day."), "secondary"
        )
        self.hint.setWordWrap(True)
        self._column.addWidget(self.hint)
        self.setMinimumHeight(theme.px(56))
        self.setAccessibleName(translate("Agenda", "Pinboard"))

    def cards(self) -> list[PinCard]:
        """Return the cards from top to bottom."""
        return list(self._cards.values())

    def show_pinned(self, pinned: Sequence[AppointmentView]) -> None:
        """Show these appointments."""
        if tuple(pinned) == self._shown:
            return
        self._shown = tuple(pinned)
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {a.id: self._card(a) for a in pinned}
        for card in self._cards.values():
            self._column.addWidget(card)
        self.hint.setVisible(not pinned)

    def _card(self, appointment: AppointmentView) -> PinCard:
        card = PinCard(appointment, self)
        card.picked.connect(self.picked)
        card.grabbed.connect(self.grabbed)
        card.dragged.connect(self.dragged)
        card.dropped.connect(self.dropped)
        card.returned.connect(self.returned)
        return card
