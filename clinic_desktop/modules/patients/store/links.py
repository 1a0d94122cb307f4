"""Merges that were made: the links and the snapshots that take them back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.patients.tables import PatientLinkRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

LINK = table_of(PatientLinkRow)
_UNDONE = sa.select(LINK.c.undoes).where(LINK.c.undoes.is_not(None))
_OPEN = (
    sa.select(LINK)
    .where(LINK.c.type == "replaces", LINK.c.id.not_in(_UNDONE))
    .order_by(LINK.c.created_at, LINK.c.id)
)
_OF = _OPEN.where(
    (LINK.c.kept_id == sa.bindparam("patient")) | (LINK.c.gone_id == sa.bindparam("patient"))
)
_ONE = _OPEN.where(LINK.c.id == sa.bindparam("id"))

Ids = dict[str, tuple[UUID, ...]]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a merge did: rows moved and added by table, columns [before, after].

    `same_moment` are rows of the kept patient made in the same millisecond, before the merge.
    """

    moved: Ids = field(default_factory=dict)
    added: Ids = field(default_factory=dict)
    same_moment: tuple[UUID, ...] = ()
    columns: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    def as_json(self) -> str:
        """Return the form that is stored."""
        return json.dumps(
            {
                "moved": _texts(self.moved),
                "added": _texts(self.added),
                "same_moment": [str(each) for each in self.same_moment],
                "columns": {name: list(pair) for name, pair in self.columns.items()},
            }
        )

    @classmethod
    def parse(cls, text: str) -> Snapshot:
        """Read the stored form."""
        data = json.loads(text)
        return cls(
            _ids(data["moved"]),
            _ids(data["added"]),
            tuple(UUID(each) for each in data["same_moment"]),
            {name: (pair[0], pair[1]) for name, pair in data["columns"].items()},
        )


@dataclass(frozen=True, slots=True)
class StoredLink:
    """One merge that stands."""

    id: UUID
    kept_id: UUID
    gone_id: UUID
    at_ms: int
    by: UUID
    reason: str
    snapshot: Snapshot


def open_links(connection: sa.Connection, patient_id: UUID) -> list[StoredLink]:
    """Return the merges of a patient that were not taken back, oldest first."""
    return [_link(row) for row in connection.execute(_OF, {"patient": patient_id})]


def open_link(connection: sa.Connection, link_id: UUID) -> StoredLink | None:
    """Return one merge unless it was taken back."""
    row = connection.execute(_ONE, {"id": link_id}).first()
    return None if row is None else _link(row)


def add_link(
    uow: UnitOfWork, kept_id: UUID, gone_id: UUID, reason: str, snapshot: Snapshot
) -> UUID:
    """Write that `gone_id` is replaced by `kept_id`."""
    return uow.insert(
        PatientLinkRow,
        {
            "type": "replaces",
            "kept_id": kept_id,
            "gone_id": gone_id,
            "undoes": None,
            "reason": reason,
            "snapshot": snapshot.as_json(),
        },
    )


def add_split(uow: UnitOfWork, link: StoredLink, reason: str, moved: Ids) -> UUID:
    """Write that a merge was taken back, and which rows went with the gone patient."""
    return uow.insert(
        PatientLinkRow,
        {
            "type": "split",
            "kept_id": link.kept_id,
            "gone_id": link.gone_id,
            "undoes": link.id,
            "reason": reason,
            "snapshot": Snapshot(moved=moved).as_json(),
        },
    )


def _link(row: Any) -> StoredLink:
    return StoredLink(
        row.id,
        row.kept_id,
        row.gone_id,
        row.created_at,
        row.created_by,
        row.reason,
        Snapshot.parse(row.snapshot),
    )


def _texts(ids: Ids) -> dict[str, list[str]]:
    return {kind: [str(each) for each in found] for kind, found in ids.items()}


def _ids(texts: dict[str, list[str]]) -> Ids:
    return {kind: tuple(UUID(each) for each in found) for kind, found in texts.items()}
