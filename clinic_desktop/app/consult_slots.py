"""What stands around a consult: the patient's banner and the column of the visit."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.modules.chart.ui.allergy_marks import allergy_marks
from clinic_desktop.modules.chart.ui.plugin import COMPANION
from clinic_desktop.modules.consult.ui.slots import ConsultSlots
from clinic_desktop.modules.patients.api import PatientBanner, patient_banner
from clinic_desktop.modules.patients.ui.banner import PatientBannerBar
from clinic_desktop.ui_kit.plugin import Shell

_KINDS = {"patient", "patient_name", "patient_photo", "flag"}


def _banner(shell: Shell, patient_id: UUID) -> QWidget:
    """Return the banner of a patient; it follows what is changed."""
    bar = PatientBannerBar()
    marks = allergy_marks(shell, patient_id)
    if marks is not None:
        bar.show_marks([marks])

    def show(found: PatientBanner) -> None:
        bar.show_banner(found)

    def read() -> None:
        shell.tasks.read(patient_banner, patient_id, then=show, owner=bar)

    shell.on_change(bar, _KINDS, lambda _changed: read())
    read()
    return bar


def consult_slots() -> ConsultSlots:
    """Return the parts of other modules for the consult screen."""
    return ConsultSlots(banner=_banner, companion=COMPANION)
