"""What becomes of files when the engine that carries them is not there."""

from __future__ import annotations

from typing import Any

import pytest

from clinic_desktop.media.call.connections import Clocks, Connections
from clinic_desktop.media.call.record import CallRecord
from clinic_desktop.media.call.state import CallState, FileView


@pytest.fixture
def connections() -> Connections:
    def nothing(*_args: Any) -> None:
        pass

    clocks = Clocks(lambda: 0.0, lambda: 0)
    return Connections(CallState(), CallRecord(0), nothing, nothing, nothing, clocks)


def outcome(file: FileView) -> tuple[str, str]:
    return file.what, file.why


def test_a_file_that_no_engine_can_carry_has_failed(connections: Connections) -> None:
    ref = connections.send_file("somebody", "a.pdf", "application/pdf", b"1234")
    assert outcome(connections.state.files[ref]) == ("failed", "cut")


def test_a_dead_engine_fails_what_was_under_way_and_nothing_else(
    connections: Connections, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = connections.state.files
    for what in ("progress", "offered", "arrived", "sent"):
        files[what] = FileView("somebody", what, what, "a.pdf", 4)
    monkeypatch.setattr("asyncio.ensure_future", lambda work: work.close())
    connections._engine_gone()
    cut = ("failed", "cut")
    assert [outcome(file) for file in files.values()] == [cut, cut, ("arrived", ""), ("sent", "")]
