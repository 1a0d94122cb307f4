"""The calls of one doctor on this computer: their rooms, their lobbies, and the one on the stage.

Lives at home on the main thread; everything of the network goes through `Line`. A call ends when
the doctor ends it, and for no other reason: not because a tab, a patient or a visit changes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.media.call.state import CallPlace, FileView
from clinic_desktop.media.engine.ring import Shown
from clinic_desktop.modules.consult.api import (
    CallOffer,
    CallStatus,
    Invitation,
    Invite,
    OpenCall,
    end_call,
    take_back,
)
from clinic_desktop.modules.consult.presenters.hosting import Hosting
from clinic_desktop.modules.consult.presenters.keeping import (
    Keeper,
    anybody_came,
    ended_at,
    summary_of,
)
from clinic_desktop.modules.consult.presenters.line import Line, LineOwner
from clinic_desktop.modules.consult.presenters.rooms import OpenedRoom
from clinic_desktop.modules.consult.presenters.venue import (
    Dead,
    Venue,
    invite_here,
    open_here,
    opened_venue,
)
from clinic_desktop.modules.consult.presenters.views import CallView
from clinic_protocol.signalling.messages import Guest

MakeLine = Callable[[Tasks, CallPlace, LineOwner], Line]
Devices = dict[str, str | None]
_COMING = ("offered", "progress")
UNASKED = 100 * 1024 * 1024  # bytes of files that lie here undecided


@dataclass(eq=False)
class DeskCall:
    """One open call: its room, its line, what is kept of it. `urls` by the link's id."""

    room: OpenedRoom
    line: Line
    keeper: Keeper
    urls: dict[UUID, str] = field(default_factory=dict)
    arrived: dict[str, bytes] = field(default_factory=dict)  # files not decided about, by ref
    filed: dict[str, UUID] = field(default_factory=dict)
    discarded: set[str] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)  # files that nobody was asked about
    since: dict[str, int] = field(default_factory=dict)  # when guests came, by pid
    joined_ms: int | None = None  # since when it is on the stage

    @property
    def id(self) -> UUID:
        """The call's id."""
        return self.room.call.id

    @property
    def view(self) -> CallView:
        """How it stands."""
        return self.line.view


