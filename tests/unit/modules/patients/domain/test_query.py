"""What is typed into the search box."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.patients.domain.query import BirthTerm, Term, parse_query

TODAY = date(2026, 11, 24)


def terms(text: str, day_first: bool = True) -> tuple[Term, ...]:
    return parse_query(text, TODAY, day_first=day_first).terms


def test_names_and_a_phone_fragment_in_any_order() -> None:
    assert terms("garc mar 612") == (
        Term(word="garc"),
        Term(word="mar"),
        Term(word="612", code="612"),
    )
    assert terms("612 Garc")[0].code == "612"


def test_a_phone_typed_with_blanks_is_one_number() -> None:
    (phone,) = terms("612 004 871")
    assert phone.code == "612004871"
    assert phone.parts == ("612", "004", "871")


@pytest.mark.parametrize(
    ("text", "day_first", "birth"),
    [
        ("14/03/1968", True, BirthTerm(1968, 3, 14)),
        ("03/14/1968", False, BirthTerm(1968, 3, 14)),
        ("1968-03-14", False, BirthTerm(1968, 3, 14)),
        ("14.3.1968", True, BirthTerm(1968, 3, 14)),
        ("12/03", True, BirthTerm(0, 3, 12)),
        ("12/03", False, BirthTerm(0, 12, 3)),
        ("3-14-1968", True, BirthTerm(1968, 3, 14)),
        ("03/1968", True, BirthTerm(1968, 3, 0)),
        ("1968", True, BirthTerm(1968)),
        ("29/02", True, BirthTerm(0, 2, 29)),
    ],
)
def test_dates_whole_and_in_part(text: str, day_first: bool, birth: BirthTerm) -> None:
    assert birth in terms(text, day_first)[0].births


@pytest.mark.parametrize("text", ["29/02/1967", "99/99", "2050", "0000", "31/31/1999"])
def test_what_is_no_date_is_still_a_number(text: str) -> None:
    (term,) = terms(text)
    assert term.births == ()
    assert term.code


def test_a_two_digit_year_may_be_of_either_century() -> None:
    assert terms("14/03/18")[0].births == (BirthTerm(2018, 3, 14), BirthTerm(1918, 3, 14))
    assert terms("14/03/68")[0].births == (BirthTerm(1968, 3, 14),)


def test_patient_numbers_lose_their_dashes() -> None:
    assert terms("A1-000612-x") == (Term(word="a1000612x", code="a1000612x"),)


def test_an_address_is_looked_up_as_one() -> None:
    assert terms("ana@example.org") == (Term(email="anaexampleorg"),)


@pytest.mark.parametrize("text", ["", "   ", "'", '"*"', "--", "\0", "...", "🙂"])
def test_nothing_to_look_for(text: str) -> None:
    assert terms(text) == ()


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(text: str) -> None:
    for term in terms(text):
        assert '"' not in term.word + term.code + term.email
