"""Letters by hand: written, never lost while they are, signed, looked at, written anew."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from clinic_desktop.modules.chart.api import (
    AllergyDetails,
    Compartment,
    ConditionDetails,
    from_plain,
    record_allergy,
    record_condition,
    to_plain,
)
from clinic_desktop.modules.chart.api.letters import (
    LetterDraft,
    LetterFields,
    LetterKind,
    keep_letter_template,
    letter_templates,
    letters_of,
    sign_letter,
)
from clinic_desktop.modules.chart.store import letters as stored_letters
from clinic_desktop.modules.chart.ui.letter_dialog import LetterDialog, write_letter
from clinic_desktop.modules.chart.ui.letter_templates_page import (
    LetterTemplateDialog,
    LetterTemplatesPage,
)
from clinic_desktop.modules.chart.ui.letters_page import LettersPage
from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from clinic_desktop.ui_kit.printing import PreviewDialog
from tests.support.hands import dialog, press, retype


def shown(people, show, ctx=None):
    return show(LettersPage(people.shell(ctx), people.ana))


def begin(qtbot, page, title: str) -> LetterDialog:
    """Press the button, and choose what to write by its title."""
    press(qtbot, page.buttons["write_letter"])
    letter = dialog(LetterDialog)
    choose(letter, title)
    return letter


def choose(letter: LetterDialog, title: str) -> None:
    field = letter.form.field("letter")
    (place,) = [n for n in range(field.count()) if field.itemText(n) == title]
    field.setCurrentIndex(place)
    field.activated.emit(place)


def said(letter: LetterDialog) -> str:
    return to_plain(letter.form.field("body").value())


def pages(preview: PreviewDialog) -> str:
    reader = PdfReader(BytesIO(preview._data))
    return "\n".join(page.extract_text() for page in reader.pages)


def signed(people, text: str = "Words.", kind: LetterKind = LetterKind.LETTER, **fields):
    draft = LetterDraft(people.ana, kind, "en", LetterFields(**fields), from_plain(text))
    return sign_letter(people.alba, draft).letter


def test_a_sick_note_is_written_signed_and_shown(people, show, qtbot):
    page = shown(people, show)
    letter = begin(qtbot, page, "Sick note · English")
    field = letter.form.field
    assert field("first").isVisible()
    assert not field("question").isVisible()
    assert field("names_diagnosis").value() is False
    press(qtbot, letter.action)
    assert "which day" in letter.form._entries["first"].problem.text()
    retype(qtbot, field("first"), "2026-11-23")
    retype(qtbot, field("last"), "2026-11-27")
    assert "(5 days)" in said(letter)
    press(qtbot, letter.action)
    ((kept,), _restricted) = letters_of(people.alba, people.ana)
    assert kept.draft.fields.days == 5
    preview = dialog(PreviewDialog)
    assert kept.number in pages(preview)
    preview.close()
    (line,) = page.lines.rows()
    assert line.letter == kept
    assert not page.typed_notice.isVisible()


def test_the_diagnosis_comes_on_the_paper_only_when_it_is_asked_for(people, show, qtbot):
    visit = people.visit()
    record_condition(people.alba, people.ana, ConditionDetails("Influenza"), visit.id)
    letter = begin(qtbot, shown(people, show), "Sick note · English")
    assert letter.form.field("visit").value() == visit.id
    assert "Influenza" not in said(letter)
    answer = letter.form.field("names_diagnosis")
    answer.setCurrentIndex(1)
    answer.activated.emit(1)
    assert "Diagnosis: Influenza" in said(letter)


def test_the_text_follows_the_fields_until_it_is_changed_by_hand(people, show, qtbot):
    record_allergy(people.alba, people.ana, AllergyDetails("Penicillin"))
    letter = begin(qtbot, shown(people, show), "Referral to a specialist · English")
    qtbot.keyClicks(letter.form.field("reason"), "Wheeze")
    assert "Wheeze" in said(letter)
    assert "Penicillin" in said(letter)
    body = letter.form.field("body")
    qtbot.keyClicks(body.editor.edits[-1], " Soon, please.")
    qtbot.keyClicks(letter.form.field("question"), "Asthma?")
    assert "Asthma?" not in said(letter)
    assert "Soon, please." in said(letter)
    assert "by hand" in letter.told.text()
    letter.fill_anew()
    asked = dialog(ConfirmDialog)
    press(qtbot, asked.action)
    assert "Asthma?" in said(letter)
    assert "Soon, please." not in said(letter)
    assert "by hand" not in letter.told.text()


def test_what_was_typed_is_back_and_the_page_says_so(people, show, qtbot):
    page = shown(people, show)
    letter = begin(qtbot, page, "Medical certificate · English")
    qtbot.keyClicks(letter.form.field("purpose"), "Diving")
    letter.reject()
    assert "not signed" in page.typed_notice.text()
    page.write()
    again = dialog(LetterDialog)
    assert again.form.field("purpose").text() == "Diving"
    assert again.choice().kind is LetterKind.CERTIFICATE
    assert "Purpose: Diving" in said(again)
    assert "back" in again.restored.text()
    qtbot.keyClicks(again.form.field("purpose"), " school")
    assert "Purpose: Diving school" in said(again)
    press(qtbot, again.action)
    assert not page.typed_notice.isVisible()


def test_opening_a_letter_and_going_away_begins_none(people, show, qtbot):
    page = shown(people, show)
    press(qtbot, page.buttons["write_letter"])
    dialog(LetterDialog).reject()
    assert not page.typed_notice.isVisible()


def test_pages_are_shown_before_anything_is_signed(people, show, qtbot):
    letter = begin(qtbot, shown(people, show), "Free letter · English")
    qtbot.keyClicks(letter.form.field("reason"), "All is well.")
    press(qtbot, letter.pages_button)
    preview = dialog(PreviewDialog)
    assert "DRAFT, not signed" in pages(preview)
    assert "All is well." in pages(preview)
    assert letters_of(people.alba, people.ana) == ((), False)


def test_a_broken_template_says_where_and_plain_lines_still_come(people, show, qtbot):
    """One that another PC stored may be broken: it is checked where it is typed, not where read."""
    ctx = people.alba
    shipped = next(t for t in letter_templates(ctx, "en") if t.key == "sick-note")
    kept = keep_letter_template(ctx, shipped)
    with ctx.unit_of_work() as uow:
        broken = replace(kept, body=from_plain("ok\nfor {days off}"))
        stored_letters.put_template(uow, kept.id, broken)
        uow.commit()
    letter = begin(qtbot, shown(people, show), "Sick note · English")
    assert "Line 2: there is no field {days off}" in letter.notice.text()
    retype(qtbot, letter.form.field("first"), "2026-11-23")
    retype(qtbot, letter.form.field("last"), "2026-11-24")
    letter.form.field("plain").setChecked(True)
    press(qtbot, letter.action)
    text = pages(dialog(PreviewDialog))
    assert "From: 23 November 2026" in text
    assert "Days: 2" in text


def test_a_letter_in_spanish_needs_no_spanish_screen(people, show, qtbot):
    letter = begin(qtbot, shown(people, show), "Certificado médico · Español")
    qtbot.keyClicks(letter.form.field("purpose"), "Buceo")
    assert "Finalidad: Buceo" in said(letter)
    press(qtbot, letter.action)
    assert "Certificado médico" in pages(dialog(PreviewDialog))


def test_a_field_is_written_at_the_caret_as_what_it_becomes(people, show, qtbot):
    letter = begin(qtbot, shown(people, show), "Letter, without a template · English")
    body = letter.form.field("body")
    body.editor.focus_first()
    body._insert("{patient.name}")
    assert said(letter) == "Ana Pérez Soto"


def test_written_anew_it_follows_its_fields_and_takes_the_older_ones_place(people, show, qtbot):
    page = shown(people, show)
    letter = begin(qtbot, page, "Sick note · English")
    retype(qtbot, letter.form.field("first"), "2026-11-23")
    retype(qtbot, letter.form.field("last"), "2026-11-27")
    press(qtbot, letter.action)
    dialog(PreviewDialog).close()
    press(qtbot, page.buttons["letter_anew"])
    anew = dialog(LetterDialog)
    retype(qtbot, anew.form.field("last"), "2026-11-30")
    assert "30 November 2026" in said(anew)
    press(qtbot, anew.action)
    states = [line.holds for line in page.lines.rows()]
    assert states == [True, False]
    assert page.lines.rows()[1].letter.replaced_by == page.lines.rows()[0].letter.number


def test_another_letter_can_begin_from_one_without_replacing_it(people, show, qtbot):
    older = signed(people, "Be careful.")
    page = shown(people, show)
    press(qtbot, page.buttons["letter_anew"])
    anew = dialog(LetterDialog)
    assert older.number in anew.form.field("replaces").text()
    anew.form.field("replaces").setChecked(False)
    press(qtbot, anew.action)
    assert [line.holds for line in page.lines.rows()] == [True, True]


def test_a_letter_is_withdrawn_with_a_reason_and_stays_readable(people, show, qtbot):
    signed(people, "Wrong patient.")
    page = shown(people, show)
    press(qtbot, page.buttons["withdraw_letter"])
    asked = dialog(ConfirmDialog)
    qtbot.keyClicks(asked._reason, "wrong chart")
    press(qtbot, asked.action)
    (line,) = page.lines.rows()
    assert not line.holds
    assert "does not hold" in page.buttons["withdraw_letter"].toolTip()
    press(qtbot, page.buttons["letter_pages"])
    assert "Wrong patient." in pages(dialog(PreviewDialog))


def test_restricted_entries_are_left_out_and_the_dialog_says_so(people, show, qtbot):
    closed = people.visit(compartment=Compartment.SENSITIVE)
    record_condition(people.alba, people.ana, ConditionDetails("Secret"), closed.id)
    letter = begin(qtbot, shown(people, show), "Referral to a specialist · English")
    visit = letter.form.field("visit")
    assert visit.value() == closed.id
    assert "Secret" in said(letter)
    visit.setCurrentIndex(0)
    visit.activated.emit(0)
    assert "Secret" not in said(letter)
    assert "restricted visits are left out" in letter.told.text()


def test_who_does_not_see_the_visit_sees_that_there_is_a_letter(people, show, qtbot):
    closed = people.visit(compartment=Compartment.SENSITIVE)
    draft = LetterDraft(
        people.ana, LetterKind.LETTER, "en", LetterFields(), from_plain("x"), closed.id
    )
    sign_letter(people.alba, draft)
    page = shown(people, show, people.bey)
    assert not page.lines.rows()
    assert "closed to you" in page.restricted.text()


def test_who_may_not_sign_is_told_and_reads_on(people, show, qtbot):
    signed(people)
    page = shown(people, show, people.nurse)
    assert not page.buttons["write_letter"].isEnabled()
    assert page.buttons["write_letter"].toolTip()
    press(qtbot, page.buttons["letter_pages"])
    assert "Words." in pages(dialog(PreviewDialog))


def test_the_visit_column_writes_a_letter_of_its_visit(people, show, qtbot):
    visit = people.visit()
    column = show(VisitColumn(people.shell(), people.ana))
    column.head.actions_by_name["letter"].trigger()
    assert dialog(LetterDialog).form.field("visit").value() == visit.id


def test_a_letter_is_signed_by_key(people, show, qtbot):
    page = shown(people, show)
    write_letter(people.shell(), page, people.ana)
    letter = dialog(LetterDialog)
    keys = [key.toString() for action in letter.actions() for key in action.shortcuts()]
    assert keys == ["Ctrl+Return"]  # not the key that saves elsewhere: a slip would sign


@pytest.fixture
def templates(people, show) -> LetterTemplatesPage:
    return show(LetterTemplatesPage(people.shell()))


def test_a_wrong_field_is_told_while_it_is_typed_and_not_stored(people, templates, qtbot):
    titles = [t.title for t in templates.lines.rows()]
    templates.table.select_row(titles.index("Sick note"))
    press(qtbot, templates.change_button)
    form = dialog(LetterTemplateDialog)
    assert "Ana García" in form.preview.toPlainText()
    body = form.form.field("body")
    qtbot.keyClicks(body.editor.edits[-1], " {patient.nam}")
    problem = form.form._entries["body"].problem
    assert "Is {patient.name} meant?" in problem.text()
    assert not form.preview.toPlainText().strip()
    press(qtbot, form.action)
    assert form.isVisible()
    assert "Is {patient.name} meant?" in problem.text()
    assert not any(t.version for t in letter_templates(people.alba, "en"))


def test_a_template_of_the_clinics_own_is_offered_at_once(people, show, templates, qtbot):
    press(qtbot, templates.add_button)
    form = dialog(LetterTemplateDialog)
    qtbot.keyClicks(form.form.field("title"), "Travel")
    qtbot.keyClicks(form.form.field("body").editor.edits[0], "{patient.name} may fly.")
    press(qtbot, form.action)
    letter = begin(qtbot, shown(people, show), "Travel · English")
    assert said(letter) == "Ana Pérez Soto may fly."
    assert letter.choice().kind is LetterKind.LETTER
