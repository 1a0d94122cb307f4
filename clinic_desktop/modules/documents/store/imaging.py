"""Queries about studies, series and their objects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.foreign.facts import DicomFacts, DicomPatient
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.image_header import (
    header_from,
    header_of,
    header_text,
)
from clinic_desktop.modules.documents.domain.imaging import (
    ImagingInstance,
    ImagingSeries,
    ImagingStudy,
)
from clinic_desktop.modules.documents.store import restriction
from clinic_desktop.modules.documents.tables import (
    ImagingInstanceRow,
    ImagingSeriesRow,
    ImagingStudyRow,
)
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.unit_of_work import UnitOfWork

_STUDY = (
    "SELECT d.id, d.version, d.patient_id, study_uid, day, description, restricted,"  # noqa: S608
    " file_name, file_identifier, file_issuer, file_born, file_sex, mismatch, d.created_by,"
    f" d.encounter_id, v.practitioner_id, v.author_id FROM imaging_study d{restriction.JOIN}"
    " WHERE d.removed = 0 AND "
)
_SERIES = (
    "SELECT id, series_uid, modality, number, description, body_part, laterality"
    " FROM imaging_series"
    " WHERE study_id = ? ORDER BY coalesce(number, 0), rowid"
)
_INSTANCES = (
    "SELECT i.series_id, i.id, i.instance_uid, i.number, i.frames, i.has_pixels, i.blob_id,"
    " i.header"
    " FROM imaging_instance i JOIN imaging_series s ON s.id = i.series_id WHERE s.study_id = ?"
    " ORDER BY coalesce(i.number, 0), i.rowid"
)
_KNOWN = (
    "SELECT i.sha256, t.patient_id FROM imaging_instance i"
    " JOIN imaging_series s ON s.id = i.series_id JOIN imaging_study t ON t.id = s.study_id"
    " WHERE i.instance_uid = ? AND t.removed = 0"
)
_OF_INSTANCE = (
    "SELECT s.study_id, i.blob_id FROM imaging_instance i"
    " JOIN imaging_series s ON s.id = i.series_id WHERE i.id = ?"
)


def known(connection: sa.Connection, instance_uid: str) -> tuple[str, UUID | None] | None:
    """Return digest and patient of an object that is kept already."""
    row = fetch_one(connection, _KNOWN, (instance_uid,))
    return (row[0], _uuid(row[1])) if row else None


def study(connection: sa.Connection, study_id: UUID) -> ImagingStudy:
    """Return a study with its series. Raises NotFound."""
    row = fetch_one(connection, f"{_STUDY}d.id = ?", (study_id.bytes,))
    if row is None:
        raise NotFound(what=translate("Documents", "The images"))
    return _study(connection, row)


def studies(connection: sa.Connection, holders: Sequence[UUID]) -> tuple[ImagingStudy, ...]:
    """Return the studies of a person, newest first; of the tray when there are no holders."""
    marks = ",".join("?" * len(holders))
    who = f"d.patient_id IN ({marks})" if holders else "d.patient_id IS NULL"
    where = f"{_STUDY}{who} ORDER BY coalesce(day, '') DESC, d.rowid DESC"
    rows = fetch_all(connection, where, [holder.bytes for holder in holders])
    return tuple(_study(connection, row) for row in rows)


def bare_studies(connection: sa.Connection, holders: Sequence[UUID]) -> tuple[ImagingStudy, ...]:
    """Return the studies of a person without their series: enough to count them."""
    marks = ",".join("?" * len(holders))
    where = f"{_STUDY}d.patient_id IN ({marks})"
    rows = fetch_all(connection, where, [holder.bytes for holder in holders])
    return tuple(_bare(row, ()) for row in rows)


def place_of(connection: sa.Connection, instance_id: UUID) -> tuple[UUID, UUID]:
    """Return the study of an object and its content. Raises NotFound."""
    row = fetch_one(connection, _OF_INSTANCE, (instance_id.bytes,))
    if row is None:
        raise NotFound(what=translate("Documents", "The images"))
    return UUID(bytes=row[0]), UUID(bytes=row[1])


def put_study(
    uow: UnitOfWork, facts: DicomFacts, patient_id: UUID | None, filing: dict[str, Any]
) -> UUID:
    """Return the study of this person that the object belongs to; a new one if need be."""
    same = "SELECT id FROM imaging_study WHERE study_uid = ? AND patient_id IS ? AND removed = 0"
    holder = patient_id and patient_id.bytes
    row = fetch_one(uow.connection, same, (facts.study_uid, holder))
    if row is not None:
        return UUID(bytes=row[0])
    who = facts.patient
    return uow.insert(
        ImagingStudyRow,
        {
            "patient_id": patient_id,
            "study_uid": facts.study_uid,
            "day": facts.study_date,
            "description": facts.study_description,
            "accession": facts.accession,
            "referring": facts.referring,
            "institution": facts.institution,
            "file_name": who.name,
            "file_identifier": who.identifier,
            "file_issuer": who.issuer,
            "file_born": who.born,
            "file_sex": who.sex,
            **filing,
        },
    )


def put_instance(
    uow: UnitOfWork, study_id: UUID, facts: DicomFacts, stored: dict[str, Any]
) -> None:
    """Put one object into its series of a study; `stored` says where its bytes are."""
    same = "SELECT id FROM imaging_series WHERE study_id = ? AND series_uid = ?"
    row = fetch_one(uow.connection, same, (study_id.bytes, facts.series_uid))
    series_id = UUID(bytes=row[0]) if row else _put_series(uow, study_id, facts)
    values = {
        "series_id": series_id,
        "instance_uid": facts.instance_uid,
        "sop_class": facts.sop_class,
        "number": facts.instance_number,
        "frames": facts.frames,
        "has_pixels": facts.has_pixels,
        "header": header_text(header_of(facts)),
    }
    uow.insert(ImagingInstanceRow, {**values, **stored})


def change(uow: UnitOfWork, study_id: UUID, version: int, values: dict[str, Any]) -> None:
    """Change fields of a study. Raises StaleRecord."""
    uow.update(ImagingStudyRow, study_id, version, values)


def _put_series(uow: UnitOfWork, study_id: UUID, facts: DicomFacts) -> UUID:
    return uow.insert(
        ImagingSeriesRow,
        {
            "study_id": study_id,
            "series_uid": facts.series_uid,
            "modality": facts.modality,
            "number": facts.series_number,
            "description": facts.series_description,
            "body_part": facts.body_part,
            "laterality": facts.laterality,
        },
    )


def _study(connection: sa.Connection, row: Any) -> ImagingStudy:
    objects: dict[bytes, list[ImagingInstance]] = defaultdict(list)
    for one in fetch_all(connection, _INSTANCES, (row[0],)):
        blob_id, header = UUID(bytes=one[6]), header_from(one[7])
        made = ImagingInstance(
            UUID(bytes=one[1]), one[2], one[3], one[4], bool(one[5]), blob_id, header
        )
        objects[one[0]].append(made)
    series = tuple(
        ImagingSeries(
            id=UUID(bytes=one[0]),
            series_uid=one[1],
            modality=one[2],
            number=one[3],
            description=one[4],
            instances=tuple(objects[one[0]]),
            body_part=one[5],
            laterality=one[6],
        )
        for one in fetch_all(connection, _SERIES, (row[0],))
    )
    return _bare(row, series)


def _bare(row: Any, series: tuple[ImagingSeries, ...]) -> ImagingStudy:
    return ImagingStudy(
        id=UUID(bytes=row[0]),
        version=row[1],
        patient_id=_uuid(row[2]),
        study_uid=row[3],
        day=row[4],
        description=row[5],
        restricted=bool(row[6]),
        file=DicomPatient(*row[7:12]),
        mismatch=row[12],
        created_by=UUID(bytes=row[13]),
        series=series,
        encounter_id=_uuid(row[14]),
        closed_visit=restriction.closed_visit(row[15], row[16]),
    )


def _uuid(raw: bytes | None) -> UUID | None:
    return UUID(bytes=raw) if raw else None
