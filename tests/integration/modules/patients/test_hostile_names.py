"""Names with HTML, SQL, emoji, both directions and 300 letters, through import, store, export."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.modules.patients.api import (
    ImportPlan,
    import_table,
    open_patient,
    patients_count,
    read_header,
    search_patients,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.verify import verify
from tests.integration.modules.patients.conftest import Register

NAMES = {
    "html": ("<script>alert(1)</script>", "<b>Gross & Sohn</b>"),
    "sql": ("Robert'); DROP TABLE patient;--", 'O"Neil%_'),
    "emoji": ("Zoë 👩🏽‍⚕️", "Núñez 🧬"),
    "two directions": ("ליאור", "كبير Smith"),
    "long": ("Wolfeschlegelstein " * 15 + "Wolf", "H" * 300),
    "formula": ("=cmd|' /C calc'!A0", "+SUM(1)"),
}


def words(name: tuple[str, str]) -> str:
    """Return the words of a name as somebody types them, without its signs."""
    return " ".join(re.findall(r"[^\W\d_]{3,}", " ".join(name)))


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_is_kept_as_typed_and_found(
    spain: Context, register: Register, name: tuple[str, str]
) -> None:
    before = patients_count(spain)
    stored = register(*name)
    assert patients_count(spain) == before + 1
    kept = open_patient(spain, stored.id).details.name
    assert (kept.given, kept.family) == name
    found = search_patients(spain, words(name)[:200])
    assert stored.id in [hit.ref.id for hit in found]
    assert verify(spain.store).ok


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_comes_through_a_table_as_typed(
    spain: Context, tmp_path: Path, name: tuple[str, str]
) -> None:
    path = tmp_path / "old.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([["Nombre", "Apellido 1"], name])
    header = read_header(spain, path)
    before = patients_count(spain)
    plan = ImportPlan(path, header.suggested, encoding=header.encoding, delimiter=header.delimiter)
    report = import_table(spain, plan)
    assert (report.stored, report.bad) == (1, 0)
    assert patients_count(spain) == before + 1
    found = [open_patient(spain, hit.ref.id) for hit in search_patients(spain, words(name)[:100])]
    assert name in [(each.details.name.given, each.details.name.family) for each in found]


def test_301_letters_are_refused_and_listed(spain: Context, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_text(f"Nombre;Apellido 1\n{'A' * 301};B\nAna;{'B' * 300}\n", encoding="utf-8")
    header = read_header(spain, path)
    report = import_table(spain, ImportPlan(path, header.suggested, delimiter=";"))
    assert (report.stored, report.bad) == (1, 1)
    (problem,) = report.problems
    assert (problem.row, problem.column) == (2, "Nombre")
    assert "300" in problem.reason


def test_a_wrong_delimiter_stores_nothing_and_says_so(spain: Context, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_text("Nombre;Apellido 1\nAna;Gil\n", encoding="utf-8")
    header = read_header(spain, path)
    plan = ImportPlan(path, header.suggested, encoding="utf-8", delimiter="\t")
    before = patients_count(spain)
    with pytest.raises(UserError) as refusal:
        import_table(spain, plan)
    assert "column" in refusal.value.message()
    assert patients_count(spain) == before
    assert import_table(spain, replace(plan, delimiter=";")).stored == 1
