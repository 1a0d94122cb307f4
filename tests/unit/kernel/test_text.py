"""Names of one direction in words of the other."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.text import isolated


@pytest.mark.parametrize("name", ["Ana Pérez", "मीरा वर्मा", "", "Сергей 5"])
def test_a_name_read_from_the_left_stays_as_it_is(name: str) -> None:
    assert isolated(name) == name


@pytest.mark.parametrize("name", ["ليلى الخطيب", "דוד כהן", "Ana ليلى"])
def test_a_name_read_from_the_right_is_kept_apart(name: str) -> None:
    assert isolated(name) == f"\u2068{name}\u2069"
