"""The staff module's manifest."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.staff.tables import TABLES

MANIFEST = ModuleManifest(
    name="staff",
    title=QT_TRANSLATE_NOOP("Staff", "Staff"),
    permissions=(
        Permission.LEAVE_REQUEST,
        Permission.LEAVE_APPROVE,
        Permission.ABSENCE_WRITE,
    ),
    tables=TABLES,
)
