"""Papers come in, lie in the tray, go into charts and out again: on a real store."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, NotAllowed, StaleRecord
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.modules.documents.api import (
    WARN_OTHER_CHART,
    AlreadyInTray,
    Category,
    ContentState,
    DocumentStatus,
    Filing,
    NotInAChart,
    ReviewKind,
    assign_document,
    describe_document,
    dismiss_document,
    document,
    documents_of,
    open_content,
    review_document,
    reviews_of,
    route_document,
    tray,
    unassign_document,
    waiting_for_me,
)
from clinic_desktop.storage.fetching import fetch_all
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support.papers import locked, pdf, take_in

LETTER = pdf("Dear colleague", "Yours")


def trail(papers: PaperClinic, kind: str) -> list[tuple[object, ...]]:
    with papers.doctor.reading() as connection:
        query = "SELECT action, patient_id, reason FROM audit_event WHERE kind = ? ORDER BY seq"
        return fetch_all(connection, query, (kind,))


def test_a_file_goes_to_the_tray_and_comes_back_whole(papers: PaperClinic):
    taken = take_in(papers.desk, papers.workshop, LETTER)
    (waiting,) = tray(papers.desk).documents
    assert waiting == taken.document
    assert (waiting.filing.title, waiting.content.pages, waiting.in_tray) == ("letter", 2, True)
    assert open_content(papers.desk, waiting.id) == LETTER
    assert [row[0] for row in trail(papers, "document")] == ["C", "R"]


def test_the_same_file_in_the_same_place_is_found_not_kept_twice(papers: PaperClinic):
    first = take_in(papers.doctor, papers.workshop, LETTER, papers.ana)
    again = take_in(papers.doctor, papers.workshop, LETTER, papers.ana, "copy.pdf")
    assert again.found
    assert again.document == first.document
    assert len(documents_of(papers.doctor, papers.ana).documents) == 1


def test_the_same_file_in_another_chart_is_warned_of(papers: PaperClinic):
    take_in(papers.doctor, papers.workshop, LETTER, papers.ana)
    with pytest.raises(NeedsConfirmation) as warned:
        take_in(papers.doctor, papers.workshop, LETTER, papers.luis)
    names = frozenset(warning.name for warning in warned.value.warnings)
    assert names == {WARN_OTHER_CHART}
    assert documents_of(papers.doctor, papers.luis).documents == ()
    taken = take_in(papers.doctor, papers.workshop, LETTER, papers.luis, acknowledged=names)
    assert not taken.found
    assert documents_of(papers.doctor, papers.luis).documents == (taken.document,)


def test_a_locked_file_is_kept_as_it_is(papers: PaperClinic):
    content = locked(LETTER, "secret")
    taken = take_in(papers.desk, papers.workshop, content)
    assert taken.document.content.state is ContentState.LOCKED
    assert "password" in taken.document.problem
    assert open_content(papers.desk, taken.document.id) == content


def test_a_damaged_file_is_kept_with_what_is_wrong(papers: PaperClinic):
    content = b"%PDF-1.7\n" + b"nonsense" * 50
    taken = take_in(papers.desk, papers.workshop, content, name="broken.pdf")
    assert taken.document.content.state is ContentState.DAMAGED
    assert taken.document.problem.startswith("broken.pdf: ")
    assert open_content(papers.desk, taken.document.id) == content


def test_the_desk_files_but_does_not_read_charts(papers: PaperClinic):
    taken = take_in(papers.desk, papers.workshop, LETTER).document
    filed = assign_document(papers.desk, taken.id, taken.version, papers.ana)
    assert filed.patient_id == papers.ana
    assert tray(papers.desk).documents == ()
    with pytest.raises(NotAllowed):
        open_content(papers.desk, taken.id)
    with pytest.raises(NotAllowed):
        documents_of(papers.desk, papers.ana)
    assert documents_of(papers.nurse, papers.ana).documents == (filed,)


def test_what_is_filed_is_not_filed_again(papers: PaperClinic):
    taken = take_in(papers.desk, papers.workshop, LETTER).document
    filed = assign_document(papers.desk, taken.id, taken.version, papers.ana)
    with pytest.raises(AlreadyInTray):
        assign_document(papers.desk, taken.id, filed.version, papers.luis)


def test_two_who_file_the_same_paper_are_told(papers: PaperClinic):
    taken = take_in(papers.desk, papers.workshop, LETTER).document
    describe_document(papers.nurse, taken.id, taken.version, Filing("Report"))
    with pytest.raises(StaleRecord):
        assign_document(papers.desk, taken.id, taken.version, papers.ana)


def test_a_paper_of_the_wrong_patient_goes_back_and_both_trails_tell(papers: PaperClinic):
    taken = take_in(papers.desk, papers.workshop, LETTER).document
    wrong = assign_document(papers.desk, taken.id, taken.version, papers.ana)
    with pytest.raises(InvalidInput):
        unassign_document(papers.doctor, taken.id, wrong.version, "  ")
    with pytest.raises(NotAllowed):
        unassign_document(papers.nurse, taken.id, wrong.version, "wrong patient")
    back = unassign_document(papers.doctor, taken.id, wrong.version, "wrong patient")
    assign_document(papers.desk, taken.id, back.version, papers.luis)
    assert trail(papers, "document.unassign") == [("E", papers.ana.bytes, "wrong patient")]
    touched = {row[1] for row in trail(papers, "document") if row[0] == "U"}
    assert {papers.ana.bytes, papers.luis.bytes} <= touched
    loose = take_in(papers.desk, papers.workshop, pdf("x")).document
    with pytest.raises(NotInAChart):
        unassign_document(papers.doctor, loose.id, loose.version, "why not")


def test_what_a_paper_is_can_be_said(papers: PaperClinic):
    taken = take_in(papers.doctor, papers.workshop, LETTER, papers.ana).document
    filing = Filing("  Discharge \n", Category.DISCHARGE_SUMMARY, PartialDate(2025, 3), "H. Sol")
    after = describe_document(papers.doctor, taken.id, taken.version, filing)
    assert (after.filing.title, after.filing.author) == ("Discharge", "H. Sol")
    assert document(papers.nurse, taken.id).filing.day == PartialDate(2025, 3)


def test_a_dismissed_paper_is_out_of_the_tray_but_not_gone(papers: PaperClinic):
    taken = take_in(papers.desk, papers.workshop, LETTER).document
    gone = dismiss_document(papers.desk, taken.id, taken.version, "an advertisement")
    assert (gone.status, gone.reason) == (DocumentStatus.DISMISSED, "an advertisement")
    assert tray(papers.desk).documents == ()
    assert open_content(papers.desk, taken.id) == LETTER
    assert trail(papers, "document.dismiss") == [("E", None, "an advertisement")]


def test_a_paper_is_routed_read_and_signed(papers: PaperClinic):
    taken = take_in(papers.doctor, papers.workshop, LETTER, papers.ana).document
    routed = route_document(papers.doctor, taken.id, taken.version, papers.clinic.alba, "see p. 2")
    assert waiting_for_me(papers.doctor) == (routed,)
    with pytest.raises(NotAllowed):
        review_document(papers.nurse, taken.id, routed.version, sign=True)
    review_document(papers.doctor, taken.id, routed.version, "agreed", sign=True)
    assert waiting_for_me(papers.doctor) == ()
    steps = reviews_of(papers.nurse, taken.id)
    assert [(s.kind, s.person, s.comment) for s in steps] == [
        (ReviewKind.ROUTED, "Dr Alba", "see p. 2"),
        (ReviewKind.SIGNED, "Dr Alba", "agreed"),
    ]


def test_a_restricted_paper_is_a_line_that_says_nothing(papers: PaperClinic):
    hidden = take_in(
        papers.doctor, papers.workshop, LETTER, papers.ana, filing=Filing("HIV", restricted=True)
    ).document
    page = documents_of(papers.nurse, papers.ana)
    assert (page.documents, page.restricted) == ((), True)
    with pytest.raises(NotAllowed):
        open_content(papers.nurse, hidden.id)
    assert documents_of(papers.doctor, papers.ana).documents == (hidden,)


def test_the_tray_has_pages(papers: PaperClinic):
    for number in range(3):
        take_in(papers.desk, papers.workshop, pdf(str(number)), name=f"{number}.pdf")
    first, rest = tray(papers.desk, limit=2), tray(papers.desk, offset=2, limit=2)
    titles = [d.filing.title for d in (*first.documents, *rest.documents)]
    assert (titles, first.more, rest.more) == (["0", "1", "2"], True, False)
