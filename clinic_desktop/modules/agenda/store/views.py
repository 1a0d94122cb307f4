"""Views of the agenda that are kept under a name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.modules.agenda.domain.views import (
    LINE_MINUTES,
    BlockField,
    ColourBy,
    NamedView,
    ViewKind,
    ViewSetup,
)
from clinic_desktop.modules.agenda.tables import AgendaViewRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_view = table_of(AgendaViewRow)
_Choice = TypeVar("_Choice", bound=StrEnum)


def views_of(connection: sa.Connection, user_id: UUID) -> tuple[NamedView, ...]:
    """Return the clinic's and the user's own views, in their order."""
    query = (
        sa.select(_view)
        .where(_view.c.removed.is_(False))
        .where(sa.or_(_view.c.owner_id.is_(None), _view.c.owner_id == user_id))
        .order_by(_view.c.position, _view.c.name, _view.c.id)
    )
    return tuple(_to_view(row._mapping) for row in connection.execute(query))


def find(connection: sa.Connection, view_id: UUID, version: int) -> NamedView:
    """Return one view that still has a version. Raises StaleRecord."""
    query = sa.select(_view).where(
        _view.c.id == view_id, _view.c.version == version, _view.c.removed.is_(False)
    )
    row = connection.execute(query).first()
    if row is None:
        raise StaleRecord
    return _to_view(row._mapping)


def owner(connection: sa.Connection, view_id: UUID) -> UUID | None:
    """Return whose view it is, also a removed one's; None for the clinic's."""
    query = sa.select(_view.c.owner_id).where(_view.c.id == view_id)
    found: UUID | None = connection.execute(query).scalar_one_or_none()
    return found


def add(uow: UnitOfWork, name: str, setup: ViewSetup, key: int, owner_id: UUID | None) -> UUID:
    """Add a view at the end of the list; returns its id."""
    last = uow.connection.execute(sa.select(sa.func.max(_view.c.position))).scalar()
    place = {"owner_id": owner_id, "position": (last or 0) + 1}
    return uow.insert(AgendaViewRow, {"name": name, "key": key, **values_of(setup), **place})


def values_of(setup: ViewSetup) -> dict[str, Any]:
    """Return the columns that a set-up fills."""
    return {
        "kind": setup.kind.value,
        "resources": json.dumps([r.hex for r in setup.resource_ids]),
        "fields": json.dumps([f.value for f in setup.fields]),
        "colour_by": setup.colour_by.value,
        "line_minutes": setup.line_minutes,
        "compact": setup.compact,
        "working_days": setup.working_days,
        "time_bars": setup.time_bars,
        "statuses": json.dumps(list(setup.statuses)),
        "types": json.dumps([t.hex for t in setup.type_ids]),
    }


def _to_view(row: Any) -> NamedView:
    return NamedView(
        id=row["id"],
        version=row["version"],
        name=row["name"],
        setup=_setup(row),
        owner_id=row["owner_id"],
        key=row["key"],
        position=row["position"],
    )


def _setup(row: Any) -> ViewSetup:
    """Read a set-up; what a newer program wrote and this one doesn't know is passed over."""
    minutes = row["line_minutes"]
    return ViewSetup(
        kind=_known(ViewKind, [row["kind"]], ViewKind.DAY)[0],
        resource_ids=tuple(UUID(hex=value) for value in json.loads(row["resources"])),
        fields=_known(BlockField, json.loads(row["fields"])),
        colour_by=_known(ColourBy, [row["colour_by"]], ColourBy.STATUS)[0],
        line_minutes=minutes if minutes in LINE_MINUTES else 15,
        compact=bool(row["compact"]),
        working_days=bool(row["working_days"]),
        time_bars=bool(row["time_bars"]),
        statuses=tuple(json.loads(row["statuses"])),
        type_ids=tuple(UUID(hex=value) for value in json.loads(row["types"])),
    )


def _known(
    choices: type[_Choice], values: Iterable[str], usual: _Choice | None = None
) -> tuple[_Choice, ...]:
    known = {choice.value: choice for choice in choices}
    found = tuple(known[value] for value in values if value in known)
    return found or (() if usual is None else (usual,))
