"""Finding a diagnosis code: by code, word, synonym, in English and Spanish, offline."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.modules.chart.domain.codes import (
    Code,
    CodeBook,
    CommonCode,
    code_book,
    read_common,
)
from clinic_desktop.modules.chart.store.codesets import diagnoses, procedures
from devtools.codesets import lines, procedure_lines, write_codes

LISTED = (
    Code("I10", "Essential (primary) hypertension", True, ("high blood pressure",)),
    Code("J45", "Asthma", False),
    Code("J45.9", "Other and unspecified asthma", True, ("Asthmatic bronchitis NOS",)),
    Code("S06.0", "Concussion", True),
)
COMMON = (
    CommonCode("J45", {"en": ("asthma",), "es": ("asma",)}),
    CommonCode("X99", {"en": ("not in the list",), "es": ("no está",)}),
)


@pytest.fixture
def small() -> CodeBook:
    return code_book(LISTED, COMMON)


def codes(book: CodeBook, text: str, language: str = "en") -> list[str]:
    return [hit.code for hit in book.search(text, language)]


def test_by_code_with_and_without_its_point(small: CodeBook) -> None:
    assert codes(small, "j45") == ["J45", "J45.9"]
    assert codes(small, "J459") == codes(small, "j45.9") == ["J45.9"]
    assert small.by_code("s060") == small.by_code("S06.0") is not None
    assert small.by_code("X99") is None


def test_by_word_and_synonym(small: CodeBook) -> None:
    assert codes(small, "blood high") == ["I10"]
    (hit,) = small.search("high blood")
    assert (hit.shown, hit.matched) == ("Essential (primary) hypertension", "high blood pressure")
    assert codes(small, "asth") == ["J45", "J45.9"]
    assert codes(small, "sthma") == []
    assert codes(small, "a") == codes(small, "") == codes(small, " . ") == []


def test_every_language_finds_and_the_readers_is_shown(small: CodeBook) -> None:
    assert [hit.shown for hit in small.search("asma", "en")] == ["Asthma"]
    assert [hit.shown for hit in small.search("asthma", "es_MX")] == [
        "Asma",
        "Other and unspecified asthma",
    ]
    assert small.search("concussion", "es")[0].shown == "Concussion"


@given(st.text(max_size=30))
def test_no_text_breaks_the_search(text: str) -> None:
    assert len(code_book(LISTED, COMMON).search(text)) <= len(LISTED)


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("asma", "es", "J45"),
        ("tensión alta", "es", "I10"),
        ("TENSION ALTA", "es", "I10"),
        ("dolor de garganta", "es", "J02"),
        ("sore throat", "en", "J02"),
        ("heart attack", "en", "I21"),
        ("type 2 diabetes", "en", "E11"),
        ("diabetes tipo 2", "es", "E11"),
        ("uti", "en", "N39.0"),
        ("epoc", "es", "J44"),
        ("m54.5", "en", "M54.5"),
    ],
)
def test_what_is_met_every_day_comes_first(text: str, language: str, first: str) -> None:
    assert codes(diagnoses(), text, language)[0] == first


def test_the_list_that_ships_is_whole() -> None:
    book = diagnoses()
    assert len(book) == 46_881
    text = (resource_path("codesets") / "everyday.tsv").read_text(encoding="utf-8")
    common = list(read_common(text))
    assert len({each.code for each in common}) == len(common) >= 300
    assert [each.code for each in common if book.by_code(each.code) is None] == []
    for each in common:
        assert all(name == name.strip() != "" for names in each.words.values() for name in names)


def test_the_list_is_made_again_with_the_same_bytes(tmp_path: Path) -> None:
    tabular = tmp_path / "tabular.xml"
    tabular.write_text(
        "<ICD10CM.tabular><chapter><section><diag><name>A00</name><desc>Cholera</desc>"
        "<diag><name>A00.0</name><desc>Cholera due to  Vibrio</desc><inclusionTerm>"
        "<note>Classical cholera</note><note>Old cholera</note></inclusionTerm></diag>"
        "</diag></section></chapter></ICD10CM.tabular>"
    )
    assert write_codes(list(lines(tabular)), tmp_path / "a.xz") == 2
    assert write_codes(list(lines(tabular)), tmp_path / "b.xz") == 2
    assert (tmp_path / "a.xz").read_bytes() == (tmp_path / "b.xz").read_bytes()
    assert lzma.decompress((tmp_path / "a.xz").read_bytes()).decode() == (
        "A00\t0\tCholera\t\nA00.0\t1\tCholera due to Vibrio\tClassical cholera; Old cholera\n"
    )


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("ECG", "en", "89.52"),
        ("ear wax", "en", "96.52"),
        ("sutura herida", "es", "86.59"),
        ("86.59", "en", "86.59"),
        ("cura", "es", "93.57"),
    ],
)
def test_a_procedure_is_found_by_code_and_everyday_word(text, language, first) -> None:
    assert procedures().search(text, language)[0].code == first


def test_every_everyday_procedure_is_in_the_list() -> None:
    text = (resource_path("codesets") / "everyday_procedures.tsv").read_text(encoding="utf-8")
    codes = [row.split("\t")[0] for row in text.splitlines() if not row.startswith("#")]
    assert len(codes) == len(set(codes)) > 70
    assert [code for code in codes if procedures().by_code(code) is None] == []


def test_procedures_are_read_from_the_published_records(tmp_path: Path) -> None:
    record = '<record><field name="name">{}</field><field name="description">{}</field></record>'
    file = tmp_path / "procs.xml"
    inside = record.format("86.5", "Suture") + record.format("86.59", " Closure \n of skin ")
    file.write_text(f"<tryton><data>{inside}</data></tryton>")
    assert list(procedure_lines(file)) == ["86.5\t0\tSuture\t", "86.59\t1\tClosure of skin\t"]


def test_a_whole_text_that_is_pasted_holds_nothing_up() -> None:
    assert diagnoses().search("asthma " * 15_000)[0].code.startswith("J45")
    assert diagnoses().search("".join(f"w{number} " for number in range(20_000))) == ()
