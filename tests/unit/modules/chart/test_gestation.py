"""When a pregnancy is due, and pack years."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.api import (
    PartialDate,
    SocialHistoryDetails,
    SocialTopic,
    UseStatus,
)
from clinic_desktop.modules.chart.api.lists import DatedBy, UseUnit, dated, pack_years

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def test_naegele_on_the_textbook_example():
    found = dated(None, date(2026, 1, 1), None, None)
    assert found is not None
    assert (found.due, found.by) == (date(2026, 10, 8), DatedBy.LAST_PERIOD)


@given(DAYS, st.integers(0, 300))
def test_age_counts_from_the_last_period(lmp, days):
    found = dated(None, lmp, None, None)
    assert found is not None
    assert found.age_on(lmp + timedelta(days)) == days
    assert found.age_on(found.due) == 280


@given(DAYS, DAYS, st.integers(0, 315), st.none() | DAYS)
def test_a_scan_counts_only_where_it_differs_by_more_than_its_error(lmp, scan_on, scan_days, due):
    found = dated(due, lmp, scan_on, scan_days)
    assert found is not None
    if due is not None:
        assert (found.due, found.by) == (due, DatedBy.STATED)
        return
    apart = abs((scan_on - lmp).days - scan_days)
    if apart <= 5:
        assert found.by is DatedBy.LAST_PERIOD
    if apart > 21:
        assert found.by is DatedBy.SCAN
    if found.by is DatedBy.SCAN:
        assert found.age_on(scan_on) == scan_days
    else:
        assert found.age_on(lmp) == 0


def test_limits_of_the_scan_by_age():
    lmp = date(2026, 1, 1)
    for age, limit in ((62, 5), (63, 7), (111, 7), (112, 10), (153, 10), (154, 14), (196, 21)):
        day = lmp + timedelta(age)
        within, beyond = dated(None, lmp, day, age - limit), dated(None, lmp, day, age - limit - 1)
        assert within is not None
        assert beyond is not None
        assert (within.by, beyond.by) == (DatedBy.LAST_PERIOD, DatedBy.SCAN), age


def test_nothing_known_nothing_said():
    assert dated(None, None, None, None) is None


def _smoker(amount: str, **more) -> SocialHistoryDetails:
    details = {"use": UseStatus.CURRENT, "start": PartialDate(2006), **more}
    return SocialHistoryDetails(
        SocialTopic.TOBACCO, amount=amount, unit=UseUnit.CIGARETTES_A_DAY, **details
    )


def test_pack_years():
    today = date(2026, 1, 1)
    assert pack_years(_smoker("20"), today) == Decimal("20.0")
    assert pack_years(_smoker("10"), today) == Decimal("10.0")
    former = _smoker("20", use=UseStatus.FORMER, end=PartialDate(2016))
    assert pack_years(former, today) == Decimal("10.0")
    assert pack_years(_smoker("20", use=UseStatus.FORMER), today) is None
    assert pack_years(_smoker("20", start=None), today) is None
    assert pack_years(_smoker(""), today) is None
