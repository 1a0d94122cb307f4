"""What a command says, also where there is nobody to hear it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from clinic_desktop.app.cli import run_command_line
from clinic_desktop.app.outcome import speak_utf8


def test_a_program_without_streams_fails_without_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    password = tmp_path / "password"
    password.write_text("none", encoding="utf-8")
    words = ["verify", "--store", str(tmp_path / "none"), "--user", "x"]
    assert run_command_line([*words, "--password-file", str(password)]) == 1
    with pytest.raises(SystemExit) as refused:
        run_command_line(["verify"])
    assert refused.value.code == 2
    for stream in (sys.stdout, sys.stderr):
        assert stream is not None
        stream.close()


def test_a_console_of_an_old_code_page_can_say_every_name(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    speak_utf8()
    sys.stdout.write("Алла 王小明")
    sys.stdout.flush()
    assert raw.getvalue().decode() == "Алла 王小明"
