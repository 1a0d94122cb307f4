"""The chart's door to papers."""

from __future__ import annotations

from clinic_desktop.modules.chart.documents.sheets import (
    CERTIFICATE_LANGUAGES,
    emergency_sheet_pdf,
    growth_pdf,
    immunization_certificate_pdf,
    medication_list_pdf,
    problem_sheet_pdf,
)
from clinic_desktop.modules.chart.documents.trends import trends_pdf
from clinic_desktop.modules.chart.documents.visit import plain_visit_pdf, visit_pdf
from clinic_desktop.modules.chart.documents.whole import (
    ChartPart,
    chart_pdf,
    export_chart_pdf,
    part_text,
)

__all__ = [
    "CERTIFICATE_LANGUAGES",
    "ChartPart",
    "chart_pdf",
    "emergency_sheet_pdf",
    "export_chart_pdf",
    "growth_pdf",
    "immunization_certificate_pdf",
    "medication_list_pdf",
    "part_text",
    "plain_visit_pdf",
    "problem_sheet_pdf",
    "trends_pdf",
    "visit_pdf",
]
