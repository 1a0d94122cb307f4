"""The frame with two tiny plug-ins: every part by keyboard, every action with an effect."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.app.main_window import MainWindow, build_main_window
from clinic_desktop.app.settings_host import SettingsHost
from clinic_desktop.app.shell_services import ShellServices, StoreState, UserCommands
from clinic_desktop.app.shortcuts import ShortcutsDialog, key_text
from clinic_desktop.kernel.errors import EnvironmentFailure, NotFound
from clinic_desktop.kernel.events import Broadcast, DataChanged
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.accessibility import (
    dead_controls,
    duplicated_shortcuts,
    unnamed_inputs,
)
from clinic_desktop.ui_kit.crash import ReportDialog
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.tasks import QtTasks
from tests.support.frame import NOW, NotesScreen, plugins

Make = Callable[..., MainWindow]


class Called:
    """Counts what the user's menu asked for."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, name: str) -> Callable[..., None]:
        return lambda *_args: self.names.append(name)


@pytest.fixture
def called() -> Called:
    return Called()


@pytest.fixture
def broadcast() -> Broadcast:
    return Broadcast()


@pytest.fixture
def picked() -> list[str]:
    return []


@pytest.fixture
def make(qtbot: QtBot, called: Called, broadcast: Broadcast, picked: list[str]) -> Iterator[Make]:
    tasks = QtTasks(lambda: None)
    services = ShellServices(
        tasks,
        lambda: NOW,
        clinic_name="Clinic Rio Claro",
        user_name="Marta Costa",
        may=lambda permission, _owner_id=None: permission != "secret.read",
        subscribe=broadcast.subscribe,
        store_state=lambda: StoreState("Encrypted · backed up 10:00", "Backed up 10:00"),
        commands=UserCommands(
            called("lock"), called("switch"), called("password"), called("sign-out")
        ),
    )

    def build(**changes: Any) -> MainWindow:
        window = build_main_window(replace(services, **changes), plugins(picked.append))
        qtbot.addWidget(window)
        window.show()
        return window

    yield build
    tasks.close()


@pytest.fixture
def window(make: Make) -> MainWindow:
    return make()


def notes(window: MainWindow, name: str = "notes") -> NotesScreen:
    screen = window.open_tab(name)
    assert isinstance(screen, NotesScreen)
    return screen


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    """Trigger the one action that answers to these keys, as the system would."""
    everything = [action for _group, actions in window.action_groups() for action in actions]
    (action,) = [a for a in everything if keys in [k.toString() for k in a.shortcuts()]]
    assert action.isEnabled()
    action.trigger()


