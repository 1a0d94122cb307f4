"""Registering by keyboard: order of the fields, look-alikes, drafts, problems beside the fields."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    Channel,
    Purpose,
    Relationship,
)
from clinic_desktop.modules.patients.service.reading import open_patient, patients_count
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.ui_kit.accessibility import unnamed_inputs
from tests.support.agenda_screen import FakeShell

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def shortcut(screen, sequence: str) -> None:
    """Trigger the action of a key, as the window does."""
    actions = [a for w in (screen, screen.form) if w for a in w.actions()]
    found = [a for a in actions if any(k.toString() == sequence for k in a.shortcuts())]
    assert len(found) == 1
    found[0].trigger()


def problem_of(form, name: str) -> str:
    entry = form._entries[name]
    return entry.problem.text() if not entry.problem.isHidden() else ""


@pytest.fixture
def form(screen, hands):
    """Open the empty form."""
    shortcut(screen, "Ctrl+N")
    return screen.form


def test_a_patient_is_registered_by_keyboard_alone(screen, form, hands, ctx, shell):
    hands.type("Gil")
    hands.tab()
    hands.type("Pepa")
    hands.tab()
    hands.type("3/4/1968")
    hands.tab()
    hands.type("f")
    hands.tab()
    hands.type("611 222 333")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, CTRL)
    details = screen.overview.record.details
    assert details.name.display() == "Pepa Gil"
    assert details.birth == BirthDate(date(1968, 4, 3))
    assert details.gender is AdministrativeGender.FEMALE
    assert details.telecoms[0].e164 == "+34611222333"
    assert not screen.form
    assert shell.toasts == ["Registered: Pepa Gil"]


def test_ctrl_enter_saves_too(screen, form, hands, ctx):
    before = patients_count(ctx)
    hands.type("Gil")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert patients_count(ctx) == before + 1


def test_the_birth_date_is_echoed_while_it_is_typed(form, hands):
    hands.tab(2)
    hands.type("030468")
    assert form.fields.core.field("birth").echo() == "3 Apr 1968 · 58 y"
    hands.press(Qt.Key.Key_A, modifier=CTRL)
    hands.type("7m")
    assert form.fields.core.field("birth").echo() == "Apr 2026 · about 7 mo"


def test_problems_stand_beside_their_fields_once_they_are_left(form, hands):
    hands.tab(4)
    hands.type("12")
    assert problem_of(form.fields.core, "phone") == ""
    hands.press(Qt.Key.Key_Backtab)
    assert "12" in problem_of(form.fields.core, "phone")
    assert form.fields.core.field("phone").property("problem") is True


def test_a_wrong_date_is_told_when_left_and_takes_the_cursor_when_saved(screen, form, hands, ctx):
    before = patients_count(ctx)
    hands.type("Gil")
    hands.tab(2)
    hands.type("31/2/1990")
    hands.tab()
    assert "31/2/1990" in problem_of(form.fields.core, "birth")
    shortcut(screen, "Ctrl+S")
    assert form.fields.core.field("birth").line.hasFocus()
    assert patients_count(ctx) == before


def test_an_empty_form_can_t_be_saved_and_says_why(screen, form, ctx):
    before = patients_count(ctx)
    shortcut(screen, "Ctrl+S")
    assert "name" in problem_of(form.fields.core, "family").lower()
    assert patients_count(ctx) == before


def test_look_alikes_appear_and_open_by_key_instead(screen, form, hands, ctx, people):
    before = patients_count(ctx)
    hands.type("Sanz")
    hands.tab()
    hands.type("Marta")
    hands.tab()
    hands.type("14/3/1968")
    assert [c.ref.id for c in form.duplicates._candidates] == [people.marta]
    hands.press(Qt.Key.Key_1, modifier=ALT)
    assert not screen.form
    assert screen.overview.record.id == people.marta
    assert patients_count(ctx) == before
    screen.register()
    assert screen.form.fields.values().is_empty


def test_a_strong_look_alike_is_registered_only_by_a_second_press_that_names_it(
    screen, form, hands, ctx
):
    before = patients_count(ctx)
    hands.type("Sanz")
    hands.tab()
    hands.type("Marta")
    hands.tab()
    hands.type("14/3/1968")
    hands.tab(2)
    hands.type("612004871")
    shortcut(screen, "Ctrl+S")
    assert patients_count(ctx) == before
    assert not form.duplicates.notice.isHidden()
    assert form.save_button.text() == "Register as another person"
    shortcut(screen, "Ctrl+S")
    assert patients_count(ctx) == before + 1


def test_esc_asks_nothing_and_the_form_comes_back_with_what_was_typed(screen, form, hands, shell):
    hands.type("Gil")
    hands.tab(2)
    hands.type("58y")
    hands.press(Qt.Key.Key_Escape)
    assert not screen.form
    assert "draft" in shell.toasts[-1]
    screen.register()
    values = screen.form.fields.values()
    assert (values.details.name.family, values.birth_text) == ("Gil", "58y")
    assert "is back" in screen.form.notice.text()
    screen.form.notice.button.click()
    assert screen.form.fields.values().is_empty
    assert screen.form.notice.isHidden()


def test_what_is_typed_is_on_the_disk_within_a_second(screen, form, hands, ctx, qtbot):
    from clinic_desktop.modules.practice.api import draft_of

    hands.type("Gil")
    qtbot.waitUntil(lambda: draft_of(ctx, "patient", "new") is not None, timeout=1000)
    kept = draft_of(ctx, "patient", "new")
    assert kept
    assert "Gil" in kept.body
    assert form._kept.text().startswith("draft kept 10:24")


def test_a_saved_form_leaves_no_draft(screen, form, hands, ctx, qtbot):
    from clinic_desktop.modules.practice.api import draft_of

    hands.type("Gil")
    qtbot.waitUntil(lambda: draft_of(ctx, "patient", "new") is not None, timeout=1000)
    shortcut(screen, "Ctrl+S")
    assert draft_of(ctx, "patient", "new") is None


def test_every_part_of_the_form_is_stored(screen, form, ctx):
    fields = form.fields
    fields.core.field("family").setText("Gil")
    fields.more_button.click()
    more = fields.more
    more.field("second_family").setText("Soto")
    more.field("preferred").setText("Pepi")
    more.field("channel").set_value(Channel.SMS)
    fields._opt_outs[Purpose.NEWS].set_value(True)
    more.field("note").setPlainText("early")
    for name, values in (
        ("telecoms", {"kind": "email.home", "value": "pepa@gil.example"}),
        ("identifiers", {"type": "es.dni", "value": "00000000T"}),
        ("addresses", {"line": "Calle 1", "city": "Aranda"}),
        ("contacts", {"name": "Iker", "relationship": Relationship.CHILD, "guarantor": True}),
        ("other_names", {"given": "Josefa", "family": "Gil"}),
    ):
        editor = fields.editors[name].widget
        editor.add_button.click()
        for part, value in values.items():
            editor.widget(editor.count() - 1, part).set_value(value)
    fields.changed.emit()
    shortcut(screen, "Ctrl+S")
    details = screen.overview.record.details
    assert details.name.display() == "Gil Soto"
    assert details.name.preferred == "Pepi"
    assert details.communication.channel is Channel.SMS
    assert details.communication.opt_outs == {Purpose.NEWS}
    assert [t.value for t in details.telecoms] == ["pepa@gil.example"]
    assert [i.value for i in details.identifiers] == ["00000000T"]
    assert details.addresses[0].city == "Aranda"
    assert (details.contacts[0].name, details.contacts[0].guarantor) == ("Iker", True)
    assert details.other_names[0].name.given == "Josefa"
    assert details.note == "early"


def test_a_problem_in_a_folded_line_unfolds_it(screen, form):
    fields = form.fields
    fields.core.field("family").setText("Gil")
    fields.more_button.click()
    editor = fields.editors["identifiers"].widget
    editor.add_button.click()
    editor.widget(0, "type").set_value("es.dni")
    editor.widget(0, "value").set_value("12345678A")
    fields.changed.emit()
    fields.more_button.click()
    shortcut(screen, "Ctrl+S")
    assert fields.more_button.isChecked()
    assert "DNI" in editor._rows[0].problem.text()


def test_a_wrong_second_phone_marks_the_second_line(screen, form):
    fields = form.fields
    fields.core.field("family").setText("Gil")
    fields.core.field("phone").setText("611 222 333")
    editor = fields.editors["telecoms"].widget
    fields.more_button.click()
    editor.add_button.click()
    editor.widget(0, "value").set_value("99")
    fields.changed.emit()
    shortcut(screen, "Ctrl+S")
    assert problem_of(fields.core, "phone") == ""
    assert "99" in editor._rows[0].problem.text()
    assert fields.name_of(editor.widget(0, "value")) == "telecoms.1.value"


def test_what_is_loaded_and_not_touched_is_not_a_change(screen, ctx, people):
    screen.open_patient(people.marta)
    screen.edit()
    form = screen.form
    form._edited()
    assert form.fields.values().details == open_patient(ctx, people.marta).details
    assert not form.presenter.is_dirty


def test_an_edit_begins_in_the_field_of_its_card(screen, people, hands):
    screen.open_patient(people.marta)
    screen.edit("contacts")
    focus = QApplication.focusWidget()
    assert screen.form.fields.name_of(focus) == "contacts.0.name"


def test_the_right_to_edit_is_asked_for(people, make_ctx, qtbot):
    shell = FakeShell(make_ctx(Role.PHARMACIST))
    screen = PatientsScreen(shell)
    qtbot.addWidget(screen)
    screen.open_patient(people.marta)
    assert screen.page.edit_button.isHidden()
    assert not any(a.isEnabled() for a in screen.actions() if a.text() in ("Edit patient",))


def test_every_input_has_a_name(screen, form):
    form.fields.more_button.click()
    for editor in form.fields.editors.values():
        editor.widget.add_button.click()
    assert unnamed_inputs(screen) == []
