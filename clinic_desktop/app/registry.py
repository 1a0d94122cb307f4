"""The modules of the program: an explicit list, in the order of dependence, no discovery."""

from __future__ import annotations

from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.manifest import EventHandler, ModuleManifest, gather_handlers
from clinic_desktop.modules.agenda.module import MANIFEST as AGENDA
from clinic_desktop.modules.chart.module import MANIFEST as CHART
from clinic_desktop.modules.consult.module import MANIFEST as CONSULT
from clinic_desktop.modules.documents.module import MANIFEST as DOCUMENTS
from clinic_desktop.modules.messages.module import MANIFEST as MESSAGES
from clinic_desktop.modules.patients.module import MANIFEST as PATIENTS
from clinic_desktop.modules.practice.module import MANIFEST as PRACTICE
from clinic_desktop.modules.staff.module import MANIFEST as STAFF

MODULES: tuple[ModuleManifest, ...] = (
    PRACTICE,
    PATIENTS,
    AGENDA,
    DOCUMENTS,
    CHART,
    MESSAGES,
    CONSULT,
    STAFF,
)
MODULE_NAMES = tuple(manifest.name for manifest in MODULES)


def event_handlers() -> dict[type[Event], tuple[EventHandler, ...]]:
    """Return all modules' event handlers, as the context wants them."""
    return gather_handlers(MODULES)
