"""The chart's door to results in words and pictures."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.result_words import (
    flag_arrow,
    flag_text,
    flag_tone,
    name_of,
    number_text,
    observed_text,
    range_text,
    result_text,
)
from clinic_desktop.modules.chart.domain.trend_plot import trend_name, trend_plots

__all__ = [
    "flag_arrow",
    "flag_text",
    "flag_tone",
    "name_of",
    "number_text",
    "observed_text",
    "range_text",
    "result_text",
    "trend_name",
    "trend_plots",
]
