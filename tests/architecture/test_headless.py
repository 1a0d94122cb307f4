"""Everything but the screens can be imported on a machine that has no Qt."""

from __future__ import annotations

import subprocess
import sys

from devtools.checker import ROOT

SCREENS = ("clinic_desktop/ui_kit/", "/ui/", "clinic_desktop/app/")
CAPTURE = "clinic_desktop/media/engine/capture_qt.py"  # a process of its own
HEADLESS_APP = ("clinic_desktop/app/cli.py", "clinic_desktop/app/registry.py")


def headless_modules() -> list[str]:
    """Return the dotted names of all modules that must do without Qt."""
    files = [path for name in ("desktop", "protocol", "server") for path in packages(name)]
    without = (*SCREENS, CAPTURE)
    wanted = [f for f in files if f in HEADLESS_APP or not any(part in f for part in without)]
    return [f.removesuffix("/__init__.py").removesuffix(".py").replace("/", ".") for f in wanted]


def packages(name: str) -> list[str]:
    """Return the paths of the files of one package."""
    return [p.relative_to(ROOT).as_posix() for p in sorted((ROOT / f"clinic_{name}").rglob("*.py"))]


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Run Python code in a fresh process whose imports of PySide6 fail."""
    command = [sys.executable, "-c", f"import devtools.noqt\n{code}"]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )


def test_headless_code_imports_without_qt():
    names = headless_modules()
    assert len(names) > 30
    lines = [f"importlib.import_module({name!r})" for name in names]
    result = run("import importlib\n" + "\n".join(lines))
    assert result.returncode == 0, result.stderr


def test_the_block_blocks():
    result = run("import PySide6.QtCore")
    assert result.returncode != 0
    assert "PySide6 is blocked" in result.stderr
