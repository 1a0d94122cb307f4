"""Crash reports hold no values; device settings survive damage."""

from __future__ import annotations

from pathlib import Path

from clinic_desktop.kernel.errors import EnvironmentFailure, InvalidInput, UserCancelled
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.redact import redacted_report
from clinic_desktop.ui_kit.settings import UiSettings


def crash() -> Exception:
    secret = "Ana Pérez"
    try:
        try:
            int(secret)
        except ValueError as first:
            raise KeyError(f"no {secret}") from first
    except KeyError as error:
        return error
    raise AssertionError


def test_a_report_names_types_and_places_and_no_values() -> None:
    report = redacted_report(crash(), "1.2")
    assert "Clinic Desktop 1.2" in report
    assert "builtins.ValueError" in report
    assert "builtins.KeyError" in report
    assert "test_redact_and_settings.py" in report
    assert "Ana" not in report
    assert str(Path.home()) not in report


def test_every_kind_of_failure_has_its_words() -> None:
    assert notify.describe(crash()).kind == "crash"
    assert notify.describe(InvalidInput({"name": "A name, please."})).kind == "user"
    assert notify.describe(EnvironmentFailure()).kind == "environment"


def test_a_change_of_mind_is_silent() -> None:
    before = len(notify.history)
    notify.show_error(UserCancelled())
    assert len(notify.history) == before


def test_settings_are_kept_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "ui.json"
    UiSettings(path).set("look.theme", "dark")
    assert UiSettings(path).get("look.theme", "light") == "dark"


def test_a_damaged_file_counts_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "ui.json"
    path.write_bytes(b"\xff{not json")
    settings = UiSettings(path)
    assert settings.get("look.scale", 1.0) == 1.0
    settings.set("look.scale", 1.2)
    assert UiSettings(path).get("look.scale", 1.0) == 1.2


def test_a_value_of_another_type_gives_the_default(tmp_path: Path) -> None:
    path = tmp_path / "ui.json"
    UiSettings(path).set("look.scale", "big")
    assert UiSettings(path).get("look.scale", 1.0) == 1.0


def test_a_folder_that_can_not_be_written_does_not_matter(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings = UiSettings(blocked / "ui.json")
    settings.set("a", 1)
    assert settings.get("a") == 1
