"""The table of readings: one line a moment, a column each vital sign that was ever taken."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.results import VitalKind
from clinic_desktop.modules.chart.api.vitals import sortable
from clinic_desktop.modules.chart.presenters.vitals import VitalLine
from clinic_desktop.modules.chart.presenters.vitals_words import (
    cell_text,
    cell_tip,
    cell_tone,
    doubtful,
    marks_text,
    rest_text,
    titled,
    when_text,
    where_text,
    writer_text,
)
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView

_WIDE = {VitalKind.BLOOD_PRESSURE: 112}


class VitalsTable(TableView):
    """Readings in lines; made anew when another vital sign comes up."""

    def __init__(self, kinds: Collection[VitalKind], has_rest: bool, settings: UiSettings) -> None:
        self.shape = (tuple(kinds), has_rest)
        self.lines: RowsModel[VitalLine] = RowsModel(_columns(kinds, has_rest))
        super().__init__(
            self.lines,
            name="chart.vitals",
            settings=settings,
            accessible=translate("Chart", "Vital signs"),
        )
        self.lines.setParent(self)

    def select_line(self, line: VitalLine) -> None:
        """Put the cursor on a reading, wherever sorting put it."""
        if line in self.lines.rows():
            self.select_row(list(self.lines.rows()).index(line))


def _columns(kinds: Collection[VitalKind], has_rest: bool) -> Sequence[Column[VitalLine]]:
    columns: list[Column[VitalLine]] = [
        Column(
            "when",
            translate("Chart", "When"),
            when_text,
            sort_key=lambda line: line.reading.at_ms,
            width=150,
            tone=lambda line: "" if line.reading.holds else "secondary",
        )
    ]
    columns += [_value_column(kind) for kind in kinds]
    if has_rest:
        columns.append(_words_column("rest", translate("Chart", "Other"), rest_text, 160))
    columns += [
        _words_column("marks", translate("Chart", "Stands out"), marks_text, 150),
        _words_column("writer", translate("Chart", "Measured by"), writer_text, 116),
        _words_column("where", translate("Chart", "Where"), where_text, 140),
    ]
    return columns


def _value_column(kind: VitalKind) -> Column[VitalLine]:
    def of(line: VitalLine, read: Callable[[Any], Any], none: Any = "") -> Any:
        cell = line.reading.cells.get(kind)
        return none if cell is None else read(cell)

    return Column(
        kind.value,
        titled(kind),
        lambda line: of(line, lambda cell: cell_text(kind, cell)),
        sort_key=lambda line: of(line, sortable, None),
        width=_WIDE.get(kind, 88),
        right=True,
        tone=lambda line: of(line, cell_tone),
        icon=lambda line: of(line, lambda cell: "triangle-alert" if doubtful(cell) else ""),
        tip=lambda line: of(line, lambda cell: cell_tip(kind, cell)),
    )


def _words_column(
    name: str, title: str, get: Callable[[VitalLine], str], width: int
) -> Column[VitalLine]:
    return Column(name, title, get, width=width, tip=get)
