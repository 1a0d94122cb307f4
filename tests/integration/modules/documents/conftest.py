"""A clinic with a doctor, a nurse and a desk, and a worker that reads files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

import pytest

from clinic_desktop.app.registry import event_handlers
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.agenda_clinic import SmallClinic, make_clinic


@dataclass(frozen=True)
class PaperClinic:
    """Contexts of three people, the clinic, and the worker."""

    clinic: SmallClinic
    doctor: Context
    nurse: Context
    desk: Context
    workshop: Workshop

    @property
    def ana(self) -> UUID:
        """The patient."""
        return self.clinic.ana

    @property
    def luis(self) -> UUID:
        """Another one."""
        return self.clinic.luis


@pytest.fixture(scope="session")
def workshop() -> Iterator[Workshop]:
    """Return the worker of all tests here."""
    made = Workshop()
    yield made
    made.close()


@pytest.fixture
def papers(ctx: Context, make_ctx: MakeContext, workshop: Workshop) -> PaperClinic:
    """Return the clinic; the store is empty of papers."""
    clinic = make_clinic(replace(ctx, handlers=event_handlers()))

    def of(role: Role, number: int, name: str, practitioner: UUID | None = None) -> Context:
        user = UUID(int=0x018F0000_0000_7000_8000_000000000000 + number)
        made = make_ctx(role, user_id=user, name=name, practitioner_id=practitioner)
        return replace(made, handlers=event_handlers())

    return PaperClinic(
        clinic,
        of(Role.DOCTOR, 1, "Dr Alba", clinic.alba),
        of(Role.NURSE, 2, "Nurse Nil"),
        of(Role.RECEPTIONIST, 3, "Rosa"),
        workshop,
    )
