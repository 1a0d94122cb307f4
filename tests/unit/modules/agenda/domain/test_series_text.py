"""Rules of series in words."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.agenda.domain.series import Frequency as F
from clinic_desktop.modules.agenda.domain.series import Series, SeriesRule
from clinic_desktop.modules.agenda.domain.series_text import series_text, stored_series_text


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (SeriesRule(F.DAILY, count=5), "every day, 5 times"),
        (SeriesRule(F.DAILY, 3, count=5), "every 3 days, 5 times"),
        (SeriesRule(F.WEEKLY, 2, (1,), count=12), "every 2 weeks on Tuesday, 12 times"),
        (
            SeriesRule(F.WEEKLY, 1, (0, 2, 4), until=date(2027, 5, 4)),
            "every week on Monday, Wednesday and Friday, until 2027-05-04",
        ),
        (
            SeriesRule(F.MONTHLY, 1, (3,), nth=1, count=6),
            "every month on the first Thursday, 6 times",
        ),
        (
            SeriesRule(F.MONTHLY, 2, (4,), nth=-1, count=6),
            "every 2 months on the last Friday, 6 times",
        ),
        (SeriesRule(F.YEARLY, 1, count=3), "every year, 3 times"),
    ],
)
def test_a_rule_is_said_in_plain_words(rule, words):
    assert series_text(rule) == words


def test_a_count_can_tell_its_last_day():
    rule = SeriesRule(F.WEEKLY, 2, (1,), count=12)
    told = series_text(rule, datetime(2027, 5, 4, 9))
    assert told == "every 2 weeks on Tuesday, 12 times, until 2027-05-04"


def test_a_stored_rule_is_read_and_a_richer_one_is_named():
    def stored(rule: str, **told: bool) -> str:
        series = Series(UUID(int=1), UUID(int=2), rule, datetime(2026, 11, 24, 9), "Europe/Madrid")
        return stored_series_text(series, **told)

    assert stored("FREQ=WEEKLY;BYDAY=TU;COUNT=4") == "every week on Tuesday, 4 times"
    told = stored("FREQ=WEEKLY;BYDAY=TU;COUNT=4", counted=False)
    assert told == "every week on Tuesday", "who tells how many are left tells no other number"
    assert "calendar file" in stored("FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4")


@given(
    st.builds(
        SeriesRule,
        st.sampled_from(F),
        st.integers(1, 30),
        st.lists(st.integers(0, 6), unique=True).map(lambda days: tuple(sorted(days))),
        st.sampled_from((0, 1, 2, 3, 4, -1)),
        st.integers(1, 366),
    )
)
def test_every_rule_has_words_without_gaps(rule):
    words = series_text(rule)
    assert words
    assert "{" not in words
    assert "%n" not in words
