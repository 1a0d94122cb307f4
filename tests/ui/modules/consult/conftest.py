"""A doctor in front of the consult screen, on a real store; a patient who comes by the link."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.kernel.clock import SystemClock, wall_of
from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.media.call.session import CallSession
from clinic_desktop.media.call.state import CallPlace
from clinic_desktop.modules.consult.api import CallerRole, Invite
from clinic_desktop.modules.consult.presenters.hosting import Hosting
from clinic_desktop.modules.consult.ui import screen as screen_file
from clinic_desktop.modules.consult.ui.device_choice import choose_device
from clinic_desktop.modules.consult.ui.screen import ConsultScreen
from clinic_desktop.modules.consult.ui.slots import ConsultSlots
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.tasks import QtTasks
from tests.conftest import MakeContext
from tests.support.agenda_screen import FakeShell
from tests.support.chart_clinic import ChartClinic, chart_clinic

WAIT = 20_000


class TaskedShell(FakeShell):
    """A shell whose work is done on real threads."""

    def now(self) -> datetime:
        return wall_of(SystemClock().now(), self.zone)

    def on_change(
        self, owner: QWidget, kinds: set[str], refresh: Callable[[DataChanged], None]
    ) -> None:
        super().on_change(
            owner, kinds, lambda changed: self.tasks.on_main(lambda: refresh(changed))
        )


class Visit(QWidget):
    """The column beside; keeps for which appointments a visit was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[UUID] = []

    def open_visit_for(self, appointment_id: UUID) -> None:
        self.asked.append(appointment_id)


@dataclass
class Desk:
    """The doctor's side, and what the test says of the patient."""

    clinic: ChartClinic
    shell: TaskedShell
    screen: ConsultScreen
    tasks: QtTasks
    qtbot: QtBot
    patient: CallSession | None = None

    def until(self, wanted: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(wanted()), timeout=WAIT)

    def invite(self, role: CallerRole = CallerRole.PATIENT, name: str = "") -> str:
        """Make a link into the call on the stage and return its token."""
        urls: list[str] = []
        call = self.screen.desk.stage
        self.screen.desk.invite(call, Invite(call.id, role, name), lambda _i, url: urls.append(url))
        self.until(lambda: urls)
        return urls[0].rsplit("/", 1)[1]

    def patient_comes(self, camera: str | None = "synthetic") -> None:
        """Let the patient open the link."""
        place = CallPlace(self.screen.desk.server.socket_address, self.invite(), "", loopback=True)

        async def come() -> None:
            session = self.patient = CallSession(place, lambda _what, _state: None)
            session.use(camera=camera, microphone="synthetic", speaker=None)
            self.running = asyncio.ensure_future(session.run())

        self.tasks.run_io(come)

    def patient_does(self, what: Callable[[CallSession], object]) -> None:
        async def do() -> None:
            what(self.patient)

        self.tasks.run_io(do)

    def patient_leaves(self) -> None:
        async def leave() -> None:
            if self.patient is not None:
                await self.patient.hang_up(everybody=False)
                await self.running

        self.tasks.run_io(leave)
        self.until(lambda: not self.tasks.jobs.running())

    def connect(self, appointment_id: UUID | None = None) -> None:
        """Open the consult of Ana, and let her in."""
        self.screen.opened(appointment_id=appointment_id, patient_id=self.clinic.ana)
        self.until(lambda: self.screen.desk.stage is not None)
        self.patient_comes()
        self.until(lambda: self.screen.desk.stage.view.guests)
        self.screen.by_name["admit"].trigger()
        self.until(lambda: any(p.connected for p in self.screen.desk.stage.view.people))


@pytest.fixture
def desk(
    ctx, make_ctx: MakeContext, qtbot: QtBot, show, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    clinic = chart_clinic(ctx, make_ctx, ChartClinic)
    alba = replace(clinic.alba, clock=SystemClock())
    tasks = QtTasks(lambda: alba)
    errors: list[BaseException] = []
    notify.install(None)
    shell = TaskedShell(alba, tasks)
    shell.errors = errors
    monkeypatch.setattr(screen_file, "read_hosting", lambda _ctx: Hosting("127.0.0.1"))
    choose_device(shell.settings, "camera", "synthetic")
    choose_device(shell.settings, "microphone", "synthetic")
    choose_device(shell.settings, "speaker", None)
    screen = show(ConsultScreen(shell, ConsultSlots(companion=lambda _shell, _patient: Visit())))
    found = Desk(clinic, shell, screen, tasks, qtbot)
    yield found
    found.patient_leaves()
    screen.desk.close()
    qtbot.waitUntil(lambda: not tasks.jobs.running(), timeout=WAIT)
    tasks.close()
