"""The lists of a patient (names, numbers, phones ...): values to rows and back, and their diff."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.patients.domain.codes import (
    AddressUse,
    NameUse,
    Relationship,
    TelecomSystem,
    TelecomUse,
    code,
)
from clinic_desktop.modules.patients.domain.records import (
    Address,
    Identifier,
    OtherName,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.tables import (
    PatientAddressRow,
    PatientIdentifierRow,
    PatientNameRow,
    PatientPhotoRow,
    PatientRow,
    PatientTelecomRow,
    RelatedPersonRow,
)
from clinic_desktop.storage.base import Base, table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One list of the details and the table that holds it."""

    field: str
    row_class: type[Base]
    to_values: Callable[[Any], dict[str, Any]]
    from_row: Callable[[Row], Any]


def _plain(item: Any) -> dict[str, Any]:
    return {
        f.name: _scalar(getattr(item, f.name))
        for f in fields(item)
        if f.name not in ("id", "version")
    }


def _scalar(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value


def _name_values(item: OtherName) -> dict[str, Any]:
    return {"use": item.use.value, **_plain(item.name)}


def _name(row: Row) -> OtherName:
    parts = {f.name: row[f.name] for f in fields(PersonName)}
    return OtherName(PersonName(**parts), code(NameUse, row["use"]), row["id"], row["version"])


def _identifier(row: Row) -> Identifier:
    return Identifier(
        row["value"], row["type"], row["system"], row["issuer"], row["id"], row["version"]
    )


def _telecom(row: Row) -> Telecom:
    return Telecom(
        row["value"],
        code(TelecomSystem, row["system"]),
        code(TelecomUse, row["use"]),
        row["preferred"],
        row["e164"],
        row["id"],
        row["version"],
    )


def _address(row: Row) -> Address:
    values = {f.name: row[f.name] for f in fields(Address)}
    return Address(**{**values, "use": code(AddressUse, row["use"])})


def _contact(row: Row) -> RelatedPerson:
    values = {f.name: row[f.name] for f in fields(RelatedPerson)}
    return RelatedPerson(**{**values, "relationship": code(Relationship, row["relationship"])})


PARTS = (
    Part("other_names", PatientNameRow, _name_values, _name),
    Part("identifiers", PatientIdentifierRow, _plain, _identifier),
    Part("telecoms", PatientTelecomRow, _plain, _telecom),
    Part("addresses", PatientAddressRow, _plain, _address),
    Part("contacts", RelatedPersonRow, _plain, _contact),
)


def patient_values(details: PatientDetails) -> dict[str, Any]:
    """Return the columns of the patient's own row."""
    birth, name = details.birth, details.name
    return {
        "given": name.given,
        "family": name.family,
        "second_family": name.second_family,
        "prefix": name.prefix,
        "preferred_name": name.preferred,
        "birth_date": None if birth is None else birth.day.isoformat(),
        "birth_precision": "day" if birth is None else birth.precision.value,
        "birth_estimated": birth is not None and birth.estimated,
        "gender": details.gender.value,
        "clinical_sex": details.clinical_sex.value,
        "gender_identity": details.gender_identity,
        "language": details.language,
        "preferred_channel": details.communication.channel.value,
        "opt_outs": json.dumps(sorted(p.value for p in details.communication.opt_outs)),
        "deceased": details.deceased or details.deceased_on is not None,
        "deceased_on": _iso(details.deceased_on),
        "note": details.note,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def insert_parts_of(uow: UnitOfWork, patients: Sequence[tuple[UUID, PatientDetails]]) -> None:
    """Add all lists of new patients, one statement a table."""
    for part in PARTS:
        rows = [
            {"patient_id": patient_id, "position": position, **part.to_values(item)}
            for patient_id, details in patients
            for position, item in enumerate(getattr(details, part.field))
        ]
        uow.insert_many(part.row_class, rows)
    photos = [
        {"patient_id": patient_id, "position": 0, "jpeg": details.photo}
        for patient_id, details in patients
        if details.photo is not None
    ]
    uow.insert_many(PatientPhotoRow, photos)


def save_parts(
    uow: UnitOfWork, patient_id: UUID, before: PatientDetails, after: PatientDetails
) -> bool:
    """Write what differs between two states of the lists; tells whether anything did."""
    changed = False
    for part in PARTS:
        stored = {item.id: item for item in getattr(before, part.field)}
        order = {item.id: at for at, item in enumerate(getattr(before, part.field))}
        for position, item in enumerate(getattr(after, part.field)):
            values = {"position": position, **part.to_values(item)}
            old = stored.pop(item.id, None)
            if old is None:
                uow.insert(part.row_class, {"patient_id": patient_id, **values})
                changed = True
                continue
            was = {"position": order[item.id], **part.to_values(old)}
            new = {name: value for name, value in values.items() if was[name] != value}
            if new:
                uow.update(part.row_class, old.id, item.version, new)
                changed = True
        for gone in stored.values():
            uow.remove(part.row_class, gone.id, gone.version)
            changed = True
    return changed


def save_photo(
    uow: UnitOfWork, patient_id: UUID, before: bytes | None, after: bytes | None
) -> bool:
    """Write another photo, or take it away; tells whether it changed."""
    if before == after:
        return False
    table = table_of(PatientPhotoRow)
    query = sa.select(table.c.id, table.c.version).where(
        table.c.patient_id == patient_id, table.c.removed.is_(False)
    )
    for row in uow.connection.execute(query).all():
        uow.remove(PatientPhotoRow, row.id, row.version)
    if after is not None:
        uow.insert(PatientPhotoRow, {"patient_id": patient_id, "position": 0, "jpeg": after})
    return True


def load_parts(
    connection: sa.Connection, patient_ids: Iterable[UUID]
) -> dict[UUID, dict[str, tuple[Any, ...]]]:
    """Return the lists of patients by field name, in the form's order."""
    ids = list(patient_ids)
    found: dict[UUID, dict[str, list[Any]]] = {
        patient_id: {part.field: [] for part in PARTS} for patient_id in ids
    }
    for part in PARTS:
        for row in connection.execute(_SELECT[part.field], {"ids": ids}).mappings():
            found[row["patient_id"]][part.field].append(part.from_row(dict(row)))
    return {
        patient_id: {name: tuple(items) for name, items in lists.items()}
        for patient_id, lists in found.items()
    }


def load_photos(connection: sa.Connection, patient_ids: Iterable[UUID]) -> dict[UUID, bytes]:
    """Return the photos of those patients that have one."""
    rows = connection.execute(_PHOTOS, {"ids": list(patient_ids)})
    return {row.patient_id: bytes(row.jpeg) for row in rows}


def _select(row_class: type[Base]) -> sa.Select[Any]:
    table = table_of(row_class)
    return (
        sa.select(table)
        .where(table.c.patient_id.in_(sa.bindparam("ids", expanding=True)))
        .where(table.c.removed.is_(False))
        .order_by(table.c.patient_id, table.c.position, table.c.id)
    )


_SELECT = {part.field: _select(part.row_class) for part in PARTS}
_PHOTOS = _select(PatientPhotoRow)
PATIENT = table_of(PatientRow)
