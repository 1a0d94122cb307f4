"""Addresses for the phone program: only digits get into them, whatever stood in the chart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.consult.domain.phone import (
    KeepPhoneCall,
    NoNumber,
    Scheme,
    call_address,
    phone_problems,
)


@pytest.mark.parametrize(
    ("value", "region", "address"),
    [
        ("600 111 222", "ES", "tel:+34600111222"),
        ("+44 20 7946 0958", "ES", "tel:+442079460958"),
        ("00 33 1 23 45 67 89", "ES", "tel:+33123456789"),
        ("(212) 555-0100", "US", "tel:+12125550100"),
        ("112", "ES", "tel:112"),
        ("555-0100", "", "tel:5550100"),
    ],
)
def test_a_number_of_the_country_is_dialled_with_its_code(value, region, address) -> None:
    assert call_address(value, region) == address


def test_an_internet_phone_gets_its_own_address() -> None:
    assert call_address("600111222", "ES", Scheme.SIP) == "sip:+34600111222"
    address = call_address("600111222", "ES", Scheme.SIP, "phone.example.org")
    assert address == "sip:+34600111222@phone.example.org"
    with pytest.raises(NoNumber):
        call_address("600111222", "ES", Scheme.SIP, "evil.org/?x=%0a")


@pytest.mark.parametrize("value", ["", "none", "tel:", "12", "*21*600#", "9" * 40, "١٢٣٤"])
def test_what_is_no_number_is_not_dialled(value: str) -> None:
    with pytest.raises(NoNumber):
        call_address(value, "ES")


@given(st.text(max_size=40), st.sampled_from(["", "ES", "US", "MA"]))
def test_nothing_but_digits_gets_into_an_address(value: str, region: str) -> None:
    try:
        address = call_address(value, region)
    except NoNumber:
        return
    assert re.fullmatch(r"tel:\+?[0-9]{3,17}", address)


def test_a_note_says_something_and_lies_in_the_past() -> None:
    good = KeepPhoneCall(None, "1", 5, 10, "Better")
    assert phone_problems(good, 5) == {}
    bad = KeepPhoneCall(None, "1", 6, -1, " ")
    assert set(phone_problems(bad, 5)) == {"said", "minutes", "began"}
