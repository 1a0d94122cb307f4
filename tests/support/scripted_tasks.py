"""Tasks whose answers are written in the test: presenters without a store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class ScriptedJob:
    """One piece of work that was asked for; `answer` and `refuse` call back once."""

    work: Callable[..., Any]
    arguments: tuple[Any, ...]
    then: Callable[[Any], None] | None
    fail: Callable[[BaseException], None] | None
    cancelled: bool = False
    done: int = 0
    total: int | None = None

    def cancel(self) -> None:
        """Drop the answer."""
        self.cancelled = True

    def answer(self, value: object = None) -> None:
        """Come back with a result, unless it was cancelled."""
        if not self.cancelled and self.then is not None:
            self.then(value)

    def refuse(self, error: BaseException) -> None:
        """Come back with a failure, unless it was cancelled."""
        if not self.cancelled:
            assert self.fail is not None, f"nobody takes the failure of {self.work.__name__}"
            self.fail(error)


@dataclass
class ScriptedTasks:
    """Keeps what is asked; `answers` by function answer at once, the rest waits in `jobs`."""

    answers: dict[Callable[..., Any], Any] = field(default_factory=dict)
    jobs: list[ScriptedJob] = field(default_factory=list)

    def read(self, work: Callable[..., Any], *arguments: Any, **how: Any) -> ScriptedJob:
        """Take a read."""
        return self._take(work, arguments, **how)

    def write(self, work: Callable[..., Any], *arguments: Any, **how: Any) -> ScriptedJob:
        """Take a write."""
        return self._take(work, arguments, **how)

    def run_cpu(self, work: Callable[..., Any], *arguments: Any, **how: Any) -> ScriptedJob:
        """Take a calculation."""
        return self._take(work, arguments, **how)

    def run_io(self, work: Callable[..., Any], *arguments: Any, **how: Any) -> ScriptedJob:
        """Take work for the network."""
        return self._take(work, arguments, **how)

    def on_main(self, call: Callable[[], object]) -> None:
        """Call it now."""
        call()

    def asked(self, work: Callable[..., Any]) -> list[ScriptedJob]:
        """Return what was asked of one function."""
        return [job for job in self.jobs if job.work is work]

    def last(self, work: Callable[..., Any]) -> ScriptedJob:
        """Return the newest question to one function."""
        return self.asked(work)[-1]

    def _take(
        self,
        work: Callable[..., Any],
        arguments: tuple[Any, ...],
        then: Callable[[Any], None] | None = None,
        fail: Callable[[BaseException], None] | None = None,
        owner: object = None,
        label: str = "",
    ) -> ScriptedJob:
        del owner, label
        job = ScriptedJob(work, arguments, then, fail)
        self.jobs.append(job)
        if work in self.answers:
            answer = self.answers[work]
            if isinstance(answer, BaseException):
                job.refuse(answer)
            else:
                job.answer(answer(*arguments) if callable(answer) else answer)
        return job
