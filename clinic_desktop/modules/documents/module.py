"""The manifest of the documents module."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.documents.domain.records import VisitRestricted
from clinic_desktop.modules.documents.service.follow_visits import on_visit_restricted
from clinic_desktop.modules.documents.tables import TABLES

MANIFEST = ModuleManifest(
    name="documents",
    title=QT_TRANSLATE_NOOP("Documents", "Documents"),
    permissions=(
        Permission.PRACTICE_READ,
        Permission.DOCUMENT_INTAKE,
        Permission.DOCUMENT_READ,
        Permission.DOCUMENT_WRITE,
        Permission.LAB_RESULT_WRITE,
        Permission.LAB_RESULT_SIGN,
        Permission.CALL_HOST,
    ),
    tables=TABLES,
    handlers={VisitRestricted: (on_visit_restricted,)},
)
