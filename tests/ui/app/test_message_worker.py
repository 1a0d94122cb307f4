"""The worker of the running program: real threads, a real mail server, nobody pressing a button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clinic_desktop.app.message_worker import AUTOMATON, MessageWorker, as_automaton
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.messages.api import (
    ChannelKind,
    MessageStatus,
    Purpose,
    SetChannel,
    channels,
    claim_next,
    plan_due,
    set_channel,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit.tasks import QtTasks
from tests.support.messages_clinic import EMAIL, FRIDAY, MessageClinic, days, make_message_clinic
from tests.support.post_offices import Mailbox, mail_server

WEDNESDAY = FRIDAY - days(2)


@dataclass
class Signed:
    """Who is signed in."""

    ctx: Context


class SmallProgram(QObject):
    """What the worker needs of the program."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.session: Any = Signed(ctx)
        self.tasks = QtTasks(lambda: self.session.ctx if self.session else None, self)


@pytest.fixture
def clinic(ctx: Context, clock: FrozenClock) -> MessageClinic:
    found = make_message_clinic(ctx, clock)
    found.only(Purpose.REMINDER)
    found.book()
    found.turn_to("10:00", WEDNESDAY)
    return found


@pytest.fixture
def program(qtbot: QtBot, clinic: MessageClinic) -> Iterator[SmallProgram]:
    """Return a program in front of which a pharmacist sits, who may send nothing."""
    pharmacist = replace(clinic.ctx.actor, roles=frozenset({Role.PHARMACIST}))
    found = SmallProgram(replace(clinic.ctx, actor=pharmacist))
    yield found
    found.tasks.close()


def by_mail(clinic: MessageClinic, port: int) -> None:
    version = channels(clinic.ctx)[ChannelKind.EMAIL].version
    settings = replace(EMAIL, port=port)
    set_channel(clinic.ctx, SetChannel(ChannelKind.EMAIL, version, True, settings))


def test_it_sends_whoever_is_signed_in(
    qtbot: QtBot, clinic: MessageClinic, program: SmallProgram
) -> None:
    clinic.turn_to("09:00", WEDNESDAY)  # in time for its reminder
    clinic.book("11:30", clinic.patient("Rosa", email="rosa@example.org"))
    clinic.turn_to("10:00", WEDNESDAY)
    box = Mailbox()
    worker = MessageWorker(program)
    with mail_server(box) as port:
        by_mail(clinic, port)
        worker.tick()
        worker.tick()  # busy: does nothing
        qtbot.waitUntil(lambda: not worker.busy)
    assert sorted(box.recipients) == ["ada@example.org", "rosa@example.org"]
    assert clinic.states(Purpose.REMINDER) == [MessageStatus.SENT, MessageStatus.SENT]


def test_a_server_that_is_away_leaves_the_screen_free(
    qtbot: QtBot, clinic: MessageClinic, program: SmallProgram
) -> None:
    by_mail(clinic, 1)
    worker = MessageWorker(program)
    worker.tick()
    qtbot.waitUntil(lambda: not worker.busy)
    (message,) = clinic.messages()
    assert (message.status, message.error) == (MessageStatus.QUEUED, "No connection to 127.0.0.1.")
    assert message.next_try > clinic.clock.now()


def test_it_finds_what_was_being_sent_when_the_program_ended(
    qtbot: QtBot, clinic: MessageClinic, program: SmallProgram
) -> None:
    plan_due(clinic.ctx)
    assert claim_next(clinic.ctx) is not None
    worker = MessageWorker(program)
    worker.tick()
    qtbot.waitUntil(lambda: not worker.busy)
    assert clinic.states(Purpose.REMINDER) == [MessageStatus.UNKNOWN]


def test_nobody_signed_in_means_nothing_is_done(
    qtbot: QtBot, clinic: MessageClinic, program: SmallProgram
) -> None:
    program.session = None
    worker = MessageWorker(program)
    worker.tick()
    assert not worker.busy
    assert clinic.messages() == []


def test_the_trail_names_the_program_itself(clinic: MessageClinic) -> None:
    machine = as_automaton(clinic.ctx)
    assert machine.actor.user_id == AUTOMATON
    assert machine.store is clinic.ctx.store
    plan_due(machine)
    with machine.reading() as connection:
        author = connection.exec_driver_sql("SELECT created_by FROM message").scalar_one()
    assert author == AUTOMATON.bytes
