"""The settings lists: add, amend, retire, order; what is typed is not lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clinic_desktop.modules.practice.api import (
    AppointmentTypeDetails,
    LocationDetails,
    Modality,
    PractitionerDetails,
    add_entry,
    appointment_types,
    bookable_resources,
)
from clinic_desktop.modules.practice.service.catalogue import AmendEntry, amend_entry, catalogue
from clinic_desktop.modules.practice.ui.catalogue_forms import (
    appointment_kinds,
    devices,
    locations,
    practitioners,
)
from clinic_desktop.modules.practice.ui.catalogue_page import CataloguePage
from tests.support.hands import press


@pytest.fixture
def make_page(qtbot, shell):
    def make(kind):
        page = CataloguePage(shell, kind)
        qtbot.addWidget(page)
        page.resize(1000, 600)
        page.show()
        return page

    return make


def fill(qtbot, page, **values):
    for name, text in values.items():
        field = page.form.field(name)
        field.clear()
        qtbot.keyClicks(field, text)


def test_the_first_entry_is_added_from_the_empty_state(qtbot, make_page, ctx, shell):
    page = make_page(practitioners())
    assert not page.table.isVisible()
    press(qtbot, page.add_button)
    fill(qtbot, page, title="Dr", name="Alba Ferrer", specialty="General")
    press(qtbot, page.save_button)
    assert [r.name for r in bookable_resources(ctx)] == ["Dr Alba Ferrer"]
    assert page.table.isVisible()
    assert page.heading.text() == "Alba Ferrer"
    assert shell.toasts == ["Added"]


def test_an_entry_without_a_name_or_with_a_taken_one_is_refused(qtbot, make_page, ctx):
    add_entry(ctx, LocationDetails("Room 1"))
    page = make_page(locations())
    press(qtbot, page.add_button)
    press(qtbot, page.save_button)
    assert page.form.field("name").property("problem")
    fill(qtbot, page, name="room 1")
    press(qtbot, page.save_button)
    assert "already" in page.form.field("name").accessibleDescription()
    assert len(catalogue(ctx, LocationDetails)) == 1


def test_an_entry_is_amended_retired_and_brought_back(qtbot, make_page, ctx):
    add_entry(ctx, LocationDetails("Room 1"))
    page = make_page(locations())
    page.table.select_row(0)
    fill(qtbot, page, name="Room one", note="with a bed")
    press(qtbot, page.save_button)
    assert bookable_resources(ctx)[0].name == "Room one"
    press(qtbot, page.retire_button)
    assert not bookable_resources(ctx)[0].active
    assert not page.up_button.isEnabled()
    press(qtbot, page.retire_button)
    assert bookable_resources(ctx)[0].active


def test_the_order_is_changed(qtbot, make_page, ctx):
    for name in ("A", "B", "C"):
        add_entry(ctx, PractitionerDetails(name))
    page = make_page(practitioners())
    page.table.select_row(2)
    press(qtbot, page.up_button)
    assert [r.name for r in bookable_resources(ctx)] == ["A", "C", "B"]
    press(qtbot, page.down_button)
    assert [r.name for r in bookable_resources(ctx)] == ["A", "B", "C"]


def test_looking_at_another_entry_keeps_what_is_typed(qtbot, make_page, ctx):
    add_entry(ctx, LocationDetails("Room 1"))
    add_entry(ctx, LocationDetails("Room 2"))
    page = make_page(locations())
    page.table.select_row(0)
    fill(qtbot, page, note="half typed")
    page.table.select_row(1)
    assert page.form.field("note").text() == ""
    page.table.select_row(0)
    assert page.form.field("note").text() == "half typed"
    press(qtbot, page.undo_button)
    assert page.form.field("note").text() == ""


def test_a_change_from_elsewhere_is_not_overwritten_unseen(qtbot, make_page, ctx, shell):
    room = add_entry(ctx, LocationDetails("Room 1"))
    page = make_page(locations())
    page.table.select_row(0)
    fill(qtbot, page, note="mine")
    amend_entry(ctx, AmendEntry(room, 1, LocationDetails("Room 1", "theirs")))
    assert page.form.field("note").text() == "mine"
    press(qtbot, page.save_button)
    assert [type(error).__name__ for error in shell.errors] == ["StaleRecord"]
    assert page.form.field("note").text() == "mine"
    press(qtbot, page.save_button)
    assert catalogue(ctx, LocationDetails)[0].details == LocationDetails("Room 1", "mine")


def test_equipment_stands_in_a_room(qtbot, make_page, ctx):
    room = add_entry(ctx, LocationDetails("Room 1"))
    page = make_page(devices())
    press(qtbot, page.add_button)
    fill(qtbot, page, name="Echo", kind="Ultrasound")
    page.form.field("location_id").set_value(room)
    press(qtbot, page.save_button)
    entry = page.presenter.open_entry
    assert entry is not None
    assert entry.details.location_id == room


def test_an_appointment_type_keeps_all_its_fields(qtbot, make_page, ctx):
    add_entry(ctx, PractitionerDetails("Alba"))
    page = make_page(appointment_kinds())
    press(qtbot, page.add_button)
    fill(qtbot, page, name="Video follow-up", minutes="7")
    press(qtbot, page.save_button)
    assert page.form.field("minutes").property("problem")
    fill(qtbot, page, minutes="10")
    page.form.set_values({"modality": Modality.VIDEO, "colour": "#7C3AED", "preparation": "Light"})
    fill(qtbot, page, buffer_after="5", assistant_before="10", price="45.50")
    press(qtbot, page.save_button)
    assert page.form.field("assistant_after").property("problem")
    fill(qtbot, page, assistant_before="4")
    only = page.form.field("practitioner_ids")
    only.item(0).setCheckState(Qt.CheckState.Checked)
    press(qtbot, page.save_button)
    (made,) = appointment_types(ctx)
    assert (made.minutes, made.modality, made.colour) == (10, Modality.VIDEO, "#7C3AED")
    assert (made.buffer_after, made.assistant_before, made.price) == (5, 4, "45.50")
    assert len(made.practitioner_ids) == 1
    details = catalogue(ctx, AppointmentTypeDetails)[0].details
    assert isinstance(details, AppointmentTypeDetails)
    assert details.preparation == "Light"
