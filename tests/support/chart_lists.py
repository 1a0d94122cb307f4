"""A doctor's pages of lists over a small clinic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from clinic_desktop.app.registry import event_handlers
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.agenda_clinic import SmallClinic, make_clinic
from tests.support.agenda_screen import FakeShell

_ALBA, _BEY, _NURSE = (UUID(int=0x018F0000_0000_7000_8000_000000000000 + n) for n in (1, 2, 3))


@dataclass(frozen=True)
class ChartPeople:
    """Contexts of three people, and the clinic they work in."""

    clinic: SmallClinic
    alba: Context
    bey: Context
    nurse: Context

    @property
    def ana(self) -> UUID:
        """The patient."""
        return self.clinic.ana

    def shell(self, ctx: Context | None = None) -> FakeShell:
        """Return the frame around a page of one of them."""
        return FakeShell(ctx or self.alba)


def chart_people(ctx: Context, make_ctx: MakeContext) -> ChartPeople:
    """Make the clinic."""
    clinic = make_clinic(replace(ctx, handlers=event_handlers()))

    def of(role: Role, user_id: UUID, name: str, practitioner: UUID | None = None) -> Context:
        made = make_ctx(role, user_id=user_id, name=name, practitioner_id=practitioner)
        return replace(made, handlers=event_handlers())

    return ChartPeople(
        clinic,
        of(Role.DOCTOR, _ALBA, "Dr Alba", clinic.alba),
        of(Role.DOCTOR, _BEY, "Dr Bey", clinic.bey),
        of(Role.NURSE, _NURSE, "Nurse Nil"),
    )


def later(ctx: Context, hours: int = 1) -> Context:
    """Return the same person some hours later."""
    return replace(ctx, clock=FrozenClock(ctx.clock.now() + timedelta(hours=hours)))