def open_dialogs(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_the_frame_has_the_sizes_of_the_design(window: MainWindow) -> None:
    assert window.size().width() == 1366
    assert window.bar.height() == 48
    row = window.tabs.parentWidget()
    assert row is not None
    assert row.height() == 40
    assert window.strip.height() == 26


def test_tabs_open_once_and_keep_their_screens(qtbot: QtBot, window: MainWindow) -> None:
    first = notes(window)
    press(qtbot, window, "Ctrl+2")
    assert window.current_name() == "patients"
    press(qtbot, window, "Ctrl+1")
    assert notes(window) is first
    assert window.tabs.names() == ("notes", "patients")


def test_a_tab_without_the_right_does_not_exist(window: MainWindow) -> None:
    assert window.open_tab("secret") is None
    assert window.shell.open_tab("nothing") is None


def test_a_user_without_any_screen_is_told_why(make: Make) -> None:
    window = build_main_window(make().services, ())
    labels = [label.text() for label in window.stack.findChildren(QLabel)]
    assert any("administrator" in text for text in labels)
    window.close()


def test_arguments_reach_the_screen(window: MainWindow) -> None:
    patient = UUID(int=7)
    window.shell.open_patient(patient)
    assert notes(window, "patients").opened_with[0] == {"patient_id": patient}


def test_badges_are_shown_and_said(window: MainWindow) -> None:
    width = window.tabs.tabRect(1).width()
    window.shell.set_badge("patients", 3)
    assert window.tabs.tabRect(1).width() > width
    assert window.tabs.badge("patients") == "3"
    assert window.tabs.accessibleTabName(1) == "Patients (3)"
    window.shell.set_badge("patients", 0)
    assert window.tabs.badge("patients") == ""
    assert window.tabs.tabRect(1).width() == width
    window.shell.set_badge("nowhere", 3)


def test_every_action_has_words_and_an_effect_and_its_own_key(window: MainWindow) -> None:
    everything = [action for _group, actions in window.action_groups() for action in actions]
    assert all(action.text() for action in everything)
    assert duplicated_shortcuts(everything) == []
    assert dead_controls(window) == []


def test_every_input_has_a_name(window: MainWindow) -> None:
    window.open_settings()
    assert unnamed_inputs(window) == []


def test_the_users_menu_does_what_it_says(window: MainWindow, called: Called) -> None:
    menu = window.bar.user.menu()
    for word in ("Lock", "Switch user…", "Change password…", "Sign out"):
        (action,) = [a for a in menu.actions() if a.text() == word]
        action.trigger()
    assert called.names == ["lock", "switch", "password", "sign-out"]


def test_an_entry_nobody_answers_is_not_shown(make: Make) -> None:
    window = make(commands=UserCommands())
    words = [action.text() for action in window.bar.user.menu().actions()]
    assert "Lock" not in words
    assert "Settings" in words


def test_undo_takes_back_what_the_screen_did(qtbot: QtBot, window: MainWindow) -> None:
    screen = notes(window)
    assert not window.undo_action.isEnabled()
    screen.line.setText("call the lab")
    screen.keep()
    assert window.undo_action.text() == "Undo: keep the note"
    press(qtbot, window, "Ctrl+Z")
    assert screen.kept == []
    assert not window.undo_action.isEnabled()


def test_a_toast_undoes_too(qtbot: QtBot, window: MainWindow) -> None:
    screen = notes(window)
    screen.keep()
    assert window.toaster.messages() == ["Kept"]
    press(qtbot, window, "Ctrl+M")
    window.toaster.findChildren(QWidget)
    button = window.focusWidget()
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert screen.kept == []


def test_an_error_is_shown_once_over_the_page(window: MainWindow) -> None:
    window.shell.show_error(NotFound(what="The patient"))
    window.shell.show_error(NotFound(what="The patient"))
    assert window.toaster.messages() == ["The patient was not found."]


def test_an_error_in_a_dialog_is_shown_in_the_dialog(qtbot: QtBot, window: MainWindow) -> None:
    dialog = Dialog("Something", window)
    dialog.open()
    notify.show_error(EnvironmentFailure())
    assert dialog.notice.text() == "Something went wrong."
    assert window.toaster.messages() == []
    dialog.reject()


def test_a_mistake_of_the_program_opens_one_report(window: MainWindow) -> None:
    notify.show_error(KeyError("Ana"))
    notify.show_error(KeyError("Ana"))
    (dialog,) = open_dialogs(window)
    assert isinstance(dialog, ReportDialog)
    dialog.reject()


def test_the_lock_covers_everything_and_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    screen = notes(window)
    screen.line.setText("half a sen")
    window._open_help()
    cover = QLabel("Locked")
    window.set_overlay(cover)
    assert cover.geometry() == window.rect()
    assert not screen.isVisible()
    assert window._help is not None
    assert not window._help.isVisible()
    assert not any(action.isEnabled() for action in window.actions())
    window.resize(1000, 600)
    assert cover.geometry() == window.rect()
    window.set_overlay(None)
    assert screen.isVisible()
    assert screen.line.text() == "half a sen"
    assert not window.undo_action.isEnabled()


def test_changes_reach_the_visible_screen_and_wait_for_the_hidden_one(
    qtbot: QtBot, window: MainWindow, broadcast: Broadcast
) -> None:
    hidden, visible = notes(window), notes(window, "patients")

    def commit() -> None:
        for kind in ("note", "other"):
            broadcast.send(DataChanged(frozenset({kind})))

    worker = threading.Thread(target=commit)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: visible.refreshed == [frozenset({"note"})])
    assert hidden.refreshed == []
    notes(window)
    assert hidden.refreshed == [frozenset({"note"})]
    notes(window, "patients")
    assert visible.refreshed == [frozenset({"note"})]


def test_a_screen_may_refuse_to_be_left(window: MainWindow) -> None:
    screen = notes(window)
    notes(window, "patients")
    screen.may_leave = False
    assert not window.close()
    assert window.current_name() == "notes"
    screen.may_leave = True
    assert window.close()


