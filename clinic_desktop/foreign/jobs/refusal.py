"""How the inside says no, and the net that turns a library's complaint into that no."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from clinic_desktop.foreign.failures import Reason

# What the readers raise on bytes that make no sense. MemoryError is not among them.
FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,  # Pillow's word for a broken file
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


class Refusal(Exception):
    """The file can't be read: the reason, values for its sentence, where."""

    def __init__(
        self, reason: Reason, page: int | None = None, file: int = 0, **values: int | str
    ) -> None:
        super().__init__(reason.value)
        self.reason, self.page, self.file, self.values = reason, page, file, values


@contextmanager
def parsing(page: int | None = None) -> Iterator[None]:
    """Take any complaint of a library, but not want of memory, as: damaged, at this place."""
    try:
        yield
    except Refusal:
        raise
    except FAULTS as error:
        raise Refusal(Reason.DAMAGED, page) from error


def check(reason: Reason, found: int, limit: int, page: int | None = None) -> None:
    """Refuse what is above its limit."""
    if found > limit:
        raise Refusal(reason, page, found=found, limit=limit)


def wanted_pages(pages: list[int], total: int) -> list[int]:
    """Return the pages asked for, or all. Refuses a page that is not there."""
    for page in pages:
        if not 1 <= page <= total:
            raise Refusal(Reason.NO_SUCH_PAGE, found=page, limit=total)
    return pages or list(range(1, total + 1))
