"""Tasks that run at once, on the calling thread: presenters without Qt and without waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from clinic_desktop.storage.context import Context


@dataclass
class DoneHandle:
    """A job that has ended already, or waits in held tasks."""

    cancelled: bool = False
    done: int = 0
    total: int | None = None

    def cancel(self) -> None:
        """Drop the job when it still waits; else it is over."""
        self.cancelled = True


@dataclass
class InlineTasks:
    """Runs work inline; with `held` true, work waits until `release`, to test late answers.

    `failures` keeps what no `fail` took, as the one notifier would show it.
    """

    ctx: Context | None = None
    held: bool = False
    failures: list[BaseException] = field(default_factory=list)
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def read(self, work: Callable[..., Any], *arguments: Any, **how: Any) -> DoneHandle:
        """Run `work(ctx, *arguments)`."""
        return self._run(lambda: work(self.ctx, *arguments), **how)

    def write(self, work: Callable[..., Any], *arguments: Any, **how: Any) -> DoneHandle:
        """Run `work(ctx, *arguments)`."""
        return self._run(lambda: work(self.ctx, *arguments), **how)

    def run_cpu(self, work: Callable[..., Any], *arguments: Any, **how: Any) -> DoneHandle:
        """Run `work(*arguments)`."""
        return self._run(lambda: work(*arguments), **how)

    def run_io(self, work: Callable[..., Any], *arguments: Any, **how: Any) -> DoneHandle:
        """Await `work(*arguments)` to its end."""

        async def whole() -> Any:
            return await work(*arguments)

        return self._run(lambda: asyncio.run(whole()), **how)

    def on_main(self, call: Callable[[], object]) -> None:
        """Call it now."""
        call()

    def release(self) -> None:
        """Run what waits, in order."""
        while self.waiting:
            self.waiting.pop(0)()

    def _run(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None] | None = None,
        fail: Callable[[BaseException], None] | None = None,
        owner: object = None,
        label: str = "",
    ) -> DoneHandle:
        del owner, label
        handle = DoneHandle()

        def job() -> None:
            if handle.cancelled:
                return
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - as the real one does
                if fail is None:
                    self.failures.append(error)
                    return
                fail(error)
                return
            if then is not None:
                then(result)

        if self.held:
            self.waiting.append(job)
        else:
            job()
        return handle
