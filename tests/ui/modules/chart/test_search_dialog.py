"""Words of notes and papers of one chart, found and opened by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.chart.api import KeepNote, from_plain, keep_note, sign_note
from clinic_desktop.modules.chart.ui.search_dialog import SEARCH, SearchDialog
from clinic_desktop.modules.documents import api as documents
from clinic_desktop.ui_kit.deeds import patient_action
from tests.support.agenda_screen import FakeShell
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog, press, retype
from tests.support.papers import pdf, take_in


@pytest.fixture
def written(people: ChartPeople):
    """Return a visit with a signed note, and a paper; both name migraine."""
    visit = people.visit()
    draft = keep_note(people.alba, KeepNote(visit.id, from_plain("Migraine\nsince <January>")))
    sign_note(people.alba, draft.id, draft.version)
    workshop = Workshop()
    taken = take_in(people.alba, workshop, pdf("the migraine of your patient"), people.ana)
    while (task := documents.claim_reading(people.alba)) is not None:
        documents.record_reading(people.alba, task, documents.read_words(workshop, task.file))
    workshop.close()
    return visit, taken.document


def searched(qtbot: QtBot, shell: FakeShell, people: ChartPeople, text: str) -> SearchDialog:
    made = SearchDialog(shell, people.ana, None)
    qtbot.addWidget(made)
    made.show()
    qtbot.keyClicks(made.words, text)
    QTest.keyClick(made.words, Qt.Key.Key_Return)
    return made


def test_notes_and_papers_are_found_together(qtbot: QtBot, people: ChartPeople, written):
    made = searched(qtbot, people.shell(), people, "migr")
    assert [line.kind for line in made.lines.rows()] == ["Note", "Document, page 1"]
    assert "<b>Migraine</b>" in made.snippet.text()
    assert "since &lt;January&gt;" in made.snippet.text()
    assert made.lines.rows()[0].plain == "Migraine since <January>"
    assert made.isVisible()


def test_a_note_leads_to_its_visit_by_keys(qtbot: QtBot, people: ChartPeople, written):
    shell = people.shell()
    made = searched(qtbot, shell, people, "january")
    QTest.keyClick(made.table, Qt.Key.Key_Return)
    assert shell.tabs == [("patients", {"patient_id": people.ana, "visit": written[0].id})]
    assert not made.isVisible()


def test_a_paper_leads_to_itself(qtbot: QtBot, people: ChartPeople, written):
    shell = people.shell()
    made = searched(qtbot, shell, people, "your patient")
    press(qtbot, made.action)
    ((tab, place),) = shell.tabs
    assert (tab, place["section"], place["item"]) == ("patients", "documents", written[1].id)


def test_nothing_found_and_too_little_typed_are_said(qtbot: QtBot, people: ChartPeople, written):
    made = searched(qtbot, people.shell(), people, "asthma")
    assert "Nothing in this chart" in made.nothing._text.text()
    assert not made.action.isEnabled()
    assert made.action.toolTip()
    retype(qtbot, made.words, "m")
    QTest.keyClick(made.words, Qt.Key.Key_Return)
    assert "two letters" in made.nothing._text.text()


def test_it_is_reached_by_its_key_for_the_open_patient(qtbot: QtBot, people: ChartPeople):
    shell = people.shell()
    screen = SearchDialog(shell, people.ana, None)
    qtbot.addWidget(screen)
    nobody: QAction = patient_action(shell, screen, lambda: None, SEARCH)
    nobody.trigger()
    assert shell.toasts == ["Open a patient first."]
    patient_action(shell, screen, lambda: people.ana, SEARCH).trigger()
    assert dialog(SearchDialog).isVisible()
