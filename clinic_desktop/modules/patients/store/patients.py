"""Reading patients: the record for editing, references for lists, flags."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    BirthPrecision,
    Channel,
    FlagCategory,
    FlagSeverity,
    Purpose,
    SexForClinicalUse,
    code,
)
from clinic_desktop.modules.patients.domain.records import (
    CommunicationPreference,
    Flag,
    PatientDetails,
    PatientRecord,
    PatientRef,
    PersonName,
)
from clinic_desktop.modules.patients.store.parts import PATIENT, load_parts, load_photos
from clinic_desktop.modules.patients.tables import FlagRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.fetching import fetch_all, fetch_one

FLAG = table_of(FlagRow)
_BY_ID = sa.select(PATIENT).where(PATIENT.c.id.in_(sa.bindparam("ids", expanding=True)))
_REFS = (
    "SELECT patient_id, number, display_name, birth_date, birth_estimated, sex, phone,"
    " birth_precision, merged_into FROM patient_index WHERE patient_id IN ({})"
)
_REF = _REFS.format("?")
_COUNT = (
    sa.select(sa.func.count())
    .select_from(PATIENT)
    .where(PATIENT.c.removed.is_(False), PATIENT.c.merged_into.is_(None))
)
_FLAGS = (
    sa.select(FLAG)
    .where(FLAG.c.patient_id == sa.bindparam("id"), FLAG.c.removed.is_(False))
    .order_by(FLAG.c.created_at)
)
_FLAG = sa.select(FLAG).where(FLAG.c.id == sa.bindparam("id"))
_NUMBERED = sa.select(PATIENT.c.id).where(
    PATIENT.c.number == sa.bindparam("number"), PATIENT.c.removed.is_(False)
)
_MERGED_INTO = sa.select(PATIENT.c.merged_into).where(PATIENT.c.id == sa.bindparam("id"))
_GONE = sa.select(PATIENT.c.id).where(
    PATIENT.c.merged_into == sa.bindparam("id"), PATIENT.c.removed.is_(False)
)
CHUNK = 500  # ids in one IN list


def records(connection: sa.Connection, patient_ids: Iterable[UUID]) -> dict[UUID, PatientRecord]:
    """Return whole patients by id; unknown and removed ones are left out."""
    ids = list(dict.fromkeys(patient_ids))
    found: dict[UUID, PatientRecord] = {}
    for start in range(0, len(ids), CHUNK):
        found.update(_records(connection, ids[start : start + CHUNK]))
    return found


def record(connection: sa.Connection, patient_id: UUID) -> PatientRecord | None:
    """Return one whole patient."""
    return records(connection, [patient_id]).get(patient_id)


def _records(connection: sa.Connection, ids: list[UUID]) -> dict[UUID, PatientRecord]:
    rows = connection.execute(_BY_ID, {"ids": ids}).mappings().all()
    lists, photos = load_parts(connection, ids), load_photos(connection, ids)
    return {
        row["id"]: _record(row, lists[row["id"]], photos.get(row["id"]))
        for row in rows
        if not row["removed"]
    }


def _record(row: Any, lists: dict[str, tuple[Any, ...]], photo: bytes | None) -> PatientRecord:
    purposes = {p.value for p in Purpose}
    details = PatientDetails(
        name=PersonName(
            row["given"],
            row["family"],
            row["second_family"],
            row["prefix"],
            row["preferred_name"],
        ),
        birth=_birth(row),
        gender=code(AdministrativeGender, row["gender"]),
        clinical_sex=code(SexForClinicalUse, row["clinical_sex"]),
        gender_identity=row["gender_identity"],
        language=row["language"],
        photo=photo,
        communication=CommunicationPreference(
            code(Channel, row["preferred_channel"]),
            frozenset(Purpose(p) for p in json.loads(row["opt_outs"]) if p in purposes),
        ),
        deceased=row["deceased"],
        deceased_on=_day(row["deceased_on"]),
        note=row["note"],
        **lists,
    )
    return PatientRecord(
        row["id"],
        row["version"],
        row["number"],
        details,
        from_milliseconds(row["created_at"]),
        from_milliseconds(row["updated_at"]),
        row["merged_into"],
    )


def _birth(row: Any) -> BirthDate | None:
    day = _day(row["birth_date"])
    if day is None:
        return None
    return BirthDate(day, code(BirthPrecision, row["birth_precision"]), row["birth_estimated"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def ref(connection: sa.Connection, patient_id: UUID) -> PatientRef | None:
    """Return what a list shows of one patient."""
    row = fetch_one(connection, _REF, (patient_id.bytes,))
    return None if row is None else _to_ref(row)


def clinical_sex(connection: sa.Connection, patient_id: UUID) -> SexForClinicalUse:
    """Return what was said for clinical use; unstated also where the patient is not here."""
    query = "SELECT clinical_sex FROM patient WHERE id = ?"
    row = fetch_one(connection, query, (patient_id.bytes,))
    return SexForClinicalUse.UNSTATED if row is None else code(SexForClinicalUse, row[0])


def refs(connection: sa.Connection, patient_ids: Iterable[UUID]) -> dict[UUID, PatientRef]:
    """Return what lists show, by id."""
    ids = list(dict.fromkeys(patient_ids))
    found: dict[UUID, PatientRef] = {}
    for start in range(0, len(ids), CHUNK):
        some = [patient_id.bytes for patient_id in ids[start : start + CHUNK]]
        rows = fetch_all(connection, _REFS.format(", ".join("?" * len(some))), some)
        found.update((ref.id, ref) for ref in map(_to_ref, rows))
    return found


def _to_ref(row: Any) -> PatientRef:
    patient_id, number, name, birth, estimated, sex, phone, precision, into = row
    return PatientRef(
        UUID(bytes=patient_id),
        number,
        name,
        _day(birth),
        bool(estimated),
        code(AdministrativeGender, sex),
        phone,
        code(BirthPrecision, precision),
        UUID(bytes=into) if into else None,
    )


def count(connection: sa.Connection) -> int:
    """Return the number of patients, those merged away not counted."""
    return int(connection.execute(_COUNT).scalar_one())


def with_number(connection: sa.Connection, number: str) -> UUID | None:
    """Return the id of the patient with a number."""
    found: UUID | None = connection.execute(_NUMBERED, {"number": number}).scalars().first()
    return found


def kept_of(connection: sa.Connection, patient_id: UUID) -> UUID:
    """Return the patient that replaces this one in the end, or itself."""
    seen = {patient_id}
    while True:
        into = connection.execute(_MERGED_INTO, {"id": patient_id}).scalar()
        if into is None or into in seen:
            return patient_id
        seen.add(into)
        patient_id = into


def same_person(connection: sa.Connection, patient_id: UUID) -> tuple[UUID, ...]:
    """Return the kept patient's id and those of all that were merged into it."""
    found = [kept_of(connection, patient_id)]
    for each in found:
        gone = connection.execute(_GONE, {"id": each}).scalars()
        found.extend(other for other in gone if other not in found)
    return tuple(found)


def flags(connection: sa.Connection, patient_id: UUID) -> tuple[Flag, ...]:
    """Return all flags of a patient, ended ones too, oldest first."""
    return tuple(_flag(row) for row in connection.execute(_FLAGS, {"id": patient_id}))


def flag(connection: sa.Connection, flag_id: UUID) -> Flag | None:
    """Return one flag."""
    row = connection.execute(_FLAG, {"id": flag_id}).first()
    return None if row is None else _flag(row)


def _flag(row: Any) -> Flag:
    return Flag(
        row.id,
        row.version,
        row.patient_id,
        row.text,
        code(FlagCategory, row.category),
        code(FlagSeverity, row.severity),
        _day(row.start),
        _day(row.end),
    )


def all_ids(connection: sa.Connection) -> list[UUID]:
    """Return the ids of all patients that were not merged away, by number."""
    query = (
        sa.select(PATIENT.c.id)
        .where(PATIENT.c.removed.is_(False), PATIENT.c.merged_into.is_(None))
        .order_by(PATIENT.c.number)
    )
    return list(connection.execute(query).scalars())
