"""FHIR Patients read as ours: what is mapped, what is kept, what is refused and where."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    BirthPrecision,
    NameUse,
    Relationship,
    TelecomSystem,
)
from clinic_desktop.modules.patients.domain.fhir_patient import read_patient
from clinic_desktop.modules.patients.domain.fhir_shape import WrongShape
from clinic_desktop.modules.patients.domain.records import PersonName

ANA: dict[str, Any] = {"resourceType": "Patient", "id": "p1", "name": [{"family": "Sanz"}]}


def patient(**elements: Any) -> dict[str, Any]:
    return {**ANA, **elements}


def test_the_official_name_is_used_and_the_others_are_kept_as_names() -> None:
    names = [
        {"use": "maiden", "family": "Ibarra"},
        {"use": "official", "family": "Sanz", "given": ["Marta", "Luz"], "prefix": ["Dr."]},
    ]
    read = read_patient(patient(name=names))
    assert read.details.name == PersonName("Marta Luz", "Sanz", prefix="Dr.")
    assert [(n.name.family, n.use) for n in read.details.other_names] == [
        ("Ibarra", NameUse.MAIDEN)
    ]
    assert read.extra == {}


def test_both_spanish_family_names_come_from_the_standard_extensions() -> None:
    base = "http://hl7.org/fhir/StructureDefinition/humanname-"
    name = {
        "family": "Sanz Ibarra",
        "_family": {
            "extension": [
                {"url": base + "fathers-family", "valueString": "Sanz"},
                {"url": base + "mothers-family", "valueString": "Ibarra"},
            ]
        },
    }
    read = read_patient(patient(name=[name])).details.name
    assert (read.family, read.second_family) == ("Sanz", "Ibarra")


def test_a_name_of_text_only_is_split() -> None:
    assert read_patient(patient(name=[{"text": "Marta Sanz"}])).details.name == PersonName(
        "Marta", "Sanz"
    )


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1968", BirthPrecision.YEAR),
        ("1968-01", BirthPrecision.MONTH),
        ("1968-01-01", BirthPrecision.DAY),
    ],
)
def test_the_precision_of_the_birth_date_is_kept(text: str, precision: BirthPrecision) -> None:
    birth = read_patient(patient(birthDate=text)).details.birth
    assert birth == BirthDate(date(1968, 1, 1), precision)
    assert birth is not None
    assert birth.iso() == text


def test_contacts_phones_and_language() -> None:
    read = read_patient(
        patient(
            gender="female",
            telecom=[
                {"system": "email", "value": "a@b.org"},
                {"system": "phone", "value": "612", "rank": 1},
            ],
            contact=[
                {
                    "relationship": [{"coding": [{"code": "MTH"}, {"code": "N"}]}],
                    "name": {"text": "Rosa Ibarra"},
                    "telecom": [{"system": "phone", "value": "700"}],
                }
            ],
            communication=[{"language": {"coding": [{"code": "es"}]}}],
        )
    ).details
    assert read.gender is AdministrativeGender.FEMALE
    assert [t.system for t in read.telecoms] == [TelecomSystem.PHONE, TelecomSystem.EMAIL]
    assert read.telecoms[0].preferred
    (contact,) = read.contacts
    assert (contact.name, contact.relationship) == ("Rosa Ibarra", Relationship.MOTHER)
    assert (contact.phone, contact.next_of_kin) == ("700", True)
    assert read.language == "es"


def test_what_has_no_place_here_is_kept_to_be_given_back() -> None:
    more = {
        "maritalStatus": {"text": "married"},
        "extension": [{"url": "x", "valueString": "y"}],
        "telecom": [{"system": "phone", "value": "1", "period": {"start": "2020"}}],
        "fromTheFuture": [1, {"a": None}],
        "meta": {"versionId": "1"},
    }
    read = read_patient(patient(**more))
    assert read.extra == more
    assert read.keeps_unmapped
    assert not read_patient(patient(meta={"versionId": "1"})).keeps_unmapped


@pytest.mark.parametrize(
    ("elements", "where"),
    [
        ({"name": "Sanz"}, "Patient.name"),
        ({"name": []}, "Patient.name"),
        ({"name": [{"family": 7}]}, "Patient.name[0].family"),
        ({"name": [{"family": "Sanz"}, {"given": "Ana"}]}, "Patient.name[1].given"),
        ({"name": [{"family": "Sanz", "given": ["A", 3]}]}, "Patient.name[0].given[1]"),
        ({"name": [{"use": "nick", "family": "S"}]}, "Patient.name[0].use"),
        ({"name": [{"use": "official"}]}, "Patient.name"),
        ({"gender": "F"}, "Patient.gender"),
        ({"gender": True}, "Patient.gender"),
        ({"birthDate": "14/03/1968"}, "Patient.birthDate"),
        ({"birthDate": "1967-02-29"}, "Patient.birthDate"),
        ({"birthDate": 1968}, "Patient.birthDate"),
        ({"active": "yes"}, "Patient.active"),
        ({"telecom": {"value": "1"}}, "Patient.telecom"),
        ({"telecom": [{"system": "phone", "value": 612}]}, "Patient.telecom[0].value"),
        ({"telecom": [None]}, "Patient.telecom[0]"),
        ({"identifier": ["12"]}, "Patient.identifier[0]"),
        ({"address": [{"line": "Main St"}]}, "Patient.address[0].line"),
        ({"deceasedBoolean": True, "deceasedDateTime": "2020"}, "Patient.deceased"),
        ({"photo": [{"contentType": "image/jpeg", "data": "%%%"}]}, "Patient.photo.data"),
        ({"contact": [{"name": [{"family": "X"}]}]}, "Patient.contact[0].name"),
    ],
)
def test_a_wrong_type_is_refused_with_its_path(elements: dict[str, Any], where: str) -> None:
    with pytest.raises(WrongShape) as refused:
        read_patient(patient(**elements))
    assert refused.value.where == where
    assert refused.value.why


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)
elements_of_patient = st.sampled_from(
    ("name", "birthDate", "telecom", "contact", "communication", "photo", "address", "identifier")
)


@given(st.dictionaries(elements_of_patient, json_values, max_size=3))
def test_any_json_is_read_or_refused_and_never_fails(elements: dict[str, Any]) -> None:
    with suppress(WrongShape):
        read_patient(patient(**elements))
