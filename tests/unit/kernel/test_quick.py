"""Frozen dataclasses, made quickly."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass

import pytest

from clinic_desktop.kernel.quick import quick


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0


def test_it_is_the_same_as_one_made_slowly() -> None:
    made = quick(Point)(1, 2)
    assert made == Point(1, 2)
    assert type(made) is Point
    assert hash(made) == hash(Point(1, 2))
    assert repr(made) == repr(Point(1, 2))


def test_it_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        quick(Point)(1, 2).x = 3  # type: ignore[misc]


def test_every_value_is_asked_for() -> None:
    with pytest.raises(TypeError):
        quick(Point)(1)
