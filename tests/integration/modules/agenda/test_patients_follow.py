"""Appointments follow their patients: renamed, merged, and parted again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.modules.agenda.api import appointments_of_patient, day
from clinic_desktop.modules.patients.api import (
    AmendPatient,
    MergePatients,
    UnmergePatients,
    amend_patient,
    merge_patients,
    merges_of,
    open_patient,
    unmerge_patients,
)
from tests.support.agenda_clinic import TUESDAY, SmallClinic


def names(clinic: SmallClinic) -> list[str]:
    return [a.patient_name for a in day(clinic.ctx, TUESDAY).appointments]


def test_a_new_name_is_on_the_appointments(clinic: SmallClinic) -> None:
    clinic.book("11:00")
    record = open_patient(clinic.ctx, clinic.ana)
    name = replace(record.details.name, given="Anna Maria")
    details = replace(record.details, name=name)
    amend_patient(clinic.ctx, AmendPatient(clinic.ana, record.version, details))
    assert names(clinic) == ["Anna Maria Pérez Soto"]


@pytest.fixture
def merged(clinic: SmallClinic) -> SmallClinic:
    clinic.book("11:00", clinic.ana)
    clinic.book("12:00", clinic.luis)
    kept, gone = (open_patient(clinic.ctx, p) for p in (clinic.ana, clinic.luis))
    merge_patients(
        clinic.ctx, MergePatients(kept.id, gone.id, kept.version, gone.version, frozenset())
    )
    return clinic


def test_appointments_of_the_merged_belong_to_the_kept(merged: SmallClinic) -> None:
    assert names(merged) == ["Ana Pérez Soto", "Ana Pérez Soto"]
    assert len(appointments_of_patient(merged.ctx, merged.ana)) == 2


def test_booking_for_the_merged_one_books_for_the_kept(merged: SmallClinic) -> None:
    merged.book("16:00", merged.luis)
    assert len(appointments_of_patient(merged.ctx, merged.ana)) == 3


def test_they_go_back_when_the_merge_is_undone(merged: SmallClinic) -> None:
    (link,) = merges_of(merged.ctx, merged.ana)
    unmerge_patients(merged.ctx, UnmergePatients(link.id))
    assert names(merged) == ["Ana Pérez Soto", "Luis Gil"]
    assert len(appointments_of_patient(merged.ctx, merged.luis)) == 1
