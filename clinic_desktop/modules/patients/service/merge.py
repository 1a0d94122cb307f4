"""Merge two records of one person: preview, merge, propose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound, StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.patients.domain.codes import FlagCategory, FlagSeverity, NameUse
from clinic_desktop.modules.patients.domain.folding import fold_text
from clinic_desktop.modules.patients.domain.merge_rules import (
    cautions,
    choices,
    kind_label,
    merged_values,
)
from clinic_desktop.modules.patients.domain.merging import (
    AlreadyMerged,
    LinkedRows,
    MergeLink,
    MergePatients,
    MergePreview,
    PatientRenamed,
    PatientsMerged,
    SamePatient,
)
from clinic_desktop.modules.patients.domain.records import PatientRecord, PatientRef
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.store import index, linked, links, patients
from clinic_desktop.modules.patients.store.linked import Linked
from clinic_desktop.modules.patients.store.links import Snapshot, StoredLink
from clinic_desktop.modules.patients.store.parts import patient_values
from clinic_desktop.modules.patients.tables import (
    FlagRow,
    PatientNameRow,
    PatientPhotoRow,
    PatientRow,
)
from clinic_desktop.storage.base import Base
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

# Of these, what the kept patient already has in the same words stays where it is.
_PARTS = frozenset(
    {"patient_name", "patient_identifier", "patient_telecom", "patient_address", "related_person"}
)


NAME_COLUMNS = ("given", "family", "second_family")


def preview_merge(ctx: Context, kept_id: UUID, gone_id: UUID) -> MergePreview:
    """Return field by field and table by table what a merge would do; nothing is written.

    Raises NotFound, SamePatient, AlreadyMerged.
    """
    ctx.require(Permission.PATIENT_MERGE_PROPOSE)
    with ctx.reading() as connection:
        kept, gone = _both(connection, kept_id, gone_id)
        mine, theirs = patient_values(kept.details), patient_values(gone.details)
        moves = [
            LinkedRows(cls.__tablename__, kind_label(cls.__tablename__), len(rows))
            for cls in linked.movable_classes()
            if (rows := _to_move(connection, cls, kept_id, gone_id))
        ]
        return MergePreview(
            _ref(connection, kept_id),
            _ref(connection, gone_id),
            kept.version,
            gone.version,
            choices(mine, theirs),
            tuple(moves),
            (*cautions(mine, theirs), *_identifier_cautions(kept, gone)),
        )


def merge_patients(ctx: Context, command: MergePatients) -> MergeLink:
    """Merge `gone` into `kept`: its rows move, it is hidden and points to the kept patient.

    Nothing is destroyed; `unmerge_patients` takes it back at any time. Raises NotFound,
    SamePatient, AlreadyMerged, StaleRecord.
    """
    ctx.require(Permission.PATIENT_MERGE, patient_id=command.kept_id, reason=command.reason)
    with ctx.unit_of_work() as uow:
        kept, gone = _both(uow.connection, command.kept_id, command.gone_id)
        if (kept.version, gone.version) != (command.kept_version, command.gone_version):
            raise StaleRecord
        snapshot = _merge(uow, kept, gone, command.take)
        reason = clean_line(command.reason)
        link_id = links.add_link(uow, kept.id, gone.id, reason, snapshot)
        index.refresh(uow.connection, [kept.id, gone.id])
        ref = _ref(uow.connection, kept.id)
        uow.emit(PatientsMerged(kept.id, gone.id, ref.display_name, snapshot.moved))
        if ref.display_name != kept.details.name.display():
            uow.emit(PatientRenamed(kept.id, ref.display_name))
        link = _link(uow.connection, links.open_link(uow.connection, link_id))
        uow.commit()
    return link


def merges_of(ctx: Context, patient_id: UUID) -> tuple[MergeLink, ...]:
    """Return the merges of a patient, as kept or as gone, that can be taken back."""
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        found = links.open_links(connection, patient_id)
        return tuple(_link(connection, each) for each in found)


def propose_merge(ctx: Context, kept_id: UUID, gone_id: UUID, reason: str = "") -> None:
    """Put a flag on both records for somebody who may merge. Raises as `preview_merge` does."""
    ctx.require(Permission.PATIENT_MERGE_PROPOSE)
    today = place(ctx).today.isoformat()
    with ctx.unit_of_work() as uow:
        kept, gone = _both(uow.connection, kept_id, gone_id)
        for one, other in ((kept, gone), (gone, kept)):
            text = translate("Patients", "Perhaps the same person as {number}. {reason}").format(
                number=other.number, reason=clean_line(reason)
            )
            values = {
                "patient_id": one.id,
                "text": text.strip(),
                "category": FlagCategory.ADMINISTRATIVE.value,
                "severity": FlagSeverity.INFO.value,
                "start": today,
                "end": None,
            }
            uow.insert(FlagRow, values)
        uow.commit()


def _merge(
    uow: UnitOfWork, kept: PatientRecord, gone: PatientRecord, take: frozenset[str] | None
) -> Snapshot:
    same_moment = [
        row.id
        for cls in linked.movable_classes()
        for row in linked.rows_of(uow.connection, cls, [kept.id])
        if row.created_at == uow.now_ms
    ]
    moved = {}
    for cls in linked.movable_classes():
        rows = _to_move(uow.connection, cls, kept.id, gone.id)
        if rows:
            moved[cls.__tablename__] = tuple(linked.move(uow, cls, rows, kept.id))
    before = patient_values(kept.details)
    changed = merged_values(before, patient_values(gone.details), take)
    added = _keep_names(uow, kept, gone, changed)
    uow.update(PatientRow, kept.id, kept.version, changed)
    uow.update(PatientRow, gone.id, gone.version, {"merged_into": kept.id})
    columns = {name: (before[name], value) for name, value in changed.items()}
    return Snapshot(moved, added, tuple(same_moment), columns)


def _to_move(
    connection: sa.Connection, row_class: type[Base], kept_id: UUID, gone_id: UUID
) -> list[Linked]:
    """Return the rows that move: not what the kept patient has already in the same words."""
    rows = linked.rows_of(connection, row_class, [gone_id])
    if not rows or (row_class is not PatientPhotoRow and row_class.__tablename__ not in _PARTS):
        return rows
    mine = linked.rows_of(connection, row_class, [kept_id])
    if row_class is PatientPhotoRow:
        return [] if mine else rows
    have = {row.content for row in mine}
    return [row for row in rows if row.content not in have]


def _keep_names(
    uow: UnitOfWork, kept: PatientRecord, gone: PatientRecord, changed: dict[str, object]
) -> dict[str, tuple[UUID, ...]]:
    """Keep the name that the merged patient does not bear as another name, so it is found."""
    mine, theirs = patient_values(kept.details), patient_values(gone.details)
    known = [{**mine, **changed}]
    known += [
        {column: getattr(other.name, column) for column in NAME_COLUMNS}
        for other in kept.details.other_names
    ]
    added = []
    for values in (theirs, mine):
        if any(_within(values, other) for other in known):
            continue
        known.append(values)
        row = {"patient_id": kept.id, "use": NameUse.OLD.value, "prefix": "", "preferred": ""}
        added.append(uow.insert(PatientNameRow, {**row, **{c: values[c] for c in NAME_COLUMNS}}))
    return {"patient_name": tuple(added)} if added else {}


def _within(values: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether each part of a name that there is stands in the other one too."""
    return all(
        not values[column] or fold_text(values[column]) == fold_text(other[column])
        for column in NAME_COLUMNS
    )


