"""The desk without a network: what ends a call and what does not, files, who waits."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from uuid import UUID

import pytest

from clinic_desktop.kernel.errors import ClinicError
from clinic_desktop.media.call.record import CallRecord
from clinic_desktop.media.call.state import FileView
from clinic_desktop.modules.consult.api import (
    SNAPSHOT,
    CallerRole,
    CallOffer,
    CallSession,
    CallStatus,
    Invitation,
    OpenCall,
    end_call,
    keep_consent,
    keep_message,
    keep_record,
)
from clinic_desktop.modules.consult.domain.summary import read_summary
from clinic_desktop.modules.consult.presenters.desk import UNASKED, CallDesk, DeskCall
from clinic_desktop.modules.consult.presenters.hosting import Hosting
from clinic_desktop.modules.consult.presenters.keeping import COUNTED_EVERY_MS, Keeper
from clinic_desktop.modules.consult.presenters.rooms import OpenedRoom
from clinic_desktop.modules.consult.presenters.stage import StagePresenter
from clinic_desktop.modules.consult.presenters.views import CallView, PersonView
from clinic_desktop.modules.consult.presenters.words import quality
from clinic_protocol.signalling.messages import Chat, Consent, Guest, Media, Role
from clinic_rooms.house import RoomFacts
from tests.support.scripted_tasks import ScriptedTasks

CALL, ANA, ALBA = UUID(int=1), UUID(int=2), UUID(int=3)
PATIENT = "patient-pid"


@dataclass
class FakeLine:
    """Keeps what it is told."""

    view: CallView = field(default_factory=CallView)
    record: dict[str, Any] = field(default_factory=dict)
    told: list[Callable[[Any], object]] = field(default_factory=list)
    asked: list[Callable[[Any], object]] = field(default_factory=list)
    hung_up: list[bool] = field(default_factory=list)

    def tell(self, what: Callable[[Any], object]) -> None:
        self.told.append(what)

    def ask(self, what: Callable[[Any], object], then: Callable[[Any], None]) -> None:
        del then
        self.asked.append(what)

    def hang_up(self, *, everybody: bool) -> None:
        self.hung_up.append(everybody)


@dataclass
class FakeSession:
    answered: list[str] = field(default_factory=list)

    def answer_file(self, ref: str, *, yes: bool) -> None:
        assert yes
        self.answered.append(ref)


@dataclass
class Screen:
    over: list[DeskCall] = field(default_factory=list)
    errors: list[BaseException] = field(default_factory=list)

    def show_rooms(self) -> None: ...

    def show_call(self, call: DeskCall) -> None: ...

    def show_picture(self, call: DeskCall, stream: int, picture: object) -> None: ...

    def show_over(self, call: DeskCall) -> None:
        self.over.append(call)

    def show_error(self, error: BaseException) -> None:
        self.errors.append(error)

    def say(self, text: str) -> None: ...

    def show_tools(self) -> None: ...

    def show_thumbnail(self, call: DeskCall, ref: str, png: bytes) -> None: ...


def _no_hosting(_ctx: object) -> Hosting:
    raise AssertionError("these tests open no room")


class Held:
    """A desk with one call on its stage."""

    def __init__(self) -> None:
        self.tasks, self.screen, self.line = ScriptedTasks(), Screen(), FakeLine()
        self.now = 1_000_000
        self.desk = CallDesk(self.tasks, self.screen, _no_hosting, lambda: self.now)
        session = CallSession(CALL, 1, "room", ANA, ALBA, None, None, CallStatus.OPEN, 0, None, "")
        offer = CallOffer(CALL, 1, CALL, "room", CallerRole.HOST, "", "", 0, 0, False)
        room = OpenedRoom(session, Invitation(offer, "t"), (), RoomFacts(), "Ana", "Dr Alba")
        keeper = Keeper(self.tasks, CALL, "Dr Alba", lambda: self.now)
        self.call = DeskCall(room, self.line, keeper)  # type: ignore[arg-type]
        self.desk.calls[CALL] = self.desk.stage = self.call

    def sees(self, **view: Any) -> None:
        self.line.view = CallView(**view)
        self.desk.line_changed(self.line)  # type: ignore[arg-type]


@pytest.fixture
def held() -> Held:
    return Held()


def person(**more: Any) -> PersonView:
    usual = PersonView(PATIENT, Role.PATIENT, "", True, "connected", 1, level=7, rtt=0.04)
    return replace(usual, **more)


def test_the_end_is_kept_with_what_was_counted(held: Held) -> None:
    record = CallRecord(began=5)
    record.came(PATIENT, "patient", "Ana", 6)
    record.connected(PATIENT, 7)
    counts = {"silent": 5.0, "level": 6, "gen": 1, "octets_in": 0, "octets_out": 0}
    record.counted(PATIENT, counts, 100_000)
    held.line.record = asdict(record)  # as it is counted; the session ends it later
    held.desk.end(held.call)
    assert held.line.hung_up == [True]
    call_id, summary, status = held.tasks.last(end_call).arguments
    assert (call_id, status) == (CALL, CallStatus.FINISHED)
    assert "_before" not in json.loads(summary)["people"][PATIENT]
    kept = read_summary(summary)
    assert kept.ended_ms == held.now  # else its paper says that the program was interrupted
    (ana,) = kept.people
    assert (ana.connected_ms, ana.left_ms, ana.gaps) == (7, held.now, ((95_000, held.now),))
    assert held.desk.stage is None
    assert held.screen.over == [held.call]


def test_what_is_counted_is_kept_each_minute_once_somebody_came(held: Held) -> None:
    held.now += COUNTED_EVERY_MS
    held.sees()
    assert held.tasks.asked(keep_record) == []
    held.line.record = {"people": {PATIENT: {"connected": 7}}}
    held.sees()
    held.sees()
    (kept,) = held.tasks.asked(keep_record)
    assert json.loads(kept.arguments[1])["people"] == {PATIENT: {"connected": 7}}
    held.now += COUNTED_EVERY_MS
    held.sees()
    assert len(held.tasks.asked(keep_record)) == 2


def test_a_call_that_nobody_came_to_is_cancelled(held: Held) -> None:
    held.desk.end(held.call)
    assert held.tasks.last(end_call).arguments[2] is CallStatus.CANCELLED


def test_a_call_taken_over_elsewhere_is_not_ended(held: Held) -> None:
    held.desk.line_over(held.line)  # type: ignore[arg-type]
    assert held.tasks.asked(end_call) == []
    assert held.screen.over == [held.call]


def test_closing_the_window_leaves_the_call_open(held: Held) -> None:
    held.desk.close()
    assert held.line.hung_up == [False]
    assert held.tasks.asked(end_call) == []


def test_words_are_kept_once_under_the_name_of_who_wrote_them(held: Held) -> None:
    chat = Chat(text="Good morning", ref="reference-00000001", by=PATIENT, at=7)
    for _ in range(2):
        held.sees(people=(person(name="Ana"),), chat=(chat,), me="doctor-pid")
    (job,) = held.tasks.asked(keep_message)
    assert (job.arguments[1].role, job.arguments[1].name) == (CallerRole.PATIENT, "Ana")


def test_files_are_taken_while_there_is_room(held: Held) -> None:
    small = FileView(PATIENT, "small", "offered", "a.jpg", 1_000)
    huge = FileView(PATIENT, "huge", "offered", "b.jpg", UNASKED)
    held.sees(files=(small, huge))
    held.sees(files=(small, huge))
    session = FakeSession()
    for what in held.line.told:
        what(session)
    assert session.answered == ["small"]


def answered(answer: str) -> tuple[tuple[str, Consent], ...]:
    said = {"what": "snapshot", "answer": answer, "wording": SNAPSHOT, "by": PATIENT}
    return ((PATIENT, Consent.model_validate(said)),)


@pytest.mark.parametrize("before", ["granted", "refused"])
def test_each_snapshot_waits_for_an_answer_of_its_own(held: Held, before: str) -> None:
    stage = StagePresenter(held.screen, held.tasks, held.desk, dict)
    for answer, taken in ((answered(before), before == "granted"), (answered("granted"), True)):
        old, already = held.line.view.consents, len(held.line.asked)
        held.sees(people=(person(),), consents=old, me="doctor-pid")
        stage.snapshot()
        stage.see(held.call)
        assert len(held.line.asked) == already
        held.sees(people=(person(),), consents=answer, me="doctor-pid")
        stage.see(held.call)
        assert len(held.line.asked) == already + taken
    answers = [job.arguments[1].answer for job in held.tasks.asked(keep_consent)]
    assert answers == ["asked", before, "asked", "granted"]


def test_calls_that_could_not_be_opened_can_be_opened_again(held: Held) -> None:
    both = (OpenCall(ANA, CALL), OpenCall(ALBA, ALBA))
    for command in both:
        held.desk.open(command)
    held.tasks.last(_no_hosting).refuse(ClinicError())
    assert len(held.screen.errors) == 2
    for command in both:
        held.desk.open(command)
    assert len(held.tasks.asked(_no_hosting)) == 2
    held.tasks.last(_no_hosting).refuse(ClinicError())
    held.desk.open(both[1])
    assert len(held.tasks.asked(_no_hosting)) == 3


def test_who_waits_waits_longer_by_the_clock(held: Held) -> None:
    held.sees(guests=(Guest(pid="guest-pid", role=Role.PATIENT, waited_seconds=20),))
    held.now += 100_000
    (guest,) = held.desk.guests(held.call)
    assert guest.waited_seconds == 120


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "Good link"),
        ({"level": 3}, "Weak link: the picture is smaller, the voice is kept"),
        ({"level": 1}, "Weak link: a still picture, the voice is kept"),
        ({"level": 0}, "Voice kept, picture paused"),
        ({"rtt": 0.6}, "Fair link: answers may come late"),
        ({"silent": 4.0}, "Reconnecting…"),
        ({"state": "failed"}, "Reconnecting…"),
        ({"state": "connecting", "level": None}, "Connecting…"),
        ({"here": False}, "Connection lost; waiting for them…"),
        ({"relay": "refused"}, "Good link"),
        (
            {"state": "failed", "relay": "refused"},
            "Not connected: the clinic's relay refuses its credentials. Tell its keeper",
        ),
        (
            {"state": "failed", "relay": "away"},
            "Not connected: the clinic's relay does not answer. Trying again…",
        ),
        ({"state": "failed", "relay": "ready"}, "Reconnecting…"),
        ({"media": Media(audio=True, video="off", bits=0)}, "Good link"),
        ({"media": Media(audio=True, video="off", bits=25_000)}, "Voice kept, picture paused"),
    ],
)
def test_the_link_is_said_in_plain_words(more: dict[str, Any], words: str) -> None:
    assert quality(person(**more), CallView(engine="running")).text == words


def test_a_broken_engine_is_said_before_anything_else() -> None:
    assert quality(person(), CallView(engine="again")).text == "Sound and picture start again…"
