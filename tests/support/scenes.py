"""What hands do in front of the real program; played by tests.support.driven_program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QLineEdit

from tests.support.driven_program import Hands, Wait
from tests.support.whole_program import MORNING

BEGIN = MORNING
PASSWORD = "demo-clinic"
FAMILY, GIVEN, REASON = "Zarzaparrillo", "Quixotina", "lumbagoqueesunsecreto"
PHONE = "699123987"
NEWCOMER, COMMENT = "Wunderlichova", "vertigotambiensecreto"


def sign_in(hands: Hands) -> Iterator[Wait]:
    """Choose the receptionist at the door and type the password."""
    yield lambda: hands.window is not None and hands.idle()
    panel = hands.window.panel
    hands.window.activateWindow()
    yield lambda: panel.list.count() > 0
    hands.press("Tab", 0)
    panel.list.setFocus()
    hands.press("Home")
    for _person in range(panel.list.count()):
        if panel.presenter.login == "reception":
            break
        hands.press("Down")
    hands.tab_to("Password")
    hands.write(PASSWORD)
    hands.press("Return")
    yield hands.inside
    yield lambda: hands.screen().day.board is not None
    hands.tell("inside", title=hands.window.windowTitle())


def type_and_wait_to_be_killed(hands: Hands) -> Iterator[Wait]:
    """Begin a patient and a booking, save neither, and say when a second has passed."""
    yield from sign_in(hands)
    hands.press("Ctrl+2")
    yield hands.idle
    hands.press("Ctrl+N")
    yield partial(_form_is_ready, hands)
    hands.write(FAMILY)
    hands.press("Tab")
    hands.write(GIVEN)
    name = hands.screen().form.fields.values().details.name
    assert (name.family, name.given) == (FAMILY, GIVEN), str(name)
    yield lambda: "draft kept" in hands.screen().form._kept.text()
    hands.press("Ctrl+1")
    yield lambda: hands.window.current_name() == "agenda" and hands.idle()
    hands.press("Ctrl+N")
    yield lambda: hands.screen().popovers.current is not None
    hands.write(NEWCOMER)
    yield partial(_offers, hands.screen().popovers.current, NEWCOMER)
    hands.press("Return")
    yield lambda: hands.screen().popovers.current.patient.newcomer.isVisible()
    hands.press("Alt+H")
    for digit in "699123987":  # goes on typing: a pause must not be what keeps it
        hands.write(digit)
        yield _seconds(hands, 0.15)
    hands.tell("a second later")
    yield lambda: False


def find_what_was_typed(hands: Hands) -> Iterator[Wait]:
    """Open the two forms again and say what is in them."""
    yield from sign_in(hands)
    hands.press("Ctrl+N")
    yield lambda: hands.screen().popovers.current is not None
    popover: Any = hands.screen().popovers.current
    yield popover.restored.isVisible
    newcomer = popover.presenter.form.newcomer
    hands.press("Escape")
    hands.press("Ctrl+2")
    yield hands.idle
    hands.press("Ctrl+N")
    yield lambda: hands.screen().form is not None and hands.screen().form.fields is not None
    yield hands.idle
    name = hands.screen().form.fields.values().details.name
    hands.tell(
        "found",
        family=name.family,
        given=name.given,
        notice=hands.screen().form.notice.text(),
        newcomer=f"{newcomer.given} {newcomer.family}".strip() if newcomer else "",
        phone=newcomer.phone if newcomer else "",
    )
    hands.press("Ctrl+Q")
    yield lambda: False


def morning(hands: Hands) -> Iterator[Wait]:
    """Register, book, move, check in, walk in, print the day: keys only, with undo."""
    yield from sign_in(hands)
    yield from _register(hands)
    yield from _book(hands)
    yield from _move_and_take_back(hands)
    yield from _check_in_and_take_back(hands)
    yield from _walk_in(hands)
    yield from _print_day(hands)
    hands.press("O")
    yield lambda: hands.window.current_name() == "patients" and hands.idle()
    yield lambda: hands.screen().overview is not None
    titles = [w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()]
    hands.tell("done", titles=titles)
    yield Path(os.environ["CLINIC_TEST_GO"]).exists
    hands.press("Ctrl+Q")
    yield lambda: False


def _register(hands: Hands) -> Iterator[Wait]:
    hands.press("Ctrl+2")
    yield hands.idle
    hands.press("Ctrl+N")
    yield partial(_form_is_ready, hands)
    for text in (FAMILY, GIVEN, "3/4/1968", "f", PHONE):
        hands.write(text)
        hands.press("Tab")
    hands.press("Ctrl+S")
    yield hands.says(f"Registered: {GIVEN} {FAMILY}")
    yield lambda: hands.screen().overview is not None and hands.idle()


def _book(hands: Hands) -> Iterator[Wait]:
    hands.press("Ctrl+1")
    yield lambda: hands.window.current_name() == "agenda" and hands.idle()
    day = hands.screen().day
    while day.current_block() is not None:
        hands.press("Down")
    hands.press("Return")
    yield lambda: hands.screen().popovers.current is not None and hands.idle()
    popover = hands.screen().popovers.current
    hands.write("quixot zarza")
    yield partial(_offers, popover, FAMILY)
    hands.press("Return")
    yield lambda: popover.presenter.form.patient is not None and hands.idle()
    hands.press("Alt+M")
    hands.write(REASON)
    yield hands.idle
    if not popover.reason.isHidden() or popover.verdict.text.text() != "Free":
        hands.press("Alt+1")
        yield hands.idle
    hands.press("Ctrl+Return")
    yield hands.says(f"{GIVEN} {FAMILY} booked")
    yield lambda: hands.idle() and _mine(hands) is not None
    yield hands.screen().day.hasFocus
    hands.tell("booked", **_facts(hands))


def _move_and_take_back(hands: Hands) -> Iterator[Wait]:
    day = hands.screen().day
    yield from _go_to_mine(hands)
    before = _facts(hands)
    hands.press("M")
    for _slot in range(40):
        hands.press("Down")
        if day.ghost is not None and not day.ghost.problem:
            break
    hands.press("Return")
    yield lambda: hands.idle() and _facts(hands)["start"] != before["start"]
    moved = _facts(hands)
    hands.press("Ctrl+Z")
    yield lambda: hands.idle() and _facts(hands)["start"] == before["start"]
    hands.press("Ctrl+Shift+Z")
    yield lambda: hands.idle() and _facts(hands)["start"] == moved["start"]
    hands.tell("moved", **moved)


def _check_in_and_take_back(hands: Hands) -> Iterator[Wait]:
    yield from _go_to_mine(hands)
    for key, status in (("A", "arrived"), ("Ctrl+Z", "booked"), ("A", "arrived")):
        hands.press(key)
        yield partial(_has_status, hands, status)
    room = [line.title for line in hands.screen().right.room.lines()]
    hands.tell("checked in", room=room)


def _walk_in(hands: Hands) -> Iterator[Wait]:
    hands.press("F9")
    yield lambda: hands.screen().popovers.current is not None and hands.idle()
    popover = hands.screen().popovers.current
    hands.write(f"Karla {NEWCOMER}")
    yield partial(_offers, popover, f"Karla {NEWCOMER}")
    hands.press("Return")
    yield popover.patient.newcomer.isVisible
    hands.press("Alt+M")
    hands.write(COMMENT)
    yield hands.idle
    hands.press("Ctrl+Return")
    yield hands.says(f"Karla {NEWCOMER} checked in")
    yield hands.idle
    room = [line.title for line in hands.screen().right.room.lines()]
    hands.tell("walked in", room=room)


def _print_day(hands: Hands) -> Iterator[Wait]:
    """Open the day sheet and save it as a PDF at the path that the parent gives."""
    yield hands.screen().day.hasFocus
    yield from _go_to_mine(hands)
    hands.press("Ctrl+P")
    yield lambda: isinstance(QApplication.activeModalWidget(), QDialog) and hands.idle()
    yield hands.in_front
    hands.tab_to("Save as PDF")

    def answer(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")  # the system's own on other platforms
        assert isinstance(field, QLineEdit)
        field.selectAll()
        field.setText(os.environ["CLINIC_TEST_PAPER"])
        save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        QTest.keyClick(save, Qt.Key.Key_Space)

    hands.when_asked(QFileDialog, answer)
    hands.press("Space")
    yield Path(os.environ["CLINIC_TEST_PAPER"]).exists
    hands.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _form_is_ready(hands: Hands) -> bool:
    form = hands.screen().form
    return form is not None and form.fields is not None and form.fields.isAncestorOf(hands.focus())


def _offers(popover: Any, words: str) -> bool:
    found = popover.patient.picker._popup.list
    return found.count() > 0 and words in found.item(0).text()


def _mine(hands: Hands) -> Any:
    plan = hands.screen().presenter.plan
    mine = [a for a in plan.appointments if FAMILY in a.patient_name] if plan else []
    return mine[0] if mine else None


def _facts(hands: Hands) -> dict[str, Any]:
    found = _mine(hands)
    return {"start": f"{found.start:%H:%M}", "status": found.status.value} if found else {}


def _has_status(hands: Hands, wanted: str) -> bool:
    return hands.idle() and _facts(hands)["status"] == wanted


def _go_to_mine(hands: Hands) -> Iterator[Wait]:
    """Walk with the arrow keys until the cursor is on the appointment."""
    day = hands.screen().day
    mine = _mine(hands)
    columns = {day.board.column_of(r) for r in mine.resource_ids}
    for _step in range(12):
        if day.cursor_place.column in columns:
            break
        hands.press("Right" if day.cursor_place.column < min(columns) else "Left")
    hands.press("Home")
    for _step in range(80):
        block = day.current_block()
        if block is not None and block.appointment.id == mine.id:
            break
        hands.press("Down")
    yield lambda: day.current_block() is not None and day.current_block().appointment.id == mine.id


def _seconds(hands: Hands, seconds: float) -> Wait:
    assert hands.clock is not None
    clock, begin = hands.clock, hands.clock.now()
    return lambda: (clock.now() - begin).total_seconds() >= seconds
