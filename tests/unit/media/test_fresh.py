"""Pictures that are too old are not shown."""

from __future__ import annotations

from clinic_desktop.media.fresh import Freshness


def test_after_a_cut_only_what_is_new_is_shown() -> None:
    fresh = Freshness()
    assert all(fresh.is_fresh(k / 10, k / 10 + 5.05) for k in range(50))
    # ten seconds of pictures come at once: only the last second of them is worth showing
    arrived = 5 + 15.0
    shown = [k / 10 for k in range(50, 150) if fresh.is_fresh(k / 10, arrived)]
    assert min(shown) >= 13.9
    assert fresh.dropped == 100 - len(shown)


def test_a_clock_that_differs_by_a_day_is_no_age() -> None:
    fresh = Freshness()
    assert fresh.is_fresh(0.0, 86_400.0)
    assert fresh.is_fresh(1.0, 86_401.2)


def test_a_way_that_became_longer_is_forgotten_in_time() -> None:
    fresh = Freshness()
    assert fresh.is_fresh(0.0, 0.1)
    assert not fresh.is_fresh(10.0, 12.0)
    assert fresh.is_fresh(70.0, 72.0)
