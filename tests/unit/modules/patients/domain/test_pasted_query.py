"""What is pasted into the search finds the patient as if it were typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.patients.domain.query import parse_query

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "pasted",
    [
        "Sohn</h1>",
        "<h1>Sohn</h1>",
        "<h1 class='name'>Sohn",
        "h1>Sohn<",
        "/td>Sohn</td",
        "<br/>Sohn<br />",
        "\tSohn\t\r\n",
        "So\u200bhn\u200d\ufeff",
        "\u202aSohn\u202c",
        "\u00a0Sohn&nbsp;",
        '"Sohn"',
        "'Sohn'",
        "“Sohn”",
        "«Sohn»",
        "‚Sohn‘",
        "<Sohn>",
        "\x00Sohn\x1f",
    ],
)
def test_a_pasted_name_is_the_name(pasted: str) -> None:
    assert parse_query(pasted, TODAY) == parse_query("sohn", TODAY)
    assert parse_query("Sohn", TODAY).words == ("sohn",)


def test_rows_of_a_table_are_words_and_an_address_in_brackets_stays() -> None:
    assert parse_query("<td>Ana</td><td>Sohn</td>", TODAY).words == ("ana", "sohn")
    assert parse_query("Sohn\tAna\n", TODAY).words == ("sohn", "ana")
    assert any(term.email for term in parse_query("Ana <ana@example.org>", TODAY).terms)


pieces = st.lists(
    st.one_of(st.text(max_size=8), st.sampled_from(["<", ">", "</h1>", "&#0;", "&", "\ud800"]))
).map("".join)


@given(pieces)
def test_no_text_makes_it_fail(text: str) -> None:
    assert len(parse_query(text, TODAY).terms) <= 8
