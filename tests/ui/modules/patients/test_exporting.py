"""Exporting all patients through the dialog: consequence, second person, place, result."""

from __future__ import annotations

import csv
from datetime import timedelta

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel

from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.modules.patients.service.reading import patients_count
from clinic_desktop.modules.patients.ui.export_dialog import ExportDialog
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.modules.practice.api import UserDetails, clinic_profile, invite_user, users
from clinic_desktop.modules.practice.tables import ClinicRow, UserRow
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from tests.support.agenda_screen import FakeShell


def notes_of(ctx):
    with ctx.reading() as connection:
        query = "SELECT detail FROM audit_event WHERE kind='bulk-export'"
        return connection.exec_driver_sql(query).scalars().all()


def open_dialog(screen) -> ExportDialog:
    screen.export_patients()
    found = screen.findChild(ExportDialog)
    assert isinstance(found, ExportDialog)
    return found


@pytest.fixture
def one_person(ctx):
    """A clinic where one authorised person is enough."""
    ctx.dual_control = lambda: False


@pytest.fixture
def second(people, ctx):
    """A clinic that wants two persons, and the password of the second one."""
    profile = clinic_profile(ctx)
    with ctx.unit_of_work() as uow:
        uow.update(ClinicRow, profile.id, profile.version, {"two_person_exports": True})
        uow.commit()
    details = UserDetails("boss", "Bea Boss", frozenset({Role.OFFICE_MANAGER}))
    first = invite_user(ctx, details).one_time_password
    (boss,) = [user for user in users(ctx) if user.login == "boss"]
    chosen = "seven calm herons"
    ctx.store.vault.change_password("boss", first, chosen)
    with ctx.unit_of_work() as uow:
        uow.update(UserRow, boss.id, boss.version, {"must_change_password": False})
        uow.commit()
    return chosen


@pytest.mark.usefixtures("one_person")
def test_the_file_is_written_where_it_is_wanted_and_the_trail_knows(
    screen, ctx, tmp_path, monkeypatch
):
    dialog = open_dialog(screen)
    assert dialog.count.text() == f"Patients: {patients_count(ctx)}"
    assert dialog.form.isHidden()
    out = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(out), ""))
    dialog.action.click()
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == patients_count(ctx)
    assert str(out) in dialog.done_page._detail.text()
    assert not dialog.action.isVisible()
    assert notes_of(ctx) == ["patients"]


def test_a_second_person_is_asked_for_where_the_clinic_wants_it(
    screen, ctx, second, tmp_path, clock
):
    dialog = open_dialog(screen)
    assert not dialog.form.isHidden()
    dialog.action.click()
    said = "\n".join(label.text() for label in dialog.form.findChildren(QLabel))
    assert "Choose who agrees" in said
    assert "types the password" in said
    assert notes_of(ctx) == []
    dialog.form.field("second").set_value("boss")
    dialog.password.setText("wrong password")
    dialog.export_to(tmp_path / "out.csv")
    assert dialog.notice.text()
    assert list(tmp_path.glob("out*")) == []
    clock.advance(timedelta(minutes=5))  # a wrong password makes the next one wait
    dialog.password.setText(second)
    dialog.export_to(tmp_path / "out.csv")
    assert (tmp_path / "out.csv").exists()
    assert dialog.password.value() == ""


@pytest.mark.usefixtures("second")
def test_who_may_not_export_is_not_offered_as_second_person(screen, ctx):
    invite_user(ctx, UserDetails("desk", "Dora Desk", frozenset({Role.RECEPTIONIST})))
    invite_user(ctx, UserDetails("new", "Nora New", frozenset({Role.OFFICE_MANAGER})))
    dialog = open_dialog(screen)
    assert dialog.presenter._terms.others == (("boss", "Bea Boss"),)


@pytest.mark.usefixtures("second")
def test_where_nobody_may_agree_it_is_said_with_what_to_do(screen, ctx):
    (boss,) = [user for user in users(ctx) if user.login == "boss"]
    with ctx.unit_of_work() as uow:
        uow.update(UserRow, boss.id, boss.version, {"active": False})
        uow.commit()
    dialog = open_dialog(screen)
    assert dialog.form.isHidden()
    assert not dialog.action.isEnabled()
    assert "Give another person the role" in dialog.notice.text()


@pytest.mark.usefixtures("one_person")
def test_a_folder_that_takes_no_file_is_told(screen, tmp_path):
    dialog = open_dialog(screen)
    dialog.export_to(tmp_path / "missing" / "out.csv")
    assert "out.csv" in dialog.notice.text()
    assert dialog.pages.currentWidget() is dialog.asking


@pytest.mark.usefixtures("one_person")
def test_stopping_leaves_no_file(screen, shell, tmp_path):
    dialog = open_dialog(screen)
    shell.tasks.held = True
    dialog.export_to(tmp_path / "out.csv")
    assert dialog.cancel_button.text() == "Stop"
    dialog.reject()
    assert "There is no file" in dialog.notice.text()
    shell.tasks.release()
    assert list(tmp_path.glob("out*")) == []


def test_a_role_without_the_right_is_not_offered_it(make_ctx, people, qtbot):
    screen = PatientsScreen(FakeShell(make_ctx(Role.RECEPTIONIST)))
    qtbot.addWidget(screen)
    assert not screen.panel.export_button.isEnabled()
    assert "role" in screen.panel.export_button.toolTip()
    (action,) = [a for a in screen.findChildren(QAction) if a.text() == "Export patients"]
    assert not action.isEnabled()
    assert not screen._shell.may(Permission.BULK_EXPORT.value)


def test_one_patient_is_saved_as_fhir_after_the_consequence_was_read(
    screen, shell, people, tmp_path, monkeypatch
):
    screen.open_patient(people.marta)
    out = tmp_path / "marta.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(out), ""))
    screen.save_fhir()
    dialog = screen.findChild(ConfirmDialog)
    assert "leaves the encrypted store" in " ".join(x.text() for x in dialog.findChildren(QLabel))
    assert not out.exists()
    dialog.action.click()
    assert "Ibarra" in out.read_text(encoding="utf-8")
    assert str(out) in shell.toasts[-1]
