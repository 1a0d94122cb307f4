"""The two bars beside a column: whose minutes are taken, the practitioner's and an assistant's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.time_bars import Stretch, Who, minutes_of
from clinic_desktop.modules.agenda.presenters.words import length_text
from clinic_desktop.modules.agenda.ui.geometry import Grid
from clinic_desktop.modules.agenda.ui.look import Look

_NUMBERS = {Who.PRACTITIONER: 0, Who.ASSISTANT: 1}
_RUNG = 4  # pixels between the lines of the assistant's ladder


def paint_bars(
    painter: QPainter, look: Look, grid: Grid, column: int, bars: Sequence[Stretch]
) -> None:
    """Paint a column's bars: the practitioner's is full, the assistant's a ladder of lines."""
    tokens = look.tokens
    for stretch in bars:
        place = grid.bar_rect(column, _NUMBERS[stretch.who], stretch.start, stretch.end)
        area = QRectF(place.x, place.y + 1, place.width, max(place.height - 3, 2))
        if stretch.who is Who.PRACTITIONER:
            painter.fillRect(area, look.bar)
            continue
        painter.fillRect(area, tokens.amber.soft)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.amber.ink, 1))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        for line in range(1, int(area.height()) // _RUNG):
            y = round(area.y() + _RUNG * line)
            painter.drawLine(round(area.left()), y, round(area.right()), y)


def bars_text(bars: Sequence[Stretch]) -> str:
    """Return what a column's bars say in words; '' when nobody is busy."""
    texts = {
        Who.PRACTITIONER: translate("Agenda", "Practitioner {length}"),
        Who.ASSISTANT: translate("Agenda", "Assistant {length}"),
    }
    lengths = {who: minutes_of(bars, who) for who in Who}
    return ", ".join(
        texts[who].format(length=length_text(minutes))
        for who, minutes in lengths.items()
        if minutes
    )
