"""The course of some tests on paper: the plots as they stand on the screen, and their values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.local_text import decimal_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.documents.frame import (
    ChartPaper,
    columns,
    patient_line,
    put_none,
)
from clinic_desktop.modules.chart.documents.sheets import PLOT_ROOM, begin
from clinic_desktop.modules.chart.domain.result_views import Trend
from clinic_desktop.modules.chart.domain.result_words import flag_arrow, flag_text
from clinic_desktop.modules.chart.domain.trend_plot import trend_name, trend_plots
from clinic_desktop.modules.chart.service.results import trend_of
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Cell, Sheet


def trends_pdf(ctx: Context, patient_id: UUID, codes: Sequence[str]) -> bytes:
    """Return the course of some tests as PDF. Raises NotFound, NotAllowed."""
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    trends = trend_of(ctx, patient_id, codes)
    title = translate("Chart", "Course of results")
    sheet, about = begin(ctx, patient_id, "trends-print", title, heeded=False)
    sheet.paragraph(patient_line(about.banner), size=12, bold=True)
    for plot in trend_plots(trends):
        if sheet.room() < PLOT_ROOM:
            sheet.page_break()
        sheet.heading(plot.name)
        sheet.plot(plot)
    for trend in trends:
        _put_values(sheet, about, trend)
    if not trends:
        put_none(sheet)
    return sheet.to_bytes()


def _put_values(sheet: Sheet, about: ChartPaper, trend: Trend) -> None:
    from clinic_desktop.paper import Cell

    sheet.heading(trend_name(trend))
    rows: list[Sequence[Cell | str]] = [
        (
            about.stamp(point.at_ms),
            Cell(f"{point.comparator} {decimal_text(float(point.value))} {trend.unit}".strip()),
            " ".join(filter(None, (flag_arrow(point.flag), flag_text(point.flag)))),
        )
        for point in reversed(trend.points)
    ]
    titles = (
        (translate("Chart", "When"), 1.5),
        (translate("Chart", "Result"), 1.6),
        (translate("Chart", "Where it lies"), 1.6),
    )
    sheet.table(columns(*titles), rows)
