"""Which digits can be a PIN, and how many wrong ones there may be."""

from __future__ import annotations

import pytest

from clinic_desktop.modules.practice.domain.pins import PinTries, looks_like_pin, pin_problem


@pytest.mark.parametrize("pin", ["480215", "112358", "736028"])
def test_accepted(pin: str) -> None:
    assert pin_problem(pin) == ""


@pytest.mark.parametrize(
    "pin",
    ["", "48021", "4802155", "48021a", "٤٨٠٢١٥", "48 215"],
)
def test_six_digits_exactly(pin: str) -> None:
    assert "six digits" in pin_problem(pin)
    assert not looks_like_pin(pin)


@pytest.mark.parametrize(
    "pin",
    ["000000", "123456", "654321", "901234", "135791", "121212", "777778", "456456"],
)
def test_what_everybody_tries_first(pin: str) -> None:
    assert "guess" in pin_problem(pin)


def test_five_tries_and_the_password_gives_them_back() -> None:
    tries = PinTries()
    for _ in range(7):
        tries.failed()
    assert tries.left == 0
    tries.succeeded()
    assert tries.left == 5
