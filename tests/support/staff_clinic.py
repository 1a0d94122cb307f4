"""The agenda's small clinic as seen by those who ask for leave and those who decide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.api import closures_from
from clinic_desktop.modules.staff.api import (
    Board,
    Leave,
    LeaveChange,
    LeaveKind,
    LeaveTime,
    RequestLeave,
    leave_board,
    request_leave,
)
from clinic_desktop.storage.context import Context
from tests.support.agenda_clinic import TUESDAY, SmallClinic, make_clinic

ALBA_USER, BEY_USER, MANAGER = UUID(int=11), UUID(int=12), UUID(int=13)
MONDAY = TUESDAY + timedelta(days=6)  # 30 November, a week that is open every working day


@dataclass
class StaffClinic:
    """Dr Alba, Dr Bey and a manager, each with a context of their own."""

    agenda: SmallClinic
    alba: Context
    bey: Context
    manager: Context

    def ask(self, ctx: Context, first: date, last: date | None = None, **more: Any) -> LeaveChange:
        """Ask for vacation of the actor, or as said."""
        person = more.pop("person", ctx.actor.practitioner_id)
        kind = more.pop("kind", LeaveKind.VACATION)
        time = LeaveTime(first, last or first, more.pop("start", None), more.pop("end", None))
        return request_leave(ctx, RequestLeave(person, kind, time, **more))

    def board(self, ctx: Context | None = None) -> Board:
        """Return the board of four weeks from today on."""
        return leave_board(ctx or self.manager, TUESDAY, TUESDAY + timedelta(days=27))

    def leave(self, leave_id: UUID, ctx: Context | None = None) -> Leave:
        """Return a leave as it is now."""
        found = self.board(ctx).leave(leave_id)
        assert found is not None
        return found

    def absences(self) -> dict[str, tuple[UUID | None, date, date]]:
        """Return the absences that the diary knows from a leave, by source."""
        return {
            c.source: (c.resource_id, c.first_day, c.last_day)
            for c in closures_from(self.manager, date(2026, 1, 1))
            if c.source.startswith("leave:")
        }


def make_staff_clinic(ctx: Context) -> StaffClinic:
    """Put the clinic into an empty store."""
    agenda = make_clinic(ctx)

    def acting(user_id: UUID, name: str, role: Role, person: UUID | None) -> Context:
        roles = frozenset({role})
        actor = replace(ctx.actor, user_id=user_id, name=name, roles=roles, practitioner_id=person)
        return replace(ctx, actor=actor)

    return StaffClinic(
        agenda=agenda,
        alba=acting(ALBA_USER, "Alba Ferrer", Role.DOCTOR, agenda.alba),
        bey=acting(BEY_USER, "Bey", Role.DOCTOR, agenda.bey),
        manager=acting(MANAGER, "Marta Vidal", Role.OFFICE_MANAGER, None),
    )
