"""Papers through the whole program, by keys: taken at the desk, signed off by the doctor."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.documents import api
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import notify
from tests.support.walking import Walker
from tests.support.whole_program import Whole, make_small_demo, opened_at

AtDesk = Callable[[str], AbstractContextManager[tuple[Whole, Walker]]]


def _waits_for(ctx: Context, count: int) -> bool:
    return len(api.waiting_for_me(ctx)) == count


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture
def at_desk(qapp: QApplication, demo: Path, tmp_path: Path, qtbot: QtBot) -> AtDesk:
    """Return a function that opens the papers' tab for a user; the store stays between two."""
    folder = tmp_path / "store"
    shutil.copytree(demo, folder)

    @contextmanager
    def open_for(login: str) -> Iterator[tuple[Whole, Walker]]:
        with opened_at(folder, login) as whole:
            whole.window.resize(1366, 768)
            whole.window.show()
            whole.window.activateWindow()
            hands = Walker(whole, qtbot)
            names = [plugin.name for plugin in whole.window.plugins()]
            hands.press(f"Ctrl+{names.index('documents') + 1}")
            hands.rest()
            yield whole, hands
            assert not [m.text for m in notify.history if m.kind == "crash"]

    return open_for


def test_a_paper_is_split_joined_filed_and_signed_off(at_desk: AtDesk) -> None:
    with at_desk("reception") as (whole, hands):
        ctx, screen = whole.session.ctx, hands.screen()
        before = len(api.tray(ctx).documents)
        assert before > 2
        cards = screen.list.cards()
        sure = [card for card in cards if "certainly" in card.note]
        assert 0 < len(sure) < len(cards), "what is not sure is only shown"
        long = next(one for one in api.tray(ctx).documents if one.content.pages == 3)
        screen.list.go_to(long.id)
        hands.rest()
        screen.pages.grid.setFocus()
        hands.press("Right")
        hands.press("Ctrl+Shift+S")
        hands.until(lambda: len(api.tray(ctx).documents) == before + 1)
        hands.press("Ctrl+J")
        hands.until(lambda: len(api.tray(ctx).documents) == before)
        hands.press("Ctrl+Z")
        hands.until(lambda: len(api.tray(ctx).documents) == before + 1)
        hands.press("Ctrl+Z")
        hands.until(lambda: len(api.tray(ctx).documents) == before)

        screen.list.go_to(long.id)
        hands.rest()
        screen.list.setFocus()
        assert screen.form.suggestion.isVisible(), "named, and filed by nobody"
        hands.press("Ctrl+T")
        hands.press("Ctrl+Return")
        hands.until(lambda: len(api.tray(ctx).documents) == before - 1)

    with at_desk("doctor") as (whole, hands):
        ctx = whole.session.ctx
        waiting = len(api.waiting_for_me(ctx))
        assert waiting == 2, "the desk routed two to this doctor"
        hands.press("Ctrl+Shift+V")
        for left in reversed(range(waiting)):
            hands.press("Ctrl+Return")
            hands.until(partial(_waits_for, ctx, left))
        assert api.waiting_for_me(ctx) == ()
