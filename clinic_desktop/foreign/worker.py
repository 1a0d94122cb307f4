"""The worker: reads one request, does one job on it, answers, ends. Started by `process.py`.

Whatever is not foreseen ends the process, and the client says that it crashed. Nothing is printed:
a library that prints does it into nothing.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import IO, Any

from clinic_desktop.foreign import confine
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.refusal import Refusal
from clinic_desktop.foreign.limits import MAX_FILE
from clinic_desktop.foreign.plain import to_plain
from clinic_desktop.foreign.process import OUT_OF_MEMORY
from clinic_desktop.kernel.wire import Broken, receive, send

Job = Callable[[list[bytes], dict[str, Any]], Iterator[object]]
_ROOM = 4 * MAX_FILE
_WORK = "clinic_desktop.foreign.jobs"
JOBS = {
    "pdf.inspect": "pdf:inspect",
    "pdf.arrange": "pdf_pages:arrange",
    "pdf.repair": "pdf_pages:repair",
    "pdf.text": "pdf_drawing:text",
    "pdf.draw": "pdf_drawing:draw",
    "picture.inspect": "pictures:inspect",
    "picture.show": "pictures:show",
    "picture.to-pdf": "pictures:to_pdf",
    "any.thumbnail": "thumbnails:thumbnail",
    "text.read": "texts:read",
    "mail.read": "mails:read",
    "dicom.inspect": "dicom_headers:inspect",
    "dicom.frames": "dicom_frames:frames",
    "dicom.thumbnails": "dicom_frames:thumbnails",
    "dicom.document": "dicom_inside:document",
    "dicom.report": "dicom_inside:report",
    "dicom.directory": "dicom_inside:directory",
    "ocr.engine": "recognition:engine",
    "ocr.read": "recognition:read",
    "codes.read": "codes:read",
}
# Imported while the spare waits. DICOM and recognition take longer and are asked for less often.
WARM = ("PIL.Image", "pikepdf", "pypdfium2")


def main() -> int:
    """Serve one request on the standard pipes; returns the exit code."""
    confine.at_start()
    asking, answering = _pipes()
    for name in WARM:
        importlib.import_module(name)
    try:
        serve(asking, answering)
    except Broken:
        return 1  # nobody asks any more
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def serve(asking: IO[bytes], answering: IO[bytes]) -> None:
    """Read a request and answer it."""
    header, files, _ = receive(asking, _ROOM)
    asked, limits = header["asked"], header["limits"]
    assert isinstance(asked, dict)
    assert isinstance(limits, dict)
    confine.for_request(limits["seconds"], limits["memory"])
    try:
        for value in job(str(header["job"]))(files, asked):
            blobs: list[bytes] = []
            plain = to_plain(value, blobs)
            send(answering, {"kind": "value", "value": plain}, blobs)
    except Refusal as refusal:
        send(answering, _failure(refusal), [])
    except MemoryError:
        send(answering, _failure(Refusal(Reason.MEMORY)), [])
    else:
        send(answering, {"kind": "end"}, [])


def job(name: str) -> Job:
    """Return the function that does a job, importing what it needs."""
    module, _, function = JOBS[name].partition(":")
    found: Job = getattr(importlib.import_module(f"{_WORK}.{module}"), function)
    return found


def _failure(refusal: Refusal) -> dict[str, object]:
    return {
        "kind": "failure",
        "reason": refusal.reason.value,
        "values": refusal.values,
        "page": refusal.page,
        "file": refusal.file,
    }


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Return the two pipes; from now on, what anybody prints goes nowhere."""
    asking, answering = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return asking, answering


if __name__ == "__main__":
    sys.exit(main())
