"""What is done with the waiting list of one screen: put on, offer, accept, carry to the day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from clinic_desktop.kernel.clock import instant_of, milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    OfferPlace,
    Place,
    Slot,
    WaitListEntry,
    entries_for_place,
    patient_reliability,
    urgency_text,
)
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.room import RoomLine, RoomSection
from clinic_desktop.modules.agenda.presenters.wait_lines import Moment, wait_lines
from clinic_desktop.modules.agenda.presenters.wait_loading import WaitData
from clinic_desktop.modules.agenda.presenters.wait_words import Words, wish_text
from clinic_desktop.modules.agenda.presenters.waiting_list import KINDS, WaitingList
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.agenda.ui.choice_popover import ChoicePopover
from clinic_desktop.modules.agenda.ui.menus import empty_menu
from clinic_desktop.modules.agenda.ui.naming import short_day, weekday_name
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.modules.agenda.ui.wait_forms import WaitForms
from clinic_desktop.modules.agenda.ui.wait_popover import practitioners_of
from clinic_desktop.modules.patients.api import PatientRef

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

TICK = 30_000  # ms: the countdown of offers


class WaitDeeds(QObject):
    """Implements WaitListView. `list` is the presenter; it ticks also while the screen is hidden,
    so that offers end and the next are asked.
    """

    def __init__(self, screen: AgendaScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        shell = screen.shell
        self._opening: tuple[WaitListEntry, Slot] | None = None
        self.list = WaitingList(self, shell.tasks, shell.undo, shell.now)
        self.forms = WaitForms(screen, self.list)
        room = screen.right.room
        room.grabbed.connect(self._grab)
        room.dragged.connect(lambda place: screen.deeds.drag_over(place))
        room.dropped.connect(lambda place: screen.deeds.drop_at(place))
        room.keyed.connect(self._key)
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK)
        self._ticker.timeout.connect(self.list.tick)
        self._ticker.start()
        screen.popovers.watchers.append(self._watch)
        shell.on_change(screen, set(KINDS), lambda _changed: self.list.load())
        self.list.load()

    # ---- WaitListView

    def show_wait_list(self, data: WaitData) -> None:
        """Show who waits."""
        lines = wait_lines(data, self._names(), self._words(), self._moment())
        self._screen.right.room.show_wishes(lines)

    def show_again(self) -> None:
        """Show the list with the names that are known now."""
        self.show_wait_list(self.list.data)

    def show_opening(self, entry: WaitListEntry, slot: Slot) -> None:
        """Go to a place that fits an entry and carry the entry there: Enter books."""
        screen, presenter = self._screen, self._screen.presenter
        if presenter.setup.kind is not ViewKind.DAY:
            presenter.look_at(ViewKind.DAY)
        if presenter.shown != slot.start.date():
            presenter.go_to(slot.start.date())
        self._opening = (entry, slot)
        self.carry(entry)
        self._put_opening()
        text = translate("Agenda", "{name} fits here. Enter books, Esc lets go.")
        screen.shell.toast(text.format(name=entry.patient_name))

    def board_shown(self) -> None:
        """Put what is carried on the opening once its day is there."""
        if self._opening is not None:
            self._put_opening()

    def _put_opening(self) -> None:
        board, carrier = self._screen.day.board, self._screen.day.carrier
        if self._opening is None or board is None:
            return
        entry, slot = self._opening
        if carrier.lifted != entry.id:
            self._opening = None  # let go in the meantime
            return
        day = slot.start.date()
        columns = (board.column_of(resource, day) for resource in slot.resource_ids)
        column = next((n for n in columns if n is not None), None)
        if column is not None and board.day_of(column) == day:
            carrier.put(column, slot.start.hour * 60 + slot.start.minute)
            self._opening = None

    def say(self, text: str, step: object) -> None:
        """Say quietly that something was done."""
        self._screen.say(text, step)

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self._screen.show_error(error)

    # ---- beside a booking

    def _watch(self, popover: Popover) -> None:
        """Tell how reliably the patient of a booking comes, and offer the waiting list."""
        if not isinstance(popover, BookingPopover):
            return
        part, tasks = popover.patient, self._screen.shell.tasks

        def shown(patient: PatientRef | None) -> None:
            if patient is not None:
                tasks.read(
                    patient_reliability,
                    patient.id,
                    then=lambda found: part.show_reliability(patient.id, found),
                    fail=self.show_error,
                    owner=part,
                )

        part.shown.connect(shown)
        part.wait_wanted.connect(lambda: self.forms.instead_of(popover.presenter.form))

    # ---- offer a place

    def offer(self) -> None:
        """Offer the free place under the cursor to somebody of the list."""
        presenter = self._screen.presenter
        place = self._screen.middle.booking_place(
            presenter.on_screen, presenter.shown, presenter.slot_minutes()
        )
        if place is None or self._screen.middle.current() is not None:
            self._screen.shell.toast(translate("Agenda", "Choose a free place first."))
            return
        start = datetime.combine(place.day, datetime.min.time()) + timedelta(minutes=place.start)
        longest = max([place.minutes, *(e.minutes for e in self.list.data.entries)])
        minutes = place.minutes if place.chosen else longest
        zone = presenter.plan.zone if presenter.plan is not None else ""
        asked = Place(start, minutes, zone, (place.resource_id,))
        self._screen.shell.tasks.read(
            entries_for_place,
            asked,
            then=lambda found: self._offer_to(asked, found),
            fail=self.show_error,
            owner=self,
        )

    def _offer_to(self, place: Place, found: tuple[WaitListEntry, ...]) -> None:
        if not found:
            text = translate("Agenda", "Nobody on the waiting list wishes a place like this.")
            self._screen.shell.toast(text)
            return
        names = self._names()
        choices: list[tuple[tuple[UUID, ...], str]] = [
            ((e.id,), f"{e.patient_name} · {self._about(e, names)}") for e in found[:8]
        ]
        everybody = tuple(e.id for e in found)
        if len(found) > 1:
            all_of_them = translate("Agenda", "All %n, the first one has it", None, len(found))
            choices.append((everybody, all_of_them))
        popover = ChoicePopover(
            translate("Agenda", "Offer this place to"),
            translate("Agenda", "It is kept until the offer expires. In the order of the list:"),
            choices,
            self._screen,
        )
        popover.chosen.connect(
            lambda ids: self.list.offer(
                OfferPlace(place.start, place.minutes, place.resource_ids, ids)
            )
        )
        self._screen.popovers.open(popover, self._screen.anchor())
        popover.start()

    def _about(self, entry: WaitListEntry, names: dict[UUID, str]) -> str:
        wish = wish_text(entry, names, self._words()) or translate("Agenda", "any time")
        return f"{urgency_text(entry.urgency)}, {wish}"

    # ---- one entry

    def step(self, line: RoomLine) -> None:
        """Accept what is offered, or look for the next place that fits."""
        if line.entry is None or not self._screen.guard.lets():
            return
        if line.offer is not None:
            self.list.accept(line.offer)
        else:
            self.list.find_opening(line.entry)

    def menu(self, line: RoomLine, place: QPoint) -> None:
        """Show what can be done with an entry."""
        if line.entry is not None:
            self.menu_of(line).popup(place)

    def menu_of(self, line: RoomLine) -> QMenu:
        """Return the menu of an entry."""
        entry, offer = line.entry, line.offer
        assert entry is not None
        menu = empty_menu(self._screen)
        if not self._screen.shell.may(Permission.APPOINTMENT_WRITE.value):
            patient = menu.addAction(translate("Agenda", "Open the patient"))
            patient.triggered.connect(lambda: self._screen.shell.open_patient(entry.patient_id))
            return menu
        if offer is not None:
            accept = menu.addAction(translate("Agenda", "Accept: book the place"))
            accept.triggered.connect(lambda: self.list.accept(offer))
            decline = menu.addAction(translate("Agenda", "Decline: ask the next one\tD"))
            decline.triggered.connect(lambda: self.list.decline(offer))
            menu.addSeparator()
        find = menu.addAction(translate("Agenda", "Find the next opening"))
        find.triggered.connect(lambda: self.list.find_opening(entry))
        carry = menu.addAction(translate("Agenda", "Carry to a free place\tM"))
        carry.triggered.connect(lambda: self.carry(entry))
        edit = menu.addAction(translate("Agenda", "Change the wish…\tE"))
        edit.triggered.connect(lambda: self.forms.edit(entry))
        patient = menu.addAction(translate("Agenda", "Open the patient\tO"))
        patient.triggered.connect(lambda: self._screen.shell.open_patient(entry.patient_id))
        menu.addSeparator()
        gone = menu.addAction(translate("Agenda", "Take off the list\tDel"))
        gone.triggered.connect(lambda: self.list.withdraw(entry))
        return menu

    def _key(self, line: RoomLine, key: str) -> None:
        entry, offer = line.entry, line.offer
        if entry is None or (key != "O" and not self._screen.guard.lets()):
            return
        if key == "D" and offer is not None:
            self.list.decline(offer)
        elif key == "Del":
            self.list.withdraw(entry)
        elif key == "M":
            self.carry(entry)
        elif key == "E":
            self.forms.edit(entry)
        elif key == "O":
            self._screen.shell.open_patient(entry.patient_id)

    def focus(self) -> None:
        """Go to the waiting list."""
        room = self._screen.right.room
        if room.choose_first(RoomSection.WAIT_LIST):
            room.setFocus()
        else:
            self._screen.shell.toast(translate("Agenda", "Nobody is on the waiting list."))

    # ---- carrying to the day

    def carry(self, entry: WaitListEntry, *, scroll: bool = True) -> None:
        """Carry an entry over the day until Enter, a click or Esc."""
        screen = self._screen
        if not screen.guard.lets():
            return
        screen.popovers.close()
        if screen.presenter.setup.kind is not ViewKind.DAY:
            screen.presenter.look_at(ViewKind.DAY)
        screen.day.setFocus()
        screen.day.carrier.pick_up(entry.id, entry.patient_name, entry.minutes, scroll=scroll)

    def _grab(self, line: RoomLine) -> None:
        if line.entry is not None:
            self.carry(line.entry, scroll=False)

    def drop(self, entry_id: UUID, resource_id: UUID, start: datetime) -> bool:
        """Book a place for an entry that was dropped there; tell whether it is one."""
        entry = self.list.entry(entry_id)
        if entry is None:
            return False
        doctors = practitioners_of(self._screen.presenter.on_screen.columns)
        needed = [n for n in entry.needs if resource_id not in n and not set(n) & doctors]
        resources = (resource_id, *(need[0] for need in needed))
        self._screen.deeds.flow.flow.book(entry, start, tuple(dict.fromkeys(resources)))
        return True

    # ---- helpers

    def _names(self) -> dict[UUID, str]:
        return {c.resource_id: c.name for c in self._screen.presenter.on_screen.columns}

    def _words(self) -> Words:
        return Words(weekday_name, short_day, self._screen.presenter.halves())

    def _moment(self) -> Moment:
        plan, now = self._screen.presenter.plan, self._screen.shell.now()
        zone = plan.zone if plan is not None else _zone_of(self.list.data)
        now_ms = milliseconds(instant_of(now, zone)) if zone else 0
        return Moment(now_ms, now.date())


def _zone_of(data: WaitData) -> str:
    return data.offers[0].place.zone if data.offers else ""
