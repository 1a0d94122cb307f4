"""The list of searches that the benchmark runs."""

from __future__ import annotations

from benchmarks.queries import COUNT, realistic_queries
from tests.support.agenda import identity

PEOPLE = [
    (identity(1), "Ana Pérez Soto", "A1-000001-B", "+34 612 000 001"),
    (identity(2), "Ελένη Παπαδοπούλου", "A1-000002-9", "+34 655 123 987"),
    (identity(3), "Hugo García Ibáñez", "A1-000003-7", "+34 677 555 444"),
]


def test_the_list_is_fixed_and_of_all_kinds() -> None:
    queries = realistic_queries(PEOPLE)
    assert len(queries) == COUNT
    assert queries == realistic_queries(PEOPLE)
    assert len({query.kind for query in queries}) == 11
    assert {query.is_fragment for query in queries} == {True, False}


def test_queries_look_as_people_type_them() -> None:
    by_kind = {query.kind: query.text for query in realistic_queries(PEOPLE[:1])}
    assert by_kind["no accents"] == "ana perez soto"
    assert by_kind["other order"] == "Pérez Ana"
    assert by_kind["prefixes"] == "Ana Pér"
    assert by_kind["phone"] == "612 000 001"
    assert by_kind["fragment"] == "000001"
    assert by_kind["name and phone"] == "Ana 612"
