"""What Python's JSON reader would let pass and must not: doubled names, NaN, endless numbers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from clinic_desktop.kernel.strict_json import NotStrict, no_constant, unique_names, whole_number


def read(text: str) -> Any:
    return json.loads(
        text, object_pairs_hook=unique_names, parse_int=whole_number, parse_constant=no_constant
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"id": 1, "x": {"b": 1, "a": 2, "b": 1}}', "“b”"),
        ('{"x": -Infinity}', "“-Infinity”"),
        ('{"x": ' + "9" * 5_000 + "}", "5000 digits"),
    ],
)
def test_what_is_no_json_is_refused_in_words(text: str, said: str) -> None:
    with pytest.raises(NotStrict, match=said):
        read(text)


def test_what_is_json_is_read_as_it_stands() -> None:
    text = '{"a": [1, -2, {"a": null}], "b": {"a": true}}'
    assert read(text) == json.loads(text)
