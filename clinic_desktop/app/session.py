"""Sessions of the whole program: the practice's, with every module's event handlers."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.clock import Clock, SystemClock, milliseconds
from clinic_desktop.kernel.events import Broadcast
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.modules.practice.api import Environment


def environment(clock: Clock | None = None, broadcast: Broadcast | None = None) -> Environment:
    """Return what every sign-in of this program gets: clock, ids, handlers, broadcast."""
    from clinic_desktop.app.registry import event_handlers  # all modules: after the first picture

    time = clock or SystemClock()

    def new_id() -> UUID:
        return uuid7(milliseconds(time.now()))

    return Environment(new_id, time, event_handlers(), broadcast or Broadcast())
