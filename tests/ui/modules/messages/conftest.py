"""The clinic with message channels, inside a shell that remembers what it was told."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage.context import Context
from tests.support.agenda_screen import FakeShell
from tests.support.messages_clinic import MessageClinic, make_message_clinic


@pytest.fixture
def clinic(ctx: Context, clock: FrozenClock) -> MessageClinic:
    """Return a small clinic that can write to its patients."""
    return make_message_clinic(ctx, clock)


@pytest.fixture
def shell(clinic: MessageClinic) -> FakeShell:
    """Return a frame without a window."""
    return FakeShell(clinic.ctx)
