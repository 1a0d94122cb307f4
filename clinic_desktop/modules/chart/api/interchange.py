"""Charts to and from elsewhere: FHIR R4 and the International Patient Summary."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.interchange import ChartReport, Line
from clinic_desktop.modules.chart.service.fhir.examining import examine_papers
from clinic_desktop.modules.chart.service.fhir.exporting import (
    chart_as_fhir,
    export_chart_fhir,
    export_ips,
    patient_summary,
)
from clinic_desktop.modules.chart.service.fhir.importing import import_charts, import_into_chart

__all__ = [
    "ChartReport",
    "Line",
    "chart_as_fhir",
    "examine_papers",
    "export_chart_fhir",
    "export_ips",
    "import_charts",
    "import_into_chart",
    "patient_summary",
]
