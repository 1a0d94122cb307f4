"""What can be wrong with a device, in codes."""

from __future__ import annotations


class DeviceProblem(Exception):
    """A device that can't be used; `code`: missing, busy, denied, lost, broken or library."""

    def __init__(self, what: str, code: str) -> None:
        super().__init__(f"{what}: {code}")
        self.what, self.code = what, code
