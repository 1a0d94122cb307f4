"""The Staff tab: list, strip, asking, deciding, taking back; by keys and by mouse."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from clinic_desktop.modules.staff.api import LeaveKind, LeaveStatus, approve_leave
from clinic_desktop.modules.staff.presenters.board import Part
from clinic_desktop.modules.staff.ui.allowance_dialog import AllowanceDialog
from clinic_desktop.modules.staff.ui.leave_dialog import LeaveDialog
from clinic_desktop.modules.staff.ui.request_dialog import RequestDialog
from clinic_desktop.modules.staff.ui.screen import StaffScreen
from clinic_desktop.ui_kit.accessibility import unnamed_inputs
from tests.support.agenda_screen import FakeShell
from tests.support.hands import press
from tests.support.staff_clinic import MONDAY

FRIDAY = MONDAY + timedelta(days=4)


class Shell(FakeShell):
    """Remembers which tabs were asked for and what a badge says."""

    def open_tab(self, name, **arguments):
        self.__dict__.setdefault("tabs", []).append((name, arguments))

    def set_badge(self, name, count):
        self.__dict__.setdefault("badges", {})[name] = count


@pytest.fixture
def manager(clinic):
    return Shell(clinic.manager)


@pytest.fixture
def doctor(clinic):
    return Shell(clinic.alba)


def dialog(screen, kind):
    found = [w for w in screen.findChildren(kind) if w.isVisible()]
    assert len(found) == 1, kind
    return found[0]


def cell(table, row, name):
    model = table.rows_model()
    column = next(n for n, c in enumerate(model.columns) if c.name == name)
    return model.index(row, column).data()


def fill(ask, **values):
    for name, text in values.items():
        field = ask.form.field(name)
        field.setText(text)
        field.edited.emit()


def test_the_screen_names_its_fields_and_keeps_its_model_sound(clinic, show, manager):
    clinic.ask(clinic.alba, MONDAY, FRIDAY)
    screen = show(StaffScreen(manager))
    QAbstractItemModelTester(screen.table.model())
    assert unnamed_inputs(screen) == []
    assert cell(screen.table, 0, "who") == "Dr Alba Ferrer"
    assert cell(screen.table, 0, "days") == "5"
    assert manager.badges == {"staff": 1}
    assert manager.errors == []


def test_a_doctor_asks_by_keyboard_and_takes_it_back(clinic, qtbot, show, doctor):
    screen = show(StaffScreen(doctor))
    screen.table.setFocus()
    screen.actions_offered()[0].trigger()
    ask = dialog(screen, RequestDialog)
    assert unnamed_inputs(ask) == []
    fill(ask, first="30/11/2026", last="04/12/2026", note="Family")
    qtbot.keyClick(ask.form.field("note"), Qt.Key.Key_Return)
    assert doctor.errors == []
    (leave,) = clinic.board().leaves
    assert (leave.time.first, leave.time.last, leave.note) == (MONDAY, FRIDAY, "Family")
    assert leave.kind is LeaveKind.VACATION
    assert doctor.toasts == ["Leave asked for"]
    doctor.undo.undo()
    assert clinic.board().leaves[0].status is LeaveStatus.WITHDRAWN
    doctor.undo.redo()
    assert cell(screen.table, 0, "status") == "To decide"


def test_a_doctor_asks_for_nobody_else(clinic, show, doctor):
    screen = show(StaffScreen(doctor))
    screen.request()
    who = dialog(screen, RequestDialog).form.field("who")
    assert [who.itemText(n) for n in range(who.count())] == ["Dr Alba Ferrer"]


def test_what_is_wrong_is_said_beside_the_field(clinic, qtbot, show, doctor):
    screen = show(StaffScreen(doctor))
    screen.request()
    ask = dialog(screen, RequestDialog)
    fill(ask, first="04/12/2026", last="30/11/2026")
    press(qtbot, ask.send_button)
    assert ask.isVisible()
    assert clinic.board().leaves == ()
    assert doctor.errors == []


def test_overlapping_leave_is_refused_and_nothing_typed_is_lost(clinic, qtbot, show, doctor):
    clinic.ask(clinic.alba, MONDAY, FRIDAY)
    screen = show(StaffScreen(doctor))
    screen.request()
    ask = dialog(screen, RequestDialog)
    fill(ask, first="04/12/2026", note="Second try")
    press(qtbot, ask.send_button)
    assert [type(error).__name__ for error in doctor.errors] == ["LeaveOverlaps"]
    assert ask.form.field("note").text() == "Second try"


def test_what_was_typed_is_there_when_it_is_opened_again(clinic, qtbot, show, doctor):
    screen = show(StaffScreen(doctor))
    screen.request()
    ask = dialog(screen, RequestDialog)
    fill(ask, first="30/11/2026", note="Half finished")
    ask.reject()
    qtbot.waitUntil(lambda: not ask.isVisible())
    screen.request()
    again = dialog(screen, RequestDialog)
    assert again.form.field("note").text() == "Half finished"
    press(qtbot, again.afresh)
    assert again.form.field("note").text() == ""


def test_approving_shows_the_conflicts_before_and_after(clinic, qtbot, show, manager):
    clinic.agenda.book("10:00", day=MONDAY)
    clinic.ask(clinic.alba, MONDAY, FRIDAY)
    screen = show(StaffScreen(manager))
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    deciding = dialog(screen, LeaveDialog)
    assert unnamed_inputs(deciding) == []
    assert cell(deciding.table, 0, "patient") == "Ana Pérez Soto"
    assert cell(deciding.table, 0, "phone")
    press(qtbot, deciding.approve_button)
    assert deciding.isVisible()
    assert cell(deciding.table, 0, "patient") == "Ana Pérez Soto"
    assert not deciding.approve_button.isVisible()
    assert len(clinic.absences()) == 1
    qtbot.keyClick(deciding.table, Qt.Key.Key_Return)
    ((name, arguments),) = manager.tabs
    assert name == "agenda"
    assert set(arguments) == {"appointment_id"}


def test_declining_needs_a_reason(clinic, qtbot, show, manager):
    clinic.ask(clinic.alba, MONDAY)
    screen = show(StaffScreen(manager))
    screen.open_current()
    deciding = dialog(screen, LeaveDialog)
    press(qtbot, deciding.decline_button)
    assert "why" in deciding.notice.text()
    assert clinic.board().leaves[0].status is LeaveStatus.REQUESTED
    deciding.reason.setText("Two are away already")
    press(qtbot, deciding.decline_button)
    assert clinic.board().leaves[0].status is LeaveStatus.DECLINED
    assert "Two are away already" in deciding.steps.text()
    manager.undo.undo()
    assert clinic.board().leaves[0].status is LeaveStatus.REQUESTED


def test_a_doctor_withdraws_but_never_approves(clinic, qtbot, show, doctor):
    clinic.ask(clinic.alba, MONDAY)
    screen = show(StaffScreen(doctor))
    screen.open_current()
    mine = dialog(screen, LeaveDialog)
    assert not mine.approve_button.isVisible()
    press(qtbot, mine.withdraw_button)
    assert clinic.board().leaves[0].status is LeaveStatus.WITHDRAWN


def test_of_others_only_that_they_are_away_is_shown(clinic, show, doctor):
    asked = clinic.ask(clinic.bey, MONDAY, kind=LeaveKind.SICK, note="private")
    approve_leave(clinic.manager, asked.leave_id, 1)
    screen = show(StaffScreen(doctor))
    assert cell(screen.table, 0, "kind") == "Away"
    assert cell(screen.table, 0, "note") == ""
    screen.open_current()
    assert screen.findChildren(LeaveDialog) == []
    assert "Only the person" in screen.open_button.toolTip()


def test_the_list_is_filtered(clinic, show, manager):
    approved = clinic.ask(clinic.alba, MONDAY)
    approve_leave(clinic.manager, approved.leave_id, 1)
    clinic.ask(clinic.bey, FRIDAY)
    screen = show(StaffScreen(manager))
    counts = {}
    for part in Part:
        screen.part.set_value(part)
        screen.part.edited.emit()
        counts[part] = len(screen.table.lines.rows())
    assert counts == {Part.ALL: 2, Part.OPEN: 1, Part.COMING: 1, Part.PAST: 0, Part.MINE: 0}


def test_an_absence_missing_in_the_diary_is_told_and_put_back(clinic, qtbot, show, manager):
    from clinic_desktop.modules.practice.service.opening import cancel_closure, closures_from

    asked = clinic.ask(clinic.alba, MONDAY)
    approve_leave(clinic.manager, asked.leave_id, 1)
    (closure,) = (c for c in closures_from(clinic.manager, MONDAY) if c.source)
    cancel_closure(clinic.manager, closure.id, closure.version)
    screen = show(StaffScreen(manager))
    assert "no longer in the diary" in screen.notice.text()
    screen.open_current()
    press(qtbot, dialog(screen, LeaveDialog).approve_button)
    assert len(clinic.absences()) == 1
    assert screen.notice.text() == ""


def test_the_strip_says_who_is_away_and_turns_its_weeks(clinic, show, qtbot, manager):
    asked = clinic.ask(clinic.alba, MONDAY, FRIDAY)
    approve_leave(clinic.manager, asked.leave_id, 1)
    screen = show(StaffScreen(manager))
    assert "Dr Alba Ferrer" in screen.strip.accessibleDescription()
    assert not screen.strip.grab().isNull()
    before = screen.presenter.first
    screen.later()
    assert screen.presenter.first == before + timedelta(weeks=4)
    assert "Dr Alba Ferrer" not in screen.strip.accessibleDescription()
    screen.this_week()
    assert screen.presenter.first == before
    x = next(x for x in range(screen.strip.width()) if screen.strip.day_at(x) == MONDAY)
    screen.strip.day_chosen.emit(screen.strip.day_at(x))
    assert manager.tabs == [("agenda", {"day": MONDAY})]


def test_days_of_vacation_are_set_and_counted(clinic, qtbot, show, manager, doctor):
    screen = show(StaffScreen(manager))
    screen.allow()
    allowance = dialog(screen, AllowanceDialog)
    assert unnamed_inputs(allowance) == []
    field = allowance.form.field("days")
    field.set_value(22.5)
    assert field.text() == "22.5"
    field.set_value(22.0)
    assert field.text() == "22", "whole days have no decimals"
    allowance.save()
    own = show(StaffScreen(doctor))
    assert "0 of 22 days" in own.account.text()
    assert not own.allowance_button.isEnabled()
