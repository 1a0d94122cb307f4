"""The chart's door to facts in words."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.enum_words import WORDS
from clinic_desktop.modules.chart.domain.fact_words import (
    amount_text,
    partial_text,
    reaction_text,
    regimen_text,
    word,
)

__all__ = ["WORDS", "amount_text", "partial_text", "reaction_text", "regimen_text", "word"]
