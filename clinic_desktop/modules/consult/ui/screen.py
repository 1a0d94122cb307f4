"""The Consult tab: the lobby before, the stage during a call. The call outlives both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.clock import SystemClock, milliseconds
from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.text import translate
from clinic_desktop.media.engine.ring import Shown
from clinic_desktop.modules.consult.api import CallerRole, OpenCall
from clinic_desktop.modules.consult.presenters.desk import CallDesk, DeskCall
from clinic_desktop.modules.consult.presenters.hosting import read_hosting
from clinic_desktop.modules.consult.presenters.lobby import ConsultLine, LobbyPresenter
from clinic_desktop.modules.consult.presenters.stage import StagePresenter
from clinic_desktop.modules.consult.presenters.words import over_text
from clinic_desktop.modules.consult.ui.asking import ask_to_close, ask_to_deny, ask_to_end
from clinic_desktop.modules.consult.ui.call_dialogs import CompareDialog, ShareDialog, Source
from clinic_desktop.modules.consult.ui.chat_bubbles import FileDeeds
from clinic_desktop.modules.consult.ui.device_choice import chosen_devices
from clinic_desktop.modules.consult.ui.entries import ENTRIES, IN_CALL
from clinic_desktop.modules.consult.ui.invite_dialog import InviteDialog
from clinic_desktop.modules.consult.ui.lobby_page import LobbyPage
from clinic_desktop.modules.consult.ui.patient_frame import PatientSlot
from clinic_desktop.modules.consult.ui.slots import ConsultSlots
from clinic_desktop.modules.consult.ui.stage_page import StagePage
from clinic_desktop.ui_kit.confirm import acknowledge
from clinic_desktop.ui_kit.plugin import Shell
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
        self._actions = make_actions(self, "Consult", ENTRIES, self._runs())
        self.by_name = {a.objectName().removeprefix("consult."): a for a in self._actions}
        self.banner = PatientSlot(shell, slots.banner)
        self.companion = PatientSlot(shell, slots.companion)
        deeds = self._file_deeds()
        self.lobby_page = LobbyPage(shell.settings, self.desk, self.by_name, deeds, self._wall)
        self.stage_page = StagePage(
            self.by_name, deeds, self.companion, self._wall, self.show_lobby
        )
        self._wanted: UUID | None = None  # a line to choose once the day is read
        self._lay_out()
        self._connect()
        self._offer()
        self.lobby.refresh()

    # ---- what the frame asks

    def opened(
        self, appointment_id: UUID | None = None, patient_id: UUID | None = None, **_more: Any
    ) -> None:
        """Show the lobby or the running call, or open the consult of an appointment or patient."""
        if appointment_id is not None and patient_id is not None:
            self._wanted = appointment_id
            self.enter(OpenCall(patient_id, appointment_id))
        elif patient_id is not None:
            self.enter(OpenCall(patient_id))
        self.first_focus()

    def first_focus(self) -> None:
        """Put the keyboard into the list; during a call nowhere, so that single keys work."""
        if self.pages.currentWidget() is self.lobby_page:
            self.lobby_page.table.setFocus()
        else:
            self.stage_page.setFocus()

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

    # ---- the lobby

    def enter(self, command: OpenCall) -> None:
        """Open a consult and go onto its stage."""
        self.desk.open(command, self._enter)

    def _enter(self, call: DeskCall) -> None:
        stage = self.desk.stage
        if stage is not None and stage is not call:
            self.say(translate("Consult", "Another call is on the stage; end it first."))
            return
        if stage is None:
            self.desk.go_on_stage(call, self.calling.begin())
        self.show_stage()

    def open_chosen(self) -> None:
        """Open the chosen consult."""
        if (line := self.lobby_page.current()) is not None:
            self.enter(_command(line))

    def invite_chosen(self) -> None:
        """Invite into the chosen consult; its room is opened for it."""
        if (line := self.lobby_page.current()) is not None:
            self.desk.open(_command(line), lambda call: self._invite(call, CallerRole.PATIENT))

    def invite_more(self) -> None:
        """Invite somebody into the call on the stage."""
        if (call := self.desk.stage) is not None:
            self._invite(call, CallerRole.COLLEAGUE)

    def _invite(self, call: DeskCall, role: CallerRole) -> None:
        InviteDialog(self.shell, self.desk, call, self, role).open()

    def wish(self, verb: str, pid: str) -> None:
        """Do what a card of the lobby asks for."""
        found = next(
            ((c, g) for c in self.desk.calls.values() for g in self.desk.guests(c) if g.pid == pid),
            None,
        )
        if found is None:
            return
        call, guest = found
        if verb == "admit" and self.desk.stage not in (None, call):
            self.say(translate("Consult", "Another call is on the stage; end it first."))
        elif verb == "admit":
            devices = {} if self.desk.stage is call else self.calling.begin()
            self.desk.admit(call, pid, devices)
            self.show_stage()
        elif verb == "patience":
            self.desk.notify(call, pid, translate("Consult", "Ten minutes more, please."))
            self.say(translate("Consult", "Told: ten minutes more."))
        else:
            ask_to_deny(self, guest.name, lambda why: self.desk.deny(call, pid, why))

    def _of_first(self, verb: str) -> Callable[[], None]:
        """Return what does something for who waits longest, the chosen consult's guests first."""

        def run() -> None:
            line = self.lobby_page.current()
            lines = [line] if line is not None and line.guests else list(self.lobby.waiting())
            if lines:
                first = max(lines[0].guests, key=lambda guest: guest.waited_seconds)
                self.wish(verb, first.pid)

        return run

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
        appointment_id = call.room.call.appointment_id
        begin = getattr(self.companion.content, "open_visit_for", None)
        if begin is not None and appointment_id is not None and call.joined_ms is not None:
            begin(appointment_id)
        self.show_call(call)
        self.stage_page.setFocus()

    def between(self) -> None:
        """Go from the call to the lobby, or back."""
        if self.pages.currentWidget() is self.lobby_page and self.desk.stage is not None:
            self.show_stage()
        else:
            self.show_lobby()

    def end(self) -> None:
        """End the call, after a question."""
        if (call := self.desk.stage) is not None:
            ask_to_end(self, call, self.desk.undecided(call), lambda: self.desk.end(call))

    def share(self) -> None:
        """Share a screen or a window, or stop it."""
        if self.calling.sharing is not None:
            self.calling.share(None)
        else:
            ShareDialog(self, self.sources(), self.calling.share).open()

    def sources(self) -> list[Source]:
        """Return what can be shared."""
        text = translate("Consult", "Screen {name}")
        return [
            (f"screen:{screen.name()}", text.format(name=screen.name()))
            for screen in QGuiApplication.screens()
        ]

    def compare(self) -> None:
        """Show the check numbers."""
        if (call := self.desk.stage) is not None:
            CompareDialog(self, call).open()

    def devices(self) -> None:
        """Choose and try microphone, speaker and camera."""
        from clinic_desktop.modules.consult.ui.devices_dialog import DevicesDialog

        DevicesDialog(self.shell, self, self.calling.use_chosen).open()

    def write(self) -> None:
        """Put the keyboard into the chat."""
        on_stage = self.pages.currentWidget() is self.stage_page
        (self.stage_page if on_stage else self.lobby_page).chat.line.setFocus()

    # ---- DeskView, LobbyView, StageView

    def show_rooms(self) -> None:
        """Read the day anew: a room was opened or closed."""
        self.lobby.refresh()

    def show_lines(self, lines: Sequence[ConsultLine]) -> None:
        """Show the day."""
        self.lobby_page.failed.say("")
        self.lobby_page.show_lines(lines)
        if self._wanted is not None and self.lobby_page.choose(self._wanted):
            self._wanted = None
        waiting = [line for line in lines if line.guests]
        self.shell.set_badge("consult", sum(len(line.guests) for line in waiting))
        self.stage_page.show_waiting(waiting)
        self._offer()

    def show_failure(self, error: BaseException) -> None:
        """Say that the day could not be read."""
        again = (translate("Consult", "Try again"), self.lobby.refresh)
        self.lobby_page.failed.say(str(error), "danger", again)

    def show_call(self, call: DeskCall) -> None:
        """Show how a call stands."""
        self.calling.see(call)
        if call is self.desk.stage:
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
        self._offer()

    def show_tools(self) -> None:
        """Show which devices are on."""
        if (call := self.desk.stage) is not None:
            self.stage_page.show_call(call, self.at(), self.calling)

    def show_thumbnail(self, call: DeskCall, ref: str, png: bytes) -> None:
        """Show a small picture of a file."""
        for page in (self.stage_page, self.lobby_page):
            page.chat.show_thumbnail(call.id, ref, png)

    def ask_about(self, error: NeedsConfirmation, then: Callable[[frozenset[str]], None]) -> None:
        """Ask whether a file is to be filed all the same."""
        acknowledge(self, error, translate("Consult", "File it all the same"), then)

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

    def _show_chosen(self) -> None:
        line = self.lobby_page.current()
        self.lobby_page.show_detail(self.lobby.line_of(line.key) if line is not None else None)
        if self.pages.currentWidget() is self.lobby_page:
            self.banner.show_patient(line.patient_id if line is not None else None)
        self._offer()

    def _offer(self) -> None:
        """Say of each action why it is off."""
        no_call = translate("Consult", "There is no call now.")
        no_line = translate("Consult", "There is no consult in the list.")
        nobody = translate("Consult", "Nobody waits.")
        line = self.lobby_page.current()
        stage = self.desk.stage
        for name in IN_CALL:
            self._allow(name, no_call if stage is None else "")
        busy = translate("Consult", "Another call is on the stage; end it first.")
        others = line is not None and stage is not None and not line.in_call
        self._allow("open", no_line if line is None else busy if others else "")
        self._allow("link", no_line if line is None else "")
        for name in ("admit", "patience", "deny"):
            self._allow(name, "" if self.lobby.waiting() else nobody)
        self._allow("lobby", no_call if stage is None else "")
        opened = line is not None and line.call_id in self.desk.calls
        chat = stage is not None or opened
        self._allow("write", "" if chat else translate("Consult", "Open a consult first."))
        self.lobby_page.back_button.setVisible(stage is not None)
        self.lobby_page.link_button.explain(no_line if line is None else "")

    def _allow(self, name: str, missing: str) -> None:
        action = self.by_name[name]
        action.setEnabled(not missing)
        action.setToolTip(missing or action.text())

    def _chat_call(self) -> DeskCall | None:
        if self.pages.currentWidget() is self.stage_page:
            return self.desk.stage
        line = self.lobby_page.current()
        return self.desk.calls.get(line.call_id) if line is not None and line.call_id else None

    def _with_call(self, run: Callable[[DeskCall], None]) -> None:
        if (call := self._chat_call()) is not None:
            run(call)

    def _send(self, text: str) -> None:
        self._with_call(lambda call: self.desk.write(call, text))

    def _send_files(self, paths: list[Path]) -> None:
        self._with_call(lambda call: self.calling.send_files(call, paths))

    def _file_deeds(self) -> FileDeeds:
        calling, do = self.calling, self._with_call
        return FileDeeds(
            keep=lambda ref: do(lambda call: calling.file_in_chart(call, ref)),
            discard=lambda ref: do(lambda call: calling.discard(call, ref)),
            take=lambda ref: do(lambda call: calling.answer_file(call, ref, yes=True)),
            refuse=lambda ref: do(lambda call: calling.answer_file(call, ref, yes=False)),
            cancel=lambda ref: do(lambda call: calling.cancel_file(call, ref)),
        )

    def _runs(self) -> dict[str, Callable[[], None]]:
        return {
            "open": self.open_chosen,
            "link": self.invite_chosen,
            "admit": self._of_first("admit"),
            "patience": self._of_first("patience"),
            "deny": self._of_first("deny"),
            "devices": self.devices,
            "lobby": self.between,
            "write": self.write,
            "mute": self.calling.toggle_mute,
            "camera": self.calling.toggle_camera,
            "share": self.share,
            "snapshot": self.calling.snapshot,
            "invite": self.invite_more,
            "files": lambda: self.stage_page.chat.choose_files(),
            "voice_only": self.calling.toggle_voice_only,
            "chat_only": self.calling.toggle_chat_only,
            "compare": self.compare,
            "end": self.end,
        }

    def _resize_stream(self, stream: int, width: int, height: int) -> None:
        if (call := self.desk.stage) is not None:
            call.line.tell(lambda session: session.resize(stream, width, height))

    def _connect(self) -> None:
        self.lobby_page.chosen.connect(self._show_chosen)
        self.lobby_page.guest_wish.connect(self.wish)
        for page in (self.lobby_page, self.stage_page):
            page.chat.sent.connect(self._send)
            page.chat.files_chosen.connect(self._send_files)
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


def _command(line: ConsultLine) -> OpenCall:
    return OpenCall(line.patient_id, line.appointment_id)
