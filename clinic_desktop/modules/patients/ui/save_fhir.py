"""Saving one patient as a FHIR file: the consequence first, then the place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.service.fhir_export import export_fhir
from clinic_desktop.ui_kit.confirm import ask
from clinic_desktop.ui_kit.plugin import Shell


def save_fhir(shell: Shell, patient: PatientRef, parent: QWidget) -> None:
    """Ask, and write the file where the user wants it."""
    ask(
        parent,
        translate("Patients", "Save {name} as FHIR").format(name=patient.display_name),
        translate(
            "Patients",
            "The file leaves the encrypted store: whoever gets hold of it can read it. It is kept "
            "in the trail that you saved it. Note, opt-outs and flags are not in it.",
        ),
        translate("Patients", "Choose the place and save …"),
        then=_asker(shell, patient, parent),
    )


def _asker(shell: Shell, patient: PatientRef, parent: QWidget) -> Callable[[], None]:
    def pick() -> None:
        title = translate("Patients", "Where should the file be?")
        name = f"{patient.number}.json"
        path, _kind = QFileDialog.getSaveFileName(parent, title, name, "FHIR R4 (*.json)")
        if path:
            write_fhir(shell, patient, Path(path), parent)

    return pick


def write_fhir(shell: Shell, patient: PatientRef, path: Path, parent: QWidget) -> None:
    """Write the file in the background and say where it is."""
    said = translate("Patients", "Saved: {path}").format(path=path)
    shell.tasks.read(
        export_fhir,
        patient.id,
        path,
        then=lambda _done: shell.toast(said),
        fail=shell.show_error,
        owner=parent,
        label=translate("Patients", "Saving the patient as FHIR"),
    )
