"""Whatever is done in whatever order: all of it can be taken back, and nothing is given twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import ClinicError, UserCancelled
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.manifest import gather_handlers
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.agenda.api import (
    AmendDetails,
    AppointmentStatus,
    BookAppointment,
    BookSeries,
    CancelAppointment,
    Change,
    ChangeStatus,
    Frequency,
    MoveAppointment,
    ResizeAppointment,
    SeriesRule,
    amend_details,
    appointments_between,
    book_appointment,
    book_series,
    cancel_appointment,
    change_status,
    redo_changes,
    reschedule_appointment,
    resize_appointment,
    undo_changes,
)
from clinic_desktop.modules.agenda.domain.clashes import Occupied
from clinic_desktop.modules.agenda.domain.status import OCCUPYING
from clinic_desktop.modules.agenda.domain.time import span
from clinic_desktop.modules.agenda.module import MANIFEST as AGENDA
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.modules.practice.api import (
    AppointmentTypeDetails,
    LocationDetails,
    add_entry,
)
from clinic_desktop.storage.context import Context
from tests.support.agenda_clinic import TUESDAY, SmallClinic, make_clinic
from tests.support.stores import ADMIN

S = AppointmentStatus
quarter = st.integers(0, 15).map(lambda n: timedelta(minutes=15 * n))
acts = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 40), quarter, st.integers(0, 2)),
    min_size=10,
    max_size=50,
)
AGAINST = frozenset({"slot-taken"})


@pytest.fixture
def fresh_clinic(store_template, tmp_path_factory, clock):
    """Return a function that gives another small clinic each time."""
    opened = []

    def fresh() -> SmallClinic:
        folder = store_template.copy_to(tmp_path_factory.mktemp("clinic") / "store")
        opened.append(store_template.open(folder, clock))
        everybody = frozenset({Role.OFFICE_MANAGER, Role.RECEPTIONIST})
        actor = Actor(ADMIN, "Ada", everybody)
        new_id = lambda: uuid7(milliseconds(clock.now()))  # noqa: E731
        handlers = gather_handlers((AGENDA,))
        return make_clinic(Context(opened[-1], actor, clock, new_id, handlers))

    yield fresh
    for each in opened:
        each.close()


class Desk:
    """Does random things and keeps what it did, in order."""

    def __init__(self, clinic: SmallClinic) -> None:
        self.clinic = clinic
        self.done: list[tuple[Change, ...]] = []
        gym = add_entry(clinic.ctx, LocationDetails("Gym", capacity=2))
        self.resources = ((clinic.alba,), (clinic.alba, clinic.room), (gym,))
        self.kind = add_entry(
            clinic.ctx,
            AppointmentTypeDetails("Long", 30, buffer_after=10, assistant_before=10),
        )
        self.verbs: tuple[Callable[..., tuple[Change, ...]], ...] = (
            self.book, self.book, self.move, self.resize, self.step, self.cancel,
            self.amend, self.series,
        )  # fmt: skip

    def act(self, verb: int, which: int, later: timedelta, what: int) -> None:
        try:
            self.done.append(self.verbs[verb](which, later, what))
        except (ClinicError, UserCancelled):
            return  # refused: nothing was done

    def current(self, which: int):
        found = appointments_between(self.clinic.ctx, TUESDAY, TUESDAY + timedelta(days=40))
        if not found:
            raise UserCancelled
        return found[which % len(found)]

    def book(self, which, later, what):
        clinic = self.clinic
        patient = (clinic.ana, clinic.luis, clinic.marta)[which % 3]
        over = {"acknowledged": AGAINST, "reason": "pain"} if which % 7 == 0 else {}
        kind = self.kind if which % 2 else None
        booking = BookAppointment(
            patient, clinic.at("11:00") + later, self.resources[what], 30, kind, **over
        )
        return (book_appointment(clinic.ctx, booking),)

    def series(self, which, later, what):
        booking = BookAppointment(
            self.clinic.marta, self.clinic.at("11:00") + later, self.resources[what], 15
        )
        return book_series(
            self.clinic.ctx, BookSeries(booking, SeriesRule(Frequency.DAILY, count=2))
        )

    def move(self, which, later, what):
        found = self.current(which)
        command = MoveAppointment(
            found.id, found.version, self.clinic.at("11:00") + later, self.resources[what]
        )
        return (reschedule_appointment(self.clinic.ctx, command),)

    def resize(self, which, later, what):
        found = self.current(which)
        command = ResizeAppointment(found.id, found.version, 15 + 15 * what)
        return (resize_appointment(self.clinic.ctx, command),)

    def step(self, which, later, what):
        found = self.current(which)
        status = (S.ARRIVED, S.IN_ROOM, S.FULFILLED, S.NO_SHOW, S.CONFIRMED)[which % 5]
        return (change_status(self.clinic.ctx, ChangeStatus(found.id, found.version, status)),)

    def cancel(self, which, later, what):
        found = self.current(which)
        command = CancelAppointment(found.id, found.version, "ill")
        return (cancel_appointment(self.clinic.ctx, command),)

    def amend(self, which, later, what):
        found = self.current(which)
        return (amend_details(self.clinic.ctx, AmendDetails(found.id, found.version, str(later))),)


def states(clinic):
    with clinic.ctx.reading() as connection:
        found = appointments_between(clinic.ctx, TUESDAY, TUESDAY + timedelta(days=40))
        return {view.id: store.find(connection, view.id).state for view in found}


def most_at_once(clinic, resource_id):
    """Return the most that hold a resource at one moment, those overbooked on purpose left out."""
    frame = load_frame(clinic.ctx)
    edges = []
    for state in states(clinic).values():
        if state.overbooked or state.status not in OCCUPYING:
            continue
        if resource_id not in state.resource_ids:
            continue
        minute, minutes = state.overhead.taken(
            state.start.hour * 60 + state.start.minute,
            state.minutes,
            practitioner=resource_id in frame.practitioners,
        )
        start = state.start.replace(hour=0, minute=0) + timedelta(minutes=minute)
        held = Occupied(resource_id, resource_id, start, minutes, state.zone)
        begin, end = span(held.start, held.minutes, held.zone)
        edges += [(begin, 1), (end, -1)]
    most = now = 0
    for _moment, change in sorted(edges):
        now += change
        most = max(most, now)
    return most


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts)
def test_all_of_it_is_taken_back_and_done_again(fresh_clinic, acts) -> None:
    clinic = fresh_clinic()
    desk = Desk(clinic)
    before = states(clinic)
    for act in acts:
        desk.act(*act)
    for resource_id in {r for resources in desk.resources for r in resources}:
        capacity = load_frame(clinic.ctx).capacities.get(resource_id, 1)
        assert most_at_once(clinic, resource_id) <= capacity
    after = states(clinic)
    for changes in reversed(desk.done):
        undo_changes(clinic.ctx, changes)
    assert states(clinic) == before
    for changes in desk.done:
        redo_changes(clinic.ctx, changes)
    assert states(clinic).keys() == after.keys()
    for key, state in states(clinic).items():
        assert (state.start, state.minutes, state.status, state.resource_ids) == (
            after[key].start,
            after[key].minutes,
            after[key].status,
            after[key].resource_ids,
        )
