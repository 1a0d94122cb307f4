"""A newer file takes the place of a paper's old one, which stays readable: on a real store."""

from __future__ import annotations

import pytest

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.kernel.errors import NotAllowed, StaleRecord
from clinic_desktop.modules.documents.api import (
    CantArrange,
    Document,
    NewVersion,
    Operation,
    ReviewKind,
    add_version,
    contents_of,
    dismiss_document,
    document,
    documents_count,
    examine_file,
    open_content,
    revert_content,
    review_document,
)
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support.papers import pdf, take_in

OLD, NEW = pdf("first draft"), pdf("final", "signed")


def newer(papers: PaperClinic, before: Document, content: bytes = NEW) -> NewVersion:
    file = ForeignFile("final.pdf", content)
    examined = examine_file(papers.workshop, file)
    return NewVersion(before.id, before.version, file.name, content, examined)


@pytest.fixture
def letter(papers: PaperClinic) -> Document:
    return take_in(papers.doctor, papers.workshop, OLD, papers.ana).document


def test_the_newer_file_holds_and_the_older_one_is_still_read(papers, letter):
    after = add_version(papers.doctor, newer(papers, letter)).document
    assert (after.id, after.filing, after.content.pages) == (letter.id, letter.filing, 2)
    assert open_content(papers.doctor, letter.id) == NEW
    assert open_content(papers.doctor, letter.id, letter.content.id) == OLD
    kinds = [one.operation for one in contents_of(papers.doctor, letter.id)]
    assert kinds == [Operation.INTAKE, Operation.REPLACE]
    again = revert_content(papers.doctor, letter.id, after.version, letter.content.id)
    assert open_content(papers.doctor, again.id) == OLD


def test_a_newer_file_has_to_be_read_anew(papers, letter):
    read = review_document(papers.doctor, letter.id, letter.version, sign=True)
    assert read.reviewed is ReviewKind.SIGNED
    assert add_version(papers.doctor, newer(papers, read)).document.reviewed is None


def test_the_same_file_changes_nothing(papers, letter):
    taken = add_version(papers.doctor, newer(papers, letter, OLD))
    assert taken.found
    assert taken.document == letter
    assert take_in(papers.doctor, papers.workshop, NEW, papers.ana).found is False


def test_a_version_is_found_when_it_comes_as_a_file(papers, letter):
    add_version(papers.doctor, newer(papers, letter))
    assert take_in(papers.doctor, papers.workshop, NEW, papers.ana).found


def test_who_saw_an_older_state_or_may_not_write_is_refused(papers, letter):
    command = newer(papers, letter)
    add_version(papers.doctor, command)
    with pytest.raises(StaleRecord):
        add_version(papers.doctor, newer(papers, letter, pdf("other")))
    with pytest.raises(NotAllowed):
        add_version(papers.desk, command)
    now = document(papers.doctor, letter.id)
    dismiss_document(papers.doctor, now.id, now.version, "Nobody's")
    with pytest.raises(CantArrange):
        add_version(papers.doctor, command)


def test_papers_are_counted_as_they_are_listed(papers, letter):
    take_in(papers.doctor, papers.workshop, NEW, papers.ana)
    assert documents_count(papers.doctor, papers.ana) == {"document": 2}
    dismiss_document(papers.doctor, letter.id, letter.version, "Nobody's")
    assert documents_count(papers.doctor, papers.ana) == {"document": 1}
