"""FHIR bundles of one person, as another program would write them."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from clinic_desktop.foreign.kinds import ForeignFile, recognise
from clinic_desktop.modules.chart.service.fhir.files import json_text
from clinic_desktop.modules.documents.api import ContentState, Examined
from clinic_desktop.storage.context import Context

THERE = "https://there.example"
OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"


def bundle_of(*resources: dict[str, Any]) -> dict[str, Any]:
    """Return a bundle of Tom Test, with these resources."""
    patient = {
        "resourceType": "Patient",
        "id": "p",
        "name": [{"family": "Test", "given": ["Tom"]}],
        "birthDate": "1980-05-05",
    }
    entries = [
        {"fullUrl": f"{THERE}/{r['resourceType']}/{r['id']}", "resource": r}
        for r in (patient, *resources)
    ]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def observation(name: str, code: str, kind: str = "laboratory", **more: Any) -> dict[str, Any]:
    """Return an Observation of Tom Test."""
    return {
        "resourceType": "Observation",
        "id": name,
        "status": "final",
        "category": [{"coding": [{"system": OBSERVATION_CATEGORY, "code": kind}]}],
        "code": {"coding": [{"system": "http://loinc.org", "code": code}], "text": f"Test {code}"},
        "subject": {"reference": "Patient/p"},
        "effectiveDateTime": "2026-03-04T08:30:00+01:00",
        **more,
    }


def quantity(value: float, unit: str) -> dict[str, Any]:
    """Return a UCUM quantity."""
    return {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit}


def base64_of(content: bytes) -> str:
    """Return bytes as FHIR writes them."""
    return base64.b64encode(content).decode("ascii")


def paper(attachment: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a DocumentReference of Tom Test."""
    return {
        "resourceType": "DocumentReference",
        "id": "d",
        "status": "current",
        "type": {"coding": [{"system": "http://loinc.org", "code": "51852-2"}]},
        "subject": {"reference": "Patient/p"},
        "date": "2026-02-03T10:00:00Z",
        "author": [{"display": "Dr Far"}],
        "description": "Letter from far",
        "content": [{"attachment": {"contentType": "application/pdf", **attachment}}],
        **more,
    }


def write(folder: Path, bundle: dict[str, Any], name: str = "bundle.json") -> Path:
    """Write a bundle."""
    path = folder / name
    path.write_text(json_text(bundle), "utf-8")
    return path


def exported(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """Return the resources of one kind of a bundle, as a reader of JSON gets them."""
    entries = json.loads(json_text(bundle))["entry"]
    return [e["resource"] for e in entries if e["resource"]["resourceType"] == kind]


def looked_at(file: ForeignFile) -> Examined:
    """Say what a file is without the worker, as if it could be read."""
    return Examined(recognise(file.content), 1, ContentState.READABLE)


def rows_of(ctx: Context, table: str) -> int:
    """Return how many rows a table has."""
    with ctx.reading() as connection:
        cursor = connection.exec_driver_sql(f"SELECT count(*) FROM {table}")
        return int(cursor.scalar() or 0)
