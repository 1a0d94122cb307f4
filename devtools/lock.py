"""The locks: every package with version and hashes for Linux and Windows, no address."""

from __future__ import annotations

from pathlib import Path

from devtools.environment import LOCKS, PYTHON, environment
from devtools.say import must, step

HEADER = (
    "# Made by `python dev.py lock` from pyproject.toml. Names, versions, hashes; no address.\n"
)
EXTRAS = {"run": (), "dev": ("server", "test", "dev", "build")}


def lock(upgrade: bool) -> None:
    """Resolve pyproject.toml for all platforms at once; keep versions unless `upgrade`."""
    for name, path in LOCKS.items():
        step(f"resolving requirements/{path.name}")
        _compile(path, EXTRAS[name], upgrade=upgrade)


def _compile(path: Path, extras: tuple[str, ...], *, upgrade: bool) -> None:
    command: list[str | Path] = [PYTHON, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet"]
    command += ["--no-config", "--universal", "--python-version", "3.11", "--generate-hashes"]
    command += ["--no-header", "--no-annotate", "--strip-extras"]
    command += ["--no-emit-index-url", "--no-emit-find-links", "--output-file", path]
    command += [word for extra in extras for word in ("--extra", extra)]
    command += ["--constraint", LOCKS["run"]] if extras else []
    command += ["--upgrade"] if upgrade else []
    path.parent.mkdir(exist_ok=True)
    must(command, environment())
    path.write_text(HEADER + path.read_text(encoding="utf-8"), encoding="utf-8")
