"""The recovery words on the screen, and their sheet as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.documents import recovery_sheet
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.widgets import Label


def words_grid(words: Sequence[str]) -> QWidget:
    """Return the numbered words in three columns, read downwards."""
    box = QWidget()
    box.setAccessibleName(translate("Practice", "Recovery words"))
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(theme.SPACE.m))
    grid.setVerticalSpacing(theme.px(theme.SPACE.s))
    rows = -(-len(words) // 3)
    for place, word in enumerate(words):
        row, column = place % rows, place // rows
        number = Label(str(place + 1), "secondary")
        number.setMinimumWidth(theme.px(20))
        grid.addWidget(number, row, 2 * column)
        label = Label(word, "section")
        label.setAccessibleName(f"{place + 1}: {word}")
        grid.addWidget(label, row, 2 * column + 1)
        grid.setColumnStretch(2 * column + 1, 1)
    return box


def save_sheet(parent: QWidget, ctx: Any, recovery: Any) -> Path | None:
    """Ask where to, write the recovery sheet there, and say what to do with it."""
    title = translate("Practice", "Save the recovery sheet")
    name = translate("Practice", "recovery sheet {number}.pdf").format(number=recovery.key_id())
    found, _kind = QFileDialog.getSaveFileName(parent, title, name, "PDF (*.pdf)")
    if not found:
        return None
    path = Path(found)
    try:
        path.write_bytes(recovery_sheet(ctx, recovery))
    except OSError as error:
        notify.show_error(error)
        return None
    notify.toast(translate("Practice", "Saved. Print it, keep the paper safe, delete the file."))
    return path
