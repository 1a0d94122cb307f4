"""The clinic whose doctors hold calls."""

from __future__ import annotations

import pytest

from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.chart_clinic import ChartClinic, chart_clinic


@pytest.fixture
def clinic(ctx: Context, make_ctx: MakeContext) -> ChartClinic:
    """Return the clinic."""
    return chart_clinic(ctx, make_ctx, ChartClinic)
