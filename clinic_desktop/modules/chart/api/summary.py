"""The door to a chart on one screen."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.summary import ChartSummary, LastNote
from clinic_desktop.modules.chart.service.summary import chart_summary

__all__ = ["ChartSummary", "LastNote", "chart_summary"]
