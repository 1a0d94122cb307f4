"""Saving rows as a file: where to, in which shape, and what is said when it can't be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.table_export import CannotWrite, TableColumn, write_csv, write_xlsx


def write_rows(path: Path, columns: Sequence[TableColumn], rows: Iterable[Any]) -> None:
    """Write rows to a .csv or .xlsx file; OSError when it can't be written."""
    write = write_xlsx if path.suffix.lower() == ".xlsx" else write_csv
    write(path, columns, rows)


def ask_where(parent: QWidget, name: str, *suffixes: str) -> Path | None:
    """Ask for the file to save to, of the first kind unless told; None when it is called off."""
    kinds = [f"*{suffix}" for suffix in suffixes]
    chosen, kind = QFileDialog.getSaveFileName(
        parent, translate("Kit", "Save table"), name + suffixes[0], ";;".join(kinds)
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(kind.lstrip("*") or suffixes[0])


def save_rows(path: Path, columns: Sequence[TableColumn], rows: Iterable[Any]) -> None:
    """Write rows, and say so when the file can't be written."""
    try:
        write_rows(path, columns, rows)
    except OSError as error:
        notify.show_error(CannotWrite(name=path.name, reason=error.strerror or ""))
