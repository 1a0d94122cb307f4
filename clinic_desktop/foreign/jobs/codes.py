"""QR and bar codes on pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import zxingcpp

from clinic_desktop.foreign.facts import Barcode, Box
from clinic_desktop.foreign.jobs.pages import pages_of
from clinic_desktop.foreign.jobs.pdf import printable
from clinic_desktop.foreign.jobs.refusal import parsing

_DOTS = 150.0
_MOST = 4000  # characters: the most that a QR code holds


def read(files: list[bytes], asked: dict[str, Any]) -> Iterator[Barcode]:
    """Read every code on the pages asked for."""
    for page, image in pages_of(files[0], asked, _DOTS):
        with parsing(page):
            found = zxingcpp.read_barcodes(image.convert("L"))
        for code in found:
            spot = code.position
            corners = (spot.top_left, spot.top_right, spot.bottom_left, spot.bottom_right)
            across, down = [p.x for p in corners], [p.y for p in corners]
            left, top = min(across), min(down)
            box = Box(left, top, max(across) - left, max(down) - top)
            name = str(code.format).rpartition(".")[2]
            yield Barcode(page, name, printable(code.text, _MOST), box)
