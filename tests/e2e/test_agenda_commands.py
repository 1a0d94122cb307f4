"""The agenda's commands on the demo clinic."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.e2e.conftest import Answer

Run = Callable[..., Answer]


def test_the_next_opening_of_any_practitioner_with_the_ultrasound(as_user: Run) -> None:
    answer = as_user(
        "reception", "agenda", "next-opening", "--equipment", "1", "--minutes", 30,
        "--weekday", "wed", "--between", "09:00-13:00", "--count", 3, "--json",
    )  # fmt: skip
    assert answer.code == 0, answer.err
    found = answer.values["openings"]
    assert len(found) == 3
    for opening in found:
        start = datetime.fromisoformat(opening["start"])
        assert start.weekday() == 2
        assert 9 <= start.hour < 13
        assert len(opening["with"]) == 2


def test_an_unknown_name_lists_those_there_are(as_user: Run) -> None:
    answer = as_user("reception", "agenda", "next-opening", "--practitioner", "Nobody")
    assert answer.code != 0
    assert "Nobody" in answer.err
    assert "1 " in answer.err


def test_a_day_with_open_appointments_is_not_closed(as_user: Run, demo: Path) -> None:
    today = datetime.now().date()
    later = as_user("manager", "agenda", "close-day", "--date", today + timedelta(days=3))
    assert later.code != 0
    assert "has not come yet" in later.err


def test_the_diary_goes_out_and_comes_back(as_user: Run, tmp_path: Path) -> None:
    out = tmp_path / "diary.ics"
    made = as_user("manager", "export", "ical", "--practitioner", "1", "--out", out, "--json")
    assert made.code == 0, made.err
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert len(events) == made.values["appointments"] > 0
    back = as_user("manager", "import", "ical", out, "--practitioner", "1", "--json")
    assert back.code == 0, back.err
    assert back.values["ours"] == back.values["read"]
    assert back.values["stored"] == 0


def test_without_a_name_the_file_or_who_signs_in_says_whose_diary_it_is(
    as_user: Run, tmp_path: Path
) -> None:
    out = tmp_path / "diary.ics"
    made = as_user("manager", "export", "ical", "--practitioner", "2", "--out", out, "--json")
    assert made.code == 0, made.err
    by_file = as_user("manager", "import", "ical", out, "--dry-run", "--json")
    assert by_file.code == 0, by_file.err
    assert by_file.values["practitioner"] in made.values["name"]
    own = as_user("doctor", "import", "ical", out, "--dry-run", "--json")
    assert own.code == 0, own.err
    plain = tmp_path / "plain.ics"
    plain.write_bytes(Calendar().to_ical())
    other = as_user("manager", "import", "ical", plain, "--dry-run", "--json")
    assert other.values["practitioner"] != by_file.values["practitioner"]


@pytest.mark.parametrize("text", ["", "no calendar"])
def test_a_file_that_is_no_calendar_is_refused(as_user: Run, tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.ics"
    path.write_text(text, encoding="utf-8")
    answer = as_user("manager", "import", "ical", path, "--practitioner", "1")
    assert answer.code != 0
    assert "calendar" in answer.err
