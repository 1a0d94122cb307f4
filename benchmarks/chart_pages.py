"""The heavy chart, painted off the screen: from the click on a section to its pixels."""

from __future__ import annotations

import os
from collections.abc import Callable
from uuid import UUID

from benchmarks.fill import Filled
from benchmarks.measure import timed
from benchmarks.promises import Promise

LIMIT_MS = 50.0
RUNS = 30


def measured(filled: Filled, patient: UUID) -> list[Promise]:
    """Build, load and paint each page anew: summary, timeline, grid of results, visit column."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget

    from clinic_desktop.modules.chart.ui.results_page import ResultsPage
    from clinic_desktop.modules.chart.ui.summary_page import SummaryPage
    from clinic_desktop.modules.chart.ui.timeline_page import TimelinePage
    from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
    from clinic_desktop.ui_kit import theme
    from tests.support.agenda_screen import FakeShell

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "light")

    listeners = filled.ctx.broadcast.listeners
    kept = len(listeners)

    def painted(name: str, work: str, build: Callable[[FakeShell, UUID], QWidget]) -> Promise:
        def show(_n: int) -> None:
            shell = FakeShell(filled.ctx)
            page = build(shell, patient)
            page.resize(1100, 640)
            page.show()
            image = QImage(page.size(), QImage.Format.Format_ARGB32_Premultiplied)
            page.render(image)
            assert not shell.errors
            assert not shell.tasks.failures, shell.tasks.failures
            page.close()
            page.deleteLater()
            del listeners[kept:]  # the frame of a test never stops listening for its page
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

        timing = timed(show, RUNS, 5)
        text = f"{work}, built, loaded and painted"
        return Promise(f"P5 {name}", text, timing, None, None, LIMIT_MS, limited="median")

    return [
        painted("summary painted", "the summary", SummaryPage),
        painted("timeline painted", "the timeline", TimelinePage),
        painted("grid painted", "the grid of results", ResultsPage),
        painted("note painted", "the visit that runs and its note", VisitColumn),
    ]
