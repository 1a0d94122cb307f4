"""The clinic with message channels."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage.context import Context
from tests.support.messages_clinic import MessageClinic, make_message_clinic


@pytest.fixture
def clinic(ctx: Context, clock: FrozenClock) -> MessageClinic:
    """Return a small clinic that can write to its patients."""
    return make_message_clinic(ctx, clock)
