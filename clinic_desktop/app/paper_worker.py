"""Reads papers and takes in what folders of this PC bring, while somebody is signed in."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal

from clinic_desktop.app.background import Background, automaton
from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.late import Late
from clinic_desktop.kernel.permissions import Role
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

SCANNER_FOLDER = "documents.scanner_folder"  # a choice of this PC; '' watches none
# Takes papers and results in, reads no chart.
AUTOMATON = UUID("018f0000-0000-7000-8000-00000000a071")
_ROLES = (Role.RECEPTIONIST, Role.LABORATORY_TECHNICIAN)


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of a turn: on the store's thread (then `work` gets the context) or on the pool."""

    work: Callable[..., Any]
    arguments: tuple[Any, ...]
    stores: bool
    label: str = ""


Turn = Generator[Step, Any, None]
PAPERS, SCANNER, LABORATORY = "papers", "scanner", "laboratory"  # the sources, in their order


@dataclass(frozen=True, slots=True)
class FolderState:
    """When a folder was looked at last, how many files it brought since the program runs."""

    at: datetime | None = None
    taken: int = 0
    problem: str = ""  # of the last look


def _store(work: Callable[..., Any], *arguments: Any) -> Step:
    return Step(work, arguments, stores=True)


def _pool(work: Callable[..., Any], *arguments: Any, label: str = "") -> Step:
    return Step(work, arguments, stores=False, label=label)


class PaperWorker(Background):
    """Goes through one turn at a time: words of papers, the scanner's folder, the laboratory's.

    Each is a generator of steps, each run on its thread; nothing of it runs on this one. A job
    that a person cancels in the strip ends the turn. Signal: `looked()` after a folder was.
    """

    looked = Signal()
    every_ms = 20_000

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._workshop = Workshop()
        self._recovered: Context | None = None
        self._turn: Turn | None = None
        self._source = PAPERS
        self._waiting: list[tuple[str, Turn]] = []
        self._states: dict[str, FolderState] = {}
        self._job: Job | None = None
        self._machine: Context | None = None
        self._inbox: documents.Inbox | None = None
        self._look: laboratory.Look | None = None
        self.destroyed.connect(self._workshop.close)

    @property
    def busy(self) -> bool:
        """Tell whether a turn is under way."""
        return self._turn is not None

    def state(self, source: str) -> FolderState:
        """Return what came of the looks at a folder so far."""
        return self._states.get(source, FolderState())

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
            self.forget(SCANNER)

    def forget(self, source: str) -> None:
        """Another folder, another story: what was said of the one before does not hold."""
        self._states.pop(source, None)
        self._told.clear()

    def tick(self) -> None:
        """Begin a turn, unless one is under way or the store can only be looked at."""
        if self._job is not None and self._job.cancelled:
            self._end()
        session = self._program.session
        if session is None or self.busy or session.ctx.store.viewing:
            return
        name = translate("Frame", "Automatic intake")
        self._machine = automaton(session.ctx, AUTOMATON, name, *_ROLES)
        self._waiting = [
            (PAPERS, self._read_papers(self._machine)),
            (SCANNER, self._watch_scanner()),
            (LABORATORY, self._watch_laboratory()),
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
        self._machine = machine
        self._source, self._turn = self._waiting.pop(0)
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
        found = yield _pool(self._inbox.ready)
        self._note(SCANNER)
        for path in found:
            asked = (self._workshop, self._inbox, path)
            scan = yield _pool(documents.read_scan, *asked, label=label)
            if scan is None:
                continue
            kept = yield _store(documents.keep_scan, scan)
            yield _pool(self._inbox.put_away, scan.path, kept.problem)
            problem = f"{scan.path.name}: {kept.problem}" if kept.problem else ""
            self._note(SCANNER, int(kept.taken is not None), problem)

    def _watch_laboratory(self) -> Turn:
        chosen = yield _store(laboratory.laboratory_folder)
        if chosen is None or not chosen.active:
            return
        look = yield _pool(laboratory.look_at, chosen.folder, self._look or laboratory.Look())
        self._look = look
        self._note(LABORATORY)
        self._tell(look.report)
        label = translate("Frame", "Taking in results")
        for file in look.ready:
            reading = yield _pool(laboratory.read_file, file, label=label)
            report = yield _store(laboratory.take_results, reading, file.name)
            report = yield _pool(laboratory.put_away, file, report)
            self._note(LABORATORY, int(report.read > 0))
            self._tell(report)

    def _tell(self, report: laboratory.LaboratoryReport) -> None:
        for each in report.refused:
            self._note(LABORATORY, problem=f"{each.source}: {each.why}")
            self.tell_once(f"{each.source}: {each.why}")

    def _note(self, source: str, taken: int = 0, problem: str = "") -> None:
        """Keep what came of a look; a refusal stays until the next one begins."""
        if self._machine is None:
            return
        taken += self.state(source).taken
        self._states[source] = FolderState(self._machine.clock.now(), taken, problem)
        self.looked.emit()

    def _go_on(self, value: Any, error: BaseException | None = None) -> None:
        turn, machine = self._turn, self._machine
        if turn is None or machine is None:
            return
        if not self.is_open(machine):
            self._end()  # signed out: the rest waits for the next sign-in
            return
        try:
            if error is None:
                step = turn.send(value)
            elif isinstance(error, ForeignFailure):
                step = turn.throw(error)  # the file is to blame: it is noted on the paper
            else:
                turn.close()
                said = _why(error)
                if self._source != PAPERS:
                    self._note(self._source, problem=said or notify.describe(error).text)
                self.tell_once(said or error)
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
        for left in [*([turn] if turn else []), *(one for _source, one in self._waiting)]:
            left.close()
        self._waiting = []


def _why(error: BaseException) -> str:
    """Return what a disk says, for people; '' for what has its own words, or is a mistake."""
    if not isinstance(error, OSError):
        return ""
    text = translate("Frame", "{name} can't be read: {why}. It is tried again.")
    return text.format(name=error.filename or "", why=error.strerror or error)


def _choice(ctx: Context) -> str:
    return f"{SCANNER_FOLDER}.{ctx.store.clinic_id.hex}"
