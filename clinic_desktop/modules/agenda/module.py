"""The agenda module's manifest."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest, Report
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.documents import (
    appointment_card,
    confirmation_list,
    day_sheet,
)
from clinic_desktop.modules.agenda.documents.day_report import day_report
from clinic_desktop.modules.agenda.domain.appointment import AppointmentChanged
from clinic_desktop.modules.agenda.service.day_close import refuse_on_closed_days
from clinic_desktop.modules.agenda.service.follow_patients import (
    on_patient_renamed,
    on_patients_merged,
    on_patients_unmerged,
)
from clinic_desktop.modules.agenda.tables import TABLES
from clinic_desktop.modules.patients.api import PatientRenamed, PatientsMerged, PatientsUnmerged

_READ = Permission.APPOINTMENT_READ
MANIFEST = ModuleManifest(
    name="agenda",
    title=QT_TRANSLATE_NOOP("Agenda", "Agenda"),
    permissions=(
        Permission.APPOINTMENT_READ,
        Permission.APPOINTMENT_WRITE,
        Permission.APPOINTMENT_OVERBOOK,
        Permission.ABSENCE_WRITE,
        Permission.BULK_EXPORT,
        Permission.DAY_CLOSE,
        Permission.DAY_REOPEN,
        Permission.PRACTICE_WRITE,
    ),
    tables=TABLES,
    handlers={
        AppointmentChanged: (refuse_on_closed_days,),
        PatientRenamed: (on_patient_renamed,),
        PatientsMerged: (on_patients_merged,),
        PatientsUnmerged: (on_patients_unmerged,),
    },
    reports=(
        Report("day-sheet", QT_TRANSLATE_NOOP("Agenda", "Day sheet"), _READ, day_sheet),
        Report("day-report", QT_TRANSLATE_NOOP("Agenda", "Day report"), _READ, day_report),
        Report("to-confirm", QT_TRANSLATE_NOOP("Agenda", "To confirm"), _READ, confirmation_list),
        Report("card", QT_TRANSLATE_NOOP("Agenda", "Appointment card"), _READ, appointment_card),
    ),
)
