"""The growth page's state: what was measured, and which curves it is held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.plot import Place, Plot
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.chart.api.growth import (
    GrowthRecord,
    GrowthView,
    Indicator,
    Span,
    first_view,
    growth_curves,
    growth_of,
    growth_plot,
)


class GrowthPageView(Protocol):
    """What the page can show."""

    def show_record(self, record: GrowthRecord) -> None:
        """Show the table and what is to know."""

    def show_view(self, view: GrowthView) -> None:
        """Show which indicator, span and kind of curves are chosen."""

    def show_plot(self, plot: Plot) -> None:
        """Draw."""


class GrowthPresenter:
    """Reads a patient's growth and draws one indicator of it at a time."""

    def __init__(self, view: GrowthPageView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self.record: GrowthRecord | None = None
        self.shown = GrowthView(Indicator.WEIGHT_FOR_AGE)
        self._chosen = False

    def refresh(self) -> None:
        """Read again; what was chosen stays."""
        self._tasks.read(growth_of, self._patient_id, then=self._take, owner=self._view)

    def choose(
        self,
        indicator: Indicator | None = None,
        span: Span | None = None,
        by_percentile: bool | None = None,
    ) -> None:
        """Look at something else."""
        self._chosen = True
        shown = self.shown
        self.shown = replace(
            shown,
            indicator=indicator or shown.indicator,
            span=span or shown.span,
            by_percentile=shown.by_percentile if by_percentile is None else by_percentile,
        )
        self._draw()

    def _take(self, record: GrowthRecord) -> None:
        self.record = record
        if not self._chosen:
            self.shown = first_view(record)
        self._view.show_record(record)
        self._draw()

    def _draw(self) -> None:
        record, view = self.record, self.shown
        self._view.show_view(view)
        if record is None or record.sex is None:
            return

        def show(curves: Sequence[Sequence[Place]]) -> None:
            if view == self.shown:
                self._view.show_plot(growth_plot(record, view, curves))

        self._tasks.read(
            growth_curves,
            view.indicator,
            record.sex,
            view.scores,
            view.places(),
            then=show,
            owner=self._view,
        )
