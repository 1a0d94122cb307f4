"""Imports of CSV and XLSX: good rows in, bad rows listed, nothing half-written."""

from __future__ import annotations

import csv
import os
import tracemalloc
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, UserCancelled
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.progress import reporting_to
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    ImportPlan,
    ImportReport,
    dry_run_table,
    export_patients_csv,
    import_table,
    open_patient,
    patients_count,
    read_header,
    search_patients,
)
from clinic_desktop.modules.patients.domain.importing import NoNameColumn, UnreadableFile
from clinic_desktop.modules.patients.service import table_import
from clinic_desktop.modules.patients.service.register import add_patients
from clinic_desktop.modules.patients.store import sheets
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.integration.modules.patients.conftest import Register
from tests.support.agreements import agreement

HEAD = "NHC;Nombre;Apellido 1;Fecha de nacimiento;Sexo;Teléfono;DNI\n"
GOOD = HEAD + (
    "1;José;García;14/03/1968;H;612 004 871;12345678Z\n2;Zoë;Muñoz;3/12/1990;M;699 123 456;\n"
)


def write(tmp_path: Path, text: str, encoding: str = "utf-8", name: str = "old.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def plan_of(ctx: Context, path: Path) -> ImportPlan:
    header = read_header(ctx, path)
    return ImportPlan(path, header.suggested, encoding=header.encoding, delimiter=header.delimiter)


def run(ctx: Context, path: Path) -> ImportReport:
    return import_table(ctx, plan_of(ctx, path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_encoding_and_delimiter_are_detected(
    spain: Context, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    path = write(tmp_path, GOOD.replace(";", delimiter), encoding)
    header = read_header(spain, path)
    assert header.delimiter == delimiter
    assert header.columns[5] == "Teléfono"
    assert header.sample[0][1] == "José"
    assert header.suggested["Teléfono"] == "phone"
    assert run(spain, path).stored == 2
    assert search_patients(spain, "José García")[0].ref.phone == "612 004 871"


def test_every_column_arrives(spain: Context, tmp_path: Path) -> None:
    assert run(spain, write(tmp_path, GOOD)).stored == 2
    (hit,) = search_patients(spain, "12345678Z")
    details = open_patient(spain, hit.ref.id).details
    assert details.gender is AdministrativeGender.MALE
    assert details.birth is not None
    assert details.birth.day == date(1968, 3, 14)
    assert [(i.type, i.value) for i in details.identifiers] == [
        ("es.dni", "12345678Z"),
        ("old-number", "1"),
    ]


def test_bad_rows_are_listed_and_good_ones_stored(spain: Context, tmp_path: Path) -> None:
    text = GOOD + (
        "3;;;1/1/1970;;;\n"
        "\n"
        "4;Eva;Prado;31/02/1970;X9;12;12345678A\n"
        "5;Olga;Ivanova;5/5/1955;M;;\n"
        "6;Future;Born;5/5/2055;;;\n"
        "7;Old;Born;31/12/1899;;;\n"
    )
    before = patients_count(spain)
    report = run(spain, write(tmp_path, text))
    assert (report.read, report.stored, report.bad) == (7, 3, 4)
    assert patients_count(spain) == before + 3
    assert {(p.row, p.column) for p in report.problems} == {
        (4, "Apellido 1"),
        (6, "Fecha de nacimiento"),
        (6, "Sexo"),
        (6, "DNI"),
        (6, "Teléfono"),
        (8, "Fecha de nacimiento"),
        (9, "Fecha de nacimiento"),
    }
    assert all(problem.reason for problem in report.problems)


def test_a_dry_run_says_the_same_and_stores_nothing(spain: Context, tmp_path: Path) -> None:
    path = write(tmp_path, GOOD + "3;;;;;;\n")
    before = patients_count(spain)
    dry = dry_run_table(spain, plan_of(spain, path))
    assert patients_count(spain) == before
    real = run(spain, path)
    assert replace(dry, dry_run=False) == real
    assert dry.dry_run


def test_importing_again_changes_nothing(spain: Context, tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    run(spain, path)
    count = patients_count(spain)
    again = run(spain, path)
    assert (again.stored, again.unchanged, again.duplicates) == (0, 2, 0)
    assert patients_count(spain) == count


def test_duplicates_in_the_file_and_in_the_store(
    spain: Context, tmp_path: Path, register: Register
) -> None:
    stored = register("Ana", "Sol", born=date(1970, 1, 2))
    text = "name,surname,dob\nAna,Sol,2/1/1970\nBea,Luna,3/4/1980\nLuna,Bea,1980-04-03\n"
    report = run(spain, write(tmp_path, text))
    assert (report.stored, report.duplicates) == (1, 2)
    first, second = report.problems
    assert stored.number in first.reason
    assert (second.row, "3" in second.reason) == (4, True)


def test_formulas_and_nul_bytes_are_text(spain: Context, tmp_path: Path) -> None:
    text = "nombre,apellido\n=1+1,\"+cmd|' /C calc'!A0\"\nA\0na,@SUM(A1)\n'=2+2,-3\n"
    assert run(spain, write(tmp_path, text)).stored == 3
    names = {h.ref.display_name for t in ("1", "ana", "2") for h in search_patients(spain, t)}
    assert {"=1+1 +cmd|' /C calc'!A0", "Ana @SUM(A1)", "=2+2 -3"} <= names


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"name,phone\nAna,\x81\x8d\n", "line"),
        (b"PK\x03\x04 not a table", "ZIP"),
        (b'name,phone\nAna,1\n"Bea,2\nCleo,3\n', "quotation mark"),
        (b"\n\n", "no rows"),
    ],
)
def test_an_unreadable_file_says_why_and_stores_nothing(
    spain: Context, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    before = patients_count(spain)
    with pytest.raises(UnreadableFile) as refused:
        import_table(spain, ImportPlan(path, {"name": "full_name"}))
    assert words in refused.value.message()
    assert "broken.csv" in refused.value.message()
    assert patients_count(spain) == before


def test_a_missing_file_says_so(spain: Context, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_header(spain, tmp_path / "nowhere.csv")


def test_the_wrong_encoding_is_named(spain: Context, tmp_path: Path) -> None:
    path = write(tmp_path, GOOD, "cp1252")
    with pytest.raises(UnreadableFile) as refused:
        read_header(spain, path, encoding="utf-8")
    assert "utf-8" in refused.value.message()


def test_a_name_must_be_mapped_and_columns_must_exist(spain: Context, tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    with pytest.raises(NoNameColumn):
        import_table(spain, ImportPlan(path, {"Teléfono": "phone"}))
    with pytest.raises(InvalidInput):
        import_table(spain, ImportPlan(path, {"Nombre": "given", "Nope": "family"}))


def test_headings_may_be_blank_or_repeated(spain: Context, tmp_path: Path) -> None:
    header = read_header(spain, write(tmp_path, "name,phone,phone,\nAna,1,2,x\n"))
    assert header.columns == ("name", "phone", "phone (3)", "Column 4")


def test_an_interrupted_import_goes_on_where_it_stopped(
    spain: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_import, "BATCH", 2)
    rows = "".join(f"{n};Nombre{n};Apellido{n};1/1/19{n:02d};;;\n" for n in range(10, 17))
    path = write(tmp_path, HEAD + rows)
    before, calls = patients_count(spain), 0

    def fails_at_the_third(*arguments: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise OSError("disk full")
        add_patients(*arguments)

    monkeypatch.setattr(table_import, "add_patients", fails_at_the_third)
    with pytest.raises(OSError, match="disk full"):
        run(spain, path)
    assert patients_count(spain) == before + 4
    report = run(spain, path)
    assert (report.stored, report.unchanged) == (3, 4)
    assert patients_count(spain) == before + 7


def test_a_workbook_with_dates_and_numbers(spain: Context, tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.create_sheet("Notes")
    sheet = book.worksheets[0]
    sheet.append(["ID", "Full name", "DOB", "Phone", "Sex"])
    sheet.append([17, "Marta Sanz", date(1968, 3, 14), 612004871, "F"])
    sheet.append([18, "=1+1", "1990-12-03", "699 123 456", ""])
    path = tmp_path / "old.xlsx"
    book.save(path)
    header = read_header(spain, path)
    assert header.sheets == ("Sheet", "Notes")
    report = import_table(spain, ImportPlan(path, header.suggested, sheet=header.sheet))
    assert report.stored == 2
    (hit,) = search_patients(spain, "marta sanz 14/03/1968")
    assert hit.ref.phone == "612004871"
    with pytest.raises(UnreadableFile):
        read_header(spain, path, sheet="Nope")


def test_a_broken_workbook_says_so(spain: Context, tmp_path: Path) -> None:
    path = tmp_path / "old.xlsx"
    path.write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(UnreadableFile):
        read_header(spain, path)


def test_200000_rows_are_read_with_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("name", "phone", "note"))
        writer.writerows((f"Ana {n}", f"6{n:08d}", "x" * 40) for n in range(200_000))
    tracemalloc.start()
    with sheets.open_rows(sheets.detect(path)) as rows:
        count = sum(1 for _ in rows)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 200_001
    assert peak < 16 * 1024 * 1024


def large_table(path: Path, rows: int) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("name", "phone", "number"))
        writer.writerows((f"Ana {n}", f"6{n:08d}", n) for n in range(rows))
    return path


def test_an_import_tells_how_far_it_is(spain: Context, tmp_path: Path) -> None:
    path = large_table(tmp_path / "large.csv", 30)
    said: list[tuple[int, int | None]] = []

    def note(done: int, total: int | None) -> bool:
        said.append((done, total))
        return True

    with reporting_to(note):
        import_table(spain, plan_of(spain, path))
    assert said == [(row, 30) for row in range(30)]


# All 200,000 rows take five minutes: CLINIC_SLOW=1 imports them, else a tenth shows the slope.
ROWS = 200_000 if os.environ.get("CLINIC_SLOW") else 20_000


@pytest.mark.slow
def test_many_rows_are_imported_with_bounded_memory(spain: Context, tmp_path: Path) -> None:
    path = large_table(tmp_path / "large.csv", ROWS)
    steps: list[int] = []

    def watch(done: int, total: int | None) -> bool:
        if total == ROWS and done % (ROWS // 4) == 0:
            steps.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        return True

    resource = pytest.importorskip("resource", reason="this system tells no peak memory")
    with reporting_to(watch):
        report = import_table(spain, plan_of(spain, path))
    assert report.stored == ROWS
    assert steps[-1] - steps[1] < ROWS // 2  # KiB: 1 KiB is remembered of a row of half of them


def test_stopping_an_import_leaves_whole_batches(
    spain: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_import, "BATCH", 2)
    before = patients_count(spain)
    with reporting_to(lambda done, total: total is None or done < 5):
        plan = plan_of(spain, large_table(tmp_path / "large.csv", 9))
        with pytest.raises(UserCancelled):
            import_table(spain, plan)
    assert patients_count(spain) == before + 4


def test_only_who_may_import_does(make_ctx: MakeContext, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        read_header(make_ctx(Role.RECEPTIONIST), write(tmp_path, GOOD))


def test_an_export_can_be_imported_elsewhere(
    spain: Context, register: Register, tmp_path: Path
) -> None:
    ref = register('=HYPERLINK("x")', "Sol", "Mar", born=date(1970, 1, 2), phone="612 004 871")
    path = tmp_path / "patients.csv"
    count = export_patients_csv(spain, path, agreement=agreement(spain))
    assert count == patients_count(spain)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][0] == "number"
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    row = next(row for row in rows if row[0] == ref.number)
    assert row[1] == '\'=HYPERLINK("x")'
    suggested = read_header(spain, path).suggested
    assert suggested["number"] == "external_id"
    assert {"given", "family", "second_family", "birth", "phone"} <= set(suggested.values())
    report = dry_run_table(spain, ImportPlan(path, suggested))
    assert report.bad == 0
    assert report.duplicates == count


def test_an_export_needs_a_second_person_and_a_place(spain: Context, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        export_patients_csv(spain, tmp_path / "out.csv")
    folder = tmp_path / "folder"
    folder.mkdir()
    from clinic_desktop.modules.patients.service.export import CannotWrite

    with pytest.raises(CannotWrite):
        export_patients_csv(spain, folder / "no" / "out.csv", agreement=agreement(spain))
    assert list(folder.iterdir()) == []
