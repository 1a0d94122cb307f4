"""Background work: order, threads, owners, cancelling, progress, closing."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clinic_desktop.kernel.errors import NotFound, UserCancelled
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.tasks import QtTasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[QtTasks]:
    found = QtTasks(lambda: "ctx")
    yield found
    found.close()


def test_results_come_back_on_the_main_thread_in_order(qtbot: QtBot, tasks: QtTasks) -> None:
    seen: list[tuple[int, bool]] = []
    here = threading.current_thread()

    def work(ctx: str, number: int) -> int:
        assert ctx == "ctx"
        assert threading.current_thread() is not here
        return number

    def then(number: int) -> None:
        seen.append((number, threading.current_thread() is here))

    for number in range(50):
        (tasks.read if number % 2 else tasks.write)(work, number, then=then)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == [(number, True) for number in range(50)]


def test_one_thread_serves_the_database(qtbot: QtBot, tasks: QtTasks) -> None:
    names: set[str] = set()
    for _number in range(20):
        tasks.read(lambda _ctx: threading.current_thread().name, then=names.add)
    qtbot.waitUntil(lambda: len(names) == 1 and not tasks.jobs.running())


def test_work_runs_in_the_name_of_who_asked(qtbot: QtBot) -> None:
    who = ["Ana"]
    tasks = QtTasks(lambda: who[0])
    seen: list[str] = []
    gate = threading.Event()
    tasks.read(lambda _ctx: gate.wait(5))
    tasks.read(lambda ctx: ctx, then=seen.append)
    who[0] = "Luis"
    gate.set()
    qtbot.waitUntil(lambda: seen == ["Ana"])
    tasks.close()


def test_nothing_is_read_for_nobody(qtbot: QtBot) -> None:
    tasks = QtTasks(lambda: None)
    job = tasks.read(lambda ctx: ctx.store, then=pytest.fail)
    assert job.cancelled
    assert not tasks.jobs.running()
    tasks.close()
    assert not notify.history


def test_a_failure_goes_to_fail(qtbot: QtBot, tasks: QtTasks) -> None:
    errors: list[BaseException] = []

    def work(_ctx: str) -> None:
        raise NotFound(what="It")

    tasks.read(work, fail=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], NotFound)
    assert not notify.history


def test_a_failure_nobody_takes_goes_to_the_notifier(qtbot: QtBot, tasks: QtTasks) -> None:
    def work(_ctx: str) -> None:
        raise NotFound(what="It")

    tasks.read(work)
    qtbot.waitUntil(lambda: len(notify.history) == 1)
    assert notify.history[0].text == "It was not found."


def test_a_callback_of_a_dead_owner_is_dropped(qtbot: QtBot, tasks: QtTasks) -> None:
    class Plain:
        pass

    gate = threading.Event()
    seen: list[Any] = []
    widget, plain = QObject(), Plain()
    tasks.read(lambda _ctx: gate.wait(5))
    tasks.read(lambda _ctx: 1, then=seen.append, owner=widget)
    tasks.read(lambda _ctx: 2, then=seen.append, owner=plain)
    tasks.read(lambda _ctx: 3, then=seen.append)
    del plain
    with qtbot.waitSignal(widget.destroyed):
        widget.deleteLater()
    del widget
    gate.set()
    qtbot.waitUntil(lambda: seen == [3])


def test_a_lost_save_is_told_even_when_its_screen_is_gone(qtbot: QtBot, tasks: QtTasks) -> None:
    owner = QObject()
    gate = threading.Event()

    def work(_ctx: str) -> None:
        gate.wait(5)
        raise NotFound(what="The row")

    tasks.write(work, fail=lambda _error: None, owner=owner)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    del owner
    gate.set()
    qtbot.waitUntil(lambda: len(notify.history) == 1)


def test_cancelled_work_that_has_not_begun_never_begins(qtbot: QtBot, tasks: QtTasks) -> None:
    gate = threading.Event()
    seen: list[int] = []
    tasks.read(lambda _ctx: gate.wait(5))
    job = tasks.read(lambda _ctx: seen.append(1), then=lambda _r: seen.append(2))
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not tasks.jobs.running())
    assert seen == []


def test_running_work_learns_that_it_is_cancelled(qtbot: QtBot, tasks: QtTasks) -> None:
    begun, stopped = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        try:
            while True:
                report_progress(1, 10)
        except UserCancelled:
            stopped.set()
            raise

    job = tasks.run_cpu(work, label="Import")
    assert begun.wait(5)
    job.cancel()
    assert stopped.wait(5)
    qtbot.waitUntil(lambda: not tasks.jobs.running())
    assert not notify.history


def test_slow_labelled_work_is_shown_with_its_percentage(qtbot: QtBot, tasks: QtTasks) -> None:
    gate = threading.Event()

    def work() -> None:
        report_progress(43, 100)
        gate.wait(10)

    job = tasks.run_cpu(work, label="Backup")
    tasks.run_cpu(gate.wait, 10)  # without a label it is nobody's business
    assert tasks.jobs.visible() == ()
    with qtbot.waitSignal(tasks.jobs.changed, timeout=5000):
        pass
    assert tasks.jobs.visible() == (job,)
    qtbot.waitUntil(lambda: job.percent() == 43)
    gate.set()
    qtbot.waitUntil(lambda: tasks.jobs.visible() == ())


def test_a_percentage_needs_a_total(qtbot: QtBot, tasks: QtTasks) -> None:
    job = tasks.run_cpu(lambda: report_progress(5), label="Count")
    qtbot.waitUntil(lambda: not tasks.jobs.running())
    assert job.percent() is None


def test_closing_waits_for_writes_and_drops_the_rest(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    tasks = QtTasks(lambda: None)
    saved: list[int] = []
    gate = threading.Event()
    tasks.read(lambda _ctx: gate.wait(5))
    for number in range(5):
        tasks.write(lambda _ctx, n: saved.append(n), number)
    reading: list[int] = []
    tasks.read(lambda _ctx: reading.append(1))
    assert tasks.jobs.pending_writes() == 5
    threading.Timer(0.05, gate.set).start()
    tasks.close()
    assert saved == [0, 1, 2, 3, 4]
    assert reading == []
    job = tasks.write(lambda _ctx: saved.append(9))
    assert job.cancelled
    left = set(threading.enumerate()) - before
    assert not [t for t in left if t.name.startswith(("database", "pool"))]


def test_any_thread_can_call_the_main_thread(qtbot: QtBot, tasks: QtTasks) -> None:
    names: list[str] = []
    here = threading.current_thread().name

    def work(_ctx: object) -> None:
        tasks.on_main(lambda: names.append(threading.current_thread().name))

    tasks.read(work)
    qtbot.waitUntil(lambda: names == [here])


def test_the_network_has_a_thread_of_its_own(qtbot: QtBot, tasks: QtTasks) -> None:
    names: list[str] = []

    async def ask(question: str) -> str:
        await asyncio.sleep(0)
        return f"{question} {threading.current_thread().name}"

    tasks.run_io(ask, "who?", then=names.append)
    tasks.run_io(ask, "again?", then=names.append)
    qtbot.waitUntil(lambda: len(names) == 2)
    assert sorted(names) == ["again? io_0", "who? io_0"]


def test_a_failure_of_the_network_comes_home(qtbot: QtBot, tasks: QtTasks) -> None:
    failed: list[BaseException] = []

    async def ask() -> None:
        raise NotFound(what="server")

    tasks.run_io(ask, fail=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], NotFound)


def test_closing_does_not_wait_for_a_server_that_never_answers(qtbot: QtBot) -> None:
    tasks = QtTasks(lambda: "ctx")
    begun: list[bool] = []

    async def ask() -> None:
        begun.append(True)
        await asyncio.Event().wait()

    tasks.run_io(ask)
    qtbot.waitUntil(lambda: bool(begun))
    tasks.close()
    assert not tasks.jobs.running()
    assert tasks.run_io(ask).cancelled


class _Knot(QObject):
    """Only the collector can end it, and it has a timer."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.startTimer(1)


def test_widgets_never_end_on_the_thread_of_the_store(qtbot: QtBot) -> None:
    gc.enable()  # as in a program that has no tasks yet
    tasks = QtTasks(lambda: "ctx")
    ends: list[bool] = []
    for _ in range(20):
        _Knot().destroyed.connect(
            lambda: ends.append(threading.current_thread() is threading.main_thread())
        )

    def make_garbage(_context: object) -> int:
        return len([[n] for n in range(200_000)])

    done: list[int] = []
    tasks.read(make_garbage, then=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert ends.count(False) == 0
    gc.collect()
    assert ends == [True] * 20
    tasks.close()


def test_a_job_that_was_answered_holds_no_callback(tasks: QtTasks, qtbot: QtBot) -> None:
    answered: list[object] = []
    job = tasks.read(lambda _context: 1, then=answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert job.then is None
    assert job.fail is None
