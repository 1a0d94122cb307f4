"""The demo's leave: one request to decide, one approved although patients are booked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from clinic_desktop.app.demo.house import House
from clinic_desktop.modules.staff.api import (
    Allowance,
    LeaveKind,
    LeaveTime,
    RequestLeave,
    approve_leave,
    request_leave,
    set_allowance,
)
from clinic_desktop.storage.context import Context

_DAYS_A_YEAR = 23


def ask_for_leave(ctx: Context, house: House, now: datetime) -> None:
    """Let Dr Ferrer ask for a week and approve a training of a colleague; nobody is cancelled."""
    monday = now.date() + timedelta(days=7 - now.weekday())
    for practitioner_id in house.practitioners:
        set_allowance(ctx, Allowance(practitioner_id, _DAYS_A_YEAR))
    training = LeaveTime(monday + timedelta(days=2), monday + timedelta(days=3))
    asked = request_leave(ctx, RequestLeave(house.bey, LeaveKind.TRAINING, training, "Vaccines"))
    approve_leave(ctx, asked.leave_id, 1)
    week = LeaveTime(monday + timedelta(days=21), monday + timedelta(days=25))
    doctor = replace(ctx, actor=house.doctor)
    request_leave(
        doctor, RequestLeave(house.alba, LeaveKind.VACATION, week, "With the children, as in 2025")
    )
