"""Whether the place in the popover is free: asked at each change, the newest answer counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clinic_desktop.kernel.errors import NeedsConfirmation, UserError
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    PlaceCheck,
    Refusal,
    Slot,
    check_place,
    next_free_slots,
)
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.booking_view import BookingView, Desk, Verdict
from clinic_desktop.modules.agenda.presenters.changes import OVERBOOK, OVERRIDES
from clinic_desktop.modules.agenda.presenters.holding import HoldKeeper, Spot
from clinic_desktop.modules.agenda.presenters.words import clock_text


class PlaceChecker:
    """Asks the store about a place and shows the verdict; knows which warnings were shown.

    A place that is free is kept by `keeper` while the popover is open.
    """

    def __init__(self, view: BookingView, tasks: Tasks, desk: Desk, keeper: HoldKeeper) -> None:
        self._view = view
        self._desk = desk
        self._keeper = keeper
        self._spot: Spot | None = None
        self._others: tuple[Slot, ...] = ()
        self._walk_in = False
        self._shown: frozenset[str] = frozenset()
        self._reads = Latest(tasks, view)

    @property
    def accepted(self) -> frozenset[str]:
        """The names of the warnings that the person has seen: saving accepts them."""
        return self._shown

    def look(self, form: BookingForm) -> None:
        """Ask about the place of a form."""
        self._shown = frozenset()
        self._walk_in = form.walk_in
        self._spot = None if form.walk_in else Spot(form.wall, form.minutes, form.resource_ids)
        if not form.resource_ids:
            self._reads.forget()
            self._keeper.want(None)
            text = translate("Agenda", "Choose a practitioner, a room or equipment.")
            self._view.show_verdict(Verdict(text, "warning"))
        elif form.walk_in:
            request = replace(form.request(), start=self._desk.now())
            self._reads.read(
                next_free_slots, request, 1, then=self._free_found, fail=self._not_checked
            )
        else:
            patient = form.patient.id if form.patient is not None else None
            request = replace(form.request(), hold_id=self._keeper.hold_id)
            self._reads.read(
                check_place, request, patient, then=self._checked, fail=self._not_checked
            )

    def refused(self, error: NeedsConfirmation) -> None:
        """Show the warnings with which saving was refused; the next save accepts them."""
        alternatives = error.alternatives if isinstance(error, Refusal) else ()
        self._checked(PlaceCheck(error.warnings, alternatives))

    def limited(self, error: UserError) -> None:
        """Say that the place can't even be overbooked; the free places stay offered."""
        self._view.show_verdict(Verdict(error.message(), "danger", alternatives=self._others))

    def _checked(self, check: PlaceCheck) -> None:
        self._shown = frozenset(w.name for w in check.warnings)
        self._others = check.alternatives
        taken = bool(self._shown & OVERRIDES)
        self._keeper.want(None if taken else self._spot)
        if check.free:
            self._view.show_verdict(Verdict(translate("Agenda", "Free"), "ok", self._action()))
            return
        allowed = not taken or self._desk.may(OVERBOOK)
        self._view.show_verdict(
            Verdict(
                text="\n".join(w.text for w in check.warnings),
                tone="danger" if taken else "warning",
                action=translate("Agenda", "Book anyway") if allowed else "",
                needs_reason=taken and allowed,
                alternatives=check.alternatives,
                problems=check.problems,
            )
        )

    def _free_found(self, slots: Sequence[Slot]) -> None:
        if slots and slots[0].start.date() == self._desk.now().date():
            start = slots[0].start
            time = clock_text(start.hour * 60 + start.minute)
            text = translate("Agenda", "Next free place: {time}").format(time=time)
            self._view.show_verdict(Verdict(text, "ok", self._action()))
        else:
            text = translate("Agenda", "Nothing is free any more today.")
            self._view.show_verdict(Verdict(text, "warning", self._action()))

    def _not_checked(self, error: BaseException) -> None:
        self._keeper.want(None)
        if isinstance(error, UserError):
            self._view.show_verdict(Verdict(error.message(), "danger"))
        else:
            self._view.show_error(error)

    def _action(self) -> str:
        if self._walk_in:
            return translate("Agenda", "Check in")
        return translate("Agenda", "Book")
