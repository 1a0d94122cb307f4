"""Give one patient back as FHIR R4."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.fhir_giving import write_patient
from clinic_desktop.modules.patients.domain.records import PatientRecord
from clinic_desktop.modules.patients.service.export import CannotWrite
from clinic_desktop.modules.patients.store import patients, sources
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context


def patient_as_fhir(ctx: Context, patient_id: UUID) -> dict[str, Any]:
    """Return a Bundle with the patient and all that FHIR files said of them; kept in the trail.

    Not in it, because R4 has no place for it: note, opt-outs, sex for clinical use, and flags,
    which are resources of their own. Raises NotFound.
    """
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        kept_id = patients.kept_of(connection, patient_id)
        record = patients.record(connection, kept_id)
        same = patients.same_person(connection, kept_id)
        texts = [text for each in same for text in sources.extras(connection, each)]
    if record is None:
        raise NotFound(what=translate("Patients", "The patient"))
    ctx.note(AuditEntry("E", "patient-export", record.id, record.id, detail="fhir"))
    resource = write_patient(record.details, _extra(record, map(json.loads, texts)))
    resource["id"] = str(record.id)
    own = {"use": "usual", "system": number_system(ctx.store.clinic_id), "value": record.number}
    resource["identifier"] = [own, *resource.get("identifier", [])]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"fullUrl": f"urn:uuid:{record.id}", "resource": resource}],
    }


def export_fhir(ctx: Context, patient_id: UUID, path: Path) -> None:
    """Write the patient's Bundle to a file. Raises NotFound, CannotWrite."""
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    text = json.dumps(patient_as_fhir(ctx, patient_id), ensure_ascii=False, indent=2)
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text + "\n", encoding="utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CannotWrite(name=path.name, why=error.strerror or "") from error


def number_system(clinic_id: UUID) -> str:
    """Return the identifier system of this clinic's own patient numbers."""
    return f"urn:uuid:{clinic_id}"


def _extra(record: PatientRecord, found: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return what all sources of a patient said; the first one speaks where only one may."""
    extra: dict[str, Any] = {}
    for each in found:
        for name, value in each.items():
            if name in extra and isinstance(value, list):
                extra[name] = [*extra[name], *(item for item in value if item not in extra[name])]
            else:
                extra.setdefault(name, value)
    if record.version > 1:
        extra.pop("text", None)  # the narrative tells what was before
    return extra
