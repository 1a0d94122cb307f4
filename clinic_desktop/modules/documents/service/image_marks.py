"""Measurements on images of a chart: drawn, moved, taken away and put back; none is lost."""

from __future__ import annotations

from contextlib import AbstractContextManager
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.image_geometry import Point
from clinic_desktop.modules.documents.domain.image_marks import (
    ImageMark,
    NewMark,
    checked_points,
    points_text,
)
from clinic_desktop.modules.documents.domain.imaging import StudyInNoChart
from clinic_desktop.modules.documents.service.imaging import visible_study
from clinic_desktop.modules.documents.store import image_marks, imaging
from clinic_desktop.modules.documents.tables import ImagingMarkRow
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def measurements_of(ctx: Context, series_id: UUID) -> tuple[ImageMark, ...]:
    """Return the measurements on a series. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        study_id = image_marks.study_of_series(connection, series_id)
    visible_study(ctx, study_id)
    with ctx.reading() as connection:
        return image_marks.marks(connection, series_id)


def measure_image(ctx: Context, new: NewMark) -> ImageMark:
    """Keep a measurement in the name of who drew it. Raises InvalidInput, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    patient_id, frames = _chart_of(ctx, new.instance_id)
    if not 1 <= new.frame <= frames:
        raise InvalidInput({"frame": translate("Documents", "There is no such image.")})
    points = checked_points(new.kind, new.points)
    clean = NewMark(new.instance_id, new.frame, new.kind, points)
    with ctx.unit_of_work() as uow:
        made = image_marks.mark(uow.connection, image_marks.put(uow, patient_id, clean))
        uow.commit()
    return made


def move_measurement(
    ctx: Context, mark_id: UUID, version: int, points: tuple[Point, ...]
) -> ImageMark:
    """Put a measurement elsewhere; where it was stays in the trail. Raises StaleRecord."""
    ctx.require(Permission.PRACTICE_READ)
    with _writing(ctx, mark_id) as uow:
        kind = image_marks.mark(uow.connection, mark_id).kind
        text = points_text(checked_points(kind, points))
        uow.update(ImagingMarkRow, mark_id, version, {"points": text})
        after = image_marks.mark(uow.connection, mark_id)
        uow.commit()
    return after


def remove_measurement(ctx: Context, mark_id: UUID, version: int) -> ImageMark:
    """Take a measurement off the image; it can be put back. Raises StaleRecord."""
    ctx.require(Permission.PRACTICE_READ)
    with _writing(ctx, mark_id) as uow:
        uow.remove(ImagingMarkRow, mark_id, version)
        after = image_marks.mark(uow.connection, mark_id)
        uow.commit()
    return after


def restore_measurement(ctx: Context, mark_id: UUID, version: int) -> ImageMark:
    """Put a measurement back that was taken off. Raises StaleRecord."""
    ctx.require(Permission.PRACTICE_READ)
    with _writing(ctx, mark_id) as uow:
        uow.restore(ImagingMarkRow, mark_id, version)
        after = image_marks.mark(uow.connection, mark_id)
        uow.commit()
    return after


def _writing(ctx: Context, mark_id: UUID) -> AbstractContextManager[UnitOfWork]:
    with ctx.reading() as connection:
        instance_id = image_marks.instance_of(connection, mark_id)
    _chart_of(ctx, instance_id)
    return ctx.unit_of_work()


def _chart_of(ctx: Context, instance_id: UUID) -> tuple[UUID, int]:
    """Return whose chart an object is in, and how many pictures it has; the right is checked."""
    with ctx.reading() as connection:
        study_id, _blob_id = imaging.place_of(connection, instance_id)
    study = visible_study(ctx, study_id)
    if study.patient_id is None:
        raise StudyInNoChart
    ctx.require(Permission.DOCUMENT_WRITE, patient_id=study.patient_id)
    found = next(i for each in study.series for i in each.instances if i.id == instance_id)
    return study.patient_id, max(1, found.frames)
