"""Charts to and from elsewhere: FHIR R4 and the International Patient Summary."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.interchange import ChartReport, Line
from clinic_desktop.modules.chart.service.fhir.examining import examine_papers
from clinic_desktop.modules.chart.service.fhir.exporting import (
    RIGHTS_TO_EXPORT,
    chart_as_fhir,
    export_chart_fhir,
    export_ips,
    patient_summary,
)
from clinic_desktop.modules.chart.service.fhir.importing import (
    RIGHTS_TO_IMPORT,
    import_charts,
    import_into_chart,
)

__all__ = [
    "RIGHTS_TO_EXPORT",
    "RIGHTS_TO_IMPORT",
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
