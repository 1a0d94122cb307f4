"""The worker that reads the mailbox: real threads, a real IMAP server, nobody pressing a button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.app import mail_worker
from clinic_desktop.app.mail_worker import MailWorker
from clinic_desktop.app.message_worker import as_automaton
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.messages.api import (
    MailboxSettings,
    ReadMail,
    Security,
    SetMailbox,
    incoming_mails,
    mailbox,
    set_mailbox,
)
from clinic_desktop.modules.messages.domain.mailbox import Look, Looked
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import notify
from tests.support.imap_server import PASSWORD, USER, ImapServer, imap_server
from tests.support.messages_clinic import MessageClinic, make_message_clinic
from tests.ui.app.test_message_worker import SmallProgram


@pytest.fixture
def clinic(ctx: Context, clock: FrozenClock) -> MessageClinic:
    return make_message_clinic(ctx, clock)


@pytest.fixture
def program(qtbot: QtBot, clinic: MessageClinic) -> Iterator[SmallProgram]:
    """Return a program in front of which a pharmacist sits, who may read no messages."""
    pharmacist = replace(clinic.ctx.actor, roles=frozenset({Role.PHARMACIST}))
    found = SmallProgram(replace(clinic.ctx, actor=pharmacist))
    yield found
    found.tasks.close()


@pytest.fixture
def server() -> Iterator[ImapServer]:
    with imap_server() as found:
        yield found


def looked(qtbot: QtBot, worker: MailWorker) -> None:
    """Let the worker take one turn to its end."""
    worker.tick()
    qtbot.waitUntil(lambda: not worker.busy, timeout=20_000)


def test_it_reads_whoever_is_signed_in_and_only_when_it_is_time(
    qtbot: QtBot, clinic: MessageClinic, program: SmallProgram, server: ImapServer
) -> None:
    box = MailboxSettings("127.0.0.1", server.port, Security.NONE, USER)
    worker = MailWorker(program)
    looked(qtbot, worker)  # nothing is set up: nothing happens
    set_mailbox(clinic.ctx, SetMailbox(0, True, box, PASSWORD))
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ada@example.org", "first"
    mail.set_content("hello")
    server.deliver(mail)
    looked(qtbot, worker)
    machine = as_automaton(clinic.ctx)
    assert [one.subject for one in incoming_mails(machine).mails] == ["first"]
    mail.replace_header("Subject", "second")
    server.deliver(mail)
    looked(qtbot, worker)  # five minutes are not over
    assert len(incoming_mails(machine).mails) == 1
    clinic.clock.instant += (clinic.clock.instant - clinic.clock.instant.replace(hour=0)) / 2
    looked(qtbot, worker)
    assert {one.subject for one in incoming_mails(machine).mails} == {"first", "second"}


def test_what_the_server_says_is_told_once_and_kept(
    qtbot: QtBot,
    clinic: MessageClinic,
    program: SmallProgram,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(notify, "show_error", told.append)
    box = MailboxSettings("127.0.0.1", 1, Security.NONE, USER)
    set_mailbox(clinic.ctx, SetMailbox(0, True, box, PASSWORD))
    worker = MailWorker(program)
    looked(qtbot, worker)
    looked(qtbot, worker)
    assert len(told) == 1
    assert mailbox(clinic.ctx).problem == "No connection to 127.0.0.1."


def test_a_look_that_a_person_cancels_is_begun_again(
    qtbot: QtBot,
    clinic: MessageClinic,
    program: SmallProgram,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on = [], Event()

    def fetch(look: Look) -> tuple[Looked, list[ReadMail]]:
        begun.append(look)
        go_on.wait(10)
        return Looked((), look.place, more=False, total=0), []

    monkeypatch.setattr(mail_worker, "fetch_and_read", fetch)
    box = MailboxSettings("127.0.0.1", 1, Security.NONE, USER)
    set_mailbox(clinic.ctx, SetMailbox(0, True, box, PASSWORD))
    worker = MailWorker(program)
    worker.tick()
    qtbot.waitUntil(lambda: bool(begun))
    (job,) = program.tasks.jobs.running()
    job.cancel()  # as the status strip does
    go_on.set()
    qtbot.waitUntil(lambda: not program.tasks.jobs.running())
    looked(qtbot, worker)
    assert len(begun) == 2
