"""The table of docs/performance.md: one place for each number of patients."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.measure import Timing
from benchmarks.promises import Promise
from benchmarks.report import as_json, marks, write_into

FAST, SLOW = Timing((1.0, 2.0, 3.0), (1.0, 2.0, 3.0)), Timing((8.0,), (8.0,))


def result(patients: int) -> dict[str, object]:
    promises = [
        Promise("P1", "create a patient", FAST, FAST, 3.0),
        Promise("P2", "search", SLOW, FAST, 3.0),
    ]
    sizes = {"patients": patients, "appointments": 7, "bytes": 1_000_000}
    return as_json(promises, sizes, {"worked": 240.0}, {})


def test_each_size_has_its_table(tmp_path: Path) -> None:
    document = tmp_path / "performance.md"
    document.write_text("\n".join(("Speed", *marks(100), "", *marks(2000), "End")), "utf-8")
    write_into(document, result(2000))
    first = document.read_text("utf-8")
    assert "2,000 patients" in first
    assert "100 patients" not in first
    write_into(document, result(100))
    write_into(document, result(100))
    both = document.read_text("utf-8")
    assert both.count("100 patients") == 1
    assert both.startswith("Speed\n")
    assert both.endswith("\nEnd")


def test_a_goal_that_is_missed_is_open(tmp_path: Path) -> None:
    document = tmp_path / "performance.md"
    document.write_text("\n".join(marks(100)), "utf-8")
    write_into(document, result(100))
    lines = {
        line.split("|")[1].strip(): line
        for line in document.read_text("utf-8").splitlines()
        if line.startswith("| P")
    }
    assert "| 1.0x | <= 3x | yes |" in lines["P1"]
    assert "| 4.0x | <= 3x | **open** |" in lines["P2"]
    assert "| <= 250 MB | yes |" in lines["P14"]


def test_a_document_without_a_place_is_refused(tmp_path: Path) -> None:
    document = tmp_path / "performance.md"
    document.write_text("\n".join(marks(100)), "utf-8")
    with pytest.raises(ValueError, match="measured 99"):
        write_into(document, result(99))
