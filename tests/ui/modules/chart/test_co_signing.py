"""A colleague is asked to agree with a note, finds it in a list, and agrees."""

from __future__ import annotations

from uuid import UUID

import pytest

from clinic_desktop.modules.chart.api import (
    AlreadyCoSigned,
    Compartment,
    EncounterDetails,
    KeepNote,
    StartEncounter,
    amend_note,
    co_sign,
    from_plain,
    keep_note,
    sign_note,
    start_encounter,
)
from clinic_desktop.modules.chart.api.co_signing import (
    AskSomebodyElse,
    ask_co_signature,
    wanted_co_signatures,
)
from clinic_desktop.modules.chart.ui.co_signing_board import CoSigningBoard
from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
from clinic_desktop.ui_kit.widgets import Label
from tests.support.chart_lists import ChartPeople, chart_people
from tests.support.hands import press


@pytest.fixture
def people(ctx, make_ctx, qapp) -> ChartPeople:
    return chart_people(ctx, make_ctx)


def signed(people: ChartPeople, words: str, details: EncounterDetails | None = None) -> UUID:
    """Let Dr Alba sign a note and return it."""
    visit = start_encounter(
        people.alba,
        StartEncounter(
            people.ana, details or EncounterDetails(), acknowledged=frozenset({"encounter-running"})
        ),
    )
    note = keep_note(people.alba, KeepNote(visit.id, from_plain(words)))
    return sign_note(people.alba, note.id, note.version).id


def asked(people: ChartPeople, words: str, details: EncounterDetails | None = None) -> UUID:
    note = signed(people, words, details)
    ask_co_signature(people.alba, note, people.clinic.bey)
    return note


def board(qtbot, people: ChartPeople) -> CoSigningBoard:
    made = CoSigningBoard(people.shell(people.bey))
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_asked_waits_on_the_colleagues_list_until_agreed(qtbot, people):
    notes = {"Lungs are clear.", "Second note."}  # asked for in the same moment: either is first
    for note in notes:
        asked(people, note)
    shown = board(qtbot, people)
    assert [line.wanted.patient_name for line in shown.lines.rows()] == ["Ana Pérez Soto"] * 2
    (first,) = (note for note in notes if note in shown.reading.toPlainText())
    shown.comment.setText("Agreed")
    press(qtbot, shown.buttons_of["agree"])
    assert shown.lines.count_all() == 1
    (second,) = (note for note in notes if note in shown.reading.toPlainText())
    assert {first, second} == notes
    press(qtbot, shown.buttons_of["agree"])
    assert shown.stack.currentIndex() == 1
    assert wanted_co_signatures(people.bey) == ()


def test_asking_twice_is_one_line_and_nobody_asks_themselves(people):
    note = asked(people, "Well.")
    ask_co_signature(people.alba, note, people.clinic.bey)
    assert len(wanted_co_signatures(people.bey, people.clinic.bey)) == 1
    assert wanted_co_signatures(people.bey, people.clinic.alba) == ()
    with pytest.raises(AskSomebodyElse):
        ask_co_signature(people.alba, note, people.clinic.alba)
    co_sign(people.bey, note)
    with pytest.raises(AlreadyCoSigned):
        ask_co_signature(people.alba, note, people.clinic.bey)


def test_an_amended_note_waits_in_its_new_words(qtbot, people):
    note = asked(people, "Left knee.")
    amend_note(people.alba, note, from_plain("Right knee."), "Wrong side")
    shown = board(qtbot, people)
    assert "Right knee." in shown.reading.toPlainText()
    press(qtbot, shown.buttons_of["agree"])
    assert wanted_co_signatures(people.bey) == ()


def test_a_restricted_visit_is_not_told_of(people):
    asked(people, "Secret.", EncounterDetails(compartment=Compartment.SENSITIVE))
    assert wanted_co_signatures(people.bey) == ()
    assert len(wanted_co_signatures(people.alba)) == 1


def test_the_visit_asks_and_says_whose_co_signature_it_waits_for(qtbot, people):
    note = signed(people, "Well.")
    column = VisitColumn(people.shell(), people.ana)
    qtbot.addWidget(column)
    column.show()
    (thread,) = column.signed_notes.threads
    assert thread.current.id == note
    column.signed_notes.presenter.ask_to_agree(thread.current, people.clinic.bey)
    said = [label.text() for label in column.signed_notes.findChildren(Label)]
    assert any("Waits for the co-signature of Dr" in text for text in said)
    assert any("colleague" in text for text in column._shell.toasts)
