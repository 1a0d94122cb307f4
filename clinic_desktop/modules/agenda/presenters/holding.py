"""Keeps the place of one popover while it is open: in the background, one call at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.errors import NeedsConfirmation, UserError
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.agenda.api import Hold, HoldSlot, hold_slot, release_hold

RENEW_UNDER = timedelta(seconds=90)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that may be kept."""

    start: datetime
    minutes: int
    resource_ids: tuple[UUID, ...]


class HoldKeeper:
    """Holds at most one place. `show(hold)` is told of each change, None when none is kept.

    No call waits for another in the fields: while one runs, only the newest wish is remembered.
    Callbacks have no owner on purpose: a hold that arrives after closing must still be let go.
    """

    def __init__(
        self,
        tasks: Tasks,
        now: Callable[[], datetime],
        show: Callable[[Hold | None], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take what runs calls, and `now`: the clinic's wall time."""
        self._tasks = tasks
        self._now = now
        self._show = show
        self._fail = fail
        self._wanted: Spot | None = None
        self._running = False
        self._closed = False
        self._after: Callable[[], None] | None = None
        self.hold: Hold | None = None

    @property
    def hold_id(self) -> UUID | None:
        """The id of the place that is kept."""
        return self.hold.id if self.hold is not None else None

    def want(self, spot: Spot | None) -> None:
        """Keep a place that is free; None keeps none."""
        if self._closed:
            return
        self._wanted = spot
        self._go_on()

    def touch(self) -> None:
        """Renew what runs out soon: somebody is at work here."""
        if self.hold is None or self._running or self._closed:
            return
        if kept_until(self.hold) - self._now() < RENEW_UNDER:
            self._write(self._wanted or _spot(self.hold))

    def settled(self, call: Callable[[], None]) -> None:
        """Call when no hold is under way any more: at once, or a moment later."""
        if self._running:
            self._after = call
        else:
            call()

    def close(self) -> None:
        """Let go for good."""
        self._closed, self._wanted, self._after = True, None, None
        self._go_on()

    def booked(self) -> None:
        """Forget the hold: the booking let it go."""
        self._closed, self.hold = True, None

    def _go_on(self) -> None:
        if self._running:
            return
        if self._wanted is None:
            if self.hold is not None:
                kept, self.hold = self.hold, None
                self._tasks.write(release_hold, kept.id)
                self._tell()
        elif self.hold is None or _spot(self.hold) != self._wanted:
            self._write(self._wanted)

    def _write(self, spot: Spot) -> None:
        self._running = True
        command = HoldSlot(spot.start, spot.minutes, spot.resource_ids, self.hold_id)
        self._tasks.write(
            hold_slot, command, then=self._kept, fail=lambda error: self._refused(spot, error)
        )

    def _kept(self, hold: Hold) -> None:
        self._running = False
        self.hold = hold
        self._tell()
        self._finish()

    def _refused(self, spot: Spot, error: BaseException) -> None:
        """Go on without: the check of the place says what is in the way, the booking too."""
        self._running = False
        if self._wanted == spot:  # else another place is wanted by now
            self._wanted = None
        if not isinstance(error, (UserError, NeedsConfirmation)):
            self._fail(error)
        self._finish()

    def _finish(self) -> None:
        self._go_on()
        if not self._running and self._after is not None:
            call, self._after = self._after, None
            call()

    def _tell(self) -> None:
        if not self._closed:
            self._show(self.hold)


def kept_until(hold: Hold) -> datetime:
    """Return the wall time at which a hold ends."""
    return wall_of(from_milliseconds(hold.expires_ms), hold.zone)


def _spot(hold: Hold) -> Spot:
    return Spot(hold.start, hold.minutes, hold.resource_ids)
