"""Images come in: the wrong patient is stopped, the same object is kept once."""

from __future__ import annotations

import json
from hashlib import sha256
from uuid import UUID

from clinic_desktop.foreign.facts import DicomPatient
from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.documents.domain.imaging import (
    ChartPerson,
    DicomFile,
    DicomMismatch,
    DicomReport,
    Difference,
    ImagingStudy,
    ImportDicom,
    Refused,
    StudyElsewhere,
    StudyInNoChart,
    differences,
)
from clinic_desktop.modules.documents.domain.records import Reader
from clinic_desktop.modules.documents.service.sight import (
    holders_of,
    kept_person,
    sees_restricted,
)
from clinic_desktop.modules.documents.store import image_marks, imaging
from clinic_desktop.modules.patients.api import BirthPrecision, patient_ref, search_patients
from clinic_desktop.storage import blobs
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def import_dicom(ctx: Context, command: ImportDicom) -> DicomReport:
    """Keep DICOM objects in a chart, or without a patient in the tray; all or nothing of them.

    Raises DicomMismatch when a file names somebody else and no reason is given: nothing is kept,
    and the files' own patient fields are never changed. Raises StudyElsewhere, NotAllowed.
    """
    ctx.require(Permission.DOCUMENT_INTAKE)
    patient_id = command.patient_id
    found: tuple[Difference, ...] = ()
    if patient_id is not None:
        ctx.require(Permission.DOCUMENT_WRITE, patient_id=patient_id)
        patient_id = kept_person(ctx, patient_id)
        people = {file.facts.patient: None for file in command.files}
        found = compare_people(ctx, patient_id, tuple(people))
    reason = clean_line(command.mismatch_reason)
    if found and not reason:
        raise DicomMismatch(found)
    fresh, known, refused = _sorted(ctx, patient_id, command.files)
    staged = [
        blobs.stage(ctx.store, ctx.new_id(), file.content, Kind.DICOM.value) for file in fresh
    ]
    study_ids: dict[UUID, None] = {}
    with ctx.unit_of_work() as uow:
        filing = {
            "mismatch": _decision(uow, found, reason) if found else "{}",
            "encounter_id": command.encounter_id,
            "restricted": command.restricted,
        }
        for file, blob in zip(fresh, staged, strict=True):
            study_id = imaging.put_study(uow, file.facts, patient_id, filing)
            stored = {
                "blob_id": blobs.keep_staged(uow, blob),
                "sha256": sha256(file.content).hexdigest(),
                "size": blob.size,
            }
            imaging.put_instance(uow, study_id, file.facts, stored)
            study_ids[study_id] = None
        for study_id in study_ids if found else ():
            uow.note(AuditEntry("E", "imaging.mismatch", study_id, patient_id, reason=reason))
        uow.commit()
    return DicomReport(len(command.files), len(fresh), known, tuple(study_ids), refused)


