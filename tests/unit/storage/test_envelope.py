"""The envelope's form: back and forth, and whatever else a file can hold."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import ClinicError
from clinic_desktop.storage.creating import NewStore, draft_envelope, seal_envelope
from clinic_desktop.storage.envelope import (
    Envelope,
    EnvelopeTampered,
    EnvelopeTooNew,
    Malformed,
    parse,
)
from clinic_desktop.storage.keys import KdfCost, KeyBox
from clinic_desktop.storage.recovery import RecoveryKey, WrongRecoveryKey, open_recovery
from clinic_desktop.storage.slots import NewUser, WrongPassword, open_slot

PLAN = NewStore(
    UUID(int=1),
    (
        NewUser(UUID(int=2), "ada", "Ada 😀", "pw ada"),
        NewUser(UUID(int=3), "bea", "Bea", "pw bea"),
    ),
    prefix="A1",
    device_id=UUID(int=4),
    cost=KdfCost(8, 1, 1),
)
KEY = KeyBox(b"k" * 32)
RECOVERY = RecoveryKey(b"r" * 20)
DRAFT = replace(draft_envelope(PLAN, 0), store_salt=b"s" * 16)
ENVELOPE = seal_envelope(DRAFT, KEY, PLAN, RECOVERY, 0)


def slot(envelope: Envelope, login: str) -> Any:
    found = envelope.slot(login)
    assert found is not None
    return found


def test_it_comes_back_the_same() -> None:
    assert parse(ENVELOPE.to_bytes()) == ENVELOPE
    assert ENVELOPE.signed_by_device()


def test_everybody_opens_the_same_key() -> None:
    for login in ("ada", "BEA"):
        opened = open_slot(ENVELOPE, slot(ENVELOPE, login), f"pw {login.lower()}")
        assert opened.raw() == KEY.raw()
    assert open_recovery(ENVELOPE, RECOVERY).raw() == KEY.raw()


def test_nobody_opens_with_anothers_password() -> None:
    with pytest.raises(WrongPassword):
        open_slot(ENVELOPE, slot(ENVELOPE, "ada"), "pw bea")


def test_neither_key_nor_password_is_in_the_file() -> None:
    data = ENVELOPE.to_bytes()
    for secret in (b"k" * 32, b"6b" * 32, b"a2tra2", b"pw ada", b"pw bea", b"r" * 20):
        assert secret not in data
    assert "pw ada" not in repr(PLAN)


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in leaves(item, (*path, key))]
    if isinstance(value, list):
        return [leaf for key, item in enumerate(value) for leaf in leaves(item, (*path, key))]
    return [path]


WHOLE = json.loads(ENVELOPE.to_bytes())


@pytest.mark.parametrize("path", leaves(WHOLE), ids=lambda path: ".".join(map(str, path)))
def test_no_field_can_be_changed_unnoticed(path: tuple[Any, ...]) -> None:
    changed = json.loads(ENVELOPE.to_bytes())
    target = changed
    for step in path[:-1]:
        target = target[step]
    old = target[path[-1]]
    target[path[-1]] = (
        old + 1 if isinstance(old, int) else ("A" if old[0] != "A" else "B") + old[1:]
    )
    try:
        envelope = parse(json.dumps(changed).encode())
    except (Malformed, EnvelopeTooNew):
        return
    with pytest.raises((EnvelopeTampered, WrongPassword)):
        open_slot(envelope, envelope.users[0], "pw ada")
    with pytest.raises((EnvelopeTampered, WrongRecoveryKey)):
        open_recovery(envelope, RECOVERY)


@pytest.mark.parametrize("path", leaves(WHOLE), ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize("value", [None, [], {}, "é", -1, 1.5, True], ids=repr)
def test_a_wrong_type_is_malformed_and_no_crash(path: tuple[Any, ...], value: Any) -> None:
    changed = json.loads(ENVELOPE.to_bytes())
    target = changed
    for step in path[:-1]:
        target = target[step]
    if isinstance(value, str) and path[-1] in ("login", "name", "prefix", "key_id"):
        return
    target[path[-1]] = value
    with pytest.raises(Malformed):
        parse(json.dumps(changed).encode())


@settings(max_examples=300)
@given(st.data())
def test_cut_and_flipped_files_never_crash(data: st.DataObject) -> None:
    raw = bytearray(ENVELOPE.to_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(raw[: data.draw(st.integers(0, len(raw)))])
    try:
        envelope = parse(cut)
    except (Malformed, EnvelopeTooNew):
        return
    try:
        opened = open_recovery(envelope, RECOVERY)
    except ClinicError:
        return
    assert opened.raw() == KEY.raw()


@pytest.mark.parametrize("name", ["../x.db", "clinic-1.db/..", "clinic-.db", "x", "clinic-1.db "])
def test_a_path_is_no_store_name(name: str) -> None:
    with pytest.raises(Malformed):
        parse(json.dumps({**WHOLE, "store": name}).encode())
