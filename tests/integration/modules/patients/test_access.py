"""Seeing patients with a reason, and finding one before the glass is broken."""

from __future__ import annotations

from datetime import date

import pytest

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.modules.patients.api import PatientRef, open_patient, search_patients
from clinic_desktop.modules.patients.domain.access import Identity, IdentityTooVague, ReadingTerms
from clinic_desktop.modules.patients.service.access import (
    find_identity,
    give_reading_reason,
    reading_terms,
)
from clinic_desktop.storage.context import Context, ReasonNeeded
from clinic_desktop.storage.faults import OnlyToLookAt
from tests.conftest import MakeContext
from tests.integration.modules.patients.conftest import Register

BORN = date(1968, 3, 14)


@pytest.fixture
def ana(register: Register) -> PatientRef:
    """Return one patient, among others of the same name."""
    register("Ana", "Sanz", born=date(1970, 1, 2))
    return register("Ana", "Sanz", "Ruiz", born=BORN, phone="612 004 871")


def trail(ctx: Context) -> list[tuple[str, str, str, str]]:
    with ctx.reading() as connection:
        query = (
            "SELECT action, kind, outcome, reason FROM audit_event"
            " WHERE kind LIKE 'patient%' ORDER BY seq"
        )
        return [tuple(row) for row in connection.exec_driver_sql(query)]


@pytest.mark.parametrize(
    ("role", "terms"),
    [
        (Role.RECEPTIONIST, ReadingTerms.FREE),
        (Role.LABORATORY_TECHNICIAN, ReadingTerms.FREE),
        (Role.ADMINISTRATOR, ReadingTerms.REASON),
        (Role.DISPATCHER, ReadingTerms.EMERGENCY),
    ],
)
def test_each_role_has_its_terms(make_ctx: MakeContext, role: Role, terms: ReadingTerms) -> None:
    assert reading_terms(make_ctx(role)) is terms


def test_an_administrator_gives_the_reason_once_and_each_opening_bears_it(
    make_ctx: MakeContext, ana: PatientRef
) -> None:
    admin = make_ctx(Role.ADMINISTRATOR)
    with pytest.raises(NotAllowed):
        search_patients(admin, "ana")
    with pytest.raises(ReasonNeeded):
        give_reading_reason(admin, "  ")
    give_reading_reason(admin, "complaint 7 of October")
    assert reading_terms(admin) is ReadingTerms.FREE
    assert admin.allows(Permission.PATIENT_READ)
    assert len(search_patients(admin, "ana sanz")) == 2
    open_patient(admin, ana.id)
    assert trail(admin)[-2:] == [
        ("E", "patient.read", "success", "complaint 7 of October"),
        ("R", "patient", "success", "complaint 7 of October"),
    ]
    assert reading_terms(make_ctx(Role.ADMINISTRATOR)) is ReadingTerms.REASON


def test_a_reason_gives_nobody_a_right_that_the_role_has_not(
    make_ctx: MakeContext, ana: PatientRef
) -> None:
    dispatcher = make_ctx(Role.DISPATCHER)
    with pytest.raises(NotAllowed):
        give_reading_reason(dispatcher, "I want to look")
    with pytest.raises(NotAllowed):
        open_patient(dispatcher, ana.id)


@pytest.mark.parametrize(
    "text", ["ana", "ana sanz", "ana 1968", "14/3/1968", "612 004", "sanz 3/1968"]
)
def test_what_could_be_many_people_finds_nobody(
    make_ctx: MakeContext, ana: PatientRef, text: str
) -> None:
    with pytest.raises(IdentityTooVague):
        find_identity(make_ctx(Role.DISPATCHER), text)


def test_one_person_is_found_by_what_names_one_person_and_no_more_is_shown(
    make_ctx: MakeContext, ana: PatientRef
) -> None:
    dispatcher = make_ctx(Role.DISPATCHER)
    shown = Identity(ana.id, ana.number, "Ana Sanz Ruiz", BORN)
    for text in (ana.number, "612 004 871", "sanz ana 14/03/1968", "14/3/1968 Sanz"):
        assert find_identity(dispatcher, text) == (shown,)
    assert find_identity(dispatcher, "sanz 15/3/1968") == ()
    kinds = [(action, kind) for action, kind, _outcome, _reason in trail(dispatcher)]
    assert kinds[-3:] == [
        ("E", "patient-identity"),
        ("R", "patient-identity"),
        ("E", "patient-identity"),
    ]


def test_a_misspelt_name_is_not_guessed(make_ctx: MakeContext, ana: PatientRef) -> None:
    assert find_identity(make_ctx(Role.DISPATCHER), "zanz 14/3/1968") == ()


def test_others_have_no_use_for_it(make_ctx: MakeContext, ana: PatientRef) -> None:
    for role in (Role.ADMINISTRATOR, Role.RECEPTIONIST):
        with pytest.raises(NotAllowed):
            find_identity(make_ctx(role), ana.number)


def test_where_nothing_can_be_written_records_open_but_not_for_a_reason(
    make_ctx: MakeContext, ana: PatientRef
) -> None:
    desk, admin = make_ctx(Role.RECEPTIONIST), make_ctx(Role.ADMINISTRATOR)
    desk.store.viewing = "The folder is write-protected."
    before = trail(desk)
    assert open_patient(desk, ana.id).id == ana.id
    assert trail(desk) == before
    with pytest.raises(OnlyToLookAt):
        give_reading_reason(admin, "complaint 7 of October")  # it could be kept nowhere
    desk.store.viewing = ""
