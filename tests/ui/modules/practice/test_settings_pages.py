"""Settings: clinic, hours, closures, users, security, reviews and the trail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.modules.practice.api import (
    LocationDetails,
    add_entry,
    clinic_profile,
    holidays_between,
    opening_intervals,
    users,
)
from clinic_desktop.modules.practice.domain.emergency import EmergencyReason, OpenEmergencyAccess
from clinic_desktop.modules.practice.domain.users import UserDetails
from clinic_desktop.modules.practice.presenters.emergency import alarm_text
from clinic_desktop.modules.practice.service.accounts import AmendUser, amend_user, confirm_password
from clinic_desktop.modules.practice.service.clinic import AmendClinic, amend_clinic
from clinic_desktop.modules.practice.service.emergency import (
    emergency_reviews,
    open_emergency_access,
    repeated_emergencies,
)
from clinic_desktop.modules.practice.service.opening import closures_from
from clinic_desktop.modules.practice.service.session import switch_user
from clinic_desktop.modules.practice.service.sheets import unconfirmed_sheet
from clinic_desktop.modules.practice.ui.break_glass import BreakGlassDialog
from clinic_desktop.modules.practice.ui.clinic_page import ClinicPage
from clinic_desktop.modules.practice.ui.closures_page import ClosuresPage
from clinic_desktop.modules.practice.ui.hours_page import HoursPage
from clinic_desktop.modules.practice.ui.plugin import SETTINGS_PAGES
from clinic_desktop.modules.practice.ui.reviews_page import ReviewsPage, TrailPage
from clinic_desktop.modules.practice.ui.security_page import SecurityPage
from clinic_desktop.modules.practice.ui.sheet_card import ConfirmSheet, NewSheet, SheetCard
from clinic_desktop.modules.practice.ui.users_page import OneTimePassword, UsersPage
from clinic_desktop.storage.context import SecondPersonNeeded
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from tests.support.agenda_screen import FakeShell
from tests.support.hands import dialog, press, retype
from tests.support.practice_clinic import PASSWORD

TODAY = date(2026, 11, 24)
PATIENT = UUID(int=77)


@pytest.mark.parametrize("page", SETTINGS_PAGES, ids=lambda page: page.name)
def test_every_page_opens_without_an_error_and_names_its_fields(show, ctx, page):
    shell = FakeShell(replace(ctx, actor=replace(ctx.actor, privacy_officer=True)))
    widget = show(page.create(shell))
    assert shell.errors == []
    assert shell.tasks.failures == []
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    for kind in (QLineEdit, QComboBox, QAbstractButton):
        for field in widget.findChildren(kind):
            if field.isVisible() and field.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert field.accessibleName() or field.text(), field


def test_the_clinic_is_amended_and_a_new_country_shows_its_regions(qtbot, show, shell, ctx):
    page = show(ClinicPage(shell))
    retype(qtbot, page.form.field("name"), "Clinic Rio Negro")
    page.region.set_value("CT")
    page.holidays.field("closes_on_holidays").click()
    press(qtbot, page.save_button)
    profile = clinic_profile(ctx)
    assert (profile.name, profile.subdivision, profile.closes_on_holidays) == (
        "Clinic Rio Negro",
        "CT",
        False,
    )
    page.form.set_values({"country": "DE"})
    page.form.field("country").edited.emit()
    assert page.region.findData("BY") > 0


def test_typing_into_the_clinic_survives_a_change_from_elsewhere(qtbot, show, shell, ctx):
    page = show(ClinicPage(shell))
    retype(qtbot, page.form.field("name"), "Mine")
    profile = clinic_profile(ctx)
    details = replace(profile.details(), slot_minutes=20)
    amend_clinic(ctx, AmendClinic(profile.id, profile.version, details))
    assert page.form.field("name").text() == "Mine"
    press(qtbot, page.save_button)
    assert [type(error).__name__ for error in shell.errors] == ["StaleRecord"]
    press(qtbot, page.undo_button)
    assert page.form.field("name").text() == "Clinic Rio Claro"
    assert page.form.field("slot_minutes").value() == 20


def test_hours_are_set_from_a_day_on(qtbot, show, shell, ctx):
    room = add_entry(ctx, LocationDetails("Room 1"))
    page = show(HoursPage(shell))
    page.owner.set_value(room)
    page.owner.edited.emit()
    assert page.follows.isChecked()
    assert page.editor.days[0].field.isReadOnly()
    page.follows.click()
    retype(qtbot, page.editor.days[1].field, "8-12")
    page.valid_from.set_value(TODAY + timedelta(days=7))
    press(qtbot, page.save_button)
    next_week = TODAY + timedelta(days=7)
    table = opening_intervals(ctx, [room], TODAY, next_week)
    assert table[room, TODAY] == ((540, 780), (960, 1200))
    assert table[room, next_week] == ((480, 720),)
    assert "08:00-12:00" in page.state.text()


def test_hours_in_the_past_and_unreadable_ones_are_refused(qtbot, show, shell, ctx):
    page = show(HoursPage(shell))
    retype(qtbot, page.editor.days[0].field, "from nine")
    press(qtbot, page.save_button)
    assert page.editor.days[0].field.property("problem")
    retype(qtbot, page.editor.days[0].field, "9-13")
    page.valid_from.set_value(TODAY - timedelta(days=1))
    press(qtbot, page.save_button)
    assert [type(error).__name__ for error in shell.errors] == ["PastSchedule"]


def test_monday_is_copied_to_the_working_days(qtbot, show, shell):
    page = show(HoursPage(shell))
    retype(qtbot, page.editor.days[0].field, "7-15")
    press(qtbot, page.editor.copy_button)
    week = page.editor.week()
    assert week is not None
    assert week[4] == ((420, 900),)
    assert week[5] == ()


def test_a_closure_is_announced_and_cancelled(qtbot, show, shell, ctx):
    page = show(ClosuresPage(shell))
    press(qtbot, page.add_button)
    assert page.form.field("name").property("problem")
    qtbot.keyClicks(page.form.field("name"), "Works")
    page.first_day.set_value(TODAY + timedelta(days=1))
    press(qtbot, page.add_button)
    (closure,) = closures_from(ctx, TODAY)
    assert (closure.name, closure.last_day) == ("Works", TODAY + timedelta(days=1))
    assert page.form.field("name").text() == ""
    page.table.select_row(0)
    press(qtbot, page.cancel_button)
    assert closures_from(ctx, TODAY) == ()


def test_the_clinic_works_on_one_holiday(qtbot, show, shell, ctx):
    page = show(ClosuresPage(shell))
    december = date(2026, 12, 8)
    assert december in holidays_between(ctx, TODAY, december)
    line = page._lines.itemAt(0).widget()
    from clinic_desktop.ui_kit.widgets import LinkButton

    press(qtbot, line.findChild(LinkButton))
    assert december not in holidays_between(ctx, TODAY, december)
    press(qtbot, page._lines.itemAt(0).widget().findChild(LinkButton))
    assert december in holidays_between(ctx, TODAY, december)


def test_somebody_is_invited_and_the_password_is_shown_once(qtbot, show, shell, ctx):
    page = show(UsersPage(shell))
    press(qtbot, page.invite_button)
    qtbot.keyClicks(page.form.field("display_name"), "Marta Costa")
    qtbot.keyClicks(page.form.field("login"), "marta")
    press(qtbot, page.save_button)
    assert "role" in page.roles_problem.text()
    page.roles[Role.RECEPTIONIST].click()
    press(qtbot, page.save_button)
    shown = dialog(OneTimePassword)
    password = shown.password.text()
    ctx.store.vault.check_password("marta", password)
    shown.reject()
    assert "invited" in page.model.index(1, 2).data()


def test_a_taken_login_is_marked(qtbot, show, shell, ctx, nurse):
    page = show(UsersPage(shell))
    press(qtbot, page.invite_button)
    qtbot.keyClicks(page.form.field("display_name"), "Other")
    qtbot.keyClicks(page.form.field("login"), "bey")
    page.roles[Role.NURSE].click()
    press(qtbot, page.save_button)
    assert page.form.field("login").property("problem")


def test_access_is_revoked_after_a_question_and_given_back(qtbot, show, shell, ctx, nurse):
    page = show(UsersPage(shell))
    page.table.select_row(1)
    press(qtbot, page.access_button)
    dialog(ConfirmDialog).accept()
    bey = next(user for user in users(ctx) if user.login == "bey")
    assert not bey.active
    assert not page.reset_button.isVisible()
    press(qtbot, page.access_button)
    dialog(OneTimePassword).reject()
    assert next(user for user in users(ctx) if user.login == "bey").active


def test_a_new_password_is_given_after_a_question(qtbot, show, shell, ctx, nurse):
    page = show(UsersPage(shell))
    page.table.select_row(1)
    press(qtbot, page.reset_button)
    dialog(ConfirmDialog).accept()
    shown = dialog(OneTimePassword)
    ctx.store.vault.check_password("bey", shown.password.text())
    shown.reject()


def test_the_last_administrator_can_not_lose_the_role(qtbot, show, shell, ctx):
    page = show(UsersPage(shell))
    page.table.select_row(0)
    page.roles[Role.ADMINISTRATOR].click()
    press(qtbot, page.save_button)
    assert [type(error).__name__ for error in shell.errors] == ["LastAdministrator"]


def test_ones_password_is_changed(qtbot, show, shell, ctx):
    page = show(SecurityPage(shell))
    new = "eleven grey elephants"
    page.passwords.set_values({"old": "wrong", "password": new, "repeated": new})
    press(qtbot, page.change_button)
    assert page.passwords.field("old").property("problem")
    ctx.clock.advance(timedelta(seconds=1))
    page.passwords.set_values({"old": PASSWORD, "password": "short", "repeated": "short"})
    press(qtbot, page.change_button)
    assert page.passwords.field("password").property("problem")
    page.passwords.set_values({"old": PASSWORD, "password": new, "repeated": new})
    press(qtbot, page.change_button)
    assert page.passwords.field("old").text() == ""
    confirm_password(ctx, new)


def test_idle_minutes_and_a_new_recovery_sheet(qtbot, show, shell, ctx, clinic):
    page = show(SecurityPage(shell))
    page.minutes.set_values({"soft_lock_minutes": 5, "hard_lock_minutes": 30})
    press(qtbot, page.minutes_button)
    assert clinic_profile(ctx).soft_lock_minutes == 5
    page.minutes.set_values({"soft_lock_minutes": 5, "hard_lock_minutes": 3})
    press(qtbot, page.minutes_button)
    assert page.minutes.field("hard_lock_minutes").property("problem")
    card = page.sheet_card
    qtbot.keyClicks(card.password, PASSWORD)
    press(qtbot, card.new_button)
    shown = dialog(NewSheet)
    number = ctx.store.vault.envelope.recovery.key_id
    assert number != clinic.recovery.key_id()
    assert unconfirmed_sheet(ctx) == number  # shown is not on paper
    shown.first.setText("zebra-nope")
    press(qtbot, shown.action)
    assert shown.first.property("problem")
    words = shown._sheet[1].words()
    shown.first.setText(words[shown.asked[0]])
    shown.second.setText(words[shown.asked[1]].upper())
    press(qtbot, shown.action)
    assert unconfirmed_sheet(ctx) == ""
    assert card.warning.isHidden()


def test_an_unconfirmed_sheet_is_confirmed_by_its_words(qtbot, show, shell, ctx, clinic):
    card = show(SecurityPage(shell)).sheet_card
    assert clinic.recovery.key_id() in card.warning.text()
    press(qtbot, card.warning.button)
    asking = dialog(ConfirmSheet)
    asking.words.set_value("abandon " * 15)
    press(qtbot, asking.action)
    assert asking.words.property("problem")
    asking.words.set_value(" ".join(clinic.recovery.words()))
    press(qtbot, asking.action)
    assert unconfirmed_sheet(ctx) == ""
    assert card.warning.isHidden()
    assert not asking.isVisible()


def test_two_people_for_exports_counts_at_once(qtbot, show, shell, session):
    page = show(SecurityPage(shell))
    session.ctx.require(Permission.BULK_EXPORT)
    page.two_persons.click()
    with pytest.raises(SecondPersonNeeded):
        session.ctx.require(Permission.BULK_EXPORT)
    page.two_persons.click()
    session.ctx.require(Permission.BULK_EXPORT)


def test_a_nurse_sees_only_her_password_there(show, session, nurse):
    bey = switch_user(session, "bey", nurse.one_time_password)
    page = show(SecurityPage(FakeShell(bey.ctx)))
    assert not page.findChildren(SheetCard)
    assert not page.minutes_button.isEnabled()
    assert page.minutes_button.toolTip()


@pytest.fixture
def officer(session, nurse):
    """Return a context of the privacy officer, with one emergency access waiting."""
    details = UserDetails("bey", "Nurse Bey", frozenset({Role.DISPATCHER}))
    amend_user(session.ctx, AmendUser(nurse.user_id, 1, details))
    bey = switch_user(session, "bey", nurse.one_time_password)
    secret = nurse.one_time_password
    command = OpenEmergencyAccess(PATIENT, EmergencyReason.OTHER, "Found on the street", secret)
    open_emergency_access(bey.ctx, command)
    return replace(session.ctx, actor=replace(session.ctx.actor, privacy_officer=True))


def test_an_emergency_access_is_reviewed(qtbot, show, officer):
    shell = FakeShell(officer)
    page = show(ReviewsPage(shell))
    assert page.model.rowCount() == 1
    press(qtbot, page.open_button)
    assert shell.opened == [PATIENT]
    qtbot.keyClicks(page.comment, "seen the report")
    press(qtbot, page.good_button)
    assert emergency_reviews(officer) == ()
    assert not page.card.isVisible()


def test_repeated_use_and_the_signature_are_shown(show, session, nurse, officer):
    bey = switch_user(session, "bey", nurse.one_time_password)
    secret = nurse.one_time_password
    command = OpenEmergencyAccess(PATIENT, EmergencyReason.OTHER, "Again on the street", secret)
    for _ in range(2):
        bey.ctx.clock.advance(timedelta(minutes=1))
        open_emergency_access(bey.ctx, command)
    page = show(ReviewsPage(FakeShell(officer)))
    assert "Nurse Bey (3)" in alarm_text(repeated_emergencies(officer))
    columns = {c.name: c for c in page.model.columns}
    lines = page.model.rows()
    assert [columns["use"].get(line) for line in lines] == [
        "",
        "2 times in 7 days",
        "3 times in 7 days",
    ]
    assert {columns["signed"].get(line) for line in lines} == {"right"}


def test_the_trail_shows_what_one_may_see(show, officer, session, nurse):
    page = show(TrailPage(FakeShell(officer)))
    page.whose.set_current("all")
    page.refresh()
    assert any(line.entry.patient_id == PATIENT for line in page.model.rows())
    page.whose.set_current("system")
    page.refresh()
    assert all(line.entry.patient_id is None for line in page.model.rows())
    bey = switch_user(session, "bey", nurse.one_time_password)
    own = show(TrailPage(FakeShell(bey.ctx)))
    assert {line.entry.user_name for line in own.model.rows()} == {"Nurse Bey"}


def test_the_glass_is_broken_with_reason_and_password(qtbot, session, nurse, officer):
    bey = switch_user(session, "bey", nurse.one_time_password)
    shell = FakeShell(bey.ctx)
    other = UUID(int=78)
    glass = BreakGlassDialog(None, shell.tasks, other, "Ana Perez")
    qtbot.addWidget(glass)
    granted = []
    glass.granted.connect(granted.append)
    glass.show()
    press(qtbot, glass.action)
    assert glass.text.property("problem")
    assert glass.password.property("problem")
    glass.text.set_value("Found unconscious at home")
    qtbot.keyClicks(glass.password, "wrong")
    press(qtbot, glass.action)
    assert "not right" in glass.notice.text()
    bey.ctx.clock.advance(timedelta(seconds=1))
    retype(qtbot, glass.password, nurse.one_time_password)
    press(qtbot, glass.action)
    assert [access.patient_id for access in granted] == [other]
    assert other in bey.ctx.emergency_patients()
