"""The waiting list beside the day: who waits, what is offered, what is done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    Change,
    JoinWaitList,
    Offer,
    OfferPlace,
    Slot,
    WaitListEntry,
    accept_offer,
    decline_offer,
    expire_offers,
    join_wait_list,
    offer_place,
    reopen_offer,
    return_to_wait_list,
    take_back_offers,
)
from clinic_desktop.modules.agenda.presenters.changes import Undo
from clinic_desktop.modules.agenda.presenters.wait_loading import (
    WaitData,
    amend_now,
    book_again,
    command_of,
    first_opening,
    load_wait_list,
    take_back_booking,
    withdraw_now,
)
from clinic_desktop.modules.agenda.presenters.wait_words import offered_to_text

KINDS = frozenset({"wait_list_entry", "wait_list_offer", "slot_hold", "appointment", "patient"})


class WaitListView(Protocol):
    """What the presenter needs of its screen."""

    def show_wait_list(self, data: WaitData) -> None:
        """Show who waits."""

    def show_opening(self, entry: WaitListEntry, slot: Slot) -> None:
        """Show a place that fits an entry."""

    def say(self, text: str, step: object) -> None:
        """Say quietly that something was done."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""


class WaitingList:
    """Holds the list as the store has it; `tick` ends the offers whose time is up."""

    def __init__(
        self, view: WaitListView, tasks: Tasks, undo: Undo, now: Callable[[], datetime]
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._undo = undo
        self._now = now
        self.data = WaitData()
        self._reads = Latest(tasks, view)
        self._openings = Latest(tasks, view)

    def load(self) -> None:
        """Show the list as it is stored now."""
        self._reads.read(load_wait_list, then=self._arrived)

    def tick(self) -> None:
        """End what has expired; the countdown goes on."""
        if self.data.offers:
            self._write(expire_offers, then=self._expired)
        self._view.show_wait_list(self.data)

    def _arrived(self, data: WaitData) -> None:
        self.data = data
        self._view.show_wait_list(data)

    def _expired(self, ended: tuple[Offer, ...]) -> None:
        if ended:
            names = ", ".join(offer.patient_name for offer in ended)
            self._view.say(
                translate("Agenda", "The offer expired: {names}").format(names=names), None
            )

    # ---- what is done

    def join(self, command: JoinWaitList, then: Callable[[WaitListEntry], None]) -> None:
        """Put a patient on the list."""

        def joined(entry: WaitListEntry) -> None:
            then(entry)
            text = translate("Agenda", "{name} is on the waiting list")
            self._did(
                text.format(name=entry.patient_name),
                translate("Agenda", "waiting list: {name}").format(name=entry.patient_name),
                (withdraw_now, entry.id),
                (return_to_wait_list, entry.id),
            )

        self._write(join_wait_list, command, then=joined)

    def amend(self, entry: WaitListEntry, command: JoinWaitList, then: Callable[[], None]) -> None:
        """Change what a patient wishes."""

        def amended(_none: object) -> None:
            then()
            text = translate("Agenda", "{name}: wish saved").format(name=entry.patient_name)
            self._did(
                text,
                translate("Agenda", "wish of {name}").format(name=entry.patient_name),
                (amend_now, entry.id, command_of(entry)),
                (amend_now, entry.id, command),
            )

        self._write(amend_now, entry.id, command, then=amended)

    def withdraw(self, entry: WaitListEntry) -> None:
        """Take a patient off the list."""

        def withdrawn(_none: object) -> None:
            text = translate("Agenda", "{name} is off the waiting list")
            self._did(
                text.format(name=entry.patient_name),
                translate("Agenda", "waiting list: {name}").format(name=entry.patient_name),
                (return_to_wait_list, entry.id),
                (withdraw_now, entry.id),
            )

        self._write(withdraw_now, entry.id, then=withdrawn)

    def accept(self, offer: Offer) -> None:
        """Book what was offered; the other patients are released."""

        def booked(change: Change) -> None:
            text = translate("Agenda", "{name} has the place").format(name=offer.patient_name)
            self._did(
                text,
                translate("Agenda", "booking of {name}").format(name=offer.patient_name),
                (take_back_booking, change, offer.entry_id),
                (book_again, change, offer.entry_id),
            )

        self._write(accept_offer, offer.id, then=booked)

    def decline(self, offer: Offer) -> None:
        """The patient doesn't want it: the next one is asked at once."""

        def declined(_none: object) -> None:
            text = translate("Agenda", "{name} declined; keeps the place on the list")
            self._did(
                text.format(name=offer.patient_name),
                translate("Agenda", "answer of {name}").format(name=offer.patient_name),
                (reopen_offer, offer.id),
                (decline_offer, offer.id),
            )

        self._write(decline_offer, offer.id, then=declined)

    def offer(self, command: OfferPlace) -> None:
        """Offer a free place to chosen entries; nobody is offered one place twice, so that taking
        it back is the end of it.
        """

        def offered(offers: tuple[Offer, ...]) -> None:
            text = offered_to_text(offers) or translate(
                "Agenda", "The place fits nobody any more, or begins in a few minutes."
            )
            step, ids = None, tuple(offer.id for offer in offers)
            if ids:
                name = translate("Agenda", "offer of a place")
                step = self._undo.push(name, lambda: self._write(take_back_offers, ids))
            self._view.say(text[:1].upper() + text[1:], step)

        self._write(offer_place, command, then=offered)

    def find_opening(self, entry: WaitListEntry) -> None:
        """Look for the next place that fits, and show it."""

        def found(slot: Slot | None) -> None:
            if slot is None:
                text = translate("Agenda", "No free place fits the wish of {name} in a year.")
                self._view.say(text.format(name=entry.patient_name), None)
            else:
                self._view.show_opening(entry, slot)

        self._openings.read(
            first_opening, entry, self._now(), then=found, fail=self._view.show_error
        )

    def entry(self, entry_id: UUID) -> WaitListEntry | None:
        """Return an entry of the list."""
        return self.data.entry(entry_id)

    # ---- how it runs

    def _did(
        self, text: str, step_text: str, back: tuple[Any, ...], forth: tuple[Any, ...]
    ) -> None:
        step = self._undo.push(step_text, lambda: self._write(*back), lambda: self._write(*forth))
        self._view.say(text, step)

    def _write(
        self,
        work: Callable[..., Any],
        *arguments: object,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._view.show_error, owner=self._view)
