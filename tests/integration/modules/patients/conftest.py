"""A clinic in Spain, a short way to register, and a context with every module's handlers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from clinic_desktop.modules.patients.api import (
    BirthDate,
    PatientDetails,
    PatientRef,
    PersonName,
    RegisterPatient,
    Telecom,
    register_patient,
)
from clinic_desktop.modules.patients.domain.duplicates import WARNING_NAME
from clinic_desktop.storage.context import Context
from tests.support.agenda_clinic import make_clinic

Register = Callable[..., PatientRef]


@pytest.fixture
def spain(ctx: Context) -> Context:
    """Return the context of a clinic in Spain that has three patients of its own."""
    make_clinic(ctx)
    return replace(ctx)


@pytest.fixture
def register(spain: Context) -> Register:
    """Return a function that registers a patient, duplicate warnings acknowledged."""

    def go(
        given: str,
        family: str = "",
        second: str = "",
        *,
        born: date | None = None,
        phone: str = "",
        id: UUID | None = None,
        **more: object,
    ) -> PatientRef:
        details = PatientDetails(
            PersonName(given, family, second),
            birth=BirthDate(born) if born else None,
            telecoms=(Telecom(phone),) if phone else (),
        )
        details = replace(details, **more)
        command = RegisterPatient(details, frozenset({WARNING_NAME}), id)
        return register_patient(spain, command)

    return go
