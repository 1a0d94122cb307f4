"""The search index: written in the unit of work that changes a patient, rebuilt from nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.patients.domain.codes import TelecomSystem
from clinic_desktop.modules.patients.domain.records import PatientDetails, PatientRecord, Telecom
from clinic_desktop.modules.patients.domain.tokens import (
    Indexable,
    IndexTokens,
    index_tokens,
    number_marks,
)
from clinic_desktop.modules.patients.store.parts import PATIENT
from clinic_desktop.modules.patients.store.patients import CHUNK, records
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.writing import write_rows

_DIALLED = {TelecomSystem.PHONE, TelecomSystem.SMS}
_COLUMNS = (
    "patient_id, number, display_name, birth_date, birth_precision, birth_estimated, sex, phone,"
    " words, codes, sort_key, merged_into"
)
_PUT = (
    f"INSERT INTO patient_index ({_COLUMNS}) VALUES ({','.join('?' * 12)})"  # noqa: S608 - constants
    " ON CONFLICT (patient_id) DO UPDATE SET number = excluded.number,"
    " display_name = excluded.display_name, birth_date = excluded.birth_date,"
    " birth_precision = excluded.birth_precision, birth_estimated = excluded.birth_estimated,"
    " sex = excluded.sex, phone = excluded.phone, words = excluded.words,"
    " codes = excluded.codes, sort_key = excluded.sort_key, merged_into = excluded.merged_into"
    " RETURNING rid"
)
_ADD = f"INSERT INTO patient_index (rid, {_COLUMNS}) VALUES ({','.join('?' * 13)})"  # noqa: S608
_TOP = "SELECT coalesce(max(rid), 0) FROM patient_index"
_DROP_TOKENS = "DELETE FROM patient_fts WHERE rowid = ?"
_PUT_TOKENS = "INSERT INTO patient_fts (rowid, names, marks) VALUES (?,?,?)"
_PUT_WORD = "INSERT OR IGNORE INTO patient_word (word, reversed) VALUES (?,?)"
_RID = "SELECT rid FROM patient_index WHERE patient_id = ?"
_DROP_LINE = "DELETE FROM patient_index WHERE rid = ?"
_TABLES = ("patient_index", "patient_fts", "patient_word")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A patient as the index is told of it."""

    patient_id: UUID
    number: str
    details: PatientDetails
    merged_into: UUID | None = None


def shown_phone(telecoms: Sequence[Telecom]) -> str:
    """Return the phone that lists show: the preferred one, else the first, as typed."""
    phones = [t for t in telecoms if t.system in _DIALLED]
    chosen = next((t for t in phones if t.preferred), phones[0] if phones else None)
    return chosen.value if chosen else ""


def add(connection: sa.Connection, entries: Iterable[IndexEntry]) -> None:
    """Write the lines of patients that have none yet, one statement a table."""
    top = last_line(connection)
    lines, marks = [], []
    words: set[str] = set()
    for rid, entry in enumerate(entries, start=top + 1):
        tokens = _tokens(entry)
        lines.append((rid, *_line(entry, tokens)))
        marks.append(_fts(rid, entry, tokens))
        words.update(tokens.words)
    if lines:
        write_rows(connection, _ADD, lines)
        write_rows(connection, _PUT_TOKENS, marks)
        _add_words(connection, words)


def write(connection: sa.Connection, entries: Iterable[IndexEntry]) -> None:
    """Write the lines of patients that may have one."""
    words: set[str] = set()
    for entry in entries:
        tokens = _tokens(entry)
        rid = connection.exec_driver_sql(_PUT, _line(entry, tokens)).scalar_one()
        connection.exec_driver_sql(_DROP_TOKENS, (rid,))
        connection.exec_driver_sql(_PUT_TOKENS, _fts(rid, entry, tokens))
        words.update(tokens.words)
    _add_words(connection, words)


def last_line(connection: sa.Connection) -> int:
    """Return the number of the newest line; lines written later have higher ones."""
    ((top,),) = fetch_all(connection, _TOP)
    return int(top)


def _fts(rid: int, entry: IndexEntry, tokens: IndexTokens) -> tuple[int, str, str]:
    if entry.merged_into is not None:  # found by its number only
        return rid, "", " ".join(number_marks(entry.number))
    return rid, " ".join(tokens.words), " ".join(tokens.marks)


def _add_words(connection: sa.Connection, words: set[str]) -> None:
    pairs = [(word, word[::-1]) for word in sorted(words) if word.isalpha()]
    if pairs:
        write_rows(connection, _PUT_WORD, pairs)


def refresh(connection: sa.Connection, patient_ids: Iterable[UUID]) -> None:
    """Bring the lines of patients up to date with their rows, after changes from anywhere."""
    ids = list(patient_ids)
    found = records(connection, ids)
    for patient_id in ids:
        if patient_id not in found:
            _drop(connection, patient_id)
    write(connection, _entries(found))


def rebuild(connection: sa.Connection) -> int:
    """Make the whole index again from the patients; returns their number."""
    for table in _TABLES:
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - constants above
    query = sa.select(PATIENT.c.id).where(PATIENT.c.removed.is_(False)).order_by(PATIENT.c.id)
    ids = list(connection.execute(query).scalars())
    for start in range(0, len(ids), CHUNK):
        add(connection, _entries(records(connection, ids[start : start + CHUNK])))
    return len(ids)


def _entries(found: Mapping[UUID, PatientRecord]) -> list[IndexEntry]:
    return [IndexEntry(r.id, r.number, r.details, r.merged_into) for r in found.values()]


def _drop(connection: sa.Connection, patient_id: UUID) -> None:
    rid = connection.exec_driver_sql(_RID, (patient_id.bytes,)).scalar()
    if rid is not None:
        connection.exec_driver_sql(_DROP_TOKENS, (rid,))
        connection.exec_driver_sql(_DROP_LINE, (rid,))


def _tokens(entry: IndexEntry) -> IndexTokens:
    details = entry.details
    phones = [(t.e164, t.value) for t in details.telecoms if t.system in _DIALLED]
    phones += [("", t.value) for t in details.telecoms if t.system is TelecomSystem.FAX]
    return index_tokens(
        Indexable(
            entry.number,
            (details.name, *(other.name for other in details.other_names)),
            details.birth,
            tuple(phones),
            tuple(t.value for t in details.telecoms if t.system is TelecomSystem.EMAIL),
            tuple(i.value for i in details.identifiers),
        )
    )


def _line(entry: IndexEntry, tokens: IndexTokens) -> tuple[object, ...]:
    details, birth, into = entry.details, entry.details.birth, entry.merged_into
    return (
        entry.patient_id.bytes,
        entry.number,
        details.name.display(),
        None if birth is None else birth.day.isoformat(),
        "day" if birth is None else birth.precision.value,
        birth is not None and birth.estimated,
        details.gender.value,
        shown_phone(details.telecoms),
        f" {' '.join(tokens.words)} ",
        f" {' '.join(tokens.codes)} ",
        tokens.sort_key,
        None if into is None else into.bytes,
    )
