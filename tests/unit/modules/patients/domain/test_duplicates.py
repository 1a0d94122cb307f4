"""How alike two patients are."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender, BirthPrecision
from clinic_desktop.modules.patients.domain.duplicates import (
    STRONG,
    WORTH_SHOWING,
    DuplicateCandidate,
    PartialPatient,
    StoredPatient,
    score,
)
from clinic_desktop.modules.patients.domain.records import Identifier, PatientRef, PersonName

BORN = date(1968, 3, 14)


def stored(
    name: str, birth: date | None = BORN, codes: str = " ", **other: object
) -> StoredPatient:
    ref = PatientRef(
        UUID(int=1),
        "A1-000001-B",
        name,
        birth,
        False,
        AdministrativeGender.FEMALE,
        "",
        **other,
    )
    return StoredPatient(ref, f" {name.lower()} ", codes)


def typed(
    given: str, family: str = "", birth: date | None = BORN, **other: object
) -> PartialPatient:
    return PartialPatient(
        PersonName(given, family),
        BirthDate(birth) if birth else None,
        **other,
    )


def compare(one: PartialPatient, other: StoredPatient) -> DuplicateCandidate:
    return score(one, other)


@pytest.mark.parametrize(
    ("given", "family"),
    [("Marta", "Sanz"), ("Martha", "Sanz"), ("Marta", "Sans"), ("Sanz", "Marta")],
)
def test_same_person_with_the_same_birth_date_is_strong(given: str, family: str) -> None:
    found = compare(typed(given, family), stored("Marta Sanz"))
    assert found.score >= STRONG
    assert "same birth date" in found.reasons


def test_one_digit_of_the_birth_date_may_be_wrong() -> None:
    found = compare(typed("Marta", "Sanz", date(1968, 3, 15)), stored("Marta Sanz"))
    assert WORTH_SHOWING <= found.score < STRONG
    assert any("one place" in reason for reason in found.reasons)


def test_day_and_month_may_be_swapped() -> None:
    found = compare(
        typed("Marta", "Sanz", date(1968, 4, 3)), stored("Marta Sanz", date(1968, 3, 4))
    )
    assert any("one place" in reason for reason in found.reasons)


def test_twins_with_one_phone_are_shown_and_not_stopped() -> None:
    one = typed("Lucas", "Sanz Ibarra", phones=("+34612004871",))
    found = compare(one, stored("Marta Sanz Ibarra", codes=" 34612004871 "))
    assert found.score < STRONG
    assert "same phone" in found.reasons


def test_a_namesake_of_another_age_is_no_duplicate() -> None:
    found = compare(typed("Marta", "Sanz", date(2001, 7, 1)), stored("Marta Sanz"))
    assert found.score < WORTH_SHOWING


def test_the_same_national_number_is_strong_with_a_similar_name() -> None:
    number = (Identifier("12345678Z", "es.dni"),)
    one = typed("Marta", "Sanz", None, identifiers=number)
    found = compare(one, stored("Marta Ibarra", codes=" 12345678z "))
    assert found.score >= STRONG
    assert "same number DNI" in found.reasons


def test_the_other_gender_counts_against() -> None:
    same = typed("Andrea", "Sanz", gender=AdministrativeGender.FEMALE)
    other = typed("Andrea", "Sanz", gender=AdministrativeGender.MALE)
    kept = stored("Andrea Sanz")
    assert compare(other, kept).score < compare(same, kept).score


def test_an_estimated_age_is_compared_as_an_age() -> None:
    kept = stored("Marta Sanz", date(1970, 1, 1), birth_precision=BirthPrecision.YEAR)
    found = compare(typed("Marta", "Sanz", date(1968, 3, 14)), kept)
    assert "about the same age" in found.reasons


def test_nothing_in_common_scores_nothing() -> None:
    assert compare(typed("Wei", "Chen", None), stored("Marta Sanz")).score == 0
