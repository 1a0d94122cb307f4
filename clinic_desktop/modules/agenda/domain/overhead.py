"""Minutes around and inside an appointment in which not everybody is busy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Overhead:
    """What a type of appointment adds to its minutes; copied when booked.

    The buffers lie outside of it: everything booked is taken then (cleaning, writing). The
    assistant's minutes lie inside it: its practitioners are elsewhere (anaesthetics, dressing).
    """

    buffer_before: int = 0
    buffer_after: int = 0
    assistant_before: int = 0
    assistant_after: int = 0

    def taken(self, minute: int, minutes: int, *, practitioner: bool) -> tuple[int, int]:
        """Return from which minute of the day on, and how long, a resource is taken.

        A practitioner whom an assistant relieves at one end doesn't keep the buffer there. The
        triggers of `tables.py` say the same in SQL.
        """
        begin, end = minute - self.buffer_before, minute + minutes + self.buffer_after
        if practitioner and self.assistant_before:
            begin = minute + self.assistant_before
        if practitioner and self.assistant_after:
            end = minute + minutes - self.assistant_after
        begin = max(0, begin)
        return begin, end - begin


NO_OVERHEAD = Overhead()
