"""The exchange behind the check words, with somebody in between."""

from __future__ import annotations

import pytest

from clinic_desktop.media.call.checking import Checking
from clinic_desktop.media.check_words import CommitmentBroken


def sdp(byte: int) -> str:
    return "v=0\r\na=fingerprint:sha-256 " + ":".join([f"{byte:02X}"] * 32) + "\r\n"


def pair(ours: int = 1, theirs: int = 2) -> tuple[Checking, Checking]:
    offering, answering = Checking(offering=True), Checking(offering=False)
    offering.ours(sdp(ours))
    offering.theirs(sdp(theirs))
    answering.ours(sdp(theirs))
    answering.theirs(sdp(ours))
    return offering, answering


def said(step: tuple[str, bytes] | None) -> tuple[str, bytes]:
    assert step is not None
    return step


def exchange(offering: Checking, answering: Checking) -> None:
    nonce = answering.heard(*said(offering.begin()))
    assert answering.heard(*said(offering.heard(*said(nonce)))) is None


def test_both_sides_get_the_same_digits() -> None:
    offering, answering = pair()
    exchange(offering, answering)
    assert offering.digits == answering.digits
    assert len(offering.digits) == 6


def test_somebody_between_has_other_digits() -> None:
    here, middle_here = pair(1, 7)
    middle_there, there = pair(8, 2)
    exchange(here, middle_here)
    exchange(middle_there, there)
    assert here.digits != there.digits  # one chance in a million


def test_a_number_that_was_not_committed_to_is_found_out() -> None:
    offering, answering = pair()
    answering.heard(*said(offering.begin()))
    with pytest.raises(CommitmentBroken):
        answering.heard("reveal", b"\0" * 16)
    assert answering.digits is None


@pytest.mark.parametrize("step", ["commit", "nonce", "reveal"])
def test_steps_out_of_order_are_refused(step: str) -> None:
    offering, answering = pair()
    with pytest.raises(ValueError, match="order"):
        offering.heard(step, b"\0" * 32)
    if step != "commit":
        with pytest.raises(ValueError, match="order"):
            answering.heard(step, b"\0" * 32)


def test_nothing_begins_before_both_descriptions_are_known() -> None:
    early = Checking(offering=True)
    assert early.begin() is None
    early.ours(sdp(1))
    early.theirs("v=0\r\n")
    assert early.begin() is None
    with pytest.raises(ValueError, match="early"):
        early.heard("nonce", b"\0" * 16)
