"""How a patient looks everywhere: the hue of the edge, the locale's dates, the photo."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from clinic_desktop.modules.patients.domain.codes import FlagSeverity
from clinic_desktop.modules.patients.presenters.wording import write_dates_with
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.text_line import leading

EDGES = ("violet", "blue", "green", "amber", "primary", "red", "slate", "grey")
SEVERITY_TONES = {
    FlagSeverity.DANGER: "danger",
    FlagSeverity.WARNING: "warning",
    FlagSeverity.INFO: "slate",
}
SEVERITY_ICONS = {
    FlagSeverity.DANGER: "triangle-alert",
    FlagSeverity.WARNING: "flag",
    FlagSeverity.INFO: "info",
}


def edge_role(edge: int) -> str:
    """Return the colour role of a banner's edge number."""
    return EDGES[edge % len(EDGES)]


def edge_number(patient_id: UUID) -> int:
    """Return the edge of a patient whose banner is not loaded, the same that the banner has."""
    return patient_id.int % len(EDGES)


def face_name(display_name: str) -> str:
    """Return the words whose letters are the initials: a second family name adds none."""
    return " ".join(display_name.split()[:2])


def locale_date(day: date, precision: str) -> str:
    """Return a date with the month's short name, as the locale orders it."""
    locale = QLocale()
    if precision == "year":
        return str(day.year)
    q_date = QDate(day.year, day.month, day.day)
    if precision == "month":
        return locale.toString(q_date, "MMM yyyy")
    return locale.toString(q_date, "d MMM yyyy")


def use_locale_dates() -> None:
    """Let the presenters write dates in the screen's locale."""
    write_dates_with(locale_date)


def photo_of(data: bytes | None) -> QPixmap | None:
    """Return a stored photo, or None when there is none or it can't be read."""
    if not data:
        return None
    picture = QPixmap()
    return picture if picture.loadFromData(data) else None


def draw_highlighted(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    spans: Sequence[tuple[int, int]],
) -> None:
    """Draw a line with the matched letters on a soft ground, in the primary colour.

    The ground is drawn where Qt lays the letters out, so that it fits in any script.
    """
    from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

    found = theme.tokens()
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(shown, font)
    option = QTextOption(leading(painter))
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    mark = QTextCharFormat()
    mark.setForeground(found.primary)
    mark.setBackground(found.primary_soft)
    mark.setFontWeight(QFont.Weight.Bold)
    formats = []
    for start, length in spans:
        begin, end = _utf16(shown, start), _utf16(shown, start + length)
        if end > begin:
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = begin, end - begin, mark
            formats.append(made)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    painter.setPen(found.text)
    top = rect.center().y() - line.height() / 2
    layout.draw(painter, QRectF(rect.left(), top, 0, 0).topLeft())


def _utf16(text: str, place: int) -> int:
    """Return Qt's index of a character: letters outside the basic plane take two units."""
    return len(text[:place].encode("utf-16-le")) // 2
