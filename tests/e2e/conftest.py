"""The whole program as a second process, on a demo clinic made once and copied for each test."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PASSWORD = "demo-clinic"
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Answer:
    """What one command gave: exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def values(self) -> dict[str, Any]:
        """Return the one JSON object on standard output."""
        lines = self.out.strip().splitlines()
        assert len(lines) == 1, self.out + self.err
        parsed = json.loads(lines[0])
        assert isinstance(parsed, dict)
        return parsed


def clinic(*arguments: object, stdin: str = PASSWORD + "\n") -> Answer:
    """Run `python -m clinic_desktop` with these arguments, off-screen."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "clinic_desktop", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        env=environment,
        cwd=ROOT,
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo clinic of 60 patients and 7 days."""
    folder = tmp_path_factory.mktemp("demo") / "store"
    made = clinic("demo", "--store", folder, "--patients", 60, "--days", 7, "--seed", 5)
    assert made.code == 0, made.err
    return folder


@pytest.fixture
def demo(demo_template: Path, tmp_path: Path) -> Path:
    """A copy of the demo clinic for one test."""
    copy = tmp_path / "store"
    shutil.copytree(demo_template, copy)
    return copy


@pytest.fixture
def as_user(demo: Path) -> Callable[..., Answer]:
    """Run a command on the demo store as one of its users, password on standard input."""

    def run(user: str, *arguments: object, stdin: str = PASSWORD + "\n") -> Answer:
        store = ("--store", demo, "--user", user, "--password-file", "-")
        return clinic(*arguments, *store, stdin=stdin)

    return run
