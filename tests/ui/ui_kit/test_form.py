"""Forms and fields: values, problems beside the field, names for screen readers."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from clinic_desktop.kernel.text import install_translator
from clinic_desktop.ui_kit.accessibility import unnamed_inputs
from clinic_desktop.ui_kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LineField,
    MoneyField,
    NumberField,
    PasswordField,
    PhoneField,
    TextField,
    TimeField,
)
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.pickers import SearchPicker
from clinic_desktop.ui_kit.screen_area import ScreenArea
from clinic_desktop.ui_kit.widgets import Label

TODAY = date(2026, 11, 24)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    found = Form(columns=2)
    found.add_section("Person")
    found.add("name", "&Name", LineField(), required=True)
    found.add("born", "&Born", DateField(today=TODAY, latest=TODAY))
    found.add("sex", "&Sex", ChoiceField([("f", "Female"), ("m", "Male")], empty="Not said"))
    found.add("phone", "&Phone", PhoneField("ES"), hint="Mobile numbers get reminders")
    found.add("owes", "&Owes", MoneyField("EUR"), span=2)
    found.add("sms", "", CheckField("Send &reminders"))
    found.add("note", "N&ote", TextField())
    qtbot.addWidget(found)
    found.show()
    return found


VALUES = {
    "name": "Marta Sanz",
    "born": date(1968, 3, 14),
    "sex": "f",
    "phone": "+34612004871",
    "owes": Decimal("45.00"),
    "sms": True,
    "note": "Prefers mornings",
}


def test_values_come_back_as_they_were_set(form: Form) -> None:
    form.set_values({**VALUES, "unknown": 1})
    assert form.values() == VALUES


def test_setting_values_is_not_an_edit(form: Form) -> None:
    heard: list[str] = []
    form.changed.connect(heard.append)
    form.set_values(VALUES)
    assert heard == []


def test_typing_is_an_edit(form: Form, qtbot: QtBot) -> None:
    heard: list[str] = []
    form.changed.connect(heard.append)
    qtbot.keyClicks(form.field("name"), "A")
    qtbot.mouseClick(form.field("sms"), Qt.MouseButton.LeftButton)
    form.field("note").insertPlainText("x")
    assert heard == ["name", "sms", "note"]


def test_a_required_field_says_so_beside_itself(form: Form, qtbot: QtBot) -> None:
    assert not form.validate()
    texts = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert "Please fill this in." in texts
    assert form.field("name").property("problem") is True
    qtbot.keyClicks(form.field("name"), "A")
    assert form.field("name").property("problem") is False


def test_what_can_not_be_read_is_said(form: Form) -> None:
    form.field("name").setText("Ana")
    form.field("born").setText("31/31/1968")
    form.field("phone").setText("12")
    form.field("owes").setText("12.345")
    found = form.problems()
    assert set(found) == {"born", "phone", "owes"}
    assert "dd/mm/yyyy" in found["born"]


def test_every_input_has_a_name_and_its_mnemonic(form: Form) -> None:
    assert unnamed_inputs(form) == []
    assert form.field("name").accessibleName() == "Name, required"
    buddies = {label.buddy() for label in form.findChildren(QLabel) if label.buddy() is not None}
    assert form.field("phone") in buddies


def test_an_input_without_a_name_is_found(qtbot: QtBot) -> None:
    form = Form()
    form.add_wide(QLineEdit())
    qtbot.addWidget(form)
    assert unnamed_inputs(form) == ["QLineEdit"]


def test_hiding_and_reading_only(form: Form) -> None:
    form.set_visible("note", visible=False)
    assert not form.field("note").isVisible()
    form.set_read_only(read_only=True)
    assert form.field("name").isReadOnly()
    assert not form.field("sex").isEnabled()


@pytest.mark.parametrize(
    ("locale", "typed", "shown"),
    [("es", "030468", "03/04/1968"), ("en_US", "4/3/68", "04/03/1968"), ("sv", "3/4/68", "")],
)
def test_a_date_is_tidied_the_way_of_the_locale(
    qtbot: QtBot, locale: str, typed: str, shown: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    field = DateField(today=TODAY)
    qtbot.addWidget(field)
    field.setText(typed)
    field.tidy()
    assert field.text() == (shown or "2003-04-68" if field.value() else typed)


def test_a_date_out_of_bounds_is_said(qtbot: QtBot) -> None:
    field = DateField(today=TODAY, earliest=date(1900, 1, 1), latest=TODAY)
    qtbot.addWidget(field)
    field.set_value(date(2026, 11, 25))
    assert "late" in field.problem()
    field.set_value(date(1899, 12, 31))
    assert "early" in field.problem()
    field.set_value(None)
    assert field.problem() == ""


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [("612004871", "+34612004871", "612 00 48 71"), ("+351 912 345 678", "+351912345678", None)],
)
def test_phones(qtbot: QtBot, typed: str, value: str, shown: str | None) -> None:
    field = PhoneField("ES")
    qtbot.addWidget(field)
    field.setText(typed)
    field.tidy()
    assert field.value() == value
    assert field.text() == (shown or "+351 912 345 678")


def test_a_wrong_phone_is_kept_as_typed(qtbot: QtBot) -> None:
    field = PhoneField("ES")
    qtbot.addWidget(field)
    field.setText("ask the son")
    assert field.value() == "ask the son"
    assert field.problem()


@pytest.mark.parametrize(
    ("locale", "typed", "value", "shown"),
    [("en_IE", "1250.5", "1250.5", "1,250.50"), ("es_ES", "1250,5", "1250.5", "1.250,50")],
)
def test_money(qtbot: QtBot, locale: str, typed: str, value: str, shown: str) -> None:
    QLocale.setDefault(QLocale(locale))
    field = MoneyField("EUR", minimum=0)
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == Decimal(value)
    field.tidy()
    assert field.text() == shown
    field.setText("-1")
    assert "0" in field.problem()


def test_a_currency_without_decimals_refuses_them_and_drops_nothing(qtbot: QtBot) -> None:
    field = MoneyField("JPY")
    qtbot.addWidget(field)
    field.setText("12.5")
    field.tidy()
    assert field.text() == "12.5"
    assert field.problem() == "A whole number, please."


@pytest.mark.parametrize(("typed", "value"), [("930", time(9, 30)), ("25", None), ("", None)])
def test_times(qtbot: QtBot, typed: str, value: time | None) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == value
    assert bool(field.problem()) == (bool(typed) and value is None)


def test_numbers_have_bounds(qtbot: QtBot) -> None:
    field = NumberField(minimum=5, maximum=60)
    qtbot.addWidget(field)
    for typed, words in (("4", "least"), ("61", "most"), ("1.5", "least"), ("5.5", "whole")):
        field.setText(typed)
        assert words in field.problem().lower()


def test_a_password_is_taken_as_typed(qtbot: QtBot) -> None:
    field = PasswordField()
    qtbot.addWidget(field)
    field.setText("  two  blanks ")
    assert field.value() == "  two  blanks "


def test_a_line_is_cleaned(qtbot: QtBot) -> None:
    field = LineField()
    qtbot.addWidget(field)
    field.setText("  Ana \u202e  Perez ")
    assert field.value() == "Ana Perez"


def test_choices_keep_their_value_when_replaced(qtbot: QtBot) -> None:
    field: Any = ChoiceField([("a", "A"), ("b", "B")])
    qtbot.addWidget(field)
    field.set_value("b")
    field.set_options([("b", "B"), ("c", "C")])
    assert field.value() == "b"
    field.set_value("gone")
    assert field.value() == "b"


def test_a_fluid_form_has_one_column_where_there_is_no_room(qtbot: QtBot) -> None:
    form = Form(columns=2, fluid=True)
    for name in ("given", "family"):
        form.add(name, name.title(), LineField()).setMinimumWidth(200)
    form.add_wide(Label("over the whole width"))
    area = ScreenArea(form)
    qtbot.addWidget(area)
    area.resize(500, 200)
    area.show()
    given, family = form.field("given"), form.field("family")

    def beside() -> bool:
        return bool(given.mapTo(form, QPoint()).y() == family.mapTo(form, QPoint()).y())

    assert beside()
    area.resize(300, 300)
    qtbot.waitUntil(lambda: not beside())
    assert form.minimumSizeHint().width() <= 210
    area.resize(500, 200)
    qtbot.waitUntil(beside)


def test_an_access_key_reaches_the_line_inside_a_field(qtbot: QtBot) -> None:
    form = Form()
    form.add("name", "&Name", LineField())
    form.add("who", "&Who", SearchPicker("Search"))
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.field("name").setFocus()
    QTest.keyClick(form, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert form.field("who").field.hasFocus()


def test_a_choice_made_to_fit_a_text_shows_all_of_it(qtbot: QtBot) -> None:
    choice = ChoiceField(empty="Whatever the status may be")
    qtbot.addWidget(choice)
    choice.fit("Whatever the status may be")
    choice.resize(choice.minimumSize())
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = choice.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, choice)
    assert choice.fontMetrics().horizontalAdvance("Whatever the status may be") <= room.width()


@pytest.mark.parametrize(
    ("place", "hint"),
    [("es_ES", "[dd/mm/yyyy]"), ("en_US", "[mm/dd/yyyy]"), ("sv_SE", "[yyyy-mm-dd]")],
)
def test_the_hint_of_a_date_is_in_the_users_language(
    qtbot: QtBot, request: pytest.FixtureRequest, place: str, hint: str
) -> None:
    before = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(before))
    request.addfinalizer(lambda: install_translator(None))
    QLocale.setDefault(QLocale(place))
    install_translator(lambda _context, source, _n: f"[{source}]")
    field = DateField(today=TODAY)
    qtbot.addWidget(field)
    assert field.placeholderText() == hint
