"""A patient with 5,000 observations comes in as one FHIR file."""

from __future__ import annotations

import json
import tempfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks.fill import TODAY, Filled, insertion
from benchmarks.measure import in_turns
from benchmarks.promises import Promise
from clinic_desktop.modules.chart.api.interchange import import_charts
from clinic_desktop.modules.chart.service.fhir.files import json_text
from clinic_desktop.modules.chart.tables.results import ObservationRow
from clinic_desktop.storage.writing import write_captured

OBSERVATIONS = 5_000
RUNS = 3
# Beside the row an import stores what came, the trail and an op of each; it reads what is there.
FACTOR = 15.0
_MIB = 1024 * 1024


def measured(filled: Filled) -> list[Promise]:
    """Import a new patient each time; the floor parses the same JSON and inserts bare rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bundle.json"

        def ours(number: int) -> None:
            report = import_charts(filled.ctx, [path])
            assert report.mapped["Observation"] == OBSERVATIONS, report
            _write(path, number + 1)

        def floor(_number: int) -> None:
            _insert(filled, json.loads(path.read_bytes()))

        _write(path, 0)
        pair = in_turns(ours, floor, RUNS)
        peak = _peak(lambda: ours(RUNS))
        size = path.stat().st_size / _MIB
    work = f"a chart of {OBSERVATIONS:,} observations imported from FHIR"
    note = f"{size:.1f} MB of JSON; at most {peak:.0f} MB of memory more"
    return [Promise("P5 fhir", work, pair.ours, pair.floor, FACTOR, note=note)]


def _write(path: Path, number: int) -> None:
    """Write the bundle of somebody else each time."""
    person = f"urn:uuid:{UUID(int=number + 1)}"
    patient = {
        "resourceType": "Patient",
        "name": [{"family": f"Import{number}", "given": ["Tom"]}],
        "birthDate": f"19{number % 90 + 10}-05-05",
    }
    entries = [{"fullUrl": person, "resource": patient}]
    for place in range(OBSERVATIONS):
        name = f"urn:uuid:{UUID(int=(number + 1 << 64) + place)}"
        entries.append({"fullUrl": name, "resource": _observation(person, place)})
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    path.write_text(json_text(bundle), "utf-8")


def _observation(person: str, place: int) -> dict[str, Any]:
    mmol = {"unit": "mmol/L", "system": "http://unitsofmeasure.org", "code": "mmol/L"}
    category = "http://terminology.hl7.org/CodeSystem/observation-category"
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [{"system": category, "code": "laboratory"}]}],
        "code": {"coding": [{"system": "http://loinc.org", "code": f"t{place % 20}"}]},
        "subject": {"reference": person},
        "effectiveDateTime": f"20{place % 26:02}-0{place % 9 + 1}-1{place % 10}T08:30:00Z",
        "valueQuantity": {"value": 4 + place % 3, **mmol},
        "referenceRange": [{"low": {"value": 3.5, **mmol}, "high": {"value": 5.1, **mmol}}],
    }


def _insert(filled: Filled, bundle: dict[str, Any]) -> None:
    """Insert the observations with neither ops nor trail, as a program would that keeps none."""
    patient = filled.patients[1][0]
    rows, ids = [], []
    for entry in bundle["entry"][1:]:
        resource = entry["resource"]
        value, row_id = resource["valueQuantity"], filled.ctx.new_id()
        ids.append(row_id)
        rows.append(
            {
                "entry_id": row_id,
                "patient_id": patient,
                "precedence": 1,
                "category": "laboratory",
                "code": resource["code"]["coding"][0]["code"],
                "status": resource["status"],
                "sort_ms": TODAY.toordinal() * 86_400_000,
                "source": "fhir",
                "value_kind": "quantity",
                "value": str(value["value"]),
                "unit": value["unit"],
                "unit_code": value["code"],
                "ranges": json.dumps(resource["referenceRange"]),
            }
        )
    with filled.ctx.store.writer.begin() as connection:
        write_captured(connection, *insertion(filled.ctx, ObservationRow, rows, ids))


def _peak(work: Callable[[], object]) -> float:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / _MIB
    finally:
        tracemalloc.stop()
