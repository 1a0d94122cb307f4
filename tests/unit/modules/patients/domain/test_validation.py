"""The checks of the registration form."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import TelecomSystem
from clinic_desktop.modules.patients.domain.contact_points import WrongPhone, check_phone
from clinic_desktop.modules.patients.domain.records import (
    MAX_PHOTO_BYTES,
    Address,
    Identifier,
    OtherName,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.domain.validation import Place, checked

PLACE = Place(date(2026, 11, 24), "ES", True, "ES")
ANA = PersonName("Ana", "Pérez")


def problems_of(details: PatientDetails, **options: object) -> dict[str, str]:
    with pytest.raises(InvalidInput) as refused:
        checked(details, PLACE, **options)
    return refused.value.problems


def test_all_problems_are_told_at_once_by_field() -> None:
    details = PatientDetails(
        PersonName(),
        birth=BirthDate(date(1899, 12, 31)),
        identifiers=(Identifier("12345678A", "es.dni"),),
        telecoms=(Telecom("+34 612 004 871"), Telecom("123"), Telecom("x@", TelecomSystem.EMAIL)),
        contacts=(RelatedPerson("", phone="99"),),
        photo=b"GIF89a",
        deceased_on=date(2027, 1, 1),
    )
    assert set(problems_of(details)) == {
        "name",
        "birth",
        "identifiers.0.value",
        "telecoms.1.value",
        "telecoms.2.value",
        "contacts.0.name",
        "contacts.0.phone",
        "photo",
        "deceased",
    }


def test_phones_get_their_international_form_and_keep_the_typed_one() -> None:
    clean = checked(PatientDetails(ANA, telecoms=(Telecom(" 612 00 48 71 "),)), PLACE)
    assert clean.telecoms[0].value == "612 00 48 71"
    assert clean.telecoms[0].e164 == "+34612004871"


@pytest.mark.parametrize(
    ("kind", "good", "standard", "bad"),
    [
        ("es.dni", "12345678-Z", "12345678Z", "12345678A"),
        ("es.nie", "x2482300w", "X2482300W", "X2482300A"),
        ("es.nss", "28/12345678/40", "281234567840", "281234567841"),
        ("us.ssn", "536-90-4399", "536904399", "000-12-3456"),
        ("br.cpf", "390.533.447-05", "39053344705", "390.533.447-06"),
        ("in.aadhaar", "2341 2341 2346", "234123412346", "234123412347"),
        ("gb.nhs", "943 476 5870", "9434765870", "943 476 5871"),
    ],
)
def test_national_numbers_are_checked(kind: str, good: str, standard: str, bad: str) -> None:
    clean = checked(PatientDetails(ANA, identifiers=(Identifier(good, kind),)), PLACE)
    assert clean.identifiers[0].value == standard
    problems = problems_of(PatientDetails(ANA, identifiers=(Identifier(bad, kind),)))
    assert bad in problems["identifiers.0.value"]


def test_an_unknown_kind_of_number_passes() -> None:
    clean = checked(PatientDetails(ANA, identifiers=(Identifier("whatever 7", "library"),)), PLACE)
    assert clean.identifiers[0].value == "whatever 7"


def test_empty_lines_of_the_form_are_dropped() -> None:
    details = PatientDetails(
        ANA,
        other_names=(OtherName(PersonName()),),
        identifiers=(Identifier(" "),),
        telecoms=(Telecom(""),),
        addresses=(Address(),),
        contacts=(RelatedPerson(""),),
    )
    clean = checked(details, PLACE)
    assert clean == PatientDetails(ANA)


@pytest.mark.parametrize(
    "name",
    [
        "𝒜𝓃𝒶 🙂",
        "محمد بن عبد الله",
        "<b>Ana</b><script>alert(1)</script>",
        "Robert'); DROP TABLE patient;--",
        "x" * 300,
        "-",
    ],
)
def test_any_name_is_taken_as_it_is(name: str) -> None:
    assert checked(PatientDetails(PersonName(name)), PLACE).name.given == name


def test_a_name_of_301_characters_is_refused() -> None:
    assert "300" in problems_of(PatientDetails(PersonName("x" * 301)))["given"]


def test_hidden_characters_go_and_joiners_stay() -> None:
    given_name = "Ana\u202e\u0000\tMar\u00eda می\u200cخواهم"
    assert checked(PatientDetails(PersonName(given_name)), PLACE).name.given == (
        "Ana María می\u200cخواهم"
    )


def test_the_photo_has_a_limit() -> None:
    photo = b"\xff\xd8\xff" + bytes(MAX_PHOTO_BYTES)
    assert "64" in problems_of(PatientDetails(ANA, photo=photo))["photo"]


def test_a_death_before_the_birth_is_refused() -> None:
    details = PatientDetails(ANA, birth=BirthDate(date(2000, 1, 2)), deceased_on=date(2000, 1, 1))
    assert "deceased" in problems_of(details)


def test_what_is_stored_need_not_pass_a_check_again() -> None:
    stored = PatientDetails(
        ANA,
        identifiers=(Identifier("999-22-1962", "us.ssn", "http://hl7.org/fhir/sid/us-ssn"),),
        telecoms=(Telecom("555-1"),),
    )
    assert checked(stored, PLACE, stored=stored) == stored
    assert "telecoms.0.value" in problems_of(stored)


@given(st.builds(PersonName, st.text(), st.text(), st.text()))
def test_checking_is_stable(name: PersonName) -> None:
    try:
        clean = checked(PatientDetails(name), PLACE)
    except InvalidInput:
        return
    assert checked(clean, PLACE) == clean


@pytest.mark.parametrize(
    ("typed", "region", "e164"),
    [
        ("612004871", "ES", "+34612004871"),
        ("+44 20 7946 0958", "ES", "+442079460958"),
        ("(206) 555-0100", "US", "+12065550100"),
        ("555-0100", "US", ""),
        ("612 004", "", ""),
        ("06 12 34 56 78", "FR", "+33612345678"),
    ],
)
def test_phones_of_many_countries(typed: str, region: str, e164: str) -> None:
    assert check_phone(typed, region) == e164


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("612 004 87", "ES"),
        ("no phone", "ES"),
        ("+999 1", "ES"),
        ("12", ""),
        ("+", ""),
        ("9" * 40, ""),
    ],
)
def test_what_can_be_no_phone(typed: str, region: str) -> None:
    with pytest.raises(WrongPhone):
        check_phone(typed, region)
