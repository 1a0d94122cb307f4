"""What a presenter may ask of the background: a protocol, so that presenters need no Qt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol


class Handle(Protocol):
    """One running job: `done` of `total` steps, None while their number is not known."""

    @property
    def done(self) -> int:
        """Return how many steps are behind it."""

    @property
    def total(self) -> int | None:
        """Return how many steps there are."""

    def cancel(self) -> None:
        """Drop the result; work that has not begun never begins."""


class Tasks(Protocol):
    """Runs work off the main thread; `then` and `fail` are called back on it.

    A callback is dropped when `owner` is gone. `label` (translated) shows in the status strip
    when the job takes over 300 ms. Without `fail`, a failure goes to the one notifier.
    """

    def read(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], None] | None = None,
        fail: Callable[[BaseException], None] | None = None,
        owner: object = None,
        label: str = "",
    ) -> Handle:
        """Run `work(ctx, *arguments)` on the database thread; a newer call never overtakes."""

    def write(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], None] | None = None,
        fail: Callable[[BaseException], None] | None = None,
        owner: object = None,
        label: str = "",
    ) -> Handle:
        """Run `work(ctx, *arguments)` on the database thread; closing the program waits for it."""

    def run_cpu(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], None] | None = None,
        fail: Callable[[BaseException], None] | None = None,
        owner: object = None,
        label: str = "",
    ) -> Handle:
        """Run `work(*arguments)` on the small pool: PDF, pictures, hashing, key derivation."""

    def run_io(
        self,
        work: Callable[..., Awaitable[Any]],
        *arguments: Any,
        then: Callable[[Any], None] | None = None,
        fail: Callable[[BaseException], None] | None = None,
        owner: object = None,
        label: str = "",
    ) -> Handle:
        """Await `work(*arguments)` on the asyncio thread: the network, no store inside."""

    def on_main(self, call: Callable[[], object]) -> None:
        """Call something on the main thread, from any thread, after what is queued already."""
