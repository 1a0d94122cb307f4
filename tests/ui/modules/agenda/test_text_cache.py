"""Laid-out texts: the ones in use stay when the cache is full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from clinic_desktop.modules.agenda.ui import text_cache
from clinic_desktop.modules.agenda.ui.text_cache import TextCache


def test_only_what_was_drawn_longest_ago_is_laid_out_again(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_cache, "LIMIT", 3)
    laid_out: list[str] = []
    make = text_cache.QStaticText

    def counted(text: str) -> object:
        laid_out.append(text)
        return make(text)

    counted.PerformanceHint = make.PerformanceHint  # type: ignore[attr-defined]
    monkeypatch.setattr(text_cache, "QStaticText", counted)
    cache, image = TextCache(), QImage(200, 40, QImage.Format.Format_ARGB32_Premultiplied)
    with QPainter(image) as painter:
        for text in ("Ana", "Eva", "Luz", "Ana", "Zoe", "Ana", "Luz", "Zoe", "Eva"):
            cache.draw(painter, QRectF(0, 0, 200, 40), text, QFont())
    assert laid_out == ["Ana", "Eva", "Luz", "Zoe", "Eva"]
