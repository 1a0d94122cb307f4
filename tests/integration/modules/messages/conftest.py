"""The clinic with message channels, and a mailbox at a real server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.messages.api import (
    MailboxSettings,
    Security,
    SetMailbox,
    set_mailbox,
)
from clinic_desktop.storage.context import Context
from tests.support.imap_server import PASSWORD, USER, ImapServer, imap_server
from tests.support.messages_clinic import MessageClinic, make_message_clinic


@pytest.fixture
def clinic(ctx: Context, clock: FrozenClock) -> MessageClinic:
    """Return a small clinic that can write to its patients."""
    return make_message_clinic(ctx, clock)


@pytest.fixture(scope="module")
def running() -> Iterator[ImapServer]:
    """Run dovecot for the tests of a file."""
    with imap_server() as server:
        yield server


@pytest.fixture
def server(running: ImapServer) -> ImapServer:
    """Return the server with an empty mailbox."""
    running.empty()
    return running


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    """Return the foreign workers."""
    made = Workshop()
    yield made
    made.close()


@pytest.fixture
def box(clinic: MessageClinic, server: ImapServer) -> MailboxSettings:
    """Set the clinic's mailbox up."""
    settings = MailboxSettings("127.0.0.1", server.port, Security.NONE, USER)
    set_mailbox(clinic.ctx, SetMailbox(0, True, settings, PASSWORD))
    return settings
