"""A clinic that can only be looked at, with real mouse and keys: nothing begins, each says why."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.app.demo.house import PASSWORD
from clinic_desktop.app.session import environment
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.agenda.api import AppointmentView, JoinWaitList, day, join_wait_list
from clinic_desktop.modules.agenda.presenters.board import Block
from clinic_desktop.modules.agenda.presenters.words import MOVABLE
from clinic_desktop.modules.agenda.ui.details_popover import DetailsPopover
from clinic_desktop.modules.patients.api import (
    PatientDetails,
    PersonName,
    RegisterPatient,
    register_patient,
)
from clinic_desktop.modules.practice.api import bookable_resources
from clinic_desktop.modules.practice.service.session import sign_in, sign_out
from clinic_desktop.ui_kit import notify
from tests.integration.storage.test_opening_failures import read_only
from tests.support.walking import Walker
from tests.support.whole_program import MORNING, Whole, in_front_of, make_small_demo, opened_at

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="access bits of POSIX")
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_small_demo(tmp_path_factory.mktemp("demo") / "store")
    session = sign_in(folder, "reception", PASSWORD, environment(FrozenClock(MORNING)))
    details = PatientDetails(name=PersonName("Wanda", "Warte"))
    patient = register_patient(session.ctx, RegisterPatient(details)).id
    doctor = bookable_resources(session.ctx)[0].id
    join_wait_list(session.ctx, JoinWaitList(patient, ((doctor,),), 15))
    sign_out(session)
    return folder


@pytest.fixture
def looking(qapp: QApplication, demo: Path) -> Iterator[Whole]:
    with read_only(demo), opened_at(demo, "reception") as whole:
        assert "write-protected" in whole.session.ctx.store.viewing
        yield whole
        assert not [m.text for m in notify.history if m.kind in ("crash", "environment", "user")]


@pytest.fixture
def doctor(qapp: QApplication, demo: Path, tmp_path: Path) -> Iterator[Whole]:
    with in_front_of(demo, tmp_path / "store", "doctor") as whole:
        yield whole
        assert not [m.text for m in notify.history if m.kind in ("crash", "environment", "user")]


def shown(whole: Whole, qtbot: QtBot) -> Walker:
    whole.window.resize(1366, 768)
    whole.window.show()
    whole.window.activateWindow()
    qtbot.waitUntil(whole.window.isActiveWindow)
    hands = Walker(whole, qtbot)
    hands.rest()
    hands.until(lambda: hands.screen().day.board is not None)
    hands.screen().first_focus()
    notify.history.clear()
    return hands


def stored(whole: Whole) -> tuple[AppointmentView, ...]:
    return day(whole.session.ctx, TODAY).appointments


def movable(hands: Walker, own: UUID | None = None) -> Block:
    """Return a block that may be moved by its status, and lies in nobody's `own` column."""
    found = [
        b
        for b in hands.screen().day.board.blocks
        if b.appointment.status in MOVABLE and own not in b.appointment.resource_ids
    ]
    return found[0]


def pull(hands: Walker, block: Block, edge: str, by: int = 60) -> None:
    """Drag a block by its middle or an edge."""
    view = hands.screen().day
    view.select(block.appointment.id)
    hands.rest()
    rect = view.grid().block_rect(block.column, block.start, block.minutes, block.lane)
    height = {"top": 1, "middle": rect.height / 2, "bottom": rect.height - 1}[edge]
    at = QPoint(round(rect.x + rect.width / 2), round(rect.y + height))
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(port, at + QPoint(0, by // 2))
    assert view.ghost is None, "nothing is lifted"
    assert not view.mouse.drag, "nothing has begun"
    QTest.mouseMove(port, at + QPoint(0, by))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at + QPoint(0, by))
    hands.rest()


def said(part: str) -> int:
    """Return how often a reason was said; forget what was."""
    count = sum(part in m.text for m in notify.history)
    notify.history.clear()
    return count


def test_nothing_begins_on_the_day_and_each_attempt_says_why(looking: Whole, qtbot: QtBot) -> None:
    hands, before = shown(looking, qtbot), stored(looking)
    block = movable(hands)
    for edge in ("middle", "top", "bottom"):
        pull(hands, block, edge)
        assert said("write-protected") == 1, edge
    hands.select(block.appointment.id)
    for key in ("A", "N", "C", "M", "P", "Delete"):
        hands.press(key)
        assert said("write-protected") == 1, key
    assert hands.screen().popovers.current is None
    assert not hands.screen().day.carrier.active
    assert not hands.screen().left.pinboard.cards()
    assert stored(looking) == before


def test_a_free_place_is_not_booked_by_enter_drag_or_double_click(
    looking: Whole, qtbot: QtBot
) -> None:
    hands = shown(looking, qtbot)
    view = hands.screen().day
    place = view.board.columns[0].resource_id
    hands.show("20:30")
    hands.drag(place, "21:00", "22:00")
    assert said("write-protected") == 1
    hands.press("Return")
    assert said("write-protected") == 1
    at = hands._point(place, "21:00")
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    hands.rest()
    assert said("write-protected") == 1
    assert hands.screen().popovers.current is None


def test_the_details_can_be_read_and_their_buttons_are_off(looking: Whole, qtbot: QtBot) -> None:
    hands = shown(looking, qtbot)
    hands.select(movable(hands).appointment.id)
    hands.press("Return")
    details = hands.popover(DetailsPopover)
    assert details.buttons
    for button in details.buttons.values():
        assert not button.isEnabled()
        assert "write-protected" in button.toolTip()
    assert details.comment.isReadOnly()


def test_nobody_is_carried_from_the_waiting_list(looking: Whole, qtbot: QtBot) -> None:
    hands = shown(looking, qtbot)
    room = hands.screen().right.room
    hands.screen().actions_by_name["wait_list"].trigger()
    hands.until(room.hasFocus)
    for _line in range(30):
        if room.current_line().entry is not None:
            break
        hands.press("Down")
    assert room.current_line().entry is not None
    for key in ("M", "E", "Delete", "Return"):
        hands.press(key)
        assert said("write-protected") == 1, key
    assert not hands.screen().day.carrier.active
    assert hands.screen().popovers.current is None


def test_a_doctor_does_not_begin_to_drag_what_is_a_colleagues(doctor: Whole, qtbot: QtBot) -> None:
    hands, before = shown(doctor, qtbot), stored(doctor)
    own = doctor.session.ctx.actor.practitioner_id
    block = movable(hands, own)
    for edge in ("middle", "top", "bottom"):
        pull(hands, block, edge)
        assert said("your own") == 1, edge
    hands.select(block.appointment.id)
    for key in ("A", "M", "P", "Delete"):
        hands.press(key)
        assert said("your own") == 1, key
    assert hands.screen().popovers.current is None
    assert stored(doctor) == before
