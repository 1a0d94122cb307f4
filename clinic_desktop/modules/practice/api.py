"""The practice module's door for its siblings."""

from __future__ import annotations

from clinic_desktop.modules.practice.domain.clinic import ClinicDetails, ClinicProfile
from clinic_desktop.modules.practice.domain.opening import Closure, Intervals
from clinic_desktop.modules.practice.domain.resources import (
    AppointmentTypeDetails,
    AppointmentTypeRef,
    DeviceDetails,
    LocationDetails,
    Modality,
    PractitionerDetails,
    ResourceKind,
    ResourceRef,
)
from clinic_desktop.modules.practice.service.catalogue import (
    add_entry,
    appointment_types,
    bookable_resources,
)
from clinic_desktop.modules.practice.service.clinic import clinic_profile
from clinic_desktop.modules.practice.service.names import user_names
from clinic_desktop.modules.practice.service.opening import (
    AnnounceClosure,
    SetOpeningHours,
    announce_closure,
    holidays_between,
    opening_intervals,
    set_opening_hours,
)

__all__ = [
    "AnnounceClosure",
    "AppointmentTypeDetails",
    "AppointmentTypeRef",
    "ClinicDetails",
    "ClinicProfile",
    "Closure",
    "DeviceDetails",
    "Intervals",
    "LocationDetails",
    "Modality",
    "PractitionerDetails",
    "ResourceKind",
    "ResourceRef",
    "SetOpeningHours",
    "add_entry",
    "announce_closure",
    "appointment_types",
    "bookable_resources",
    "clinic_profile",
    "holidays_between",
    "opening_intervals",
    "set_opening_hours",
    "user_names",
]
