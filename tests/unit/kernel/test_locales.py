"""Who writes dates how: a language as its country writes it, never America's English abroad."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date

from clinic_desktop.kernel.locales import locale_of

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "country", "name"),
    [
        ("es", "ES", "es_ES"),
        ("es-MX", "ES", "es_ES"),
        ("en", "US", "en_US"),
        ("en-US", "ES", "en_ES"),
        ("en", "BR", "en_001"),
        ("pt-BR", "ES", "pt_BR"),
        ("fr", "ES", "fr"),
        ("es_ES", "", "es_ES"),
        ("en", "", "en"),
        ("C", "", "en"),
        ("xx-YY", "ES", "en_001"),
        ("", "", "en"),
    ],
)
def test_a_language_is_written_as_in_its_country(language: str, country: str, name: str):
    assert str(locale_of(language, country)) == name


@pytest.mark.parametrize("country", ["ES", "BR", "XX"])
def test_an_english_day_outside_america_has_the_day_first(country: str):
    written = format_date(DAY, "full", locale=locale_of("en", country))
    assert written.replace(",", "") == "Tuesday 24 November 2026"
