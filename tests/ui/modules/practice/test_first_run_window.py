"""The assistant's window, walked with the real widgets up to a clinic on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from clinic_desktop.kernel.text import fold
from clinic_desktop.modules.practice.presenters.first_run import (
    Actions,
    Choice,
    FirstRun,
    Step,
)
from clinic_desktop.modules.practice.service.initialise import initialise_clinic
from clinic_desktop.modules.practice.service.restoring import RestoreClinic, restore_and_sign_in
from clinic_desktop.modules.practice.service.session import sign_out
from clinic_desktop.modules.practice.service.sheets import sheet_is_on_paper, unconfirmed_sheet
from clinic_desktop.modules.practice.ui.first_run_window import FirstRunWindow
from clinic_desktop.storage.backup import make_backup
from tests.support.hands import press
from tests.support.practice_clinic import PASSWORD
from tests.support.tasks import InlineTasks


@pytest.fixture
def window(qtbot, tmp_path, environment):
    def create(where, command):
        made = initialise_clinic(where, command, environment)
        return made.session, made.recovery

    def restore(where, form):
        command = RestoreClinic(Path(form.file), where, form.login, form.password, form.words)
        return restore_and_sign_in(command, environment)

    def demo(_where):
        raise AssertionError("not asked for")

    def confirm(session, number):
        sheet_is_on_paper(session.ctx, number)

    actions = Actions(create, restore, demo, confirm)
    run = FirstRun(tmp_path / "new", actions, country="ES", language="es")
    made = FirstRunWindow(run, InlineTasks())
    qtbot.addWidget(made)
    made.show()
    yield made
    if run.session is not None:
        run.session.ctx.store.close()


def begin(qtbot, window, choice=Choice.CREATE):
    press(qtbot, window.pages[Step.CHOOSE].cards[choice])


def fill_clinic(qtbot, window, name="Rio Claro"):
    field = window.pages[Step.CLINIC].form.field("name")
    field.clear()
    qtbot.keyClicks(field, name)


def fill_user(qtbot, window):
    page = window.pages[Step.USER]
    qtbot.keyClicks(page.form.field("display_name"), "Marta Costa")
    qtbot.keyClicks(page.passwords.password, PASSWORD)
    qtbot.keyClicks(page.passwords.repeated, PASSWORD)


def test_the_whole_way(qtbot, window, tmp_path):
    begin(qtbot, window)
    fill_clinic(qtbot, window)
    press(qtbot, window.next_button)
    press(qtbot, window.next_button)
    fill_user(qtbot, window)
    assert window.pages[Step.USER].form.field("login").text() == "marta.costa"
    press(qtbot, window.next_button)
    assert window.run.step is Step.RECOVERY
    assert not window.back_button.isVisible()
    page = window.pages[Step.RECOVERY]
    press(qtbot, window.next_button)
    assert window.run.step is Step.RECOVERY
    ctx = window.run.session.ctx
    assert unconfirmed_sheet(ctx) == window.run.recovery_id  # closed here, it stays so
    for field, place in zip((page.first, page.second), window.run.asked, strict=True):
        qtbot.keyClicks(field, fold(window.run.recovery_words[place]))  # accents may be left out
    press(qtbot, window.next_button)
    with qtbot.waitSignal(window.finished) as finished:
        press(qtbot, window.next_button)
    assert finished.args[0].user.login == "marta.costa"
    assert (tmp_path / "new" / "envelope.json").exists()
    assert unconfirmed_sheet(ctx) == ""


def test_back_shows_every_field_as_it_was_left(qtbot, window):
    begin(qtbot, window)
    fill_clinic(qtbot, window)
    clinic = window.pages[Step.CLINIC].form
    clinic.set_values({"country": "MX"})
    clinic.field("country").edited.emit()
    assert clinic.field("currency").value() == "MXN"
    clinic.set_values({"currency": "USD"})
    left = clinic.values()
    press(qtbot, window.next_button)
    monday = window.pages[Step.HOURS].editor.days[0].field
    monday.clear()
    qtbot.keyClicks(monday, "8-12")
    press(qtbot, window.next_button)
    qtbot.keyClicks(window.pages[Step.USER].form.field("display_name"), "Marta Costa")
    press(qtbot, window.back_button)
    assert monday.text() == "08:00-12:00"
    press(qtbot, window.back_button)
    assert clinic.values() == left
    press(qtbot, window.next_button)
    press(qtbot, window.next_button)
    assert window.pages[Step.USER].form.field("display_name").text() == "Marta Costa"


def test_hours_that_are_not_understood_keep_the_page(qtbot, window):
    begin(qtbot, window)
    fill_clinic(qtbot, window)
    press(qtbot, window.next_button)
    line = window.pages[Step.HOURS].editor.days[2]
    line.field.clear()
    qtbot.keyClicks(line.field, "nine to five")
    press(qtbot, window.next_button)
    assert window.run.step is Step.HOURS
    assert "Not understood" in line.problem.text()


def test_problems_are_beside_their_fields(qtbot, window):
    begin(qtbot, window)
    press(qtbot, window.next_button)
    assert window.run.step is Step.CLINIC
    assert window.pages[Step.CLINIC].form.field("name").property("problem")


def test_a_folder_in_use_is_said_and_nothing_is_lost(qtbot, window, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "photo.jpg").write_bytes(b"x")
    begin(qtbot, window)
    fill_clinic(qtbot, window)
    press(qtbot, window.next_button)
    press(qtbot, window.next_button)
    fill_user(qtbot, window)
    press(qtbot, window.next_button)
    assert "not empty" in window.notice.text()
    assert window.pages[Step.USER].passwords.password.value() == PASSWORD
    window.run.folder = tmp_path / "elsewhere"
    press(qtbot, window.next_button)
    assert window.run.step is Step.RECOVERY


def test_a_backup_is_restored(qtbot, window, clinic, tmp_path, hands):
    file = tmp_path / "rio.clinicbackup"
    make_backup(clinic.session.ctx.store, file, hands)
    sign_out(clinic.session)
    begin(qtbot, window, Choice.RESTORE)
    page = window.pages[Step.RESTORE]
    page.take_file(file)
    assert page.login.itemText(0) == "Alba Ferrer (alba)"
    qtbot.keyClicks(page.password, "wrong")
    press(qtbot, window.next_button)
    assert "not right" in window.notice.text()
    page.password.clear()
    qtbot.keyClicks(page.password, PASSWORD)
    press(qtbot, window.next_button)
    assert window.run.step is Step.DONE


def test_a_file_that_is_no_backup_is_said_at_once(qtbot, window, tmp_path):
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"\xff\xd8" * 100)
    begin(qtbot, window, Choice.RESTORE)
    page = window.pages[Step.RESTORE]
    page.take_file(file)
    assert page.file.property("problem")
    assert page.login.count() == 0
