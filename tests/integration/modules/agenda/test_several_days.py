"""Weeks, lists and months from a real store, and their papers."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from clinic_desktop.modules.agenda.api import (
    CancelAppointment,
    cancel_appointment,
    day,
    month_load,
)
from clinic_desktop.modules.agenda.documents.views import (
    appointment_list,
    month_sheet,
    week_overview,
    week_sheet,
)
from clinic_desktop.modules.agenda.service.frame import holiday_of
from clinic_desktop.modules.agenda.service.several_days import plans_between, workload
from clinic_desktop.storage import audit
from tests.support.agenda_clinic import TUESDAY, SmallClinic

MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 29)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@pytest.fixture
def week(clinic: SmallClinic) -> SmallClinic:
    """Return a clinic with appointments on Tuesday and Thursday."""
    clinic.book("11:00", type_id=clinic.check_up, comment="fasting")
    clinic.book("12:00", clinic.luis, resource_ids=(clinic.bey, clinic.room))
    clinic.book("10:00", clinic.luis, day=TUESDAY + timedelta(days=2), minutes=45)
    return clinic


def test_a_range_is_the_same_as_its_days_one_by_one(week: SmallClinic):
    plans = plans_between(week.ctx, MONDAY, SUNDAY)
    assert list(plans) == [day(week.ctx, MONDAY + timedelta(days=n)) for n in range(7)]


def test_a_range_of_chosen_resources_has_their_appointments_only(week: SmallClinic):
    plans = plans_between(week.ctx, MONDAY, SUNDAY, (week.bey,))
    assert [c.name for c in plans[0].columns] == ["Dr Bey"]
    assert [len(p.appointments) for p in plans] == [0, 1, 0, 0, 0, 0, 0]


def test_a_resource_that_is_gone_leaves_all_of_them(week: SmallClinic):
    plans = plans_between(week.ctx, MONDAY, MONDAY, (week.ana,))
    assert len(plans[0].columns) == 4


def test_the_workload_counts_by_resource_and_by_day(week: SmallClinic):
    load = workload(week.ctx, MONDAY, SUNDAY, (week.alba, week.bey))
    alba = load.of(TUESDAY, week.alba)
    assert (alba.appointments, alba.booked_minutes, alba.open_minutes) == (1, 30, 420)
    whole = load.of(TUESDAY)
    assert (whole.appointments, whole.booked_minutes, whole.open_minutes) == (2, 60, 840)
    assert load.of(SUNDAY).open_minutes == 0
    month = month_load(week.ctx, MONDAY, SUNDAY, (week.alba, week.bey))
    assert month[TUESDAY].booked_minutes == whole.booked_minutes


def test_cancelled_ones_count_no_minutes(week: SmallClinic):
    change = week.book("16:00")
    cancel_appointment(week.ctx, CancelAppointment(change.appointment_id, 1, "has a cold"))
    assert workload(week.ctx, TUESDAY, TUESDAY, (week.alba,)).of(TUESDAY).booked_minutes == 30


def test_a_holiday_is_named_in_the_workload(week: SmallClinic):
    load = workload(week.ctx, date(2026, 12, 25), date(2026, 12, 25))
    assert load.holidays == {date(2026, 12, 25): holiday_of(week.ctx, date(2026, 12, 25))}
    assert load.holidays[date(2026, 12, 25)]


def test_the_weeks_paper_has_a_column_a_working_day(week: SmallClinic):
    text = text_of(week_sheet(week.ctx, MONDAY, SUNDAY, week.alba))
    for wanted in ("Dr Alba Ferrer", "Tue, 24/11", "Fri, 27/11", "11:00 Ana Pérez", "fasting"):
        assert wanted in text, wanted
    assert "Sat, 28/11" not in text
    feast = TUESDAY + timedelta(days=14)
    text = text_of(week_sheet(week.ctx, feast, feast + timedelta(days=1), week.alba))
    assert "Tue, 08/12 · " in text, "a holiday is named, not left out"


def test_the_whole_weeks_paper_has_numbers(week: SmallClinic):
    text = text_of(week_overview(week.ctx, MONDAY, SUNDAY))
    assert "Dr Bey" in text
    assert "1 · 7 %" in text


def test_the_months_paper_has_days_and_sums(week: SmallClinic):
    text = text_of(month_sheet(week.ctx, TUESDAY, (week.alba,)))
    for wanted in ("Monday", "Dr Alba Ferrer", "Booked hours", "1.2"):
        assert wanted in text, wanted


def test_the_lists_paper_is_in_the_order_of_the_screen(week: SmallClinic):
    found = {
        a.patient_name: a.id
        for p in plans_between(week.ctx, MONDAY, TUESDAY)
        for a in p.appointments
    }
    text = text_of(
        appointment_list(week.ctx, MONDAY, TUESDAY, (found["Luis Gil"], found["Ana Pérez Soto"]))
    )
    assert text.index("Luis Gil") < text.index("Ana Pérez Soto")
    assert "+34 612 000 001" in text
    whole = text_of(appointment_list(week.ctx, MONDAY, SUNDAY))
    assert "3 appointment" in whole


@pytest.mark.parametrize("kind", ["week-sheet", "week-overview", "month-sheet", "appointment-list"])
def test_every_printing_is_in_the_trail_and_its_head_on_the_paper(week: SmallClinic, kind: str):
    make = {
        "week-sheet": lambda: week_sheet(week.ctx, MONDAY, SUNDAY, week.alba),
        "week-overview": lambda: week_overview(week.ctx, MONDAY, SUNDAY),
        "month-sheet": lambda: month_sheet(week.ctx, TUESDAY),
        "appointment-list": lambda: appointment_list(week.ctx, MONDAY, SUNDAY),
    }
    text = text_of(make[kind]())
    with week.ctx.reading() as connection:
        assert audit.head(connection).text() in text
        row = connection.exec_driver_sql(
            "SELECT count(*) FROM audit_event WHERE kind = ? AND action = 'E'", (kind,)
        )
        assert row.scalar_one() == 1
