"""Rows of synced tables are written in one place."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "clinic_desktop"
MAY = {"storage/writing.py", "storage/unit_of_work.py"}


def test_only_the_unit_of_work_writes_past_the_guard() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "write_captured" in path.read_text(encoding="utf-8")
    }
    assert found == MAY
