"""Queries about measurements on images."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.image_marks import (
    ImageMark,
    MarkKind,
    NewMark,
    points_from,
    points_text,
)
from clinic_desktop.modules.documents.tables import ImagingMarkRow
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.unit_of_work import UnitOfWork

_COLUMNS = (
    "SELECT m.id, m.version, m.instance_id, m.frame, m.kind, m.points, m.author, m.created_at"
    " FROM imaging_mark m"
)
_OF_SERIES = (
    f"{_COLUMNS} JOIN imaging_instance i ON i.id = m.instance_id"
    " WHERE i.series_id = ? AND m.removed = 0 ORDER BY m.rowid"
)
_ELSEWHERE = (
    "SELECT m.id, m.version FROM imaging_mark m JOIN imaging_instance i ON i.id = m.instance_id"
    " JOIN imaging_series s ON s.id = i.series_id"
    " WHERE s.study_id = ? AND m.patient_id <> ? AND m.removed = 0"
)
_PLACE = "SELECT instance_id FROM imaging_mark WHERE id = ?"
_STUDY_OF_SERIES = "SELECT study_id FROM imaging_series WHERE id = ?"


def marks(connection: sa.Connection, series_id: UUID) -> tuple[ImageMark, ...]:
    """Return the measurements on a series, oldest first."""
    return tuple(_mark(row) for row in fetch_all(connection, _OF_SERIES, (series_id.bytes,)))


def mark(connection: sa.Connection, mark_id: UUID) -> ImageMark:
    """Return one measurement, also one that was taken away. Raises NotFound."""
    row = fetch_one(connection, f"{_COLUMNS} WHERE m.id = ?", (mark_id.bytes,))
    return _mark(_there(row))


def instance_of(connection: sa.Connection, mark_id: UUID) -> UUID:
    """Return the object that a measurement is on. Raises NotFound."""
    return UUID(bytes=_there(fetch_one(connection, _PLACE, (mark_id.bytes,)))[0])


def study_of_series(connection: sa.Connection, series_id: UUID) -> UUID:
    """Return the study of a series. Raises NotFound."""
    row = fetch_one(connection, _STUDY_OF_SERIES, (series_id.bytes,))
    if row is None:
        raise NotFound(what=translate("Documents", "The images"))
    return UUID(bytes=row[0])


def put(uow: UnitOfWork, patient_id: UUID, new: NewMark) -> UUID:
    """Keep a measurement."""
    return uow.insert(
        ImagingMarkRow,
        {
            "patient_id": patient_id,
            "instance_id": new.instance_id,
            "frame": new.frame,
            "kind": new.kind.value,
            "points": points_text(new.points),
            "author": uow.actor.name,
        },
    )


def follow_study(uow: UnitOfWork, study_id: UUID, patient_id: UUID) -> None:
    """Let the measurements of a study go to the chart it goes to."""
    for mark_id, version in fetch_all(
        uow.connection, _ELSEWHERE, (study_id.bytes, patient_id.bytes)
    ):
        uow.update(ImagingMarkRow, UUID(bytes=mark_id), version, {"patient_id": patient_id})


def _mark(row: Any) -> ImageMark:
    return ImageMark(
        id=UUID(bytes=row[0]),
        version=row[1],
        instance_id=UUID(bytes=row[2]),
        frame=row[3],
        kind=MarkKind(row[4]),
        points=points_from(row[5]),
        author=row[6],
        at_ms=row[7],
    )


def _there(row: Any) -> Any:
    if row is None:
        raise NotFound(what=translate("Documents", "The measurement"))
    return row
