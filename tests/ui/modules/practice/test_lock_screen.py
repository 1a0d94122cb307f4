"""The covered screen: nothing below it reacts, and only the right password uncovers it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clinic_desktop.modules.practice.domain.locking import LockLevel
from clinic_desktop.modules.practice.presenters.door import CoveredDoor
from clinic_desktop.modules.practice.service.accounts import ChangePassword, change_password
from clinic_desktop.modules.practice.service.pins import SetPin, set_pin
from clinic_desktop.modules.practice.service.session import switch_user
from clinic_desktop.modules.practice.ui.idle import IdleWatcher
from clinic_desktop.modules.practice.ui.lock_screen import LockScreen
from tests.support.practice_clinic import PASSWORD


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    made.work = QWidget()
    made.line = QLineEdit(made.work)
    column.addWidget(made.work)
    made.resize(900, 600)
    made.fired = []
    action = QAction("Book", made.work)
    action.setShortcut("Ctrl+N")
    action.triggered.connect(lambda: made.fired.append("book"))
    made.work.addAction(action)
    made.show()
    return made


@pytest.fixture
def cover(qtbot, window, session, tasks):
    made = LockScreen(window, CoveredDoor(session, tasks), session.user.login)
    made.sessions = []
    made.passed.connect(made.sessions.append)
    made.cover()
    return made


def type_password(qtbot, cover, text):
    cover.panel.password.clear()
    qtbot.keyClicks(cover.panel.password, text)
    qtbot.keyClick(cover.panel.password, Qt.Key.Key_Return)


def test_it_covers_all_and_switches_off_what_is_below(qtbot, window, cover):
    assert cover.geometry() == window.rect()
    window.resize(1000, 700)
    assert cover.geometry() == window.rect()
    assert not window.work.isEnabled()
    qtbot.keyClick(cover, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.fired == []


def test_the_password_uncovers_for_the_same_user(qtbot, window, cover, session):
    session.lock.lock(LockLevel.SOFT)
    type_password(qtbot, cover, "wrong")
    assert not window.work.isEnabled()
    session.ctx.clock.advance(timedelta(seconds=1))
    type_password(qtbot, cover, PASSWORD)
    assert cover.sessions == [session]
    assert window.work.isEnabled()
    assert session.lock.level is LockLevel.OPEN


def test_the_pin_uncovers_until_it_is_used_up(qtbot, window, session, tasks, nurse):
    set_pin(session.ctx, SetPin(PASSWORD, "480215"))
    session.lock.lock(LockLevel.SOFT)
    cover = LockScreen(window, CoveredDoor(session, tasks), "alba")
    cover.cover()
    panel = cover.panel
    assert panel.password.accessibleName() == "Password or PIN"
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.password.accessibleName() == "Password"  # nobody else's PIN opens here
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    for _ in range(5):
        type_password(qtbot, cover, "736028")
    assert panel.notice.text().startswith("Five wrong PINs")
    assert panel.password.accessibleName() == "Password"
    session.pin_tries.succeeded()
    type_password(qtbot, cover, "480215")
    assert session.lock.level is LockLevel.OPEN
    assert window.work.isEnabled()


def test_another_user_takes_over(qtbot, window, session, tasks, nurse):
    own = "blue bicycle on ice"
    bey = switch_user(session, "bey", nurse.one_time_password)
    change_password(bey.ctx, ChangePassword(nurse.one_time_password, own))
    cover = LockScreen(window, CoveredDoor(session, tasks), "alba")
    cover.sessions = []
    cover.passed.connect(cover.sessions.append)
    cover.cover()
    qtbot.keyClick(cover.panel.list, Qt.Key.Key_Down)
    type_password(qtbot, cover, own)
    assert [s.user.login for s in cover.sessions] == ["bey"]
    assert cover.sessions[0].ctx.store is session.ctx.store


def test_after_the_hard_lock_it_asks_for_a_new_sign_in(qtbot, cover, session, hands):
    ended = []
    cover.ended.connect(lambda: ended.append(True))
    hands.advance(timedelta(minutes=20))
    type_password(qtbot, cover, PASSWORD)
    assert ended == [True]
    assert cover.sessions == []


def test_there_is_no_way_round_by_recovery_words(cover):
    assert cover.panel.forgotten.isHidden()


def test_the_watcher_says_once_when_to_cover_and_when_to_close(qtbot, session, hands):
    watcher = IdleWatcher(session.lock)
    said = []
    watcher.cover_wanted.connect(lambda: said.append("cover"))
    watcher.close_wanted.connect(lambda: said.append("close"))
    try:
        watcher.check()
        assert said == []
        hands.advance(timedelta(minutes=2))
        watcher.check()
        watcher.check()
        assert said == ["cover"]
        hands.advance(timedelta(minutes=13))
        watcher.check()
        assert said == ["cover", "close"]
    finally:
        watcher.stop()


def test_typing_keeps_the_screen_open(qtbot, window, session, hands):
    watcher = IdleWatcher(session.lock)
    try:
        for _ in range(5):
            hands.advance(timedelta(minutes=1))
            qtbot.keyClicks(window.line, "a")
            watcher.check()
        assert session.lock.level is LockLevel.OPEN
    finally:
        watcher.stop()
