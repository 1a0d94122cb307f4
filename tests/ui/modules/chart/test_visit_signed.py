"""Signed notes in the visit column, and drafts that two places saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from clinic_desktop.modules.chart.api import (
    Encounter,
    KeepNote,
    NoteKind,
    StartEncounter,
    StructuredText,
    from_plain,
    keep_note,
    notes_of,
    sign_note,
    start_encounter,
    to_plain,
    unsigned_notes,
)
from clinic_desktop.modules.chart.presenters import visit_reading
from clinic_desktop.modules.chart.ui.note_dialogs import ThreadDialog, WordsDialog
from clinic_desktop.modules.chart.ui.note_section import NoteSection
from clinic_desktop.modules.chart.ui.stale_note_dialog import StaleNoteDialog
from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
from clinic_desktop.ui_kit.widgets import Label, LinkButton, Notice
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog, press


@pytest.fixture
def visit(people: ChartPeople) -> Encounter:
    return start_encounter(people.alba, StartEncounter(people.ana))


def signed(people: ChartPeople, visit: Encounter, words: str = "Coughs.") -> None:
    note = keep_note(people.alba, KeepNote(visit.id, from_plain(words)))
    sign_note(people.alba, note.id, note.version)


def opened(qtbot, people: ChartPeople, ctx=None) -> VisitColumn:
    column = VisitColumn(people.shell(ctx), people.ana)
    qtbot.addWidget(column)
    column.resize(440, 600)
    column.show()
    return column


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label))


def offers(column: VisitColumn) -> dict[str, LinkButton]:
    """Return the buttons below signed notes; those of before the last change are gone."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {b.text(): b for b in column.signed_notes.findChildren(LinkButton)}


def button(column: VisitColumn, text: str) -> LinkButton:
    return offers(column)[text]


def test_a_signed_note_is_locked_and_says_who_and_when(qtbot, people, visit):
    signed(people, visit)
    column = opened(qtbot, people)
    shown = said(column.signed_notes)
    assert "Signed by Dr Alba" in shown
    assert "10:24" in shown
    assert "unchanged since it was signed" in shown
    assert column.editor.isHidden()
    assert column.head.sign_button.isHidden()
    assert all(edit.isReadOnly() for edit in column.signed_notes.findChildren(NoteSection))


def test_a_changed_text_in_the_store_is_said(qtbot, people, visit, monkeypatch):
    signed(people, visit)
    monkeypatch.setattr(visit_reading, "composition_is_intact", lambda _ctx, _id: False)
    column = opened(qtbot, people)
    notices = column.signed_notes.findChildren(Notice)
    assert any("not what was signed" in each.text() for each in notices)
    assert "unchanged" not in said(column.signed_notes)


def test_another_note_is_written_after_signing(qtbot, people, visit):
    signed(people, visit)
    column = opened(qtbot, people)
    press(qtbot, column.another_button)
    qtbot.keyClicks(column.editor.edit_of("S"), "Came back.")
    column.presenter.sign()
    assert len(notes_of(people.alba, visit.id).signed) == 2
    assert column.editor.isHidden()


def test_amending_needs_a_reason_and_keeps_the_original(qtbot, people, visit):
    signed(people, visit, "Left knee.\nSwollen.")
    column = opened(qtbot, people)
    press(qtbot, button(column, "Amend …"))
    asked = dialog(WordsDialog)
    asked.editor.show_text(from_plain("Right knee.\nSwollen."))
    press(qtbot, asked.action)
    assert "Say why" in asked.notice.text()
    qtbot.keyClicks(asked.why, "Wrong side")
    press(qtbot, asked.action)
    (thread,) = notes_of(people.alba, visit.id).signed
    assert [to_plain(v.body) for v in thread.versions] == [
        "Left knee.\nSwollen.",
        "Right knee.\nSwollen.",
    ]
    press(qtbot, button(column, "Original …"))
    shown = said(dialog(ThreadDialog))
    assert "Left knee." in shown
    assert "\u2212 taken away: Left knee." in shown
    assert "+ added: Right knee." in shown
    assert "Reason: Wrong side" in shown


def test_what_is_typed_into_an_amendment_comes_back(qtbot, people, visit):
    signed(people, visit)
    column = opened(qtbot, people)
    press(qtbot, button(column, "Amend …"))
    asked = dialog(WordsDialog)
    qtbot.keyClicks(asked.editor.edits[0], "More. ")
    asked.reject()
    press(qtbot, button(column, "Amend …"))
    again = dialog(WordsDialog)
    assert "More." in to_plain(again.editor.text())
    assert "back" in again.notice.text()
    again.reject()


