"""What calls leave is done while the program runs: after a crash, and each day by the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clinic_desktop.app.call_keeper import AUTOMATON, CallKeeper
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.consult.api import (
    RECORDING,
    CallConsent,
    CallerRole,
    CallMessage,
    CallPolicy,
    CallStatus,
    OpenCall,
    RecordingState,
    begin_recording,
    call_session,
    keep_consent,
    keep_message,
    keep_piece,
    open_call,
    recordings_of,
    set_call_policy,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit.tasks import QtTasks
from tests.conftest import MakeContext
from tests.support.chart_clinic import ChartClinic, chart_clinic


@dataclass
class Signed:
    """Who is signed in."""

    ctx: Context


class SmallProgram(QObject):
    """What the keeper needs of the program."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.session: Any = Signed(ctx)
        self.tasks = QtTasks(lambda: self.session.ctx if self.session else None, self)


@pytest.fixture
def clinic(ctx: Context, make_ctx: MakeContext) -> ChartClinic:
    set_call_policy(make_ctx(Role.OFFICE_MANAGER), CallPolicy(recording=True, recording_days=30))
    return chart_clinic(ctx, make_ctx, ChartClinic)


@pytest.fixture
def program(clinic: ChartClinic) -> Iterator[SmallProgram]:
    made = SmallProgram(clinic.nurse)
    yield made
    made.tasks.close()


def crashed(ctx: Context, clinic: ChartClinic) -> Any:
    """Leave a call in which something was written and recorded."""
    call, _ = open_call(ctx, OpenCall(clinic.ana))
    yes = CallConsent("recording", "granted", CallerRole.PATIENT, "Ana", RECORDING, 1)
    keep_consent(ctx, call.id, yes)
    keep_message(ctx, call.id, CallMessage("r1", 5, CallerRole.PATIENT, "Ana", "Hello"))
    keep_piece(ctx, begin_recording(ctx, call.id).id, 0, b"film" * 40_000)
    return call


def days_on(ctx: Context, days: float) -> Context:
    return replace(ctx, clock=FrozenClock(ctx.clock.now() + timedelta(days=days)))


def test_a_recording_of_a_crash_is_filed_whoever_is_signed_in(
    clinic: ChartClinic, program: SmallProgram, qtbot: QtBot
) -> None:
    call = crashed(clinic.alba, clinic)
    CallKeeper(program).tick()

    def filed() -> None:
        (recording,) = recordings_of(clinic.alba, call.id)
        assert recording.state is RecordingState.FILED

    qtbot.waitUntil(filed)
    assert call_session(clinic.alba, call.id).status is CallStatus.OPEN  # the doctor's to close


def test_the_doctor_s_own_calls_are_closed(
    clinic: ChartClinic, program: SmallProgram, qtbot: QtBot
) -> None:
    call = crashed(clinic.alba, clinic)
    keeper = CallKeeper(program)
    keeper.tick()
    program.session.ctx = days_on(clinic.alba, 2)
    keeper.tick()

    def closed() -> None:
        found = call_session(clinic.alba, call.id)
        assert found.status is CallStatus.FINISHED
        assert found.document_id is not None

    qtbot.waitUntil(closed)


def test_the_rule_is_followed_each_day_in_the_program_s_own_name(
    clinic: ChartClinic, program: SmallProgram, qtbot: QtBot
) -> None:
    call = crashed(clinic.alba, clinic)
    keeper = CallKeeper(program)
    keeper.tick()

    def state() -> RecordingState:
        return recordings_of(clinic.alba, call.id)[0].state

    qtbot.waitUntil(lambda: state() is RecordingState.FILED)
    for day in (25, 32.5):
        program.session.ctx = days_on(clinic.nurse, day)
        keeper.tick()
    qtbot.waitUntil(lambda: state() is RecordingState.EXPIRED)
    with clinic.alba.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT user_id FROM audit_event WHERE kind = 'document.erase'"
        ).all()
    assert [row[0] for row in rows] == [AUTOMATON.bytes]
