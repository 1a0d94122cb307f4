"""Searching words in a chart."""

from __future__ import annotations

from clinic_desktop.modules.chart.service.search import ChartHits, search_chart
from clinic_desktop.modules.chart.store.search import MARK_END, MARK_START, NoteHit
from clinic_desktop.modules.documents.api import TextHit

__all__ = ["MARK_END", "MARK_START", "ChartHits", "NoteHit", "TextHit", "search_chart"]
