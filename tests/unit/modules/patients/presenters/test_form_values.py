"""What the form understands of a typed birth date, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import BirthPrecision
from clinic_desktop.modules.patients.domain.records import (
    Address,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.domain.validation import Place
from clinic_desktop.modules.patients.presenters.form_values import (
    FormValues,
    read_birth,
    settled,
)
from clinic_desktop.modules.patients.presenters.setting import Setting

TODAY = date(2026, 11, 24)
SPAIN = Setting(Place(TODAY, "ES", True, "ES"), "es", "Europe/Madrid")
STATES = Setting(Place(TODAY, "US", False, "US"))


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("3/4/1968", BirthDate(date(1968, 4, 3))),
        ("030468", BirthDate(date(1968, 4, 3))),
        ("58", BirthDate(date(1968, 1, 1), BirthPrecision.YEAR, estimated=True)),
        ("58y", BirthDate(date(1968, 1, 1), BirthPrecision.YEAR, estimated=True)),
        ("7m", BirthDate(date(2026, 4, 1), BirthPrecision.MONTH, estimated=True)),
        ("1968", BirthDate(date(1968, 1, 1), BirthPrecision.YEAR)),
    ],
)
def test_a_date_or_an_age_is_read(text: str, birth: BirthDate):
    reading = read_birth(FormValues(birth_text=text), SPAIN)
    assert (reading.birth, reading.problem) == (birth, "")
    assert reading.echo


def test_the_clinics_order_decides():
    assert read_birth(FormValues(birth_text="3/4/1968"), STATES).birth == BirthDate(
        date(1968, 3, 4)
    )


@pytest.mark.parametrize("text", ["31/2/1990", "hello", "1/1/2030", "999"])
def test_what_is_no_birth_date_says_so(text: str):
    reading = read_birth(FormValues(birth_text=text), SPAIN)
    assert reading.birth is None
    assert reading.problem


def test_nothing_typed_is_no_problem():
    assert read_birth(FormValues(), SPAIN).problem == ""


@pytest.mark.parametrize("precision", list(BirthPrecision))
@pytest.mark.parametrize("estimated", [True, False])
def test_a_stored_birth_stays_as_it_is_while_its_text_does(precision, estimated):
    birth = BirthDate(date(1968, 1, 1), precision, estimated)
    values = FormValues.of(PatientDetails(birth=birth))
    assert read_birth(values, SPAIN).birth == birth
    assert settled(values, SPAIN).birth == birth


def test_a_retyped_birth_replaces_the_stored_one():
    values = FormValues.of(PatientDetails(birth=BirthDate(date(1968, 1, 1))))
    changed = replace(values, birth_text="2/1/1968")
    assert settled(changed, SPAIN).birth == BirthDate(date(1968, 1, 2))


def test_empty_lines_are_left_out():
    details = PatientDetails(
        telecoms=(Telecom(" "), Telecom("612")),
        addresses=(Address(country="ES"),),
        contacts=(RelatedPerson(""), RelatedPerson("Iker")),
    )
    found = settled(FormValues(details), SPAIN)
    assert [t.value for t in found.telecoms] == ["612"]
    assert found.addresses == ()
    assert [c.name for c in found.contacts] == ["Iker"]


def test_a_form_is_empty_until_something_of_a_person_is_typed():
    assert FormValues(PatientDetails(language="es")).is_empty
    assert FormValues(PatientDetails(telecoms=(Telecom(""),))).is_empty
    assert not FormValues(PatientDetails(name=PersonName("A"))).is_empty
    assert not FormValues(birth_text="58").is_empty
