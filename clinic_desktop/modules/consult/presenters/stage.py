"""The call on the stage: one's own devices, the snapshot with its consent, files of the chat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.media.call.state import FileView
from clinic_desktop.modules.consult.api import (
    SNAPSHOT,
    FileCallFile,
    FileSnapshot,
    discard_call_file,
    file_call_file,
    file_snapshot,
)
from clinic_desktop.modules.consult.presenters.desk import CallDesk, DeskCall, Devices
from clinic_desktop.modules.consult.presenters.papers import look_at, sendable, small_picture
from clinic_desktop.modules.consult.presenters.views import CallView, PersonView
from clinic_desktop.modules.documents.api import Document, Examined
from clinic_protocol.signalling.messages import Consent, Policy

SNAPSHOT_NAME = "snapshot.png"
LARGEST = Policy().largest_file


class StageView(Protocol):
    """The screen, as this presenter sees it."""

    def show_tools(self) -> None:
        """A device was switched."""

    def show_call(self, call: DeskCall) -> None:
        """Something of the call changed."""

    def show_thumbnail(self, call: DeskCall, ref: str, png: bytes) -> None:
        """A picture of the chat can be shown."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""


class StagePresenter:
    """`devices` are those chosen before the call: camera, microphone, speaker."""

    def __init__(
        self, view: StageView, tasks: Tasks, desk: CallDesk, devices: Callable[[], Devices]
    ) -> None:
        self._view, self._tasks, self._desk, self._devices = view, tasks, desk, devices
        self.camera_on = True
        self.voice_on = True
        self.sharing: str | None = None
        # of whom a snapshot was asked, and their last word before: it answers nothing any more
        self._asked: dict[str, Consent | None] = {}
        self._looked: set[str] = set()  # files whose picture was made
        self._filing: set[str] = set()

    @property
    def call(self) -> DeskCall | None:
        """The call on the stage."""
        return self._desk.stage

    def begin(self) -> Devices:
        """Return the devices that a call begins with; what was switched before is forgotten."""
        self.camera_on = self.voice_on = True
        self.sharing = None
        self._asked.clear()
        return self._devices()

    # ------------------------------------------------------------ one's own side

    def toggle_mute(self) -> None:
        """Send silence, or voice again."""
        if self.call is not None:
            muted = not self.call.view.muted
            self.call.line.tell(lambda session: session.mute(muted))

    def toggle_camera(self) -> None:
        """Switch one's own picture."""
        self.camera_on = not self.camera_on
        self._use()

    def share(self, source: str | None) -> None:
        """Send a screen or a window in place of the camera; None stops it."""
        self.sharing = source
        self._use()

    def toggle_voice_only(self) -> None:
        """Leave the picture out, or bring it back."""
        both_off = self.voice_on and not self.camera_on and self.sharing is None
        self.camera_on, self.voice_on, self.sharing = both_off, True, None
        self._use()

    def toggle_chat_only(self) -> None:
        """Leave voice and picture out, or bring both back."""
        self.voice_on = self.camera_on = not self.voice_on
        self.sharing = None
        self._use()

    def use_chosen(self) -> None:
        """Use what was chosen anew."""
        self._use()

    def _use(self) -> None:
        if self.call is None:
            return
        wanted = dict(self._devices())
        if self.sharing is not None:
            wanted["camera"] = self.sharing
        elif not self.camera_on:
            wanted["camera"] = None
        if not self.voice_on:
            wanted["microphone"] = None
        self.call.line.tell(lambda session: session.use(**wanted))
        self._view.show_tools()

    # ------------------------------------------------------------ what a view brings

    def see(self, call: DeskCall) -> None:
        """Do what a new view asks for."""
        for pid, consent in call.view.consents:
            if consent.what == "snapshot" and consent is not self._asked.get(pid, consent):
                self._answered(call, pid, consent.answer)
        for file in call.view.files:
            if file.what == "arrived" and file.ref not in self._looked:
                self._look_at(call, file)

    def _look_at(self, call: DeskCall, file: FileView) -> None:
        data = call.arrived.get(file.ref)
        if data is None:
            return
        self._looked.add(file.ref)

        def made(png: bytes | None) -> None:
            if png is not None:
                self._view.show_thumbnail(call, file.ref, png)

        self._tasks.run_cpu(small_picture, file.name, data, then=made, owner=self._view)

    # ------------------------------------------------------------ the snapshot

    def snapshot(self) -> None:
        """Ask whoever is in the picture; it is taken when they agree."""
        call, person = self.call, self._in_the_picture()
        if call is None or person is None or person.pid in self._asked:
            return
        self._asked[person.pid] = dict(call.view.consents).get(person.pid)
        call.line.tell(lambda session: session.consent("snapshot", "asked", SNAPSHOT))
        call.keeper.consent("snapshot", "asked", SNAPSHOT)
        self._view.say(translate("Consult", "Asked for a picture; it is taken when they agree."))

    def why_no_snapshot(self) -> str:
        """Return why no snapshot can be taken now, "" when it can."""
        if self._in_the_picture() is None:
            return translate("Consult", "Nobody is in the picture yet.")
        return ""

    def _in_the_picture(self) -> PersonView | None:
        view = self.call.view if self.call is not None else CallView()
        return next((p for p in view.present() if p.connected and p.stream is not None), None)

    def _answered(self, call: DeskCall, pid: str, answer: str) -> None:
        if answer not in ("granted", "refused"):
            return
        self._asked.pop(pid, None)
        person = call.view.person(pid)
        if answer == "refused" or person is None or person.stream is None:
            self._view.say(translate("Consult", "They do not want a picture to be taken."))
            return
        stream = person.stream
        call.line.ask(lambda session: session.snapshot(stream), partial(self._taken, call, pid))

    def _taken(self, call: DeskCall, pid: str, png: bytes | None) -> None:
        if png is None:
            self._view.say(translate("Consult", "There was no picture to keep."))
            return
        role, name = call.keeper.who(pid)

        def looked_at(found: Examined) -> None:
            self._file(file_snapshot, FileSnapshot(call.id, png, found, role, name))

        self._look(SNAPSHOT_NAME, png, looked_at)

    # ------------------------------------------------------------ files

    def send_files(self, call: DeskCall, paths: Sequence[Path]) -> None:
        """Send files of this computer to everybody in the call."""
        for path in paths:
            self._tasks.run_cpu(
                sendable,
                path,
                LARGEST,
                then=partial(self._send, call),
                fail=self._view.show_error,
                owner=self._view,
            )

    def _send(self, call: DeskCall, found: tuple[str, str, bytes]) -> None:
        for person in call.view.present():
            if person.connected:
                self._send_to(call, person.pid, found)

    @staticmethod
    def _send_to(call: DeskCall, pid: str, file: tuple[str, str, bytes]) -> None:
        call.line.tell(lambda session: session.send_file(pid, *file))

    def answer_file(self, call: DeskCall, ref: str, *, yes: bool) -> None:
        """Take or refuse a file."""
        call.line.tell(lambda session: session.answer_file(ref, yes=yes))

    def cancel_file(self, call: DeskCall, ref: str) -> None:
        """Call a file off."""
        call.line.tell(lambda session: session.cancel_file(ref))

    def discard(self, call: DeskCall, ref: str) -> None:
        """Forget a file: it is kept nowhere, only that it came."""
        call.arrived.pop(ref, None)
        call.discarded.add(ref)
        fail = self._view.show_error
        self._tasks.write(discard_call_file, call.id, ref, fail=fail)
        self._view.show_call(call)

    def file_in_chart(self, call: DeskCall, ref: str) -> None:
        """Put a file into the patient's chart."""
        file = next((f for f in call.view.files if f.ref == ref), None)
        data = call.arrived.get(ref)
        if file is None or data is None or ref in self._filing:
            return
        self._filing.add(ref)

        def failed(error: BaseException) -> None:
            self._filing.discard(ref)
            self._view.show_error(error)

        def filed(document: Document) -> None:
            self._filing.discard(ref)
            call.arrived.pop(ref, None)
            call.filed[ref] = document.id
            self._view.show_call(call)

        def looked_at(found: Examined) -> None:
            command = FileCallFile(call.id, ref, data, found)
            self._file(file_call_file, command, filed, failed)

        self._look(file.name, data, looked_at, failed)

    def _look(
        self,
        name: str,
        data: bytes,
        then: Callable[[Examined], None],
        fail: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._tasks.run_cpu(
            look_at,
            name,
            data,
            then=then,
            fail=fail or self._view.show_error,
            owner=self._view,
            label=translate("Consult", "Reading {name}").format(name=name),
        )

    def _file(
        self,
        service: Callable[..., Document],
        command: object,
        then: Callable[[Document], None] = lambda _document: None,
        fail: Callable[[BaseException], None] | None = None,
    ) -> None:
        def done(document: Document) -> None:
            then(document)
            self._view.say(translate("Consult", "Filed in the chart."))

        fail = fail or self._view.show_error
        self._tasks.write(service, command, then=done, fail=fail, owner=self._view)
