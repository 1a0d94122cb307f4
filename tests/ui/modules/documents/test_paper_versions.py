"""Versions, undo, long lists and mixed drops in the section Documents, by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from clinic_desktop.modules.documents import api
from clinic_desktop.modules.documents.api import Filing
from clinic_desktop.modules.documents.presenters import papers
from clinic_desktop.modules.documents.ui.imaging_import_dialog import ImagingImportDialog
from clinic_desktop.modules.documents.ui.papers_page import PapersPage
from clinic_desktop.modules.documents.ui.versions_dialog import VersionsDialog
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from tests.support.foreign_files import picture
from tests.support.hands import dialog, press
from tests.support.papers import dicom, pdf, take_in

OLD, NEW = pdf("first draft"), pdf("final", "signed")


@pytest.fixture
def page(people, show):
    """Return a function that shows the section of a patient."""
    return lambda: show(PapersPage(people.shell(), people.ana))


@pytest.fixture
def letter(people, workshop):
    """Return a paper of the chart."""
    return take_in(people.alba, workshop, OLD, people.ana, filing=Filing("Letter")).document


def _versions(page, qtbot) -> VersionsDialog:
    press(qtbot, page.buttons["versions"])
    return dialog(VersionsDialog)


def test_a_newer_version_holds_and_the_older_one_opens(
    people, page, letter, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "final.pdf"
    path.write_bytes(NEW)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    shown = page()
    asked = _versions(shown, qtbot)
    assert not asked.buttons_of["revert"].isEnabled()
    press(qtbot, asked.buttons_of["newer"])
    assert [asked.lines.columns[1].text(row) for row in asked.lines.rows()] == [
        "Newer file",
        "As it came",
    ]
    assert api.open_content(people.alba, letter.id) == NEW
    asked.table.select_row(1)
    press(qtbot, asked.buttons_of["look"])
    assert not asked.isVisible()
    assert shown.viewer.pages().pageCount() == 1
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    assert shown.viewer.pages().pageCount() == 2


def test_an_earlier_version_holds_again(people, page, letter, qtbot, tmp_path):
    path = tmp_path / "final.pdf"
    path.write_bytes(NEW)
    asked = _versions(page(), qtbot)
    asked.presenter.add(path)
    asked.table.select_row(1)
    press(qtbot, asked.buttons_of["revert"])
    assert api.open_content(people.alba, letter.id) == OLD
    assert asked.lines.columns[1].text(asked.lines.rows()[0]) == "Earlier version again"
    assert len(asked.lines.rows()) == 3


def test_a_file_that_is_no_newer_version_is_said(people, page, letter, qtbot, tmp_path):
    same, empty = tmp_path / "same.pdf", tmp_path / "empty.pdf"
    same.write_bytes(OLD)
    empty.write_bytes(b"")
    asked = _versions(page(), qtbot)
    asked.presenter.add(same)
    assert "is the version that holds now" in asked.notice.text()
    asked.presenter.add(empty)
    assert asked.notice.text() == "empty.pdf was not added: The file is empty."
    assert len(api.contents_of(people.alba, letter.id)) == 1


def test_how_far_a_paper_was_read_is_told(people, page, letter, qtbot):
    api.review_document(people.alba, letter.id, letter.version, "Repeat in May", sign=True)
    shown = page()
    assert shown.lines.columns[4].text(shown.lines.rows()[0]) == "Signed off"
    assert "Repeat in May" in _versions(shown, qtbot).steps.text()


def test_undo_puts_a_paper_back_as_it_lay(people, page, letter, qtbot):
    api.describe_document(people.alba, letter.id, letter.version, Filing("Of the knee", author="B"))
    shown = page()
    press(qtbot, shown.buttons["unassign"])
    asked = dialog(ConfirmDialog)
    qtbot.keyClicks(asked._reason, "of her sister")
    press(qtbot, asked.action)
    assert shown.lines.rows() == []
    assert "Of the knee" in shown.shell.toasts[-1]
    assert shown.shell.undo.undo()
    (back,) = shown.lines.rows()
    assert (back.filing.title, back.filing.author) == ("Of the knee", "B")


def test_undo_gives_the_details_back(people, page, letter, qtbot):
    shown = page()
    shown.presenter.describe(letter, Filing("Typo"), lambda _kept: None, lambda _error: None)
    assert [one.filing.title for one in shown.lines.rows()] == ["Typo"]
    assert shown.shell.undo.undo()
    assert [one.filing.title for one in shown.lines.rows()] == ["Letter"]


def test_a_long_list_says_how_much_it_shows_and_goes_on(
    people, page, letter, qtbot, workshop, monkeypatch
):
    monkeypatch.setattr(papers, "MOST", 2)
    for number in range(4):
        take_in(people.alba, workshop, f"paper {number}".encode(), people.ana)
    shown = page()
    assert len(shown.lines.rows()) == 2
    assert shown.older.isVisible()
    assert "newest 2" in shown.older.text()
    press(qtbot, shown.older)
    assert len(shown.lines.rows()) == 4
    press(qtbot, shown.older)
    assert len(shown.lines.rows()) == 5
    assert not shown.older.isVisible()


def test_a_mixed_drop_files_papers_and_hands_images_on(people, page, qtbot, tmp_path):
    files = {
        "letter.pdf": NEW,
        "skin.jpg": picture("JPEG"),
        "note.txt": b"words",
        "scan.dcm": dicom(1),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    shown = page()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in files])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    free = Qt.KeyboardModifier.NoModifier
    shown.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, free))
    titles = {one.filing.title for one in shown.lines.rows()}
    assert titles == {"letter", "skin", "note"}
    assert "3 papers" in shown.adding.notice.text()
    assert dialog(ImagingImportDialog).isVisible()
    (study,) = api.imaging_of(people.alba, people.ana)
    assert study.patient_id == people.ana
