"""Make the demo: the clinic is lived through from its first day to the present moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from clinic_desktop.app.demo.bookings import book_specials
from clinic_desktop.app.demo.charts import ill_of, pregnant_of, visit_today, write_charts
from clinic_desktop.app.demo.closing import close_yesterday
from clinic_desktop.app.demo.diary import Diary, Entry, Patient, Step
from clinic_desktop.app.demo.flow import fill_wait_list
from clinic_desktop.app.demo.house import CLINIC_WEEK, DETAILS, PASSWORD, ZONE, House, build_house
from clinic_desktop.app.demo.images import file_images
from clinic_desktop.app.demo.incoming import receive_results
from clinic_desktop.app.demo.leave import ask_for_leave
from clinic_desktop.app.demo.letters import write_letters
from clinic_desktop.app.demo.people import invent_people
from clinic_desktop.app.demo.signed_letters import sign_letters
from clinic_desktop.app.demo.tray import let_papers_wait
from clinic_desktop.app.demo.views import keep_views
from clinic_desktop.app.registry import event_handlers
from clinic_desktop.kernel.clock import (
    Clock,
    FrozenClock,
    SystemClock,
    instant_of,
    milliseconds,
    wall_of,
)
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.api import (
    SLOT_TAKEN,
    AppointmentState,
    AppointmentStatus,
    BookAppointment,
    CancelAppointment,
    ChangeStatus,
    book_appointment,
    cancel_appointment,
    change_status,
)
from clinic_desktop.modules.agenda.domain.status import EXPECTED
from clinic_desktop.modules.agenda.store.rows import values_of
from clinic_desktop.modules.agenda.tables import AppointmentRow
from clinic_desktop.modules.patients.api import raise_flag
from clinic_desktop.modules.patients.domain.birth import age_years
from clinic_desktop.modules.patients.domain.codes import FlagCategory, FlagSeverity
from clinic_desktop.modules.patients.domain.records import PatientDetails, RaiseFlag
from clinic_desktop.modules.patients.domain.validation import checked
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.service.register import add_patients
from clinic_desktop.modules.practice.api import opening_intervals
from clinic_desktop.modules.practice.service.initialise import (
    FirstUser,
    InitialiseClinic,
    initialise_clinic,
)
from clinic_desktop.modules.practice.service.session import Environment
from clinic_desktop.modules.practice.service.sheets import sheet_is_on_paper
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.keys import KdfCost

USERS = ("admin", "reception", "doctor", "manager")
_FLAGS = (
    ("Latex allergy", FlagCategory.SAFETY, FlagSeverity.DANGER),
    ("Needs an interpreter", FlagCategory.CONTACT, FlagSeverity.INFO),
    ("Anticoagulated", FlagCategory.CLINICAL, FlagSeverity.WARNING),
    ("Hard of hearing", FlagCategory.CONTACT, FlagSeverity.INFO),
    ("Unpaid invoices", FlagCategory.ADMINISTRATIVE, FlagSeverity.WARNING),
)


@dataclass(frozen=True, slots=True)
class _Plan:
    patients: int
    days: int
    seed: int


@dataclass(frozen=True, slots=True)
class DemoClinic:
    """What was made. All users have the same password."""

    folder: Path
    name: str
    patients: int
    appointments: int
    users: tuple[str, ...] = USERS
    password: str = PASSWORD


def make_demo(
    folder: Path,
    *,
    patients: int = 300,
    days: int = 28,
    seed: int = 7,
    clock: Clock | None = None,
    cost: KdfCost = KdfCost.STANDARD,
) -> DemoClinic:
    """Make the demo clinic in an empty folder, as of the clock's present moment.

    Half of the `days` lie before today. The same seed and day make the same people and bookings.
    Raises what making a store raises: FolderNotEmpty, FolderReadOnly, DiskFull.
    """
    plan = _Plan(max(0, patients), max(0, days), seed)
    chance = Random(plan.seed)  # noqa: S311 - invented people, no secrets
    now = wall_of((clock or SystemClock()).now(), ZONE).replace(second=0, microsecond=0)
    all_days = [now.date() + timedelta(days=n - plan.days // 2) for n in range(plan.days)]
    first = min([*all_days, now.date()]) - timedelta(days=1)
    hand = FrozenClock(instant_of(datetime(first.year, first.month, first.day, 8), ZONE))
    environment = Environment(_ids(chance, hand), hand, event_handlers(), cost=cost)
    admin = FirstUser("admin", "Adela Ríos", PASSWORD)
    command = InitialiseClinic(DETAILS, admin, CLINIC_WEEK, prefix="RC", trust_password=True)
    made = initialise_clinic(folder, command, environment)
    try:
        ctx = _everything(made.session.ctx)
        sheet_is_on_paper(ctx, made.recovery.key_id())  # nobody needs the demo's paper
        house = build_house(ctx, first, now.date())
        people = _register(replace(ctx, actor=house.reception), chance, plan, now.date())
        entries = _diary(ctx, house, people, chance, now, all_days)
        known = _today_first(people, entries, now.date())
        write_charts(ctx, house, known, hand, Random(plan.seed))  # noqa: S311 - as above
        _live(ctx, house, hand, entries, now)
        hand.instant = max(hand.instant, instant_of(now, ZONE))
        _squeeze_in(replace(ctx, actor=house.reception), house, entries, people, now)
        book_specials(replace(ctx, actor=house.reception), house, people, now)
        fill_wait_list(replace(ctx, actor=house.reception), house, people, now)
        write_letters(
            ctx, replace(ctx, actor=house.reception), now, [patient.id for patient in known]
        )
        close_yesterday(replace(ctx, actor=house.reception), now)
        visit_today(ctx, house, known, now)
        sign_letters(ctx, house, ill_of(known), now)
        file_images(ctx, house, ill_of(known), pregnant_of(ctx, house, known), now)
        receive_results(ctx, ill_of(known), now)
        let_papers_wait(ctx, house, [patient.id for patient in known], now)
        keep_views(ctx, house)
        ask_for_leave(ctx, house, now)
    finally:
        made.session.ctx.store.close()
    return DemoClinic(folder, DETAILS.name, len(people), len(entries))


def _ids(chance: Random, hand: FrozenClock) -> Any:
    return lambda: uuid7(milliseconds(hand.now()), chance.getrandbits(74))


def _everything(ctx: Context) -> Context:
    """Return the administrator's context with the rights of the whole clinic, for building it."""
    roles = frozenset({Role.ADMINISTRATOR, Role.OFFICE_MANAGER, Role.RECEPTIONIST, Role.DOCTOR})
    return replace(ctx, actor=replace(ctx.actor, roles=roles))


