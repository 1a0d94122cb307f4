"""From the button to the chart: the presenter, a line that is none, the real store."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.media.call.recording import CallRecording
from clinic_desktop.media.call.state import CallState
from clinic_desktop.modules.consult.api import (
    CallConsent,
    CallerRole,
    CallPolicy,
    ConsentMissing,
    OpenCall,
    RecordingState,
    consents_of,
    keep_consent,
    open_call,
    recordings_of,
    set_call_policy,
)
from clinic_desktop.modules.consult.presenters.desk import DeskCall
from clinic_desktop.modules.consult.presenters.keeping import Keeper
from clinic_desktop.modules.consult.presenters.recording import RecordingPresenter
from clinic_desktop.modules.consult.presenters.views import view_of
from clinic_desktop.modules.documents.api import open_content
from clinic_protocol.signalling.messages import Consent, Policy, Welcome
from clinic_protocol.signalling.messages import Role as CallRole
from tests.conftest import MakeContext
from tests.support.chart_clinic import ChartClinic
from tests.support.tasks import InlineTasks


class Line:
    """A line whose session is only its recording; `told` is what the engine was told."""

    def __init__(self) -> None:
        self.state = CallState(engine="running")
        self.state.me = Welcome(
            pid="host-pid",
            role=CallRole.HOST,
            resume="r" * 16,
            resumed=False,
            policy=Policy(recording=True),
        )
        self.state.pairs = {"patient-1": self._pair()}
        self.told: list[dict[str, Any]] = []
        self.asked: list[tuple[str, ...]] = []
        self.session = SimpleNamespace(
            recording=CallRecording(self.state, self._tell, self._say),
            consent=lambda *words: self.asked.append(words),
        )

    @staticmethod
    def _pair() -> Any:
        return SimpleNamespace(
            state="connected", role="patient", name="Ana", here=True, stream=1, pid="patient-1"
        )

    @property
    def view(self) -> Any:
        return view_of(self.state)

    def tell(self, what: Any) -> None:
        what(self.session)

    def ask(self, what: Any, then: Any) -> None:
        coroutine = what(self.session)
        try:
            coroutine.send(None)
        except StopIteration as done:
            then(done.value)

    def answers(self, answer: str) -> None:
        words = {"what": "recording", "answer": answer, "wording": "recording-1", "by": "patient-1"}
        self.session.recording.answered(Consent.model_validate(words))

    def engine_says(self, **event: Any) -> None:
        blobs = [event.pop("blob")] if "blob" in event else []
        self.session.recording.heard(event, blobs)

    def _tell(self, do: str, **fields: Any) -> None:
        self.told.append({"do": do, **fields})

    def _say(self, on: bool) -> None:
        self.state.recording = on


class Screen:
    """What the presenter shows."""

    def __init__(self) -> None:
        self.recorded: list[Any] = []
        self.errors: list[BaseException] = []

    def show_recorded(self, recording: Any) -> None:
        self.recorded.append(recording)

    def show_error(self, error: BaseException) -> None:
        self.errors.append(error)


@pytest.fixture
def set_up(clinic: ChartClinic, make_ctx: MakeContext) -> Any:
    set_call_policy(make_ctx(Role.OFFICE_MANAGER), CallPolicy(recording=True))
    stored, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    tasks, screen, line = InlineTasks(clinic.alba), Screen(), Line()
    keeper = Keeper(tasks, stored.id, "Dr Alba", lambda: 5)
    call = DeskCall(SimpleNamespace(call=stored), line, keeper)
    presenter = RecordingPresenter(tasks, screen)
    return SimpleNamespace(
        ctx=clinic.alba, call=call, line=line, screen=screen, presenter=presenter
    )


def agrees(set_up: Any, answer: str = "granted") -> None:
    set_up.line.answers(answer)
    said = CallConsent("recording", answer, CallerRole.PATIENT, "Ana", "recording-1", 6)
    keep_consent(set_up.ctx, set_up.call.id, said)


def test_asked_agreed_recorded_stopped_filed(set_up: Any) -> None:
    presenter, call, line = set_up.presenter, set_up.call, set_up.line
    presenter.ask(call)
    assert line.asked == [("recording", "asked", "recording-1")]
    assert not presenter.has_agreement(call)
    agrees(set_up)
    assert presenter.has_agreement(call)
    presenter.begin(call, stream=1)
    (running,) = recordings_of(set_up.ctx, call.id)
    assert line.told[-1]["ref"] == str(running.id)
    assert line.state.recording
    line.engine_says(**{"is": "recording"}, ref=str(running.id), number=0, blob=b"film")
    presenter.stop(call)
    assert not line.state.recording
    line.engine_says(**{"is": "recording"}, ref=str(running.id), number=1, blob=b"end")
    line.engine_says(**{"is": "recorded"}, ref=str(running.id), problem="")
    (filed,) = set_up.screen.recorded
    assert (filed.state, filed.why) == (RecordingState.FILED, "")
    assert open_content(set_up.ctx, filed.document_id) == b"filmend"
    assert [one.answer for one in consents_of(set_up.ctx, call.id)] == ["asked", "granted"]
    assert set_up.screen.errors == []


def test_taking_it_back_stops_the_engine_before_anything_else(set_up: Any) -> None:
    agrees(set_up)
    set_up.presenter.begin(set_up.call)
    set_up.line.answers("withdrawn")
    assert set_up.line.told[-1] == {"do": "record", "on": False}
    assert not set_up.line.state.recording
    ref = set_up.line.told[0]["ref"]
    set_up.line.engine_says(**{"is": "recorded"}, ref=ref, problem="")
    assert set_up.screen.recorded[0].why == "withdrawn"


def test_somebody_who_comes_unasked_stops_it(set_up: Any) -> None:
    agrees(set_up)
    set_up.presenter.begin(set_up.call)
    set_up.line.state.pairs["p2"] = set_up.line._pair()
    set_up.line.session.recording.look()
    assert not set_up.line.state.recording


def test_a_dead_engine_files_what_there_is(set_up: Any) -> None:
    agrees(set_up)
    set_up.presenter.begin(set_up.call)
    ref = set_up.line.told[0]["ref"]
    set_up.line.engine_says(**{"is": "recording"}, ref=ref, number=0, blob=b"film")
    set_up.line.state.engine = "again"
    set_up.line.session.recording.look()
    (filed,) = set_up.screen.recorded
    assert (filed.state, filed.why) == (RecordingState.FILED, "engine")
    assert not set_up.line.state.recording


def test_a_mind_changed_meanwhile_begins_nothing(set_up: Any) -> None:
    agrees(set_up)
    set_up.line.answers("withdrawn")  # it has not reached the store yet
    set_up.presenter.begin(set_up.call)
    assert isinstance(set_up.screen.errors[0], ConsentMissing)
    assert set_up.line.told == []
    assert recordings_of(set_up.ctx, set_up.call.id)[0].state is RecordingState.EMPTY
