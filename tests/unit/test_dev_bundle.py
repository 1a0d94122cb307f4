"""The built program: what has to be in it is looked for, file by file."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from devtools import bundle
from devtools.checker import ROOT
from devtools.i18n import LANGUAGES
from devtools.say import Stop


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository with one file of each kind."""
    for name in (
        "resources/fonts/a.ttf",
        "resources/i18n/es.ts",
        "resources/i18n/es.qm",
        "docs/help/agenda.md",
        "docs/help/es/agenda.md",
        "alembic/versions/0001.py",
        "alembic/versions/__pycache__/0001.pyc",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def test_a_program_without_its_data_is_refused(tree: Path, tmp_path: Path):
    inside = tmp_path / "dist"
    assert bundle.missing_parts(inside, tree) == [
        "alembic/versions/0001.py",
        "docs/help/agenda.md",
        "docs/help/es/agenda.md",
        "resources/fonts/a.ttf",
        "resources/i18n/es.qm",
    ]


def test_a_program_with_its_data_lacks_nothing(tree: Path):
    assert bundle.missing_parts(tree, tree) == []


def test_the_repository_has_every_kind_of_data():
    for pattern in ("resources/fonts/*.ttf", "resources/icons/*.svg", "docs/help/*.md"):
        assert list(ROOT.glob(pattern)), pattern
    assert list(ROOT.glob("alembic/versions/*.py"))


def test_build_and_catalogues_speak_of_the_same_languages():
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    found = re.search(r"^LANGUAGES = \((.*)\)$", spec, re.MULTILINE)
    assert found is not None
    assert tuple(re.findall(r'"(\w+)"', found[1])) == LANGUAGES


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script plays the program")
@pytest.mark.parametrize(
    ("script", "patience", "said"),
    [
        ("echo no key >&2; exit 3", 60.0, r"failed at `verify` \(3\):\nno key"),
        ("exec sleep 60", 0.2, r"did not end `verify` in 0\.2 s"),
    ],
)
def test_a_program_that_fails_is_shown_with_what_it_said(
    script: str, patience: float, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(bundle, "PROGRAM", program)
    monkeypatch.setattr(bundle, "FOLDER", tmp_path / "folder")
    monkeypatch.setattr(bundle, "PATIENCE", patience)
    with pytest.raises(Stop, match=said):
        bundle._output("verify")
