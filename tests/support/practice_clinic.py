"""Fixtures: a small clinic on disk, made by the first run itself, with a cheap password cost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.domain.clinic import ClinicDetails
from clinic_desktop.modules.practice.domain.users import UserDetails
from clinic_desktop.modules.practice.service.accounts import Invitation, invite_user
from clinic_desktop.modules.practice.service.initialise import (
    FirstUser,
    InitialiseClinic,
    Initialised,
    initialise_clinic,
)
from clinic_desktop.modules.practice.service.session import Environment, UserSession
from clinic_desktop.storage.context import Context
from tests.support.stores import CHEAP, import_all_tables

PASSWORD = "seven purple umbrellas"
DETAILS = ClinicDetails("Clinic Rio Claro", "ES", "es", "EUR", "Europe/Madrid", "ES")
COMMAND = InitialiseClinic(
    DETAILS, FirstUser("alba", "Alba Ferrer", PASSWORD, frozenset({Role.DOCTOR}))
)


@pytest.fixture
def hands() -> FrozenClock:
    return FrozenClock(datetime(2026, 11, 24, 9, 24, tzinfo=UTC))


@pytest.fixture
def environment(hands) -> Environment:
    import_all_tables()
    numbers = count(1)

    def new_id():
        return uuid7(milliseconds(hands.now()), next(numbers))

    return Environment(new_id, hands, cost=CHEAP)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "clinic"


@pytest.fixture
def clinic(folder, environment) -> Iterator[Initialised]:
    made = initialise_clinic(folder, COMMAND, environment)
    yield made
    made.session.ctx.store.close()


@pytest.fixture
def session(clinic) -> UserSession:
    return clinic.session


@pytest.fixture
def ctx(session) -> Context:
    return session.ctx


@pytest.fixture
def nurse(ctx) -> Invitation:
    return invite_user(ctx, UserDetails("bey", "Nurse Bey", frozenset({Role.NURSE})))


def trail(ctx: Context) -> list[tuple[str, str, str, str]]:
    """Return (action, kind, outcome, detail) of all audit entries."""
    with ctx.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT action, kind, outcome, detail FROM audit_event ORDER BY seq"
        )
        return [tuple(row) for row in rows]