class DeskView(Protocol):
    """The screen."""

    def show_rooms(self) -> None:
        """A room was opened or closed, or somebody came into a lobby."""

    def show_call(self, call: DeskCall) -> None:
        """A call has changed."""

    def show_picture(self, call: DeskCall, stream: int, picture: Shown) -> None:
        """A stream of a call has a new picture."""

    def show_over(self, call: DeskCall) -> None:
        """A call is no longer held here; `view` says why."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""


class CallDesk:
    """`hosting` is asked when the first room is opened; `at` is the time in UTC milliseconds."""

    def __init__(
        self,
        tasks: Tasks,
        view: DeskView,
        hosting: Callable[[Any], Hosting],
        at: Callable[[], int],
        make_line: MakeLine = Line,
    ) -> None:
        self._tasks, self._view, self._hosting, self._at = tasks, view, hosting, at
        self._make_line = make_line
        self.calls: dict[UUID, DeskCall] = {}
        self.stage: DeskCall | None = None
        self.hosted: Hosting | None = None
        self.server: Venue | None = None
        self._opening: set[UUID] = set()
        self._waiting: list[tuple[Callable[[], None], Callable[[BaseException], None]]] = []

    def now_ms(self) -> int:
        """Return the time in UTC milliseconds."""
        return self._at()

    # ------------------------------------------------------------ rooms

    def of_appointment(self, appointment_id: UUID) -> DeskCall | None:
        """Return the open call of an appointment, if it is held here."""
        found = (c for c in self.calls.values() if c.room.call.appointment_id == appointment_id)
        return next(found, None)

    def open(self, command: OpenCall, then: Callable[[DeskCall], None] | None = None) -> None:
        """Open a call's room here; one that is open already is returned as it is."""
        key = command.appointment_id or command.patient_id
        found = (
            self.of_appointment(command.appointment_id)
            if command.appointment_id is not None
            else self._of_patient(command.patient_id)
        )
        if found is not None:
            if then is not None:
                then(found)
            return
        if key in self._opening:
            return
        self._opening.add(key)

        def failed(error: BaseException) -> None:
            self._opening.discard(key)
            self._view.show_error(error)

        def held(room: OpenedRoom) -> None:
            self._opening.discard(key)
            call = self._hold(room)
            if then is not None:
                then(call)

        def opened(found: tuple[OpenedRoom, Dead]) -> None:
            room, dead = found
            links = (room.host.offer, *room.links)
            self._put(links, room, dead, lambda: held(room), failed)

        def ready() -> None:
            self._tasks.write(open_here, command, then=opened, fail=failed, owner=self)

        self._served(ready, failed)

    def _of_patient(self, patient_id: UUID) -> DeskCall | None:
        found = (c for c in self.calls.values() if c.room.call.patient_id == patient_id)
        return next(found, None)

    def _hold(self, room: OpenedRoom) -> DeskCall:
        assert self.server is not None
        assert self.hosted is not None
        place = CallPlace(
            self.server.socket_address,
            room.host.token,
            room.host_name,
            self.server.tls(),
            loopback=self.hosted.loopback,
            authority=self.server.authority,
        )
        line = self._make_line(self._tasks, place, self)
        keeper = Keeper(self._tasks, room.call.id, room.host_name, self._at)
        call = self.calls[room.call.id] = DeskCall(room, line, keeper)
        line.open()
        self._view.show_rooms()
        return call

    def _served(self, then: Callable[[], None], fail: Callable[[BaseException], None]) -> None:
        """Call back when the desktop listens."""
        if self.server is not None:
            then()
            return
        self._waiting.append((then, fail))
        if len(self._waiting) > 1:
            return

        def failed(error: BaseException) -> None:
            waiting, self._waiting = self._waiting, []
            for _then, refuse in waiting:
                refuse(error)

        def found(hosting: Hosting) -> None:
            self.hosted = hosting
            self._tasks.run_io(
                opened_venue, hosting, self._at, then=self._listens, fail=failed, owner=self
            )

        self._tasks.write(self._hosting, then=found, fail=failed, owner=self)

    def _put(
        self,
        links: tuple[CallOffer, ...],
        room: OpenedRoom,
        dead: Dead,
        then: Callable[[], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Put links into force where the room is held, and call back when they are."""
        assert self.server is not None
        put, facts = self.server.put, room.facts
        self._tasks.run_io(
            put, links, facts, dead, then=lambda _none: then(), fail=fail, owner=self
        )

    def _listens(self, server: Venue) -> None:
        self.server = server
        waiting, self._waiting = self._waiting, []
        for then, _fail in waiting:
            then()

    # ------------------------------------------------------------ links

    def invite(
        self, call: DeskCall, command: Invite, then: Callable[[Invitation, str], None]
    ) -> None:
        """Make a link; `then` gets it with its address, the only time that it is known."""

        fail = self._view.show_error

        def in_force(invitation: Invitation) -> None:
            assert self.server is not None
            url = f"{self.server.page}/j/{invitation.token}"
            call.urls[invitation.offer.id] = url
            self._view.show_rooms()
            then(invitation, url)

        def made(found: tuple[Invitation, Dead]) -> None:
            invitation, dead = found
            links = (invitation.offer,)
            self._put(links, call.room, dead, lambda: in_force(invitation), fail)

        self._tasks.write(invite_here, command, then=made, fail=fail, owner=self)

    def take_back(self, call: DeskCall, offer_id: UUID, then: Callable[[], None]) -> None:
        """Make a link worthless."""

        fail = self._view.show_error

        def told(_none: object) -> None:
            call.urls.pop(offer_id, None)
            then()

        def done(_none: object) -> None:
            assert self.server is not None
            room, offer = call.room.call.room, str(offer_id)
            take = self.server.take_back
            self._tasks.run_io(take, room, offer, then=told, fail=fail, owner=self)

        self._tasks.write(take_back, call.id, offer_id, then=done, fail=fail, owner=self)

    # ------------------------------------------------------------ the lobby

    def admit(self, call: DeskCall, pid: str, devices: Devices) -> None:
        """Let somebody in; the call goes onto the stage."""
        self.go_on_stage(call, devices)
        call.line.tell(lambda session: session.admit(pid))

    def deny(self, call: DeskCall, pid: str, message: str) -> None:
        """Do not let somebody in, or show somebody out."""
        call.line.tell(lambda session: session.deny(pid, message))

    def notify(self, call: DeskCall, pid: str, text: str) -> None:
        """Tell who waits."""
        call.line.tell(lambda session: session.notify(text, pid))

    def write(self, call: DeskCall, text: str, to: str | None = None) -> None:
        """Send written words."""
        call.line.tell(lambda session: session.write(text, to))

    def go_on_stage(self, call: DeskCall, devices: Devices) -> None:
        """Start sound and pictures of a call; there is one at a time."""
        if self.stage is call:
            return
        self.stage = call
        call.joined_ms = self._at()
        call.line.begin_media(devices)
        self._view.show_call(call)

    # ------------------------------------------------------------ the end

    def end(self, call: DeskCall) -> None:
        """End a call for everybody: its links are dead, what was counted is kept."""
        self.calls.pop(call.id, None)
        if self.stage is call:
            self.stage = None
        call.line.hang_up(everybody=True)
        record = ended_at(call.line.record, self._at())
        status = CallStatus.FINISHED if anybody_came(record) else CallStatus.CANCELLED
        fail = self._view.show_error
        self._tasks.write(end_call, call.id, summary_of(record), status, fail=fail)
        if self.server is not None:
            self._tasks.run_io(self.server.end, call.room.call.room, fail=fail)
        self._view.show_over(call)
        self._view.show_rooms()

    def guests(self, call: DeskCall) -> tuple[Guest, ...]:
        """Return who waits in a call's lobby, and how long by now."""
        now = self._at()
        return tuple(
            guest.model_copy(update={"waited_seconds": (now - call.since[guest.pid]) // 1000})
            for guest in call.view.guests
            if guest.pid in call.since
        )

    def undecided(self, call: DeskCall) -> tuple[FileView, ...]:
        """Return the files that came and were neither filed nor discarded."""
        return tuple(file for file in call.view.files if file.ref in call.arrived)

    def close(self) -> None:
        """Let go of every room: the window goes. The calls stay open, to be taken up again."""
        for call in self.calls.values():
            call.line.hang_up(everybody=False)
        self.calls.clear()
        self.stage = None
        if self.server is not None:
            self._tasks.run_io(self.server.close)
            self.server = None

    # ------------------------------------------------------------ LineOwner

    def line_changed(self, line: Line) -> None:
        """Keep what is new, and show it."""
        call = self._of_line(line)
        if call is not None:
            call.keeper.see(line.view)
            call.keeper.count(line.record)
            for guest in line.view.guests:
                call.since.setdefault(guest.pid, self._at() - guest.waited_seconds * 1000)
            self._take_files(call)
            self._view.show_call(call)

    def line_pictured(self, line: Line, stream: int, picture: Shown) -> None:
        """Show a picture of the call on the stage."""
        if self.stage is not None and self.stage.line is line:
            self._view.show_picture(self.stage, stream, picture)

    def line_brought(self, line: Line, file: FileView, data: bytes) -> None:
        """Keep a file until somebody decides about it."""
        call = self._of_line(line)
        if call is not None:
            call.arrived[file.ref] = data
            call.keeper.see(line.view)
            self._view.show_call(call)

    def line_over(self, line: Line) -> None:
        """The room let us go: taken over by another computer, or ended there."""
        call = self._of_line(line)
        if call is None:
            return
        self.calls.pop(call.id, None)
        if self.stage is call:
            self.stage = None
        self._view.show_over(call)
        self._view.show_rooms()

    def _take_files(self, call: DeskCall) -> None:
        """Take what is offered while there is room; the rest waits for a person's yes."""
        theirs = [file for file in call.view.files if not file.ours]
        room = UNASKED - sum(len(data) for data in call.arrived.values())
        room -= sum(f.size for f in theirs if f.ref in call.taken and f.what in _COMING)
        for file in theirs:
            if file.what == "offered" and file.ref not in call.taken and file.size <= room:
                call.taken.add(file.ref)
                self._answer(call, file.ref)
                room -= file.size

    @staticmethod
    def _answer(call: DeskCall, ref: str) -> None:
        call.line.tell(lambda session: session.answer_file(ref, yes=True))

    def _of_line(self, line: Line) -> DeskCall | None:
        return next((call for call in self.calls.values() if call.line is line), None)
