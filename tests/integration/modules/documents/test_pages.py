"""Pages are arranged by the real worker; what came in stays."""

from __future__ import annotations

import pytest

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.pdf import inspect_pdf, pdf_text
from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.modules.documents.api import (
    AlreadyInTray,
    CantArrange,
    Document,
    DocumentStatus,
    Operation,
    assign_document,
    contents_of,
    join,
    keep_pages,
    make_pages,
    open_content,
    reorder,
    revert_content,
    rotate,
    split,
    take_pages,
    tray,
    undo_parting,
)
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support.papers import locked, pdf, take_in

THREE = pdf("one", "two", "three")


def words(papers: PaperClinic, document: Document) -> list[str]:
    file = ForeignFile("", open_content(papers.desk, document.id))
    return [page.text.strip() for page in pdf_text(papers.workshop, file)]


def take(papers: PaperClinic, content: bytes = THREE) -> Document:
    return take_in(papers.desk, papers.workshop, content).document


def parted(papers: PaperClinic, taken: Document) -> tuple[Document, ...]:
    sources = take_pages(papers.desk, [taken.id])
    made = make_pages(papers.workshop, Operation.SPLIT, sources, split(3, [2]))
    return keep_pages(papers.desk, made)


def test_a_split_makes_documents_and_keeps_the_original(papers: PaperClinic):
    taken = take(papers)
    parts = parted(papers, taken)
    assert [words(papers, part) for part in parts] == [["one"], ["two", "three"]]
    assert [part.filing.title for part in parts] == ["letter, part 1", "letter, part 2"]
    assert tray(papers.desk).documents == parts
    assert open_content(papers.desk, taken.id) == THREE


def test_a_split_is_taken_back(papers: PaperClinic):
    taken = take(papers)
    parts = parted(papers, taken)
    (back,) = undo_parting(papers.desk, parts[1].id)
    assert (back.id, back.status) == (taken.id, DocumentStatus.CURRENT)
    assert tray(papers.desk).documents == (back,)


def test_a_split_is_not_taken_back_when_a_part_is_filed(papers: PaperClinic):
    parts = parted(papers, take(papers))
    assign_document(papers.desk, parts[0].id, parts[0].version, papers.ana)
    with pytest.raises(AlreadyInTray):
        undo_parting(papers.desk, parts[1].id)
    assert len(tray(papers.desk).documents) == 1


def test_a_join_has_all_pages_in_order(papers: PaperClinic):
    first, second = take(papers), take(papers, pdf("four"))
    sources = take_pages(papers.desk, [second.id, first.id])
    made = make_pages(papers.workshop, Operation.JOIN, sources, [join([1, 3])])
    (whole,) = keep_pages(papers.desk, made)
    assert words(papers, whole) == ["four", "one", "two", "three"]
    assert tray(papers.desk).documents == (whole,)


def test_papers_of_a_chart_and_of_the_tray_are_not_joined(papers: PaperClinic):
    loose = take(papers)
    filed = take_in(papers.doctor, papers.workshop, pdf("four"), papers.ana).document
    with pytest.raises(AlreadyInTray):
        take_pages(papers.doctor, [loose.id, filed.id])


def test_pages_are_moved_and_turned_and_back(papers: PaperClinic):
    taken = take(papers)
    sources = take_pages(papers.desk, [taken.id])
    moved = make_pages(papers.workshop, Operation.ARRANGE, sources, [reorder([3, 1, 2])])
    (after,) = keep_pages(papers.desk, moved)
    assert (after.id, words(papers, after)) == (taken.id, ["three", "one", "two"])
    sources = take_pages(papers.desk, [taken.id])
    turned = make_pages(papers.workshop, Operation.ARRANGE, sources, [rotate(3, [1], 90)])
    (after,) = keep_pages(papers.desk, turned)
    facts = inspect_pdf(papers.workshop, ForeignFile("", open_content(papers.desk, after.id)))
    assert [size.width > size.height for size in facts.sizes] == [True, False, False]
    back = revert_content(papers.desk, after.id, after.version, taken.content.id)
    assert open_content(papers.desk, back.id) == THREE
    operations = [content.operation for content in contents_of(papers.desk, taken.id)]
    assert operations == [Operation.INTAKE, Operation.ARRANGE, Operation.ARRANGE, Operation.REVERT]


def test_pages_of_a_paper_that_changed_meanwhile_are_not_kept(papers: PaperClinic):
    taken = take(papers)
    sources = take_pages(papers.desk, [taken.id])
    moved = make_pages(papers.workshop, Operation.ARRANGE, sources, [reorder([3, 1, 2])])
    keep_pages(papers.desk, moved)
    with pytest.raises(StaleRecord):
        keep_pages(papers.desk, moved)


def test_a_locked_paper_is_not_arranged(papers: PaperClinic):
    taken = take(papers, locked(THREE, "secret"))
    with pytest.raises(CantArrange):
        take_pages(papers.desk, [taken.id])
