"""Queries about templates and macros."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.macros import Macro
from clinic_desktop.modules.chart.domain.notes import NoteKind
from clinic_desktop.modules.chart.domain.structured_text import from_json, to_json
from clinic_desktop.modules.chart.domain.templates import NoteTemplate
from clinic_desktop.modules.chart.tables.writing import NoteMacroRow, NoteTemplateRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_TEMPLATES = (
    "SELECT id, version, key, language, specialty, title, kind, body, active"
    " FROM note_template WHERE removed = 0"
)
_MACROS = (
    "SELECT id, version, trigger, language, text, owner_id, active"
    " FROM note_macro WHERE removed = 0 AND (owner_id IS NULL OR owner_id = ?)"
)


def templates(connection: sa.Connection) -> tuple[NoteTemplate, ...]:
    """Return the clinic's templates in all languages."""
    return tuple(map(_template, fetch_all(connection, _TEMPLATES)))


def macros(connection: sa.Connection, owner_id: UUID) -> tuple[Macro, ...]:
    """Return everybody's macros and one person's own, in all languages."""
    return tuple(map(_macro, fetch_all(connection, _MACROS, (owner_id.bytes,))))


def put_template(uow: UnitOfWork, row_id: UUID, template: NoteTemplate) -> None:
    """Add a template, or save the clinic's next version of it. Raises StaleRecord."""
    values = {
        "key": template.key,
        "language": template.language,
        "specialty": template.specialty,
        "title": template.title,
        "kind": template.kind.value,
        "body": to_json(template.body),
        "active": template.active,
    }
    if template.version:
        uow.update(NoteTemplateRow, row_id, template.version, values)
    else:
        uow.insert(NoteTemplateRow, {"id": row_id, **values})


def put_macro(uow: UnitOfWork, row_id: UUID, macro: Macro) -> None:
    """Add a macro, or save the next version of it. Raises StaleRecord."""
    values: dict[str, Any] = {
        "trigger": macro.trigger,
        "language": macro.language,
        "text": macro.text,
        "owner_id": macro.owner_id,
        "active": macro.active,
    }
    if macro.version:
        uow.update(NoteMacroRow, row_id, macro.version, values)
    else:
        uow.insert(NoteMacroRow, {"id": row_id, **values})


def _template(row: Any) -> NoteTemplate:
    return NoteTemplate(
        key=row[2],
        language=row[3],
        specialty=row[4],
        title=row[5],
        kind=NoteKind(row[6]),
        body=from_json(row[7]),
        active=bool(row[8]),
        id=UUID(bytes=row[0]),
        version=row[1],
    )


def _macro(row: Any) -> Macro:
    return Macro(
        trigger=row[2],
        language=row[3],
        text=row[4],
        owner_id=None if row[5] is None else UUID(bytes=row[5]),
        active=bool(row[6]),
        id=UUID(bytes=row[0]),
        version=row[1],
    )
