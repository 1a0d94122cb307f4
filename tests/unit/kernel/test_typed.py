"""What people type at a counter: dates, times, numbers."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.typed import (
    DateOrder,
    date_order,
    parse_date,
    parse_decimal,
    parse_time,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("3/4/1968", "DMY", date(1968, 4, 3)),
        ("3/4/1968", "MDY", date(1968, 3, 4)),
        ("030468", "DMY", date(1968, 4, 3)),
        ("03041968", "DMY", date(1968, 4, 3)),
        ("19680403", "YMD", date(1968, 4, 3)),
        ("1968-04-03", "MDY", date(1968, 4, 3)),
        ("3.4.68", "DMY", date(1968, 4, 3)),
        ("3 4 1968", "DMY", date(1968, 4, 3)),
        ("29/2/2024", "DMY", date(2024, 2, 29)),
        ("٣/٤/١٩٦٨", "DMY", date(1968, 4, 3)),
        ("1/1/1899", "DMY", date(1899, 1, 1)),
        ("1/1/26", "DMY", date(2026, 1, 1)),
        ("1/1/27", "DMY", date(1927, 1, 1)),
        ("1968/4/3", "DMY", date(1968, 4, 3)),
    ],
)
def test_dates_are_understood(text: str, order: DateOrder, expected: date) -> None:
    assert parse_date(text, order, today=TODAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "29/2/2023",
        "31/4/1968",
        "3/4",
        "3/4/5/6",
        "abc",
        "3 April 1968",
        "3/4/168",
        "0304",
        "🙂",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text, "DMY", today=TODAY) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=TODAY), st.sampled_from(["/", ".", "-", " "]))
def test_every_date_reads_back(day: date, mark: str) -> None:
    text = mark.join((f"{day.day}", f"{day.month}", f"{day.year}"))
    assert parse_date(text, "DMY", today=TODAY) == day
    assert parse_date(f"{day:%d%m%Y}", "DMY", today=TODAY) == day
    assert parse_date(day.isoformat(), "MDY", today=TODAY) == day


@given(st.text(max_size=30))
def test_no_text_breaks_the_readers(text: str) -> None:
    parse_date(text, "DMY", today=TODAY)
    parse_time(text)
    parse_decimal(text)


@pytest.mark.parametrize(
    ("locale", "order"), [("es", "DMY"), ("en_US", "MDY"), ("sv", "YMD"), ("xx_nowhere", "DMY")]
)
def test_order_follows_the_locale(locale: str, order: str) -> None:
    assert date_order(locale) == order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9", time(9)),
        ("930", time(9, 30)),
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("21h15", time(21, 15)),
        ("9 pm", time(21)),
        ("12 am", time(0)),
        ("24", None),
        ("9:75", None),
        ("noon", None),
    ],
)
def test_times(text: str, expected: time | None) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize(
    ("text", "comma", "expected"),
    [
        ("1250", False, "1250"),
        ("1,250.50", False, "1250.50"),
        ("1.250,50", True, "1250.50"),
        ("1.250,50", False, "1250.50"),
        ("1.250", True, "1250"),
        ("1.25", True, "1.25"),
        ("45,5", False, "45.5"),
        ("1 250,5", True, "1250.5"),
        ("\u22123", False, "-3"),
        ("1.2.3", False, None),
        ("--3", False, None),
        ("", False, None),
        (".", False, None),
    ],
)
def test_decimals(text: str, comma: bool, expected: str | None) -> None:
    found = parse_decimal(text, decimal_comma=comma)
    assert found == (None if expected is None else Decimal(expected))
