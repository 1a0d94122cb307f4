"""Recording the call on the stage: ask, begin when all have agreed, keep, file, tell.

`RecordingPresenter` is at home on the main thread. What the engine tells comes on the asyncio
thread and goes from there straight to the store's queue: a busy screen loses no second of it.
"""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.media.call.recording import NotAgreed
from clinic_desktop.media.call.session import CallSession
from clinic_desktop.modules.consult.api import (
    RECORDING,
    ConsentMissing,
    Recording,
    begin_recording,
    file_recording,
    keep_piece,
)
from clinic_desktop.modules.consult.presenters.desk import DeskCall
from clinic_desktop.storage.context import Context


class RecordingView(Protocol):
    """The screen."""

    def show_recorded(self, recording: Recording) -> None:
        """It has ended; `recording` says why, and whether anything lies in the chart."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""


class RecordingPresenter:
    """One for the screen; each call has at most one recording that runs."""

    def __init__(self, tasks: Tasks, view: RecordingView) -> None:
        self._tasks, self._view = tasks, view
        self._beginning: set[UUID] = set()

    def ask(self, call: DeskCall) -> None:
        """Ask everybody in the call; their answers come as consents."""
        call.keeper.consent("recording", "asked", RECORDING)
        call.line.tell(lambda session: session.consent("recording", "asked", RECORDING))

    def has_agreement(self, call: DeskCall) -> bool:
        """Tell whether everybody who is in the call has agreed, and somebody is."""
        here = [person.pid for person in call.view.present()]
        return bool(here) and all(pid in call.view.agreed for pid in here)

    def begin(self, call: DeskCall, *, sound_only: bool = False, stream: int | None = None) -> None:
        """Begin, with the voices of all and the picture of a stream. The store is asked first."""
        if call.id in self._beginning or call.view.recording:
            return
        self._beginning.add(call.id)

        def failed(error: BaseException) -> None:
            self._beginning.discard(call.id)
            self._view.show_error(error)

        def begun(recording: Recording) -> None:
            self._beginning.discard(call.id)
            keeper = _Reels(self._tasks, self._view)

            async def start(session: CallSession) -> bool:
                session.recording.listener = keeper
                try:
                    session.recording.start(str(recording.id), stream, sound_only=sound_only)
                except NotAgreed:
                    return False
                return True

            call.line.ask(start, lambda on: None if on else self._not_begun(recording))

        self._tasks.write(_begin, call.id, sound_only, then=begun, fail=failed, owner=self)

    def stop(self, call: DeskCall) -> None:
        """End it; it is filed as soon as the engine has told the last of it."""
        call.line.tell(lambda session: session.recording.stop())

    def _not_begun(self, recording: Recording) -> None:
        """Somebody changed their mind, or came, while the store was asked."""
        self._tasks.write(file_recording, recording.id, "not-begun", fail=self._view.show_error)
        self._view.show_error(ConsentMissing())


class _Reels:
    """Takes what the engine tells to the store; called on the asyncio thread.

    The last words of an earlier recording may still come: the ref says whose they are.
    """

    def __init__(self, tasks: Tasks, view: RecordingView) -> None:
        self._tasks, self._view = tasks, view
        self._told = False

    def recording_piece(self, ref: str, number: int, piece: bytes) -> None:
        """Keep the next bytes."""
        fail = self._failed
        self._tasks.on_main(
            lambda: self._tasks.write(keep_piece, UUID(ref), number, piece, fail=fail)
        )

    def recording_over(self, ref: str, why: str) -> None:
        """File it."""
        show, fail = self._view.show_recorded, self._failed
        self._tasks.on_main(
            lambda: self._tasks.write(file_recording, UUID(ref), why, then=show, fail=fail)
        )

    def _failed(self, error: BaseException) -> None:
        """Say once that it is not kept, not each second."""
        if not self._told:
            self._told = True
            self._view.show_error(error)


def _begin(ctx: Context, call_id: UUID, sound_only: bool) -> Recording:
    return begin_recording(ctx, call_id, sound_only=sound_only)
