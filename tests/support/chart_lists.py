"""A doctor's pages of lists over a small clinic."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.agenda_screen import FakeShell
from tests.support.chart_clinic import ChartClinic, chart_clinic, later

__all__ = ["ChartPeople", "chart_people", "later"]


@dataclass(frozen=True)
class ChartPeople(ChartClinic):
    """The clinic, and the frame around a page."""

    def shell(self, ctx: Context | None = None) -> FakeShell:
        """Return the frame around a page of one of them."""
        return FakeShell(ctx or self.alba)


def chart_people(ctx: Context, make_ctx: MakeContext) -> ChartPeople:
    """Make the clinic."""
    return chart_clinic(ctx, make_ctx, ChartPeople)
