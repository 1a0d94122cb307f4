"""The small clinic of tests/support/practice_clinic.py."""

from __future__ import annotations

import pytest

from tests.support.agenda_screen import FakeShell
from tests.support.practice_clinic import (
    clinic,
    ctx,
    environment,
    folder,
    hands,
    nurse,
    session,
)
from tests.support.tasks import InlineTasks

__all__ = ["clinic", "ctx", "environment", "folder", "hands", "nurse", "session"]


@pytest.fixture
def tasks(ctx) -> InlineTasks:
    """Return tasks that run at once in the name of the administrator."""
    return InlineTasks(ctx)


@pytest.fixture
def shell(ctx) -> FakeShell:
    """Return a frame without a window."""
    return FakeShell(ctx)
