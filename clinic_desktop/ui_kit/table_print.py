"""Printing tables: what a table hands over, and the press that the program installs.

The kit knows no clinic and no paper; the press puts the clinic's head over the table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.ui_kit.table_model import Column


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table as people read it: title, columns in the order shown, the rows' cells as text."""

    title: str
    columns: tuple[Column[Any], ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""  # which part of the rows it is, when it is a part


Press = Callable[[PrintedTable, QWidget], None]
_presses: list[Press] = []  # one at most


def install_press(press: Press | None) -> None:
    """Set who makes and shows the pages; None takes it away."""
    _presses[:] = [] if press is None else [press]


def print_table(
    title: str,
    columns: Sequence[Column[Any]],
    rows: Sequence[Any],
    parent: QWidget,
    *,
    note: str = "",
) -> None:
    """Hand a table over to the press, which shows its pages over `parent`."""
    cells = tuple(tuple(column.text(row) for column in columns) for row in rows)
    for press in _presses:
        press(PrintedTable(title, tuple(columns), cells, note), parent)
