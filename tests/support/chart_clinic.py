"""A small clinic with two doctors and a nurse who write charts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from clinic_desktop.app.registry import event_handlers
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import Encounter, EncounterDetails, StartEncounter
from clinic_desktop.modules.chart.api import start_encounter as start
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.agenda_clinic import SmallClinic, make_clinic

ALBA, BEY, NURSE = (UUID(int=0x018F0000_0000_7000_8000_000000000000 + n) for n in (1, 2, 3))


@dataclass(frozen=True)
class ChartClinic:
    """Contexts of three people, and the clinic they work in."""

    clinic: SmallClinic
    alba: Context
    bey: Context
    nurse: Context

    @property
    def ana(self) -> UUID:
        """The patient."""
        return self.clinic.ana

    def visit(self, ctx: Context | None = None, **more: object) -> Encounter:
        """Start a visit of Ana, with Dr Alba unless said otherwise."""
        details = replace(EncounterDetails(reason="Cough"), **more)
        who = ctx or self.alba
        command = StartEncounter(
            self.ana, details, None, self.clinic.alba, frozenset({"encounter-running"})
        )
        if who.actor.practitioner_id is not None:
            command = replace(command, practitioner_id=None)
        return start(who, command)


C = TypeVar("C", bound=ChartClinic)


def chart_clinic(ctx: Context, make_ctx: MakeContext, kind: type[C]) -> C:
    """Make the clinic; each person's context knows every module's handlers."""
    clinic = make_clinic(replace(ctx, handlers=event_handlers()))

    def of(role: Role, user_id: UUID, name: str, practitioner: UUID | None = None) -> Context:
        made = make_ctx(role, user_id=user_id, name=name, practitioner_id=practitioner)
        return replace(made, handlers=event_handlers())

    return kind(
        clinic,
        of(Role.DOCTOR, ALBA, "Dr Alba", clinic.alba),
        of(Role.DOCTOR, BEY, "Dr Bey", clinic.bey),
        of(Role.NURSE, NURSE, "Nurse Nil"),
    )


def later(ctx: Context, hours: int = 1) -> Context:
    """Return the same person some hours later."""
    return replace(ctx, clock=FrozenClock(ctx.clock.now() + timedelta(hours=hours)))
