"""Short lines about a patient and the history of a record, in words."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from clinic_desktop.modules.patients.domain.birth import BirthDate, parse_birth
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender, BirthPrecision
from clinic_desktop.modules.patients.domain.history import HistoryChange, HistoryEntry, grouped
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.presenters.history_words import parts_of, title_of
from clinic_desktop.modules.patients.presenters.languages import language_choices, language_name
from clinic_desktop.modules.patients.presenters.wording import (
    age_and_sex,
    birth_line,
    birth_text_of,
    facts_line,
    write_dates_with,
)

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def iso_dates():
    write_dates_with(None)


def ref(birth: date | None, sex=AdministrativeGender.FEMALE, phone="612") -> PatientRef:
    return PatientRef(UUID(int=1), "A1-1", "Ana", birth, False, sex, phone)


def test_age_and_sex_leave_out_what_is_not_known():
    assert age_and_sex(ref(date(1968, 3, 14)), TODAY) == "F, 58 y"
    assert age_and_sex(ref(None), TODAY) == "F"
    assert age_and_sex(ref(None, AdministrativeGender.UNKNOWN), TODAY) == "sex unknown"


def test_a_missing_birth_date_is_said():
    assert birth_line(ref(None)) == "birth date not known"
    assert facts_line(ref(date(1968, 3, 14), phone="")) == "1968-03-14 · No. A1-1"


@pytest.mark.parametrize("day_first", [True, False])
@pytest.mark.parametrize(
    "birth",
    [
        BirthDate(date(1968, 3, 14)),
        BirthDate(date(2026, 11, 24)),
        BirthDate(date(1968, 3, 1), BirthPrecision.MONTH),
        BirthDate(date(1968, 1, 1), BirthPrecision.YEAR),
    ],
)
def test_the_form_reads_back_the_text_that_it_shows(birth: BirthDate, day_first: bool):
    text = birth_text_of(birth, day_first=day_first)
    assert parse_birth(text, TODAY, day_first=day_first) == birth


def entry(at: int, *changes: HistoryChange, who: str = "Ada") -> HistoryEntry:
    return HistoryEntry(at, who, changes)


def test_one_saving_is_one_entry():
    rows = [
        entry(2, HistoryChange("patient", "U", ("given",))),
        entry(2, HistoryChange("patient_telecom", "C")),
        entry(2, HistoryChange("patient", "U", ("note",)), who="Bea"),
        entry(1, HistoryChange("patient", "C")),
    ]
    found = grouped(rows, 9)
    assert [(len(e.changes), e.user_name) for e in found] == [(2, "Ada"), (1, "Bea"), (1, "Ada")]
    assert grouped(rows, 1) == found[:1]


@pytest.mark.parametrize(
    ("changes", "title", "parts"),
    [
        ([HistoryChange("patient", "C"), HistoryChange("patient_telecom", "C")], "Registered", ""),
        (
            [
                HistoryChange("patient", "U", ("birth_date", "birth_precision", "note")),
                HistoryChange("patient_telecom", "C"),
            ],
            "Changed",
            "Birth date, Note, Phones and e-mail",
        ),
        ([HistoryChange("flag", "C")], "Flag raised", "Flags"),
        ([HistoryChange("flag", "U", ("end",))], "Flag closed", "Flags"),
        ([HistoryChange("patient_photo", "D")], "Removed", "Photo"),
    ],
)
def test_an_entry_says_what_was_done_to_which_part(changes, title, parts):
    assert (title_of(entry(1, *changes)), parts_of(entry(1, *changes))) == (title, parts)


def test_languages_have_names_and_unknown_codes_stay():
    assert language_name("es") == "Spanish"
    assert language_name("zz-unknown") == "zz-unknown"
    assert language_name("") == ""
    assert ("ar", "Arabic") in language_choices()
