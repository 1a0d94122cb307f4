"""Tables of leave: requests, their decisions, allowances."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class LeaveRow(Recorded, Base):
    """One request. `half_days` is JSON: working half days by year."""

    __tablename__ = "leave_request"
    merge_class = MergeClass.REGISTER
    practitioner_id: Mapped[UUID] = mapped_column(sa.ForeignKey("practitioner.id"), index=True)
    kind: Mapped[str]
    first_day: Mapped[str]
    last_day: Mapped[str] = mapped_column(index=True)
    minute_from: Mapped[int | None]
    minute_to: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")
    status: Mapped[str]
    half_days: Mapped[str] = mapped_column(default="{}")


class LeaveStepRow(Recorded, Base):
    """One decision about a request: who and when are in the row's own columns.

    `number` is the request's version that the step began from: their order.
    """

    __tablename__ = "leave_step"
    merge_class = MergeClass.APPEND
    leave_id: Mapped[UUID] = mapped_column(sa.ForeignKey("leave_request.id"), index=True)
    number: Mapped[int]
    status: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")


class LeaveAllowanceRow(Recorded, Base):
    """Vacation of one practitioner a year, in half days; null for not set."""

    __tablename__ = "leave_allowance"
    merge_class = MergeClass.REGISTER
    practitioner_id: Mapped[UUID] = mapped_column(sa.ForeignKey("practitioner.id"), index=True)
    half_days: Mapped[int | None]


TABLES: tuple[type[Base], ...] = (LeaveRow, LeaveStepRow, LeaveAllowanceRow)
