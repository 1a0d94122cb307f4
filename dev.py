"""The workshop's door: `python dev.py COMMAND`. Standard library only, Linux and Windows."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from devtools import i18n, system
from devtools.environment import (
    BIN,
    DEMO_PASSWORD,
    PACKAGES,
    PYTHON,
    environment,
    set_up,
    tool,
)
from devtools.say import Stop, must, run, step

ROOT = Path(__file__).resolve().parent
NO_DISPLAY = """\
Everything is installed, but there is no display here, so no window can be shown.
To see the program anyway:
  python3 dev.py screens           (pictures of every screen of the demo clinic)
  xvfb-run -a python3 dev.py run   (a display that nobody sees; Debian packages: xvfb xauth)
Commands without a window work as well: python3 dev.py run --help"""
SCREENS = ROOT / "artifacts" / "screens"
AS_ON_WINDOWS = ("--platform", "win32", "--cache-dir", ".mypy_cache/win32", *PACKAGES)
HEADLESS = ("tests/unit", "tests/integration")
QT_FLOORS = ("tests/unit/app", "tests/unit/ui_kit")


def setup(_arguments: Sequence[str]) -> int:
    """Make the environment: system libraries, packages, bytecode, translations."""
    set_up("dev")
    step(f"ready: {PYTHON}")
    return 0


def start(arguments: Sequence[str]) -> int:
    """Start the program with the demo clinic, or with the arguments given."""
    set_up("run")
    given = list(arguments) or ["run", "--demo"]
    if given[0] == "run" and "--help" not in given and system.no_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    return run([PYTHON, "-m", "clinic_desktop", *given], environment(), keyboard=True)


def screens(arguments: Sequence[str]) -> int:
    """Draw every screen of a fresh demo clinic into artifacts/screens; no display needed."""
    set_up("run")
    program: list[str | Path] = [PYTHON, "-m", "clinic_desktop"]
    with tempfile.TemporaryDirectory() as folder:
        store, password = str(Path(folder) / "demo"), Path(folder) / "password"
        password.write_text(DEMO_PASSWORD, encoding="utf-8")
        signed_in = ["--store", store, "--user", "manager", "--password-file", str(password)]
        must([*program, "demo", "--store", store], _offscreen())
        must([*program, "screenshots", *signed_in, "--out", SCREENS, *arguments], _offscreen())
    return 0


def checks() -> list[tuple[str, list[str | Path]]]:
    """Return the checks that read the code without running the program."""
    return [
        ("ruff check", [tool("ruff"), "check", "."]),
        ("ruff format", [tool("ruff"), "format", "--check", "."]),
        ("house patterns", [PYTHON, "-m", "devtools.checker"]),
        ("import contracts", [tool("lint-imports"), "--no-logo"]),
        ("types", [tool("mypy")]),
        ("types on Windows", [tool("mypy"), *AS_ON_WINDOWS]),
    ]


def lint(_arguments: Sequence[str]) -> int:
    """Check style, house patterns, import contracts and types."""
    set_up("dev")
    return _report(_failures(checks()))


def test(arguments: Sequence[str]) -> int:
    """Run all checks and all tests; with arguments, only pytest with these."""
    set_up("dev")
    if arguments:
        return run([PYTHON, "-m", "pytest", *arguments], _offscreen())
    return _report(_failures([*checks(), *suites()]))


def suites() -> list[tuple[str, list[str | Path]]]:
    """Return the two test runs that make the whole: without Qt what needs none, then the rest."""
    pytest: list[str | Path] = [PYTHON, "-m", "pytest", "-n", "2"]
    blocked = ["-p", "devtools.noqt", "-p", "no:pytest-qt"]
    without = [f"--ignore={folder}" for folder in QT_FLOORS]
    folders = sorted(path for path in (ROOT / "tests").iterdir() if any(path.rglob("test_*.py")))
    rest = [path.relative_to(ROOT).as_posix() for path in folders]
    rest = [name for name in rest if name not in HEADLESS]
    rest += [name for name in QT_FLOORS if (ROOT / name).is_dir()]
    return [
        (
            "tests of rules and store, on a machine without Qt",
            [*pytest, *blocked, *without, *HEADLESS],
        ),
        ("tests of screens, of the whole program and of the architecture", [*pytest, *rest]),
    ]


def bench(arguments: Sequence[str]) -> int:
    """Measure the speed promises; writes one JSON and a table."""
    set_up("dev")
    return run([PYTHON, "-m", "benchmarks", *arguments], _offscreen())


def build(arguments: Sequence[str]) -> int:
    """Build the one-folder program, start it headless; `--installer` packs it as well."""
    from devtools import bundle, package

    tools = {**system.TEST_TOOLS, **system.BUILD_TOOLS}
    system.prepare(tools, {**system.LIBRARIES, **system.python_library()})
    set_up("dev")
    bundle.build()
    if "--installer" in arguments:
        package.make()
    return 0


def texts(_arguments: Sequence[str]) -> int:
    """Extract the texts of the program into the catalogues, compile them, say what is missing."""
    set_up("dev")
    step(f"translations: {i18n.extract(BIN)} texts in {', '.join(i18n.LANGUAGES)}")
    i18n.compile_catalogues(BIN)
    said = [f"{name}: {text}" for name in i18n.LANGUAGES for text in i18n.problems(name)]
    print("\n".join(said) or "- translations: nothing missing")
    return 1 if said else 0


def lock(arguments: Sequence[str]) -> int:
    """Write requirements/*.lock again from pyproject.toml; `--upgrade` takes newer versions."""
    from devtools import lock as locks

    must([PYTHON, "-m", "pip", "install", "-qq", "uv"])
    locks.lock(upgrade="--upgrade" in arguments)
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "setup": setup,
    "run": start,
    "screens": screens,
    "test": test,
    "lint": lint,
    "bench": bench,
    "build": build,
    "i18n": texts,
    "lock": lock,
}


def _offscreen() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **environment()}


def _failures(steps: list[tuple[str, list[str | Path]]]) -> list[str]:
    """Run every step, also after a failure; return the names of those that failed."""
    failed = []
    for name, command in steps:
        step(name)
        if run(command, _offscreen()):
            failed.append(name)
    return failed


def _report(failed: list[str]) -> int:
    step(f"FAILED: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def main(words: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(f"  {name:6} {(do.__doc__ or '')}" for name, do in COMMANDS.items()),
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    given = parser.parse_args(words)
    try:
        return COMMANDS[given.command](given.arguments)
    except Stop as reason:
        print(f"dev.py {given.command}: {reason}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
