"""What was said in a restricted visit is as closed as the visit."""

from __future__ import annotations

from clinic_desktop.modules.chart.api import encounter
from clinic_desktop.modules.consult.domain.calls import CallSession
from clinic_desktop.storage.context import Context


def require_sight(ctx: Context, call: CallSession) -> None:
    """Raise NotAllowed when a call belongs to a visit that is closed to the reader."""
    if call.encounter_id is not None:
        encounter(ctx, call.encounter_id)