def _register(ctx: Context, chance: Random, plan: _Plan, today: date) -> list[Patient]:
    here = place(ctx)
    people = [
        (ctx.new_id(), checked(details, here))
        for details in invent_people(chance, plan.patients, here.today)
    ]
    for start in range(0, len(people), 500):
        with ctx.unit_of_work() as uow:
            add_patients(uow, people[start : start + 500])
            uow.commit()
    patients = [_patient(patient_id, details, today) for patient_id, details in people]
    for text, category, severity in _FLAGS * 3:
        if patients:
            chosen = chance.choice(patients)
            raise_flag(ctx, RaiseFlag(chosen.id, text, category, severity))
    return patients


def _patient(patient_id: UUID, details: PatientDetails, today: date) -> Patient:
    age = age_years(details.birth.day, today) if details.birth else 40
    return Patient(patient_id, details.name.display(), age)


def _diary(
    ctx: Context,
    house: House,
    patients: Sequence[Patient],
    chance: Random,
    now: datetime,
    days: Sequence[date],
) -> list[Entry]:
    if not days:
        return []
    hours = opening_intervals(ctx, house.practitioners, days[0], days[-1])
    diary = Diary(house, patients, hours, chance, now)
    return list(diary.entries(days))


def _today_first(people: Sequence[Patient], entries: Sequence[Entry], today: date) -> list[Patient]:
    """Return the patients, those who come today first: their charts are opened first too."""
    booked = [entry.patient for entry in entries if entry.start.date() == today]
    return list(dict.fromkeys([*booked, *people]))


