"""What was counted, read again; names of files; texts that people agree to."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.media.call.record import CallRecord
from clinic_desktop.modules.consult.domain.calls import CallerRole
from clinic_desktop.modules.consult.domain.naming import MAX_FILE_NAME, clean_file_name
from clinic_desktop.modules.consult.domain.summary import (
    CallSummary,
    Quality,
    quality_of,
    read_summary,
)
from clinic_desktop.modules.consult.domain.wordings import (
    RECORDING,
    SNAPSHOT,
    kept_wording,
    wording_text,
)

MINUTE = 60_000


def test_what_the_call_counted_is_read_again() -> None:
    record = CallRecord(0)
    record.came("a", "patient", "Ana", 1_000)
    record.came("b", "interpreter", "Nadia", 500)
    record.connected("a", 2_000)
    record.counted("a", {"silent": 4, "level": 8, "gen": 1, "octets_in": 1, "octets_out": 1}, 9_000)
    record.left("a", 20_000)
    record.end(30_000)
    read = read_summary(json.dumps(asdict(record)))
    assert (read.began_ms, read.ended_ms) == (0, 30_000)
    nadia, ana = read.people
    assert (nadia.role, nadia.connected_ms, nadia.left_ms) == (CallerRole.INTERPRETER, None, 30_000)
    assert nadia.quality is Quality.NONE
    assert (ana.came_ms, ana.connected_ms, ana.left_ms) == (1_000, 2_000, 20_000)
    assert ana.gaps == ((5_000, 20_000),)
    assert ana.quality is Quality.GOOD


@pytest.mark.parametrize(
    ("rungs", "quality"),
    [
        ([], Quality.NONE),
        ([(0, 0)], Quality.VOICE),
        ([(0, 1)], Quality.VOICE),
        ([(0, 8), (MINUTE, 4)], Quality.SMALL),
        ([(0, 4), (MINUTE, 8)], Quality.GOOD),
        ([(0, 99)], Quality.GOOD),
        ([(0, -3)], Quality.VOICE),
    ],
)
def test_quality_is_what_it_was_most_of_the_time(rungs, quality) -> None:
    assert quality_of(rungs, 10 * MINUTE) is quality


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["people", "began", "ended", "version", "role", "came", "gaps", "rungs", "a"]
                ),
                inner,
                max_size=5,
            )
        ),
    )
)
def test_whatever_is_kept_can_be_read(value: object) -> None:
    assert isinstance(read_summary(json.dumps(value)), CallSummary)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("rash.jpg", "rash.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\a.pdf", "a.pdf"),
        ("a\x00b\n.txt", "ab .txt"),
        ("…", "…"),
        ("..", "file"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * (MAX_FILE_NAME - 4) + ".pdf"),
        ("what?*.txt", "what.txt"),
    ],
)
def test_a_name_is_one_on_every_system(name: str, clean: str) -> None:
    assert clean_file_name(name).replace("  ", " ") == clean


def test_a_wording_is_kept_with_its_text_and_a_strange_one_as_it_came() -> None:
    assert "en historia" not in kept_wording(RECORDING, "es-ES")
    assert kept_wording(RECORDING, "es-ES") == f"{RECORDING}: {wording_text(RECORDING, 'es')}"
    assert wording_text(SNAPSHOT, "ar") == wording_text(SNAPSHOT, "en")
    assert kept_wording("recording-0", "en") == "recording-0"


def test_the_page_says_the_same_words() -> None:
    from pathlib import Path

    words = Path("clinic_rooms/page/words.js").read_text(encoding="utf-8")
    for name in (RECORDING, SNAPSHOT):
        for language in ("en", "es"):
            assert wording_text(name, language) in words
