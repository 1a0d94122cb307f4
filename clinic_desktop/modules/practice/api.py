"""The practice module's door for its siblings."""

from __future__ import annotations

from clinic_desktop.modules.practice.documents import Paper, begin_paper
from clinic_desktop.modules.practice.domain.clinic import ClinicDetails, ClinicProfile
from clinic_desktop.modules.practice.domain.emergency import (
    EmergencyAccess,
    EmergencyReason,
    OpenEmergencyAccess,
)
from clinic_desktop.modules.practice.domain.localities import LocalDefaults, defaults_for
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
from clinic_desktop.modules.practice.domain.trail import PatientAccess, TrailEntry
from clinic_desktop.modules.practice.domain.users import User, UserDetails
from clinic_desktop.modules.practice.service.access_report import accesses_of
from clinic_desktop.modules.practice.service.accounts import (
    Invitation,
    confirm_password,
    invite_user,
    users,
)
from clinic_desktop.modules.practice.service.agreeing import (
    agreement_of,
    nobody_may_agree,
    who_may_agree,
)
from clinic_desktop.modules.practice.service.catalogue import (
    add_entry,
    appointment_types,
    bookable_resources,
)
from clinic_desktop.modules.practice.service.clinic import clinic_profile
from clinic_desktop.modules.practice.service.drafts import (
    KeptDraft,
    draft_of,
    drafts,
    drop_draft,
    keep_draft,
)
from clinic_desktop.modules.practice.service.emergency import open_emergency_access
from clinic_desktop.modules.practice.service.initialise import (
    FirstUser,
    InitialiseClinic,
    Initialised,
    initialise_clinic,
)
from clinic_desktop.modules.practice.service.names import user_names
from clinic_desktop.modules.practice.service.opening import (
    AnnounceClosure,
    KeptClosures,
    SetOpeningHours,
    announce_closure,
    clinic_week,
    closures_from,
    holidays_between,
    keep_absences,
    opening_intervals,
    prepare_absences,
    set_opening_hours,
)
from clinic_desktop.modules.practice.service.restoring import (
    RestoreClinic,
    people_in_backup,
    restore_and_sign_in,
)
from clinic_desktop.modules.practice.service.session import (
    Environment,
    UserSession,
    sign_in,
    sign_out,
    switch_user,
    unlock,
)
from clinic_desktop.modules.practice.service.typed_journal import Typed, TypedJournal
from clinic_desktop.modules.practice.store.catalogue import modality_of, practitioners_among

__all__ = [
    "AnnounceClosure",
    "AppointmentTypeDetails",
    "AppointmentTypeRef",
    "ClinicDetails",
    "ClinicProfile",
    "Closure",
    "DeviceDetails",
    "EmergencyAccess",
    "EmergencyReason",
    "Environment",
    "FirstUser",
    "InitialiseClinic",
    "Initialised",
    "Intervals",
    "Invitation",
    "KeptClosures",
    "KeptDraft",
    "LocalDefaults",
    "LocationDetails",
    "Modality",
    "OpenEmergencyAccess",
    "Paper",
    "PatientAccess",
    "PractitionerDetails",
    "ResourceKind",
    "ResourceRef",
    "RestoreClinic",
    "SetOpeningHours",
    "TrailEntry",
    "Typed",
    "TypedJournal",
    "User",
    "UserDetails",
    "UserSession",
    "accesses_of",
    "add_entry",
    "agreement_of",
    "announce_closure",
    "appointment_types",
    "begin_paper",
    "bookable_resources",
    "clinic_profile",
    "clinic_week",
    "closures_from",
    "confirm_password",
    "defaults_for",
    "draft_of",
    "drafts",
    "drop_draft",
    "holidays_between",
    "initialise_clinic",
    "invite_user",
    "keep_absences",
    "keep_draft",
    "modality_of",
    "nobody_may_agree",
    "open_emergency_access",
    "opening_intervals",
    "people_in_backup",
    "practitioners_among",
    "prepare_absences",
    "restore_and_sign_in",
    "set_opening_hours",
    "sign_in",
    "sign_out",
    "switch_user",
    "unlock",
    "user_names",
    "users",
    "who_may_agree",
]
