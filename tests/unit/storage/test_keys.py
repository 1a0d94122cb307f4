"""Keys: their length, their wiping, what is derived from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.storage.keys import (
    KdfCost,
    KeyBox,
    StoreLocked,
    calibrate,
    derive,
    derive_from_password,
)

CHEAP = KdfCost(8, 1, 1)


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_only_32_bytes_are_a_key(length: int) -> None:
    # SQLCipher would take any other length for a passphrase, without a word.
    with pytest.raises(ValueError, match="32 bytes"):
        KeyBox(bytes(length))
    with pytest.raises(ValueError, match="32 bytes"):
        KeyBox.adopt(bytearray(length))


@given(st.binary(min_size=32, max_size=32))
def test_the_raw_form_is_hex(key: bytes) -> None:
    assert KeyBox(key).keyspec() == b"x'" + key.hex().encode() + b"'"


def test_a_wiped_key_is_gone() -> None:
    box = KeyBox.generate()
    buffer = box.raw()
    box.wipe()
    assert buffer == bytes(32)
    assert box.wiped
    for use in (box.raw, box.keyspec, lambda: box.derive("x")):
        with pytest.raises(StoreLocked):
            use()
    box.wipe()


def test_new_keys_differ_and_show_nothing() -> None:
    keys = {bytes(KeyBox.generate().raw()) for _ in range(50)}
    assert len(keys) == 50
    box = KeyBox(b"k" * 32)
    assert "kk" not in repr(box)


def test_each_purpose_has_its_own_key() -> None:
    box = KeyBox(b"k" * 32)
    keys = {bytes(box.derive(purpose).raw()) for purpose in ("backup", "device-key", "settings")}
    assert len(keys) == 3
    assert box.derive("backup").raw() == derive(b"k" * 32, "backup").raw()


def test_passwords_are_compared_as_people_see_them() -> None:
    composed, decomposed = "caf\u00e9", "cafe\u0301"
    one = derive_from_password(composed, b"s" * 16, CHEAP)
    assert one.raw() == derive_from_password(decomposed, b"s" * 16, CHEAP).raw()
    assert one.raw() != derive_from_password("cafe", b"s" * 16, CHEAP).raw()
    assert one.raw() != derive_from_password(composed, b"t" * 16, CHEAP).raw()
    assert one.raw() != derive_from_password(composed, b"s" * 16, KdfCost(8, 2, 1)).raw()


@given(st.text(max_size=30))
def test_any_text_can_be_a_password(password: str) -> None:
    assert len(derive_from_password(password + "\ud800", b"s" * 16, CHEAP).raw()) == 32


@pytest.mark.parametrize(
    ("standard_seconds", "mebibytes"),
    [(5.0, 64), (0.31, 64), (0.30, 128), (0.20, 128), (0.10, 256), (0.001, 256)],
)
def test_a_fast_computer_makes_a_guess_dearer(standard_seconds: float, mebibytes: int) -> None:
    def measure(cost: KdfCost) -> float:
        return standard_seconds * cost.memory_kib / KdfCost.STANDARD.memory_kib

    assert calibrate(measure) == KdfCost(mebibytes * 1024, 3, 1)


def test_the_standard_cost_is_above_the_accepted_minimum() -> None:
    # OWASP Password Storage Cheat Sheet: at least 19 MiB and 2 passes.
    assert KdfCost.STANDARD.memory_kib >= 64 * 1024
    assert KdfCost.STANDARD.passes >= 3
