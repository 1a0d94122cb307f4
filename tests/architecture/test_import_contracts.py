"""The import contracts hold, and each of them really bites: an illegal import breaks it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from devtools.checker import ROOT

PACKAGES = ("clinic_desktop", "clinic_protocol", "clinic_rooms", "clinic_server")
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
AGENDA = "clinic_desktop/modules/agenda"


@dataclass(frozen=True)
class Probe:
    """An illegal import: the contract it must break, the file it stands in, the statement.

    `beside` is a lawful import, in another file, that makes it illegal.
    """

    contract: str
    file: str
    statement: str
    beside: tuple[str, str] | None = None

    def __str__(self) -> str:
        return f"{self.contract}: {self.file} {self.statement}"


PROBES = (
    Probe("floors", "clinic_desktop/kernel/ids.py", "import clinic_desktop.storage.base"),
    Probe("floors", "clinic_desktop/storage/base.py", "import clinic_desktop.ui_kit"),
    Probe("floors", "clinic_desktop/storage/base.py", "import clinic_desktop.paper"),
    Probe("floors", "clinic_desktop/ui_kit/probe.py", "import clinic_desktop.paper"),
    Probe("floors", f"{AGENDA}/domain.py", "import clinic_desktop.app.cli"),
    Probe("module-layers", f"{AGENDA}/domain.py", "import clinic_desktop.modules.agenda.tables"),
    Probe("module-layers", f"{AGENDA}/store.py", "import clinic_desktop.modules.agenda.service"),
    Probe("module-layers", f"{AGENDA}/api.py", "import clinic_desktop.modules.agenda.ui"),
    Probe("module-layers", f"{AGENDA}/helpers.py", "import json"),
    Probe(
        "module-layers", f"{AGENDA}/service.py", "import clinic_desktop.modules.agenda.documents"
    ),
    Probe("siblings", f"{AGENDA}/store.py", "import clinic_desktop.modules.patients.store"),
    Probe("siblings", f"{AGENDA}/ui/probe.py", "import clinic_desktop.modules.patients.domain"),
    Probe(
        "cycles",
        "clinic_desktop/modules/practice/probe.py",
        "import clinic_desktop.modules.agenda.api",
        ("clinic_desktop/modules/agenda/probe.py", "import clinic_desktop.modules.practice.api"),
    ),
    Probe("qt", "clinic_desktop/kernel/ids.py", "import PySide6.QtCore"),
    Probe("qt", f"{AGENDA}/domain.py", "from PySide6 import QtGui"),
    Probe("qt", f"{AGENDA}/presenters/probe.py", "from clinic_desktop.ui_kit import theme"),
    Probe("qt", "clinic_server/probe.py", "import PySide6.QtNetwork"),
    Probe("sql", f"{AGENDA}/ui/probe.py", "import sqlalchemy"),
    Probe("sql", f"{AGENDA}/domain.py", "import sqlcipher3"),
    Probe("two-programs", "clinic_server/probe.py", "import clinic_desktop.kernel.ids"),
    Probe("protocol", "clinic_protocol/probe.py", "import clinic_desktop.kernel.ids"),
    Probe("rooms", "clinic_rooms/probe.py", "import clinic_desktop.kernel.ids"),
    Probe("screens", f"{AGENDA}/ui/probe.py", "import clinic_desktop.modules.agenda.store"),
    Probe("screens", f"{AGENDA}/presenters/probe.py", "import clinic_desktop.storage.unit_of_work"),
    Probe("widget-kit", "clinic_desktop/ui_kit/probe.py", "import clinic_desktop.storage.base"),
    Probe("headless", "clinic_desktop/app/registry.py", "import clinic_desktop.ui_kit"),
    Probe("paper", "clinic_desktop/paper/probe.py", "import PySide6.QtGui"),
    Probe("paper", "clinic_desktop/paper/probe.py", "import clinic_desktop.storage.base"),
    Probe("foreign", "clinic_desktop/foreign/probe.py", "import clinic_desktop.storage.base"),
    Probe("foreign", "clinic_desktop/foreign/jobs/probe.py", "import PySide6.QtGui"),
    Probe("foreign-libraries", f"{AGENDA}/service.py", "import pydicom"),
    Probe("foreign-libraries", f"{AGENDA}/ui/probe.py", "import clinic_desktop.foreign.jobs"),
)


def contracts() -> list[str]:
    """Return the ids of all contracts in pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]]


def lint(root: Path, *contract: str) -> subprocess.CompletedProcess[str]:
    """Run the import linter on a tree; all contracts, or the named ones."""
    chosen = [word for name in contract for word in ("--contract", name)]
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-logo", "--no-cache", *chosen],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages and of the contracts, to do illegal things in."""
    root = tmp_path_factory.mktemp("tree")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


def test_every_contract_holds():
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"Contracts: {len(contracts())} kept, 0 broken." in result.stdout


def test_every_contract_has_a_probe():
    assert {probe.contract for probe in PROBES} == set(contracts())


@pytest.mark.parametrize("probe", PROBES, ids=str)
def test_an_illegal_import_breaks_its_contract(probe: Probe, scratch: Path):
    imports = [(probe.file, probe.statement), *([probe.beside] if probe.beside else [])]
    for _, statement in imports:
        ensure(scratch, imported(statement))
    files = [ensure(scratch, file.removesuffix(".py")) for file, _ in imports]
    before = [file.read_bytes() for file in files]
    for file, text, (_, statement) in zip(files, before, imports, strict=True):
        file.write_bytes(text + f"\n{statement}\n".encode())
    try:
        result = lint(scratch, probe.contract)
    finally:
        for file, text in zip(files, before, strict=True):
            file.write_bytes(text)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "0 kept, 1 broken." in result.stdout


def ensure(root: Path, module: str) -> Path:
    """Return the file of a module (path without suffix), made empty where there is none yet."""
    package = root / module
    path = package / "__init__.py" if package.is_dir() else package.with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    for folder in path.relative_to(root).parents[:-1]:
        (root / folder / "__init__.py").touch()
    return path


def imported(statement: str) -> str:
    """Return the path, without suffix, of what a statement imports."""
    words = statement.split()
    return (words[1] + (f".{words[3]}" if words[0] == "from" else "")).replace(".", "/")


def test_no_folder_hides_from_the_linter():
    files = [path for name in PACKAGES for path in (ROOT / name).rglob("*.py")]
    bare = {path.parent for path in files if not (path.parent / "__init__.py").exists()}
    assert bare == set()


def test_every_floor_is_named_in_the_contract_of_floors():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    floors = {path.parent.name for path in (ROOT / "clinic_desktop").glob("*/__init__.py")}
    assert {name for name in floors if f"(clinic_desktop.{name})" not in text} <= {
        "kernel",
        "storage",
    }
