"""The locale of a clinic: its language, in its own country."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QLocale

from clinic_desktop.app.language import locale_for, speak
from clinic_desktop.kernel.local_text import (
    day_text,
    decimal_text,
    install_formats,
    stamp_text,
    time_text,
)
from clinic_desktop.kernel.text import install_translator
from clinic_desktop.modules.staff.presenters.words import number_text

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


@pytest.mark.parametrize(
    ("country", "day", "time"), [("US", "12/11/26", "3:05 PM"), ("IE", "11/12/2026", "15:05")]
)
def test_messages_write_days_and_times_as_the_clinics_country_does(
    qapp, request, country, day, time
):
    request.addfinalizer(lambda: install_formats(None))
    request.addfinalizer(lambda: install_translator(None))
    speak(qapp, "en", country)
    moment = datetime(2026, 12, 11, 15, 5)
    assert day_text(moment) == day
    shown = time_text(moment)
    assert "\u202f" not in shown  # not every font of a paper has that blank
    assert shown.replace("\u00a0", " ") == time
    assert stamp_text(moment) == f"{day} {shown}"


@pytest.mark.parametrize(("language", "country", "comma"), [("es", "ES", ","), ("en", "US", ".")])
def test_numbers_have_the_languages_decimal_sign(qapp, request, language, country, comma):
    request.addfinalizer(lambda: speak(qapp, "en"))
    speak(qapp, language, country)
    assert decimal_text(1.5) == number_text(1.5) == f"1{comma}5"
    assert decimal_text(22.0) == "22"


def test_without_a_screen_days_times_and_numbers_are_plain():
    install_formats(None)
    assert decimal_text(1.5) == "1.5"
    moment = datetime(2026, 12, 11, 15, 5)
    assert stamp_text(moment) == "2026-12-11 15:05"
