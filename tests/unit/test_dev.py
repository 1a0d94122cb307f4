"""The workshop: what dev.py decides, without running it for real."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev
from devtools import environment, i18n, system
from devtools.checker import ROOT
from devtools.say import Stop, must

LOCKS = sorted(environment.LOCKS)


def pins(lock: str) -> dict[str, str]:
    """Return name -> the rest of its lines, of one lock."""
    text = environment.LOCKS[lock].read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", text)[1:]
    return {entry.split("==")[0]: entry for entry in entries}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_versions_and_hashes_only(lock: str):
    shape = re.compile(r"#.*|[\w.-]+==[\w.]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = environment.LOCKS[lock].read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not shape.fullmatch(line)] == []
    assert [name for name, entry in pins(lock).items() if "--hash" not in entry] == []


def test_the_locks_agree():
    run, everything = pins("run"), pins("dev")
    assert {name: everything.get(name) for name in run} == run


def test_the_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = project["dependencies"] + extras["test"] + extras["dev"] + extras["build"]
    names = {re.split(r"[<>=]", one)[0].lower().replace(".", "-") for one in asked}
    assert names <= set(pins("dev"))
    assert "pyside6-essentials==6.11.3" in pins("run")["pyside6-essentials"]


def test_what_only_windows_needs_is_locked_for_windows_only():
    entries = pins("dev")
    for name in ("colorama", "pywin32-ctypes", "pefile"):
        assert "sys_platform == 'win32'" in entries[name]


def test_a_changed_lock_has_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    lock = tmp_path / "run.lock"
    monkeypatch.setitem(environment.LOCKS, "run", lock)
    lock.write_text("a==1\n")
    before = environment.fingerprint("run")
    lock.write_text("a==2\n")
    assert environment.fingerprint("run") != before


def test_programs_find_the_packages_and_keep_their_bytecode(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    env = environment.environment()
    assert env["PYTHONPATH"] == str(ROOT)
    assert "PYTHONDONTWRITEBYTECODE" not in env


def test_a_missing_library_names_its_package():
    missing = system.missing_packages(
        {"no-such-tool": "no-such-package"}, {"libnone.so.7": "libnone7"}
    )
    assert {"libnone7", "no-such-package"} <= set(missing)


@pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland are Linux's")
def test_a_display_is_recognised(monkeypatch: pytest.MonkeyPatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert system.no_display()
    monkeypatch.setenv("DISPLAY", ":0")
    assert not system.no_display()


def test_run_without_a_display_says_how_to_see_the_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(dev, "set_up", lambda lock: None)
    monkeypatch.setattr(system, "no_display", lambda: True)
    assert dev.main(["run"]) == 1
    said = capsys.readouterr().err
    advised = re.findall(r"python3 dev\.py (\w+)", said)
    assert "screens" in advised
    assert set(advised) <= set(dev.COMMANDS)
    assert "xvfb-run -a python3 dev.py run" in said


def test_the_screens_are_drawn_from_a_demo_of_their_own(monkeypatch: pytest.MonkeyPatch):
    ran: list[list[str]] = []

    def pretend(command: list[object], env: dict[str, str]) -> None:
        ran.append(list(map(str, command)))
        assert env["QT_QPA_PLATFORM"] == "offscreen"
        if "--password-file" in ran[-1]:
            password = Path(ran[-1][ran[-1].index("--password-file") + 1])
            assert password.read_text(encoding="utf-8") == environment.DEMO_PASSWORD

    monkeypatch.setattr(dev, "set_up", lambda lock: None)
    monkeypatch.setattr(dev, "must", pretend)
    assert dev.main(["screens", "--theme", "dark"]) == 0
    demo, pictures = ran
    assert demo[3:] == ["demo", "--store", pictures[pictures.index("--store") + 1]]
    assert pictures[-4:] == ["--out", str(dev.SCREENS), "--theme", "dark"]


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A Debian on which libnone7 is missing; returns the commands that would have run."""
    ran: list[list[str]] = []

    def pretend(command: list[str], env: dict[str, str]) -> int:
        assert env["DEBIAN_FRONTEND"] == "noninteractive"
        ran.append(command)
        return 0

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "missing_packages", lambda *wanted: ["libnone7"])
    monkeypatch.setattr(system, "run", pretend)
    monkeypatch.setattr(system, "must", pretend)
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    return ran


