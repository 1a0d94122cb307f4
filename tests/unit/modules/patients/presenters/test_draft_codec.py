"""Drafts as text: what goes in comes back, and damaged text is told."""

from __future__ import annotations

import json
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    BirthPrecision,
    Channel,
    Purpose,
    Relationship,
)
from clinic_desktop.modules.patients.domain.records import (
    CommunicationPreference,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.presenters.draft_codec import DamagedDraft, decode, encode
from clinic_desktop.modules.patients.presenters.form_values import Draft, FormValues

texts = st.text(max_size=20)
births = st.builds(
    BirthDate,
    st.dates(date(1900, 1, 1), date(2026, 11, 24)),
    st.sampled_from(BirthPrecision),
    st.booleans(),
)
details = st.builds(
    PatientDetails,
    name=st.builds(PersonName, texts, texts, texts, texts, texts),
    birth=st.none() | births,
    gender=st.sampled_from(AdministrativeGender),
    telecoms=st.lists(st.builds(Telecom, texts, id=st.none() | st.uuids()), max_size=3).map(tuple),
    contacts=st.lists(
        st.builds(RelatedPerson, texts, st.sampled_from(Relationship), guarantor=st.booleans()),
        max_size=2,
    ).map(tuple),
    photo=st.none() | st.binary(max_size=30),
    communication=st.builds(
        CommunicationPreference,
        st.sampled_from(Channel),
        st.frozensets(st.sampled_from(Purpose)),
    ),
    deceased_on=st.none() | st.dates(),
    note=texts,
)
drafts = st.builds(
    Draft,
    values=st.builds(FormValues, details, texts),
    version=st.integers(0, 9),
    patient_id=st.none() | st.uuids(),
)


@given(drafts)
def test_a_draft_comes_back_as_it_was(draft: Draft):
    assert decode(Draft, encode(draft)) == draft


def test_a_draft_of_an_older_program_gets_defaults_for_what_it_lacks():
    text = json.dumps({"values": {"birth_text": "58", "details": {"note": "x"}}, "odd": 1})
    found = decode(Draft, text)
    assert found.values == FormValues(PatientDetails(note="x"), "58")
    assert found.patient_id is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"values": {"details": {"gender": "martian"}}}',
        '{"values": {"details": {"telecoms": [{"value": 7}]}}}',
        '{"values": {"details": {"photo": "?"}}}',
        '{"values": {"birth_text": ',
    ],
)
def test_damaged_text_is_told(text: str):
    with pytest.raises(DamagedDraft):
        decode(Draft, text)


def test_identities_survive():
    one = UUID(int=7)
    draft = Draft(FormValues(PatientDetails(telecoms=(Telecom("1", id=one, version=3),))))
    assert decode(Draft, encode(draft)).values.details.telecoms[0].id == one
