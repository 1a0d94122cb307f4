"""Give a whole chart away as FHIR R4."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.interchange import CannotWriteFile
from clinic_desktop.modules.chart.service.fhir.compositions import moment
from clinic_desktop.modules.chart.service.fhir.files import json_text, with_references
from clinic_desktop.modules.chart.service.fhir.giving import Chart, Giver
from clinic_desktop.modules.chart.service.fhir.ips import ips_document
from clinic_desktop.modules.chart.service.fhir.shape import Json
from clinic_desktop.modules.chart.service.sight import Person, person
from clinic_desktop.modules.patients.api import patient_as_fhir
from clinic_desktop.modules.practice.api import bookable_resources, clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.files import replace_file


def chart_as_fhir(ctx: Context, patient_id: UUID) -> Json:
    """Return a Bundle of all that the actor may see of a patient; kept in the trail.

    A collection: it hands a record over and asks nobody to do anything with it, as a
    transaction would. Drafts are not in it: nobody has vouched for them. Raises NotFound.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    _require_rest(ctx, patient_id)
    who, chart = _chart(ctx, patient_id)
    patient = patient_as_fhir(ctx, who.patient_id)["entry"][0]
    ctx.note(AuditEntry("E", "chart-export", who.patient_id, who.patient_id, detail="fhir"))
    entries = [
        {
            "fullUrl": chart.outside[each.name],
            "resource": with_references(each.resource, chart.outside),
        }
        for each in chart.given
    ]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": moment(milliseconds(ctx.clock.now())),
        "entry": [patient, *entries],
    }


def patient_summary(ctx: Context, patient_id: UUID) -> Json:
    """Return an International Patient Summary of what the actor sees; kept in the trail."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    _require_rest(ctx, patient_id)
    who, chart = _chart(ctx, patient_id)
    patient = patient_as_fhir(ctx, who.patient_id)["entry"][0]
    ctx.note(AuditEntry("E", "chart-export", who.patient_id, who.patient_id, detail="ips"))
    now = moment(milliseconds(ctx.clock.now()))
    return ips_document(chart, patient, clinic_profile(ctx), ctx.new_id(), now)


def export_chart_fhir(ctx: Context, patient_id: UUID, path: Path) -> int:
    """Write `chart_as_fhir` to a file; returns the number of resources. Raises CannotWriteFile."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    _require_rest(ctx, patient_id)
    return _write(path, chart_as_fhir(ctx, patient_id))


def export_ips(ctx: Context, patient_id: UUID, path: Path) -> int:
    """Write `patient_summary` to a file; returns the number of resources."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    _require_rest(ctx, patient_id)
    return _write(path, patient_summary(ctx, patient_id))


def _require_rest(ctx: Context, patient_id: UUID) -> None:
    for permission in (
        Permission.PATIENT_READ,
        Permission.CONDITION_READ,
        Permission.PRESCRIPTION_READ,
        Permission.VITALS_READ,
        Permission.LAB_RESULT_READ,
    ):
        ctx.require(permission, patient_id=patient_id)


def _chart(ctx: Context, patient_id: UUID) -> tuple[Person, Chart]:
    who = person(ctx, patient_id)
    clinic = clinic_profile(ctx)
    resources = {ref.id: ref for ref in bookable_resources(ctx)}
    with ctx.reading() as connection:
        return who, Giver(ctx, connection, who, clinic, resources).chart()


def _write(path: Path, bundle: Json) -> int:
    try:
        replace_file(path, json_text(bundle).encode("utf-8"))
    except OSError as error:
        raise CannotWriteFile(name=path.name, why=error.strerror or "") from error
    return len(bundle["entry"])
