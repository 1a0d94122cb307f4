"""Templates and shortcuts by hand: changed, added, previewed, never lost."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.ui.stale_dialog import StaleDialog
from clinic_desktop.modules.chart.ui.writing_dialogs import MacroDialog, TemplateDialog
from clinic_desktop.modules.chart.ui.writing_page import MacrosPage, TemplatesPage
from clinic_desktop.ui_kit.widgets import PrimaryButton
from tests.support.hands import dialog, press, retype


def _go_to(page, name: str):
    words = [page.lines.columns[0].text(line) for line in page.lines.rows()]
    page.table.select_row(words.index(name))
    return page.table.current_row()


def _template(ctx, key: str):
    return next(t for t in api.note_templates(ctx, "en") if t.key == key)


def test_a_template_that_ships_becomes_the_clinics_own(people, show, qtbot):
    page = show(TemplatesPage(people.shell()))
    before = _go_to(page, "Telephone call")
    press(qtbot, page.change_button)
    form = dialog(TemplateDialog)
    retype(qtbot, form.form.field("title"), "Call")
    body = form.form.field("body")
    qtbot.keyClicks(body.editor.edit_of("S"), "Line: {patient.name}")
    assert "Ana García" in form.preview.toPlainText()
    press(qtbot, form.action)
    after = _template(people.bey, before.key)
    assert (after.title, after.version) == ("Call", 1)
    assert "{patient.name}" in api.section_text(after.body, "S")
    assert api.section_text(after.body, "P") == api.section_text(before.body, "P")


def test_a_new_template_has_the_headings_of_a_note(people, show, qtbot):
    page = show(TemplatesPage(people.shell()))
    press(qtbot, page.add_button)
    form = dialog(TemplateDialog)
    qtbot.keyClicks(form.form.field("title"), "Travel advice")
    qtbot.keyClicks(form.form.field("body").editor.edit_of("A"), "Where to: ")
    press(qtbot, form.action)
    made = _template(people.bey, "travel-advice")
    headings = [b.section for b in made.body.blocks if b.section]
    assert headings == ["S", "O", "A", "P"]
    assert "Where to:" in api.section_text(made.body, "A")


def test_what_was_typed_into_a_template_comes_back(people, show, qtbot):
    page = show(TemplatesPage(people.shell()))
    _go_to(page, "Skin")
    press(qtbot, page.change_button)
    form = dialog(TemplateDialog)
    qtbot.keyClicks(form.form.field("body").editor.edit_of("P"), "Photo: ")
    form.reject()
    again = show(TemplatesPage(people.shell()))
    _go_to(again, "Skin")
    press(qtbot, again.change_button)
    form = dialog(TemplateDialog)
    assert "Photo: " in api.section_text(form.form.field("body").value(), "P")
    assert form.restored.text()


def test_two_who_change_one_template_see_both_versions(people, show, qtbot):
    page = show(TemplatesPage(people.shell()))
    before = _go_to(page, "Skin")
    press(qtbot, page.change_button)
    form = dialog(TemplateDialog)
    retype(qtbot, form.form.field("title"), "Skin and nails")
    api.keep_template(people.bey, replace(before, specialty="general"))
    press(qtbot, form.action)
    press(qtbot, dialog(StaleDialog).findChildren(PrimaryButton)[-1])
    after = _template(people.bey, before.key)
    assert (after.title, after.specialty) == ("Skin and nails", "general")


def test_a_shortcut_of_ones_own_works_for_oneself_alone(people, show, qtbot):
    page = show(MacrosPage(people.shell()))
    press(qtbot, page.add_button)
    form = dialog(MacroDialog)
    qtbot.keyClicks(form.form.field("trigger"), ".knee")
    qtbot.keyClicks(form.form.field("text"), "Knee of {patient.name}: stable.")
    assert form.preview.toPlainText() == "Knee of Ana García: stable."
    press(qtbot, form.action)
    assert api.find_macro(".knee", api.macros(people.alba, "en")) is not None
    assert api.find_macro(".knee", api.macros(people.bey, "en")) is None


def test_a_shortcut_that_is_there_is_not_taken_unseen(people, show, qtbot):
    page = show(MacrosPage(people.shell()))
    press(qtbot, page.add_button)
    form = dialog(MacroDialog)
    qtbot.keyClicks(form.form.field("trigger"), ".heart")
    form.form.field("own").set_value(False)
    qtbot.keyClicks(form.form.field("text"), "Heart: fine.")
    press(qtbot, form.action)
    assert form.isVisible()
    assert form.form.field("trigger").property("problem")


def test_a_nurse_changes_her_own_shortcuts_only(people, show, qtbot):
    page = show(MacrosPage(people.shell(people.nurse)))
    _go_to(page, ".heart")
    assert not page.change_button.isEnabled()
    press(qtbot, page.add_button)
    form = dialog(MacroDialog)
    assert not form.form.field("own").has_option(False)
    qtbot.keyClicks(form.form.field("trigger"), "no dot")
    qtbot.keyClicks(form.form.field("text"), "x")
    press(qtbot, form.action)
    assert form.form.field("trigger").property("problem")
    retype(qtbot, form.form.field("trigger"), ".cut")
    press(qtbot, form.action)
    _go_to(page, ".cut")
    assert page.change_button.isEnabled()
