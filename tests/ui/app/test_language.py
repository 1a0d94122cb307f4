"""The locale of a clinic: its language, in its own country."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QLocale

from clinic_desktop.app.language import locale_for

SHORT = QLocale.FormatType.ShortFormat


@pytest.mark.parametrize(
    ("language", "country", "month_first"),
    [
        ("en", "US", True),
        ("en", "ES", False),
        ("en", "BR", False),
        ("es", "ES", False),
        ("ar", "EG", False),
    ],
)
def test_the_order_of_day_and_month_is_the_countrys(language, country, month_first):
    locale = locale_for(language, country)
    assert locale.name().startswith(language)
    shown = locale.dateFormat(SHORT)
    assert (shown.upper().index("M") < shown.upper().index("D")) is month_first


def test_the_week_of_an_english_speaking_clinic_in_spain_begins_on_monday():
    assert locale_for("en", "ES").firstDayOfWeek().name == "Monday"


def test_a_date_is_read_back_as_it_was_shown():
    locale = locale_for("en", "ES")
    day = QDate(2026, 12, 11)
    assert locale.toDate(locale.toString(day, SHORT), SHORT) == day
