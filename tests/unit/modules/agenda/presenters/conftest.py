"""What every presenter of the agenda talks to: scripted tasks, a screen, the steps to take back."""

from __future__ import annotations

import pytest

from tests.support.agenda_presenters import Screen, Steps
from tests.support.scripted_tasks import ScriptedTasks


@pytest.fixture
def tasks() -> ScriptedTasks:
    """Return tasks that a test answers by hand."""
    return ScriptedTasks()


@pytest.fixture
def screen() -> Screen:
    """Return a view that remembers what it was shown."""
    return Screen()


@pytest.fixture
def steps() -> Steps:
    """Return the steps that can be taken back."""
    return Steps()
