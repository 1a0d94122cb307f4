"""The fifteen words: written, typed, mistyped."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.storage.recovery import (
    LANGUAGES,
    RecoveryKey,
    RecoveryWordCount,
    RecoveryWordsWrong,
    RecoveryWordUnknown,
)

SECRETS = st.binary(min_size=20, max_size=20)


@given(SECRETS, st.sampled_from(LANGUAGES))
def test_words_come_back(secret: bytes, language: str) -> None:
    key = RecoveryKey(secret, language)
    words = key.words()
    assert len(words) == 15
    again = RecoveryKey.from_words(" ".join(words))
    assert again.secret == secret
    assert again.key_id() == key.key_id()


@given(SECRETS)
def test_the_way_of_typing_does_not_matter(secret: bytes) -> None:
    words = RecoveryKey(secret, "spanish").words()
    typed = "\n".join(f"{n}. {word.upper()}," for n, word in enumerate(words, start=1))
    bare = typed.translate(str.maketrans("ÁÉÍÓÚÜÑ", "AEIOUUN"))
    assert RecoveryKey.from_words(typed).secret == secret
    # Spanish typed without accents; the list was made so that no two words then fall together.
    assert RecoveryKey.from_words(bare).secret == secret


def test_a_mistyped_word_is_named_with_its_place_and_the_nearest() -> None:
    words = list(RecoveryKey(bytes(range(20))).words())
    right = words[6]
    words[6] = right + "x"
    with pytest.raises(RecoveryWordUnknown) as failure:
        RecoveryKey.from_words(" ".join(words))
    assert failure.value.parameters == {
        "position": 7,
        "word": right + "x",
        "suggestion": right,
    }
    assert right in failure.value.message()


@pytest.mark.parametrize("count", [0, 1, 14, 16, 24])
def test_the_number_of_words_is_checked_first(count: int) -> None:
    with pytest.raises(RecoveryWordCount) as failure:
        RecoveryKey.from_words("abandon " * count)
    assert failure.value.parameters["count"] == count


def test_nearly_every_exchanged_word_is_noticed() -> None:
    # Five check bits: one wrong word in thirty-two may pass here; the key itself then fails.
    chance, noticed = random.Random(5), 0
    vocabulary = [w for n in range(200) for w in RecoveryKey(bytes([n] * 20)).words()]
    for _ in range(500):
        words = list(RecoveryKey(chance.randbytes(20)).words())
        place = chance.randrange(15)
        words[place] = chance.choice([w for w in vocabulary if w != words[place]])
        try:
            RecoveryKey.from_words(" ".join(words))
        except RecoveryWordsWrong:
            noticed += 1
    assert noticed >= 460


def test_the_key_shows_nothing_by_accident() -> None:
    key = RecoveryKey(b"\x11" * 20)
    assert "1" not in repr(key)
    assert key.key_id() != RecoveryKey(b"\x12" * 20).key_id()
    assert key.private().private_bytes_raw() not in (b"\x11" * 32, bytes(32))
