"""A message's person beside a patient: what is the same, what differs, what nobody says."""

from __future__ import annotations

from datetime import date

import pytest

from clinic_desktop.modules.chart.domain.hl7_compare import likeness
from clinic_desktop.modules.chart.domain.laboratory import NamedPerson

EVE = NamedPerson("Eve Everywoman", "1962-03-20", "female", ("A1-000004-5", "LAB-1"))


def same(sent=EVE, name="Eve Everywoman", birth=date(1962, 3, 20), precision=10, sex="female"):
    return likeness(sent, name, birth, precision, sex, {"A1-000004-5"})


def test_all_that_both_sides_say_is_the_same():
    found = same()
    assert (found.name, found.birth, found.sex, found.number) == (True, True, True, True)
    assert not found.differs


@pytest.mark.parametrize("name", ["Éve Everywoman", "Eve María Everywoman", "EVERYWOMAN EVE"])
def test_accents_order_and_second_names_make_no_other_person(name):
    assert same(name=name).name is True


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "Eva Everywoman"}, "name"),
        ({"birth": date(1962, 3, 21)}, "birth"),
        ({"sex": "male"}, "sex"),
    ],
)
def test_each_difference_is_told(changes, field):
    found = same(**changes)
    assert getattr(found, field) is False
    assert found.differs


def test_what_one_side_does_not_say_contradicts_nothing():
    silent = same(NamedPerson())
    assert (silent.name, silent.birth, silent.sex, silent.number) == (None, None, None, None)
    assert same(birth=date(1962, 1, 1), precision=4).birth is True
    assert same(birth=None).birth is None
    assert same(sex="unknown").sex is None
    assert not silent.differs
