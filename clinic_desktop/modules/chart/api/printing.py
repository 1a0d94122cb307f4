"""The chart's door to papers."""

from __future__ import annotations

from clinic_desktop.modules.chart.documents.whole import (
    ChartPart,
    chart_pdf,
    export_chart_pdf,
    part_text,
)

__all__ = ["ChartPart", "chart_pdf", "export_chart_pdf", "part_text"]
