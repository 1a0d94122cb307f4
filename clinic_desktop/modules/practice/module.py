"""The practice module's manifest."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.practice.tables import TABLES

MANIFEST = ModuleManifest(
    name="practice",
    title=QT_TRANSLATE_NOOP("Practice", "Settings"),
    permissions=(
        Permission.PRACTICE_READ,
        Permission.PRACTICE_WRITE,
        Permission.ABSENCE_WRITE,
        Permission.USER_INVITE,
        Permission.USER_WRITE,
        Permission.AUDIT_READ_OWN,
        Permission.AUDIT_READ_SYSTEM,
        Permission.PRIVACY_REVIEW,
    ),
    tables=TABLES,
)
