"""The papers of a chart by hand: added, found, opened, described, taken out, copied."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.modules.documents import api
from clinic_desktop.modules.documents.api import Category, Filing
from clinic_desktop.modules.documents.ui.filing_dialog import FilingDialog
from clinic_desktop.modules.documents.ui.papers_page import PapersPage
from clinic_desktop.ui_kit.confirm import ConfirmDialog, WarningsDialog
from clinic_desktop.ui_kit.printing import PreviewDialog
from tests.support.foreign_files import picture
from tests.support.hands import dialog, press, retype
from tests.support.papers import locked, pdf, take_in


@pytest.fixture
def page(people, show):
    """Return a function that shows the section of a patient."""
    return lambda: show(PapersPage(people.shell(), people.ana))


def _titles(page) -> list[str]:
    return [one.filing.title for one in page.lines.rows()]


def _drop(page, *paths) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, free = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, free))


def _read(people, workshop) -> None:
    while (task := api.claim_reading(people.alba)) is not None:
        api.record_reading(people.alba, task, api.read_words(workshop, task.file))


def test_dropped_files_are_kept_and_refusals_name_file_and_reason(people, page, tmp_path):
    (tmp_path / "letter.pdf").write_bytes(pdf("Dear colleague", "second"))
    (tmp_path / "empty.pdf").write_bytes(b"")
    shown = page()
    _drop(shown, tmp_path / "letter.pdf", tmp_path / "empty.pdf", tmp_path / "gone.pdf")
    (kept,) = api.documents_of(people.alba, people.ana).documents
    assert (kept.filing.title, kept.content.pages) == ("letter", 2)
    assert _titles(shown) == ["letter"]
    said = shown.adding.notice.text()
    assert "1 paper" in said
    assert "empty.pdf: The file is empty." in said
    assert "gone.pdf: No such file" in said
    _drop(shown, tmp_path / "letter.pdf")
    assert "Already in this chart: letter.pdf" in shown.adding.notice.text()
    assert len(api.documents_of(people.alba, people.ana).documents) == 1


def test_a_paper_of_another_chart_is_asked_about(people, page, tmp_path, qtbot, workshop):
    take_in(people.alba, workshop, pdf("same"), people.clinic.luis)
    (tmp_path / "same.pdf").write_bytes(pdf("same"))
    shown = page()
    _drop(shown, tmp_path / "same.pdf")
    dialog(WarningsDialog).reject()
    assert api.documents_of(people.alba, people.ana).documents == ()
    assert "same.pdf: It lies in another patient's chart" in shown.adding.notice.text()
    QApplication.closeAllWindows()
    shown = page()
    _drop(shown, tmp_path / "same.pdf")
    asked = dialog(WarningsDialog)
    assert "same.pdf" in asked.action.text()
    for box in asked._boxes.values():
        press(qtbot, box)
    press(qtbot, asked.action)
    assert _titles(shown) == ["same"]


def test_stopping_leaves_out_what_is_not_begun(people, page, tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"words {number}")
    shown = page()
    shown.shell.tasks.held = True
    shown.adding.add([tmp_path / f"{number}.txt" for number in range(3)])
    assert "0.txt" in shown.adding.notice.text()
    shown.adding.notice.button.click()
    shown.shell.tasks.held = False
    shown.shell.tasks.release()
    assert [d.filing.title for d in api.documents_of(people.alba, people.ana).documents] == ["0"]
    assert "1 paper" in shown.adding.notice.text()


def test_papers_are_found_by_type_title_and_words(people, page, qtbot, workshop):
    consent = Filing("Consent form", Category.CONSENT)
    take_in(people.alba, workshop, pdf("signed <gladly>"), people.ana, filing=consent)
    take_in(people.alba, workshop, pdf("other"), people.ana, filing=Filing("Letter of Bey"))
    _read(people, workshop)
    shown = page()
    assert sorted(_titles(shown)) == ["Consent form", "Letter of Bey"]
    qtbot.keyClicks(shown.search, "gladly")
    QTest.keyClick(shown.search, Qt.Key.Key_Return)
    assert _titles(shown) == ["Consent form"]
    assert "&lt;<b>gladly</b>&gt;" in shown.snippet.text()
    retype(qtbot, shown.search, "bey")
    QTest.keyClick(shown.search, Qt.Key.Key_Return)
    assert _titles(shown) == ["Letter of Bey"]
    shown.search.clear()
    shown.types.set_value(Category.CONSENT)
    shown.types.edited.emit()
    assert _titles(shown) == ["Consent form"]


def test_a_pdf_opens_once_in_the_trail_and_is_searched(people, page, qtbot, workshop):
    take_in(people.alba, workshop, pdf("first page", "needle here"), people.ana)
    shown = page()
    assert not shown.buttons["print"].isEnabled()
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    viewer = shown.viewer
    assert viewer.pages().pageCount() == 2
    assert shown.buttons["print"].isEnabled()
    qtbot.keyClicks(viewer.words, "needle")
    QTest.keyClick(viewer.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: viewer.hits.text() == "1 of 1")
    before = viewer.pdf.zoomFactor()
    press(qtbot, viewer.larger)
    assert viewer.pdf.zoomFactor() > before


def test_a_locked_pdf_asks_for_its_password_each_time(people, page, qtbot, workshop):
    take_in(people.alba, workshop, locked(pdf("secret"), "pass"), people.ana)
    shown = page()
    assert shown.lines.columns[4].text(shown.lines.rows()[0]) == "Locked by a password"
    shown.open(shown.lines.rows()[0])
    viewer = shown.viewer
    assert viewer.pages() is None
    qtbot.keyClicks(viewer.password, "wrong")
    press(qtbot, viewer.open_button)
    assert "not the password" in viewer.wrong.text()
    qtbot.keyClicks(viewer.password, "pass")
    press(qtbot, viewer.open_button)
    assert viewer.pages().pageCount() == 1
    assert viewer.password.text() == ""
    assert viewer._locked == b""


def test_a_picture_is_shown_zoomed_and_printed_as_pages(people, page, qtbot, workshop):
    take_in(people.alba, workshop, picture("JPEG"), people.ana, name="skin.jpg")
    shown = page()
    shown.open(shown.lines.rows()[0])
    viewer = shown.viewer
    assert viewer.stack.currentWidget() is viewer.area
    before = viewer.picture.pixmap().width()
    press(qtbot, viewer.smaller)
    assert viewer.picture.pixmap().width() < before
    press(qtbot, shown.buttons["print"])
    assert dialog(PreviewDialog).document.pageCount() == 1


def test_words_are_shown_and_printed(people, page, qtbot, workshop):
    take_in(people.alba, workshop, "Grüße, Señor".encode(), people.ana, name="note.txt")
    shown = page()
    shown.open(shown.lines.rows()[0])
    assert "Grüße, Señor" in shown.viewer.text.toPlainText()
    press(qtbot, shown.buttons["print"])
    assert dialog(PreviewDialog).document.pageCount() == 1


def test_details_are_changed_and_a_refusal_keeps_what_was_typed(people, page, qtbot, workshop):
    march = Filing("Old", Category.LETTER, PartialDate(2019, 3))
    taken = take_in(people.alba, workshop, pdf("x"), people.ana, filing=march).document
    shown = page()
    press(qtbot, shown.buttons["details"])
    form = dialog(FilingDialog)
    retype(qtbot, form.form.field("title"), "Letter of the heart clinic")
    other = replace(march, author="Dr Bey")
    api.describe_document(people.alba, taken.id, taken.version, other)
    press(qtbot, form.action)
    assert form.isVisible()
    assert form.form.field("title").text() == "Letter of the heart clinic"
    shown.presenter.refresh()
    form.reject()
    press(qtbot, shown.buttons["details"])
    form = dialog(FilingDialog)
    retype(qtbot, form.form.field("title"), "Letter of the heart clinic")
    press(qtbot, form.action)
    (kept,) = api.documents_of(people.alba, people.ana).documents
    assert kept.filing.title == "Letter of the heart clinic"
    assert (kept.filing.day, kept.filing.author) == (PartialDate(2019, 3), "Dr Bey")
    assert _titles(shown) == ["Letter of the heart clinic"]


def test_a_paper_goes_back_to_the_tray_with_a_reason(people, page, qtbot, workshop):
    take_in(people.alba, workshop, pdf("x"), people.ana)
    shown = page()
    shown.open(shown.lines.rows()[0])
    press(qtbot, shown.buttons["unassign"])
    asked = dialog(ConfirmDialog)
    qtbot.keyClicks(asked._reason, "of her sister")
    press(qtbot, asked.action)
    assert _titles(shown) == []
    assert len(api.tray(people.alba).documents) == 1
    assert shown.viewer.pages() is None
    assert not shown.buttons["save"].isEnabled()


def test_a_copy_is_saved_where_the_person_says(
    people, page, qtbot, workshop, tmp_path, monkeypatch
):
    content = pdf("x")
    take_in(people.alba, workshop, content, people.ana)
    shown = page()
    shown.open(shown.lines.rows()[0])
    target = tmp_path / "copy.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(qtbot, shown.buttons["save"])
    assert target.read_bytes() == content
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.pdf"), "")
    )
    press(qtbot, shown.buttons["save"])
    assert "x.pdf" in shown.notice.text()


def test_who_may_only_read_adds_nothing(people, show, tmp_path, workshop):
    take_in(people.alba, workshop, pdf("x"), people.ana)
    shell = people.shell()
    shell.denied = frozenset({"document.write"})
    shown = show(PapersPage(shell, people.ana))
    assert not shown.acceptDrops()
    for name in ("add", "details", "unassign"):
        assert not shown.buttons[name].isEnabled()
        assert "document.write" in shown.buttons[name].toolTip()
