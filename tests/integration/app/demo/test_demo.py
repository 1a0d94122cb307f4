"""The demo clinic: the same from the same seed, believable at any hour, whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from clinic_desktop.app.demo import DemoClinic, make_demo
from clinic_desktop.kernel.clock import FrozenClock, milliseconds, wall_of
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.modules.agenda.api import AppointmentStatus, day
from clinic_desktop.modules.agenda.domain.status import EXPECTED
from clinic_desktop.modules.patients.api import patients_count, search_patients
from clinic_desktop.modules.practice.service.session import Environment, sign_in
from clinic_desktop.storage.context import Context
from tests.support.stores import CHEAP

S = AppointmentStatus
ZONE = "Europe/Madrid"
TUESDAY = datetime(2026, 11, 24, 9, 24, tzinfo=UTC)


@pytest.fixture
def live(tmp_path):
    """Return a function that makes a demo as of a moment and signs somebody in."""
    stores = []

    def make(moment: datetime, name: str, login: str = "reception", **plan) -> Context:
        clock = FrozenClock(moment)
        made: DemoClinic = make_demo(tmp_path / name, **plan, clock=clock, cost=CHEAP)
        environment = Environment(lambda: uuid7(milliseconds(clock.now())), clock, cost=CHEAP)
        ctx = sign_in(made.folder, login, made.password, environment).ctx
        stores.append(ctx.store)
        return ctx

    yield make
    for store in stores:
        store.close()


def rows(ctx: Context, query: str) -> list[tuple]:
    with ctx.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def test_the_same_seed_makes_the_same_clinic(live) -> None:
    small = {"patients": 40, "days": 6}
    first, second = live(TUESDAY, "a", **small), live(TUESDAY, "b", **small)
    other = live(TUESDAY, "c", **small, seed=8)
    query = (
        "SELECT a.id, p.number, a.patient_name, a.day, a.start_minute, a.status, a.arrived_at,"
        " a.version FROM appointment a JOIN patient p ON p.id = a.patient_id ORDER BY a.id"
    )
    assert rows(first, query) == rows(second, query)
    assert rows(first, query) != rows(other, query)


@pytest.mark.parametrize(
    "moment",
    [
        TUESDAY,
        datetime(2026, 12, 25, 10, 10, tzinfo=UTC),
        datetime(2027, 3, 28, 9, 0, tzinfo=UTC),  # a Sunday, clocks change
        datetime(2026, 11, 26, 2, 0, tzinfo=UTC),
        datetime(2026, 11, 27, 22, 0, tzinfo=UTC),
    ],
)
def test_statuses_agree_with_the_present_moment(live, moment) -> None:
    ctx = live(moment, "clinic", patients=120, days=6)
    now = wall_of(moment, ZONE)
    today = day(ctx, now.date()).appointments
    assert len(today) > 12
    for shown in today:
        assert all(at <= moment for at in shown.status_times.values())
        if shown.status in (S.IN_ROOM, S.FULFILLED, S.NO_SHOW):
            assert shown.start <= now + timedelta(minutes=5)
        if shown.status in EXPECTED:
            assert shown.end > now - timedelta(minutes=1)
    for days in (1, 2):
        yesterday = day(ctx, now.date() - timedelta(days=days)).appointments
        assert {a.status for a in yesterday} <= {S.FULFILLED, S.NO_SHOW, S.CANCELLED}
        tomorrow = day(ctx, now.date() + timedelta(days=days)).appointments
        assert {a.status for a in tomorrow} <= {S.PROPOSED, S.BOOKED, S.CONFIRMED, S.CANCELLED}
    stamps = rows(ctx, "SELECT max(at_ms) FROM audit_event WHERE kind <> 'session'")
    assert stamps[0][0] <= milliseconds(moment)


def test_nobody_is_double_booked_but_the_one_overbooked_on_purpose(live) -> None:
    ctx = live(TUESDAY, "clinic", patients=300, days=10)
    clashing = rows(
        ctx,
        """SELECT a.appointment_id, b.appointment_id FROM appointment_resource a
        JOIN appointment_resource b ON a.day = b.day AND a.resource_id = b.resource_id
         AND a.appointment_id < b.appointment_id
         AND a.start_minute < b.start_minute + b.minutes
         AND b.start_minute < a.start_minute + a.minutes
        WHERE a.status NOT IN ('cancelled', 'noshow')
         AND b.status NOT IN ('cancelled', 'noshow')
         AND a.resource_id NOT IN (SELECT id FROM location WHERE capacity > 1)""",
    )
    overbooked = {row[0] for row in rows(ctx, "SELECT id FROM appointment WHERE overbooked = 1")}
    assert len(overbooked) == 1
    assert all(overbooked & set(pair) for pair in clashing)


def test_people_of_many_scripts_can_be_found_and_families_share_phones(live) -> None:
    ctx = live(TUESDAY, "clinic")
    assert patients_count(ctx) == 300
    assert search_patients(ctx, "garcia")
    languages = {row[0] for row in rows(ctx, "SELECT DISTINCT language FROM patient")}
    assert {"es", "en", "ar", "hi", "pt", "ru"} <= languages
    shared = "SELECT count(*) FROM patient_telecom WHERE e164 <> '' GROUP BY e164"
    assert max(row[0] for row in rows(ctx, shared)) >= 3
    assert rows(ctx, "SELECT count(*) FROM flag")[0][0] == 15


@pytest.mark.parametrize("login", ["admin", "reception", "doctor", "manager"])
def test_all_users_sign_in_with_the_same_password(live, login) -> None:
    ctx = live(TUESDAY, "clinic", login, patients=3, days=0)
    assert ctx.actor.name


def test_an_empty_demo_is_possible(live) -> None:
    ctx = live(TUESDAY, "clinic", patients=0, days=2)
    assert patients_count(ctx) == 0
