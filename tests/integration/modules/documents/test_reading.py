"""Words of papers: read in the background, found again, never told to whom they are closed."""

from __future__ import annotations

from datetime import date

from clinic_desktop.modules.documents.api import (
    MARK_END,
    MARK_START,
    Filing,
    assign_document,
    claim_reading,
    fail_reading,
    read_words,
    record_reading,
    recover_readings,
    search_documents,
    search_documents_of,
    suggestion_of,
    tray,
    words_of,
)
from clinic_desktop.modules.patients.api import (
    BirthDate,
    PatientDetails,
    PersonName,
    RegisterPatient,
    patient_ref,
    register_patient,
)
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support.papers import pdf, take_in

REPORT = pdf("Radiología: no fracture of the radius", "Signed by the radiologist of the house")


def read_all(papers: PaperClinic) -> int:
    count = 0
    while task := claim_reading(papers.desk):
        record_reading(papers.desk, task, read_words(papers.workshop, task.file))
        count += 1
    return count


def test_a_paper_is_read_page_by_page_and_found(papers: PaperClinic):
    taken = take_in(papers.doctor, papers.workshop, REPORT, papers.ana).document
    assert read_all(papers) == 1
    assert [page.page for page in words_of(papers.doctor, taken.id)] == [1, 2]
    (hit,) = search_documents_of(papers.nurse, papers.ana, "RADIOLOGIA frac")
    assert (hit.document_id, hit.page) == (taken.id, 1)
    assert f"{MARK_START}fracture{MARK_END}" in hit.snippet
    assert search_documents_of(papers.nurse, papers.luis, "fracture") == ()
    assert [found.document_id for found in search_documents(papers.nurse, "house")] == [taken.id]


def test_what_is_typed_is_no_query_language(papers: PaperClinic):
    take_in(papers.doctor, papers.workshop, REPORT, papers.ana)
    read_all(papers)
    for text in ('"', "fracture OR", "NOT", "text:fracture*", "(", "", "   "):
        search_documents_of(papers.nurse, papers.ana, text)
    assert search_documents_of(papers.nurse, papers.ana, '"fracture') != ()


def test_restricted_papers_and_those_of_the_tray_leave_no_hit(papers: PaperClinic):
    closed = Filing("HIV", restricted=True)
    take_in(papers.doctor, papers.workshop, REPORT, papers.ana, filing=closed)
    take_in(papers.desk, papers.workshop, pdf("another fracture of somebody"))
    read_all(papers)
    assert search_documents_of(papers.nurse, papers.ana, "fracture") == ()
    assert search_documents(papers.nurse, "fracture") == ()
    assert len(search_documents_of(papers.doctor, papers.ana, "fracture")) == 1


def test_a_reading_that_was_cut_off_begins_again_three_times(papers: PaperClinic):
    take_in(papers.desk, papers.workshop, REPORT)
    for _ in range(3):
        assert claim_reading(papers.desk) is not None
        assert claim_reading(papers.desk) is None
        recover_readings(papers.desk)
    assert claim_reading(papers.desk) is None


def test_why_a_paper_was_not_read_stands_on_it(papers: PaperClinic):
    taken = take_in(papers.desk, papers.workshop, REPORT).document
    task = claim_reading(papers.desk)
    assert task is not None
    fail_reading(papers.desk, task, "It took too long.")
    assert tray(papers.desk).documents[0].problem == "It took too long."
    assert claim_reading(papers.desk) is None
    assert tray(papers.desk).documents[0].id == taken.id


def test_a_patient_is_suggested_but_not_filed(papers: PaperClinic):
    born = BirthDate(date(1961, 4, 3))
    details = PatientDetails(name=PersonName("Eva", "García", "Ruiz"), birth=born)
    eva = register_patient(papers.clinic.ctx, RegisterPatient(details)).id
    text = "Patient: GARCIA RUIZ, Eva   born 03/04/1961   seen on 12/11/2026"
    take_in(papers.desk, papers.workshop, pdf(text))
    read_all(papers)
    (waiting,) = tray(papers.desk).documents
    assert waiting.in_tray
    assert (waiting.suggestion.patient_id, waiting.suggestion.day) == (eva, date(2026, 11, 12))
    filed = assign_document(papers.desk, waiting.id, waiting.version, eva)
    assert filed.suggestion.patient_id is None


def test_a_piece_of_a_patient_number_proves_nothing(papers: PaperClinic):
    ana = patient_ref(papers.desk, papers.ana)
    whole = suggestion_of(papers.desk, f"Report on {ana.number}")
    assert (whole.patient_id, whole.confidence, whole.found) == (papers.ana, 70, ("number",))
    digits = ana.number.split("-")[1]
    assert suggestion_of(papers.desk, f"Invoice {digits}").patient_id is None
