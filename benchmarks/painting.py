"""P4, painted: from the click to the pixels of a day of six columns, drawn off the screen."""

from __future__ import annotations

import os
from datetime import timedelta

from benchmarks.fill import Filled
from benchmarks.measure import timed
from benchmarks.promises import COLUMNS, Promise
from clinic_desktop.modules.agenda.api import day

LIMIT_MS = 30.0


def measured(filled: Filled) -> Promise:
    """Load, arrange and paint different days into one view of 1366 x 768."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from clinic_desktop.modules.agenda.presenters.board import build_board
    from clinic_desktop.modules.agenda.ui.day_view import DayView
    from clinic_desktop.ui_kit import theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "light")
    view = DayView()
    view.resize(1366, 768)
    view.show()
    application.processEvents()
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    columns = filled.practitioners[:COLUMNS]

    def show(number: int) -> None:
        shown = filled.last_day - timedelta(days=number % 25)
        view.show_board(build_board(day(filled.ctx, shown, columns)))
        view.render(image)

    timing = timed(show, 60, 30)
    view.close()
    return Promise(
        "P4 painted", f"one day, {COLUMNS} columns, loaded and painted", timing, None, None,
        LIMIT_MS, limited="median",
    )  # fmt: skip
