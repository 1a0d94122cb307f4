"""The consult screen with a real call: rooms, engines, a patient by the link, the store."""

from __future__ import annotations

from PySide6.QtCore import Qt

from clinic_desktop.modules.consult.api import (
    CallStatus,
    call_session,
    files_of,
    messages_of,
)
from clinic_desktop.modules.consult.domain.summary import read_summary
from clinic_desktop.modules.documents.api import documents_of
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from tests.support.hands import dialog, press
from tests.ui.modules.consult.conftest import Desk

TEXT = b"Blood pressure at home: 128/79, 131/82, 125/77.\n"


def test_a_patient_is_let_in_seen_and_heard_and_the_call_is_kept(desk: Desk) -> None:
    desk.connect()
    screen, call = desk.screen, desk.screen.desk.stage
    video = screen.stage_page.video
    desk.until(lambda: video.has_picture(0))
    desk.until(lambda: video.has_picture(1))
    desk.until(lambda: call.view.people[0].digits)
    assert "Ana" in video.accessibleName()

    desk.patient_does(lambda session: session.write("I hear you"))
    desk.qtbot.keyClicks(screen.stage_page.chat.line, "Good morning")
    desk.qtbot.keyClick(screen.stage_page.chat.line, Qt.Key.Key_Return)
    desk.until(lambda: len(messages_of(desk.clinic.alba, call.id)) == 2)
    said = {(m.role.value, m.text) for m in messages_of(desk.clinic.alba, call.id)}
    assert said == {("patient", "I hear you"), ("host", "Good morning")}

    pid = call.view.me
    desk.patient_does(lambda session: session.send_file(pid, "home.txt", "text/plain", TEXT))
    desk.until(lambda: call.arrived)
    (bubble,) = screen.stage_page.chat._files.values()
    press(desk.qtbot, bubble.keep)
    desk.until(lambda: call.filed)
    assert [d.id for d in documents_of(desk.clinic.alba, desk.clinic.ana).documents] == [
        next(iter(call.filed.values()))
    ]
    (kept,) = files_of(desk.clinic.alba, call.id)
    assert kept.document_id is not None

    screen.by_name["end"].trigger()
    press(desk.qtbot, dialog(ConfirmDialog).action)
    desk.until(lambda: call_session(desk.clinic.alba, call.id).status is CallStatus.FINISHED)
    assert read_summary(call_session(desk.clinic.alba, call.id).summary).ended_ms is not None
    assert screen.pages.currentWidget() is screen.lobby_page
    assert desk.shell.errors == []


def test_the_call_goes_on_behind_the_lobby(desk: Desk) -> None:
    desk.connect()
    screen, call = desk.screen, desk.screen.desk.stage
    screen.by_name["lobby"].trigger()
    assert screen.pages.currentWidget() is screen.lobby_page
    screen.hide()
    desk.patient_does(lambda session: session.write("Are you there?"))
    desk.until(lambda: messages_of(desk.clinic.alba, call.id))
    assert screen.desk.stage is call
    assert call_session(desk.clinic.alba, call.id).status is CallStatus.OPEN


def test_the_visit_of_the_appointment_begins_when_somebody_is_there(desk: Desk) -> None:
    booked = desk.clinic.clinic.book("12:30").appointment_id
    desk.connect(booked)
    visit = desk.screen.companion.content
    desk.until(lambda: visit.asked)
    desk.screen.by_name["lobby"].trigger()
    desk.screen.by_name["lobby"].trigger()
    assert desk.screen.pages.currentWidget() is desk.screen.stage_page
    assert desk.screen.companion.content is visit
    assert visit.asked == [booked]


def test_keys_mute_and_switch_the_camera(desk: Desk) -> None:
    desk.connect()
    screen, call = desk.screen, desk.screen.desk.stage
    screen.by_name["mute"].trigger()
    desk.until(lambda: call.view.muted)
    screen.by_name["camera"].trigger()
    desk.until(lambda: any(m.video == "off" for m in desk.patient.state.media.values()))
    assert screen.stage_page.bar.mute.text() == "Unmute"
