"""How far a job is: long work reports here, and learns here that the user cancelled it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from clinic_desktop.kernel.errors import UserCancelled

Reporter = Callable[[int, int | None], bool]
_reporter: ContextVar[Reporter | None] = ContextVar("reporter", default=None)


def report_progress(done: int, total: int | None = None) -> None:
    """Say that `done` of `total` steps are behind us; raises UserCancelled when told to stop.

    Outside a background job it does nothing, so services may call it anywhere.
    """
    reporter = _reporter.get()
    if reporter is not None and not reporter(done, total):
        raise UserCancelled


@contextmanager
def reporting_to(reporter: Reporter) -> Iterator[None]:
    """Send reports of the enclosed work to `reporter`, which returns False to stop the work."""
    token = _reporter.set(reporter)
    try:
        yield
    finally:
        _reporter.reset(token)
