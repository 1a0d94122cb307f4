"""P13: a list of a million rows in the kit's table: the first picture, and each step of scrolling.

The rows are made when they are asked for, as a reader of the store gives them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, overload

from benchmarks.fill import Filled, Person
from benchmarks.measure import timed
from benchmarks.promises import Promise

ROWS = 1_000_000
FIRST_MS, FRAME_MS = 100.0, 16.0


class Rows(Sequence[Person]):
    """A million people, each made of one of the store's when it is asked for."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people

    def __len__(self) -> int:
        """Return the number of rows."""
        return ROWS

    @overload
    def __getitem__(self, number: int) -> Person: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Person]: ...
    def __getitem__(self, number: int | slice) -> Person | Sequence[Person]:
        """Return a row."""
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(ROWS))]
        return self._people[number % len(self._people)]


def measured(filled: Filled) -> list[Promise]:
    """Show, paint and scroll the list in a window of 1366 x 768."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from clinic_desktop.ui_kit import theme
    from clinic_desktop.ui_kit.table_model import Column, RowsModel
    from clinic_desktop.ui_kit.table_view import TableView

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "light")
    columns: list[Column[Person]] = [
        Column("name", "Name", lambda row: row[1], width=320, strong=True),
        Column("number", "Number", lambda row: row[2], width=160),
        Column("phone", "Phone", lambda row: row[3], width=200),
        Column("id", "Identity", lambda row: row[0], width=360),
    ]
    image = QImage(1366, 768, QImage.Format.Format_ARGB32_Premultiplied)
    views: list[Any] = []

    def first(_number: int) -> None:
        model = RowsModel(columns)
        view = TableView(model, accessible="Everybody")
        view.resize(1366, 768)
        view.show()
        model.set_rows(Rows(filled.patients))
        view.render(image)
        views.append(view)

    def frame(number: int) -> None:
        bar = views[-1].verticalScrollBar()
        bar.setValue((bar.value() + (3 if number % 2 else 4_001)) % bar.maximum())
        views[-1].render(image)

    shown = timed(first, 20, 3)
    frames = timed(frame, 200, 20)
    for view in views:
        view.close()
    return [
        Promise(
            "P13 first", f"a list of {ROWS:,} rows: first picture", shown, None, None, FIRST_MS,
            limited="median",
        ),
        Promise("P13 frame", "the same, one step of scrolling", frames, None, None, FRAME_MS,
            limited="median"),
    ]  # fmt: skip
