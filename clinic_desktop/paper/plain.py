"""Plain lines on pages: what still prints when a layout fails."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LEFT, _TOP, _FOOT, _SIZE, _STEP, _LETTERS = 45.0, 790.0, 50.0, 9.5, 13.0, 88


def plain_pages(title: str, lines: Sequence[str]) -> bytes:
    """Return a PDF of lines in the font that every reader has.

    It has western letters only: others are written as their code, so that none is lost unseen.
    """
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1, invariant=1)
    canvas.setTitle(title)
    y, number = _TOP, 1
    for line in _wrapped((title, "", *lines)):
        if y < _FOOT:
            canvas.showPage()
            y, number = _TOP, number + 1
        if y == _TOP:
            canvas.setFont("Courier", _SIZE)
            canvas.drawRightString(A4[0] - _LEFT, _FOOT - 20, str(number))
        canvas.drawString(_LEFT, y, line)
        y -= _STEP
    canvas.save()
    return out.getvalue()


def _wrapped(lines: Sequence[str]) -> list[str]:
    shown: list[str] = []
    for text in lines:
        known = text.encode("cp1252", "backslashreplace").decode("cp1252")
        for line in known.splitlines() or [""]:
            shown += textwrap.wrap(line, _LETTERS) or [""]
    return shown
