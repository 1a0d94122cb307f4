"""The visit beside the chart, by hand on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from clinic_desktop.modules.agenda.api import AppointmentStatus, appointment
from clinic_desktop.modules.chart.api import (
    Compartment,
    ConditionDetails,
    EncounterClass,
    EncounterStatus,
    PartialDate,
    RecallStatus,
    amend_encounter,
    encounter,
    encounters_of,
    journaled_note,
    notes_of,
    procedures_of,
    recalls_of,
    to_plain,
    unsigned_notes,
)
from clinic_desktop.modules.chart.ui.follow_up_dialog import FollowUpDialog
from clinic_desktop.modules.chart.ui.lists.fact_dialog import FactDialog
from clinic_desktop.modules.chart.ui.stale_dialog import StaleDialog
from clinic_desktop.modules.chart.ui.visit_column import VisitColumn, visit_column
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from clinic_desktop.ui_kit.widgets import Label
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog, pick, press


def opened(qtbot, people: ChartPeople, ctx=None) -> VisitColumn:
    column = VisitColumn(people.shell(ctx), people.ana)
    qtbot.addWidget(column)
    column.resize(440, 600)
    if not column.isHidden():
        column.show()
    return column


@pytest.fixture
def column(qtbot, people: ChartPeople) -> VisitColumn:
    """Return the column of a visit that runs."""
    made = opened(qtbot, people)
    press(qtbot, made.start_page.empty.button)
    return made


def finish(qtbot, column: VisitColumn) -> str:
    """End the visit and return what was said to be open."""
    column.head.actions_by_name["finish"].trigger()
    asked = dialog(ConfirmDialog)
    said = "\n".join(label.text() for label in asked.findChildren(Label))
    press(qtbot, asked.action)
    return said


def test_a_visit_begins_from_todays_appointment(qtbot, people: ChartPeople):
    people.clinic.book("11:30")
    column = opened(qtbot, people)
    assert "11:30" in column.start_page.empty._detail.text()
    press(qtbot, column.start_page.empty.button)
    (line,) = encounters_of(people.alba, people.ana)
    assert line.encounter.appointment_id is not None
    assert column.head.title.text() == "Encounter, today 10:24"
    booked = appointment(people.alba, line.encounter.appointment_id)
    assert booked.status is AppointmentStatus.IN_ROOM
    finish(qtbot, column)
    assert appointment(people.alba, booked.id).status is AppointmentStatus.FULFILLED


def test_an_appointments_visit_is_begun_once(qtbot, people: ChartPeople):
    people.clinic.book("11:30")
    column = opened(qtbot, people)
    appointment = column.presenter.state.appointment.id
    column.open_visit_for(appointment)
    visit = column.presenter.visit
    assert visit.appointment_id == appointment
    finish(qtbot, column)
    column.open_visit_for(appointment)
    assert column.presenter.visit.id == visit.id


def test_typing_is_journaled_soon_and_the_head_says_when(qtbot, people, column):
    visit = column.presenter.visit
    qtbot.keyClicks(column.editor.edit_of("S"), "Coughs at night.")
    assert "typing" in column.head.detail.text()
    assert column._journal._timer.isActive()
    column._journal.flush()
    assert "Coughs at night." in to_plain(journaled_note(people.alba, visit.id))
    assert "draft kept 10:24:00" in column.head.detail.text()


def test_leaving_saves_and_coming_back_shows_it(qtbot, people, column):
    qtbot.keyClicks(column.editor.edit_of("P"), "Rest.")
    column.hide()
    (note,) = unsigned_notes(people.alba)
    assert "Rest." in to_plain(note.body)
    again = opened(qtbot, people)
    assert again.editor.edit_of("P").toPlainText() == "Rest."


def test_what_a_crash_left_is_back_and_said(qtbot, people, column):
    qtbot.keyClicks(column.editor.edit_of("S"), "Dizzy.")
    column._journal.flush()
    again = opened(qtbot, people)
    assert again.editor.edit_of("S").toPlainText() == "Dizzy."
    assert "back" in again.notice.text()


def test_finish_and_the_unsigned_note_is_found_again(qtbot, people, column):
    visit = column.presenter.visit
    qtbot.keyClicks(column.editor.edit_of("S"), "Later.")
    finish(qtbot, column)
    assert encounter(people.alba, visit.id).status is EncounterStatus.FINISHED
    assert column._pages.currentWidget() is column.start_page
    (state,) = column.presenter.state.unsigned
    column.start_page.note_wanted.emit(state.note)
    assert column.presenter.visit.id == visit.id
    assert column.editor.edit_of("S").toPlainText() == "Later."
    column.head.actions_by_name["close"].trigger()
    assert column.presenter.visit is None


def test_a_visit_is_restricted_and_free_again(people, column):
    action = column.head.actions_by_name["restrict"]
    action.trigger()
    visit = encounter(people.alba, column.presenter.visit.id)
    assert visit.details.compartment is Compartment.SENSITIVE
    assert not column.head.restricted.isHidden()
    action.trigger()
    visit = encounter(people.alba, visit.id)
    assert visit.details.compartment is Compartment.NORMAL


def test_cancel_asks_why(qtbot, people, column):
    visit = column.presenter.visit
    column.head.actions_by_name["cancel"].trigger()
    asked = dialog(ConfirmDialog)
    asked._reason.setText("Left before")
    press(qtbot, asked.action)
    assert encounter(people.alba, visit.id).status is EncounterStatus.CANCELLED


def test_a_template_brings_its_prompts(people, column):
    template = column.presenter.state.templates[0]
    column.head.template_chosen.emit(template)
    assert to_plain(column.text()) != ""
    assert journaled_note(people.alba, column.presenter.visit.id) is not None


def test_the_visit_is_printed_with_its_last_words(qtbot, people, column, monkeypatch):
    pages: list[bytes] = []
    shown = lambda _page, _title, pdf, **_how: pages.append(pdf)  # noqa: E731
    monkeypatch.setattr("clinic_desktop.ui_kit.printing.preview", shown)
    qtbot.keyClicks(column.editor.edit_of("S"), "Printed.")
    column.head.actions_by_name["print"].trigger()
    assert pages[0].startswith(b"%PDF")
    (note,) = unsigned_notes(people.alba)
    assert "Printed." in to_plain(note.body)


def test_the_caret_stays_in_sight(qtbot, column):
    plan = column.editor.edit_of("P")
    plan.setFocus()
    for _line in range(40):
        qtbot.keyClick(plan, Qt.Key.Key_Return)
    qtbot.keyClicks(plan, "end")
    view = column._scroll.viewport()

    def in_sight() -> bool:
        caret = plan.mapTo(view, plan.cursorRect().bottomLeft())
        return 0 < caret.y() <= view.height()

    qtbot.waitUntil(in_sight, timeout=2000)


def test_a_diagnosis_is_found_and_stands_below_assessment(qtbot, people, column):
    column.head.actions_by_name["diagnosis"].trigger()
    pick(qtbot, column.diagnoses.picker, "J06.9")
    (fact,) = column.presenter.state.visit.conditions
    assert fact.details.code == "J06.9"
    assert fact.encounter_id == column.presenter.visit.id
    assert column.diagnoses._chips.count() == 1
    assert column.diagnoses.picker.isVisible()
    top = column.diagnoses.mapTo(column, column.diagnoses.rect().topLeft()).y()
    plan = column.editor.edit_of("P")
    assert top < plan.mapTo(column, plan.rect().topLeft()).y()


def test_diagnoses_and_vital_signs_have_their_room(qtbot, column):
    for words in ("Type 2 diabetes mellitus", "High blood pressure"):
        column.diagnoses.presenter.add(ConditionDetails(words))
    QApplication.processEvents()
    chips = [column.diagnoses._chips.itemAt(n).widget() for n in range(2)]
    parts = [*chips, column.diagnoses.picker, column.editor.edit_of("A")]
    tops = [part.mapTo(column, QPoint(0, 0)).y() for part in parts]
    for part, top, next_top in zip(parts, tops, tops[1:], strict=False):
        assert top + part.height() <= next_top


def test_who_may_not_read_visits_has_no_column(people):
    shell = people.shell()
    shell.denied = frozenset({"encounter.read"})
    assert visit_column(shell, people.ana) is None


def test_a_reader_sees_no_start(qtbot, people):
    shell = people.shell()
    shell.denied = frozenset({"encounter.write"})
    column = VisitColumn(shell, people.ana)
    qtbot.addWidget(column)
    assert column.isHidden()


def test_signing_names_empty_sections(qtbot, people, column):
    visit = column.presenter.visit
    qtbot.keyClicks(column.editor.edit_of("S"), "Well.")
    qtbot.keyClick(
        column.editor.edit_of("S"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    asked = dialog(ConfirmDialog)
    press(qtbot, asked.action)
    (thread,) = notes_of(people.alba, visit.id).signed
    assert "Well." in to_plain(thread.current.body)
    assert column.editor.isHidden()
    assert not column.another_button.isHidden()


# ---- reason and kind


def stored(people: ChartPeople, column: VisitColumn):
    return encounter(people.alba, column.presenter.visit.id)


def elsewhere(people: ChartPeople, column: VisitColumn, **changes) -> None:
    """Change the visit as another PC does, of which this one has not heard."""
    visit = stored(people, column)
    before = column.about.presenter.visit
    amend_encounter(people.alba, visit.id, visit.version, replace(visit.details, **changes))
    column.about.presenter.visit = before


def test_reason_and_kind_are_saved_as_they_are_left(qtbot, people, column):
    column.head.actions_by_name["about"].trigger()
    qtbot.keyClicks(column.about.reason, "Cough for a week")
    column.about._drafts.flush()
    again = opened(qtbot, people)
    assert again.about.reason.text() == "Cough for a week", "a crash would lose nothing"
    qtbot.keyClick(column.about.reason, Qt.Key.Key_Return)
    assert stored(people, column).details.reason == "Cough for a week"
    column.about.kind.setFocus()
    qtbot.keyClick(column.about.kind, Qt.Key.Key_Down)
    assert stored(people, column).details.encounter_class is EncounterClass.EMERGENCY
    assert opened(qtbot, people).about.reason.text() == "Cough for a week"


def test_the_reason_that_was_booked_is_there(qtbot, people):
    people.clinic.book("11:30", comment="Cough since Monday")
    column = opened(qtbot, people)
    press(qtbot, column.start_page.empty.button)
    assert column.about.reason.text() == "Cough since Monday"


def test_another_field_changed_elsewhere_is_no_conflict(qtbot, people, column):
    qtbot.keyClicks(column.about.reason, "Cough")
    elsewhere(people, column, follow_up="later")
    qtbot.keyClick(column.about.reason, Qt.Key.Key_Return)
    details = stored(people, column).details
    assert (details.reason, details.follow_up) == ("Cough", "later")


@pytest.mark.parametrize("theirs", [False, True])
def test_the_same_field_changed_elsewhere_is_shown(qtbot, people, column, theirs):
    qtbot.keyClicks(column.about.reason, "Cough")
    elsewhere(people, column, reason="Fever")
    qtbot.keyClick(column.about.reason, Qt.Key.Key_Return)
    asked = dialog(StaleDialog)
    asked.grid.choose("reason", theirs)
    asked.accept()
    wanted = "Fever" if theirs else "Cough"
    assert stored(people, column).details.reason == wanted
    assert column.about.reason.text() == wanted


# ---- procedures


def test_a_procedure_is_found_corrected_and_taken_back(qtbot, people, column):
    column.head.actions_by_name["procedure"].trigger()
    pick(qtbot, column.procedures.picker, "stitches")
    (fact,) = column.presenter.state.visit.procedures
    assert (fact.details.code, fact.encounter_id) == ("86.59", column.presenter.visit.id)
    assert fact.details.performed == PartialDate(2026, 11, 24)
    assert fact.details.performed_time == time(10, 24)
    assert fact.details.performer == "Dr Alba Ferrer"
    column.procedures.presenter.change(fact)
    form = dialog(FactDialog)
    form.form.field("body_site").setText("left hand")
    form.form.field("performed_time").setText("9:50")
    press(qtbot, form.action)
    (fact,) = column.presenter.state.visit.procedures
    assert (fact.details.body_site, fact.details.performed_time) == ("left hand", time(9, 50))
    assert fact.details.code == "86.59"
    column.procedures.ask_withdraw(fact)
    asked = dialog(ConfirmDialog)
    asked._reason.setText("Other patient")
    press(qtbot, asked.action)
    assert column.presenter.state.visit.procedures == ()


def test_a_procedure_in_words_is_undone(qtbot, people, column):
    column.head.actions_by_name["procedure"].trigger()
    pick(qtbot, column.procedures.picker, "Zzz of my own")
    assert [f.details.text for f in column.presenter.state.visit.procedures] == ["Zzz of my own"]
    assert column._shell.undo.undo()
    assert procedures_of(people.alba, people.ana).holding == ()


# ---- follow-up


def planned(qtbot, column: VisitColumn, when: str, way: str, words: str = "") -> FollowUpDialog:
    column.head.actions_by_name["follow_up"].trigger()
    asked = dialog(FollowUpDialog)
    asked.when.setText(when)
    asked.when.edited.emit()
    asked.then.set_value(way)
    asked.form.field("follow_up").setText(words)
    press(qtbot, asked.action)
    return asked


def test_a_follow_up_puts_the_patient_on_the_list_once(qtbot, people, column):
    planned(qtbot, column, "3 weeks", "recall", "blood pressure")
    planned(qtbot, column, "4 w", "recall", "blood pressure")
    details = stored(people, column).details
    assert (details.follow_up_on, details.follow_up) == (date(2026, 12, 22), "blood pressure")
    (recall,) = recalls_of(people.alba, people.ana).holding
    assert (recall.details.due, recall.details.text) == (date(2026, 12, 22), "blood pressure")
    assert recall.details.status is RecallStatus.OPEN
    assert "22/12/2026" in column.follow_up.words.text()


def test_a_day_that_is_over_is_refused_beside_its_field(qtbot, people, column):
    asked = planned(qtbot, column, "1/11/2026", "recall")
    assert asked.isVisible()
    assert any("over" in label.text() for label in asked.findChildren(Label))
    assert recalls_of(people.alba, people.ana).holding == ()


def test_booking_opens_the_search_from_that_day(qtbot, people, column, monkeypatch):
    asked: list[dict] = []
    monkeypatch.setattr(
        type(column._shell), "open_tab", lambda _shell, name, **a: asked.append({"tab": name, **a})
    )
    planned(qtbot, column, "3 weeks", "book")
    assert asked == [
        {
            "tab": "agenda",
            "book_for": people.ana,
            "openings_from": date(2026, 12, 15),
            "with_whom": people.clinic.alba,
        }
    ]
    assert "neither a recall nor an appointment" in finish(qtbot, column)


# ---- the end


def test_what_is_open_is_said_and_holds_nothing_up(qtbot, people, column):
    visit = column.presenter.visit
    qtbot.keyClicks(column.editor.edit_of("S"), "Well.")
    column.vitals.fields[next(iter(column.vitals.fields))].setText("120/80")
    said = finish(qtbot, column)
    for words in ("not signed: 1", "no diagnosis", "Vital signs are typed"):
        assert words in said
    assert encounter(people.alba, visit.id).status is EncounterStatus.FINISHED
    assert "The visit is finished." in column._shell.toasts
