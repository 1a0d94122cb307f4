"""One worker process: how it is started, spoken to, and ended at its deadline."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from clinic_desktop.foreign import job_object
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.limits import Limits
from clinic_desktop.kernel.wire import Broken, receive, send

WORKER_FLAG = "--foreign-worker"  # how a built program starts itself as a worker
OUT_OF_MEMORY = 75  # exit code of a worker that could not even say so
_OUT_OF_TIME = frozenset(
    -getattr(signal, name) for name in ("SIGXCPU", "SIGALRM") if hasattr(signal, name)
)
_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("SYSTEMROOT", "TESSDATA_PREFIX")  # Windows can't load its libraries without the first


def worker_command() -> list[str]:
    """Return the command that starts a worker, in a source tree and in a built program."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-s", "-m", "clinic_desktop.foreign.worker"]
    program = Path(sys.executable)
    if sys.platform == "win32":  # a program of windows has no pipes of its own
        program = program.with_name("clinic-desktop-cli.exe")
    return [str(program), WORKER_FLAG]


def worker_environment(given: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return what a worker sees of the environment: next to nothing."""
    kept = {name: given[name] for name in _KEPT if name in given}
    threads = {"OPENBLAS_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}
    return {**kept, **threads, "PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def start_worker(command: Sequence[str]) -> Worker:
    """Start a worker that waits for its one request."""
    return Worker(
        subprocess.Popen(  # noqa: S603 - our own program, no shell
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a library's complaint may quote the file
            env=worker_environment(),
            cwd=os.path.abspath(os.sep),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    )


class Worker:
    """The handle of one process. It serves one request and is killed after it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._job = job_object.confine(process)
        self._timer: threading.Timer | None = None
        self._late = False
        self._room = 0

    def alive(self) -> bool:
        """Tell whether the process still waits."""
        return self._process.poll() is None

    def begin(
        self, job: str, asked: Mapping[str, object], contents: list[bytes], limits: Limits
    ) -> None:
        """Send the request; from now on the clock runs. A dead worker is noticed by `answer`."""
        self._room = limits.answer
        self._timer = threading.Timer(limits.seconds, self._too_late)
        self._timer.daemon = True
        self._timer.start()
        if self._job:
            self._job.limit_memory(limits.memory)
        header = {"job": job, "asked": dict(asked), "limits": asdict(limits)}
        assert self._process.stdin
        with contextlib.suppress(OSError):  # it died: its exit code says why
            send(self._process.stdin, header, contents)

    def answer(self) -> tuple[dict[str, object], list[bytes]]:
        """Return the next message. Raises Broken when there is none, TooMuch above the limit."""
        assert self._process.stdout
        try:
            header, blobs, used = receive(self._process.stdout, self._room)
        except (OSError, ValueError) as error:
            raise Broken from error
        self._room -= used
        return header, blobs

    def cause(self) -> Reason:
        """Return why the worker ended without a word."""
        if self._late:
            return Reason.TIME
        try:
            code = self._process.wait(1)
        except subprocess.TimeoutExpired:
            return Reason.CRASHED
        if code in _OUT_OF_TIME:
            return Reason.TIME
        return Reason.MEMORY if code == OUT_OF_MEMORY else Reason.CRASHED

    def kill(self) -> None:
        """End the process if it still runs, and forget it. May be called twice, and by others."""
        if self._timer:
            self._timer.cancel()
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError, ValueError):
                if pipe:
                    pipe.close()
        if self._job:
            self._job.close()

    def _too_late(self) -> None:
        self._late = True
        self._process.kill()
