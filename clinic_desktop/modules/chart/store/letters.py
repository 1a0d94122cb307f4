"""Queries about letters and their templates."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.letter_templates import LetterTemplate
from clinic_desktop.modules.chart.domain.letters import (
    Enclosure,
    Letter,
    LetterDraft,
    LetterFields,
    LetterKind,
    Urgency,
)
from clinic_desktop.modules.chart.domain.structured_text import from_json, to_json
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.tables.letters import LetterRow, LetterTemplateRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_TEMPLATES = (
    "SELECT id, version, key, language, kind, title, body, active"
    " FROM letter_template WHERE removed = 0"
)
_LETTERS = (
    "SELECT l.id, l.document_id, l.number, l.patient_id, l.kind, l.language, l.fields, l.body,"
    " l.encounter_id, l.template, l.plain, l.replaces_id, l.signer_id, l.signer_line, l.day,"
    " l.signed_ms, (SELECT max(n.number) FROM letter n WHERE n.replaces_id = l.id)"
    " FROM letter l WHERE "
)
_DAYS = ("first", "last", "results_first", "results_last")


def templates(connection: sa.Connection) -> tuple[LetterTemplate, ...]:
    """Return the clinic's templates in all languages."""
    return tuple(map(_template, fetch_all(connection, _TEMPLATES)))


def put_template(uow: UnitOfWork, row_id: UUID, template: LetterTemplate) -> None:
    """Add a template, or save the clinic's next version of it. Raises StaleRecord."""
    values = {
        "key": template.key,
        "language": template.language,
        "kind": template.kind.value,
        "title": template.title,
        "body": to_json(template.body),
        "active": template.active,
    }
    if template.version:
        uow.update(LetterTemplateRow, row_id, template.version, values)
    else:
        uow.insert(LetterTemplateRow, {"id": row_id, **values})


def of_person(connection: sa.Connection, holders: Sequence[UUID]) -> tuple[Letter, ...]:
    """Return the letters about a person, latest first."""
    where = f"l.patient_id IN ({marks(holders)}) ORDER BY l.signed_ms DESC, l.rowid DESC"
    ids = [holder.bytes for holder in holders]
    return tuple(map(_letter, fetch_all(connection, _LETTERS + where, ids)))


def by_id(connection: sa.Connection, letter_id: UUID) -> Letter:
    """Return one letter. Raises NotFound."""
    for row in fetch_all(connection, f"{_LETTERS}l.id = ?", (letter_id.bytes,)):
        return _letter(row)
    raise NotFound(what=translate("Chart", "The letter"))


def add(uow: UnitOfWork, letter: Letter) -> None:
    """Put a signed letter."""
    draft = letter.draft
    uow.insert(
        LetterRow,
        {
            "id": letter.id,
            "patient_id": draft.patient_id,
            "encounter_id": draft.encounter_id,
            "document_id": letter.document_id,
            "number": letter.number,
            "kind": draft.kind.value,
            "language": draft.language,
            "template": draft.template,
            "fields": fields_json(draft.fields),
            "body": to_json(draft.body),
            "plain": draft.plain,
            "replaces_id": draft.replaces_id,
            "signer_id": letter.signer_id,
            "signer_line": letter.signer_line,
            "day": letter.day.isoformat(),
            "signed_ms": letter.signed_ms,
        },
    )


def fields_json(fields: LetterFields) -> str:
    """Return what is stored of what was said about a letter."""
    values = asdict(fields)
    for name in _DAYS:
        day: date | None = values[name]
        values[name] = day.isoformat() if day else None
    return json.dumps(values, ensure_ascii=False)


def fields_from_json(stored: str) -> LetterFields:
    """Read what was stored."""
    values: dict[str, Any] = json.loads(stored)
    for name in _DAYS:
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    values["urgency"] = Urgency(values["urgency"])
    values["enclosures"] = tuple(map(Enclosure, values["enclosures"]))
    return LetterFields(**values)


def _template(row: Any) -> LetterTemplate:
    return LetterTemplate(
        key=row[2],
        language=row[3],
        kind=LetterKind(row[4]),
        title=row[5],
        body=from_json(row[6]),
        active=bool(row[7]),
        id=UUID(bytes=row[0]),
        version=row[1],
    )


def _letter(row: Any) -> Letter:
    draft = LetterDraft(
        patient_id=UUID(bytes=row[3]),
        kind=LetterKind(row[4]),
        language=row[5],
        fields=fields_from_json(row[6]),
        body=from_json(row[7]),
        encounter_id=row[8] and UUID(bytes=row[8]),
        template=row[9],
        plain=bool(row[10]),
        replaces_id=row[11] and UUID(bytes=row[11]),
    )
    return Letter(
        id=UUID(bytes=row[0]),
        document_id=UUID(bytes=row[1]),
        number=row[2],
        draft=draft,
        signer_id=UUID(bytes=row[12]),
        signer_line=row[13],
        day=date.fromisoformat(row[14]),
        signed_ms=row[15],
        replaced_by=row[16] or "",
    )
