"""Reads papers and takes in what folders of this PC bring, while somebody is signed in."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.late import Late
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.kernel.text import translate
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.jobs import Job

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program
    from clinic_desktop.modules.chart.api import laboratory_import as laboratory
    from clinic_desktop.modules.documents import api as documents
else:
    documents = Late("clinic_desktop.modules.documents.api")
    laboratory = Late("clinic_desktop.modules.chart.api.laboratory_import")

EVERY_MS = 20_000
SCANNER_FOLDER = "documents.scanner_folder"  # a choice of this PC; '' watches none
# Who acts in the trail when nobody presses a button: takes papers and results in, reads no chart.
AUTOMATON = UUID("018f0000-0000-7000-8000-00000000a071")
_ROLES = frozenset({Role.RECEPTIONIST, Role.LABORATORY_TECHNICIAN})


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of a turn: on the store's thread (then `work` gets the context) or on the pool."""

    work: Callable[..., Any]
    arguments: tuple[Any, ...]
    stores: bool
    label: str = ""


Turn = Generator[Step, Any, None]


def _store(work: Callable[..., Any], *arguments: Any) -> Step:
    return Step(work, arguments, stores=True)


def _pool(work: Callable[..., Any], *arguments: Any, label: str = "") -> Step:
    return Step(work, arguments, stores=False, label=label)


class PaperWorker(QObject):
    """Goes through one turn at a time: words of papers, the scanner's folder, the laboratory's.

    Each is a generator of steps, each run on its thread; nothing of it runs on this one. A job
    that a person cancels in the strip ends the turn.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._workshop = Workshop()
        self._recovered: Context | None = None
        self._turn: Turn | None = None
        self._waiting: list[Turn] = []
        self._job: Job | None = None
        self._machine: Context | None = None
        self._inbox: documents.Inbox | None = None
        self._look: laboratory.Look | None = None
        self._told: set[str] = set()
        self.destroyed.connect(self._workshop.close)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Tell whether a turn is under way."""
        return self._turn is not None

    @property
    def scanner_folder(self) -> str:
        """Return the folder that this PC takes scans from, '' for none."""
        session = self._program.session
        if session is None:
            return ""
        return str(self._program.settings.get(_choice(session.ctx), ""))

    def choose_scanner_folder(self, folder: str) -> None:
        """Take scans from a folder from now on; '' ends it."""
        session = self._program.session
        if session is not None:
            self._program.settings.set(_choice(session.ctx), folder)

    def tick(self) -> None:
        """Begin a turn, unless one is under way or the store can only be looked at."""
        if self._job is not None and self._job.cancelled:
            self._end()
        session = self._program.session
        if session is None or self.busy or session.ctx.store.viewing:
            return
        name = translate("Frame", "Automatic intake")
        self._machine = replace(session.ctx, actor=Actor(AUTOMATON, name, _ROLES))
        self._waiting = [
            self._read_papers(self._machine),
            self._watch_scanner(),
            self._watch_laboratory(),
        ]
        self._next(self._machine)

    def stop(self) -> None:
        """End for good, with the worker's processes: the program closes."""
        self._timer.stop()
        self._end()
        self._workshop.close()

    def _next(self, machine: Context) -> None:
        """Begin the next source: one that fails keeps no other from its turn."""
        if not self._waiting:
            self._end()
            return
        self._machine, self._turn = machine, self._waiting.pop(0)
        self._go_on(None)

    def _read_papers(self, machine: Context) -> Turn:
        if self._recovered is None or self._recovered.store is not machine.store:
            yield _store(documents.recover_readings)
            self._recovered = machine
        while task := (yield _store(documents.claim_reading)):
            label = translate("Frame", "Reading “{name}”").format(name=task.file.name)
            try:
                if task.scan is not None:
                    asked = (self._workshop, task.scan, task.file)
                    made = yield _pool(documents.cut_at_sheets, *asked, label=label)
                    if made is not None:
                        yield _store(documents.keep_cut, task, made)
                        continue
                words = yield _pool(documents.read_words, self._workshop, task.file, label=label)
            except ForeignFailure as failure:
                yield _store(documents.fail_reading, task, failure.message())
            else:
                yield _store(documents.record_reading, task, words)

    def _watch_scanner(self) -> Turn:
        chosen = self.scanner_folder
        if not chosen:
            self._inbox = None
            return
        if self._inbox is None or self._inbox.folder != Path(chosen):
            self._inbox = documents.Inbox(Path(chosen))
        label = translate("Frame", "Taking in scans")
        for path in (yield _pool(self._inbox.ready)):
            asked = (self._workshop, self._inbox, path)
            scan = yield _pool(documents.read_scan, *asked, label=label)
            if scan is None:
                continue
            kept = yield _store(documents.keep_scan, scan)
            yield _pool(self._inbox.put_away, scan.path, kept.problem)

    def _watch_laboratory(self) -> Turn:
        chosen = yield _store(laboratory.laboratory_folder)
        if chosen is None or not chosen.active:
            return
        look = yield _pool(laboratory.look_at, chosen.folder, self._look or laboratory.Look())
        self._look = look
        self._tell(look.report)
        label = translate("Frame", "Taking in results")
        for file in look.ready:
            reading = yield _pool(laboratory.read_file, file, label=label)
            report = yield _store(laboratory.take_results, reading, file.name)
            self._tell((yield _pool(laboratory.put_away, file, report)))

    def _tell(self, report: laboratory.LaboratoryReport) -> None:
        for each in report.refused:
            self._say(f"{each.source}: {each.why}")

    def _go_on(self, value: Any, error: BaseException | None = None) -> None:
        session = self._program.session
        turn, machine = self._turn, self._machine
        if turn is None or machine is None:
            return
        if session is None or session.ctx.store is not machine.store:
            self._end()  # signed out: the rest waits for the next sign-in
            return
        try:
            if error is None:
                step = turn.send(value)
            elif isinstance(error, ForeignFailure):
                step = turn.throw(error)  # the file is to blame: it is noted on the paper
            else:
                turn.close()
                self._say(error)
                raise StopIteration
        except StopIteration:
            self._next(machine)
        else:
            self._run(step, machine)

    def _run(self, step: Step, machine: Context) -> None:
        tasks = self._program.tasks
        if step.stores:
            self._job = tasks.write(
                lambda _ctx: step.work(machine, *step.arguments),
                then=self._go_on,
                fail=lambda error: self._go_on(None, error),
                owner=self,
            )
            return
        self._job = tasks.run_cpu(
            step.work,
            *step.arguments,
            then=self._go_on,
            fail=lambda error: self._go_on(None, error),
            owner=self,
            label=step.label,
        )

    def _end(self) -> None:
        turn, self._turn, self._job, self._machine = self._turn, None, None, None
        for left in [*([turn] if turn else []), *self._waiting]:
            left.close()
        self._waiting = []

    def _say(self, problem: BaseException | str) -> None:
        """Say what went wrong once; the next turn tries again."""
        key = problem if isinstance(problem, str) else type(problem).__name__
        if key in self._told:
            return
        self._told.add(key)
        if isinstance(problem, str):
            notify.toast(problem)
        else:
            notify.show_error(problem)


def _choice(ctx: Context) -> str:
    return f"{SCANNER_FOLDER}.{ctx.store.clinic_id.hex}"


def keep_reading(program: Program) -> PaperWorker:
    """Return the program's worker; there is one, whoever is signed in."""
    found = program.findChild(PaperWorker)
    return found if isinstance(found, PaperWorker) else PaperWorker(program)
