"""What stays in sight of a user: who sees that the trail is broken, and for how long."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.app.banners import Banner, Banners
from clinic_desktop.app.safekeeping import Safekeeping
from clinic_desktop.app.standing import standing
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.service.session import UserSession
from clinic_desktop.modules.practice.service.sheets import sheet_is_on_paper
from clinic_desktop.storage.segments import record_breaks
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.trail import Finding, Tampering
from tests.conftest import MakeContext


class Signed:
    """As much of a session as is asked for."""

    def __init__(self, ctx: object) -> None:
        self.ctx = ctx


@pytest.mark.parametrize(
    ("roles", "officer", "sees"),
    [
        ((Role.ADMINISTRATOR,), False, True),
        ((Role.RECEPTIONIST,), True, True),
        ((Role.RECEPTIONIST,), False, False),
    ],
)
def test_a_broken_trail_stays_in_sight(
    store: Store,
    clock: FrozenClock,
    make_ctx: MakeContext,
    tmp_path: Path,
    roles: tuple[Role, ...],
    officer: bool,
    sees: bool,
) -> None:
    record_breaks(store, clock, [Finding(Tampering.DELETED, 3, 5)])
    keeper = Safekeeping(store, clock, tmp_path)
    session: UserSession = Signed(make_ctx(*roles, privacy_officer=officer))  # type: ignore[assignment]
    assert not any("3 to 5" in banner.text for banner in standing(session, keeper))
    keeper.look_at_trail()
    texts = [banner.text for banner in standing(session, keeper)]
    assert sum("3 to 5" in text for text in texts) == sees


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.RECEPTIONIST])
def test_an_unconfirmed_sheet_stays_in_sight_of_the_administrator(
    store: Store, clock: FrozenClock, make_ctx: MakeContext, tmp_path: Path, role: Role
) -> None:
    ctx = make_ctx(role)
    session: UserSession = Signed(ctx)  # type: ignore[assignment]
    keeper = Safekeeping(store, clock, tmp_path)
    pages = [banner.page for banner in standing(session, keeper)]
    if role is Role.RECEPTIONIST:
        assert pages == []
        return
    assert pages == ["security"]
    sheet_is_on_paper(ctx, store.vault.envelope.recovery.key_id)
    assert standing(session, keeper) == ()
    store.vault.reprint_recovery()
    assert len(standing(session, keeper)) == 1  # the new paper is unproved again


def test_bars_come_and_go(qtbot: QtBot) -> None:
    opened: list[str] = []
    bars = Banners(opened.append)
    qtbot.addWidget(bars)
    assert not bars.isVisibleTo(QWidget())
    bars.show_banners([Banner("Broken", action="Look", page="trail"), Banner("Read only", "info")])
    assert bars.texts() == ["Broken", "Read only"]
    first, second = bars.notices()
    assert not second.button.isVisibleTo(second)
    first.button.click()
    assert opened == ["trail"]
    bars.show_banners([Banner("Broken", action="Look", page="trail"), Banner("Read only", "info")])
    assert bars.notices() == [first, second]  # the keyboard may be on one of them
    bars.show_banners([])
    assert bars.texts() == []
    assert bars.isHidden()
