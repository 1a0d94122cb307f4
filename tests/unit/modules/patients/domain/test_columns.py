"""Columns of imported tables."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender, BirthPrecision
from clinic_desktop.modules.patients.domain.columns import (
    RowValues,
    details_of,
    import_targets,
    split_name,
    suggest_columns,
)
from clinic_desktop.modules.patients.domain.records import PatientDetails
from clinic_desktop.modules.patients.domain.validation import Place

PLACE = Place(date(2026, 11, 24), "ES", True, "ES")


def read(**values: str | date | datetime) -> PatientDetails:
    return details_of(RowValues(2, values), PLACE)


def problems(**values: str | date) -> dict[str, str]:
    with pytest.raises(InvalidInput) as refused:
        read(**values)
    return refused.value.problems


def test_english_headings_are_recognised() -> None:
    columns = ("Patient ID", "First Name", "Last name", "DOB", "Sex", "Mobile", "E-mail", "ZIP")
    assert suggest_columns(columns) == {
        "Patient ID": "external_id",
        "First Name": "given",
        "Last name": "family",
        "DOB": "birth",
        "Sex": "gender",
        "Mobile": "phone",
        "E-mail": "email",
        "ZIP": "postal_code",
    }


def test_spanish_headings_are_recognised() -> None:
    columns = (
        "NHC",
        "Nombre",
        "Apellido_1",
        "Apellido 2",
        "Fecha de nacimiento",
        "Teléfono",
        "DNI",
    )
    assert suggest_columns(columns, "ES") == {
        "NHC": "external_id",
        "Nombre": "given",
        "Apellido_1": "family",
        "Apellido 2": "second_family",
        "Fecha de nacimiento": "birth",
        "Teléfono": "phone",
        "DNI": "identifier:es.dni",
    }


def test_name_beside_surname_is_the_given_name() -> None:
    assert suggest_columns(("Name", "Surname")) == {"Name": "given", "Surname": "family"}
    assert suggest_columns(("Name", "First name", "Surname")) == {
        "First name": "given",
        "Surname": "family",
    }


def test_no_target_is_suggested_twice() -> None:
    suggested = suggest_columns(("Phone", "Tel", "Mobile", "Colour of the eyes"))
    assert list(suggested.values()) == ["phone"]


def test_every_suggestion_is_a_target() -> None:
    targets = {target.key for target in import_targets()}
    assert {"full_name", "birth", "identifier:es.dni", "external_id"} <= targets
    assert len(targets) == len(import_targets())


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("Sanz Ibarra, Marta", ("Marta", "Sanz Ibarra")),
        ("Marta Sanz Ibarra", ("Marta", "Sanz Ibarra")),
        ("Madonna", ("", "Madonna")),
    ],
)
def test_a_whole_name_is_split(whole: str, parts: tuple[str, str]) -> None:
    assert split_name(whole) == parts


@pytest.mark.parametrize("text", ["14/3/1968", "1968-03-14", "1968-03-14 00:00:00"])
def test_a_birth_date_as_text(text: str) -> None:
    assert read(given="Ana", birth=text).birth == BirthDate(date(1968, 3, 14))


def test_a_birth_date_as_a_date_cell() -> None:
    assert read(given="Ana", birth=date(1968, 3, 14)).birth == BirthDate(date(1968, 3, 14))


def test_an_age_when_no_date_is_there() -> None:
    birth = read(given="Ana", age="40", birth="").birth
    assert birth == BirthDate(date(1986, 1, 1), BirthPrecision.YEAR, estimated=True)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("F", AdministrativeGender.FEMALE),
        ("Mujer", AdministrativeGender.FEMALE),
        ("varón", AdministrativeGender.MALE),
        ("H", AdministrativeGender.MALE),
        ("", AdministrativeGender.UNKNOWN),
    ],
)
def test_words_for_the_gender(text: str, gender: AdministrativeGender) -> None:
    assert read(given="Ana", gender=text).gender is gender


def test_problems_name_the_target_of_the_column() -> None:
    found = problems(
        given="",
        family=" ",
        birth="31/02/1968",
        gender="blue",
        phone="12",
        email="nobody",
        **{"identifier:es.dni": "12345678A"},
    )
    assert set(found) == {"family", "birth", "gender", "phone", "email", "identifier:es.dni"}


def test_a_formula_is_text() -> None:
    assert (
        read(given='=HYPERLINK("x")', family="+cmd|' /C calc'!A0").name.given == '=HYPERLINK("x")'
    )