def _live(
    ctx: Context, house: House, hand: FrozenClock, entries: Sequence[Entry], now: datetime
) -> None:
    """Write bookings when they were made and steps when they happened, in order of time.

    Days that are over are written at their end, each visit with all its times, which is a
    hundred times faster than every step by itself.
    """
    desk = replace(ctx, actor=house.reception)
    moments = {entry.id: _moment(entry, hand.now(), now) for entry in entries}
    batches: dict[datetime, list[Entry]] = {}
    for entry in entries:
        batches.setdefault(moments[entry.id], []).append(entry)
    for at, batch in sorted(batches.items()):
        hand.instant = at
        with desk.unit_of_work() as uow:
            uow.insert_many(AppointmentRow, [_row(entry, at) for entry in batch])
            uow.commit()
    _take_steps(desk, hand, entries, moments)


def _squeeze_in(
    desk: Context,
    house: House,
    entries: Sequence[Entry],
    patients: Sequence[Patient],
    now: datetime,
) -> None:
    """Overbook one place of today, with the reason that the rules ask for."""
    today = {entry.patient.id for entry in entries if entry.start.date() == now.date()}
    later = [
        entry
        for entry in entries
        if entry.start > now and entry.start.date() == now.date() and len(entry.steps) < 3
        if house.alba in entry.resource_ids and entry.steps[-1].status in EXPECTED
    ]
    spare = [patient for patient in patients if patient.age > 20 and patient.id not in today]
    if later and spare:
        book_appointment(
            desk,
            BookAppointment(
                patient_id=spare[0].id,
                start=later[0].start,
                minutes=15,
                resource_ids=(house.alba,),
                type_id=house.types["Consultation"],
                comment="Chest pain since this morning",
                reason="Dr Ferrer asked for it",
                acknowledged=frozenset({SLOT_TAKEN}),
            ),
        )


def _moment(entry: Entry, first: datetime, now: datetime) -> datetime:
    """Return the instant at which an entry is written: the end of a past day, else the full hour
    after the last step before today, so that no step gets a later time than its own."""
    midnight = now.replace(hour=0, minute=0)
    before = [step.at for step in entry.steps if step.at < midnight]
    last = max(before, default=entry.booked) + timedelta(hours=1)
    over = entry.start < midnight
    at = entry.start.replace(hour=21, minute=0) if over else last.replace(minute=0)
    return max(first, min(instant_of(at, ZONE), instant_of(midnight, ZONE)))


def _row(entry: Entry, at: datetime) -> dict[str, Any]:
    steps = _steps_until(entry, at)
    status = steps[-1].status
    state = AppointmentState(
        start=entry.start,
        minutes=entry.minutes,
        zone=ZONE,
        status=status,
        resource_ids=entry.resource_ids,
        type_id=entry.type_id,
        comment=entry.comment,
        cancel_reason=steps[-1].reason,
        times={step.status: milliseconds(instant_of(step.at, ZONE)) for step in steps},
    )
    return {
        "id": entry.id,
        "patient_id": entry.patient.id,
        "patient_name": entry.patient.name,
        **values_of(state),
    }


def _steps_until(entry: Entry, at: datetime) -> tuple[Step, ...]:
    later = tuple(step for step in entry.steps[1:] if instant_of(step.at, ZONE) <= at)
    return (entry.steps[0], *later)


def _take_steps(
    desk: Context, hand: FrozenClock, entries: Sequence[Entry], moments: dict[UUID, datetime]
) -> None:
    """Take the steps that were not written with the booking, through the services."""
    steps = [
        (instant_of(step.at, ZONE), entry.id, step)
        for entry in entries
        for step in entry.steps[len(_steps_until(entry, moments[entry.id])) :]
    ]
    versions: dict[UUID, int] = {}
    for at, entry_id, step in sorted(steps, key=lambda s: s[:2]):
        hand.instant = max(hand.instant, at)
        version = versions.get(entry_id, 1)
        if step.status is AppointmentStatus.CANCELLED:
            change = cancel_appointment(desk, CancelAppointment(entry_id, version, step.reason))
        else:
            change = change_status(desk, ChangeStatus(entry_id, version, step.status))
        versions[entry_id] = change.version
