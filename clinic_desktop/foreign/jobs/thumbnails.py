"""One small picture of any file that can be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clinic_desktop.foreign.facts import Picture
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.png import picture_of
from clinic_desktop.foreign.jobs.refusal import Refusal
from clinic_desktop.foreign.kinds import PICTURES, Kind, recognise

_DOTS = 60.0


def thumbnail(files: list[bytes], asked: dict[str, Any]) -> Iterator[Picture]:
    """Draw the first page or frame."""
    content, longest = files[0], asked["longest"]
    kind = recognise(content)
    if kind is Kind.PDF:
        from clinic_desktop.foreign.jobs.pdf_drawing import drawn

        first = {"password": asked["password"], "pages": [1]}
        _, image = next(drawn(content, first, _DOTS * max(1.0, longest / 512)))
        yield picture_of(image, 1, longest)
    elif kind in PICTURES:
        from clinic_desktop.foreign.jobs.pictures import frame, opened

        yield picture_of(frame(opened(content), 1, longest), 1, longest)
    elif kind is Kind.DICOM or kind is Kind.UNKNOWN:
        from clinic_desktop.foreign.jobs.dicom_frames import still

        yield picture_of(still(content), 1, longest)
    else:
        raise Refusal(Reason.NO_PIXELS)
