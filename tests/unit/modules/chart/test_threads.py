"""Signed notes through time."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.modules.chart.domain.notes import (
    Composition,
    CompositionKind,
    NoteKind,
    digest_of,
    threads,
)
from clinic_desktop.modules.chart.domain.structured_text import from_plain


def signed(number: int, kind: CompositionKind, target: int | None = None) -> Composition:
    return Composition(
        id=UUID(int=number),
        patient_id=UUID(int=900),
        encounter_id=UUID(int=901),
        kind=kind,
        note_kind=NoteKind.CLINICAL,
        body=from_plain(f"text {number}"),
        author_id=UUID(int=800),
        author_name="Alba",
        signer_id=UUID(int=800),
        signer_name="Alba",
        signed_ms=number,
        target_id=None if target is None else UUID(int=target),
    )


K = CompositionKind


def test_versions_addenda_and_signatures_belong_to_one_note() -> None:
    parts = [
        signed(1, K.ORIGINAL),
        signed(2, K.ADDENDUM, 1),
        signed(3, K.AMENDMENT, 1),
        signed(4, K.CO_SIGNATURE, 3),
        signed(5, K.ORIGINAL),
    ]
    first, second = threads(reversed(parts))
    assert [c.id.int for c in first.versions] == [1, 3]
    assert first.amended
    assert first.current.id.int == 3
    assert [c.id.int for c in first.addenda] == [2]
    assert [c.id.int for c in first.co_signatures] == [4]
    assert not second.amended


def test_two_amendments_of_one_version_both_stay() -> None:
    (thread,) = threads(
        [signed(1, K.ORIGINAL), signed(2, K.AMENDMENT, 1), signed(3, K.AMENDMENT, 1)]
    )
    assert [c.id.int for c in thread.versions] == [1, 2, 3]


def test_a_circle_or_a_lost_target_does_not_hang() -> None:
    circle = [signed(1, K.AMENDMENT, 2), signed(2, K.AMENDMENT, 1), signed(3, K.ADDENDUM, 77)]
    found = threads(circle)
    assert {c.id.int for thread in found for c in (*thread.versions, *thread.addenda)} == {1, 2, 3}


def test_the_digest_covers_every_word() -> None:
    one = signed(1, K.ORIGINAL)
    others = [
        replace(one, body=from_plain("text 2")),
        replace(one, signer_name="Bey"),
        replace(one, signed_ms=2),
        replace(one, reason="x"),
        replace(one, patient_id=UUID(int=5)),
    ]
    digests = {digest_of(one), digest_of(one, "a"), *map(digest_of, others)}
    assert len(digests) == len(others) + 2


def test_what_was_signed_at_once_keeps_its_order() -> None:
    original, amendment = signed(9, K.ORIGINAL), signed(2, K.AMENDMENT, 9)
    (thread,) = threads([replace(amendment, signed_ms=9), original])
    assert [c.id.int for c in thread.versions] == [9, 2]
