"""How many days of vacation somebody has a year."""

from __future__ import annotations

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.domain.counting import Allowance
from clinic_desktop.modules.staff.store import leaves as store
from clinic_desktop.storage.context import Context

MOST = 366


def set_allowance(ctx: Context, allowance: Allowance) -> None:
    """Keep the days a year; None takes the number away. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.LEAVE_APPROVE)
    days = allowance.days
    if days is not None and (not 0 <= days <= MOST or (days * 2) % 1):
        raise InvalidInput({"days": translate("Staff", "Between 0 and 366, in half days.")})
    with ctx.unit_of_work() as uow:
        store.set_allowance(uow, allowance)
        uow.commit()
