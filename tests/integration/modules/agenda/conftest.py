"""The small clinic of the agenda's tests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.kernel.manifest import gather_handlers
from clinic_desktop.storage.context import Context
from tests.support.agenda_clinic import SmallClinic, make_clinic


@pytest.fixture
def clinic(ctx: Context) -> SmallClinic:
    """Return a small clinic whose context knows the handlers of patients and agenda."""
    from clinic_desktop.modules.agenda.module import MANIFEST as AGENDA

    return make_clinic(replace(ctx, handlers=gather_handlers((AGENDA,))))
