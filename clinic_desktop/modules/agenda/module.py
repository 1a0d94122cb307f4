"""The agenda module's manifest."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.service.follow_patients import (
    on_patient_renamed,
    on_patients_merged,
    on_patients_unmerged,
)
from clinic_desktop.modules.agenda.tables import TABLES
from clinic_desktop.modules.patients.api import PatientRenamed, PatientsMerged, PatientsUnmerged

MANIFEST = ModuleManifest(
    name="agenda",
    title=QT_TRANSLATE_NOOP("Agenda", "Agenda"),
    permissions=(
        Permission.APPOINTMENT_READ,
        Permission.APPOINTMENT_WRITE,
        Permission.APPOINTMENT_OVERBOOK,
    ),
    tables=TABLES,
    handlers={
        PatientRenamed: (on_patient_renamed,),
        PatientsMerged: (on_patients_merged,),
        PatientsUnmerged: (on_patients_unmerged,),
    },
)
