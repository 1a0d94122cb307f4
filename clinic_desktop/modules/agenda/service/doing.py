"""Carry out what was prepared: one change, or many that stand or fall together."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.service.offering import follow
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

# Rights and hours are looked at before the transaction; the rest happens inside it.
Prepared = Callable[[UnitOfWork], Change]
Also = Callable[[UnitOfWork], object]  # what else stands or falls with the changes


def carry_out(ctx: Context, prepared: Prepared) -> Change:
    """Do one thing in a transaction of its own."""
    (change,) = carry_out_all(ctx, [prepared])
    return change


def carry_out_all(
    ctx: Context, prepared: Iterable[Prepared], also: Also | None = None
) -> tuple[Change, ...]:
    """Do all or nothing, in this order; each sees what those before it did, `also` sees them all.

    Then places that were freed are offered to the waiting list.
    """
    with ctx.unit_of_work() as uow:
        changes = tuple(do(uow) for do in prepared)
        if also is not None:
            also(uow)
        uow.commit()
    follow(ctx, changes)
    return changes
