"""The chart's door to a child's growth."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.growth import (
    GrowthRecord,
    GrowthScore,
    Indicator,
    Measured,
    Sex,
)
from clinic_desktop.modules.chart.domain.growth_plot import (
    TITLES,
    GrowthView,
    Span,
    first_view,
    growth_plot,
    months_on,
    percentile_text,
    score_text,
    standing_note,
    value_text,
    z_text,
)
from clinic_desktop.modules.chart.service.growth import growth_curves, growth_of

__all__ = [
    "TITLES",
    "GrowthRecord",
    "GrowthScore",
    "GrowthView",
    "Indicator",
    "Measured",
    "Sex",
    "Span",
    "first_view",
    "growth_curves",
    "growth_of",
    "growth_plot",
    "months_on",
    "percentile_text",
    "score_text",
    "standing_note",
    "value_text",
    "z_text",
]
