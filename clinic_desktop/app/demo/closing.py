"""The demo's yesterday: everything is known, and the day is closed."""

from __future__ import annotations

from datetime import datetime, timedelta

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    Settle,
    close_day,
    open_appointments,
    outcomes,
    settle_appointments,
)
from clinic_desktop.storage.context import Context


def close_yesterday(desk: Context, now: datetime) -> None:
    """Say that whoever was not crossed off yesterday had come, and close the day."""
    yesterday = now.date() - timedelta(days=1)
    done = AppointmentStatus.FULFILLED
    settle_appointments(
        desk,
        [
            Settle(a.id, a.version, done)
            for a in open_appointments(desk, yesterday)
            if done in outcomes(a.status)
        ],
    )
    close_day(desk, yesterday)
