"""Backup page and status strip say when a backup could not have all parts of the documents."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.app.backup_page import BackupPage
from clinic_desktop.app.composing import store_state
from clinic_desktop.app.safekeeping import Safekeeping
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage import blobs
from clinic_desktop.storage.chunks import FOLDER
from clinic_desktop.storage.context import Context
from tests.support.agenda_screen import FakeShell


@dataclass
class Signed:
    """Who is signed in."""

    ctx: Context


@dataclass
class SmallProgram:
    """What the page needs of the program."""

    safekeeping: Safekeeping
    session: Any


@pytest.fixture
def keeper(ctx: Context, clock: FrozenClock, tmp_path: Path) -> Safekeeping:
    return Safekeeping(ctx.store, clock, tmp_path / "backups")


@pytest.fixture
def toasts() -> list[str]:
    return []


@pytest.fixture
def page(qtbot: QtBot, ctx: Context, keeper: Safekeeping, toasts: list[str]) -> BackupPage:
    program: Any = SmallProgram(keeper, Signed(ctx))
    shell: Any = FakeShell(ctx, toasts=toasts)
    made = BackupPage(program, shell)
    qtbot.addWidget(made)
    made.show()
    return made


def lose_a_part(ctx: Context) -> Path:
    staged = blobs.stage(ctx.store, ctx.new_id(), os.urandom(300_000), "image/tiff")
    with ctx.unit_of_work() as work:
        blobs.keep_staged(work, staged)
        work.commit()
    victim = min((ctx.store.folder / FOLDER).glob("??/*"))
    return victim.rename(ctx.store.folder.parent / victim.name)


def test_a_backup_that_is_not_complete_is_said_until_one_is(
    ctx: Context, clock: FrozenClock, keeper: Safekeeping, page: BackupPage, toasts: list[str]
) -> None:
    lost = lose_a_part(ctx)
    page.now_button.click()
    assert page.lacking.isVisible()
    assert "not in the backup: 1" in page.lacking.text()
    assert "not in the backup: 1" in toasts[-1]
    state = store_state(keeper, "Europe/Madrid")
    assert (state.pill, state.tone) == ("Backup not complete", "warning")
    lost.rename(ctx.store.folder / FOLDER / lost.name[:2] / lost.name)
    clock.advance(timedelta(hours=1))
    page.now_button.click()
    assert not page.lacking.isVisible()
    assert store_state(keeper, "Europe/Madrid").tone == "ok"


def test_the_check_names_the_part_that_is_lost(ctx: Context, page: BackupPage) -> None:
    lost = lose_a_part(ctx)
    page.check_button.click()
    assert lost.name in page.result.text()
    assert ".." not in page.result.text()
