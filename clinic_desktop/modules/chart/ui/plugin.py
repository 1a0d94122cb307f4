"""What the chart puts on an open patient: its sections in their order, and what stands around."""

from __future__ import annotations

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.api import chart_counts, open_chart
from clinic_desktop.modules.chart.ui.lists.sections import list_sections
from clinic_desktop.modules.chart.ui.sections import ENCOUNTERS, measured_sections
from clinic_desktop.modules.chart.ui.visit_column import visit_column
from clinic_desktop.ui_kit.chart_slots import ChartCounts, ChartSection, Contribution

_READ = Permission.ENCOUNTER_READ.value
COUNTS = (ChartCounts(chart_counts, _READ),)
OPENED = ChartCounts(open_chart, _READ)
COMPANION: Contribution = visit_column


def chart_sections() -> tuple[ChartSection, ...]:
    """Return the chart's own sections, as they stand below each other."""
    return (ENCOUNTERS, *list_sections(), *measured_sections())
