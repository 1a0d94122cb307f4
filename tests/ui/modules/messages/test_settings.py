"""Settings: channels with a test message over a real line, rules, texts with preview."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.modules.messages.api import (
    ChannelKind,
    Lead,
    NotDelivered,
    SetChannel,
    channels,
    message_policy,
    rules,
    set_channel,
    texts,
)
from clinic_desktop.modules.messages.domain.message import Purpose
from clinic_desktop.modules.messages.store import settings as store
from clinic_desktop.modules.messages.ui.channels_page import ChannelsPage
from clinic_desktop.modules.messages.ui.plugin import SETTINGS_PAGES
from clinic_desktop.modules.messages.ui.rules_page import RulesPage
from clinic_desktop.modules.messages.ui.texts_page import TextsPage
from clinic_desktop.ui_kit.accessibility import dead_controls, unnamed_inputs
from tests.support.hands import press, retype
from tests.support.messages_clinic import EMAIL
from tests.support.post_offices import Mailbox, mail_server


@pytest.mark.parametrize("page", SETTINGS_PAGES, ids=lambda page: page.name)
def test_every_page_opens_and_names_its_fields(show, shell, page):
    widget = show(page.create(shell))
    assert (shell.errors, shell.tasks.failures) == ([], [])
    assert unnamed_inputs(widget) == []
    assert dead_controls(widget) == []


def test_a_channel_is_stored_and_its_password_never_comes_back(qtbot, show, shell, clinic):
    page = show(ChannelsPage(shell))
    retype(qtbot, page.email.form.field("host"), "smtp.example.org")
    page.email.form.field("security").set_value("starttls")
    retype(qtbot, page.email.form.field("secret"), "hunter2")
    press(qtbot, page.email.save_button)
    assert shell.toasts == ["Saved"]
    assert channels(clinic.ctx)[ChannelKind.EMAIL].settings.host == "smtp.example.org"
    with clinic.ctx.reading() as connection:
        assert store.secret(connection, ChannelKind.EMAIL).value == "hunter2"
    assert page.email.form.field("secret").text() == ""
    assert "stored" in page.email.form.field("secret").placeholderText()
    press(qtbot, page.email.save_button)  # an empty field keeps it
    with clinic.ctx.reading() as connection:
        assert store.secret(connection, ChannelKind.EMAIL).value == "hunter2"


def test_a_password_is_never_journaled(qtbot, show, shell, clinic):
    page = show(ChannelsPage(shell))
    retype(qtbot, page.email.form.field("secret"), "hunter2")
    retype(qtbot, page.email.form.field("user"), "desk")
    page.email.presenter.keep()
    with clinic.ctx.reading() as connection:
        bodies = connection.exec_driver_sql("SELECT body FROM draft").scalars().all()
    assert any("desk" in body for body in bodies)
    assert not any("hunter2" in body for body in bodies)


def test_what_is_typed_is_there_again_after_a_crash(qtbot, show, shell):
    page = show(ChannelsPage(shell))
    retype(qtbot, page.policy.form.field("place"), "Calle Nueva 7")
    page.policy.presenter.keep()
    again = show(ChannelsPage(shell))
    assert again.policy.form.field("place").text() == "Calle Nueva 7"
    press(qtbot, again.policy.undo_button)
    assert again.policy.form.field("place").text() == "Calle Mayor 1, Madrid"


def test_an_unencrypted_server_elsewhere_is_refused_beside_the_field(qtbot, show, shell, clinic):
    page = show(ChannelsPage(shell))
    retype(qtbot, page.email.form.field("host"), "mail.example.org")
    press(qtbot, page.email.save_button)
    assert (
        "only to a server on this computer" in page.email.form._entries["security"].problem.text()
    )
    assert channels(clinic.ctx)[ChannelKind.EMAIL].settings.host == "127.0.0.1"


def test_the_test_message_arrives(qtbot, show, shell, clinic):
    box = Mailbox()
    with mail_server(box) as port:
        version = channels(clinic.ctx)[ChannelKind.EMAIL].version
        to = replace(EMAIL, port=port)
        set_channel(clinic.ctx, SetChannel(ChannelKind.EMAIL, version, True, to))
        page = show(ChannelsPage(shell))
        qtbot.keyClicks(page.email.trial, "me@example.org")
        press(qtbot, page.email.trial_button)
    assert box.recipients == ["me@example.org"]
    assert shell.toasts == ["The test message was delivered to the server"]


def test_a_test_message_that_fails_says_why(qtbot, show, shell, clinic):
    version = channels(clinic.ctx)[ChannelKind.EMAIL].version
    away = replace(EMAIL, port=1)
    set_channel(clinic.ctx, SetChannel(ChannelKind.EMAIL, version, True, away))
    page = show(ChannelsPage(shell))
    qtbot.keyClicks(page.email.trial, "me@example.org")
    press(qtbot, page.email.trial_button)
    (error,) = shell.errors
    assert isinstance(error, NotDelivered)
    assert "No connection to 127.0.0.1" in error.message()


def test_quiet_hours_are_typed_as_times(qtbot, show, shell, clinic):
    page = show(ChannelsPage(shell))
    retype(qtbot, page.policy.form.field("quiet_start"), "22")
    press(qtbot, page.policy.save_button)
    assert message_policy(clinic.ctx).quiet.start == 22 * 60


def test_a_rule_is_changed_and_a_new_one_added_and_removed(qtbot, show, shell, clinic):
    page = show(RulesPage(shell))
    retype(qtbot, page.form.field("days"), "3")
    press(qtbot, page.save_button)
    assert rules(clinic.ctx)[0].lead == Lead(days=3, at=600)
    press(qtbot, page.add_button)
    qtbot.keyClicks(page.form.field("name"), "An hour before")
    page.form.field("counted").set_value("minutes")
    page.form.field("counted").edited.emit()
    retype(qtbot, page.form.field("minutes"), "60")
    press(qtbot, page.save_button)
    found = rules(clinic.ctx)[-1]
    assert (found.name, found.lead, found.own) == ("An hour before", Lead(minutes=60), True)
    page.table.select_row(len(rules(clinic.ctx)) - 1)
    press(qtbot, page.remove_button)
    assert [rule.name for rule in rules(clinic.ctx)].count("An hour before") == 0


def test_a_rule_without_a_name_is_refused_beside_the_field(qtbot, show, shell):
    page = show(RulesPage(shell))
    page.form.field("name").clear()
    press(qtbot, page.save_button)
    assert page.form._entries["name"].problem.text() != ""


def test_a_text_is_seen_as_it_will_read_and_a_wrong_field_stops_it(qtbot, show, shell, clinic):
    page = show(TextsPage(shell))
    assert "Dear Ana Pérez Soto" in page.preview.value()
    page.body_field.setPlainText("Hello {patient_nam}")
    assert "There is no field {patient_nam}" in page.form._entries["body"].problem.text()
    assert not page.save_button.isEnabled()
    page.body_field.setPlainText("Hello {patient_name}")
    assert page.preview.value() == "Hello Ana Pérez Soto"
    press(qtbot, page.save_button)
    key = (Purpose.REMINDER, ChannelKind.EMAIL, "en")
    saved = {(t.purpose, t.channel, t.language): t for t in texts(clinic.ctx)}[key]
    assert saved.body == "Hello {patient_name}"
    press(qtbot, page.reset_button)
    assert "we look forward" in page.body_field.value()


def test_the_length_of_an_sms_is_counted_while_typing(show, shell):
    page = show(TextsPage(shell))
    page.choice.field("channel").set_value(ChannelKind.SMS)
    page.choice.field("channel").edited.emit()
    page.body_field.setPlainText("a" * 161)
    assert page.length.text().startswith("2 parts")
    page.body_field.setPlainText("cita á")
    assert "Because of á only 70" in page.length.text()


def test_a_text_that_tells_the_reason_is_warned_of(show, shell):
    page = show(TextsPage(shell))
    page.form.field("subject").setText("Your {appointment_type}")
    page.form.field("subject").textEdited.emit("x")
    assert "{appointment_type} may tell others" in page.warning.text()


def test_a_field_is_put_into_the_text_by_enter(qtbot, show, shell):
    page = show(TextsPage(shell))
    page.body_field.setPlainText("")
    page.fields.setCurrentRow(3)
    page.fields.itemActivated.emit(page.fields.item(3))
    assert page.body_field.value() == "{time}"
