"""The consult module's manifest."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.consult.tables import TABLES

MANIFEST = ModuleManifest(
    name="consult",
    title=QT_TRANSLATE_NOOP("Consult", "Consult"),
    permissions=(
        Permission.CALL_READ,
        Permission.CALL_HOST,
        Permission.CALL_INVITE,
        Permission.ENCOUNTER_WRITE,
        Permission.PRACTICE_READ,
        Permission.PRACTICE_WRITE,
    ),
    tables=TABLES,
)
