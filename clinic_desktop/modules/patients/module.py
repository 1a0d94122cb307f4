"""The patients module's manifest."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.patients.tables import TABLES

MANIFEST = ModuleManifest(
    name="patients",
    title=QT_TRANSLATE_NOOP("Patients", "Patients"),
    permissions=(
        Permission.PRACTICE_READ,
        Permission.PATIENT_READ,
        Permission.PATIENT_WRITE,
        Permission.PATIENT_MERGE,
        Permission.PATIENT_MERGE_PROPOSE,
        Permission.PATIENT_IMPORT,
        Permission.BULK_EXPORT,
    ),
    tables=TABLES,
)
