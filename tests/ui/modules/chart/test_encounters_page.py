"""The visits of a patient by hand: read, changed, restricted, withdrawn."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QFont, QTextListFormat

from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    Block,
    BlockKind,
    Compartment,
    ConditionDetails,
    EncounterClass,
    EncounterDetails,
    EncounterStatus,
    KeepNote,
    Run,
    StartEncounter,
    StructuredText,
)
from clinic_desktop.modules.chart.ui.encounter_dialog import EncounterDialog
from clinic_desktop.modules.chart.ui.encounters_page import EncountersPage
from clinic_desktop.modules.chart.ui.stale_dialog import StaleDialog
from clinic_desktop.storage.writing import write_captured
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from tests.support.chart_lists import later
from tests.support.hands import dialog, press, retype

_BODY = StructuredText(
    (
        Block(BlockKind.HEADING, (Run("Subjective"),), "S"),
        Block(BlockKind.PARAGRAPH, (Run("Cough since "), Run("Monday", bold=True))),
        Block(BlockKind.ITEM, (Run("no fever"),)),
        Block(BlockKind.ITEM, (Run("no pain"),)),
    )
)


def _start(ctx, ana, reason="Cough", compartment=Compartment.NORMAL):
    details = EncounterDetails(reason=reason, compartment=compartment)
    return api.start_encounter(ctx, StartEncounter(ana, details, acknowledged={api.WARN_RUNNING}))


def _signed(ctx, visit, body=_BODY):
    note = api.keep_note(ctx, KeepNote(visit.id, body))
    return api.sign_note(ctx, note.id, note.version)


def _row(page, visit) -> list[str]:
    number = [r.visit and r.visit.id for r in page.lines.rows()].index(visit.id)
    return [column.text(page.lines.rows()[number]) for column in page.lines.columns]


def test_a_visit_says_its_diagnoses_and_how_many_notes_wait(people, show):
    visit = _start(people.alba, people.ana)
    _signed(people.alba, visit)
    api.keep_note(people.alba, KeepNote(visit.id, _BODY))
    asthma = ConditionDetails(text="Asthma")
    api.record_condition(people.alba, people.ana, asthma, encounter_id=visit.id)
    page = show(EncountersPage(people.shell(), people.ana))
    row = _row(page, visit)
    assert row[1:6] == [
        "Cough",
        "Asthma",
        "Dr Alba Ferrer",
        "1 signed, 1 not signed",
        "in progress",
    ]


def test_a_note_is_read_as_it_was_written(people, show):
    visit = _start(people.alba, people.ana)
    _signed(people.alba, visit)
    page = show(EncountersPage(people.shell(), people.ana))
    document = page.reading.document()
    text = document.toPlainText()
    assert "Signed by Dr Alba" in text
    assert "Unchanged since it was signed" in text
    heading = document.find("Subjective")
    assert heading.charFormat().fontWeight() >= QFont.Weight.DemiBold
    assert document.find("Monday").charFormat().fontWeight() >= QFont.Weight.DemiBold
    assert document.find("Cough since").charFormat().fontWeight() == QFont.Weight.Normal
    item = document.find("no pain").block().textList()
    assert item.format().style() == QTextListFormat.Style.ListDisc
    assert item.count() == 2
    assert page.reading.isReadOnly()


def test_an_amendment_says_why_and_the_original_stays(people, show):
    visit = _start(people.alba, people.ana)
    first = _signed(people.alba, visit)
    better = StructuredText((Block(runs=(Run("Cough since Sunday"),)),))
    api.amend_note(later(people.alba), first.id, better, "wrong day")
    page = show(EncountersPage(people.shell(), people.ana))
    text = page.reading.toPlainText()
    assert "Why it was amended: wrong day" in text
    assert text.index("Cough since Sunday") < text.index("Earlier version, replaced")
    assert text.index("Earlier version, replaced") < text.index("Cough since Monday")


def test_a_text_that_is_not_the_signed_one_is_told(people, show):
    visit = _start(people.alba, people.ana)
    signed = _signed(people.alba, visit)
    forge = "UPDATE composition SET digest = 'x' WHERE id = ?"
    with people.alba.unit_of_work() as uow:
        write_captured(uow.connection, forge, [(signed.id.bytes,)])
        uow.commit()
    page = show(EncountersPage(people.shell(), people.ana))
    assert "not the one that was signed" in page.reading.toPlainText()


def test_a_restricted_visit_is_one_line_without_a_word(people, show):
    visit = _start(people.alba, people.ana, "Secret", Compartment.SENSITIVE)
    _signed(people.alba, visit)
    page = show(EncountersPage(people.shell(people.nurse), people.ana))
    (line,) = page.lines.rows()
    said = [column.text(line) for column in page.lines.columns]
    assert said[1] == "Restricted entry"
    assert said[2:] == [""] * 5
    assert "closed to you" in page.restricted.text()
    assert "Cough" not in page.reading.toPlainText()
    assert not page.buttons["change_visit"].isEnabled()


def test_restricting_says_what_it_does_and_can_be_lifted(people, show, qtbot):
    visit = _start(people.alba, people.ana)
    page = show(EncountersPage(people.shell(), people.ana))
    press(qtbot, page.buttons["restrict_visit"])
    press(qtbot, dialog(ConfirmDialog).action)
    assert api.encounter(people.alba, visit.id).sensitive
    qtbot.waitUntil(lambda: "Lift" in page.buttons["restrict_visit"].text())
    press(qtbot, page.buttons["restrict_visit"])
    press(qtbot, dialog(ConfirmDialog).action)
    assert not api.encounter(people.alba, visit.id).sensitive


def test_a_visit_entered_in_error_says_why(people, show, qtbot):
    visit = _start(people.alba, people.ana)
    page = show(EncountersPage(people.shell(), people.ana))
    press(qtbot, page.buttons["withdraw_visit"])
    question = dialog(ConfirmDialog)
    qtbot.keyClicks(question._reason, "other patient")
    press(qtbot, question.action)
    after = api.encounter(people.alba, visit.id)
    assert after.status is EncounterStatus.ENTERED_IN_ERROR
    assert "other patient" in page.reading.toPlainText()
    assert not page.buttons["withdraw_visit"].isEnabled()


def test_reason_kind_and_times_of_a_finished_visit_change(people, show, qtbot):
    visit = _start(people.alba, people.ana)
    done = api.finish_encounter(later(people.alba), visit.id, visit.version)
    page = show(EncountersPage(people.shell(later(people.alba, 2)), people.ana))
    press(qtbot, page.buttons["change_visit"])
    form = dialog(EncounterDialog)
    retype(qtbot, form.form.field("reason"), "Cough and fever")
    form.form.field("encounter_class").set_value(EncounterClass.HOME)
    early = form.form.field("start").text()
    retype(qtbot, form.form.field("end"), early)
    press(qtbot, form.action)
    after = api.encounter(people.alba, visit.id)
    assert after.details.reason == "Cough and fever"
    assert after.details.encounter_class is EncounterClass.HOME
    assert after.start_ms == done.start_ms
    assert after.end_ms is not None
    assert after.end_ms - after.start_ms < 60_000


def test_an_end_before_the_beginning_is_refused_beside_its_field(people, show, qtbot):
    visit = _start(people.alba, people.ana)
    api.finish_encounter(later(people.alba), visit.id, visit.version)
    page = show(EncountersPage(people.shell(later(people.alba, 2)), people.ana))
    press(qtbot, page.buttons["change_visit"])
    form = dialog(EncounterDialog)
    retype(qtbot, form.form.field("end"), "00:01")
    press(qtbot, form.action)
    assert form.isVisible()
    assert form.form.field("end").property("problem")


def test_what_was_typed_comes_back_and_merges_with_a_newer_version(people, show, qtbot):
    visit = _start(people.alba, people.ana)
    page = show(EncountersPage(people.shell(), people.ana))
    press(qtbot, page.buttons["change_visit"])
    form = dialog(EncounterDialog)
    retype(qtbot, form.form.field("follow_up"), "X-ray")
    form.reject()
    details = replace(visit.details, reason="Cough, worse")
    api.amend_encounter(people.alba, visit.id, visit.version, details)
    press(qtbot, page.buttons["change_visit"])
    form = dialog(EncounterDialog)
    assert form.form.field("follow_up").text() == "X-ray"
    press(qtbot, form.action)
    press(qtbot, dialog(StaleDialog).findChildren(type(form.action))[-1])
    after = api.encounter(people.alba, visit.id).details
    assert (after.reason, after.follow_up) == ("Cough, worse", "X-ray")


def test_a_visit_is_brought_into_sight(people, show):
    visits = [_start(later(people.alba, n), people.ana, f"Visit {n}") for n in range(3)]
    page = show(EncountersPage(people.shell(), people.ana))
    page.table.filter_rows("Visit 2")
    page.show_item(visits[0].id)
    assert page.table.current_row().visit.id == visits[0].id
