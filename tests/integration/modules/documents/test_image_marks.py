"""Measurements on a real store: whose they are, where they were, and that none is lost."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, NotFound, StaleRecord
from clinic_desktop.modules.documents.api import (
    ImagingStudy,
    MarkKind,
    NewMark,
    StudyInNoChart,
    assign_study,
    imaging_counts,
    imaging_of,
    imaging_tray,
    measure_image,
    measurements_of,
    move_measurement,
    note_image_export,
    remove_measurement,
    restore_measurement,
    unassign_study,
)
from clinic_desktop.storage.fetching import fetch_all
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support.imaging import file_series, stack


@pytest.fixture
def study(papers: PaperClinic) -> ImagingStudy:
    """Return a study of two slices in Ana's chart."""
    file_series(papers.doctor, papers.workshop, stack(2), papers.ana)
    (found,) = imaging_of(papers.doctor, papers.ana)
    return found


def line(study: ImagingStudy, **changes) -> NewMark:
    values = {
        "instance_id": study.series[0].instances[0].id,
        "frame": 1,
        "kind": MarkKind.LENGTH,
        "points": ((1.0, 2.0), (4.00049, 6.0)),
    }
    return NewMark(**{**values, **changes})


def test_a_measurement_has_its_author_and_versions(papers: PaperClinic, study):
    drawn = measure_image(papers.doctor, line(study))
    assert (drawn.author, drawn.version) == ("Dr Alba", 1)
    assert drawn.points == ((1, 2), (4.0, 6))
    moved = move_measurement(papers.doctor, drawn.id, 1, ((1, 2), (9, 9)))
    assert (moved.version, moved.points) == (2, ((1, 2), (9, 9)))
    with pytest.raises(StaleRecord):
        move_measurement(papers.doctor, drawn.id, 1, ((0, 0), (1, 1)))
    with pytest.raises(NotAllowed):
        move_measurement(papers.nurse, drawn.id, 2, ((0, 0), (1, 1)))
    assert measurements_of(papers.nurse, study.series[0].id) == (moved,)


def test_what_was_taken_off_is_put_back_and_both_stand_in_the_trail(papers: PaperClinic, study):
    drawn = measure_image(papers.doctor, line(study))
    gone = remove_measurement(papers.doctor, drawn.id, 1)
    assert measurements_of(papers.doctor, study.series[0].id) == ()
    back = restore_measurement(papers.doctor, drawn.id, gone.version)
    assert measurements_of(papers.doctor, study.series[0].id) == (back,)
    with papers.doctor.reading() as connection:
        query = (
            "SELECT action, patient_id FROM audit_event WHERE kind = 'imaging_mark' ORDER BY rowid"
        )
        found = fetch_all(connection, query)
    assert found == [(action, papers.ana.bytes) for action in ("C", "D", "U")]


@pytest.mark.parametrize(
    "change",
    [
        {"points": ((1.0, 1.0), (1.0, 1.0))},
        {"points": ((1.0, 1.0),)},
        {"points": ((1.0, float("nan")), (2.0, 2.0))},
        {"points": ((1.0, 1.0), (2.0, 1e12))},
        {"kind": MarkKind.ANGLE},
        {"frame": 2},
        {"frame": 0},
    ],
)
def test_what_measures_nothing_is_refused(papers: PaperClinic, study, change):
    with pytest.raises(InvalidInput):
        measure_image(papers.doctor, line(study, **change))
    assert measurements_of(papers.doctor, study.series[0].id) == ()


def test_reception_neither_sees_nor_draws(papers: PaperClinic, study):
    with pytest.raises(NotAllowed):
        measure_image(papers.desk, line(study))
    with pytest.raises(NotAllowed):
        measurements_of(papers.desk, study.series[0].id)
    with pytest.raises(NotFound):
        measurements_of(papers.doctor, UUID(int=5))


def test_measurements_follow_their_study_into_another_chart(papers: PaperClinic, study):
    drawn = measure_image(papers.doctor, line(study))
    waiting = unassign_study(papers.doctor, study.id, study.version, "of her sister")
    assert imaging_of(papers.doctor, papers.ana) == ()
    assert imaging_counts(papers.doctor, papers.ana) == {"imaging": 0}
    with pytest.raises(StudyInNoChart):
        move_measurement(papers.doctor, drawn.id, 1, ((0, 0), (1, 1)))
    with pytest.raises(StudyInNoChart):
        unassign_study(papers.doctor, study.id, waiting.version, "again")
    filed = assign_study(papers.doctor, study.id, waiting.version, papers.luis, "I asked him")
    assert json.loads(filed.mismatch)["reason"] == "I asked him"
    assert imaging_tray(papers.doctor) == ()
    (kept,) = measurements_of(papers.doctor, study.series[0].id)
    moved = move_measurement(papers.doctor, kept.id, kept.version, ((0, 0), (1, 1)))
    with papers.doctor.reading() as connection:
        query = (
            "SELECT patient_id FROM audit_event WHERE kind = 'imaging_mark'"
            " ORDER BY rowid DESC LIMIT 1"
        )
        assert fetch_all(connection, query) == [(papers.luis.bytes,)]
    assert moved.version == kept.version + 1


def test_taking_out_needs_a_reason_and_the_right(papers: PaperClinic, study):
    with pytest.raises(InvalidInput):
        unassign_study(papers.doctor, study.id, study.version, "  ")
    with pytest.raises(NotAllowed):
        unassign_study(papers.desk, study.id, study.version, "not hers")
    assert imaging_counts(papers.nurse, papers.ana) == {"imaging": 1}


def test_a_picture_that_leaves_stands_in_the_trail(papers: PaperClinic, study):
    note_image_export(papers.nurse, study.id, "Image 1 of 2")
    with pytest.raises(NotAllowed):
        note_image_export(papers.desk, study.id, "Image 1 of 2")
    with papers.doctor.reading() as connection:
        query = "SELECT patient_id, detail FROM audit_event WHERE kind = 'imaging.export'"
        assert fetch_all(connection, query) == [(papers.ana.bytes, "Image 1 of 2")]
