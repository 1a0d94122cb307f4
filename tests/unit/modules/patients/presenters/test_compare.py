"""Two versions of a record: what differs, who is suggested, what is made of the choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.records import PatientDetails, PersonName, Telecom
from clinic_desktop.modules.patients.presenters.compare import (
    FIELDS,
    Side,
    combined,
    differences,
    field_of,
)

ONE, TWO = UUID(int=1), UUID(int=2)
BASE = PatientDetails(
    name=PersonName("Marta", "Sanz"),
    birth=BirthDate(date(1968, 3, 14)),
    telecoms=(Telecom("612", id=ONE, version=1), Telecom("947", id=TWO, version=1)),
)
words = st.text(max_size=4)
versions = st.builds(
    PatientDetails,
    name=st.builds(PersonName, words, words, words, words, words),
    note=words,
    language=words,
    gender_identity=words,
)


def named(details: PatientDetails, **parts: str) -> PatientDetails:
    return replace(details, name=replace(details.name, **parts))


def test_each_sides_own_change_is_suggested_from_that_side():
    mine, theirs = named(BASE, given="Martha"), replace(BASE, note="call first")
    found = {d.field: d for d in differences(BASE, mine, theirs)}
    assert set(found) == {"given", "note"}
    assert found["given"].suggested is Side.MINE
    assert found["note"].suggested is Side.THEIRS
    assert not any(d.both for d in found.values())


def test_a_field_that_both_changed_comes_first_and_is_marked():
    mine = replace(named(BASE, given="Martha"), note="a")
    theirs = named(BASE, given="Marta Luz")
    found = differences(BASE, mine, theirs)
    assert [(d.field, d.both) for d in found] == [("given", True), ("note", False)]


def test_the_same_change_on_both_sides_is_no_difference():
    assert differences(BASE, named(BASE, given="X"), named(BASE, given="X")) == ()


def test_versions_and_standard_forms_alone_are_no_difference():
    theirs = replace(
        BASE, telecoms=tuple(replace(t, version=5, e164="+34612") for t in BASE.telecoms)
    )
    assert differences(BASE, BASE, theirs) == ()


def test_my_list_takes_the_newer_versions_and_makes_gone_items_new():
    mine = replace(BASE, telecoms=(replace(BASE.telecoms[0], value="613"), BASE.telecoms[1]))
    theirs = replace(BASE, telecoms=(replace(BASE.telecoms[0], version=4),))
    found = combined(mine, theirs, {"telecoms": Side.MINE}).telecoms
    assert [(t.value, t.id, t.version) for t in found] == [("613", ONE, 4), ("947", None, 0)]


@given(versions, versions, versions)
def test_the_suggestion_loses_no_ones_change(base, mine, theirs):
    found = differences(base, mine, theirs)
    result = combined(mine, theirs, {d.field: d.suggested for d in found})
    for name in FIELDS:
        was, here, there = (field_of(d, name) for d in (base, mine, theirs))
        if there == was:
            assert field_of(result, name) == here
        elif here == was:
            assert field_of(result, name) == there


@given(versions, versions)
def test_choosing_one_side_everywhere_gives_that_side(mine, theirs):
    found = differences(theirs, mine, theirs)
    assert combined(mine, theirs, {d.field: Side.MINE for d in found}) == mine
    assert combined(mine, theirs, {d.field: Side.THEIRS for d in found}) == theirs
