"""The chart module's manifest."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.tables import TABLES

MANIFEST = ModuleManifest(
    name="chart",
    title=QT_TRANSLATE_NOOP("Chart", "Chart"),
    permissions=(
        Permission.PRACTICE_READ,
        Permission.PRACTICE_WRITE,
        Permission.ENCOUNTER_READ,
        Permission.ENCOUNTER_WRITE,
        Permission.ENCOUNTER_SIGN,
        Permission.SENSITIVE_READ,
        Permission.EMERGENCY_SUMMARY_READ,
        Permission.CONDITION_READ,
        Permission.CONDITION_WRITE,
        Permission.ALLERGY_WRITE,
        Permission.ALLERGY_FLAG_READ,
        Permission.PRESCRIPTION_READ,
        Permission.PRESCRIPTION_WRITE,
        Permission.VITALS_READ,
        Permission.VITALS_WRITE,
        Permission.LAB_RESULT_READ,
        Permission.LAB_RESULT_WRITE,
        Permission.LAB_RESULT_SIGN,
        Permission.MESSAGE_READ,
        Permission.MESSAGE_WRITE,
        Permission.PRIVACY_REVIEW,
    ),
    tables=TABLES,
)
