"""Background work: one database thread, a small pool, and one queued way back.

The only file that makes threads.
"""

from __future__ import annotations

import os
import weakref
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from clinic_desktop.kernel import garbage
from clinic_desktop.kernel.errors import UserCancelled
from clinic_desktop.kernel.progress import reporting_to
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.jobs import Job, JobKind, JobsModel

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

Then = Callable[[Any], None]
Fail = Callable[[BaseException], None]
_COLLECT_MS = 500


@dataclass(frozen=True, slots=True)
class _Outcome:
    job: Job | None
    value: object = None
    error: BaseException | None = None
    call: Callable[[], object] | None = None


class IoThread:
    """One thread with an asyncio loop, made when it is first needed; for the network alone."""

    def __init__(self) -> None:
        self._executor: ThreadPoolExecutor | None = None
        self._loop: AbstractEventLoop | None = None

    def submit(self, run: Callable[[], Awaitable[None]]) -> None:
        """Await `run()` on the thread."""
        import asyncio  # the start must not wait for it

        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._executor = ThreadPoolExecutor(1, thread_name_prefix="io")
            self._executor.submit(self._serve, self._loop)

        async def guarded() -> None:
            await run()

        asyncio.run_coroutine_threadsafe(guarded(), self._loop)

    def close(self) -> None:
        """Cancel what is under way and end the thread."""
        if self._loop is None or self._executor is None:
            return
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._executor.shutdown(wait=True)
        self._loop = self._executor = None

    @staticmethod
    def _serve(loop: AbstractEventLoop) -> None:
        import asyncio

        asyncio.set_event_loop(loop)
        try:
            loop.run_forever()
            left = asyncio.all_tasks(loop)
            for task in left:
                task.cancel()
            loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            asyncio.set_event_loop(None)
            loop.close()


class QtTasks(QObject):
    """Runs `read` and `write` on one database thread, in order, `run_cpu` on a small pool, and
    `run_io` on the asyncio thread.

    `context` is asked on the main thread when work is handed in, so work that was begun by one
    user never runs in the name of the next. `then` and `fail` run on the main thread; both are
    dropped when the job was cancelled or its `owner` is gone. Without `fail`, errors go to
    `notify.show_error`. To let only the newest of several reads answer, use `kernel.latest`.
    """

    _arrived = Signal(object)

    def __init__(self, context: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._database = ThreadPoolExecutor(1, thread_name_prefix="database")
        workers = max(1, min(4, (os.cpu_count() or 2) - 1))
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="pool")
        self._io = IoThread()
        self._closed = False
        self.jobs = JobsModel(self)
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        garbage.take_over()
        self._collector = QTimer(self)
        self._collector.timeout.connect(garbage.collect_due)
        self._collector.start(_COLLECT_MS)

    def read(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Then | None = None,
        fail: Fail | None = None,
        owner: object = None,
        label: str = "",
    ) -> Job:
        """Run `work(ctx, *arguments)` on the database thread, after all earlier calls.

        When nobody is signed in any more, nothing is read and nobody is called back.
        """
        context = self._context()
        job = Job(JobKind.READ, lambda: work(context, *arguments), label, then, fail, _alive(owner))
        if context is None:
            job.cancel()
            return job
        return self._submit(self._database, job)

    def write(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Then | None = None,
        fail: Fail | None = None,
        owner: object = None,
        label: str = "",
    ) -> Job:
        """Run `work(ctx, *arguments)` on the database thread; `close` waits for it."""
        context = self._context()
        job = Job(
            JobKind.WRITE, lambda: work(context, *arguments), label, then, fail, _alive(owner)
        )
        return self._submit(self._database, job)

    def run_cpu(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Then | None = None,
        fail: Fail | None = None,
        owner: object = None,
        label: str = "",
    ) -> Job:
        """Run `work(*arguments)` on the small pool: no store inside."""
        job = Job(JobKind.CPU, lambda: work(*arguments), label, then, fail, _alive(owner))
        return self._submit(self._pool, job)

    def run_io(
        self,
        work: Callable[..., Awaitable[Any]],
        *arguments: Any,
        then: Then | None = None,
        fail: Fail | None = None,
        owner: object = None,
        label: str = "",
    ) -> Job:
        """Await `work(*arguments)` on the asyncio thread: the network, no store inside."""
        job = Job(JobKind.IO, lambda: work(*arguments), label, then, fail, _alive(owner))
        if self._closed:
            job.cancel()
            return job
        self.jobs.add(job)
        self._io.submit(lambda: self._await(job))
        return job

    def on_main(self, call: Callable[[], object]) -> None:
        """Call something on the main thread, from any thread, after what is queued already."""
        if not self._closed:
            self._arrived.emit(_Outcome(None, call=call))

    def close(self) -> None:
        """Finish the writes that were handed in, drop everything else, end the threads."""
        self._closed = True
        for job in self.jobs.running():
            if job.kind is not JobKind.WRITE:
                job.cancel()
        self._io.close()
        self._database.shutdown(wait=True)
        self._pool.shutdown(wait=True, cancel_futures=True)
        for job in self.jobs.running():
            self.jobs.remove(job)
        if self._collector.isActive():
            self._collector.stop()
            garbage.give_back()

    def _submit(self, executor: ThreadPoolExecutor, job: Job) -> Job:
        if self._closed:
            job.cancel()
            return job
        self.jobs.add(job)
        executor.submit(self._run, job)
        return job

    def _run(self, job: Job) -> None:
        """Do the work (on a worker thread) and send what came of it home."""
        if job.cancelled and not job.started:
            self._arrived.emit(_Outcome(job))
            return
        job.started = True
        try:
            with reporting_to(job.report):
                outcome = _Outcome(job, value=job.work())
        except Exception as error:  # noqa: BLE001 - the boundary: every failure goes to the user
            outcome = _Outcome(job, error=error)
        self._arrived.emit(outcome)

    async def _await(self, job: Job) -> None:
        """Do the work (on the asyncio thread) and send what came of it home."""
        if job.cancelled:
            self._arrived.emit(_Outcome(job))
            return
        job.started = True
        try:
            outcome = _Outcome(job, value=await job.work())
        except Exception as error:  # noqa: BLE001 - the boundary: every failure goes to the user
            outcome = _Outcome(job, error=error)
        self._arrived.emit(outcome)

    @Slot(object)
    def _receive(self, outcome: _Outcome) -> None:
        """Hand a result to its callback (on the main thread)."""
        job = outcome.job
        if job is None:
            if outcome.call is not None and not self._closed:
                outcome.call()
            return
        self.jobs.remove(job)
        try:
            self._hand_over(job, outcome)
        finally:
            job.let_go()

    @staticmethod
    def _hand_over(job: Job, outcome: _Outcome) -> None:
        if job.cancelled or not job.alive():
            if outcome.error is not None and job.kind is JobKind.WRITE:
                notify.show_error(outcome.error)  # a lost save is told even if its screen is gone
            return
        if outcome.error is None:
            if job.then is not None:
                job.then(outcome.value)
        elif isinstance(outcome.error, UserCancelled):
            return
        elif job.fail is not None:
            job.fail(outcome.error)
        else:
            notify.show_error(outcome.error)


def _alive(owner: object) -> Callable[[], bool]:
    """Return a test that tells whether the owner still exists, in Python and in Qt."""
    if owner is None:
        return lambda: True
    try:
        reference = weakref.ref(owner)
    except TypeError:  # slotted objects without __weakref__ live as long as the callback
        return lambda: True

    def alive() -> bool:
        found = reference()
        if found is None:
            return False
        return isValid(found) if isinstance(found, QObject) else True

    return alive
