"""A worker's own cage on Linux. On Windows the job object around it does this (`job_object.py`)."""

from __future__ import annotations

import signal
import sys

_FILES = 64  # of the libraries themselves, while they are imported
_GRACE = 5  # seconds after the parent's deadline; only a parent that is gone lets it come to this


def at_start() -> None:
    """Write no file and no core dump, open few files, gain no rights. Before any foreign byte."""
    if sys.platform != "win32":
        import resource

        for what, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NOFILE, _FILES),
        ):
            resource.setrlimit(what, (most, most))
    if sys.platform == "linux":
        import ctypes

        no_new_privileges = 38
        ctypes.CDLL(None).prctl(no_new_privileges, 1, 0, 0, 0)


def for_request(seconds: float, memory: int) -> None:
    """Limit address space and time of the one request. Children do not outlive their time."""
    if sys.platform != "win32":
        import resource

        whole = max(1, round(seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (whole, whole + _GRACE))
        signal.alarm(whole + _GRACE)
