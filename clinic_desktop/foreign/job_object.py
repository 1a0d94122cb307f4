"""Windows' cage for a worker: a job object that limits memory and dies with us.

Elsewhere the worker limits itself (`confine.py`), and `confine` here returns None.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_MEMORY = 0x100
_ONE_PROCESS = 0x8
_KILL_ON_CLOSE = 0x2000
_DIE_ON_FAULT = 0x400  # no dialog of Windows when a worker crashes


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_set", ctypes.c_size_t),
        ("largest_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION: 144 bytes on 64-bit Windows."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    )


def limits_of(memory: int) -> ExtendedLimits:
    """Return the limits as Windows takes them; no memory limit for 0."""
    limits = ExtendedLimits()
    limits.basic.flags = _ONE_PROCESS | _KILL_ON_CLOSE | _DIE_ON_FAULT
    limits.basic.processes = 1
    if memory:
        limits.basic.flags |= _PROCESS_MEMORY
        limits.process_memory = memory
    return limits


class JobObject:
    """A job with one process in it. Closing the handle kills the process."""

    def __init__(self, process_handle: int) -> None:
        self._kernel = _kernel()
        self._handle = self._kernel.CreateJobObjectW(None, None)
        if not self._handle:
            raise OSError("no job object")
        try:
            self.limit_memory(0)
            if not self._kernel.AssignProcessToJobObject(self._handle, process_handle):
                raise OSError("the worker is in no job")
        except OSError:
            self.close()
            raise

    def limit_memory(self, memory: int) -> None:
        """Set the limit of one request. Raises OSError."""
        limits = limits_of(memory)
        size = ctypes.sizeof(limits)
        if not self._kernel.SetInformationJobObject(
            self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), size
        ):
            raise OSError("the worker's memory can't be limited")

    def close(self) -> None:
        """Give the handle back, which ends the process."""
        if self._handle:
            self._kernel.CloseHandle(self._handle)
            self._handle = None


def confine(process: subprocess.Popen[bytes]) -> JobObject | None:
    """Put a fresh process into a job of its own. Raises OSError where Windows refuses."""
    if sys.platform != "win32":
        return None
    return JobObject(int(process._handle))  # type: ignore[attr-defined, unused-ignore] # its only door


def _kernel() -> ctypes.CDLL:
    """Return kernel32 with the types of what is called here."""
    if sys.platform != "win32":
        raise OSError("job objects are Windows'")
    library = ctypes.WinDLL("kernel32", use_last_error=True)
    handle = ctypes.c_void_p
    library.CreateJobObjectW.restype = handle
    library.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
    library.AssignProcessToJobObject.argtypes = (handle, handle)
    library.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, ctypes.c_uint32)
    library.CloseHandle.argtypes = (handle,)
    return library
