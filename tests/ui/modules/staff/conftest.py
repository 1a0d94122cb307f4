"""The Staff screen on a real store."""

from __future__ import annotations

import pytest

from clinic_desktop.storage.context import Context
from tests.support.staff_clinic import StaffClinic, make_staff_clinic


@pytest.fixture
def clinic(ctx: Context) -> StaffClinic:
    """Return a small clinic with two doctors and a manager."""
    return make_staff_clinic(ctx)
