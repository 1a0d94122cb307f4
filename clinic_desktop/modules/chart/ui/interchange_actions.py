"""The actions of the Patients tab that give the open chart away, and take files into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.interchange import RIGHTS_TO_EXPORT, RIGHTS_TO_IMPORT
from clinic_desktop.modules.chart.ui.export_dialog import ExportDialog
from clinic_desktop.modules.chart.ui.import_dialog import ImportDialog
from clinic_desktop.ui_kit import icons
from clinic_desktop.ui_kit.plugin import Shell

_EXPORT_KEYS, _IMPORT_KEYS = "Ctrl+Alt+X", "Ctrl+Alt+I"


def interchange_actions(
    shell: Shell, screen: QWidget, patient_of: Callable[[], UUID | None]
) -> tuple[QAction, QAction]:
    """Return both actions; each tells why it is off."""

    def opening(dialog: type[ExportDialog] | type[ImportDialog]) -> Callable[[], None]:
        def run() -> None:
            patient_id = patient_of()
            if patient_id is None:
                shell.toast(translate("Chart", "Open a patient first."))
            else:
                dialog(shell, patient_id, screen).open()

        return run

    export = QAction(translate("Chart", "Export the chart…"), screen)
    export.setObjectName("chart.export")
    icons.bind(export, "file-down")
    _dress(export, shell, _EXPORT_KEYS, RIGHTS_TO_EXPORT)
    export.triggered.connect(lambda _checked=False: opening(ExportDialog)())
    take = QAction(translate("Chart", "Import into the chart…"), screen)
    take.setObjectName("chart.import")
    icons.bind(take, "upload")
    _dress(take, shell, _IMPORT_KEYS, RIGHTS_TO_IMPORT)
    take.triggered.connect(lambda _checked=False: opening(ImportDialog)())
    return export, take


def _dress(action: QAction, shell: Shell, keys: str, rights: Sequence[Permission]) -> None:
    """Give an action its key, and say which right is missing."""
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    missing = next((right.value for right in rights if not shell.may(right.value)), None)
    action.setEnabled(missing is None)
    action.setToolTip("" if missing is None else shell.why_not(missing))