def test_an_addendum_stands_below(qtbot, people, visit):
    signed(people, visit)
    column = opened(qtbot, people, people.bey)
    press(qtbot, button(column, "Addendum …"))
    asked = dialog(WordsDialog)
    press(qtbot, asked.action)
    assert "nothing" in asked.notice.text()
    qtbot.keyClicks(asked.editor.edits[0], "Seen too.")
    press(qtbot, asked.action)
    (thread,) = notes_of(people.bey, visit.id).signed
    assert [to_plain(a.body) for a in thread.addenda] == ["Seen too."]
    assert "Addendum by Dr Bey" in said(column.signed_notes)


def test_a_colleague_co_signs_once(qtbot, people, visit):
    signed(people, visit)
    column = opened(qtbot, people, people.bey)
    asked = column.signed_notes.ask_co_sign(column.signed_notes.threads[0])
    qtbot.keyClicks(asked.focusWidget(), "I agree")
    asked.accept()
    assert "Co-signed by Dr Bey" in said(column.signed_notes)
    assert "Co-sign …" not in offers(column)


def test_a_doctor_signs_a_nursing_note(qtbot, people, visit):
    keep_note(people.nurse, KeepNote(visit.id, from_plain("Calm."), kind=NoteKind.NURSING))
    column = opened(qtbot, people)
    press(qtbot, button(column, "Sign this nursing note"))
    (thread,) = notes_of(people.alba, visit.id).signed
    assert thread.current.author_id == people.nurse.actor.user_id
    assert thread.current.signer_name == "Dr Alba"


def stale(qtbot, people: ChartPeople, visit: Encounter) -> VisitColumn:
    """Return a column whose draft was saved elsewhere while one typed in it."""
    column = opened(qtbot, people)
    column.editor.show_text(from_plain("Here."))
    column.presenter.typed()
    column.presenter.keep()
    (note,) = unsigned_notes(people.alba)
    column.editor.show_text(from_plain("Here, more."))
    column.presenter.typed()
    keep_note(people.alba, KeepNote(visit.id, from_plain("There."), note.id, note.version))
    column.presenter.keep()
    return column


def kept(people: ChartPeople) -> str:
    (note,) = unsigned_notes(people.alba)
    return to_plain(note.body)


def test_nothing_is_saved_until_one_version_is_chosen(qtbot, people, visit):
    column = stale(qtbot, people, visit)
    column.presenter.keep()
    assert kept(people) == "There."
    asked = dialog(StaleNoteDialog)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert "Here, more." in kept(people)
    assert "There." in kept(people)


@pytest.mark.parametrize(
    ("choice", "wanted"), [("All of mine", "Here, more."), ("All from there", "There.")]
)
def test_one_version_is_chosen(qtbot, people, visit, choice, wanted):
    column = stale(qtbot, people, visit)
    asked = dialog(StaleNoteDialog)
    press(qtbot, next(b for b in asked.findChildren(QPushButton) if b.text() == choice))
    assert kept(people) == wanted
    assert column.text() == StructuredText(from_plain(wanted).blocks)


def test_each_section_is_chosen_by_itself(qtbot, people, visit):
    column = stale(qtbot, people, visit)
    asked = dialog(StaleNoteDialog)
    (choice,) = asked.choices.values()
    assert choice.current() == "both"
    QApplication.processEvents()
    qtbot.keyClick(asked.focusWidget(), Qt.Key.Key_Right)
    assert choice.current() == "other"
    press(qtbot, asked.action)
    assert kept(people) == "There."
    assert column.text() == StructuredText(from_plain("There.").blocks)


def test_a_failing_save_is_one_strip_that_leads_on(qtbot, people, visit):
    column = opened(qtbot, people)
    qtbot.keyClicks(column.editor.edit_of("S"), "Here.")
    column.presenter.keep()
    (note,) = unsigned_notes(people.alba)
    sign_note(people.alba, note.id, note.version)
    column.presenter._note = note  # this PC has not heard of it
    qtbot.keyClicks(column.editor.edit_of("S"), " More.")
    column.presenter.keep()
    column.presenter.keep()
    assert "journal of this PC" in column.failing.text()
    assert people.shell().errors == []
    press(qtbot, column.failing.button)
    assert column.failing.isHidden()
    (note,) = unsigned_notes(people.alba)
    assert "More." in to_plain(note.body)
