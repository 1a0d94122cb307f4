"""Fixtures of every test: a clock that stands still, a real encrypted store, a context."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import settings

from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.store import Store
from tests.support.stores import ADMIN, Template, make_template

# A shared machine is slow now and then; speed is measured in benchmarks, never here.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

START = datetime(2026, 11, 24, 9, 24, tzinfo=UTC)
MakeContext = Callable[..., Context]


@pytest.fixture
def clock() -> FrozenClock:
    """Return a clock that stands at half past nine on a Tuesday until a test moves it."""
    return FrozenClock(START)


@pytest.fixture(scope="session")
def store_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Make the store that tests copy, once a session."""
    return make_template(tmp_path_factory.mktemp("template") / "store", FrozenClock(START))


@pytest.fixture
def store(store_template: Template, tmp_path: Path, clock: FrozenClock) -> Iterator[Store]:
    """Open a fresh copy of the template."""
    opened = store_template.open(store_template.copy_to(tmp_path / "clinic"), clock)
    yield opened
    opened.close()


@pytest.fixture
def make_ctx(store: Store, clock: FrozenClock) -> MakeContext:
    """Return a function that makes the context of somebody with the given roles."""

    def make(
        *roles: Role,
        user_id: UUID = ADMIN,
        name: str = "Ada Admin",
        practitioner_id: UUID | None = None,
        privacy_officer: bool = False,
    ) -> Context:
        actor = Actor(user_id, name, frozenset(roles), practitioner_id, privacy_officer)
        return Context(store, actor, clock, lambda: uuid7(milliseconds(clock.now())))

    return make


@pytest.fixture
def ctx(make_ctx: MakeContext) -> Context:
    """Return the context of somebody who is receptionist, doctor, manager and administrator."""
    return make_ctx(Role.ADMINISTRATOR, Role.OFFICE_MANAGER, Role.RECEPTIONIST, Role.DOCTOR)
