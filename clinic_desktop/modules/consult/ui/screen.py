"""The Consult tab: the lobby before, the stage during a call. The call outlives both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.clock import SystemClock, milliseconds
from clinic_desktop.kernel.errors import ClinicError
from clinic_desktop.kernel.text import translate
from clinic_desktop.media.engine.ring import Shown
from clinic_desktop.modules.consult.api import OpenCall, Recording
from clinic_desktop.modules.consult.presenters.desk import CallDesk, DeskCall
from clinic_desktop.modules.consult.presenters.hosting import read_hosting
from clinic_desktop.modules.consult.presenters.lobby import ConsultLine, LobbyPresenter
from clinic_desktop.modules.consult.presenters.recording import RecordingPresenter
from clinic_desktop.modules.consult.presenters.stage import StagePresenter
from clinic_desktop.modules.consult.presenters.words import over_text
from clinic_desktop.modules.consult.ui.asking import ask_to_close
from clinic_desktop.modules.consult.ui.call_deeds import CallDeeds
from clinic_desktop.modules.consult.ui.device_choice import chosen_devices
from clinic_desktop.modules.consult.ui.entries import ENTRIES
from clinic_desktop.modules.consult.ui.lobby_page import LobbyPage
from clinic_desktop.modules.consult.ui.patient_frame import PatientSlot
from clinic_desktop.modules.consult.ui.slots import ConsultSlots
from clinic_desktop.modules.consult.ui.stage_page import StagePage
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.presence import presence
from clinic_desktop.ui_kit.screen_actions import make_actions

KINDS = {"appointment", "call_session", "call_offer"}
_TICK_MS = 1000


class ConsultScreen(QWidget):
    """Implements DeskView, LobbyView and StageView."""

    def __init__(self, shell: Shell, slots: ConsultSlots) -> None:
        super().__init__()
        self.shell = shell
        self.at: Callable[[], int] = lambda: milliseconds(SystemClock().now())
        self.desk = CallDesk(shell.tasks, self, read_hosting, lambda: self.at())
        self.lobby = LobbyPresenter(self, shell.tasks, self.desk, shell.now)
        self.calling = StagePresenter(
            self, shell.tasks, self.desk, lambda: chosen_devices(shell.settings)
        )
        self.recording = RecordingPresenter(shell.tasks, self)
        self.deeds = CallDeeds(self)
        self._actions = make_actions(self, "Consult", ENTRIES, self.deeds.runs())
        self.by_name = {a.objectName().removeprefix("consult."): a for a in self._actions}
        self.banner = PatientSlot(shell, slots.banner)
        self.companion = PatientSlot(shell, slots.companion)
        files = self.deeds.file_deeds()
        self.lobby_page = LobbyPage(shell.settings, self.desk, self.by_name, files, self._wall)
        self.stage_page = StagePage(
            self.by_name, files, self.companion, self._wall, self.show_lobby
        )
        self._begun: set[UUID] = set()  # calls whose visit was shown
        self._wanted: UUID | None = None  # a line to choose once the day is read
        self._lay_out()
        self._connect()
        self.deeds.offer()
        self.lobby.refresh()

    # ---- what the frame asks

    def opened(
        self, appointment_id: UUID | None = None, patient_id: UUID | None = None, **_more: Any
    ) -> None:
        """Show the lobby or the running call, or open the consult of an appointment or patient."""
        if appointment_id is not None and patient_id is not None:
            self._wanted = appointment_id
            self.deeds.enter(OpenCall(patient_id, appointment_id))
        elif patient_id is not None:
            self.deeds.enter(OpenCall(patient_id))
        self.first_focus()

    def first_focus(self) -> None:
        """Put the keyboard into the list; during a call nowhere, so that single keys work."""
        if self.pages.currentWidget() is self.lobby_page:
            self.lobby_page.table.setFocus()
        else:
            self.stage_page.video.setFocus()

    def leave(self) -> bool:
        """Ask before the program ends with a call on the stage; the other rooms stay open."""
        call = self.desk.stage
        if call is not None:
            if not ask_to_close(self, call):
                return False
            self.desk.end(call)
        self.desk.close()
        return True

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    # ---- pages

    def show_lobby(self) -> None:
        """Show the lobby; a running call goes on."""
        self.pages.setCurrentWidget(self.lobby_page)
        self._show_chosen()
        self.first_focus()

    def show_stage(self) -> None:
        """Show the running call."""
        call = self.desk.stage
        if call is None:
            return
        self.pages.setCurrentWidget(self.stage_page)
        patient_id = call.room.call.patient_id
        self.banner.show_patient(patient_id)
        self.companion.show_patient(patient_id)
        self.show_call(call)
        self.stage_page.video.setFocus()

    # ---- DeskView, LobbyView, StageView

    def show_rooms(self) -> None:
        """Read the day anew: a room was opened or closed."""
        self.lobby.refresh()

    def show_lines(self, lines: Sequence[ConsultLine]) -> None:
        """Show the day."""
        self.lobby_page.show_lines(lines)
        if self._wanted is not None and self.lobby_page.choose(self._wanted):
            self._wanted = None
        waiting = [line for line in lines if line.guests]
        self.shell.set_badge("consult", sum(len(line.guests) for line in waiting))
        self.stage_page.show_waiting(waiting)
        self.deeds.offer()

    def show_failure(self, error: BaseException | None) -> None:
        """Say that the day could not be read; None: it was."""
        if error is None:
            self.lobby_page.failed.say("")
            return
        again = (translate("Consult", "Try again"), self.lobby.refresh)
        text = translate("Consult", "Today's consults could not be read.")
        said = str(error) if isinstance(error, ClinicError) else text
        self.lobby_page.failed.say(said, "danger", again)

    def show_call(self, call: DeskCall) -> None:
        """Show how a call stands."""
        self.calling.see(call)
        if call is self.desk.stage:
            self._begin_visit(call)
            self.stage_page.show_call(call, self.at(), self.calling)
        self.lobby.repaint()

    def show_picture(self, call: DeskCall, stream: int, picture: Shown) -> None:
        """Paint the newest picture of a stream."""
        del call
        self.stage_page.video.show_picture(stream, picture.width, picture.height, picture.pixels)

    def show_over(self, call: DeskCall) -> None:
        """Go back to the lobby when the call of the stage is over."""
        self.say(over_text(call.view))
        if self.desk.stage is None and self.pages.currentWidget() is self.stage_page:
            self.stage_page.video.forget()
            self.stage_page.chat.clear()
            self.companion.show_patient(None)
            self.show_lobby()
        self.deeds.offer()

    def show_tools(self) -> None:
        """Show which devices are on."""
        if (call := self.desk.stage) is not None:
            self.stage_page.show_call(call, self.at(), self.calling)

    def show_recorded(self, recording: Recording) -> None:
        """Say what came of a recording."""
        if recording.document_id is not None:
            self.say(translate("Consult", "The recording is filed in the chart."))

    def show_thumbnail(self, call: DeskCall, ref: str, png: bytes) -> None:
        """Show a small picture of a file."""
        for page in (self.stage_page, self.lobby_page):
            page.chat.show_thumbnail(call.id, ref, png)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self.shell.toast(text)

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self.shell.show_error(error)

    # ---- inside

    def _wall(self, at_ms: int) -> datetime:
        """Return what the clinic's clocks showed at an instant."""
        return self.shell.now() - timedelta(milliseconds=self.at() - at_ms)

    def _tick(self) -> None:
        self.lobby.repaint()
        if (call := self.desk.stage) is not None:
            self.stage_page.show_call(call, self.at(), self.calling)
            if any(person.connected for person in call.view.people):
                presence.here.emit()

    def _begin_visit(self, call: DeskCall) -> None:
        """Show the appointment's visit beside, once; it begins when somebody is connected."""
        appointment_id = call.room.call.appointment_id
        begin = getattr(self.companion.content, "open_visit_for", None)
        here = any(person.connected for person in call.view.people)
        if begin is not None and appointment_id and here and call.id not in self._begun:
            self._begun.add(call.id)
            begin(appointment_id)

    def _show_chosen(self) -> None:
        line = self.lobby_page.current()
        self.lobby_page.show_detail(self.lobby.line_of(line.key) if line is not None else None)
        if self.pages.currentWidget() is self.lobby_page:
            self.banner.show_patient(line.patient_id if line is not None else None)
        self.deeds.offer()

    def _resize_stream(self, stream: int, width: int, height: int) -> None:
        if (call := self.desk.stage) is not None:
            call.line.tell(lambda session: session.resize(stream, width, height))

    def _connect(self) -> None:
        self.lobby_page.chosen.connect(self._show_chosen)
        self.lobby_page.guest_wish.connect(self.deeds.wish)
        self.stage_page.chat.left.connect(self.stage_page.video.setFocus)
        self.lobby_page.chat.left.connect(self.lobby_page.table.setFocus)
        for page in (self.lobby_page, self.stage_page):
            page.chat.sent.connect(self.deeds.send)
            page.chat.files_chosen.connect(self.deeds.send_files)
        self.stage_page.video.size_wanted.connect(self._resize_stream)
        self.shell.on_change(self, KINDS, lambda _changed: self.lobby.refresh())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        self.destroyed.connect(self.desk.close)

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.lobby_page)
        self.pages.addWidget(self.stage_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
