"""The staff module's only door for other modules, for presenters and for the app."""

from __future__ import annotations

from clinic_desktop.modules.staff.domain.board import (
    Away,
    Board,
    ConflictLine,
    Conflicts,
    Person,
)
from clinic_desktop.modules.staff.domain.counting import Account, Allowance
from clinic_desktop.modules.staff.domain.leave import (
    Leave,
    LeaveChange,
    LeaveDecided,
    LeaveKind,
    LeaveOverlaps,
    LeaveStatus,
    LeaveStep,
    LeaveTime,
    NotYourLeave,
    kind_text,
    source_of,
    status_text,
)
from clinic_desktop.modules.staff.service.allowance import set_allowance
from clinic_desktop.modules.staff.service.ask import (
    RequestLeave,
    days_text,
    hours_text,
    is_over,
    request_leave,
)
from clinic_desktop.modules.staff.service.decide import (
    approve_leave,
    decline_leave,
    redo_leave,
    undo_leave,
    withdraw_leave,
)
from clinic_desktop.modules.staff.service.look import leave_board, leave_conflicts, quarter_of

__all__ = [
    "Account",
    "Allowance",
    "Away",
    "Board",
    "ConflictLine",
    "Conflicts",
    "Leave",
    "LeaveChange",
    "LeaveDecided",
    "LeaveKind",
    "LeaveOverlaps",
    "LeaveStatus",
    "LeaveStep",
    "LeaveTime",
    "NotYourLeave",
    "Person",
    "RequestLeave",
    "approve_leave",
    "days_text",
    "decline_leave",
    "hours_text",
    "is_over",
    "kind_text",
    "leave_board",
    "leave_conflicts",
    "quarter_of",
    "redo_leave",
    "request_leave",
    "set_allowance",
    "source_of",
    "status_text",
    "undo_leave",
    "withdraw_leave",
]
