"""The bar above the day shows all of its date, in every language, on a small monitor too."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, QRect, Qt

from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.period import period_of
from clinic_desktop.modules.agenda.ui.toolbar import Toolbar

NARROW = 888  # what the side columns leave of 1366
LONGER = 40  # how much longer the other words of the bar may be than the English ones
TODAY = date(2026, 11, 24)


@pytest.fixture
def locale():
    before = QLocale()
    yield QLocale.setDefault
    QLocale.setDefault(before)


@pytest.fixture
def bar(qtbot):
    bar = Toolbar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


@pytest.mark.parametrize("language", ["en", "es", "de", "pt", "fr", "ca", "fi", "ar"])
def test_the_date_is_never_cut_on_a_small_monitor(bar, locale, language):
    locale(QLocale(language))
    bar.resize(NARROW - LONGER, bar.height())
    for kind in (ViewKind.DAY, ViewKind.WEEK, ViewKind.MONTH):
        for week in range(0, 371, 6):
            day = TODAY + timedelta(days=week)
            period = period_of(kind, day)
            bar.show_period(period, TODAY)
            room = bar.title.size()
            flags = Qt.TextFlag.TextWordWrap if bar.title.wordWrap() else Qt.TextFlag.TextSingleLine
            needed = bar.title.fontMetrics().boundingRect(
                QRect(0, 0, room.width(), 999), flags, bar.title.text()
            )
            assert needed.width() <= room.width(), bar.title.text()
            assert needed.height() <= room.height(), bar.title.text()


def test_the_narrowest_bar_still_has_room_for_the_date(bar, locale):
    locale(QLocale("es"))
    bar.show_period(period_of(ViewKind.DAY, TODAY), TODAY)
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    title = bar.title
    room = QRect(0, 0, title.width(), 999)
    needed = title.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, title.text())
    assert needed.width() <= title.width()
    assert needed.height() <= bar.height()


def test_a_wide_bar_shows_the_key_and_a_narrow_one_all_of_the_weekday(bar, locale):
    locale(QLocale("es"))
    period = period_of(ViewKind.DAY, TODAY)
    bar.show_period(period, TODAY)
    for width, title, with_key in (
        (1400, "Martes 24 noviembre", True),
        (NARROW, "Martes 24 noviembre", False),
        (NARROW - 40, "Mar 24 nov", False),
        (1400, "Martes 24 noviembre", True),
    ):
        bar.resize(width, bar.height())
        assert bar.title.text() == title
        assert (bar.book.text() != "Book") is with_key
        assert bar.title.accessibleName() == "Martes 24 noviembre"
