"""The agenda's screen: month, views and pinboard, the shown days, who is here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QLocale, QRect, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentView, DayColumn, DayCounts, DayLoad
from clinic_desktop.modules.agenda.domain.heat import Workload
from clinic_desktop.modules.agenda.domain.views import KEYS, NamedView, ViewKind, ViewSetup
from clinic_desktop.modules.agenda.presenters.absence import Notices
from clinic_desktop.modules.agenda.presenters.agenda import KINDS, AgendaPresenter
from clinic_desktop.modules.agenda.presenters.board import Board
from clinic_desktop.modules.agenda.presenters.cells import CellBoard
from clinic_desktop.modules.agenda.presenters.changes import Question
from clinic_desktop.modules.agenda.presenters.cursor import Cursor
from clinic_desktop.modules.agenda.presenters.listing import ListRow
from clinic_desktop.modules.agenda.presenters.named import KIND, NamedViews
from clinic_desktop.modules.agenda.presenters.period import Period
from clinic_desktop.modules.agenda.presenters.remember import from_plain, to_plain
from clinic_desktop.modules.agenda.presenters.room import RoomLine
from clinic_desktop.modules.agenda.ui.absence_deeds import AbsenceDeeds
from clinic_desktop.modules.agenda.ui.action_reasons import page_texts, reasons
from clinic_desktop.modules.agenda.ui.actions import make_actions
from clinic_desktop.modules.agenda.ui.calendar_deeds import CalendarDeeds
from clinic_desktop.modules.agenda.ui.cell_view import Place
from clinic_desktop.modules.agenda.ui.closing_deeds import KIND as DAY_CLOSE
from clinic_desktop.modules.agenda.ui.closing_deeds import ClosingDeeds
from clinic_desktop.modules.agenda.ui.deeds import Deeds
from clinic_desktop.modules.agenda.ui.dragging import Target
from clinic_desktop.modules.agenda.ui.guard import Guard
from clinic_desktop.modules.agenda.ui.middle import Middle
from clinic_desktop.modules.agenda.ui.naming import day_head
from clinic_desktop.modules.agenda.ui.popovers import Popovers
from clinic_desktop.modules.agenda.ui.question_bar import QuestionBar
from clinic_desktop.modules.agenda.ui.side_panels import LeftPanel, RightPanel
from clinic_desktop.modules.agenda.ui.toolbar import Toolbar
from clinic_desktop.modules.practice.api import AppointmentTypeRef
from clinic_desktop.ui_kit.chart_slots import Contribution
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.undo import UndoStep
from clinic_desktop.ui_kit.widgets import Line

TICK = 30_000  # ms: the now-line and the waiting minutes
LOOK_SETTING = "agenda.look"


class AgendaScreen(QWidget):
    """Implements AgendaView and wires the parts; what actions do is in `deeds`."""

    def __init__(self, shell: Shell, notices: Notices | None = None) -> None:
        super().__init__()
        self.shell, self.marks = shell, tuple[Contribution, ...]()  # marks: in the details
        self.left = LeftPanel()
        self.toolbar = Toolbar()
        self.question = QuestionBar()
        self.middle = Middle(shell.now().date(), shell.settings)
        self.day = self.middle.day
        self.right = RightPanel()
        self.popovers = Popovers(self.middle)
        self.presenter = AgendaPresenter(self, shell.tasks, shell.undo, shell.now, shell.may)
        self.named = NamedViews(self, shell.tasks, shell.undo, self.presenter.look, shell.may)
        self.guard, self.deeds = Guard(self), Deeds(self)
        self.closing = ClosingDeeds(self, lambda: self._enable(self.presenter.setup))
        self.away, self.calendars = AbsenceDeeds(self, notices or Notices()), CalendarDeeds(self)
        parts = (self.deeds, self.closing, self.away, self.calendars)
        run = {name: call for part in parts for name, call in part.by_name().items()}
        self.actions_by_name = make_actions(self, self.middle.keyboards(), run)
        self._lay_out()
        self._connect_views()
        self._connect_bars()
        self._connect_sides()
        self._restore_settings()
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()
        shell.on_change(self, {*KINDS, KIND, DAY_CLOSE}, self._data_changed)
        self.presenter.start()
        self.named.load()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for widget in (self.toolbar, Line(), self.question, self.closing.bar, self.middle):
            middle.addWidget(widget)
        row.addWidget(self.left)
        row.addWidget(Line(vertical=True))
        row.addLayout(middle, 1)
        row.addWidget(Line(vertical=True))
        row.addWidget(self.right)
        self.setFocusProxy(self.middle)

    def _connect_views(self) -> None:
        day, deeds, presenter, middle = self.day, self.deeds, self.presenter, self.middle
        day.probe, day.lets_drag = self._probe, self.guard.lets_drag
        day.drop_zone = self.left
        day.book_requested.connect(lambda _cursor: deeds.booking.book_here())
        day.open_requested.connect(deeds.open_details)
        day.move_requested.connect(deeds.move_to)
        day.resize_requested.connect(presenter.resize)
        day.park_requested.connect(presenter.park)
        day.zoomed.connect(self._zoom_chosen)
        day.cursor_moved.connect(self._cursor_moved)
        cells, month = middle.cells, middle.month
        cells.probe, cells.lets_drag = self._probe_cell, self.guard.lets
        cells.book_requested.connect(lambda _row, _column: deeds.booking.book_here())
        cells.block_opened.connect(deeds.open_details)
        cells.move_requested.connect(deeds.move_to_cell)
        cells.day_wanted.connect(self._cell_day_wanted)
        cells.moved.connect(self._cell_moved)
        month.day_focused.connect(presenter.focus)
        month.day_chosen.connect(self._open_day)
        middle.list.block_opened.connect(deeds.open_details)
        middle.list.range_chosen.connect(presenter.list_between)
        for view in (day, cells, month):
            view.today_requested.connect(self.actions_by_name["today"].trigger)
        middle.menu_requested.connect(deeds.show_menu)

    def _connect_bars(self) -> None:
        bar, views = self.toolbar, self.deeds.views
        bar.use(self.actions_by_name)
        bar.kind_chosen.connect(lambda key: views.kind(ViewKind(key)))
        bar.zoom_chosen.connect(self._zoom_chosen)
        bar.columns_chosen.connect(lambda shown: views.columns(tuple(shown)))
        bar.compact_chosen.connect(views.compact)
        bar.look_chosen.connect(self.presenter.look)
        self.question.accepted.connect(self._accepted)
        self.question.slot_taken.connect(self._slot_taken)
        self.question.left.connect(self._left)
        box = self.left.views
        box.view_chosen.connect(self._view_chosen)
        box.save_wanted.connect(views.save)
        box.manage_wanted.connect(views.manage)
        box.filter.chosen.connect(views.filter_chosen)

    def _connect_sides(self) -> None:
        self.left.day_chosen.connect(self._day_chosen)
        self.left.calendar.month_shown.connect(self.presenter.show_month_of)
        board, deeds = self.left.pinboard, self.deeds
        board.picked.connect(deeds.pick_up)
        board.grabbed.connect(deeds.grab)
        board.dragged.connect(deeds.drag_over)
        board.dropped.connect(deeds.drop_at)
        board.returned.connect(self.presenter.pinned.take_off)
        room = self.right.room
        room.step_wanted.connect(deeds.room.step)
        room.line_chosen.connect(deeds.room.chosen)
        room.menu_wanted.connect(deeds.room.menu)

    # ---- the frame's side

    def opened(
        self,
        day: date | None = None,
        appointment_id: UUID | None = None,
        book_for: UUID | None = None,
        call_for: UUID | None = None,
        **more: Any,
    ) -> None:
        """Go to a day, an appointment, or begin a booking for a patient."""
        if appointment_id is not None:
            self.deeds.go_to_appointment(appointment_id)
        elif day is not None and day != self.presenter.shown:
            self.presenter.go_to(day)
        if book_for is not None:
            self.deeds.booking.book_for(book_for, more)
        if call_for is not None:
            self.deeds.flow.flow.call_next(call_for)

    def leave(self) -> bool:
        """Close what is open; drafts are kept."""
        self.popovers.close()
        return True

    def first_focus(self) -> None:
        """Give the keyboard to what is shown."""
        self.middle.keyboard().setFocus()

    def actions_offered(self) -> Sequence[QAction]:
        """Return all actions, for the palette and the list of shortcuts."""
        return tuple(self.actions_by_name.values())

    def anchor(self) -> QRect:
        """Return the cursor's place in the screen's coordinates, for popovers."""
        return self.middle.anchor(self)

    # ---- AgendaView

    def show_setup(self, setup: ViewSetup) -> None:
        """Show how the agenda is looked at, and which actions work so."""
        self.middle.show_setup(setup)
        self.toolbar.show_setup(setup, self._chosen())
        self.left.views.show_setup(setup)
        kind = ViewKind.DAY if setup.kind is ViewKind.WEEK and not setup.compact else setup.kind
        kept = replace(setup, resource_ids=self.presenter.columns_chosen, kind=kind)
        self.shell.settings.set(LOOK_SETTING, to_plain(kept))
        self._enable(setup)

    def show_period(self, period: Period, today: date) -> None:
        """Show which days are being shown."""
        self.toolbar.show_period(period, today)
        self.left.calendar.show_day(period.shown, today)
        self.middle.show_period(period, today)
        self.closing.look()

    def show_cells(self, cells: CellBoard) -> None:
        """Show the week of all in small."""
        self.middle.cells.show_cells(cells)

    def show_workload(self, workload: Workload, chosen: Sequence[UUID]) -> None:
        """Show how full the month is."""
        self.middle.month.show_workload(workload, chosen)

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show the list."""
        self.middle.list.show_rows(rows)

    def show_types(self, types: Sequence[AppointmentTypeRef]) -> None:
        """Offer the types to filter by."""
        self.middle.list.show_types(types)
        self.left.views.filter.show_types(types)

    def show_views(self, views: Sequence[NamedView]) -> None:
        """Show the kept views."""
        self.left.views.show_views(views)
        self._enable(self.presenter.setup)
        if self.deeds.views.managing is not None:
            self.deeds.views.managing.show_views(views)

    def day_name(self, day: date) -> str:
        """Return the head of a day's column."""
        return day_head(day)

    def show_board(self, board: Board, now: int | None) -> None:
        """Show the day, or the week of one."""
        self.day.set_now(now)
        self.day.show_board(board)
        self.deeds.waits.board_shown()
        self.deeds.holds.board_shown()

    def select(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment."""
        self.middle.select(appointment_id)

    def show_columns(self, columns: Sequence[DayColumn], shown: Sequence[UUID]) -> None:
        """Offer the columns."""
        del shown
        self.toolbar.show_columns(columns, self._chosen(), self.presenter.setup)
        self.middle.list.show_columns(columns)

    def show_room(self, lines: Sequence[RoomLine]) -> None:
        """Show who is here."""
        self.right.room.show_lines(lines)
        self.deeds.flow.show_queues()
        self.deeds.waits.show_again()

    def show_counts(self, counts: DayCounts) -> None:
        """Show the day's numbers."""
        self.left.show_counts(counts)

    def show_month(self, load: Mapping[date, DayLoad]) -> None:
        """Colour the calendar."""
        self.left.calendar.show_load(load)

    def show_pinboard(self, pinned: Sequence[AppointmentView]) -> None:
        """Show the parked appointments."""
        self.left.pinboard.show_pinned(pinned)
        self.day.set_parked(frozenset(a.id for a in pinned))

    def show_question(self, question: Question | None) -> None:
        """Ask above the day."""
        self.question.ask(question, self.presenter.shown)

    def say(self, text: str, step: object) -> None:
        """Say quietly that something was done."""
        self.shell.toast(text, step if isinstance(step, UndoStep) else None)

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self.shell.show_error(error)

    # ---- what the parts say

    def _probe(self, appointment_id: UUID | None, target: Target) -> str:
        board = self.day.board
        if board is None:
            return ""
        resource, day = board.columns[target.column].resource_id, board.day_of(target.column)
        known = self.presenter.on_screen
        return known.problem(appointment_id, resource, day, target.start, target.minutes)

    def _probe_cell(self, appointment_id: UUID, place: Place, start: int, minutes: int) -> str:
        board = self.middle.cells.board
        resource, day = board.columns[place[0]].resource_id, board.days[place[1]]
        return self.presenter.on_screen.problem(appointment_id, resource, day, start, minutes)

    def _chosen(self) -> tuple[UUID, ...]:
        """Return the columns that are chosen in the view that is shown."""
        setup, presenter = self.presenter.setup, self.presenter
        if setup.kind is ViewKind.WEEK and not setup.compact:
            resource = presenter.week_resource()
            return (resource,) if resource is not None else ()
        return presenter.columns_chosen

    def _enable(self, setup: ViewSetup) -> None:
        """Let each action work, or say why it doesn't here."""
        off = reasons(setup, self.shell.why_not(Permission.APPOINTMENT_WRITE.value))
        off |= self.closing.reasons() | self.calendars.reasons() | self.deeds.flow.reasons()
        for key in KEYS:
            view, action = self.named.with_key(key), self.actions_by_name[f"view_{key}"]
            off[f"view_{key}"] = self.deeds.views.key_reason(key)
            name = view.name if view is not None else f"F{key}"
            action.setText(translate("Agenda", "View: {name}").format(name=name))
        for name, action in self.actions_by_name.items():
            action.setEnabled(not off.get(name))
            action.setToolTip(off.get(name, ""))
        self.toolbar.explain(off)
        before, after = page_texts(setup.kind)
        for name, text, button in (
            ("day_before", before, self.toolbar.before),
            ("day_after", after, self.toolbar.after),
        ):
            self.actions_by_name[name].setText(text)
            button.setToolTip(text)
            button.setAccessibleName(text)

    def _tick(self) -> None:
        if self.isVisible():
            self.presenter.tick()

    def _data_changed(self, changed: DataChanged) -> None:
        if KIND in changed.kinds:
            self.named.load()
        if DAY_CLOSE in changed.kinds:
            self.closing.read()
        if changed.kinds & KINDS:
            self.presenter.refresh(changed.kinds)
            self.deeds.refresh_details()

    def _day_chosen(self, day: date) -> None:
        self.presenter.go_to(day)
        self.first_focus()

    def _open_day(self, day: date) -> None:
        """Go from the month or the compact week to a day."""
        self.presenter.focus(day)
        self.deeds.views.kind(ViewKind.DAY)
        if self.presenter.shown != day:
            self.presenter.go_to(day)

    def _cell_day_wanted(self, _row: int, column: int) -> None:
        self._open_day(self.middle.cells.board.days[column])

    def _cell_moved(self, _row: int, column: int) -> None:
        self.presenter.focus(self.middle.cells.board.days[column])

    def _cursor_moved(self, cursor: Cursor) -> None:
        board = self.day.board
        if board is not None and board.days and cursor.column < len(board.days):
            self.presenter.focus(board.day_of(cursor.column))

    def _view_chosen(self, view_id: UUID) -> None:
        self.named.go(view_id)
        self.left.views.show_setup(self.presenter.setup)
        self.first_focus()

    def _accepted(self, reason: str) -> None:
        self.question.ask(None, self.presenter.shown)
        if not self.deeds.flow.flow.accept(reason):
            self.presenter.changes.accept(reason)
        self.first_focus()

    def _slot_taken(self, slot: Any) -> None:
        self.question.ask(None, self.presenter.shown)
        self.presenter.changes.take(slot)
        self.presenter.go_to(slot.start.date())
        self.first_focus()

    def _left(self) -> None:
        self.presenter.leave_question()
        self.deeds.flow.flow.leave()
        self.first_focus()

    def _zoom_chosen(self, minutes: int) -> None:
        if minutes != self.presenter.setup.line_minutes:
            self.presenter.look(replace(self.presenter.setup, line_minutes=minutes))

    def _restore_settings(self) -> None:
        kept = self.shell.settings.get(LOOK_SETTING, {})
        self.named.open_first = not kept
        self.presenter.begin(from_plain(kept))
        self.presenter.first_weekday = QLocale().firstDayOfWeek().value
        self.setAccessibleName(translate("Agenda", "Agenda"))
