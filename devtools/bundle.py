"""The built program: PyInstaller's one folder, then a morning without a screen to prove it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from devtools.checker import ROOT
from devtools.environment import DEMO_PASSWORD, environment, tool
from devtools.say import Stop, must, on_windows, step

MOST_MEGABYTES = 575  # a part too many shows here; foreign files a quarter, calls as much
PATIENCE = 600.0  # seconds for one command of the built program
DATA = ("resources", "docs/help", "alembic")
FOLDER = ROOT / "dist" / "clinic-desktop"
PROGRAM = FOLDER / ("clinic-desktop-cli.exe" if on_windows() else "clinic-desktop")


def build() -> None:
    """Build, smoke-test, and print size and start time. Raises Stop when it does not work."""
    step("building dist/clinic-desktop (a few minutes)")
    spec = ["--noconfirm", "--log-level", "WARN", "build.spec"]
    must([tool("pyinstaller"), *spec], environment())
    if sys.platform.startswith("linux"):
        _strip()
    missing = missing_parts(FOLDER / "_internal")
    if missing:
        raise Stop(f"not in the built program: {', '.join(missing)}")
    files = [path for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files) / 1e6
    step(f"size: {size:.0f} MB in {len(files)} files")
    if size > MOST_MEGABYTES:
        raise Stop(f"the built program may have {MOST_MEGABYTES} MB at most: see build.spec")
    smoke()


def _strip() -> None:
    """Take debug symbols out of Python's extension modules, a tenth of the whole.

    Qt's libraries have none; those in `*.libs` were patched, which some linkers' `strip` breaks.
    """
    modules = [*FOLDER.rglob("*.cpython-*.so"), *FOLDER.rglob("*.abi3.so")]
    must(["strip", "--strip-unneeded", *(path for path in modules if "PySide6" not in path.parts)])


def missing_parts(inside: Path, root: Path = ROOT) -> list[str]:
    """Return the data files of the repository that a built program lacks: fonts, help and so on."""
    files = [path for folder in DATA for path in (root / folder).rglob("*") if path.is_file()]
    names = [path.relative_to(root) for path in files if path.suffix not in {".ts", ".pyc"}]
    return sorted(name.as_posix() for name in names if not (inside / name).is_file())


def smoke() -> None:
    """Make a demo clinic with the built program, verify it, draw its screens. Raises Stop."""
    with tempfile.TemporaryDirectory() as folder:
        names = ("store", "password", "day.pdf", "screens")
        store, password, paper, screens = (Path(folder) / name for name in names)
        password.write_text(DEMO_PASSWORD, encoding="utf-8")
        size = ["--patients", "20", "--days", "3", "--seed", "1"]
        signed_in = ["--store", str(store), "--user", "admin", "--password-file", str(password)]
        step(f"start: {_timed('--version'):.2f} s (--version)")
        step(f"demo clinic: {_timed('demo', '--store', str(store), *size):.2f} s")
        report = json.loads(_output("verify", "--json", *signed_in))
        if not report["ok"]:
            raise Stop(f"the built program's own store does not verify: {report}")
        step(f"verify: ok, {report['patients']} patients, {report['appointments']} appointments")
        _output("dayprint", "--date", "2026-11-24", "--out", str(paper), *signed_in)
        if not paper.read_bytes().startswith(b"%PDF"):
            raise Stop("the built program printed no day sheet")
        look = ["--size", "1366x768", "--theme", "light"]
        _output("screenshots", "--out", str(screens), *look, *signed_in)
        pictures = list(screens.rglob("*.png"))
        if not pictures:
            raise Stop("the built program drew no screen")
        step(f"screens: {len(pictures)} pictures")


def _timed(*words: str) -> float:
    begin = time.perf_counter()
    _output(*words)
    return time.perf_counter() - begin


def _output(*words: str) -> str:
    env = {**environment(), "QT_QPA_PLATFORM": "offscreen"}
    env.pop("PYTHONPATH")
    try:
        done = subprocess.run(
            [PROGRAM, *words],
            cwd=FOLDER.parent,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired as error:
        raise Stop(f"the built program did not end `{words[0]}` in {PATIENCE} s") from error
    if done.returncode:
        said = (done.stdout + done.stderr).strip()[-2000:]
        raise Stop(f"the built program failed at `{words[0]}` ({done.returncode}):\n{said}")
    return done.stdout
