"""A FHIR Patient that was read is given back with all that it said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.modules.patients.domain.fhir_giving import write_patient
from clinic_desktop.modules.patients.domain.fhir_patient import read_patient
from clinic_desktop.modules.patients.domain.records import Identifier, PersonName

WORD = st.text("abcdeéñłжЯ漢 ", min_size=1, max_size=8).map(str.strip).filter(bool)
WORDS = st.lists(WORD.filter(lambda word: " " not in word), min_size=1, max_size=2, unique=True)
EXTENSION = st.lists(
    st.fixed_dictionaries({"url": st.just("http://x.example/e"), "valueString": WORD}),
    min_size=1,
    max_size=1,
)
PERIOD = st.just({"start": "2001-02-03"})
NAME = st.fixed_dictionaries(
    {"family": WORD},
    optional={"given": WORDS, "prefix": st.just(["Dr."]), "period": PERIOD, "extension": EXTENSION},
)
TELECOM = st.fixed_dictionaries(
    {
        "system": st.sampled_from(["phone", "email", "fax", "pager", "url", "sms", "other"]),
        "value": st.integers(1000, 9999).map(str),
        "use": st.sampled_from(["home", "work", "mobile", "old", "temp"]),
    },
    optional={"period": PERIOD, "rank": st.integers(1, 3)},
)
IDENTIFIER = st.fixed_dictionaries(
    {"value": st.integers(1000, 9999).map(str)},
    optional={
        "system": st.just("urn:example:mrn"),
        "type": st.builds(lambda text: {"text": text}, WORD),
        "use": st.just("secondary"),
        "assigner": st.builds(lambda text: {"display": text}, WORD),
        "extension": EXTENSION,
    },
)
ADDRESS = st.fixed_dictionaries(
    {"use": st.sampled_from(["home", "work", "billing"]), "city": WORD},
    optional={
        "line": WORDS,
        "postalCode": WORD,
        "country": st.just("ES"),
        "type": st.just("postal"),
        "period": PERIOD,
    },
)
CONTACT = st.fixed_dictionaries(
    {"name": st.builds(lambda words: {"text": " ".join(words)}, WORDS)},
    optional={
        "relationship": st.just(
            [{"coding": [{"system": "urn:x", "code": "N"}, {"system": "urn:y", "code": "SPS"}]}]
        ),
        "telecom": st.just([{"system": "phone", "value": "612"}, {"system": "fax", "value": "9"}]),
        "gender": st.just("female"),
    },
)
PATIENT = st.fixed_dictionaries(
    {
        "resourceType": st.just("Patient"),  # type: ignore[dict-item]
        "name": st.lists(  # type: ignore[dict-item]
            NAME, min_size=1, max_size=2, unique_by=lambda n: str(n["family"])
        ),
    },
    optional={
        "gender": st.sampled_from(["male", "female", "other", "unknown"]),
        "birthDate": st.sampled_from(["1968", "1968-03", "1968-03-14"]),
        "deceasedDateTime": st.sampled_from(["2020", "2020-01-02", "2020-01-02T10:00:00Z"]),
        "telecom": st.lists(TELECOM, max_size=3, min_size=1, unique_by=lambda t: str(t["value"])),
        "identifier": st.lists(
            IDENTIFIER, max_size=3, min_size=1, unique_by=lambda i: str(i["value"])
        ),
        "address": st.lists(ADDRESS, max_size=2, min_size=1, unique_by=str),
        "contact": st.lists(CONTACT, max_size=2, min_size=1, unique_by=str),
        "communication": st.just(
            [{"language": {"coding": [{"code": "es"}]}, "preferred": True, "id": "c1"}]
        ),
        "maritalStatus": st.just({"text": "married"}),
        "extension": EXTENSION,
        "multipleBirthInteger": st.just(2),
        "active": st.booleans(),
    },
)


def in_any_order(extra: dict[str, Any]) -> dict[str, Any]:
    return {n: sorted(v, key=str) if isinstance(v, list) else v for n, v in extra.items()}


@settings(max_examples=60, deadline=None)
@given(PATIENT)
def test_what_was_read_is_given_back_and_read_the_same(resource: dict[str, Any]) -> None:
    read = read_patient(resource)
    given_back = write_patient(read.details, read.extra)
    again = read_patient(given_back)
    assert again.details == read.details
    assert in_any_order(again.extra) == in_any_order(read.extra)
    for name in ("maritalStatus", "extension", "multipleBirthInteger", "communication"):
        assert given_back.get(name) == resource.get(name)


def test_an_item_that_was_changed_here_is_written_anew_and_the_others_stay_whole() -> None:
    period = {"period": {"start": "2001"}}
    first = {"system": "urn:a", "value": "17", **period}
    second = {"system": "urn:b", "value": "18", **period}
    resource = {"resourceType": "Patient", "name": [{"text": "Ana"}], "identifier": [first, second]}
    read = read_patient(resource)
    changed = replace(
        read.details, identifiers=(Identifier("99", "", "urn:a"), read.details.identifiers[1])
    )
    assert write_patient(changed, read.extra)["identifier"] == [
        {"system": "urn:a", "value": "99"},
        second,
    ]


def test_what_we_never_read_of_a_list_is_given_back() -> None:
    absent = {"system": "phone", "extension": [{"url": "urn:absent", "valueCode": "unknown"}]}
    read = read_patient({"resourceType": "Patient", "name": [{"text": "Ana"}], "telecom": [absent]})
    assert write_patient(read.details, read.extra)["telecom"] == [absent]


def test_both_family_names_and_our_kinds_of_identifier_come_back() -> None:
    details = replace(
        read_patient({"resourceType": "Patient", "name": [{"text": "x"}]}).details,
        name=PersonName("Marta Luz", "Sanz", "Ibarra"),
        identifiers=(Identifier("X1234567L", "es.nie"),),
    )
    again = read_patient(write_patient(details, {})).details
    assert (again.name, again.identifiers) == (details.name, details.identifiers)


@pytest.mark.parametrize("hour", ["1968-03-14T10:00:00Z", "1968-03-15T10:00:00Z"])
def test_the_hour_of_another_day_is_left_out(hour: str) -> None:
    element = {"extension": [{"url": "urn:birthTime", "valueDateTime": hour}]}
    resource = {
        "resourceType": "Patient",
        "name": [{"text": "Ana"}],
        "birthDate": "1968-03-14",
        "_birthDate": element,
    }
    read = read_patient(resource)
    kept = write_patient(read.details, read.extra).get("_birthDate")
    assert kept == (element if hour.startswith("1968-03-14") else None)
