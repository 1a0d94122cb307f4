"""JSON read through a small window gives what it gives when it is read at once."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.patients.store import json_stream
from clinic_desktop.modules.patients.store.json_stream import Broken, JsonStream

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    # Half a surrogate pair is no text in UTF-8.
    | st.text(st.characters(exclude_categories=("Cs",))),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("ab\\\"é😀"), inner),
    max_leaves=12,
)  # fmt: skip


@pytest.fixture(autouse=True)
def small_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read a few bytes at a time, so that every kind of value is cut somewhere."""
    monkeypatch.setattr(json_stream, "WINDOW", 3)


def stream(text: str | bytes) -> JsonStream:
    return JsonStream(BytesIO(text if isinstance(text, bytes) else text.encode()))


def whole(text: str) -> Any:
    found = stream(text)
    value = found.value()
    found.end()
    return value


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_a_value_is_the_same_as_read_at_once(value: Any, ascii_only: bool, indent: int) -> None:
    assert whole(json.dumps(value, ensure_ascii=ascii_only, indent=indent)) == value


@given(st.lists(VALUES))
def test_items_come_one_by_one(items: list[Any]) -> None:
    found = stream(json.dumps(items, indent=2) + "\n ")
    assert list(found.list_items()) == items
    found.end()


@given(VALUES, st.data())
def test_a_cut_is_never_taken_for_an_end(value: Any, data: st.DataObject) -> None:
    text = json.dumps({"a": value, "b": [value]}, indent=1)
    cut = data.draw(st.integers(1, len(text) - 1))
    with pytest.raises(Broken) as broken:
        whole(text[:cut])
    assert "cut off" in broken.value.why


def test_the_place_of_a_mistake_is_told_across_windows() -> None:
    found = stream('{"a": 1,\n "name": "x",\n  "b" 2}')
    with pytest.raises(Broken) as broken:
        dict((key, found.value()) for key in found.object_keys())  # noqa: C402 - in this order
    assert broken.value.where == "line 3, column 7"


def test_the_byte_of_a_wrong_letter_is_told() -> None:
    with pytest.raises(Broken) as broken:
        stream(b'{"name": "Mar\xeda"}').value()
    assert "byte 13" in broken.value.why


def test_a_value_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "MAX_VALUE", 1000)
    assert whole(json.dumps("x" * 900)) == "x" * 900
    with pytest.raises(Broken) as broken:
        whole(json.dumps("x" * 5000))
    assert "larger" in broken.value.why
