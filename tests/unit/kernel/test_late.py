"""A module that is imported when it is first used."""

from __future__ import annotations

import sys

import pytest

from clinic_desktop.kernel.late import Late


def test_it_is_imported_when_a_name_is_asked_for(tmp_path, monkeypatch) -> None:
    (tmp_path / "late_example.py").write_text("answer = 42\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    late = Late("late_example")
    assert "late_example" not in sys.modules
    assert late.answer == 42
    monkeypatch.delitem(sys.modules, "late_example")


def test_a_name_that_is_not_there_is_an_error_of_that_module() -> None:
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = Late("json").nothing_here
