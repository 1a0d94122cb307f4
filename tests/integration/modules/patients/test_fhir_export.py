"""A patient given back as FHIR: valid R4, whole, known again."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.patients.api import (
    AmendPatient,
    PersonName,
    RegisterPatient,
    amend_patient,
    export_fhir,
    import_fhir,
    open_patient,
    patient_as_fhir,
    patients_count,
    register_patient,
)
from clinic_desktop.modules.patients.service.export import CannotWrite
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.patients_screen import marta_details

UNKNOWN = {
    "maritalStatus": {"text": "married"},
    "multipleBirthBoolean": True,
    "extension": [{"url": "http://example.org/x", "valueString": "kept"}],
}
ANA: dict[str, Any] = {
    "resourceType": "Patient",
    "id": "ana",
    "text": {"status": "generated", "div": "<div xmlns='http://www.w3.org/1999/xhtml'>Ana</div>"},
    "name": [{"use": "official", "family": "Sanz", "given": ["Ana"], "period": {"start": "2001"}}],
    "telecom": [{"system": "phone", "value": "612 004 871", "use": "home", "rank": 2}],
    "birthDate": "1968-03-14",
    **UNKNOWN,
}


def store(ctx: Context, tmp_path: Path, resource: dict[str, Any]) -> Any:
    path = tmp_path / "in.json"
    path.write_text(json.dumps(resource), encoding="utf-8")
    (patient_id,) = import_fhir(ctx, [path]).patients
    return patient_id


def resource_of(bundle: dict[str, Any]) -> dict[str, Any]:
    resource: dict[str, Any] = bundle["entry"][0]["resource"]
    return resource


def test_what_no_field_holds_comes_back_as_it_was(spain: Context, tmp_path: Path) -> None:
    patient_id = store(spain, tmp_path, ANA)
    given = resource_of(patient_as_fhir(spain, patient_id))
    for name in (*UNKNOWN, "name", "telecom", "text", "birthDate"):
        assert given[name] == ANA[name]
    record = open_patient(spain, patient_id)
    changed = replace(record.details, name=PersonName("Ana", "Luna"))
    amend_patient(spain, AmendPatient(patient_id, record.version, changed))
    given = resource_of(patient_as_fhir(spain, patient_id))
    assert given["name"] == [{"use": "official", "family": "Luna", "given": ["Ana"]}]
    assert "text" not in given
    assert given["maritalStatus"] == {"text": "married"}


def test_the_file_is_valid_r4_and_this_clinic_knows_it_again(
    spain: Context, tmp_path: Path
) -> None:
    from fhir.resources.R4B.bundle import Bundle

    ref = register_patient(spain, RegisterPatient(marta_details()))
    out = tmp_path / "marta.json"
    export_fhir(spain, ref.id, out)
    Bundle.model_validate_json(out.read_text(encoding="utf-8"))
    before = patients_count(spain)
    again = import_fhir(spain, [out])
    assert (again.stored, again.unchanged, again.refused) == (0, 1, ())
    assert patients_count(spain) == before


@pytest.mark.samples
def test_real_patients_come_back_whole(spain: Context) -> None:
    samples = os.environ.get("CLINIC_SAMPLES")
    if not samples:
        pytest.skip("CLINIC_SAMPLES names no folder with sample data")
    from fhir.resources.R4B.patient import Patient

    for path in sorted((Path(samples) / "fhir").rglob("*.json")):
        bundle = json.loads(path.read_text(encoding="utf-8"))
        (original,) = [
            entry["resource"]
            for entry in bundle["entry"]
            if entry["resource"]["resourceType"] == "Patient"
        ]
        (patient_id,) = import_fhir(spain, [path]).patients
        given = resource_of(patient_as_fhir(spain, patient_id))
        Patient.model_validate(given)
        for name, value in original.items():
            if name in ("id", "deceasedBoolean"):
                continue
            if not isinstance(value, list) or name in ("extension", "communication"):
                assert given[name] == value, (path.name, name)
            else:
                assert len(given[name]) >= len(value), (path.name, name)


def test_it_is_noted_and_needs_the_right_to_read(
    spain: Context, make_ctx: MakeContext, tmp_path: Path
) -> None:
    patient_id = store(spain, tmp_path, ANA)
    with pytest.raises(NotAllowed):
        export_fhir(make_ctx(Role.DISPATCHER), patient_id, tmp_path / "no.json")
    with pytest.raises(CannotWrite):
        export_fhir(spain, patient_id, tmp_path / "missing" / "ana.json")
    with spain.reading() as connection:
        query = "SELECT count(*) FROM audit_event WHERE kind='patient-export' AND detail='fhir'"
        assert connection.exec_driver_sql(query).scalar_one() == 1
