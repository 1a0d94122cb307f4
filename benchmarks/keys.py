"""P5, keys: one letter typed into a long note of a heavy chart, against a bare text of Qt.

`python -m benchmarks.keys` fills a small store with one heavy chart and prints this line alone.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks.fill import Filled, fill
from benchmarks.measure import in_turns
from benchmarks.promises import Promise
from clinic_desktop.modules.chart.api import fill_text, from_plain, to_plain
from clinic_desktop.modules.chart.presenters.visit_reading import OpenVisit, read_visit

LETTERS, KEYS = 20_000, 300
FACTOR = 4.0
KEY_MS = 8.0  # half a frame at 60 frames a second
_LINE = "Cough for a week, no fever; lungs clear, rest and fluids, back if it gets worse.\n"


@dataclass(frozen=True)
class Fields:
    """Our note and the bare text, both in a scrolling column as wide as a visit's."""

    ours: Any
    floor: Any
    areas: tuple[Any, ...]


def measured(filled: Filled, patient: UUID, visit: UUID) -> Promise:
    """Type in the middle of 20,000 letters; each key is handled, laid out and painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from clinic_desktop.ui_kit import theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "light")
    state = read_visit(filled.ctx, patient, visit)
    assert state.visit is not None
    fields = _fields(state.visit, state.macros)
    application.processEvents()

    def press(edit: Any, number: int) -> None:
        QTest.keyClick(edit, Qt.Key(Qt.Key.Key_A + number % 26))
        application.processEvents()

    pair = in_turns(lambda n: press(fields.ours, n), lambda n: press(fields.floor, n), KEYS, 10)
    for area in fields.areas:
        area.close()
    work = f"one letter in a note of {LETTERS:,} letters, laid out and painted"
    return Promise(
        "P5 key", work, pair.ours, pair.floor, FACTOR, KEY_MS,
        note="the floor is a bare QTextEdit with the same words",
    )  # fmt: skip


def _fields(visit: OpenVisit, macros: Any) -> Fields:
    from PySide6.QtWidgets import QTextEdit

    from clinic_desktop.modules.chart.ui.note_editor import NoteEditor

    words = (_LINE * (LETTERS // len(_LINE) + 1))[:LETTERS]
    editor = NoteEditor()
    editor.set_macros(macros, lambda text: to_plain(fill_text(from_plain(text), visit.values)))
    editor.show_text(from_plain(words))
    bare = QTextEdit()
    bare.setPlainText(words)
    areas = (_shown(editor), _shown(bare))
    for edit in (editor.edits[0], bare):
        cursor = edit.textCursor()
        cursor.setPosition(LETTERS // 2)
        edit.setTextCursor(cursor)
        edit.setFocus()
    return Fields(editor.edits[0], bare, areas)


def _shown(inside: Any) -> Any:
    from PySide6.QtWidgets import QScrollArea

    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.resize(420, 700)
    area.show()
    return area


def main() -> int:
    """Measure alone."""
    from benchmarks import chart, report

    scratch = Path(tempfile.mkdtemp(prefix="clinic-bench-"))
    try:
        filled = fill(scratch / "store", 1_000, 1_000)
        patient, visit = chart.heavy_chart(filled)
        promise = measured(filled, patient, visit)
        result = report.as_json([promise], filled.sizes, {}, {})
        filled.ctx.store.close()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print("\n".join(line for line in report.table(result).splitlines() if "P14" not in line))
    return 0


if __name__ == "__main__":
    sys.exit(main())
