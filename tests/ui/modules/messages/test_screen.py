"""The Messages tab: outbox, calls, replies, and a code that a patient reads out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    JoinWaitList,
    OfferPlace,
    appointment,
    appointments_of_patient,
    join_wait_list,
    offer_place,
)
from clinic_desktop.modules.messages.api import (
    Answer,
    CallResult,
    ChannelKind,
    Doubtful,
    MessageStatus,
    Postponed,
    Purpose,
    SetChannel,
    channels,
    receive_reply,
    set_channel,
)
from clinic_desktop.modules.messages.presenters.outbox import Shown
from clinic_desktop.modules.messages.ui.replies_view import CodeDialog
from clinic_desktop.modules.messages.ui.screen import CALLS, OUTBOX, REPLIES, MessagesScreen
from clinic_desktop.modules.messages.ui.words_dialog import WordsDialog
from clinic_desktop.ui_kit.accessibility import unnamed_inputs
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from tests.support.agenda_screen import FakeShell
from tests.support.hands import dialog, press
from tests.support.messages_clinic import EMAIL, FRIDAY, SMS, days

WEDNESDAY = FRIDAY - days(2)


@pytest.fixture
def screen(show, shell):
    return show(MessagesScreen(shell))


def cell(table, row, name):
    model = table.rows_model()
    column = next(n for n, c in enumerate(model.columns) if c.name == name)
    return model.index(row, column).data()


def test_every_list_opens_names_its_fields_and_keeps_its_model_sound(screen, shell):
    for name in (OUTBOX, CALLS, REPLIES):
        screen.show_list(name)
        table = screen._panels[name].table
        QAbstractItemModelTester(table.model())
        assert unnamed_inputs(screen) == []
    assert (shell.errors, shell.tasks.failures) == ([], [])


def test_the_outbox_shows_what_waits_and_why(clinic, screen):
    clinic.only(Purpose.REMINDER)
    clinic.book()
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.postman.outcomes = [Postponed("No connection to mail.", channel_down=True)]
    clinic.run()
    table = screen.outbox.table
    assert table.model().rowCount() == 1
    assert cell(table, 0, "patient") == "Ada Soto"
    assert cell(table, 0, "status") == "Waiting"
    assert cell(table, 0, "why") == "No connection to mail."


def test_a_doubt_is_shown_and_decided_by_hand(qtbot, clinic, screen):
    clinic.only(Purpose.REMINDER)
    clinic.book()
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.postman.outcomes = [Doubtful("The line broke.")]
    clinic.run()
    told = screen.outbox.notice.text().replace("1 messages", "1 message")  # plurals, if loaded
    assert "1 message may or may not" in told
    press(qtbot, screen.outbox.notice.button)
    assert screen.outbox.part.value() is Shown.TO_DECIDE
    screen.outbox.table.select_row(0)
    press(qtbot, screen.outbox.resend_button)
    question = dialog(ConfirmDialog)
    assert "may get it twice" in "".join(
        label.text() for label in question.findChildren(type(question.heading))
    )
    press(qtbot, question.action)
    assert clinic.states(Purpose.REMINDER) == [MessageStatus.QUEUED]


def test_it_was_sent_takes_the_doubt_away(qtbot, clinic, screen):
    clinic.only(Purpose.REMINDER)
    clinic.book()
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.postman.outcomes = [Doubtful("The line broke.")]
    clinic.run()
    screen.outbox.table.select_row(0)
    press(qtbot, screen.outbox.sent_button)
    assert clinic.states(Purpose.REMINDER) == [MessageStatus.SENT]


def test_withdrawing_needs_a_message_that_has_not_gone_out(qtbot, clinic, screen, shell):
    clinic.only(Purpose.REMINDER)
    clinic.book()
    clinic.run()
    assert not screen.outbox.withdraw_button.isEnabled()
    assert screen.outbox.withdraw_button.toolTip() == "Choose a message first"
    screen.outbox.table.select_row(0)
    press(qtbot, screen.outbox.withdraw_button)
    assert shell.toasts == ["Withdrawn"]
    assert clinic.states(Purpose.REMINDER) == [MessageStatus.WITHDRAWN]
    assert not screen.outbox.withdraw_button.isEnabled()


def test_the_filter_and_the_search_narrow_the_list(qtbot, clinic, screen):
    clinic.only(Purpose.REMINDER)
    clinic.book()
    clinic.book("11:30", clinic.patient("Rosa", email="rosa@example.org"))
    clinic.run()
    assert screen.outbox.table.model().rowCount() == 2
    qtbot.keyClicks(screen.outbox.search, "rosa")
    assert screen.outbox.table.model().rowCount() == 1
    screen.outbox.part.set_value(Shown.SENT)
    screen.outbox.part.edited.emit()
    assert screen.outbox.table.model().rowCount() == 0


def test_the_words_can_be_read(qtbot, clinic, screen):
    clinic.only(Purpose.REMINDER)
    clinic.book()
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.run()
    screen.outbox.table.select_row(0)
    press(qtbot, screen.outbox.open_button)
    shown = dialog(WordsDialog)
    assert "we look forward to seeing you" in shown.words.value()
    shown.reject()


def test_with_every_channel_off_the_screen_says_so(clinic, screen):
    for kind, settings in ((ChannelKind.EMAIL, EMAIL), (ChannelKind.SMS, SMS)):
        version = channels(clinic.ctx)[kind].version
        set_channel(clinic.ctx, SetChannel(kind, version, False, settings))
    assert "No channel is switched on" in screen.outbox.notice.text()


def test_who_may_only_read_finds_the_deeds_explained(clinic, show):
    shell = FakeShell(clinic.ctx, denied=frozenset({Permission.MESSAGE_WRITE.value}))
    screen = show(MessagesScreen(shell))
    clinic.book()
    screen.outbox.table.select_row(0)
    assert not screen.outbox.withdraw_button.isEnabled()
    assert "may read messages" in screen.outbox.withdraw_button.toolTip()
    assert not screen.replies.code_button.isEnabled()


def test_a_call_confirms_the_appointment_and_the_next_line_is_chosen(qtbot, clinic, screen):
    tomorrow = clinic.agenda.tomorrow()
    first = clinic.book("09:30", day=tomorrow)
    clinic.book("10:30", clinic.agenda.luis, day=tomorrow)
    screen.show_list(CALLS)
    assert screen.calls.table.model().rowCount() == 2
    assert cell(screen.calls.table, 0, "phones") == "+34 611 222 333"
    qtbot.keyClicks(screen.calls.note, "her son answered")
    press(qtbot, screen.calls.buttons[CallResult.CONFIRMED])
    shown = appointment(clinic.ctx, first.appointment_id)
    assert shown.status is AppointmentStatus.CONFIRMED
    assert screen.calls.current().patient_name == "Luis Gil"
    assert screen.calls.note.text() == ""


def test_nobody_answers_and_the_list_remembers(qtbot, clinic, screen):
    clinic.book("09:30", day=clinic.agenda.tomorrow())
    screen.show_list(CALLS)
    press(qtbot, screen.calls.buttons[CallResult.NO_ANSWER])
    assert cell(screen.calls.table, 0, "so_far") == "No answer"


def test_cancelling_by_phone_asks_for_the_reason(qtbot, clinic, screen):
    change = clinic.book("09:30", day=clinic.agenda.tomorrow())
    screen.show_list(CALLS)
    press(qtbot, screen.calls.buttons[CallResult.CANCELLED])
    question = dialog(ConfirmDialog)
    qtbot.keyClicks(question._reason, "has a cold")
    press(qtbot, question.action)
    shown = appointment(clinic.ctx, change.appointment_id)
    assert (shown.status, shown.cancel_reason) == (AppointmentStatus.CANCELLED, "has a cold")
    assert screen.calls.table.model().rowCount() == 0


def test_writing_instead_of_calling_queues_a_message(qtbot, clinic, screen):
    clinic.only()
    clinic.book("09:30", day=clinic.agenda.tomorrow())
    screen.show_list(CALLS)
    press(qtbot, screen.calls.send_button)
    assert clinic.states(Purpose.REMINDER) == [MessageStatus.QUEUED]


def sent_code(clinic):
    clinic.only(Purpose.CONFIRMATION)
    change = clinic.book()
    clinic.clock.advance(timedelta(minutes=6))
    clinic.run()
    body = clinic.postman.taken[-1].body
    return change, body.partition("Your code is ")[2][:6]


def test_a_code_at_the_desk_confirms(qtbot, clinic, screen):
    change, code = sent_code(clinic)
    screen.enter_code()
    asked = dialog(CodeDialog)
    qtbot.keyClicks(asked.code, f"{code[:3]}-{code[3:].lower()}")
    qtbot.keyClick(asked.code, Qt.Key.Key_Return)
    assert "Ada Soto" in asked.found.text()
    press(qtbot, asked.answers[Answer.CONFIRM])
    shown = appointment(clinic.ctx, change.appointment_id)
    assert shown.status is AppointmentStatus.CONFIRMED


def test_a_code_of_an_offer_takes_the_place(qtbot, clinic, screen):
    clinic.only(Purpose.OFFER)
    alba = clinic.agenda.alba
    entry = join_wait_list(clinic.ctx, JoinWaitList(clinic.ada, ((alba,),), 30))
    offer_place(clinic.ctx, OfferPlace(clinic.at("10:30"), 30, (alba,), (entry.id,)))
    clinic.clock.advance(timedelta(minutes=2))
    clinic.run()
    screen.enter_code()
    asked = dialog(CodeDialog)
    qtbot.keyClicks(asked.code, clinic.postman.taken[-1].body[-7:-1])
    qtbot.keyClick(asked.code, Qt.Key.Key_Return)
    assert "a place that is offered" in asked.found.text()
    assert [b.text() for b in asked.answers.values()] == [
        "Takes the place",
        "Doesn't want it",
        "Wants a call",
    ]
    press(qtbot, asked.answers[Answer.CONFIRM])
    (booked,) = appointments_of_patient(clinic.ctx, clinic.ada)
    assert booked.state.start == clinic.at("10:30")


def test_a_wrong_code_is_refused_in_words(qtbot, clinic, screen):
    sent_code(clinic)
    screen.enter_code()
    asked = dialog(CodeDialog)
    qtbot.keyClicks(asked.code, "CCCCCC")
    press(qtbot, asked.look_button)
    assert "No appointment has the code CCCCCC" in asked.notice.text()
    assert all(not button.isEnabled() for button in asked.answers.values())
    asked.reject()


def test_a_reply_that_nobody_understands_waits_to_be_read(qtbot, clinic, screen):
    receive_reply(clinic.ctx, "+34611222333", "can I come at 5 instead?")
    screen.show_list(REPLIES)
    assert cell(screen.replies.table, 0, "state") == "To read"
    screen.replies.table.select_row(0)
    press(qtbot, screen.replies.done_button)
    assert cell(screen.replies.table, 0, "state") == "Read"
