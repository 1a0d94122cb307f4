"""The pages of a PDF or a picture, drawn, for those that read what is on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PIL import Image

from clinic_desktop.foreign.jobs.pictures import frame, frames_of, on_white, opened
from clinic_desktop.foreign.jobs.png import eight_bits
from clinic_desktop.foreign.jobs.refusal import wanted_pages
from clinic_desktop.foreign.kinds import Kind, recognise


def pages_of(
    content: bytes, asked: dict[str, Any], dots: float
) -> Iterator[tuple[int, Image.Image]]:
    """Yield number and picture of each page asked for: upright, on white."""
    if recognise(content) is Kind.PDF:
        from clinic_desktop.foreign.jobs.pdf_drawing import drawn

        yield from drawn(content, asked, dots)
        return
    image = opened(content)
    for page in wanted_pages(asked["pages"], frames_of(image)):
        yield page, on_white(eight_bits(frame(image, page)))
