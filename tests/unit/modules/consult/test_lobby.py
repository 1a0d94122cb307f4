"""The list of the day's consults, without a store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from clinic_desktop.kernel.errors import ClinicError
from clinic_desktop.modules.consult.presenters.desk import CallDesk
from clinic_desktop.modules.consult.presenters.lobby import (
    ConsultLine,
    LobbyPresenter,
    consult_day,
)
from tests.support.scripted_tasks import ScriptedTasks


@dataclass
class Page:
    shown: list[Sequence[ConsultLine]] = field(default_factory=list)
    failure: BaseException | None = None

    def show_lines(self, lines: Sequence[ConsultLine]) -> None:
        self.shown.append(lines)

    def show_failure(self, error: BaseException | None) -> None:
        self.failure = error


class Evening:
    """A lobby that was read before midnight."""

    def __init__(self) -> None:
        self.page, self.tasks, self.now = Page(), ScriptedTasks(), datetime(2026, 11, 24, 23)
        desk = cast(CallDesk, SimpleNamespace(calls={}))
        self.lobby = LobbyPresenter(self.page, cast(Any, self.tasks), desk, lambda: self.now)
        self.lobby.refresh()
        self.tasks.last(consult_day).answer(())


@pytest.fixture
def evening() -> Evening:
    return Evening()


def test_after_midnight_it_is_read_for_the_new_day_once(evening: Evening) -> None:
    evening.lobby.repaint()
    assert len(evening.page.shown) == 2
    evening.now = datetime(2026, 11, 25, 0, 1)
    for _second in range(3):
        evening.lobby.repaint()
    days = [job.arguments[0].day for job in evening.tasks.asked(consult_day)]
    assert days == [24, 25]


def test_a_failure_stands_until_the_day_is_read(evening: Evening) -> None:
    evening.lobby.refresh()
    evening.tasks.last(consult_day).refuse(ClinicError())
    evening.lobby.repaint()
    assert isinstance(evening.page.failure, ClinicError)
    evening.lobby.refresh()
    evening.tasks.last(consult_day).answer(())
    assert evening.page.failure is None
