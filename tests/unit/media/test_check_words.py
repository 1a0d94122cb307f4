"""Check words agree for honest people, and a person between has one blind guess."""

from __future__ import annotations

import os

import pytest

from clinic_desktop.media.check_words import (
    CommitmentBroken,
    check_commitment,
    check_digits,
    commitment,
    fingerprint,
)

OURS, THEIRS = bytes(range(32)), bytes(range(100, 132))
SDP = "v=0\r\na=setup:actpass\r\na=fingerprint:sha-256 " + ":".join(f"{b:02X}" for b in OURS)


def test_both_sides_read_the_same_digits() -> None:
    first, second = os.urandom(16), os.urandom(16)
    digits = check_digits(OURS, THEIRS, first, second)
    assert digits == check_digits(THEIRS, OURS, first, second)
    assert len(digits) == 6
    assert digits.isdecimal()


def test_another_certificate_or_number_gives_other_digits() -> None:
    first, second = bytes(16), bytes([1] * 16)
    digits = {
        check_digits(OURS, THEIRS, first, second),
        check_digits(OURS, bytes(32), first, second),
        check_digits(OURS, THEIRS, second, first),
    }
    assert len(digits) == 3


def test_a_committed_number_can_not_be_exchanged() -> None:
    nonce = os.urandom(16)
    committed = commitment(nonce, OURS, THEIRS)
    check_commitment(committed, nonce, THEIRS, OURS)
    with pytest.raises(CommitmentBroken):
        check_commitment(committed, os.urandom(16), THEIRS, OURS)
    with pytest.raises(CommitmentBroken):
        check_commitment(committed, nonce, bytes(32), OURS)


def test_one_between_agrees_as_rarely_as_chance() -> None:
    between = os.urandom(32)
    hits = sum(
        check_digits(OURS, between, os.urandom(16), os.urandom(16))
        == check_digits(between, THEIRS, os.urandom(16), os.urandom(16))
        for _ in range(20_000)
    )
    assert hits <= 3


def test_the_fingerprint_is_read_from_a_description() -> None:
    assert fingerprint(SDP) == OURS
    assert fingerprint(SDP + "\r\n" + SDP.replace("actpass", "active")) == OURS


@pytest.mark.parametrize(
    "sdp",
    [
        "",
        "a=fingerprint:sha-1 AA:BB",
        SDP + "\r\na=fingerprint:sha-256 " + ":".join(["00"] * 32),
        "a=fingerprint:sha-256 00:11",
        "a=fingerprint:sha-256 zz",
    ],
)
def test_no_two_or_short_fingerprints_are_refused(sdp: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - several sentences
        fingerprint(sdp)
