"""Whatever bytes come, each job ends with facts or with a failure that is not a crash."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.foreign import confine, worker
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.kernel import wire
from tests.support import foreign_files as made

ASKED = {"password": "", "pages": [1], "dots": 20, "page": 1, "longest": 32, "passwords": []}
ASKED_PARTS: dict[str, Any] = {**ASKED, "parts": [[[0, 1, 90]]], "languages": ["eng"]}
JOBS = sorted(set(worker.JOBS) - {"ocr.engine", "ocr.read"})
SEEDS = (
    made.pdf(1),
    made.armed_pdf(),
    made.picture(),
    made.turned_photo(),
    made.frames("TIFF", 2),
    made.dicom(),
    b"plain words",
)


@pytest.fixture(autouse=True)
def _uncaged(monkeypatch: pytest.MonkeyPatch) -> None:
    """The jobs run in this process here, so that a bug shows its traceback."""
    monkeypatch.setattr(confine, "for_request", lambda seconds, memory: None)


def last_word(job: str, content: bytes) -> dict[str, Any]:
    """Run a job on bytes and return the last message."""
    asking, answering = BytesIO(), BytesIO()
    limits = {"seconds": 1, "memory": 0}
    wire.send(asking, {"job": job, "asked": ASKED_PARTS, "limits": limits}, [content])
    asking.seek(0)
    worker.serve(asking, answering)
    answering.seek(0)
    header: dict[str, Any] = {}
    while answering.tell() < len(answering.getvalue()):
        header, _, _ = wire.receive(answering, 1 << 30)
    return header


@pytest.mark.filterwarnings("ignore")  # libraries may complain; the worker does not listen
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.sampled_from(SEEDS), job=st.sampled_from(JOBS), draw=st.data())
def test_bytes_that_were_changed_end_well(seed: bytes, job: str, draw: st.DataObject):
    content = bytearray(seed)
    for _ in range(draw.draw(st.integers(1, 6))):
        at = draw.draw(st.integers(0, len(content) - 1))
        content[at : at + draw.draw(st.integers(1, 9))] = draw.draw(st.binary(max_size=9))
        content += b" " * (not content)
    word = last_word(job, bytes(content))
    assert word["kind"] in ("end", "failure")
    assert word["kind"] == "end" or Reason(word["reason"]) is not Reason.CRASHED


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    head=st.sampled_from([b"", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"GIF89a", b"BM"]),
    tail=st.binary(min_size=1, max_size=300),
    job=st.sampled_from(JOBS),
)
def test_byte_soup_ends_well(head: bytes, tail: bytes, job: str):
    assert last_word(job, head + tail)["kind"] in ("end", "failure")
    assert last_word(job, bytes(128) + b"DICM" + tail)["kind"] in ("end", "failure")
