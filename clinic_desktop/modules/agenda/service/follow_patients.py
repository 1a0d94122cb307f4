"""Keep the copies of patients' names, and whose appointment it is, true."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.modules.agenda.store import wait_list
from clinic_desktop.modules.patients.api import PatientRenamed, PatientsMerged, PatientsUnmerged
from clinic_desktop.storage.unit_of_work import UnitOfWork


def on_patient_renamed(uow: UnitOfWork, event: PatientRenamed) -> None:
    """Copy the new name to the patient's appointments."""
    _rename(uow, event.patient_id, event.display_name)


def on_patients_merged(uow: UnitOfWork, event: PatientsMerged) -> None:
    """Let the kept patient's name stand on the appointments that came to them."""
    store.move_to_patient(uow, event.gone_id, event.kept_id)
    wait_list.move_to_patient(uow, event.gone_id, event.kept_id)
    if event.display_name:
        _rename(uow, event.kept_id, event.display_name)


def on_patients_unmerged(uow: UnitOfWork, event: PatientsUnmerged) -> None:
    """Let the returned patient's name stand again on the appointments that went back."""
    if event.display_name:
        _rename(uow, event.gone_id, event.display_name)


def _rename(uow: UnitOfWork, patient_id: UUID, name: str) -> None:
    store.rename_patient(uow, patient_id, name)
    wait_list.rename_patient(uow, patient_id, name)
