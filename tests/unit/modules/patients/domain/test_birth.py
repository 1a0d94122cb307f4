"""Birth dates as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.patients.domain.birth import (
    BirthDate,
    BirthOutOfRange,
    NotADate,
    age_text,
    age_years,
    birth_from_age,
    parse_birth,
)
from clinic_desktop.modules.patients.domain.codes import BirthPrecision

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("14/3/1968", True, date(1968, 3, 14)),
        ("3/14/1968", False, date(1968, 3, 14)),
        ("14.03.68", True, date(1968, 3, 14)),
        ("14 3 1968", True, date(1968, 3, 14)),
        ("1968-03-14", False, date(1968, 3, 14)),
        ("19680314", True, date(1968, 3, 14)),
        ("14031968", True, date(1968, 3, 14)),
        ("03141968", False, date(1968, 3, 14)),
        ("01/02/05", True, date(2005, 2, 1)),
        ("01/02/05", False, date(2005, 1, 2)),
        ("01/02/27", True, date(1927, 2, 1)),
        ("29/2/2024", True, date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_in_the_clinics_order(text: str, day_first: bool, expected: date) -> None:
    assert parse_birth(text, TODAY, day_first=day_first) == BirthDate(expected)


def test_less_than_a_day_keeps_its_precision() -> None:
    assert parse_birth("1968", TODAY) == BirthDate(date(1968, 1, 1), BirthPrecision.YEAR)
    assert parse_birth("03/1968", TODAY) == BirthDate(date(1968, 3, 1), BirthPrecision.MONTH)
    assert parse_birth("1968-03", TODAY).iso() == "1968-03"


@pytest.mark.parametrize("text", ["40 y", "40 años", "40a", "40 years"])
def test_an_age_becomes_an_estimated_year(text: str) -> None:
    birth = parse_birth(text, TODAY)
    assert (birth.iso(), birth.estimated) == ("1986", True)


def test_months_become_an_estimated_month() -> None:
    birth = parse_birth("7 months", TODAY)
    assert (birth.iso(), birth.estimated) == ("2026-04", True)


@pytest.mark.parametrize(
    "text", ["29/2/2023", "31/4/2000", "abc", "", "1/2/3/4", "14/13/1968", "12x", "١٢٣"]
)
def test_what_is_no_date_is_refused_with_the_typed_text(text: str) -> None:
    with pytest.raises(NotADate) as refused:
        parse_birth(text, TODAY)
    assert text in refused.value.message()


@pytest.mark.parametrize("text", ["31/12/1899", "25/11/2026", "2027", "200 y"])
def test_before_1900_and_after_today_are_refused(text: str) -> None:
    with pytest.raises((BirthOutOfRange, NotADate)):
        parse_birth(text, TODAY)


def test_somebody_born_on_29_february_has_a_birthday_on_1_march() -> None:
    born = date(2004, 2, 29)
    assert age_years(born, date(2026, 2, 28)) == 21
    assert age_years(born, date(2026, 3, 1)) == 22


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        (BirthDate(date(1968, 3, 14)), "58 y"),
        (BirthDate(date(1968, 12, 14)), "57 y"),
        (BirthDate(date(2026, 4, 25)), "6 mo"),
        (BirthDate(date(2026, 11, 12)), "12 d"),
        (BirthDate(TODAY), "0 d"),
        (birth_from_age(40, TODAY), "about 40 y"),
        (None, ""),
    ],
)
def test_the_banner_says_the_age_in_fitting_units(birth: BirthDate | None, expected: str) -> None:
    assert age_text(birth, TODAY) == expected


@given(st.dates(date(1900, 1, 1), TODAY), st.booleans())
def test_every_day_is_read_back_as_it_was_written(day: date, day_first: bool) -> None:
    shown = f"{day:%d/%m/%Y}" if day_first else f"{day:%m/%d/%Y}"
    assert parse_birth(shown, TODAY, day_first=day_first).day == day
    assert parse_birth(day.isoformat(), TODAY, day_first=day_first).day == day


@given(st.text(max_size=20))
def test_any_text_gives_a_date_or_a_refusal(text: str) -> None:
    try:
        birth = parse_birth(text, TODAY)
    except (NotADate, BirthOutOfRange):
        return
    assert date(1890, 1, 1) <= birth.day <= TODAY


@given(st.integers(0, 126), st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_an_estimated_birth_gives_back_the_age(years: int, at: date) -> None:
    birth = birth_from_age(years, at)
    assert age_text(birth, at) == f"about {years} y"
    assert at - birth.day < timedelta(days=366 * (years + 1))
