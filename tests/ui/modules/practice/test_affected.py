"""What a change of hours concerns is listed; one special day leaves the pattern alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from clinic_desktop.modules.practice.api import LocationDetails, add_entry, opening_intervals
from clinic_desktop.modules.practice.presenters.affected import AffectedAppointments, AffectedLine
from clinic_desktop.modules.practice.service.opening import closures_from
from clinic_desktop.modules.practice.ui.affected_dialog import AffectedDialog
from clinic_desktop.modules.practice.ui.closures_page import ClosuresPage
from clinic_desktop.modules.practice.ui.hours_page import HoursPage
from tests.support.hands import dialog, press, retype

TODAY = date(2026, 11, 24)


def knows(*lines):
    """Return a source of affected appointments that remembers what it was asked."""
    asked = []

    def read(_ctx, first, last, resource_ids):
        asked.append((first, last, tuple(resource_ids)))
        return lines

    return AffectedAppointments(read), asked


LINE = AffectedLine(UUID(int=7), datetime(2026, 12, 1, 9, 30), "Ana Soto", "Review", "Dr Alba")


def test_changed_hours_list_who_lies_outside_them_and_it_opens_in_the_agenda(
    qtbot, show, shell, ctx, monkeypatch
):
    room = add_entry(ctx, LocationDetails("Room 1"))
    source, asked = knows(LINE)
    page = show(HoursPage(shell, source))
    page.owner.set_value(room)
    page.owner.edited.emit()
    page.follows.click()
    retype(qtbot, page.editor.days[1].field, "8-9")
    press(qtbot, page.save_button)
    assert asked == [(TODAY, TODAY + timedelta(days=365), (room,))]
    shown = dialog(AffectedDialog)
    assert [n.patient_name for n in shown.model.rows()] == ["Ana Soto"]
    assert "1 appointment" in page.notice.text()
    opened = []
    monkeypatch.setattr(shell, "open_tab", lambda name, **more: opened.append((name, more)))
    qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    assert opened == [("agenda", {"appointment_id": LINE.appointment_id})]


def test_nobody_outside_the_hours_is_said_when_asked(qtbot, show, shell):
    source, asked = knows()
    page = show(HoursPage(shell, source))
    press(qtbot, page.outside_button)
    assert len(asked) == 1
    assert shell.toasts == ["All appointments lie in the hours."]
    assert page.notice.isHidden()


def test_who_may_not_see_appointments_is_told_and_gets_no_list(qtbot, show, shell, ctx):
    shell.denied = frozenset({"appointment.read"})
    source, asked = knows(LINE)
    page = show(HoursPage(shell, source))
    assert not page.outside_button.isEnabled()
    assert "role" in page.outside_button.toolTip()
    page.editor.days[0].field.setText("8-9")
    press(qtbot, page.save_button)
    assert asked == []


def test_a_closure_lists_whom_it_concerns_on_its_days(qtbot, show, shell, ctx):
    source, asked = knows(LINE)
    page = show(ClosuresPage(shell, source))
    qtbot.keyClicks(page.form.field("name"), "Works")
    page.first_day.set_value(TODAY + timedelta(days=1))
    press(qtbot, page.add_button)
    assert asked == [(TODAY + timedelta(days=1), TODAY + timedelta(days=1), ())]
    dialog(AffectedDialog).close()


@pytest.mark.parametrize(
    ("kind", "hours"), [("besides", ((540, 780), (840, 1200))), ("only", ((840, 960),))]
)
def test_a_special_day_leaves_the_pattern_as_it_is(qtbot, show, shell, ctx, kind, hours):
    room = add_entry(ctx, LocationDetails("Room 1"))
    page = show(ClosuresPage(shell))
    page.form.field("kind").set_value(kind)
    qtbot.keyClicks(page.form.field("name"), "Vaccination day")
    day = TODAY + timedelta(days=7)
    page.first_day.set_value(day)
    press(qtbot, page.add_button)
    assert page.form.field("minute_from").property("problem")
    qtbot.keyClicks(page.form.field("minute_from"), "14:00")
    qtbot.keyClicks(page.form.field("minute_to"), "16:00")
    press(qtbot, page.add_button)
    table = opening_intervals(ctx, [room], day, day + timedelta(days=14))
    assert table[room, day] == hours
    assert table[room, day + timedelta(days=14)] == ((540, 780), (960, 1200))
    (row,) = page.model.rows()  # its parts are one line
    assert "14:00" in page.model.columns[3].text(row)
    page.table.select_row(0)
    press(qtbot, page.cancel_button)
    assert closures_from(ctx, TODAY) == ()
