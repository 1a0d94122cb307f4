"""What the agenda's actions do: from the block or the free place under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    appointment,
)
from clinic_desktop.modules.agenda.domain.views import KEYS, ViewKind
from clinic_desktop.modules.agenda.presenters.details import DetailsPresenter
from clinic_desktop.modules.agenda.presenters.words import MOVABLE
from clinic_desktop.modules.agenda.ui.action_reasons import KINDS
from clinic_desktop.modules.agenda.ui.booking_deeds import BookingDeeds
from clinic_desktop.modules.agenda.ui.details_popover import DetailsPopover
from clinic_desktop.modules.agenda.ui.flow_deeds import FlowDeeds
from clinic_desktop.modules.agenda.ui.go_to_popover import GoToPopover
from clinic_desktop.modules.agenda.ui.hold_deeds import HoldDeeds
from clinic_desktop.modules.agenda.ui.menus import block_menu, slot_menu
from clinic_desktop.modules.agenda.ui.paper_deeds import PaperDeeds
from clinic_desktop.modules.agenda.ui.reason_popover import ReasonPopover
from clinic_desktop.modules.agenda.ui.room_deeds import RoomDeeds
from clinic_desktop.modules.agenda.ui.series_deeds import SeriesDeeds
from clinic_desktop.modules.agenda.ui.view_deeds import ViewDeeds
from clinic_desktop.modules.agenda.ui.wait_deeds import WaitDeeds

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

_S = AppointmentStatus


class Deeds:
    """The verbs of one screen."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen
        self.booking = BookingDeeds(screen)
        self.paper = PaperDeeds(screen)
        self.room = RoomDeeds(screen)
        self.views = ViewDeeds(screen)
        self.flow = FlowDeeds(screen)
        self.waits = WaitDeeds(screen)
        self.series = SeriesDeeds(screen)
        self.holds = HoldDeeds(screen)
        self.booking.repeat = self.series.repeat
        self.booking.openings.wait = self.waits.forms.instead_of

    def by_name(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by the action's name."""
        presenter = self._screen.presenter
        return (
            self._view_actions()
            | self._flow_actions()
            | {
                "book": self.booking.book_here,
                "walk_in": self.booking.walk_in,
                "next_opening": self.booking.openings.search,
                "open": self._with_block(lambda a: self.open_details(a.id)),
                "arrived": self._status(_S.ARRIVED),
                "in_room": self._status(_S.IN_ROOM),
                "done": self._status(_S.FULFILLED),
                "no_show": self._status(_S.NO_SHOW),
                "confirmed": self._status(_S.CONFIRMED),
                "back": self._status(_S.BOOKED),
                "cancel": self._changing(self.ask_reason),
                "move": self._with_block(self.pick_up),
                "park": self._changing(lambda a: presenter.park(a.id)),
                "longer": self._resize(1),
                "shorter": self._resize(-1),
                "today": lambda: presenter.go_to(presenter.today()),
                "day_before": lambda: presenter.step(-1),
                "day_after": lambda: presenter.step(1),
                "go_to_date": self.ask_date,
                "waiting": lambda: self._screen.right.room.setFocus(),
                "finer": lambda: self._screen.day.zoom_by(1),
                "coarser": lambda: self._screen.day.zoom_by(-1),
                "print_day": self.paper.print_shown,
                "side_table": self.room.show_table,
                "print_confirmations": self.paper.print_confirmations,
                "print_card": self._with_block(lambda a: self.paper.print_card(a.id)),
                "patient": self._with_block(
                    lambda a: self._screen.shell.open_patient(a.patient_id)
                ),
            }
        )

    def _view_actions(self) -> dict[str, Callable[[], None]]:
        views = self.views
        return {
            **{KINDS[kind]: partial(views.kind, kind) for kind in ViewKind},
            **{f"view_{key}": partial(views.go_key, key) for key in KEYS},
            "column_before": lambda: views.other_column(-1),
            "column_after": lambda: views.other_column(1),
            "save_view": views.save,
            "manage_views": views.manage,
            "filter": views.filter,
        }

    def _flow_actions(self) -> dict[str, Callable[[], None]]:
        flow, waits = self.flow, self.waits
        return {
            "pick": flow.pick,
            "call_next": flow.call_next,
            "send_to": self._changing(flow.send_to),
            "visit": self._with_block(flow.open_visit),
            "group_waiting": flow.group,
            "call_screen": flow.toggle_window,
            "earlier": self._changing(waits.forms.want_earlier),
            "offer": waits.offer,
            "wait_list_add": waits.forms.put_on,
            "wait_list": waits.focus,
        }

    def _changing(self, call: Callable[[AppointmentView], object]) -> Callable[[], None]:
        return self._with_block(lambda a: call(a) if self._screen.guard.lets(a) else None)

    def _with_block(self, call: Callable[[AppointmentView], object]) -> Callable[[], None]:
        def run() -> None:
            found = self._screen.middle.current()
            if found is None:
                self._screen.shell.toast(translate("Agenda", "Choose an appointment first."))
            else:
                call(found)

        return run

    def _status(self, status: AppointmentStatus) -> Callable[[], None]:
        one = self._changing(lambda a: self._screen.presenter.set_status(a.id, status))

        def run() -> None:
            if not self.flow.set_statuses(status):
                one()

        return run

    def _resize(self, steps: int) -> Callable[[], None]:
        return self._changing(lambda a: self._lengthen(a, steps))

    def _lengthen(self, found: AppointmentView, steps: int) -> None:
        presenter = self._screen.presenter
        minutes = max(found.minutes + steps * presenter.slot_minutes(), 5)
        start = found.start.hour * 60 + found.start.minute
        presenter.resize(found.id, start, minutes)

    # ---- one appointment

    def open_details(self, appointment_id: UUID) -> None:
        """Open the details of an appointment."""
        screen = self._screen
        popover = DetailsPopover(screen, screen.guard.why_not, self._marks_of)
        presenter = DetailsPresenter(
            popover, screen.shell.tasks, self._names, appointment_id, QLocale().name() or "en"
        )
        popover.setProperty("presenter", presenter)
        popover.status_wanted.connect(screen.presenter.set_status)
        popover.cancel_wanted.connect(self._ask_reason_of)
        popover.move_wanted.connect(self._pick_up_id)
        popover.park_wanted.connect(self._park_from_details)
        popover.card_wanted.connect(self.paper.print_card)
        popover.patient_wanted.connect(screen.shell.open_patient)
        popover.comment_given.connect(self._amend)
        screen.popovers.open(popover, screen.anchor())
        presenter.load()

    def _marks_of(self, patient_id: UUID) -> list[QWidget]:
        """Return what other modules say of a patient, made anew."""
        shell = self._screen.shell
        made = (contribute(shell, patient_id) for contribute in self._screen.marks)
        return [widget for widget in made if widget is not None]

    def refresh_details(self) -> None:
        """Show the open details as they are stored now."""
        current = self._screen.popovers.current
        if isinstance(current, DetailsPopover):
            presenter = current.property("presenter")
            if isinstance(presenter, DetailsPresenter):
                presenter.load()

    def _names(self, resource_ids: Sequence[UUID]) -> str:
        name = self._screen.presenter.on_screen.name
        return ", ".join(text for r in resource_ids if (text := name(r)))

    def _amend(self, appointment_id: UUID, comment: str) -> None:
        found = self._screen.presenter.find(appointment_id)
        if found is not None:
            self._screen.presenter.changes.amend(found, comment, found.type_id)

    def _park_from_details(self, appointment_id: UUID) -> None:
        self._screen.popovers.close()
        self._screen.presenter.park(appointment_id)

    def ask_reason(self, found: AppointmentView) -> None:
        """Ask why an appointment is cancelled."""
        if _S.CANCELLED not in self._screen.presenter.possible(found.id):
            self._screen.presenter.cancel(found.id, "-")  # the store says why it can't be
            return
        popover = ReasonPopover(found, self._screen, late=self._late(found))
        popover.reason_given.connect(self._screen.presenter.cancel)
        self._screen.popovers.open(popover, self._screen.anchor())
        popover.buttons[0].setFocus()

    def _late(self, found: AppointmentView) -> str:
        """Return that it counts as late when the patient cancels now; '' when it doesn't."""
        around = self._screen.presenter.surroundings
        hours = around.profile.late_cancel_hours if around is not None else 0
        if found.start - self._screen.shell.now() >= timedelta(hours=hours):
            return ""
        text = translate(
            "Agenda", "Less than {hours} h before: if the patient cancels, it counts as late."
        )
        return text.format(hours=hours)

    def _ask_reason_of(self, appointment_id: UUID) -> None:
        found = self._screen.presenter.find(appointment_id)
        if found is not None:
            self.ask_reason(found)

    def grab(self, found: AppointmentView) -> None:
        """Carry an appointment that the mouse drags over from the pinboard."""
        self.pick_up(found, scroll=False)

    def pick_up(self, found: AppointmentView, *, scroll: bool = True) -> None:
        """Carry an appointment over the day until Enter, a click or Esc."""
        if found.status not in MOVABLE:
            text = translate("Agenda", "This appointment is over: it can't be moved.")
            self._screen.shell.toast(text)
            return
        screen = self._screen
        if not screen.guard.lets(found):
            return
        screen.popovers.close()
        screen.presenter.known(found)
        if screen.presenter.setup.kind in (ViewKind.MONTH, ViewKind.LIST):
            screen.presenter.look_at(ViewKind.DAY)
        screen.middle.keyboard().setFocus()
        if screen.middle.currentWidget() is screen.middle.cells:
            screen.middle.cells.pick_up(found)
            return
        screen.day.carrier.pick_up(found.id, found.patient_name, found.minutes, scroll=scroll)

    def _pick_up_id(self, appointment_id: UUID) -> None:
        found = self._screen.presenter.find(appointment_id)
        if found is not None:
            self.pick_up(found)

    def drag_over(self, place: QPoint) -> None:
        """Carry what is dragged from the pinboard under a point of the screen."""
        cells = self._screen.middle.cells
        if self._screen.middle.currentWidget() is cells:
            cells.hover_global(place)
        else:
            self._screen.day.carrier.hover_global(place)

    def drop_at(self, place: QPoint) -> None:
        """Drop what was dragged from the pinboard at a point of the screen."""
        cells = self._screen.middle.cells
        if self._screen.middle.currentWidget() is cells:
            cells.drop_global(place)
            return
        carrier = self._screen.day.carrier
        if carrier.hover_global(place):
            carrier.drop()
        else:
            carrier.cancel()

    def move_to(self, appointment_id: UUID, column: int, start: int) -> None:
        """Move an appointment to a column of the board."""
        board = self._screen.day.board
        if board is not None:
            resource, day = board.columns[column].resource_id, board.day_of(column)
            wall = datetime(day.year, day.month, day.day) + timedelta(minutes=start)
            if self.waits.drop(appointment_id, resource, wall):
                return
            self._screen.presenter.move(appointment_id, resource, start, day)
            self._screen.day.select(appointment_id)

    def move_to_cell(self, appointment_id: UUID, row: int, column: int) -> None:
        """Move an appointment to a cell of the compact week, at its time of day."""
        board, found = self._screen.middle.cells.board, self._screen.presenter.find(appointment_id)
        if found is not None and board.cells:
            resource, day = board.columns[row].resource_id, board.days[column]
            start = found.start.hour * 60 + found.start.minute
            self._screen.presenter.move(appointment_id, resource, start, day)
            self._screen.middle.select(appointment_id)

    def go_to_appointment(self, appointment_id: UUID) -> None:
        """Show the day of an appointment with the cursor on it."""

        def found(a: AppointmentView) -> None:
            presenter = self._screen.presenter
            presenter.select_when_shown(a.id)
            setup = presenter.setup
            week_of_one = setup.kind is ViewKind.WEEK and not setup.compact
            if setup.kind is ViewKind.MONTH:
                presenter.look_at(ViewKind.DAY)
            elif week_of_one and presenter.week_resource() not in a.resource_ids:
                presenter.choose_columns(a.resource_ids[:1])
            presenter.go_to(a.start.date())

        self._screen.shell.tasks.read(appointment, appointment_id, then=found, owner=self._screen)

    # ---- menu and date

    def show_menu(self, place: QPoint) -> None:
        """Show the menu of what is under the cursor."""
        screen = self._screen
        a = screen.middle.current()
        if a is None:
            slot_menu(screen, screen.actions_by_name).popup(place)
            return
        possible = screen.presenter.possible(a.id)
        block_menu(screen, screen.actions_by_name, a, possible).popup(place)

    def ask_date(self) -> None:
        """Ask for a date to go to."""
        popover = GoToPopover(self._screen.presenter.today(), self._screen)
        popover.day_chosen.connect(self._screen.presenter.go_to)
        self._screen.popovers.open(popover, self._screen.anchor())
        popover.field.setFocus()