def test_the_state_of_the_store_is_told_and_leads_to_its_page(window: MainWindow) -> None:
    assert window.strip.state.text() == "Encrypted · backed up 10:00"
    assert window.bar.pill.text() == "Backed up 10:00"
    window.strip.state.click()
    assert window.current_name() == "settings"


def test_a_long_job_is_shown_with_percent_and_can_be_cancelled(
    qtbot: QtBot, window: MainWindow
) -> None:
    gate = threading.Event()
    tasks = window.services.tasks
    job = tasks.run_cpu(gate.wait, 10, label="Backup")
    qtbot.waitUntil(window.strip.job.isVisible)
    assert window.strip.job.text() == "Backup"
    job.report(43, 100)
    qtbot.waitUntil(lambda: window.strip.job.text() == "Backup 43 %")
    window.strip.cancel.click()
    assert job.cancelled
    gate.set()
    qtbot.waitUntil(lambda: not tasks.jobs.running())
    assert not window.strip.job.isVisible()


def test_settings_list_the_pages_of_the_modules(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+,")
    host = window.stack.findChild(SettingsHost)
    assert isinstance(host, SettingsHost)
    window.open_settings("notes")
    assert host.current() == "notes"
    window.open_settings("appearance")
    assert host.current() == "appearance"
    assert window.tabs.property("away") is True
    window.tabs.tabBarClicked.emit(window.tabs.currentIndex())
    assert window.current_name() == "notes"


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [0.8, 1.5, 2.0])
def test_theme_and_scale_switch_live(
    qapp: QApplication, window: MainWindow, name: str, scale: float
) -> None:
    theme.apply(qapp, name, scale)
    qapp.processEvents()
    assert window.bar.height() == round(48 * scale)
    assert window.strip.height() == round(26 * scale)
    assert not window.grab().isNull()


def test_keys_change_the_look_and_the_device_remembers(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl++")
    assert theme.scale() == pytest.approx(1.1)
    press(qtbot, window, "Ctrl+F2")
    assert theme.tokens().name == "dark"
    assert window.services.settings.get("look.theme", "") == "dark"
    press(qtbot, window, "Ctrl+0")
    assert theme.scale() == 1.0


def test_a_small_window_scrolls_instead_of_cutting(window: MainWindow) -> None:
    screen = notes(window)
    screen.setMinimumSize(2000, 1500)
    window.resize(1000, 600)
    QApplication.processEvents()
    area = screen.parentWidget()
    assert area is not None
    assert screen.width() == 2000
    assert area.width() < 1100


def test_right_to_left_mirrors_the_frame(
    qapp: QApplication, make: Make, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight))
    QLocale.setDefault(QLocale("ar"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = make()
    qapp.processEvents()
    brand = window.bar.brand.mapTo(window, QPoint(0, 0)).x()
    user = window.bar.user.mapTo(window, QPoint(0, 0)).x()
    assert brand > user
    assert window.tabs.tabRect(0).x() > window.tabs.tabRect(1).x()
    window._open_palette()
    assert window._palette is not None
    window._palette.reject()


def test_shortcuts_are_those_of_the_real_actions(qtbot: QtBot, window: MainWindow) -> None:
    notes(window)
    press(qtbot, window, "Ctrl+/")
    (dialog,) = open_dialogs(window)
    assert isinstance(dialog, ShortcutsDialog)
    shown = dialog.shown()
    real = [a for _group, actions in window.action_groups() for a in actions if key_text(a)]
    assert len(shown) == len(real)
    assert any(row.startswith("Keep the note") for row in shown)
    dialog.search.setText("undo")
    assert dialog.shown() == ["Undo Ctrl Z"]
    dialog.reject()


def test_about_names_the_licence_and_the_parts(window: MainWindow) -> None:
    (action,) = [a for a in window.actions() if a.text().startswith("About")]
    action.trigger()
    (dialog,) = open_dialogs(window)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "GNU General Public License" in words
    assert "SQLAlchemy" in dialog.page.toPlainText()  # type: ignore[attr-defined]
    dialog.reject()


def test_every_action_can_be_triggered(qtbot: QtBot, window: MainWindow) -> None:
    before = len(notify.history)
    for action in window.actions():
        if action.text() != "Quit" and action.isEnabled():
            action.trigger()
            for dialog in open_dialogs(window):
                dialog.reject()
    assert not [m for m in list(notify.history)[before:] if m.kind == "crash"]