def test_root_installs_what_is_missing(apt: list[list[str]], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(system.os, "geteuid", lambda: 0, raising=False)
    system.prepare({})
    assert apt == [
        ["apt-get", "-q", "update"],
        ["apt-get", "-q", "install", "-y", "--no-install-recommends", "libnone7"],
    ]


def test_anybody_else_is_given_the_command(apt: list[list[str]], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(system.os, "geteuid", lambda: 1000, raising=False)
    command = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libnone7"
    with pytest.raises(Stop, match=re.escape(command)):
        system.prepare({})
    assert apt == []


def test_without_apt_the_packages_are_named(apt: list[list[str]], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    with pytest.raises(Stop, match=r"Debian's names.*libnone7"):
        system.prepare({})
    assert apt == []


def test_windows_needs_no_system_package(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(system, "missing_packages", lambda *wanted: pytest.fail("asked"))
    system.prepare({"pdftotext": "poppler-utils"})
    assert not system.no_display()


def test_a_python_without_its_venv_part_needs_the_package(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(system.importlib.util, "find_spec", lambda name: None)
    assert system.missing_packages({}, {}) == ["python3-venv"]


@pytest.mark.parametrize(
    ("library", "packages"),
    [("libpython3.99.so.1.0", ["libpython{}.{}"]), ("libpython3.99.a", [])],
    ids=["Debian", "a Python without shared object"],
)
def test_a_build_needs_pythons_own_library(
    library: str, packages: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(system.sysconfig, "get_config_var", {"INSTSONAME": library}.get)
    wanted = [package.format(*sys.version_info) for package in packages]
    assert system.missing_packages({}, system.python_library()) == wanted


def test_an_old_python_is_told_so_before_any_newer_word_is_read():
    code = (
        "import runpy, sys; sys.version_info = (3, 9, 2, 'final', 0);"
        "sys.path.insert(0, '.'); runpy.run_path('dev.py', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 or newer is needed; this is ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("platform", "name"), [("win32", "lrelease.exe"), ("linux", "lrelease")])
def test_programs_of_the_environment_have_their_whole_name(
    platform: str, name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "platform", platform)
    assert environment.tool("lrelease") == environment.BIN / name
    assert i18n._tool(Path("bin"), "lrelease") == str(Path("bin") / f"pyside6-{name}")


def test_one_failing_step_fails_the_whole_run_and_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    ran: list[str] = []

    def pretend(command: list[object], *_rest: object) -> int:
        words = " ".join(map(str, command))
        ran.append(words)
        return 1 if "mypy" in words else 0

    monkeypatch.setattr(dev, "set_up", lambda lock: None)
    monkeypatch.setattr(dev, "run", pretend)
    assert dev.main(["test"]) == 1
    assert "tests/architecture" in ran[-1]
    assert "FAILED: types, types on Windows" in capsys.readouterr().out


def test_every_test_runs_exactly_once():
    headless, rest = (list(map(str, command)) for _, command in dev.suites())
    ignored = {word.removeprefix("--ignore=") for word in headless if word.startswith("--ignore=")}
    given = {word for word in [*headless, *rest] if word.startswith("tests/")}
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / "tests").rglob("test_*.py")}
    for folder in folders:
        names = {folder.as_posix(), *(parent.as_posix() for parent in folder.parents)}
        twice = len(names & given) > 1 and not names & ignored
        assert names & given, folder
        assert not twice, folder


def test_a_stopped_command_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def stop(_lock: str) -> None:
        raise Stop("no network")

    monkeypatch.setattr(dev, "set_up", stop)
    assert dev.main(["setup"]) == 1
    assert "dev.py setup: no network" in capsys.readouterr().err


def test_a_failing_program_is_named_with_its_exit_code():
    with pytest.raises(Stop, match=r"exit code 3: .*python.* -c"):
        must([environment.PYTHON if environment.PYTHON.exists() else "python3", "-c", "exit(3)"])


def test_a_program_that_is_not_there_is_named():
    with pytest.raises(Stop, match="no-such-program is not here"):
        must(["no-such-program", "--version"])