def _both(
    connection: sa.Connection, kept_id: UUID, gone_id: UUID
) -> tuple[PatientRecord, PatientRecord]:
    if kept_id == gone_id:
        raise SamePatient
    found = patients.records(connection, [kept_id, gone_id])
    for patient_id in (kept_id, gone_id):
        if patient_id not in found:
            raise NotFound(what=translate("Patients", "The patient"))
        if found[patient_id].merged_into is not None:
            raise AlreadyMerged(number=found[patient_id].number)
    return found[kept_id], found[gone_id]


def _identifier_cautions(kept: PatientRecord, gone: PatientRecord) -> tuple[str, ...]:
    mine = {i.type: i.value for i in kept.details.identifiers if i.type}
    other = [i for i in gone.details.identifiers if mine.get(i.type, i.value) != i.value]
    text = translate("Patients", "Both have a number of the kind {kind}, and they differ.")
    return tuple(text.format(kind=item.type) for item in other)


def _ref(connection: sa.Connection, patient_id: UUID) -> PatientRef:
    found = patients.ref(connection, patient_id)
    if found is None:
        raise NotFound(what=translate("Patients", "The patient"))
    return found


def _link(connection: sa.Connection, stored: StoredLink | None) -> MergeLink:
    if stored is None:
        raise NotFound(what=translate("Patients", "The merge"))
    return MergeLink(
        stored.id,
        _ref(connection, stored.kept_id),
        _ref(connection, stored.gone_id),
        stored.at_ms,
        stored.by,
        stored.reason,
    )
