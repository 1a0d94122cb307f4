"""The sign-in window on a real store: people, password, pause, recovery, new password."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.domain.users import UserDetails
from clinic_desktop.modules.practice.presenters.door import FolderDoor
from clinic_desktop.modules.practice.service.accounts import invite_user
from clinic_desktop.modules.practice.service.session import sign_in, sign_out
from clinic_desktop.modules.practice.ui.sign_in_window import SignInWindow
from tests.support.practice_clinic import PASSWORD
from tests.support.tasks import InlineTasks


@pytest.fixture
def invited(clinic):
    details = UserDetails("bey", "Nurse Bey", frozenset({Role.NURSE}))
    made = invite_user(clinic.session.ctx, details)
    sign_out(clinic.session)
    return made


@pytest.fixture
def sessions():
    found = []
    yield found
    for session in found:
        session.ctx.store.close()


@pytest.fixture
def window(qtbot, folder, environment, invited, sessions):
    made = SignInWindow(FolderDoor(folder, lambda: environment, InlineTasks()))
    qtbot.addWidget(made)
    made.signed_in.connect(sessions.append)
    made.show()
    made.start()
    return made


def type_password(qtbot, window, text):
    window.panel.password.clear()
    qtbot.keyClicks(window.panel.password, text)
    qtbot.keyClick(window.panel.password, Qt.Key.Key_Return)


def test_people_are_listed_and_the_password_opens(qtbot, window, sessions):
    names = [window.panel.list.item(n).text() for n in range(window.panel.list.count())]
    assert names == ["Alba Ferrer", "Nurse Bey"]
    type_password(qtbot, window, PASSWORD)
    assert [session.user.login for session in sessions] == ["alba"]
    assert window.panel.password.text() == ""


def test_a_wrong_password_pauses_and_counts_down(qtbot, window, sessions, hands):
    panel = window.panel
    type_password(qtbot, window, "wrong")
    assert "not right" in panel.notice.text()
    assert panel.password.selectedText() != ""
    type_password(qtbot, window, PASSWORD)
    assert not panel.button.isEnabled()
    assert "1" in panel.button.text()
    hands.advance(timedelta(seconds=1))
    panel.presenter.tick()
    assert panel.button.isEnabled()
    qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert len(sessions) == 1


def test_another_person_is_chosen_with_the_arrow_keys(qtbot, window):
    panel = window.panel
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.presenter.login == "bey"


@pytest.mark.parametrize(
    ("text", "shift", "on"),
    [("A", True, False), ("B", False, True), ("c", True, True), ("c", False, False)],
)
def test_the_capitals_key_is_noticed(window, text, shift, on):
    panel = window.panel
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key(ord(text.upper())), held, text)
    QApplication.sendEvent(panel.password, key)
    assert panel.caps_hint.isHidden() is not on
    assert panel.password.text() == text


def test_a_one_time_password_is_replaced_first(qtbot, window, invited, sessions):
    panel = window.panel
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    type_password(qtbot, window, invited.one_time_password)
    assert sessions == []
    page = panel.new_password
    assert page.isVisible()
    page.form.set_values({"password": "short", "repeated": "short"})
    qtbot.mouseClick(page.action, Qt.MouseButton.LeftButton)
    assert sessions == []
    own = "blue bicycle on ice"
    page.form.set_values({"password": own, "repeated": own})
    qtbot.mouseClick(page.action, Qt.MouseButton.LeftButton)
    assert [session.user.login for session in sessions] == ["bey"]
    assert not sessions[0].must_change_password
    assert page.form.password.text() == ""


def test_going_back_from_the_new_password_closes_the_store(
    qtbot, window, invited, folder, environment
):
    panel = window.panel
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    type_password(qtbot, window, invited.one_time_password)
    qtbot.mouseClick(panel.new_password.back, Qt.MouseButton.LeftButton)
    assert panel.password.isVisible()
    sign_in(folder, "alba", PASSWORD, environment).ctx.store.close()


def test_the_recovery_words_set_a_new_password(qtbot, window, clinic, sessions):
    panel = window.panel
    qtbot.mouseClick(panel.forgotten, Qt.MouseButton.LeftButton)
    page = panel.recovery
    assert page.isVisible()
    new = "eleven grey elephants"
    page.form.set_values({"words": "one two three", "password": new, "repeated": new})
    qtbot.mouseClick(page.action, Qt.MouseButton.LeftButton)
    assert sessions == []
    page.form.set_values({"words": " ".join(clinic.recovery.words())})
    qtbot.mouseClick(page.action, Qt.MouseButton.LeftButton)
    assert [session.user.login for session in sessions] == ["alba"]
    assert page.form.words.value() == ""


def test_a_suggested_password_still_has_to_be_typed_once(qtbot, window):
    panel = window.panel
    qtbot.mouseClick(panel.forgotten, Qt.MouseButton.LeftButton)
    form = panel.recovery.form
    qtbot.mouseClick(form.suggest, Qt.MouseButton.LeftButton)
    assert form.suggestion.text() == form.password.value()
    assert form.repeated.value() == ""


def test_a_damaged_envelope_is_said_in_the_window(qtbot, folder, environment, invited):
    for path in folder.glob("envelope*"):
        path.write_bytes(b"{}")
    window = SignInWindow(FolderDoor(folder, lambda: environment, InlineTasks()))
    qtbot.addWidget(window)
    window.start()
    assert "damaged" in window.panel.notice.text()
