"""A small clinic with two doctors and a nurse who write charts."""

from __future__ import annotations

import pytest

from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.chart_clinic import ALBA, BEY, NURSE, ChartClinic, chart_clinic

__all__ = ["ALBA", "BEY", "NURSE", "ChartClinic"]


@pytest.fixture
def chart(ctx: Context, make_ctx: MakeContext) -> ChartClinic:
    """Return the clinic."""
    return chart_clinic(ctx, make_ctx, ChartClinic)
