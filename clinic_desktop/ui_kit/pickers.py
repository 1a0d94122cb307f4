"""Pickers: type a few letters, choose from what is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Label, SearchField
from clinic_desktop.ui_kit.widgets.marks import paint_avatar

_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One line that can be picked; `matches` are (start, length) pairs to make bold in `title`.

    `value` is what the picker holds when it is chosen. `avatar` draws a person's initials, `code`
    stands in a thin box before the title.
    """

    value: Any
    title: str
    detail: str = ""
    trailing: str = ""
    matches: tuple[tuple[int, int], ...] = field(default=())
    avatar: bool = False
    code: str = ""


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a choice on two lines: title with the matched letters bold, detail below."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Any) -> QSize:
        """Return one or two lines' height."""
        choice: Choice = index.data(_CHOICE)
        return QSize(theme.px(200), theme.px(44 if choice.detail else 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw one line."""
        choice: Choice = index.data(_CHOICE)
        found = theme.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(2, 1, -2, -1)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(found.primary_soft if chosen else found.hover)
            painter.drawRoundedRect(rect, theme.px(5), theme.px(5))
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        if choice.avatar:
            side = theme.px(28)
            top = inner.center().y() - side / 2
            place = QRectF(inner.left(), top, side, side)
            paint_avatar(painter, place, choice.title)
            inner.setLeft(inner.left() + side + theme.px(8))
        if choice.code:
            inner.setLeft(inner.left() + _draw_code(painter, inner, choice.code))
        if choice.trailing:
            painter.setFont(theme.font("secondary"))
            painter.setPen(found.secondary)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            taken = painter.boundingRect(inner, right, choice.trailing)
            painter.drawText(inner, right, choice.trailing)
            inner.setRight(taken.left() - theme.px(8))
        half = QRectF(inner)
        if choice.detail:
            half.setBottom(inner.center().y())
            half.setTop(half.top() + theme.px(3))
            below = QRectF(inner.left(), half.bottom(), inner.width(), inner.height() / 2)
            painter.setFont(theme.font("secondary"))
            painter.setPen(found.secondary)
            metrics = painter.fontMetrics()
            text = metrics.elidedText(
                choice.detail, Qt.TextElideMode.ElideRight, int(below.width())
            )
            painter.drawText(below.adjusted(0, 0, 0, -theme.px(3)), _left(), text)
        draw_matched(painter, half, choice.title, choice.matches)
        painter.restore()


def draw_matched(
    painter: QPainter,
    rect: QRectF,
    text: str,
    matches: Sequence[tuple[int, int]],
    *,
    weight: int = 600,
) -> None:
    """Draw a text with the matched letters bold; without matches all of it in `weight`."""
    plain, bold = theme.font("body", 400), theme.font("body", 700)
    painter.setPen(theme.tokens().text)
    if not matches:
        plain = theme.font("body", weight)
    painter.setFont(plain)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    if not matches or (shown.isascii() is False and painter.layoutDirection() is _rtl()):
        painter.drawText(rect, _left(), shown)
        return
    left = rect.left()
    for start, end, is_match in pieces(len(shown), matches):
        piece = shown[start:end]
        painter.setFont(bold if is_match else plain)
        place = QRectF(left, rect.top(), rect.right() - left, rect.height())
        painter.drawText(place, _left(), piece)
        left += painter.fontMetrics().horizontalAdvance(piece)


class SearchPicker(QWidget):
    """A search field with a list below it, fed by a presenter.

    The screen connects `text_edited` and answers with `set_choices`. Signals: `text_edited(str)`,
    `picked(value)`, `create_wanted(str)` when the last line ("new ...") is chosen.
    """

    text_edited = Signal(str)
    picked = Signal(object)
    create_wanted = Signal(str)
    edited = Signal()

    def __init__(
        self, placeholder: str, parent: QWidget | None = None, *, create_text: str = ""
    ) -> None:
        super().__init__(parent)
        self._held: Choice | None = None
        self._asked = self._answered = ""
        self._create_text = create_text
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.field = SearchField(placeholder)
        self.field.searched.connect(self._searched)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        layout.addWidget(self.field)
        self.setFocusProxy(self.field)
        self._popup = _Popup(self)
        self._popup.list.itemClicked.connect(self._take)

    def setAccessibleName(self, name: str) -> None:
        """Name the field inside too."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def set_choices(self, choices: Sequence[Choice], *, message: str = "") -> None:
        """Show what was found; `message` is said when there is nothing."""
        self._answered = self._asked
        shown = list(choices)
        if self._create_text and self.field.text().strip():
            shown.append(Choice(None, self._create_text.format(text=self.field.text().strip())))
        self._popup.fill(shown, message or translate("Kit", "Nothing found"))
        if self.field.hasFocus() and self.field.text().strip():
            self._popup.show_below(self.field)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show choices that were known at once, also for an empty field."""
        self._asked = self.field.text()
        self.set_choices(choices)
        if self.field.hasFocus():
            self._popup.show_below(self.field)

    def message(self) -> str:
        """Return what is said when nothing was found."""
        return self._popup.message.text()

    def value(self) -> Any:
        """Return the value of the chosen line, or None."""
        return self._held.value if self._held else None

    def set_value(self, choice: Any) -> None:
        """Hold a `Choice` (or None) as if it had been picked, silently."""
        self._held = choice if isinstance(choice, Choice) else None
        self.field.setText(self._held.title if self._held else "")
        self._popup.hide()

    def problem(self) -> str:
        """Say that something was typed but nothing picked."""
        if self.field.text().strip() and self._held is None:
            return translate("Kit", "Please choose one from the list.")
        return ""

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Move in the list with the arrow keys while the cursor stays in the field."""
        if watched is self.field and isinstance(q_event, QKeyEvent):
            if q_event.type() == QEvent.Type.KeyPress:
                return self._key(q_event)
        elif watched is self.field and isinstance(q_event, QFocusEvent) and q_event.lostFocus():
            self._popup.hide()
        return super().eventFilter(watched, q_event)

    def _key(self, q_event: QKeyEvent) -> bool:
        key = q_event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_asking():
            self.field.returnPressed.emit()  # nothing is taken, or saved, before it was seen
            return True
        return self._popup.isVisible() and self._key_of_list(q_event)

    def _is_asking(self) -> bool:
        """Tell whether what is typed has no answer yet: the list is that of an older text."""
        under_way = self.field.waits or self._asked != self._answered
        return self._held is None and under_way and self.field.text() != self._answered

    def _key_of_list(self, q_event: QKeyEvent) -> bool:
        key = q_event.key()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        if key in steps:
            self._popup.move_by(steps[Qt.Key(key)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self._popup.list.currentItem()
            if item is not None:
                self._take(item)
            return True
        if key == Qt.Key.Key_Escape:
            self._popup.hide()
            return True
        return False

    def _typed(self) -> None:
        if self._held is not None:
            self._held = None
            self.edited.emit()

    def _searched(self, text: str) -> None:
        if self._held is not None and text == self._held.title:
            return
        if not text.strip():
            self._held = None
            self._popup.hide()
        self._asked = text
        self.text_edited.emit(text)

    def _take(self, item: QListWidgetItem) -> None:
        choice = item.data(_CHOICE)
        if not isinstance(choice, Choice):
            return
        self._popup.hide()
        if choice.value is None:
            self.create_wanted.emit(self.field.text().strip())
            return
        self.set_value(choice)
        self.picked.emit(choice.value)
        self.edited.emit()


class _Popup(QFrame):
    """The list below the field; a tool-tip window, so the field keeps the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "raised")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("Kit", "Found"))
        layout.addWidget(self.list)
        self.message = Label("", tone="secondary")
        self.message.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
        layout.addWidget(self.message)

    def fill(self, choices: Sequence[Choice], message: str) -> None:
        """Replace the lines; the first is current."""
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(choice.title)
            item.setData(_CHOICE, choice)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(choices))
        self.message.setText(message)
        self.message.setVisible(not choices)

    def show_below(self, field: QWidget) -> None:
        """Show as wide as the field, at most nine lines high."""
        rows = [self.list.sizeHintForRow(row) for row in range(min(9, self.list.count()))]
        height = (
            sum(rows) + theme.px(12) if rows else self.message.sizeHint().height() + theme.px(8)
        )
        self.resize(max(field.width(), theme.px(280)), height)
        self.move(field.mapToGlobal(QPoint(0, field.height() + 2)))
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Move the current line, stopping at both ends."""
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))


def picker_finder(picker: SearchPicker, find: Callable[[str], Sequence[Choice]]) -> None:
    """Feed a picker from a function that answers at once: for short lists in memory."""
    picker.text_edited.connect(lambda text: picker.set_choices(find(text)))


def pieces(length: int, matches: Sequence[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """Cut a text of `length` into (start, end, matched) pieces in order."""
    marked = [False] * length
    for start, count in matches:
        for place in range(max(0, start), min(length, start + count)):
            marked[place] = True
    pieces: list[tuple[int, int, bool]] = []
    begin = 0
    for place in range(1, length + 1):
        if place == length or marked[place] != marked[begin]:
            pieces.append((begin, place, marked[begin]))
            begin = place
    return pieces


def _draw_code(painter: QPainter, inner: QRectF, code: str) -> float:
    """Draw a code in its box; return the width that it takes."""
    painter.setFont(theme.font("secondary"))
    width = painter.fontMetrics().horizontalAdvance(code) + theme.px(12)
    tall = painter.fontMetrics().height() + theme.px(2)
    box = QRectF(inner.left(), inner.center().y() - tall / 2, width, tall)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.tokens().line)
    painter.drawRoundedRect(box, theme.px(4), theme.px(4))
    painter.setPen(theme.tokens().secondary)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, code)
    return width + theme.px(8)


def _left() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _rtl() -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft
