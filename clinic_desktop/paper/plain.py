"""Plain lines on pages: what still prints when a layout fails."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LEFT, _TOP, _FOOT, _SIZE, _STEP, _LETTERS = 45.0, 790.0, 50.0, 9.5, 13.0, 88


def plain_pages(title: str, lines: Sequence[str], head: str = "") -> bytes:
    """Return a PDF of lines in the font that every reader has; `head` stands on every page.

    It has western letters only: others are written as their code, so that none is lost unseen.
    """
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1, invariant=1)
    canvas.setTitle(title)
    fits = int((_TOP - _FOOT) / _STEP) + 1
    shown, on_each = _wrapped((title, "", *lines)), " ".join(_wrapped([head]))[:_LETTERS]
    pages = [shown[start : start + fits] for start in range(0, len(shown), fits)]
    for number, page in enumerate(pages, start=1):
        canvas.setFont("Courier", _SIZE)
        canvas.drawString(_LEFT, _TOP + 2 * _STEP, on_each)
        canvas.drawRightString(A4[0] - _LEFT, _FOOT - 20, f"{number} / {len(pages)}")
        for place, line in enumerate(page):
            canvas.drawString(_LEFT, _TOP - place * _STEP, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _wrapped(lines: Sequence[str]) -> list[str]:
    shown: list[str] = []
    for text in lines:
        known = text.encode("cp1252", "backslashreplace").decode("cp1252")
        for line in known.splitlines() or [""]:
            shown += textwrap.wrap(line, _LETTERS) or [""]
    return shown
