"""One workshop for all tests of foreign files: its spare worker is always warm."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop

MakeFile = Callable[[bytes], ForeignFile]
Refused = Callable[[Callable[[], object]], ForeignFailure]


@pytest.fixture(scope="session")
def workshop() -> Iterator[Workshop]:
    """Return the workshop; it is closed in the end."""
    made = Workshop()
    made.warm()
    yield made
    made.close()


@pytest.fixture
def file() -> MakeFile:
    """Return a function that names bytes."""
    return lambda content: ForeignFile("Scan 7.bin", content)


@pytest.fixture
def refused() -> Refused:
    """Return a function that runs something and gives the failure, which names the file."""

    def run(reading: Callable[[], object]) -> ForeignFailure:
        with pytest.raises(ForeignFailure) as caught:
            reading()
        assert caught.value.message().startswith("Scan 7.bin: ")
        assert "{" not in caught.value.message()
        return caught.value

    return run
