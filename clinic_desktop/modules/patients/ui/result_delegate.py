"""One row of the patients' list: picture, name, facts, and why it was found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.access import Identity
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.search import MatchField, PatientHit
from clinic_desktop.modules.patients.presenters.wording import age_and_sex, birth_line
from clinic_desktop.modules.patients.ui.look import (
    draw_highlighted,
    edge_number,
    edge_role,
    face_name,
)
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.text_line import draw_line
from clinic_desktop.ui_kit.widgets import paint_avatar

ENTRY_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_PICTURE = 34
_LINE = 18
_PADDING = 7


Entry = PatientHit | PatientRef | Identity


def ref_of_entry(entry: Entry) -> PatientRef:
    """Return the patient that a row shows; of an identity what is known of it."""
    if isinstance(entry, Identity):
        return PatientRef(
            entry.id,
            entry.number,
            entry.display_name,
            entry.birth_date,
            False,
            AdministrativeGender.UNKNOWN,
            "",
            entry.birth_precision,
        )
    return entry.ref if isinstance(entry, PatientHit) else entry


def _who(entry: Entry, today: date) -> str:
    """Return age and sex; nothing of an identity, of which they are not told."""
    return "" if isinstance(entry, Identity) else age_and_sex(ref_of_entry(entry), today)


def spoken(entry: Entry, today: date) -> str:
    """Return a row as a screen reader says it."""
    ref = ref_of_entry(entry)
    parts = [ref.display_name, _who(entry, today), birth_line(ref), ref.number, ref.phone]
    if isinstance(entry, PatientHit):
        parts.append(entry.reason)
    return ", ".join(part for part in parts if part)


class ResultDelegate(QStyledItemDelegate):
    """Draws a `PatientHit` or a `PatientRef`; `today` gives the age."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return three lines' height, four with a reason."""
        entry = index.data(ENTRY_ROLE)
        lines = 3 if _reason(entry) == "" else 4
        return QSize(theme.px(220), theme.px(_LINE * lines + 2 * _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        _draw_ground(painter, area, option.state)
        pad = theme.px(12)
        inner = area.adjusted(pad, theme.px(_PADDING), -pad, -theme.px(_PADDING))
        inner = _draw_picture(painter, inner, ref_of_entry(entry))
        self._draw_lines(painter, inner, entry)
        painter.restore()

    def _draw_lines(self, painter: QPainter, inner: QRectF, entry: Any) -> None:
        found, ref = theme.tokens(), ref_of_entry(entry)
        lines = _Lines(inner)
        draw_highlighted(
            painter,
            lines.next(),
            ref.display_name or translate("Patients", "No name"),
            theme.font("body", 600),
            _spans(entry, MatchField.NAME),
        )
        small = theme.font("secondary")
        second = lines.next()
        facts = " · ".join(p for p in (_who(entry, self._today()), birth_line(ref)) if p)
        if _spans(entry, MatchField.BIRTH):
            _draw_with_birth(painter, second, ref, age_and_sex(ref, self._today()))
        else:
            draw_line(painter, second, facts, small, found.secondary)
        third = lines.next()
        width = QFontMetricsF(small).horizontalAdvance(ref.number) + theme.px(10)
        number = QRectF(third)
        _narrow(painter, number, width)
        _draw_part(painter, number, ref.number, _spans(entry, MatchField.NUMBER))
        rest = QRectF(third)
        _cut_start(painter, rest, width)
        _draw_part(painter, rest, ref.phone, _spans(entry, MatchField.PHONE))
        if _reason(entry):
            _draw_reason(painter, lines.next(), entry)


class _Lines:
    """Cuts a rectangle into text lines from the top."""

    def __init__(self, area: QRectF) -> None:
        self._area = area
        self._top = area.top()

    def next(self) -> QRectF:
        """Return the rectangle of the next line."""
        height = theme.px(_LINE)
        line = QRectF(self._area.left(), self._top, self._area.width(), height)
        self._top += height
        return line


def _draw_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    found = theme.tokens()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, found.primary_soft if chosen else found.hover)
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), found.line_soft)
    if chosen:
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width = theme.px(3)
        left = area.right() - width if rtl else area.left()
        painter.fillRect(QRectF(left, area.top(), width, area.height()), found.primary)


def _draw_picture(painter: QPainter, inner: QRectF, ref: PatientRef) -> QRectF:
    side, gap = theme.px(_PICTURE), theme.px(10)
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = inner.right() - side if rtl else inner.left()
    place = QRectF(left, inner.top() + theme.px(2), side, side)
    paint_avatar(painter, place, face_name(ref.display_name), hue=edge_role(edge_number(ref.id)))
    return inner.adjusted(0, 0, -(side + gap), 0) if rtl else inner.adjusted(side + gap, 0, 0, 0)


def _draw_with_birth(painter: QPainter, line: QRectF, ref: PatientRef, age: str) -> None:
    """Draw the facts with the birth date marked: it is what matched."""
    start = len(age) + 3 if age else 0
    text = f"{age} · {birth_line(ref)}" if age else birth_line(ref)
    spans = [(start, len(birth_line(ref)))]
    draw_highlighted(painter, line, text, theme.font("secondary"), spans)


def _draw_part(painter: QPainter, line: QRectF, text: str, spans: list[tuple[int, int]]) -> None:
    font = theme.font("secondary")
    if spans:
        draw_highlighted(painter, line, text, font, spans)
    else:
        draw_line(painter, line, text, font, theme.tokens().secondary)


def _draw_reason(painter: QPainter, line: QRectF, entry: PatientHit) -> None:
    side = theme.px(12)
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = line.right() - side if rtl else line.left()
    sign = "merge" if entry.merged_into else "search"
    box = QRectF(left, line.center().y() - side / 2, side, side)
    icons.draw(painter, box, sign, theme.tokens().primary)
    text = QRectF(line)
    _cut_start(painter, text, side + theme.px(6))
    _draw_part(painter, text, _reason(entry), _spans(entry, MatchField.OTHER))


def _reason(entry: Any) -> str:
    if not isinstance(entry, PatientHit):
        return ""
    if entry.merged_into:
        return translate("Patients", "merged into {number}").format(number=entry.merged_into.number)
    return entry.reason


def _spans(entry: Any, where: MatchField) -> list[tuple[int, int]]:
    if not isinstance(entry, PatientHit):
        return []
    return [(m.start, m.length) for m in entry.matches if m.field is where]


def _narrow(painter: QPainter, line: QRectF, width: float) -> None:
    """Keep only the leading `width` of a line."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        line.setLeft(line.right() - width)
    else:
        line.setWidth(width)


def _cut_start(painter: QPainter, line: QRectF, width: float) -> None:
    """Take away the leading `width` of a line."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        line.setRight(line.right() - width)
    else:
        line.setLeft(line.left() + width)
