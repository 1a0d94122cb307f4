"""Decide about leave and take decisions back. The diary follows in the same transaction.

Nothing here cancels an appointment. Each step is one transaction that holds the request's status,
the decision with its author and reason, and the absence in the diary: there is no moment at which
a crash could leave one without the other.
"""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.practice.api import AnnounceClosure, prepare_absences
from clinic_desktop.modules.staff.domain.leave import (
    ACTIVE,
    Leave,
    LeaveChange,
    LeaveStatus,
    NotYourLeave,
    check_step,
    source_of,
)
from clinic_desktop.modules.staff.service.ask import (
    count_half_days,
    is_own_or_decides,
    practitioner_names,
    refuse_overlap,
)
from clinic_desktop.modules.staff.store import leaves as store
from clinic_desktop.storage.context import Context

_S = LeaveStatus
REASON_LIMIT = 300


def approve_leave(ctx: Context, leave_id: UUID, version: int) -> LeaveChange:
    """Approve a request and write the absence into the diary.

    An approved one again only puts back an absence that the diary lacks. Raises LeaveDecided,
    StaleRecord, NotFound.
    """
    ctx.require(Permission.LEAVE_APPROVE)
    leave = _find(ctx, leave_id, version)
    if leave.status is _S.APPROVED:
        _write_absence(ctx, leave)
        return LeaveChange(leave_id, _S.APPROVED, _S.APPROVED)
    check_step(leave.status, _S.APPROVED)
    return _move(ctx, leave, _S.APPROVED)


def decline_leave(ctx: Context, leave_id: UUID, version: int, reason: str) -> LeaveChange:
    """Decline a request. Raises InvalidInput without a reason, else as `approve_leave`."""
    ctx.require(Permission.LEAVE_APPROVE)
    reason = clean_line(reason)
    if not reason:
        raise InvalidInput({"reason": translate("Staff", "Say why it is declined.")})
    if len(reason) > REASON_LIMIT:
        raise InvalidInput({"reason": translate("Staff", "At most 300 characters.")})
    leave = _find(ctx, leave_id, version)
    check_step(leave.status, _S.DECLINED)
    return _move(ctx, leave, _S.DECLINED, reason)


def withdraw_leave(ctx: Context, leave_id: UUID, version: int, reason: str = "") -> LeaveChange:
    """Take a request back; one that was approved frees the diary, for who may write absences.

    Raises as `approve_leave`, and NotYourLeave.
    """
    ctx.require(Permission.LEAVE_REQUEST)
    leave = _find(ctx, leave_id, version)
    _require_withdrawal(ctx, leave)
    check_step(leave.status, _S.WITHDRAWN)
    return _move(ctx, leave, _S.WITHDRAWN, clean_line(reason)[:REASON_LIMIT])


def undo_leave(ctx: Context, change: LeaveChange) -> LeaveChange:
    """Take back what was just done: a request is withdrawn, a decision goes back to the one before.

    Raises StaleRecord when something else happened to the request since, LeaveOverlaps when other
    leave is there by now.
    """
    ctx.require(Permission.LEAVE_REQUEST)
    if change.before is change.after:
        return change  # an absence that was put back stays
    leave = _find(ctx, change.leave_id)
    with ctx.reading() as connection:
        steps = store.steps(connection, leave.id)
    if leave.status is not change.after or change.before not in (None, steps[-2:][0].status):
        raise StaleRecord
    if change.before is None:
        _require_withdrawal(ctx, leave)
        return _move(ctx, leave, _S.WITHDRAWN)
    if change.after is _S.WITHDRAWN:
        _require_withdrawal(ctx, leave, change.before)
    else:
        ctx.require(Permission.LEAVE_APPROVE)
    return _move(ctx, leave, change.before)


def redo_leave(ctx: Context, change: LeaveChange) -> LeaveChange:
    """Do again what was taken back; raises as `undo_leave` does."""
    ctx.require(Permission.LEAVE_REQUEST)
    leave = _find(ctx, change.leave_id)
    if change.before is None:
        if leave.status is not _S.WITHDRAWN:
            raise StaleRecord
        _require_withdrawal(ctx, leave, _S.REQUESTED)
        return _move(ctx, leave, _S.REQUESTED)
    if leave.status is not change.before:
        raise StaleRecord
    if change.after is _S.WITHDRAWN:
        return withdraw_leave(ctx, leave.id, leave.version, change.reason)
    if change.after is _S.DECLINED:
        return decline_leave(ctx, leave.id, leave.version, change.reason)
    return approve_leave(ctx, leave.id, leave.version)


def _find(ctx: Context, leave_id: UUID, version: int | None = None) -> Leave:
    with ctx.reading() as connection:
        leave = store.find(connection, leave_id)
    if version is not None and leave.version != version:
        raise StaleRecord
    return leave


def _require_withdrawal(ctx: Context, leave: Leave, status: LeaveStatus | None = None) -> None:
    """Refuse it to all but the person, who asked, and who decides; see `withdraw_leave`."""
    mine = leave.requested_by == ctx.actor.user_id
    if not mine and not is_own_or_decides(ctx, leave.practitioner_id):
        raise NotYourLeave
    if (status or leave.status) is _S.APPROVED:
        ctx.require(Permission.ABSENCE_WRITE, owner_id=leave.practitioner_id)


def _move(ctx: Context, leave: Leave, after: LeaveStatus, reason: str = "") -> LeaveChange:
    """Bring a request to a status; rights and rules of the step were looked at before."""
    approved = after is _S.APPROVED
    counted = count_half_days(ctx, leave.practitioner_id, leave.time) if approved else None
    names = practitioner_names(ctx)
    diary = None
    if approved or leave.status is _S.APPROVED:
        wanted = (_absence(leave),) if approved else ()
        diary = prepare_absences(ctx, leave.practitioner_id, wanted, (source_of(leave.id),))
    with ctx.unit_of_work() as uow:
        if after in ACTIVE:
            name = names.get(leave.practitioner_id, "")
            refuse_overlap(uow, leave.practitioner_id, leave.time, name, leave.id)
        store.move(uow, leave, after, reason, counted)
        if diary is not None:
            diary(uow)
        uow.commit()
    return LeaveChange(leave.id, leave.status, after, reason)


def _write_absence(ctx: Context, leave: Leave) -> None:
    diary = prepare_absences(ctx, leave.practitioner_id, (_absence(leave),))
    with ctx.unit_of_work() as uow:
        diary(uow)
        uow.commit()


def _absence(leave: Leave) -> AnnounceClosure:
    """Return the absence of a leave. Everybody reads the diary: it says that, never why."""
    return AnnounceClosure(
        leave.practitioner_id,
        leave.time.first,
        leave.time.last,
        translate("Staff", "Away"),
        leave.time.minute_from,
        leave.time.minute_to,
        source=source_of(leave.id),
    )
