"""The door to the timeline."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.timeline import (
    TIMELINE_TABLES,
    TimelineEntry,
    TimelineEvent,
    TimelineKind,
    TimelinePage,
    TimelinePlace,
    TimelineYear,
)
from clinic_desktop.modules.chart.service.timeline import (
    timeline_count,
    timeline_of,
    timeline_years,
)

__all__ = [
    "TIMELINE_TABLES",
    "TimelineEntry",
    "TimelineEvent",
    "TimelineKind",
    "TimelinePage",
    "TimelinePlace",
    "TimelineYear",
    "timeline_count",
    "timeline_of",
    "timeline_years",
]
