"""Toasts, problems, questions, crashes."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.kernel.errors import NeedsConfirmation, Warned
from clinic_desktop.ui_kit import confirm, notify, toaster
from clinic_desktop.ui_kit.crash import ReportDialog, install_hooks
from clinic_desktop.ui_kit.toaster import Toaster
from clinic_desktop.ui_kit.undo import UndoStack


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    found.resize(800, 600)
    found.show()
    return found


def test_a_toast_goes_by_itself(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toaster, "SHORT_MS", 10)
    messages = Toaster(window)
    messages.toast("Saved")
    assert messages.messages() == ["Saved"]
    qtbot.waitUntil(lambda: messages.messages() == [])
    assert not messages.isVisible()


def test_undo_is_reached_by_keyboard(qtbot: QtBot, window: QWidget) -> None:
    messages = Toaster(window)
    undone: list[None] = []
    messages.toast("Moved Ana Perez", lambda: undone.append(None))
    window.activateWindow()
    assert messages.focus_newest()
    button = messages.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert undone == [None]
    assert messages.messages() == []
    assert not messages.focus_newest()


def test_a_problem_stays_and_is_not_repeated(qtbot: QtBot, window: QWidget) -> None:
    messages = Toaster(window)
    messages.problem("The disk is full.", "report")
    messages.problem("The disk is full.", "report")
    messages.toast("Saved")
    assert messages.messages() == ["The disk is full.", "Saved"]
    messages.clear()
    assert messages.messages() == []


def test_only_three_messages_stand_at_once(window: QWidget) -> None:
    messages = Toaster(window)
    for number in range(6):
        messages.toast(f"Saved {number}")
    assert messages.messages() == ["Saved 3", "Saved 4", "Saved 5"]


def test_a_toast_of_a_step_undoes_that_step() -> None:
    said: list[object] = []

    class Host:
        def show_toast(self, text: str, undo: object) -> None:
            said.append(undo)

        def show_problem(self, message: notify.Message) -> None:
            said.append(message)

        def show_crash(self, message: notify.Message) -> None:
            said.append(message)

    stack = UndoStack()
    done: list[str] = ["a", "b"]
    notify.install(Host(), stack.undo_step)
    step = stack.push("a", lambda: done.remove("a"))
    stack.push("b", lambda: done.remove("b"))
    notify.toast("Did a", step)
    (undo,) = said
    assert callable(undo)
    undo()
    undo()
    assert done == ["b"]
    assert stack.undo_text() == "b"


def test_undo_and_redo() -> None:
    stack = UndoStack()
    log: list[str] = []
    stack.push("one", lambda: log.append("-1"), lambda: log.append("+1"))
    stack.push("two", lambda: log.append("-2"))
    assert stack.undo()
    assert stack.undo()
    assert not stack.undo()
    assert stack.redo_text() == "one"
    assert stack.redo()
    assert not stack.redo()
    assert log == ["-2", "-1", "+1"]
    stack.undo()
    stack.push("three", lambda: None)
    assert stack.redo_text() == ""


def test_a_question_puts_the_consequence_in_the_button(qtbot: QtBot, window: QWidget) -> None:
    answers: list[None] = []
    confirm.ask(
        window,
        "Cancel 3 appointments?",
        "They become free.",
        "Cancel 3 appointments",
        then=lambda: answers.append(None),
    )
    dialog = window.findChild(confirm.ConfirmDialog)
    assert isinstance(dialog, confirm.ConfirmDialog)
    assert dialog.action.text() == "Cancel 3 appointments"
    assert dialog.cancel_button.hasFocus() or not dialog.isActiveWindow()
    dialog.action.click()
    assert answers == [None]


def test_a_reason_is_needed_before_it_goes_on(qtbot: QtBot, window: QWidget) -> None:
    reasons: list[str] = []
    dialog = confirm.ask_reason(window, "Open", "Why?", "Open the chart", reasons.append)
    assert not dialog.action.isEnabled()
    field = dialog._reason
    assert field is not None
    qtbot.keyClicks(field, "  emergency ")
    dialog.action.click()
    assert reasons == ["emergency"]


def test_all_warnings_must_be_acknowledged(qtbot: QtBot, window: QWidget) -> None:
    error = NeedsConfirmation([Warned("overbook", "Dr Bey is busy"), Warned("closed", "Closed")])
    named: list[frozenset[str]] = []
    dialog = confirm.acknowledge(window, error, "Book anyway", named.append)
    assert not dialog.action.isEnabled()
    for box in dialog._boxes.values():
        assert not dialog.action.isEnabled()
        box.click()
    dialog.action.click()
    assert named == [frozenset({"overbook", "closed"})]


def test_the_report_can_be_copied(qtbot: QtBot, window: QWidget) -> None:
    dialog = ReportDialog("It broke", "report of it", window)
    dialog.open()
    dialog.copy_report()
    assert QGuiApplication.clipboard().text() == "report of it"
    assert "clipboard" in dialog.notice.text()
    dialog.reject()


def test_every_uncaught_error_leads_to_the_notifier(qtbot: QtBot) -> None:
    logged: list[str] = []
    notify.log_with(lambda error, _report: logged.append(type(error).__name__))
    remove = install_hooks(lambda call: call())
    try:
        try:
            raise KeyError("Ana")
        except KeyError as error:
            sys.excepthook(KeyError, error, error.__traceback__)

        def fail() -> None:
            raise ValueError("Ana")

        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    finally:
        remove()
    assert [message.kind for message in notify.history] == ["crash", "crash"]
    assert logged == ["KeyError", "ValueError"]
    assert not any("Ana" in m.text + m.report for m in notify.history)


def test_dialogs_free_themselves(qtbot: QtBot, window: QWidget) -> None:
    dialog = ReportDialog("It broke", "report", window)
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QDialog) is None)
