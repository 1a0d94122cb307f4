"""Queries for recordings, their pieces, and the clinic's policy."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.domain.recordings import (
    CallPolicy,
    Recording,
    RecordingState,
)
from clinic_desktop.modules.consult.tables import CallPolicyRow, CallRecordingRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.unit_of_work import UnitOfWork
from clinic_desktop.storage.writing import write_rows

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

POLICY_ID = UUID("018f0000-0000-7000-8000-00000000ca11")
_POLICY, _RECORDING = table_of(CallPolicyRow), table_of(CallRecordingRow)
_PUT = "INSERT OR IGNORE INTO call_recording_piece (recording_id, number, content) VALUES (?, ?, ?)"
_SIZES = (
    "SELECT number, length(content) FROM call_recording_piece WHERE recording_id = ?"
    " ORDER BY number"
)
_ONE = "SELECT content FROM call_recording_piece WHERE recording_id = ? AND number = ?"
_DROP = "DELETE FROM call_recording_piece WHERE recording_id = ?"
_LEFT = "SELECT DISTINCT recording_id FROM call_recording_piece"


def policy(connection: sa.Connection) -> CallPolicy:
    """Return the clinic's policy, or the delivered one."""
    row = connection.execute(sa.select(_POLICY).where(_POLICY.c.id == POLICY_ID)).mappings().first()
    if row is None:
        return CallPolicy()
    return CallPolicy(row["recording"], row["recording_days"], row["version"])


def put_policy(uow: UnitOfWork, wanted: CallPolicy) -> None:
    """Write the policy. Raises StaleRecord."""
    values = {"recording": wanted.recording, "recording_days": wanted.recording_days}
    if policy(uow.connection).version:
        uow.update(CallPolicyRow, POLICY_ID, wanted.version, values)
    else:
        uow.insert(CallPolicyRow, {"id": POLICY_ID, **values})


def insert(uow: UnitOfWork, recording: Recording) -> None:
    """Write a new recording under its own id."""
    values = {
        "id": recording.id,
        "call_id": recording.call_id,
        "patient_id": recording.patient_id,
        "state": recording.state.value,
        "sound_only": recording.sound_only,
        "wording": recording.wording,
        "began_ms": recording.began_ms,
    }
    uow.insert(CallRecordingRow, values)


def change(uow: UnitOfWork, recording: Recording, values: dict[str, object]) -> Recording:
    """Change some columns and return the recording as it is now. Raises StaleRecord."""
    uow.update(CallRecordingRow, recording.id, recording.version, values)
    return find(uow.connection, recording.id)


def find(connection: sa.Connection, recording_id: UUID) -> Recording:
    """Return one recording. Raises NotFound."""
    found = _having(connection, _RECORDING.c.id == recording_id)
    if not found:
        raise NotFound(what=translate("Consult", "The recording"))
    return found[0]


def of_call(connection: sa.Connection, call_id: UUID) -> tuple[Recording, ...]:
    """Return the recordings of a call, oldest first."""
    return _having(connection, _RECORDING.c.call_id == call_id)


def filed(connection: sa.Connection) -> tuple[Recording, ...]:
    """Return all that lie in charts, oldest first."""
    return _having(connection, _RECORDING.c.state == RecordingState.FILED.value)


def keep_piece(uow: UnitOfWork, recording_id: UUID, number: int, content: bytes) -> None:
    """Keep bytes of a running recording; the same piece twice changes nothing."""
    write_rows(uow.connection, _PUT, [(recording_id.bytes, number, content)])


def drop_pieces(uow: UnitOfWork, recording_id: UUID) -> None:
    """Forget the bytes: they lie in the chart now."""
    write_rows(uow.connection, _DROP, [(recording_id.bytes,)])


def with_pieces(connection: sa.Connection) -> tuple[UUID, ...]:
    """Return the recordings of which this device has pieces that were not filed."""
    return tuple(UUID(bytes=row[0]) for row in fetch_all(connection, _LEFT))


class Reel(io.RawIOBase):
    """The pieces of a recording as one file that can be read and sought, a piece at a time."""

    def __init__(self, connection: sa.Connection, recording_id: UUID) -> None:
        super().__init__()
        self._connection, self._id = connection, recording_id.bytes
        self._starts: list[tuple[int, int, int]] = []  # start, end, number
        start = 0
        for number, size in fetch_all(connection, _SIZES, (self._id,)):
            self._starts.append((start, start + size, number))
            start += size
        self.size = start
        self._at = 0
        self._open: tuple[int, bytes] = (-1, b"")

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can be sought."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read up to the end of a piece."""
        view = memoryview(buffer).cast("B")
        found = next((one for one in self._starts if one[0] <= self._at < one[1]), None)
        if found is None:
            return 0
        start, _end, number = found
        if self._open[0] != number:
            row = fetch_one(self._connection, _ONE, (self._id, number))
            self._open = (number, bytes(row[0]) if row is not None else b"")
        part = self._open[1][self._at - start :][: len(view)]
        view[: len(part)] = part
        self._at += len(part)
        return len(part)


def _having(connection: sa.Connection, *conditions: Any) -> tuple[Recording, ...]:
    query = sa.select(_RECORDING).where(_RECORDING.c.removed.is_(False), *conditions)
    rows = connection.execute(query.order_by(_RECORDING.c.began_ms, _RECORDING.c.id)).mappings()
    return tuple(
        Recording(
            id=row["id"],
            version=row["version"],
            call_id=row["call_id"],
            patient_id=row["patient_id"],
            state=RecordingState(row["state"]),
            sound_only=row["sound_only"],
            wording=row["wording"],
            began_ms=row["began_ms"],
            ended_ms=row["ended_ms"],
            why=row["why"],
            document_id=row["document_id"],
            noticed_ms=row["noticed_ms"],
        )
        for row in rows
    )
