"""The weekly whole check, the daily look at the trail, and a clock that was set back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from clinic_desktop.app import checking
from clinic_desktop.app.checking import StoreChecks, StoreDamaged, last_whole_check
from clinic_desktop.app.composing import with_checks
from clinic_desktop.app.safekeeping import ClockBehind, Safekeeping
from clinic_desktop.app.shell_services import StoreState
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.verify import verify

FINE = StoreState("Encrypted", "Backed up", "ok")
ZONE = "Europe/Madrid"


@pytest.fixture
def keeper(ctx: Context, tmp_path: Path) -> Safekeeping:
    return Safekeeping(ctx.store, ctx.clock, tmp_path / "backups")


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The whole checks that were made."""
    made: list[object] = []

    def counted(store, heads):
        made.append(store)
        return verify(store, heads)

    monkeypatch.setattr(checking, "verify", counted)
    return made


def test_the_whole_store_is_checked_once_a_week(ctx, keeper, clock: FrozenClock, runs) -> None:
    for days, expected in ((0, 1), (3, 1), (3, 1), (1, 2)):
        clock.advance(timedelta(days=days))
        StoreChecks(ctx, keeper).whole_if_due()
        assert len(runs) == expected
    kept = last_whole_check(ctx.store)
    assert kept is not None
    assert (kept.ok, kept.at) == (True, clock.now())
    said = with_checks(StoreChecks(ctx, keeper), FINE, ZONE)
    assert said is not None
    assert "checked as a whole" in said.text


def test_damage_is_said_and_stays_in_the_strip(ctx, keeper, monkeypatch) -> None:
    def broken(store, heads):
        return replace(verify(store, heads), broken_references=("patient row 7",))

    monkeypatch.setattr(checking, "verify", broken)
    checks = StoreChecks(ctx, keeper)
    with pytest.raises(StoreDamaged) as told:
        checks.whole_if_due()
    assert "patient row 7" in told.value.message()
    said = with_checks(StoreChecks(ctx, keeper), FINE, ZONE)
    assert said is not None
    assert said.tone == "danger"


def test_the_trail_is_looked_at_daily(ctx, keeper, clock: FrozenClock, monkeypatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(keeper, "look_at_trail", lambda: looked.append(1))
    checks = StoreChecks(ctx, keeper)
    for hours, expected in ((5, 0), (19, 1), (1, 1), (23, 2)):
        clock.advance(timedelta(hours=hours))
        checks.trail_if_due()
        assert len(looked) == expected


def noted(ctx: Context) -> list[str]:
    with ctx.reading() as connection:
        query = sa.text("SELECT outcome FROM audit_event WHERE kind = 'clock'")
        return list(connection.execute(query).scalars())


def test_a_set_back_clock_is_said_once_until_it_is_right(ctx, keeper, clock) -> None:
    keeper_says = {"behind": True}
    real = keeper.look_at_clock

    def look() -> None:
        if keeper_says["behind"]:
            raise ClockBehind(now="06:24", newest="09:24")
        real()

    keeper.look_at_clock = look
    with pytest.raises(ClockBehind):
        StoreChecks(ctx, keeper).look_at_clock()
    again = StoreChecks(ctx, keeper)  # the next sign-in
    again.look_at_clock()
    assert noted(ctx) == ["behind"]
    said = with_checks(again, FINE, ZONE)
    assert said is not None
    assert (said.tone, "06:24" in said.text) == ("warning", True)
    keeper_says["behind"] = False
    again.look_at_clock()
    assert with_checks(again, FINE, ZONE).tone == "ok"
    keeper_says["behind"] = True
    with pytest.raises(ClockBehind):
        again.look_at_clock()
    assert noted(ctx) == ["behind", "behind"]
