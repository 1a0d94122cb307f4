"""“Dr Alba is ill”: planned by keyboard, checked, applied, undone as one step; drafts survive."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.api import AppointmentStatus, Remedy, appointment
from clinic_desktop.modules.agenda.presenters.absence_plan import Length
from clinic_desktop.modules.agenda.ui.absence_dialog import AbsenceDialog
from clinic_desktop.modules.practice.api import closures_from
from tests.support.agenda_clinic import TUESDAY

K = Qt.Key


@pytest.fixture
def two(clinic, screen):
    """Book two with Dr Alba for later today."""
    booked = clinic.book("11:00").appointment_id, clinic.book("11:30", clinic.luis).appointment_id
    screen.presenter.reload()
    return booked


def open_dialog(screen) -> AbsenceDialog:
    screen.actions_by_name["absence"].trigger()
    made = [d for d in screen.findChildren(AbsenceDialog) if d.isVisible()]
    assert len(made) == 1
    return made[0]


@pytest.fixture
def dialog(two, screen, qtbot):
    made = open_dialog(screen)
    yield made
    for left in screen.findChildren(AbsenceDialog):
        left.close()


def give_reason(dialog, text="Dr Alba is ill"):
    field = dialog.form.field("reason")
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, text)


def remedies(dialog):
    return [line.chosen.remedy for line in dialog.table.lines.rows()]


def test_it_opens_with_the_column_under_the_cursor_and_lists_its_patients(dialog, clinic, two):
    assert dialog.form.field("who").value() == clinic.alba
    assert dialog.form.field("length").value() is Length.REST
    assert [line.appointment.id for line in dialog.table.lines.rows()] == list(two)
    assert not dialog.apply_button.isEnabled()
    assert "Check" in dialog.apply_button.toolTip()
    assert "2 appointments" in dialog.numbers.text()


def test_the_answer_of_each_is_changed_by_keyboard(dialog, two):
    table = dialog.table
    table.setFocus()
    table.select_row(0)
    options = table.current_row().options
    before = table.current_row().number
    QTest.keyClick(table, K.Key_Right)
    assert table.current_row().number == before + 1
    QTest.keyClick(table, K.Key_Left)
    assert table.current_row().number == before
    cancel = next(n for n, o in enumerate(options) if o.remedy is Remedy.CANCEL)
    QTest.keyClick(table, Qt.Key(K.Key_1.value + cancel))
    assert remedies(dialog)[0] is Remedy.CANCEL
    QTest.keyClick(table, K.Key_Down)
    assert table.current_row().appointment.id == two[1]
    QTest.keyClick(table, K.Key_Return)
    assert dialog.answer.hasFocus()
    assert dialog.apply_button.isVisible()
    assert not dialog.presenter.plan.checked  # Enter in the table only goes to the answers


def test_nothing_is_done_before_it_was_shown_and_then_all_in_one_step(
    dialog, clinic, two, shell, screen
):
    give_reason(dialog)
    dialog.presenter.choose(two[1], _number(dialog, two[1], Remedy.CANCEL))
    dialog.apply()  # unchecked: only checks
    assert appointment(clinic.ctx, two[1]).status is AppointmentStatus.BOOKED
    assert "1 cancelled" in dialog.numbers.text()
    assert "2 to be called" in dialog.numbers.text()
    dialog.apply_button.click()
    assert appointment(clinic.ctx, two[1]).status is AppointmentStatus.CANCELLED
    assert appointment(clinic.ctx, two[0]).resource_ids == (clinic.bey,)
    (closure,) = closures_from(clinic.ctx, TUESDAY)
    assert closure.name == "Dr Alba is ill"
    assert "2 patients" in dialog.calls_text.text()
    assert [n.phone for n in dialog.calls.lines.rows()] == ["+34 612 000 001", "+34 612 000 002"]
    assert dialog.check_button.isHidden()
    dialog.close()
    shell.undo.undo()
    assert appointment(clinic.ctx, two[1]).status is AppointmentStatus.BOOKED
    assert appointment(clinic.ctx, two[0]).resource_ids == (clinic.alba,)
    assert closures_from(clinic.ctx, TUESDAY) == ()
    shell.undo.redo()
    assert appointment(clinic.ctx, two[1]).status is AppointmentStatus.CANCELLED
    assert shell.errors == []


def test_without_a_reason_it_asks_for_one(dialog, clinic):
    dialog.check_button.click()
    assert not dialog.presenter.plan.checked
    problem = dialog.form._entries["reason"].problem
    assert problem.isVisible()
    assert "why" in problem.text()


def test_what_was_chosen_survives_closing_by_accident(dialog, screen, two):
    give_reason(dialog, "Flu")
    dialog.presenter.choose(two[0], _number(dialog, two[0], Remedy.KEEP))
    QTest.keyClick(dialog, K.Key_Escape)
    again = open_dialog(screen)
    assert again.form.field("reason").text() == "Flu"
    assert remedies(again)[0] is Remedy.KEEP
    assert "begun" in again.notice.text()
    again.afresh.click()
    assert again.form.field("reason").text() == ""
    assert remedies(again)[0] is not Remedy.KEEP
    again.close()
    third = open_dialog(screen)
    assert third.notice.isHidden()  # looking alone leaves nothing behind
    third.close()


def test_a_place_that_is_taken_meanwhile_is_said_and_nothing_done(dialog, clinic, two, shell):
    give_reason(dialog)
    dialog.check_button.click()
    assert dialog.presenter.plan.checked
    clinic.book("11:00", clinic.marta, resource_ids=(clinic.bey,))
    assert not dialog.presenter.plan.checked  # the plan was read again
    assert remedies(dialog)[0] is Remedy.MOVE
    assert appointment(clinic.ctx, two[0]).start == clinic.at("11:00")


def test_whole_days_need_dates(dialog):
    field = dialog.form.field("length")
    field.set_value(Length.DAYS)
    field.edited.emit()
    assert dialog.form.field("last").isEnabled()
    last = dialog.form.field("last")
    last.clear()
    QTest.keyClicks(last, "1/1/2020")
    assert dialog.table.lines.rowCount() == 0
    assert not dialog.check_button.isEnabled()


def test_the_head_of_a_practitioners_column_has_it_in_its_menu(screen, clinic, two, hand):
    header = screen.day.header
    place = QPoint(hand.point(clinic.alba, "11:00").x(), 20)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, header.mapToGlobal(place))
    QApplication.sendEvent(header, event)
    menus = [m for m in screen.findChildren(QMenu) if m.isVisible()]
    (action,) = menus[0].actions()
    assert "Alba" in action.text()
    menus[0].close()
    action.trigger()
    (dialog,) = [d for d in screen.findChildren(AbsenceDialog) if d.isVisible()]
    assert dialog.form.field("who").value() == clinic.alba
    dialog.close()


def test_who_may_not_change_appointments_is_told(screen, shell):
    shell.denied = frozenset({"appointment.write"})
    screen.presenter.look(screen.presenter.setup)
    action = screen.actions_by_name["absence"]
    assert not action.isEnabled()
    assert "role" in action.toolTip()


def test_who_may_write_their_own_column_is_offered_no_other(screen, shell, clinic):
    roles = frozenset({Role.DOCTOR})
    actor = replace(shell.ctx.actor, roles=roles, practitioner_id=clinic.alba)
    shell.ctx = replace(shell.ctx, actor=actor)
    dialog = open_dialog(screen)
    who = dialog.form.field("who")
    assert [who.itemData(n) for n in range(who.count())] == [clinic.alba]
    dialog.close()
    shell.ctx = replace(shell.ctx, actor=replace(actor, practitioner_id=uuid4()))
    screen.actions_by_name["absence"].trigger()
    assert shell.toasts[-1] == "Your role may plan only your own column."


def _number(dialog, appointment_id, remedy):
    line = dialog.presenter.plan.line(appointment_id)
    return next(n for n, o in enumerate(line.options) if o.remedy is remedy)


def test_the_time_of_somebody_without_patients_is_closed_all_the_same(screen, clinic, shell):
    dialog = open_dialog(screen)
    assert dialog.table.lines.rowCount() == 0
    give_reason(dialog)
    dialog.check_button.click()
    dialog.apply_button.click()
    (closure,) = closures_from(clinic.ctx, TUESDAY)
    assert closure.resource_id == clinic.alba
    assert shell.toasts[-1] == "The time is closed for new bookings"
    shell.undo.undo()
    assert closures_from(clinic.ctx, TUESDAY) == ()
