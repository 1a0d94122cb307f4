"""A patient's appointments page by page: whole days, nothing torn, nothing twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.api import appointment_days, appointments_until
from tests.support.agenda_clinic import TUESDAY


@pytest.fixture
def days(clinic) -> list[date]:
    """Book two a day on three days, and one that was somebody else's."""
    found = [TUESDAY + timedelta(days=number) for number in range(3)]
    for day in found:
        for time in ("10:00", "12:00"):
            clinic.book(time, day=day)
    clinic.book("16:00", clinic.luis)
    return found


def test_a_page_never_ends_within_a_day(clinic, days) -> None:
    def page(until: date, limit: int) -> list[tuple[date, int]]:
        found = appointments_until(clinic.ctx, [clinic.ana], until, limit)
        return [(one.state.start.date(), one.state.start.hour) for one in found]

    assert page(date.max, 3) == [(days[2], 12), (days[2], 10), (days[1], 12), (days[1], 10)]
    assert page(days[1] - timedelta(days=1), 3) == [(days[0], 12), (days[0], 10)]
    assert page(days[0] - timedelta(days=1), 3) == []
    both = appointments_until(clinic.ctx, [clinic.ana, clinic.luis], date.max, 50)
    assert len(both) == 7


def test_days_are_counted(clinic, days, make_ctx) -> None:
    assert appointment_days(clinic.ctx, [clinic.ana]) == dict.fromkeys(days, 2)
    stranger = make_ctx(Role.DISPATCHER)
    for ask in (
        lambda: appointment_days(stranger, [clinic.ana]),
        lambda: appointments_until(stranger, [clinic.ana], date.max, 1),
    ):
        with pytest.raises(NotAllowed):
            ask()
