"""Collecting is taken over and given back, and what is due is collected."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from clinic_desktop.kernel import garbage


class Knot:
    """An object that only the collector can end."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    limits = gc.get_threshold()
    yield
    gc.set_threshold(*limits)


def test_nothing_is_collected_but_by_call() -> None:
    garbage.take_over()
    try:
        gc.set_threshold(10, 10, 10)
        lost = weakref.ref(Knot())
        filling = [[n] for n in range(1000)]
        assert lost() is not None
        garbage.collect_due()
        assert lost() is None
        assert len(filling) == 1000
    finally:
        garbage.give_back()


def test_the_last_who_gives_back_lets_python_collect_again() -> None:
    was = gc.isenabled()
    garbage.take_over()
    garbage.take_over()
    garbage.give_back()
    assert not gc.isenabled()
    garbage.give_back()
    assert gc.isenabled() or not was


def test_what_is_not_due_stays() -> None:
    garbage.take_over()
    try:
        gc.collect()
        lost = weakref.ref(Knot())
        garbage.collect_due()
        assert lost() is not None
    finally:
        garbage.give_back()
