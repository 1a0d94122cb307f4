"""The client's side: takes a worker, hands it a request, believes nothing, kills it in the end.

One process a request: what a hostile file does to its worker ends with that worker. One spare is
started ahead, so that a request does not wait for Python and its imports.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from clinic_desktop.foreign.failures import ForeignFailure, Reason
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import MAX_FILE, Limits
from clinic_desktop.foreign.plain import NotPlain, from_plain
from clinic_desktop.foreign.process import Worker, start_worker, worker_command
from clinic_desktop.kernel.wire import Broken, TooMuch

T = TypeVar("T")
Files = tuple[ForeignFile, ...]
NO_FILE = ForeignFile("", b"")


class Workshop:
    """Starts workers. Safe to use from several threads; `close` ends every worker at once."""

    def __init__(self, command: Sequence[str] = ()) -> None:
        self._command = tuple(command) or worker_command()
        self._lock = threading.Lock()
        self._spare: Worker | None = None
        self._busy: set[Worker] = set()
        self._closed = False

    def warm(self) -> None:
        """Start the spare worker, so that the first request is quick too."""
        with self._lock:
            if self._spare is None and not self._closed:
                self._spare = start_worker(self._command)

    def close(self) -> None:
        """Kill all workers; requests under way fail as crashed."""
        with self._lock:
            self._closed = True
            ending = [*self._busy, *([self._spare] if self._spare else [])]
            self._spare = None
        for worker in ending:
            worker.kill()

    def fact(
        self, kind: type[T], job: str, files: Files, asked: Mapping[str, object], limits: Limits
    ) -> T:
        """Return the one answer of a job. Raises ForeignFailure."""
        answers = list(self.stream(kind, job, files, asked, limits))
        if len(answers) != 1:
            raise ForeignFailure(_named(files, 0).name, Reason.CRASHED)
        return answers[0]

    def pieces(
        self, job: str, files: Files, asked: Mapping[str, object], limits: Limits
    ) -> tuple[bytes, ...]:
        """Return the binaries that a job makes. Raises ForeignFailure."""
        return tuple(self.stream(bytes, job, files, asked, limits))

    def stream(
        self, kind: type[T], job: str, files: Files, asked: Mapping[str, object], limits: Limits
    ) -> Iterator[T]:
        """Yield answers as they come. Ending early kills the worker. Raises ForeignFailure."""
        for file in files:
            _check_size(file)
        worker = self._take(_named(files, 0).name)
        try:
            worker.begin(job, asked, [file.content for file in files], limits)
            yield from self._answers(kind, worker, files)
        finally:
            worker.kill()
            with self._lock:
                self._busy.discard(worker)

    def _answers(self, kind: type[T], worker: Worker, files: Files) -> Iterator[T]:
        first = _named(files, 0).name
        while True:
            try:
                header, blobs = worker.answer()
                if header.get("kind") == "end":
                    return
                if header.get("kind") == "failure":
                    raise _failure(header, files)
                value = from_plain(kind, header.get("value"), blobs)
            except TooMuch as error:
                raise ForeignFailure(first, Reason.ANSWER) from error
            except Broken as error:
                raise ForeignFailure(first, worker.cause()) from error
            except NotPlain as error:
                raise ForeignFailure(first, Reason.CRASHED) from error
            yield value

    def _take(self, name: str) -> Worker:
        with self._lock:
            if self._closed:
                raise ForeignFailure(name, Reason.CRASHED)
            worker, self._spare = self._spare, None
            if worker is None or not worker.alive():
                worker = start_worker(self._command)
            self._spare = start_worker(self._command)
            self._busy.add(worker)
        return worker


def _check_size(file: ForeignFile) -> None:
    if not file.content:
        raise ForeignFailure(file.name, Reason.EMPTY)
    if len(file.content) > MAX_FILE:
        found = {"found": len(file.content), "limit": MAX_FILE}
        raise ForeignFailure(file.name, Reason.BYTES, found)


def _named(files: Files, number: object) -> ForeignFile:
    valid = isinstance(number, int) and 0 <= number < len(files)
    return files[int(str(number))] if valid else (files[0] if files else NO_FILE)


def _failure(header: Mapping[str, object], files: Files) -> ForeignFailure:
    name = _named(files, header.get("file")).name
    page, values = header.get("page"), header.get("values")
    try:
        reason = Reason(str(header.get("reason")))
    except ValueError:
        reason = Reason.CRASHED
    found = values if isinstance(values, dict) else {}
    shown = {str(key): _short(value) for key, value in found.items()}
    return ForeignFailure(name, reason, shown, page if isinstance(page, int) else None)


def _short(value: object) -> int | str:
    """Return a value of the worker fit for a sentence: a number, or a short printable word."""
    if isinstance(value, int):
        return value
    return "".join(letter for letter in str(value)[:80] if letter.isprintable())
