"""The agenda's only door for other modules and for presenters."""

from __future__ import annotations

from clinic_desktop.modules.agenda.documents import (
    appointment_card,
    confirmation_list,
    day_sheet,
)
from clinic_desktop.modules.agenda.domain.appointment import (
    Appointment,
    AppointmentChanged,
    AppointmentState,
    AppointmentView,
    Change,
)
from clinic_desktop.modules.agenda.domain.clashes import (
    IN_THE_PAST,
    NOT_OFFERED,
    OUTSIDE_HOURS,
    PATIENT_DOUBLE_BOOKING,
    SLOT_HELD,
    SLOT_TAKEN,
    NoResource,
    OutsideHours,
    OverbookLimit,
    Refusal,
    SlotHeld,
    SlotTaken,
)
from clinic_desktop.modules.agenda.domain.commands import (
    AmendDetails,
    BookAppointment,
    BookSeries,
    CancelAppointment,
    CancelledBy,
    CancelSeries,
    ChangeSeries,
    ChangeStatus,
    Choices,
    HoldSlot,
    MoveAppointment,
    OpeningRequest,
    ResizeAppointment,
    SlotRequest,
    WalkIn,
)
from clinic_desktop.modules.agenda.domain.holds import Hold
from clinic_desktop.modules.agenda.domain.plan import (
    DayColumn,
    DayCounts,
    DayLoad,
    DayPlan,
    PlaceCheck,
    Slot,
    TrailEntry,
    WaitingEntry,
    WaitingRoom,
)
from clinic_desktop.modules.agenda.domain.series import (
    Frequency,
    Occurrence,
    Scope,
    Series,
    SeriesClashes,
    SeriesNotUnderstood,
    SeriesRule,
    SeriesTooLong,
)
from clinic_desktop.modules.agenda.domain.slots import Wish
from clinic_desktop.modules.agenda.domain.status import (
    AppointmentClosed,
    AppointmentStatus,
    StatusNotPossible,
    next_statuses,
    status_text,
)
from clinic_desktop.modules.agenda.domain.time import (
    EndsNextDay,
    LengthNotPossible,
    TimeDoesNotExist,
)
from clinic_desktop.modules.agenda.service.amend import amend_details
from clinic_desktop.modules.agenda.service.book import book_appointment
from clinic_desktop.modules.agenda.service.cancel import cancel_appointment
from clinic_desktop.modules.agenda.service.change_status import change_status
from clinic_desktop.modules.agenda.service.day import day, day_counts, month_load
from clinic_desktop.modules.agenda.service.find import (
    appointment,
    appointments_between,
    appointments_of_patient,
    check_place,
)
from clinic_desktop.modules.agenda.service.hold import hold_slot, release_hold
from clinic_desktop.modules.agenda.service.move import (
    reschedule_appointment,
    resize_appointment,
)
from clinic_desktop.modules.agenda.service.series import book_series, check_series
from clinic_desktop.modules.agenda.service.series_change import (
    NotInSeries,
    cancel_series,
    change_series,
    check_series_change,
    series_of,
)
from clinic_desktop.modules.agenda.service.slots import next_free_slots, next_openings
from clinic_desktop.modules.agenda.service.trail import appointment_trail
from clinic_desktop.modules.agenda.service.undo import (
    redo_change,
    redo_changes,
    undo_change,
    undo_changes,
)
from clinic_desktop.modules.agenda.service.waiting import waiting_room
from clinic_desktop.modules.agenda.service.walk_in import walk_in

__all__ = [
    "IN_THE_PAST",
    "NOT_OFFERED",
    "OUTSIDE_HOURS",
    "PATIENT_DOUBLE_BOOKING",
    "SLOT_HELD",
    "SLOT_TAKEN",
    "AmendDetails",
    "Appointment",
    "AppointmentChanged",
    "AppointmentClosed",
    "AppointmentState",
    "AppointmentStatus",
    "AppointmentView",
    "BookAppointment",
    "BookSeries",
    "CancelAppointment",
    "CancelSeries",
    "CancelledBy",
    "Change",
    "ChangeSeries",
    "ChangeStatus",
    "Choices",
    "DayColumn",
    "DayCounts",
    "DayLoad",
    "DayPlan",
    "EndsNextDay",
    "Frequency",
    "Hold",
    "HoldSlot",
    "LengthNotPossible",
    "MoveAppointment",
    "NoResource",
    "NotInSeries",
    "Occurrence",
    "OpeningRequest",
    "OutsideHours",
    "OverbookLimit",
    "PlaceCheck",
    "Refusal",
    "ResizeAppointment",
    "Scope",
    "Series",
    "SeriesClashes",
    "SeriesNotUnderstood",
    "SeriesRule",
    "SeriesTooLong",
    "Slot",
    "SlotHeld",
    "SlotRequest",
    "SlotTaken",
    "StatusNotPossible",
    "TimeDoesNotExist",
    "TrailEntry",
    "WaitingEntry",
    "WaitingRoom",
    "WalkIn",
    "Wish",
    "amend_details",
    "appointment",
    "appointment_card",
    "appointment_trail",
    "appointments_between",
    "appointments_of_patient",
    "book_appointment",
    "book_series",
    "cancel_appointment",
    "cancel_series",
    "change_series",
    "change_status",
    "check_place",
    "check_series",
    "check_series_change",
    "confirmation_list",
    "day",
    "day_counts",
    "day_sheet",
    "hold_slot",
    "month_load",
    "next_free_slots",
    "next_openings",
    "next_statuses",
    "redo_change",
    "redo_changes",
    "release_hold",
    "reschedule_appointment",
    "resize_appointment",
    "series_of",
    "status_text",
    "undo_change",
    "undo_changes",
    "waiting_room",
    "walk_in",
]
