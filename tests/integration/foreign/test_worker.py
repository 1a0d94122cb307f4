"""A worker that loops, eats, floods, lies or dies is ended, and what happened has a name."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from clinic_desktop.foreign import job_object
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import MIB, Limits
from clinic_desktop.foreign.pdf import inspect_pdf
from clinic_desktop.foreign.process import worker_environment
from clinic_desktop.foreign.workshop import Workshop
from tests.support import foreign_files as made

LIMITS = Limits(seconds=20, memory=600 * MIB, answer=MIB)
FILE = ForeignFile("Scan 7.bin", b"bytes of a patient")
HOSTILE = """
import os, socket, sys
from clinic_desktop.foreign import worker

def loop(files, asked):
    while True:
        pass
    yield

def eat(files, asked):
    held = [bytes(10_000_000)]
    while True:
        held.append(b"x" * 10_000_000)
    yield

def flood(files, asked):
    while True:
        yield b"x" * 100_000

def lie(files, asked):
    yield {"name": "nobody"}

def die(files, asked):
    os._exit(3)
    yield

def fall(files, asked):
    raise KeyError(files[0])
    yield

def write(files, asked):
    try:
        with open(asked["path"], "wb") as target:
            target.write(files[0])
            target.flush()
        yield "written"
    except OSError as error:
        yield type(error).__name__

def look(files, asked):
    yield " ".join(sorted(os.environ))

def chatter(files, asked):
    print("a library that prints")
    os.write(1, b"rubbish in the pipe")
    yield "calm"

for name, job in list(globals().items()):
    if callable(job):
        worker.JOBS[name] = name
worker.job = lambda name: globals()[worker.JOBS[name]]
sys.exit(worker.main())
"""
Run = Callable[..., Reason]


@pytest.fixture(scope="module")
def hostile() -> Iterator[Workshop]:
    """A workshop whose workers have taken over by what they read."""
    made = Workshop((sys.executable, "-P", "-c", HOSTILE))
    made.warm()
    yield made
    made.close()


@pytest.fixture
def reason(hostile: Workshop, refused) -> Run:
    """Return a function that runs a hostile job and gives the reason of its failure."""

    def run(job: str, limits: Limits = LIMITS) -> Reason:
        return refused(lambda: hostile.pieces(job, (FILE,), {}, limits)).reason

    return run


def test_one_that_loops_is_stopped_at_its_deadline(reason: Run):
    began = time.monotonic()
    assert reason("loop", Limits(seconds=0.5)) is Reason.TIME
    assert time.monotonic() - began < 5


@pytest.mark.skipif(sys.platform == "win32", reason="a job object ends it there, and it crashes")
def test_one_that_eats_memory_says_so(reason: Run):
    assert reason("eat") is Reason.MEMORY


def test_one_that_floods_is_cut_off(reason: Run):
    assert reason("flood") is Reason.ANSWER


@pytest.mark.parametrize("job", ["lie", "die", "fall"])
def test_one_that_lies_or_dies_has_crashed(reason: Run, job: str):
    assert reason(job) is Reason.CRASHED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for files")
def test_nothing_is_written_to_disk(hostile: Workshop, tmp_path):
    target = tmp_path / "leak"
    answer = hostile.fact(str, "write", (FILE,), {"path": str(target)}, LIMITS)
    assert answer == "OSError"
    assert not target.exists() or target.stat().st_size == 0


def test_what_a_library_prints_disturbs_nothing(hostile: Workshop):
    assert hostile.fact(str, "chatter", (FILE,), {}, LIMITS) == "calm"


def test_the_environment_stays_outside(hostile: Workshop, monkeypatch):
    monkeypatch.setenv("CLINIC_SECRET", "x")
    names = set(hostile.fact(str, "look", (FILE,), {}, LIMITS).split())
    assert "CLINIC_SECRET" not in names | set(worker_environment())
    assert not {"HOME", "PATH", "USER"} & names


def test_one_that_is_left_early_is_killed(hostile: Workshop):
    answers = hostile.stream(bytes, "flood", (FILE,), {}, LIMITS)
    next(answers)
    (worker,) = hostile._busy
    answers.close()
    assert not worker.alive()
    assert not hostile._busy


def test_a_spare_that_died_is_replaced():
    shop = Workshop()
    shop.warm()
    assert shop._spare
    shop._spare.kill()
    pdf = ForeignFile("a", made.pdf(1))
    assert inspect_pdf(shop, pdf).pages == 1
    shop.close()


def test_a_closed_workshop_starts_nothing(refused):
    shop = Workshop()
    shop.close()
    shop.warm()
    assert refused(lambda: inspect_pdf(shop, FILE)).reason is Reason.CRASHED
    assert shop._spare is None


def test_no_worker_is_left_behind():
    shop = Workshop()
    inspect_pdf(shop, ForeignFile("a", made.pdf(1)))
    spare = shop._spare
    shop.close()
    assert spare
    assert not spare.alive()


def test_the_cage_of_windows_has_windows_shape():
    assert ctypes.sizeof(job_object.ExtendedLimits) == 144
    limits = job_object.limits_of(5 * MIB)
    assert limits.process_memory == 5 * MIB
    assert limits.basic.flags == 0x2508
    assert job_object.limits_of(0).basic.flags == 0x2408


@pytest.mark.skipif(os.name == "nt", reason="looks at what other systems answer")
def test_elsewhere_there_is_no_such_cage():
    with pytest.raises(OSError, match="Windows"):
        job_object.JobObject(0)