def imaging_of(ctx: Context, patient_id: UUID) -> tuple[ImagingStudy, ...]:
    """Return the studies of a chart that the actor may see, newest first. Raises NotFound."""
    ctx.require(Permission.DOCUMENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        found = imaging.studies(connection, holders_of(ctx, patient_id))
    return tuple(study for study in found if _sees(ctx, study))


def imaging_counts(ctx: Context, patient_id: UUID) -> dict[str, int]:
    """Return how many studies of a chart the actor may see. Raises NotFound."""
    ctx.require(Permission.DOCUMENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        found = imaging.bare_studies(connection, holders_of(ctx, patient_id))
    return {"imaging": sum(_sees(ctx, study) for study in found)}


def imaging_tray(ctx: Context) -> tuple[ImagingStudy, ...]:
    """Return the studies that lie in no chart yet."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    with ctx.reading() as connection:
        found = imaging.studies(connection, ())
    return tuple(study for study in found if _sees(ctx, study))


def open_study(ctx: Context, study_id: UUID) -> ImagingStudy:
    """Return a study for viewing; kept in the trail once. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    found = visible_study(ctx, study_id)
    ctx.note(AuditEntry("R", "imaging_study", study_id, found.patient_id))
    return found


def visible_study(ctx: Context, study_id: UUID) -> ImagingStudy:
    """Return a study that the actor may see. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        found = imaging.study(connection, study_id)
    if found.patient_id is None:
        ctx.require(Permission.DOCUMENT_INTAKE)
    else:
        ctx.require(Permission.DOCUMENT_READ, patient_id=found.patient_id)
    if not _sees(ctx, found):
        raise NotAllowed(permission=Permission.SENSITIVE_READ.value)
    return found


def instance_content(ctx: Context, instance_id: UUID) -> bytes:
    """Return the bytes of one object of an opened study. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        study_id, blob_id = imaging.place_of(connection, instance_id)
    visible_study(ctx, study_id)
    with ctx.reading() as connection:
        return blobs.read_blob(connection, ctx.store.folder, blob_id)


def assign_study(
    ctx: Context, study_id: UUID, version: int, patient_id: UUID, mismatch_reason: str = ""
) -> ImagingStudy:
    """File a study of the tray in a chart. Raises DicomMismatch as `import_dicom`, StaleRecord."""
    ctx.require(Permission.DOCUMENT_INTAKE, patient_id=patient_id)
    kept = kept_person(ctx, patient_id)
    with ctx.reading() as connection:
        before = imaging.study(connection, study_id)
    if not _sees(ctx, before):
        raise NotAllowed(permission=Permission.SENSITIVE_READ.value)
    if before.patient_id is not None:
        raise StudyElsewhere
    found = differences(before.file, _chart_person(ctx, kept, {before.file.identifier}))
    reason = clean_line(mismatch_reason)
    if found and not reason:
        raise DicomMismatch(found)
    with ctx.unit_of_work() as uow:
        mismatch = _decision(uow, found, reason) if found else "{}"
        imaging.change(uow, study_id, version, {"patient_id": kept, "mismatch": mismatch})
        image_marks.follow_study(uow, study_id, kept)
        if found:
            uow.note(AuditEntry("E", "imaging.mismatch", study_id, kept, reason=reason))
        after = imaging.study(uow.connection, study_id)
        uow.commit()
    return after


def unassign_study(ctx: Context, study_id: UUID, version: int, reason: str) -> ImagingStudy:
    """Take images out of the wrong chart, to those that wait; the trail keeps the reason.

    Raises InvalidInput without a reason, StudyInNoChart, StaleRecord, NotAllowed.
    """
    ctx.require(Permission.PRACTICE_READ)
    said = clean_line(reason)
    if not said:
        raise InvalidInput({"reason": translate("Documents", "Say why.")})
    before = visible_study(ctx, study_id)
    if before.patient_id is None:
        raise StudyInNoChart
    ctx.require(Permission.DOCUMENT_WRITE, patient_id=before.patient_id)
    values = {"patient_id": None, "encounter_id": None, "mismatch": "{}"}
    with ctx.unit_of_work() as uow:
        imaging.change(uow, study_id, version, values)
        uow.note(AuditEntry("E", "imaging.unassign", study_id, before.patient_id, reason=said))
        after = imaging.study(uow.connection, study_id)
        uow.commit()
    return after


def note_image_export(ctx: Context, study_id: UUID, detail: str) -> None:
    """Keep in the trail that a picture left the program as a file. Raises NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    found = visible_study(ctx, study_id)
    ctx.note(AuditEntry("E", "imaging.export", study_id, found.patient_id, detail=detail))


def compare_people(
    ctx: Context, patient_id: UUID, people: tuple[DicomPatient, ...]
) -> tuple[Difference, ...]:
    """Return in what files and a chart differ, before anything is kept. Raises NotFound."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    kept = kept_person(ctx, patient_id)
    chart = _chart_person(ctx, kept, {who.identifier for who in people})
    found = {difference: None for who in people for difference in differences(who, chart)}
    return tuple(found)


def _chart_person(ctx: Context, patient_id: UUID, asked: set[str]) -> ChartPerson:
    """Return whom the chart is of; of its identifiers those that files name, and its number."""
    ref = patient_ref(ctx, patient_id)
    whole = ref.birth_precision is BirthPrecision.DAY and not ref.birth_estimated
    identifiers = {ref.number} | {
        text
        for text in asked
        if text and any(hit.ref.id == patient_id for hit in search_patients(ctx, text))
    }
    return ChartPerson(ref.display_name, ref.birth_date if whole else None, frozenset(identifiers))


def _sorted(
    ctx: Context, patient_id: UUID | None, files: tuple[DicomFile, ...]
) -> tuple[list[DicomFile], int, tuple[Refused, ...]]:
    """Return new objects, how many are kept already, and those that say they are another."""
    fresh: dict[str, DicomFile] = {}
    known, refused = 0, []
    with ctx.reading() as connection:
        for file in files:
            uid, digest = file.facts.instance_uid, sha256(file.content).hexdigest()
            kept = imaging.known(connection, uid)
            if kept is None and uid in fresh:
                kept = (sha256(fresh[uid].content).hexdigest(), patient_id)
            if kept is None:
                fresh[uid] = file
            elif kept[1] != patient_id:
                raise StudyElsewhere
            elif kept[0] == digest:
                known += 1
            else:
                why = translate("Documents", "Another image with the same number is kept already.")
                refused.append(Refused(file.name, why))
    return list(fresh.values()), known, tuple(refused)


def _decision(uow: UnitOfWork, found: tuple[Difference, ...], reason: str) -> str:
    decided = {
        "differences": [[d.field, d.file, d.chart] for d in found],
        "by": str(uow.actor.user_id),
        "name": uow.actor.name,
        "at": uow.now_ms,
        "reason": reason,
    }
    return json.dumps(decided, ensure_ascii=False)


def _sees(ctx: Context, study: ImagingStudy) -> bool:
    reader = Reader(ctx.actor.user_id, ctx.actor.practitioner_id)
    shown = reader.may_see(study.created_by, study.closed_visit, restricted=study.restricted)
    return shown or sees_restricted(ctx, study.patient_id)
