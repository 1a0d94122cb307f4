"""Take a merge back, also what was added after it."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.patients.domain.merge_rules import GROUPS, kind_label
from clinic_desktop.modules.patients.domain.merging import (
    LaterRow,
    LinkedRows,
    MergeLink,
    NotMerged,
    PatientRenamed,
    PatientsUnmerged,
    UnmergePatients,
    UnmergePreview,
)
from clinic_desktop.modules.patients.domain.records import PatientRecord
from clinic_desktop.modules.patients.service.merge import NAME_COLUMNS
from clinic_desktop.modules.patients.store import index, linked, links, patients
from clinic_desktop.modules.patients.store.linked import Linked
from clinic_desktop.modules.patients.store.links import StoredLink
from clinic_desktop.modules.patients.store.parts import patient_values
from clinic_desktop.modules.patients.tables import PatientRow
from clinic_desktop.storage.base import Base, class_of_kind
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

Rows = list[tuple[type[Base], list[Linked]]]


def preview_unmerge(ctx: Context, link_id: UUID) -> UnmergePreview:
    """Return which rows go back and which later ones need a decision. Raises NotMerged."""
    ctx.require(Permission.PATIENT_MERGE_PROPOSE)
    with ctx.reading() as connection:
        link = _open(connection, link_id)
        kept = _record(connection, link.kept_id)
        later = [
            LaterRow(cls.__tablename__, row.id, kind_label(cls.__tablename__), row.text())
            for cls, rows in _later(connection, link)
            for row in rows
        ]
        columns = _restored(link, kept)
        return UnmergePreview(
            _shown(connection, link),
            tuple(
                LinkedRows(cls.__tablename__, kind_label(cls.__tablename__), len(rows))
                for cls, rows in _back(connection, link)
            ),
            tuple(later),
            tuple(name for name, group in GROUPS.items() if columns.keys() & set(group)),
        )


def unmerge_patients(ctx: Context, command: UnmergePatients) -> MergeLink:
    """Take a merge back: moved rows return, so do the later rows named in `to_gone`.

    A field that was edited since the merge keeps its new value. Raises NotMerged.
    """
    ctx.require(Permission.PATIENT_MERGE, reason=command.reason)
    with ctx.unit_of_work() as uow:
        link = _open(uow.connection, command.link_id)
        kept = _record(uow.connection, link.kept_id)
        gone = _record(uow.connection, link.gone_id)
        moved = _move_back(uow, link, command.to_gone)
        _remove_added(uow, link, gone)
        uow.update(PatientRow, kept.id, kept.version, _restored(link, kept))
        uow.update(PatientRow, gone.id, gone.version, {"merged_into": None})
        links.add_split(uow, link, clean_line(command.reason), moved)
        index.refresh(uow.connection, [kept.id, gone.id])
        name = gone.details.name.display()
        uow.emit(PatientsUnmerged(kept.id, gone.id, name, moved))
        now = _record(uow.connection, kept.id).details.name.display()
        if now != kept.details.name.display():
            uow.emit(PatientRenamed(kept.id, now))
        shown = _shown(uow.connection, link)
        uow.commit()
    return shown


def _move_back(
    uow: UnitOfWork, link: StoredLink, to_gone: frozenset[UUID]
) -> dict[str, tuple[UUID, ...]]:
    moved: dict[str, tuple[UUID, ...]] = {}
    chosen = [
        (cls, [row for row in rows if row.id in to_gone])
        for cls, rows in _later(uow.connection, link)
    ]
    for cls, rows in [*_back(uow.connection, link), *chosen]:
        if rows:
            kind = cls.__tablename__
            moved[kind] = moved.get(kind, ()) + tuple(linked.move(uow, cls, rows, link.gone_id))
    return moved


def _remove_added(uow: UnitOfWork, link: StoredLink, gone: PatientRecord) -> None:
    """Take away the names that the merge noted, unless somebody has edited them since."""
    theirs = patient_values(gone.details)
    for kind, ids in link.snapshot.added.items():
        cls = class_of_kind(kind)
        for row in linked.rows_with_ids(uow.connection, cls, ids):
            values = dict(row.content)
            if row.version == 1 or all(values[c] == theirs[c] for c in NAME_COLUMNS):
                uow.remove(cls, row.id, row.version)


def _back(connection: sa.Connection, link: StoredLink) -> Rows:
    """Return the moved rows that still belong to the kept person."""
    holders = set(patients.same_person(connection, link.kept_id)) - {link.gone_id}
    found: Rows = []
    for kind, ids in link.snapshot.moved.items():
        cls = class_of_kind(kind)
        rows = linked.rows_with_ids(connection, cls, ids)
        found.append((cls, [row for row in rows if row.holder in holders]))
    return [(cls, rows) for cls, rows in found if rows]


def _later(connection: sa.Connection, link: StoredLink) -> Rows:
    """Return the rows that the kept patient got after the merge."""
    snapshot = link.snapshot
    known = set(snapshot.same_moment)
    for ids in (*snapshot.moved.values(), *snapshot.added.values()):
        known.update(ids)
    holder = patients.kept_of(connection, link.kept_id)
    found: Rows = []
    for cls in linked.movable_classes():
        rows = linked.rows_of(connection, cls, [holder])
        new = [row for row in rows if row.created_at >= link.at_ms and row.id not in known]
        if new:
            found.append((cls, new))
    return found


def _restored(link: StoredLink, kept: PatientRecord) -> dict[str, object]:
    """Return the columns to set back: a group only when nobody has edited it since."""
    now, columns = patient_values(kept.details), link.snapshot.columns
    restored: dict[str, object] = {}
    for group in GROUPS.values():
        changed = {name: columns[name] for name in group if name in columns}
        if changed and all(now[name] == after for name, (_, after) in changed.items()):
            restored.update({name: before for name, (before, _) in changed.items()})
    return restored


def _open(connection: sa.Connection, link_id: UUID) -> StoredLink:
    link = links.open_link(connection, link_id)
    if link is None:
        raise NotMerged
    return link


def _record(connection: sa.Connection, patient_id: UUID) -> PatientRecord:
    found = patients.record(connection, patient_id)
    if found is None:
        raise NotFound(what=translate("Patients", "The patient"))
    return found


def _shown(connection: sa.Connection, link: StoredLink) -> MergeLink:
    found = patients.refs(connection, [link.kept_id, link.gone_id])
    kept, gone = found[link.kept_id], found[link.gone_id]
    return MergeLink(link.id, kept, gone, link.at_ms, link.by, link.reason)
