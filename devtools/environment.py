"""The virtual environment: made once, filled from a hashed lock, refilled when the lock changes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from devtools import OLDEST, i18n, system
from devtools.checker import ROOT
from devtools.say import must, on_windows, program, step

VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if on_windows() else "bin")
PYTHON = BIN / program("python")
STAMP = VENV / "installed-lock.txt"
LOCKS = {name: ROOT / "requirements" / f"{name}.lock" for name in ("run", "dev")}
DEMO_PASSWORD = "demo-clinic"  # noqa: S105 - printed in the README
PACKAGES = ("clinic_desktop", "clinic_protocol", "clinic_rooms", "clinic_server", "devtools")


def environment() -> dict[str, str]:
    """Return the environment for our own programs: UTF-8, bytecode kept, packages importable."""
    env = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env


def set_up(lock: str) -> None:
    """Make everything ready for a command that needs the packages of a lock: run or dev."""
    system.prepare(system.TEST_TOOLS if lock == "dev" else {})
    _make_venv()
    _install(lock)
    must([PYTHON, "-m", "compileall", "-q", *PACKAGES], environment())
    written = i18n.compile_catalogues(BIN)
    if written:
        step(f"translations: {written} catalogues compiled")


def _make_venv() -> None:
    if PYTHON.exists() and _works():
        return
    step(f"environment: making {VENV.name} with Python {sys.version.split()[0]}")
    must([sys.executable, "-m", "venv", "--clear", VENV])


def _works() -> bool:
    """Tell whether the environment's Python still starts (its base may be gone) and is new."""
    probe = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([PYTHON, "-c", probe], check=False, capture_output=True).returncode == 0


def _install(lock: str) -> None:
    if _installed() in {fingerprint(lock), fingerprint("dev")}:
        return
    step(f"packages: installing requirements/{lock}.lock (a few minutes the first time)")
    pip: list[str | Path] = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
    ]
    must([*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCKS[lock]])
    STAMP.write_text(fingerprint(lock) + "\n", encoding="utf-8")


def _installed() -> str:
    return STAMP.read_text(encoding="utf-8").strip() if STAMP.exists() else ""


def fingerprint(lock: str) -> str:
    """Return what identifies a state of a lock."""
    text = LOCKS[lock].read_text(encoding="utf-8")
    return f"{lock} {hashlib.sha256(text.encode()).hexdigest()}"


def tool(name: str) -> Path:
    """Return the path of a program of the environment."""
    return Path(BIN / program(name))
