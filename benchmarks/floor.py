"""The floor: prepared statements on raw SQLCipher, with the same schema, data and settings.

It knows no permissions, writes no trail and shows nothing; it gives rows as the driver gives them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from benchmarks.fill import NOW, Filled, defaults_of
from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.modules.agenda.domain.status import OCCUPYING
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.modules.agenda.tables import AppointmentRow
from clinic_desktop.modules.patients.store import index
from clinic_desktop.storage import engine
from clinic_desktop.storage.keys import KeyBox

LIMIT = 50
_SEARCH = (
    "SELECT i.rid, i.patient_id, i.number, i.display_name, i.birth_date, i.birth_precision,"
    " i.birth_estimated, i.sex, i.phone, i.words, i.codes, i.sort_key, i.merged_into FROM"
    " (SELECT rowid AS rid FROM patient_fts WHERE patient_fts MATCH ? ORDER BY rowid DESC LIMIT ?)"
    " AS f CROSS JOIN patient_index AS i ON i.rid = f.rid"
)
_TYPES = "SELECT id, name, minutes, colour, modality, active FROM appointment_type"
_HOURS = "SELECT resource_id, valid_from, week FROM opening_schedule WHERE removed = 0"
_HOLDS = ", ".join(f"'{status}'" for status in sorted(OCCUPYING))
_CLASH = (
    "SELECT start_minute, minutes FROM appointment_resource WHERE day BETWEEN ? AND ?"
    f" AND resource_id = ? AND status IN ({_HOLDS})"
    " AND (zone <> ?"
    " OR (day * 1440 + start_minute < ? AND day * 1440 + start_minute + minutes > ?))"
)
_BOOKED = (
    *("id", "version", "created_at", "created_by", "updated_at", "updated_by", "removed"),
    *("patient_id", "patient_name", "day", "start_minute", "minutes", "zone", "status"),
    *("resources", "booked_at"),
)
# The same sizes as an op and an audit entry of a booking, without computing them.
_OP = "INSERT INTO sync_op (u, h_ms, h_count, kind, row_id, body, hash) VALUES (?,?,0,?,?,?,?)"
_TRAIL = (
    "INSERT INTO audit_event (seq, at_ms, user_id, action, outcome, kind, entity_id, patient_id,"
    " reason, detail, op_hash, hash) SELECT max(seq) + 1, ?, ?, 'C', 'success', 'appointment',"
    " ?, ?, '', '', ?, ? FROM audit_event"
)
_BODY, _HASH = "x" * 1000, bytes(32)


class Floor:
    """Raw connections to the filled store, with the settings that the program uses."""

    def __init__(self, filled: Filled) -> None:
        self.key: KeyBox = filled.ctx.store.vault.key
        self.path = filled.ctx.store.path
        self.user = filled.ctx.actor.user_id.bytes
        unnamed = {n: v for n, v in defaults_of(AppointmentRow).items() if n not in _BOOKED}
        names = ", ".join((*_BOOKED, *unnamed))
        marks = ", ".join("?" * (len(_BOOKED) + len(unnamed)))
        self.booking = f"INSERT INTO appointment ({names}) VALUES ({marks})"
        self.unnamed = tuple(unnamed.values())
        self.reader = self.open(query_only=True)
        self.writer = self.open()

    def open(self, *, query_only: bool = False) -> Any:
        """Return another raw connection."""
        connection = engine.connect(self.path, self.key)
        for setting in engine.settings(query_only=query_only):
            connection.execute(f"PRAGMA {setting}")
        return connection

    def search(self, expression: str) -> list[Any]:
        """P2, P3: the first 50 lines of the index for a full-text expression."""
        rows: list[Any] = self.reader.execute(_SEARCH, (expression, LIMIT)).fetchall()
        return rows

    def day(self, ordinal: int, resources: Sequence[bytes]) -> list[Any]:
        """P4: a day's appointments."""
        query = days._day_query(len(resources))
        rows: list[Any] = self.reader.execute(query, (ordinal, *resources)).fetchall()
        return rows

    def first_day(self, ordinal: int, resources: Sequence[bytes]) -> list[Any]:
        """P4, the first look at a month: types and hours too."""
        self.reader.execute(_TYPES).fetchall()
        self.reader.execute(_HOURS).fetchall()
        return self.day(ordinal, resources)

    def book(
        self,
        appointment: tuple[UUID, UUID, str, int, int, int, str, UUID],
        *,
        with_trail: bool = False,
    ) -> None:
        """P6: look for a clash, then write, durably; `with_trail` also the op and the entry."""
        new_id, patient, name, day, start, minutes, zone, doctor = appointment
        now, writer = milliseconds(NOW), self.writer
        begin = day * 1440 + start
        near = (zone, begin + minutes + 180, begin - 180)
        writer.execute("BEGIN IMMEDIATE")
        found = writer.execute(_CLASH, (day - 1, day + 1, doctor.bytes, *near)).fetchall()
        assert not [row for row in found if row[0] < start + minutes and start < row[0] + row[1]]
        values = (new_id.bytes, 1, now, self.user, now, self.user, 0, patient.bytes, name)
        place = (day, start, minutes, zone, "booked", f'["{doctor.hex}"]', now)
        writer.execute(self.booking, (*values, *place, *self.unnamed))
        if with_trail:
            key, owner = new_id.bytes, patient.bytes
            writer.execute(_OP, (key, now, "appointment", key, _BODY, _HASH))
            writer.execute(_TRAIL, (now, self.user, key, owner, _HASH, _HASH))
        writer.commit()

    def register(self, patient: PreparedPatient) -> None:
        """P1: the rows of a patient, its index line and its words, durably."""
        writer = self.writer
        writer.execute("BEGIN IMMEDIATE")
        for statement, rows in patient.rows:
            writer.executemany(statement, rows)
        rid = writer.execute(index._TOP).fetchone()[0] + 1
        writer.execute(index._ADD, (rid, *patient.line))
        writer.execute(index._PUT_TOKENS, (rid, *patient.tokens))
        writer.executemany(index._PUT_WORD, patient.words)
        writer.commit()

    def close(self) -> None:
        """Close both connections."""
        self.reader.close()
        self.writer.close()


class PreparedPatient:
    """All that the floor writes of one patient, computed beforehand."""

    def __init__(
        self, entry: index.IndexEntry, rows: list[tuple[str, list[tuple[Any, ...]]]]
    ) -> None:
        tokens = index._tokens(entry)
        self.rows = rows
        self.line = index._line(entry, tokens)
        self.tokens = (" ".join(tokens.words), " ".join(tokens.marks))
        self.words = [(word, word[::-1]) for word in sorted(tokens.words) if word.isalpha()]
