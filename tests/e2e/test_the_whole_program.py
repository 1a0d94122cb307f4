"""The real program in its own process, used by keys alone, killed, and searched for names."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from pypdf import PdfReader

from clinic_desktop.app.demo.house import PASSWORD
from tests.support import scenes
from tests.support.child import driven
from tests.support.whole_program import make_small_demo

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="homes are set by the XDG variables here"
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "store"
    shutil.copytree(template, copy)
    return copy


SECRETS = (
    *(scenes.FAMILY, scenes.GIVEN, scenes.REASON, scenes.PHONE, "699 123 987"),
    *(scenes.NEWCOMER, scenes.COMMENT, PASSWORD),
)


def readable(where: Iterable[Path], secrets: Iterable[str] = SECRETS) -> list[str]:
    """Return which secrets lie in which files, in the two encodings that programs write."""
    found = []
    for path in where:
        content = path.read_bytes().lower()
        for secret in secrets:
            spellings = [secret.casefold().encode(code) for code in ("utf-8", "utf-16-le")]
            if any(spelling in content for spelling in spellings):
                found.append(f"{secret} in {path.name}")
    return found


def files_below(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in folder.rglob("*") if path.is_file()]


def test_what_was_typed_is_back_after_the_power_cut(store: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with driven("type_and_wait_to_be_killed", store, home) as child:
        child.wait_for("a second later")
        child.kill()
    assert readable(files_below(home, store)) == []
    with driven("find_what_was_typed", store, home) as child:
        found = child.wait_for("found")
        assert child.ends() == 0
    assert (found["family"], found["given"]) == (scenes.FAMILY, scenes.GIVEN)
    assert "is back" in found["notice"]
    assert found["newcomer"] == scenes.NEWCOMER
    assert scenes.PHONE.startswith(found["phone"])
    assert len(found["phone"]) >= 2, "typed a second before the power went"


def test_a_morning_by_keys_alone_leaves_no_name_behind(store: Path, tmp_path: Path) -> None:
    home, paper, go = tmp_path / "home", tmp_path / "papers" / "day.pdf", tmp_path / "go"
    paper.parent.mkdir()
    with driven("morning", store, home, paper=paper, go=go) as child:
        title = child.wait_for("inside")["title"]
        booked, moved = child.wait_for("booked"), child.wait_for("moved")
        assert booked["status"] == "booked"
        assert moved["start"] > booked["start"]
        assert f"{scenes.GIVEN} {scenes.FAMILY}" in child.wait_for("checked in")["room"]
        assert f"Karla {scenes.NEWCOMER}" in child.wait_for("walked in")["room"]
        titles = child.wait_for("done")["titles"]
        assert {title, *titles} == {"Clinic Rio Claro – Clinic Desktop"}, "with a patient open"

        proc = Path("/proc") / str(child.process.pid)
        assert readable([proc / "cmdline", proc / "environ"]) == []
        running = files_below(home, store)
        assert {"clinic.log", "settings.json"} <= {path.name for path in running}
        assert any(path.name.endswith("-wal") for path in running), "the store is open"
        assert readable(running) == []
        go.touch()
        assert child.ends() == 0

    printed = "".join(page.extract_text() for page in PdfReader(paper).pages)
    assert scenes.FAMILY in printed
    backups = tmp_path / "store-backups"
    assert files_below(backups), "a backup is made when the program is closed"
    assert readable(files_below(home, store, backups)) == []
    (home / "control").write_text(f"…{scenes.FAMILY.upper()}…", encoding="utf-16-le")
    assert readable(files_below(home)) == [f"{scenes.FAMILY} in control"], "the search can find"
