"""The agenda's screen without Qt: the shown day, who waits, the month, and what is done to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    DayColumn,
    DayPlan,
    WaitingRoom,
    next_statuses,
)
from clinic_desktop.modules.agenda.presenters.agenda_view import AgendaView
from clinic_desktop.modules.agenda.presenters.ages import Ages
from clinic_desktop.modules.agenda.presenters.board import Board, build_board, with_filter
from clinic_desktop.modules.agenda.presenters.changes import Changes, Question, Undo
from clinic_desktop.modules.agenda.presenters.loading import (
    DayData,
    Surroundings,
    load_day,
    load_month,
    load_room,
    load_surroundings,
)
from clinic_desktop.modules.agenda.presenters.pinned import Pinned
from clinic_desktop.modules.agenda.presenters.places import problem_at, resources_at
from clinic_desktop.modules.agenda.presenters.room import room_lines

AROUND = frozenset(
    {
        "clinic",
        "practitioner",
        "location",
        "device",
        "appointment_type",
        "opening_schedule",
        "closure",
    }
)
KINDS = AROUND | {"appointment", "appointment_resource", "patient"}


class AgendaPresenter:
    """Holds the screen's state; every read and write goes through `tasks`.

    Attributes: `shown` is the day on screen, `plan` its appointments (None until loaded),
    `surroundings` profile and types, `changes` runs what is done, `pinned` the parked ones.
    """

    def __init__(
        self,
        view: AgendaView,
        tasks: Tasks,
        undo: Undo,
        now: Callable[[], datetime],
        may: Callable[[str], bool],
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._now = now
        self.may = may
        self.shown = now().date()
        self.plan: DayPlan | None = None
        self.room: WaitingRoom | None = None
        self.surroundings: Surroundings | None = None
        self.filter: frozenset[UUID] = frozenset()
        self.pinned = Pinned(view.show_pinboard)
        self.ages = Ages(tasks, view, self._ages_arrived)
        self._carried: AppointmentView | None = None
        self._wanted: UUID | None = None
        self._month = self.shown.replace(day=1)
        self._day_reads = Latest(tasks, view)
        self._room_reads = Latest(tasks, view)
        self._month_reads = Latest(tasks, view)
        self.changes = Changes(tasks, undo, self, may, view)

    # ---- reading

    def start(self) -> None:
        """Load everything for the first time."""
        self._read_surroundings()
        self.go_to(self.shown)
        self.show_month_of(self.shown)

    def refresh(self, kinds: frozenset[str] = KINDS) -> None:
        """Load again what a change of these kinds may have touched."""
        if kinds & AROUND:
            self._read_surroundings()
        if "patient" in kinds:
            self.ages.forget()
        self.reload()
        self._read_month()

    def reload(self) -> None:
        """Show again what the store holds for the shown day."""
        self._day_reads.read(load_day, self.shown, self.today(), then=self._arrived)

    def tick(self) -> None:
        """Move the now-line and the waiting minutes on."""
        if self.plan is None:
            return
        self._show_board()
        self._room_reads.read(load_room, self.shown, self.today(), then=self._room_arrived)

    def today(self) -> date:
        """Return the clinic's present day."""
        return self._now().date()

    def now_minute(self) -> int | None:
        """Return the minute of the now-line; None when another day is shown."""
        now = self._now()
        return now.hour * 60 + now.minute if now.date() == self.shown else None

    # ---- which day, which columns

    def go_to(self, day: date) -> None:
        """Show another day."""
        self.shown = day
        self.leave_question()
        self._view.show_day(day, self.today())
        self.reload()

    def step(self, days: int) -> None:
        """Go days forward or back."""
        self.go_to(self.shown + timedelta(days=days))

    def show_month_of(self, day: date) -> None:
        """Load the month of a day for the calendar."""
        self._month = day.replace(day=1)
        self._read_month()

    def choose_columns(self, shown: frozenset[UUID]) -> None:
        """Show only these resources; an empty choice shows all."""
        self.filter = shown
        if self.plan is not None:
            self._view.show_columns(self.plan.columns, self.filter)
            self._show_board()

    # ---- what is done

    def known(self, appointment: AppointmentView) -> None:
        """Remember an appointment that is being carried to another day."""
        self._carried = appointment

    def select_when_shown(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment as soon as its day is there."""
        self._wanted = appointment_id

    def find(self, appointment_id: UUID) -> AppointmentView | None:
        """Return an appointment of the shown day, the pinboard or the waiting room."""
        for appointment in self.plan.appointments if self.plan else ():
            if appointment.id == appointment_id:
                return appointment
        parked = self.pinned.get(appointment_id)
        if parked is not None:
            return parked
        carried = self._carried
        if carried is not None and carried.id == appointment_id:
            return carried
        return self._in_room(appointment_id)

    def board(self) -> Board | None:
        """Return the board that is shown."""
        if self.plan is None:
            return None
        return with_filter(build_board(self.plan, self.ages.births), self.filter)

    def problem(
        self, appointment_id: UUID | None, resource_id: UUID, start: int, minutes: int
    ) -> str:
        """Return why an appointment (None: a new one) can't land there; '' when it can."""
        if self.plan is None:
            return ""
        target = self._column(resource_id)
        found = self.find(appointment_id) if appointment_id is not None else None
        current = found.resource_ids if found is not None else ()
        resources = resources_at(current, target, self.plan.columns)
        return problem_at(self.plan, resources, start, minutes, appointment_id)

    def move(self, appointment_id: UUID, resource_id: UUID, start: int) -> None:
        """Move an appointment to a column and minute of the shown day."""
        found = self.find(appointment_id)
        if found is None or self.plan is None:
            return
        resources = resources_at(found.resource_ids, self._column(resource_id), self.plan.columns)
        self.pinned.take_off(appointment_id)
        self.leave_question()
        self.changes.move(found, self._wall(start), resources)

    def resize(self, appointment_id: UUID, start: int, minutes: int) -> None:
        """Change an appointment's start and length in its place."""
        found = self.find(appointment_id)
        if found is not None and minutes >= 5:
            self.leave_question()
            self.changes.resize(found, self._wall(start), minutes)

    def set_status(self, appointment_id: UUID, status: AppointmentStatus) -> None:
        """Take an appointment to another status."""
        found = self.find(appointment_id)
        if found is not None:
            self.leave_question()
            self.changes.set_status(found, status)

    def cancel(self, appointment_id: UUID, reason: str) -> None:
        """Cancel an appointment."""
        found = self.find(appointment_id)
        if found is not None:
            self.pinned.take_off(appointment_id)
            self.changes.cancel(found, reason)

    def possible(self, appointment_id: UUID) -> tuple[AppointmentStatus, ...]:
        """Return the statuses that an appointment can go to next."""
        found = self.find(appointment_id)
        return next_statuses(found.status) if found is not None else ()

    def leave_question(self) -> None:
        """Take the open question away; nothing happens."""
        self.changes.leave()
        self._view.show_question(None)

    def park(self, appointment_id: UUID) -> None:
        """Keep an appointment at hand while the day is changed; its old place stays booked."""
        found = self.find(appointment_id)
        if found is not None:
            self.pinned.put(found)

    # ---- Host of the changes

    def show_changed(self, appointment: AppointmentView) -> None:
        """Show an appointment as it will be."""
        self.pinned.follow([appointment])
        if self.plan is None:
            return
        others = [a for a in self.plan.appointments if a.id != appointment.id]
        if appointment.start.date() == self.plan.day:
            others.append(appointment)
        self.plan = replace(self.plan, appointments=tuple(others))
        self._show_board()

    def changed(self, text: str, step: object) -> None:
        """Say what was done."""
        self._view.say(text, step)

    def ask(self, question: Question) -> None:
        """Show a question."""
        self._view.show_question(question)

    def failed(self, error: BaseException) -> None:
        """Show why something could not be done."""
        self._view.show_error(error)

    # ---- answers of the store

    def _arrived(self, data: DayData) -> None:
        if data.plan.day != self.shown:
            return
        self.plan, self.room = data.plan, data.room
        self.pinned.follow(data.plan.appointments)
        self._view.show_columns(data.plan.columns, self.filter)
        self._show_board()
        self._show_room()
        self._view.show_counts(data.counts)
        if self._wanted is not None:
            self._view.select(self._wanted)
            self._wanted = None
        self.ages.want(a.patient_id for a in data.plan.appointments)

    def _room_arrived(self, room: WaitingRoom) -> None:
        self.room = room
        self._show_room()

    def _read_surroundings(self) -> None:
        self._tasks.read(load_surroundings, then=self._surroundings_arrived, owner=self._view)

    def _surroundings_arrived(self, found: Surroundings) -> None:
        self.surroundings = found
        self._show_room()

    def _read_month(self) -> None:
        first = self._month - timedelta(days=6)
        self._month_reads.read(load_month, first, then=self._view.show_month)

    def _ages_arrived(self) -> None:
        self._show_board()
        self._show_room()

    def _show_board(self) -> None:
        board = self.board()
        if board is not None:
            self._view.show_board(board, self.now_minute())

    def _show_room(self) -> None:
        if self.room is None or self.plan is None:
            return
        alarm = self.surroundings.profile.waiting_alarm_minutes if self.surroundings else 30
        names = {c.resource_id: c.name for c in self.plan.columns}
        self._view.show_room(room_lines(self.room, names, self.ages.births, alarm))

    def _in_room(self, appointment_id: UUID) -> AppointmentView | None:
        if self.room is None:
            return None
        here = [e.appointment for e in (*self.room.waiting, *self.room.in_room)]
        found = (a for a in (*here, *self.room.to_confirm) if a.id == appointment_id)
        return next(found, None)

    def _column(self, resource_id: UUID) -> DayColumn:
        assert self.plan is not None
        return next(c for c in self.plan.columns if c.resource_id == resource_id)

    def _wall(self, minute: int) -> datetime:
        start = datetime(self.shown.year, self.shown.month, self.shown.day)
        return start + timedelta(minutes=minute)
