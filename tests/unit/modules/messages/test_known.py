"""What a patient knows, and the words for what is different."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.messages.domain.known import Known, change_words, known_from

ONE = Known(datetime(2026, 11, 27, 10, 30), (), "in-person")


@given(
    start=st.datetimes(min_value=datetime(1900, 1, 1)).map(
        lambda moment: moment.replace(second=0, microsecond=0, fold=0)
    ),
    people=st.lists(st.uuids(), max_size=3).map(tuple),
    modality=st.sampled_from(["in-person", "video", "phone"]),
)
def test_what_is_known_is_read_back(start, people, modality):
    known = Known(start, people, modality)
    assert known_from(known.text()) == known


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "now with Dr Bey, now by video"),
        ("es", "ahora con Dr Bey, ahora por vídeo"),
        ("es-ES", "ahora con Dr Bey, ahora por vídeo"),
        ("de", "now with Dr Bey, now by video"),
    ],
)
def test_the_words_name_what_is_different(language, said):
    before = known_from("2026-11-27T10:30|" + "0" * 31 + "1|in-person")
    after = replace(ONE, modality="video")
    assert change_words(language, before, after, "Dr Bey") == said


def test_only_what_is_different_is_named():
    assert change_words("en", ONE, ONE, "Dr Bey") == ""
    assert change_words("en", ONE, replace(ONE, modality="phone"), "Dr Bey") == "now by phone"
