"""The pages of a PDF or a picture, drawn, for those that read what is on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PIL import Image

from clinic_desktop.foreign.kinds import Kind, recognise
from clinic_desktop.foreign.work.pictures import frame, frames_of, on_white, opened
from clinic_desktop.foreign.work.png import eight_bits
from clinic_desktop.foreign.work.refusal import wanted_pages


def pages_of(
    content: bytes, asked: dict[str, Any], dots: float
) -> Iterator[tuple[int, Image.Image]]:
    """Yield number and picture of each page asked for: upright, on white."""
    if recognise(content) is Kind.PDF:
        from clinic_desktop.foreign.work.pdf_drawing import drawn

        yield from drawn(content, asked, dots)
        return
    image = opened(content)
    for page in wanted_pages(asked["pages"], frames_of(image)):
        yield page, on_white(eight_bits(frame(image, page)))
