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
_WHOSE = "printed_for"  # a page's property
_presses: list[Press] = []  # one at most


def install_press(press: Press | None) -> None:
    """Set who makes and shows the pages; None takes it away."""
    _presses[:] = [] if press is None else [press]


def tell_whose(page: QWidget, name: str) -> None:
    """Say about whom a page is: every table in it is printed with that name.

    '' is for a page whose tables have the name in their titles already.
    """
    page.setProperty(_WHOSE, name)


def print_table(
    title: str,
    columns: Sequence[Column[Any]],
    rows: Sequence[Any],
    parent: QWidget,
    *,
    note: str = "",
) -> None:
    """Hand a table over to the press, which shows its pages over `parent`.

    On a page about one person their name stands in the title: paper lies where it is put.
    """
    title = " · ".join(filter(None, (title, _whose(parent))))
    cells = tuple(tuple(column.text(row) for column in columns) for row in rows)
    for press in _presses:
        press(PrintedTable(title, tuple(columns), cells, note), parent)


def _whose(widget: QWidget | None) -> str:
    while widget is not None:
        name = widget.property(_WHOSE)
        if name is not None:
            return str(name)
        widget = widget.parentWidget()
    return ""
