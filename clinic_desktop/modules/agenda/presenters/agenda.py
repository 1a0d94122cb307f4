"""The agenda's screen without Qt: the shown days, who waits, and what is done to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    CancelledBy,
    DayPlan,
    WaitingRoom,
    next_statuses,
)
from clinic_desktop.modules.agenda.domain.heat import Workload
from clinic_desktop.modules.agenda.domain.parts import PartsOfDay
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup
from clinic_desktop.modules.agenda.presenters.agenda_view import AgendaView
from clinic_desktop.modules.agenda.presenters.ages import Ages
from clinic_desktop.modules.agenda.presenters.block_text import style_of
from clinic_desktop.modules.agenda.presenters.board import (
    Board,
    build_board,
    build_week,
    with_filter,
)
from clinic_desktop.modules.agenda.presenters.cells import build_cells, worked
from clinic_desktop.modules.agenda.presenters.changes import Question, Undo
from clinic_desktop.modules.agenda.presenters.listing import list_rows
from clinic_desktop.modules.agenda.presenters.loading import (
    Surroundings,
    load_month,
    load_room,
    load_surroundings,
)
from clinic_desktop.modules.agenda.presenters.on_screen import OnScreen
from clinic_desktop.modules.agenda.presenters.period import (
    MONDAY,
    WEEK,
    Period,
    period_of,
    stepped,
)
from clinic_desktop.modules.agenda.presenters.room import Grouping, room_lines
from clinic_desktop.modules.agenda.presenters.series_changes import SeriesChanges
from clinic_desktop.modules.agenda.presenters.span_loading import (
    PeriodData,
    load_counts,
    load_period,
)

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

    Attributes: `setup` is how it is looked at, `period` the days on screen, `on_screen` their
    appointments, `surroundings` profile and types, `changes` runs what is done.
    """

    first_weekday = MONDAY  # ISO number of the day on which weeks begin

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
        self.setup = ViewSetup()
        self.columns_chosen: tuple[UUID, ...] = ()
        self.week_of: UUID | None = None
        self.list_days = WEEK
        self.grouping = Grouping.NONE
        self.period = period_of(ViewKind.DAY, now().date())
        self.surroundings: Surroundings | None = None
        self.workload: Workload | None = None
        self.on_screen = OnScreen(view.show_pinboard)
        self.pinned = self.on_screen.pinned
        self.ages = Ages(tasks, view, self._people_arrived)
        self._wanted: UUID | None = None
        self._month = self.shown.replace(day=1)
        self._reads = Latest(tasks, view)
        self._room_reads = Latest(tasks, view)
        self._month_reads = Latest(tasks, view)
        self._count_reads = Latest(tasks, view)
        self.changes = SeriesChanges(tasks, undo, self, may, view)

    @property
    def shown(self) -> date:
        """The day in focus."""
        return self.period.shown

    @property
    def plan(self) -> DayPlan | None:
        """The day in focus as it is known; None until loaded and in the month."""
        return self.on_screen.plan(self.shown)

    @property
    def room(self) -> WaitingRoom | None:
        """Who is here today."""
        return self.on_screen.room

    # ---- reading

    def start(self) -> None:
        """Load everything for the first time."""
        self._read_surroundings()
        self._view.show_setup(self.setup)
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
        """Show again what the store holds for the shown days."""
        self._reads.read(load_period, self.period, self.today(), then=self._arrived)

    def tick(self) -> None:
        """Move the now-line and the waiting minutes on."""
        if self.on_screen.room is None:
            return
        self._show()
        self._room_reads.read(load_room, self.shown, self.today(), then=self._room_arrived)

    def today(self) -> date:
        """Return the clinic's present day."""
        return self._now().date()

    def now_minute(self) -> int | None:
        """Return the minute of the now-line; None when today is not shown."""
        now = self._now()
        return now.hour * 60 + now.minute if self.period.has(now.date()) else None

    # ---- which days, which columns

    def go_to(self, day: date) -> None:
        """Show another day, or the days around it."""
        self.period = self._period_around(day)
        self.leave_question()
        self._view.show_period(self.period, self.today())
        self.reload()

    def focus(self, day: date) -> None:
        """Let another of the shown days be the one in focus: the cursor went there."""
        if day != self.shown and self.period.has(day):
            self.period = replace(self.period, shown=day)
            self._view.show_period(self.period, self.today())
            self._count_reads.read(
                load_counts, day, self.on_screen.columns, then=self._view.show_counts
            )

    def step(self, pages: int) -> None:
        """Go days, weeks or months forward or back, as the view is."""
        self.go_to(stepped(self.period, pages))

    def begin(self, setup: ViewSetup) -> None:
        """Begin with what this device last looked at; nothing is shown yet."""
        self.setup = setup
        self.columns_chosen = setup.resource_ids

    def look(self, setup: ViewSetup) -> None:
        """Look at the agenda in another way; what is known is shown at once."""
        before, self.setup = self.setup, setup
        if setup.kind is ViewKind.WEEK and not setup.compact:
            self.week_of = setup.resource_ids[0] if setup.resource_ids else self.week_of
        else:
            self.columns_chosen = setup.resource_ids
        self._view.show_setup(self.setup)
        if setup.kind is not before.kind:
            self.period = self._period_around(self.shown)
            self.on_screen.plans = ()
            self.leave_question()
            self._view.show_period(self.period, self.today())
            self.reload()
        else:
            self._show()

    def look_at(self, kind: ViewKind) -> None:
        """Change between day, week, month and list; the chosen columns stay."""
        ids = self.columns_chosen
        if kind is ViewKind.WEEK and not self.setup.compact:
            ids = () if self.week_of is None else (self.week_of,)
        self.look(replace(self.setup, kind=kind, resource_ids=ids))

    def list_between(self, first: date, last: date) -> None:
        """Let the list show these days."""
        self.list_days = (max(first, last) - first).days + 1
        self.go_to(first)

    def show_month_of(self, day: date) -> None:
        """Load the month of a day for the calendar."""
        self._month = day.replace(day=1)
        self._read_month()

    def choose_columns(self, shown: Sequence[UUID]) -> None:
        """Show only these resources in this order; an empty choice shows all."""
        self.look(replace(self.setup, resource_ids=tuple(shown)))

    # ---- what is done

    def known(self, appointment: AppointmentView) -> None:
        """Remember an appointment that is being carried to another day."""
        self.on_screen.carried = appointment

    def select_when_shown(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment as soon as its day is there."""
        self._wanted = appointment_id

    def find(self, appointment_id: UUID) -> AppointmentView | None:
        """Return an appointment of the shown days, the pinboard or the waiting room."""
        return self.on_screen.find(appointment_id)

    def board(self) -> Board | None:
        """Return the board of a day, or of the week of one resource; None in other views."""
        style = style_of(self.setup, self.ages.phones)
        if self.setup.kind is ViewKind.DAY and self.plan is not None:
            board = build_board(self.plan, self.ages.births, style)
            return replace(with_filter(board, self.columns_chosen), today=self.today())
        resource = self.week_resource()
        if self.setup.kind is not ViewKind.WEEK or self.setup.compact or resource is None:
            return None
        days, births, name = self.days(), self.ages.births, self._view.day_name
        board = build_week(days, resource, self.shown, births, style, name)
        return replace(board, today=self.today())

    def days(self) -> tuple[DayPlan, ...]:
        """Return the shown days; days without work may be left out of a week."""
        plans = self.on_screen.plans
        if self.setup.kind is ViewKind.WEEK and self.setup.working_days:
            return worked(plans)
        return plans

    def slot_minutes(self) -> int:
        """Return the clinic's slot."""
        profile = self.surroundings.profile if self.surroundings is not None else None
        return profile.slot_minutes if profile is not None else 15

    def halves(self) -> PartsOfDay:
        """Return when the clinic's mornings end."""
        return self.surroundings.halves if self.surroundings is not None else PartsOfDay()

    def week_resource(self) -> UUID | None:
        """Return whose week is shown: the chosen one, else the first of the chosen columns."""
        known = [c.resource_id for c in self.on_screen.columns]
        wanted = [self.week_of, *self.columns_chosen, *known]
        return next((r for r in wanted if r in known), None)

    def move(
        self, appointment_id: UUID, resource_id: UUID, start: int, day: date | None = None
    ) -> None:
        """Move an appointment to a column and minute of a shown day."""
        target = day or self.shown
        found = self.find(appointment_id)
        resources = self.on_screen.landing(appointment_id, resource_id, target)
        if found is None or resources is None:
            return
        self.pinned.take_off(appointment_id)
        self.leave_question()
        self.changes.move(found, _wall(target, start), resources)

    def resize(self, appointment_id: UUID, start: int, minutes: int) -> None:
        """Change an appointment's start and length in its place."""
        found = self.find(appointment_id)
        if found is not None and minutes >= 5:
            self.leave_question()
            self.changes.resize(found, _wall(found.start.date(), start), minutes)

    def set_status(self, appointment_id: UUID, status: AppointmentStatus) -> None:
        """Take an appointment to another status."""
        found = self.find(appointment_id)
        if found is not None:
            self.leave_question()
            self.changes.set_status(found, status)

    def cancel(
        self, appointment_id: UUID, reason: str, by: CancelledBy = CancelledBy.PATIENT
    ) -> None:
        """Cancel an appointment."""
        found = self.find(appointment_id)
        if found is not None:
            self.pinned.take_off(appointment_id)
            self.changes.cancel(found, reason, by)

    def possible(self, appointment_id: UUID) -> tuple[AppointmentStatus, ...]:
        """Return the statuses that an appointment can go to next."""
        found = self.find(appointment_id)
        return next_statuses(found.status) if found is not None else ()

    def group_waiting(self, grouping: Grouping) -> None:
        """Show who waits as one list, by practitioner, or by the room that they wait for."""
        self.grouping = grouping
        self._show_room()

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
        self.on_screen.change(appointment)
        self._show()

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

    def _arrived(self, data: PeriodData) -> None:
        if replace(data.period, shown=self.shown) != self.period:
            return
        self.on_screen.room, self.workload = data.room, data.workload
        self.on_screen.take(data.plans, data.columns)
        self._view.show_columns(data.columns, self.columns_chosen)
        self._show()
        self._show_room()
        self._view.show_counts(data.counts)
        if self._wanted is not None:
            self._view.select(self._wanted)
            self._wanted = None
        self.ages.want(a.patient_id for a in self.on_screen.appointments())

    def _room_arrived(self, room: WaitingRoom) -> None:
        self.on_screen.room = room
        self._show_room()

    def _read_surroundings(self) -> None:
        self._tasks.read(load_surroundings, then=self._surroundings_arrived, owner=self._view)

    def _surroundings_arrived(self, found: Surroundings) -> None:
        self.surroundings = found
        self._view.show_types(found.types)
        self._show_room()

    def _read_month(self) -> None:
        first = self._month - timedelta(days=6)
        self._month_reads.read(load_month, first, then=self._view.show_month)

    def _people_arrived(self) -> None:
        self._show()
        self._show_room()

    def _show(self) -> None:
        """Show what is known in the way that is chosen."""
        kind, known = self.setup.kind, self.on_screen
        board = self.board()
        if board is not None:
            self._view.show_board(board, self.now_minute())
        elif kind is ViewKind.MONTH and self.workload is not None:
            self._view.show_workload(self.workload, self.columns_chosen)
        elif kind is ViewKind.WEEK:
            style = style_of(self.setup, self.ages.phones)
            self._view.show_cells(build_cells(self.days(), self.columns_chosen, style))
        elif kind is ViewKind.LIST:
            rows = list_rows(known.appointments(), known.name, self.ages.phones)
            self._view.show_rows(rows)

    def _show_room(self) -> None:
        if self.room is None:
            return
        alarm = self.surroundings.profile.waiting_alarm_minutes if self.surroundings else 30
        names = {c.resource_id: c.name for c in self.on_screen.columns}
        lines = room_lines(self.room, names, self.ages.births, alarm, self.grouping)
        self._view.show_room(lines)

    def _period_around(self, day: date) -> Period:
        return period_of(self.setup.kind, day, self.first_weekday, self.list_days)


def _wall(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)
