"""A paper of the tray: filed in one step and back, cut at separator sheets, lost bytes said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.pdf import pdf_text
from clinic_desktop.kernel.errors import NeedsConfirmation, NotAllowed, StaleRecord
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.modules.documents.api import (
    WARN_SAME_CHART,
    AlreadyInTray,
    Category,
    Document,
    DocumentStatus,
    FilePaper,
    Filing,
    Reading,
    ReviewKind,
    claim_reading,
    cut_at_sheets,
    dismiss_document,
    documents_of,
    file_paper,
    keep_cut,
    open_content,
    reading_states,
    record_reading,
    restore_document,
    review_document,
    reviews_of,
    separator_sheets,
    take_back_paper,
    tray,
    undo_parting,
    waiting_for_me,
)
from clinic_desktop.storage.chunks import FOLDER, ChunkMissing
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support.papers import joined, pdf, take_in

LARGE = bytes(range(256)) * 400  # lies in chunk files beside the store


def filed(papers: PaperClinic, taken: Document, **more: object) -> FilePaper:
    filing = Filing("Letter of Bey", Category.LETTER, PartialDate(2026, 11, 12))
    return replace(FilePaper(taken.id, taken.version, papers.ana, filing), **more)


def take(papers: PaperClinic, content: bytes = b"", name: str = "letter.pdf") -> Document:
    return take_in(papers.desk, papers.workshop, content or pdf("one", "two"), name=name).document


def test_the_desk_files_types_dates_and_routes_in_one_step(papers: PaperClinic) -> None:
    taken = take(papers)
    command = filed(papers, taken, reviewer_id=papers.clinic.alba, note="  please  look ")
    after = file_paper(papers.desk, command).document
    assert (after.patient_id, after.filing) == (papers.ana, command.filing)
    assert tray(papers.desk).documents == ()
    assert [one.id for one in waiting_for_me(papers.doctor)] == [taken.id]
    (step,) = reviews_of(papers.doctor, taken.id)
    assert (step.kind, step.person, step.comment) == (ReviewKind.ROUTED, "Rosa", "please look")
    signed = review_document(papers.doctor, after.id, after.version, "Noted", sign=True)
    assert signed.reviewer_id is None
    assert waiting_for_me(papers.doctor) == ()


def test_a_note_without_a_reader_is_kept_too(papers: PaperClinic) -> None:
    taken = take(papers)
    file_paper(papers.desk, filed(papers, taken, note="brought by the daughter"))
    (step,) = reviews_of(papers.doctor, taken.id)
    assert (step.kind, step.comment) == (ReviewKind.NOTED, "brought by the daughter")


def test_what_the_chart_has_already_is_asked_about(papers: PaperClinic) -> None:
    take_in(papers.doctor, papers.workshop, pdf("same"), papers.ana, filing=Filing("Old"))
    taken = take(papers, pdf("same"))
    with pytest.raises(NeedsConfirmation) as asked:
        file_paper(papers.desk, filed(papers, taken))
    assert "“Old”" in asked.value.message()
    assert tray(papers.desk).documents == (taken,)
    command = filed(papers, taken, acknowledged=frozenset({WARN_SAME_CHART}))
    assert file_paper(papers.desk, command).document.patient_id == papers.ana


def test_a_paper_is_filed_once(papers: PaperClinic) -> None:
    taken = take(papers)
    file_paper(papers.desk, filed(papers, taken))
    with pytest.raises(AlreadyInTray):
        file_paper(papers.desk, filed(papers, taken))


def test_filing_is_taken_back_by_who_did_it_while_nobody_changed_it(papers: PaperClinic) -> None:
    taken = take(papers)
    done = file_paper(papers.desk, filed(papers, taken, reviewer_id=papers.clinic.alba))
    with pytest.raises(StaleRecord):
        take_back_paper(papers.nurse, done)
    back = take_back_paper(papers.desk, done)
    assert (back.in_tray, back.filing, back.reviewer_id) == (True, taken.filing, None)
    assert tray(papers.desk).documents == (back,)
    again = file_paper(papers.desk, filed(papers, back))
    after = again.document
    review_document(papers.doctor, after.id, after.version)
    with pytest.raises(StaleRecord):
        take_back_paper(papers.desk, again)


def test_a_dismissed_paper_waits_again(papers: PaperClinic) -> None:
    taken = take(papers)
    gone = dismiss_document(papers.desk, taken.id, taken.version, "Advertising")
    assert tray(papers.desk).documents == ()
    back = restore_document(papers.desk, gone.id, gone.version)
    assert (back.in_tray, back.reason) == (True, "")
    with pytest.raises(AlreadyInTray):
        restore_document(papers.desk, back.id, back.version)


@pytest.fixture
def scan(papers: PaperClinic) -> bytes:
    """Return a scan: a page, a sheet on both sides, two pages, a plain sheet, a page."""
    typed = separator_sheets(papers.desk, [(Category.CONSENT, "Consent")], both_sides=True)
    plain = separator_sheets(papers.desk, [(None, "Next paper")])
    return joined(pdf("one"), typed, pdf("two", "three"), plain, pdf("four"))


def cut(papers: PaperClinic) -> tuple[Document, ...]:
    task = claim_reading(papers.desk)
    assert task is not None
    assert task.scan is not None
    made = cut_at_sheets(papers.workshop, task.scan, task.file)
    assert made is not None
    return keep_cut(papers.desk, task, made)


def words(papers: PaperClinic, document: Document) -> list[str]:
    file = ForeignFile("", open_content(papers.desk, document.id))
    return [page.text.strip() for page in pdf_text(papers.workshop, file)]


def test_a_scan_is_cut_at_its_sheets_and_these_are_taken_out(
    papers: PaperClinic, scan: bytes
) -> None:
    taken = take(papers, scan)
    parts = cut(papers)
    assert tray(papers.desk).documents == parts
    assert [words(papers, part) for part in parts] == [["one"], ["two", "three"], ["four"]]
    types = [Category.OTHER, Category.CONSENT, Category.OTHER]
    assert [part.filing.category for part in parts] == types
    assert open_content(papers.desk, taken.id) == scan
    again = take_in(papers.desk, papers.workshop, scan)
    assert (again.found, again.document.status) == (True, DocumentStatus.SUPERSEDED)


def test_a_cut_is_taken_back_and_not_made_again(papers: PaperClinic, scan: bytes) -> None:
    taken = take(papers, scan)
    parts = cut(papers)
    (whole,) = undo_parting(papers.desk, parts[0].id)
    assert (whole.id, whole.content.pages) == (taken.id, 7)
    tasks = []
    while task := claim_reading(papers.desk):
        tasks.append(task)
        record_reading(papers.desk, task, ())
    assert {task.scan is None for task in tasks if task.document_id == taken.id} == {True}
    assert reading_states(papers.desk, [whole.content.id])[whole.content.id].state is Reading.DONE


def test_a_paper_that_somebody_filed_meanwhile_is_not_cut(papers: PaperClinic, scan: bytes) -> None:
    taken = take(papers, scan)
    task = claim_reading(papers.desk)
    assert task is not None
    assert task.scan is not None
    made = cut_at_sheets(papers.workshop, task.scan, task.file)
    assert made is not None
    file_paper(papers.desk, filed(papers, taken))
    assert keep_cut(papers.desk, task, made) == ()
    assert [one.id for one in documents_of(papers.doctor, papers.ana).documents] == [taken.id]
    again = claim_reading(papers.desk)
    assert again is not None
    assert again.scan is None


def test_a_closed_scan_is_not_cut_by_who_may_not_see_it(papers: PaperClinic, scan: bytes) -> None:
    take_in(papers.desk, papers.workshop, scan, filing=Filing(restricted=True))
    machine = replace(papers.desk, actor=replace(papers.desk.actor, user_id=papers.desk.new_id()))
    task = claim_reading(machine)
    assert task is not None
    assert task.scan is None


def test_papers_without_sheets_and_sheets_alone_stay_whole(papers: PaperClinic) -> None:
    alone = separator_sheets(papers.desk, [(None, "Next"), (Category.LETTER, "Letter")])
    for content in (pdf("one", "two"), alone):
        taken = take(papers, content)
        assert cut_at_sheets(papers.workshop, taken, ForeignFile("", content)) is None


def test_sheets_are_for_those_who_take_papers_in(papers: PaperClinic) -> None:
    nobody = replace(papers.desk, actor=replace(papers.desk.actor, roles=frozenset()))
    with pytest.raises(NotAllowed):
        separator_sheets(nobody, [(None, "Next")])


def test_lost_bytes_are_said_and_keep_no_other_paper_from_being_read(papers: PaperClinic) -> None:
    taken = take(papers, LARGE.hex().encode(), name="long.txt")
    for chunk in (papers.desk.store.folder / FOLDER).glob("*/*"):
        chunk.unlink()
    kept = take(papers, pdf("three"), name="kept.pdf")
    claimed = (claim_reading(papers.desk), claim_reading(papers.desk))
    assert [task and task.document_id for task in claimed] == [kept.id, None]
    state = reading_states(papers.desk, [taken.content.id])[taken.content.id]
    with pytest.raises(ChunkMissing) as said:
        open_content(papers.desk, taken.id)
    assert (state.state, state.problem) == (Reading.FAILED, said.value.message())
    told = {one.id: one.problem for one in tray(papers.desk).documents}
    assert told == {taken.id: said.value.message(), kept.id: ""}
