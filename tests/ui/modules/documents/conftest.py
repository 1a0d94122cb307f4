"""Pages of papers: how they are dressed, whose charts they are of, and the worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.ui_kit import theme
from tests.support.chart_lists import ChartPeople, chart_people


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    """Return the worker of all tests of a file."""
    made = Workshop()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def looks(qapp) -> Iterator[None]:
    """Put the theme and a fixed locale on the application."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    theme.apply(qapp, "light", 1.0)
    yield
    QApplication.closeAllWindows()
    QLocale.setDefault(before)


@pytest.fixture
def people(ctx, make_ctx, qapp) -> ChartPeople:
    """Return the clinic."""
    return chart_people(ctx, make_ctx)
