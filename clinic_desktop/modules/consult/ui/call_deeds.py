"""What the consult screen's keys and buttons do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.api import CallerRole, OpenCall
from clinic_desktop.modules.consult.presenters.desk import DeskCall
from clinic_desktop.modules.consult.presenters.lobby import ConsultLine
from clinic_desktop.modules.consult.ui.asking import ask_to_deny, ask_to_end
from clinic_desktop.modules.consult.ui.call_dialogs import CompareDialog, ShareDialog, Source
from clinic_desktop.modules.consult.ui.chat_bubbles import FileDeeds
from clinic_desktop.modules.consult.ui.entries import IN_CALL
from clinic_desktop.modules.consult.ui.invite_dialog import InviteDialog

if TYPE_CHECKING:
    from clinic_desktop.modules.consult.ui.screen import ConsultScreen


class CallDeeds:
    """The verbs of one screen, and why they are off."""

    def __init__(self, screen: ConsultScreen) -> None:
        self._screen = screen

    def enter(self, command: OpenCall) -> None:
        """Open a consult and go onto its stage."""
        self._screen.desk.open(command, self._enter)

    def _enter(self, call: DeskCall) -> None:
        stage = self._screen.desk.stage
        if stage is not None and stage is not call:
            self._screen.say(translate("Consult", "Another call is on the stage; end it first."))
            return
        if stage is None:
            self._screen.desk.go_on_stage(call, self._screen.calling.begin())
        self._screen.show_stage()

    def open_chosen(self) -> None:
        """Open the chosen consult."""
        if (line := self._screen.lobby_page.current()) is not None:
            self.enter(_command(line))

    def invite_chosen(self) -> None:
        """Invite into the chosen consult; its room is opened for it."""
        if (line := self._screen.lobby_page.current()) is not None:
            self._screen.desk.open(
                _command(line), lambda call: self._invite(call, CallerRole.PATIENT)
            )

    def invite_more(self) -> None:
        """Invite somebody into the call on the stage."""
        if (call := self._screen.desk.stage) is not None:
            self._invite(call, CallerRole.COLLEAGUE)

    def _invite(self, call: DeskCall, role: CallerRole) -> None:
        InviteDialog(self._screen.shell, self._screen.desk, call, self._screen, role).open()

    def wish(self, verb: str, pid: str) -> None:
        """Do what a card of the lobby asks for."""
        found = next(
            (
                (c, g)
                for c in self._screen.desk.calls.values()
                for g in self._screen.desk.guests(c)
                if g.pid == pid
            ),
            None,
        )
        if found is None:
            return
        call, guest = found
        if verb == "admit" and self._screen.desk.stage not in (None, call):
            self._screen.say(translate("Consult", "Another call is on the stage; end it first."))
        elif verb == "admit":
            devices = {} if self._screen.desk.stage is call else self._screen.calling.begin()
            self._screen.desk.admit(call, pid, devices)
            self._screen.show_stage()
        elif verb == "patience":
            self._screen.desk.notify(call, pid, translate("Consult", "Ten minutes more, please."))
            self._screen.say(translate("Consult", "Told: ten minutes more."))
        else:
            ask_to_deny(
                self._screen, guest.name, lambda why: self._screen.desk.deny(call, pid, why)
            )

    def _of_first(self, verb: str) -> Callable[[], None]:
        """Return what does something for who waits longest, the chosen consult's guests first."""

        def run() -> None:
            line = self._screen.lobby_page.current()
            lines = (
                [line] if line is not None and line.guests else list(self._screen.lobby.waiting())
            )
            if lines:
                first = max(lines[0].guests, key=lambda guest: guest.waited_seconds)
                self.wish(verb, first.pid)

        return run

    def end(self) -> None:
        """End the call, after a question."""
        if (call := self._screen.desk.stage) is not None:
            ask_to_end(
                self._screen,
                call,
                self._screen.desk.undecided(call),
                lambda: self._screen.desk.end(call),
            )

    def share(self) -> None:
        """Share a screen or a window, or stop it."""
        if self._screen.calling.sharing is not None:
            self._screen.calling.share(None)
        else:
            ShareDialog(self._screen, self.sources(), self._screen.calling.share).open()

    def sources(self) -> list[Source]:
        """Return what can be shared, as the engine found it; at least this computer's screens."""
        call = self._screen.desk.stage
        listed = call.view.listed if call is not None else {}
        found = [
            (str(entry["name"]), str(entry.get("title") or entry["name"]))
            for kind in ("screens", "windows")
            for entry in listed.get(kind, ())
        ]
        text = translate("Consult", "Screen {name}")
        screens = QGuiApplication.screens()
        return found or [
            (f"screen:{n}", text.format(name=screen.name())) for n, screen in enumerate(screens)
        ]

    def record(self) -> None:
        """Stop recording; or begin it, if all agreed; or ask them."""
        call, recording = self._screen.desk.stage, self._screen.recording
        if call is None:
            return
        if call.view.recording:
            recording.stop(call)
        elif recording.has_agreement(call):
            recording.begin(call)
        else:
            recording.ask(call)
            self._screen.say(translate("Consult", "Asked. Press again when everybody has agreed."))

    def compare(self) -> None:
        """Show the check numbers."""
        if (call := self._screen.desk.stage) is not None:
            CompareDialog(self._screen, call).open()

    def devices(self) -> None:
        """Choose and try microphone, speaker and camera."""
        from clinic_desktop.modules.consult.ui.devices_dialog import DevicesDialog

        screen = self._screen
        trying = screen.desk.stage is None
        DevicesDialog(screen.shell, screen, screen.calling.use_chosen, trying=trying).open()

    def write(self) -> None:
        """Put the keyboard into the chat."""
        on_stage = self._screen.pages.currentWidget() is self._screen.stage_page
        (self._screen.stage_page if on_stage else self._screen.lobby_page).chat.line.setFocus()

    def between(self) -> None:
        """Go from the call to the lobby, or back."""
        if (
            self._screen.pages.currentWidget() is self._screen.lobby_page
            and self._screen.desk.stage is not None
        ):
            self._screen.show_stage()
        else:
            self._screen.show_lobby()

    def offer(self) -> None:
        """Say of each action why it is off."""
        no_call = translate("Consult", "There is no call now.")
        no_line = translate("Consult", "There is no consult in the list.")
        nobody = translate("Consult", "Nobody waits.")
        line = self._screen.lobby_page.current()
        stage = self._screen.desk.stage
        for name in IN_CALL:
            self._allow(name, no_call if stage is None else "")
        if stage is not None and not stage.room.facts.policy.recording:
            self._allow("record", translate("Consult", "This clinic records no calls."))
        busy = translate("Consult", "Another call is on the stage; end it first.")
        others = line is not None and stage is not None and not line.in_call
        self._allow("open", no_line if line is None else busy if others else "")
        self._allow("link", no_line if line is None else "")
        for name in ("admit", "patience", "deny"):
            self._allow(name, "" if self._screen.lobby.waiting() else nobody)
        self._allow("lobby", no_call if stage is None else "")
        opened = line is not None and line.call_id in self._screen.desk.calls
        chat = stage is not None or opened
        self._allow("write", "" if chat else translate("Consult", "Open a consult first."))
        self._screen.lobby_page.back_button.setVisible(stage is not None)
        self._screen.lobby_page.link_button.explain(no_line if line is None else "")

    def _allow(self, name: str, missing: str) -> None:
        action = self._screen.by_name[name]
        action.setEnabled(not missing)
        action.setToolTip(missing or action.text())

    def _chat_call(self) -> DeskCall | None:
        if self._screen.pages.currentWidget() is self._screen.stage_page:
            return self._screen.desk.stage
        line = self._screen.lobby_page.current()
        return (
            self._screen.desk.calls.get(line.call_id) if line is not None and line.call_id else None
        )

    def _with_call(self, run: Callable[[DeskCall], None]) -> None:
        if (call := self._chat_call()) is not None:
            run(call)

    def send(self, text: str) -> None:
        self._with_call(lambda call: self._screen.desk.write(call, text))

    def send_files(self, paths: list[Path]) -> None:
        self._with_call(lambda call: self._screen.calling.send_files(call, paths))

    def file_deeds(self) -> FileDeeds:
        calling, do = self._screen.calling, self._with_call
        return FileDeeds(
            keep=lambda ref: do(lambda call: calling.file_in_chart(call, ref)),
            discard=lambda ref: do(lambda call: calling.discard(call, ref)),
            take=lambda ref: do(lambda call: calling.answer_file(call, ref, yes=True)),
            refuse=lambda ref: do(lambda call: calling.answer_file(call, ref, yes=False)),
            cancel=lambda ref: do(lambda call: calling.cancel_file(call, ref)),
        )

    def runs(self) -> dict[str, Callable[[], None]]:
        return {
            "open": self.open_chosen,
            "link": self.invite_chosen,
            "admit": self._of_first("admit"),
            "patience": self._of_first("patience"),
            "deny": self._of_first("deny"),
            "devices": self.devices,
            "lobby": self.between,
            "write": self.write,
            "mute": self._screen.calling.toggle_mute,
            "camera": self._screen.calling.toggle_camera,
            "share": self.share,
            "snapshot": self._screen.calling.snapshot,
            "invite": self.invite_more,
            "files": lambda: self._screen.stage_page.chat.choose_files(),
            "voice_only": self._screen.calling.toggle_voice_only,
            "chat_only": self._screen.calling.toggle_chat_only,
            "record": self.record,
            "compare": self.compare,
            "end": self.end,
        }


def _command(line: ConsultLine) -> OpenCall:
    return OpenCall(line.patient_id, line.appointment_id)
