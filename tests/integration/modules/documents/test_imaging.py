"""Images on a real store: grouped, kept once, stopped when they name somebody else."""

from __future__ import annotations

import json

import pytest

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.modules.documents.api import (
    DicomFile,
    DicomMismatch,
    ImportDicom,
    StudyElsewhere,
    assign_study,
    imaging_of,
    imaging_tray,
    import_dicom,
    instance_content,
    open_study,
    read_dicom,
)
from clinic_desktop.storage.fetching import fetch_all
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support.papers import dicom


def read(papers: PaperClinic, *contents: bytes) -> tuple[DicomFile, ...]:
    files = [ForeignFile(f"{n}.dcm", content) for n, content in enumerate(contents)]
    found, refused = read_dicom(papers.workshop, files)
    assert refused == ()
    return found


def test_objects_are_grouped_into_studies_and_series(papers: PaperClinic):
    files = read(papers, dicom(2), dicom(1), dicom(1, series=2))
    report = import_dicom(papers.doctor, ImportDicom(files, papers.ana))
    assert (report.read, report.stored, len(report.study_ids)) == (3, 3, 1)
    (study,) = imaging_of(papers.nurse, papers.ana)
    assert (study.day, study.description) == ("2026-11-12", "Thorax")
    assert [[i.number for i in s.instances] for s in study.series] == [[1, 2], [1]]
    opened = open_study(papers.nurse, study.id)
    assert instance_content(papers.nurse, opened.series[0].instances[0].id) == dicom(1)


def test_the_same_object_is_kept_once_and_a_false_one_refused(papers: PaperClinic):
    import_dicom(papers.doctor, ImportDicom(read(papers, dicom(1)), papers.ana))
    files = read(papers, dicom(1), dicom(1, extra=" false"), dicom(2))
    report = import_dicom(papers.doctor, ImportDicom(files, papers.ana))
    assert (report.stored, report.known) == (1, 1)
    assert [refused.source for refused in report.refused] == ["1.dcm"]
    with pytest.raises(StudyElsewhere):
        import_dicom(
            papers.doctor, ImportDicom(read(papers, dicom(1)), papers.luis, "it is his, I asked")
        )


def test_images_of_somebody_else_are_stopped(papers: PaperClinic):
    files = read(papers, dicom(1, name="Nobody^Else"))
    with pytest.raises(DicomMismatch) as stopped:
        import_dicom(papers.doctor, ImportDicom(files, papers.ana))
    assert [d.field for d in stopped.value.differences] == ["name"]
    assert imaging_of(papers.doctor, papers.ana) == ()


def test_who_files_them_all_the_same_says_why_and_the_file_keeps_its_name(papers: PaperClinic):
    files = read(papers, dicom(1, name="Nobody^Else"))
    import_dicom(papers.doctor, ImportDicom(files, papers.ana, "maiden name on the disc"))
    (study,) = imaging_of(papers.doctor, papers.ana)
    decided = json.loads(study.mismatch)
    assert study.file.name == "Nobody^Else"
    assert (decided["name"], decided["reason"]) == ("Dr Alba", "maiden name on the disc")
    with papers.doctor.reading() as connection:
        query = "SELECT patient_id, reason FROM audit_event WHERE kind = 'imaging.mismatch'"
        assert fetch_all(connection, query) == [(papers.ana.bytes, "maiden name on the disc")]
    assert instance_content(papers.doctor, study.series[0].instances[0].id) == files[0].content


def test_images_without_a_patient_wait_and_are_checked_when_filed(papers: PaperClinic):
    import_dicom(papers.desk, ImportDicom(read(papers, dicom(1))))
    (study,) = imaging_tray(papers.desk)
    with pytest.raises(DicomMismatch):
        assign_study(papers.desk, study.id, study.version, papers.luis)
    assign_study(papers.desk, study.id, study.version, papers.ana)
    assert imaging_tray(papers.desk) == ()
    with pytest.raises(NotAllowed):
        open_study(papers.desk, study.id)
    assert len(imaging_of(papers.nurse, papers.ana)) == 1


def test_what_is_no_dicom_is_refused_by_name(papers: PaperClinic):
    found, refused = read_dicom(papers.workshop, [ForeignFile("note.txt", b"hello")])
    assert found == ()
    assert [one.source for one in refused] == ["note.txt"]
