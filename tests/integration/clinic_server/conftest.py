"""A PostgreSQL for all tests of the server, a database for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clinic_server import Program, Served, enrolled, new_database, postgres


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Run the database server once a session."""
    with postgres() as url:
        yield url


@pytest.fixture
def database(postgres_url: str) -> str:
    """Return the address of an empty database."""
    return new_database(postgres_url)


@pytest.fixture
def key(database: str) -> str:
    """Return the key of a desktop that was let in."""
    return enrolled(database)[1]


@pytest.fixture
def server(database: str, key: str) -> Iterator[Served]:
    """Serve from this process."""
    served = Served(database)
    yield served
    served.stop()


@pytest.fixture
def program(database: str, key: str, tmp_path: Path) -> Iterator[Program]:
    """Run the server as a program of its own, which can be killed."""
    started = Program(database, tmp_path).start()
    yield started
    started.stop()
