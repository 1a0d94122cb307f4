"""P11: what encryption costs, against the same store in plain."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from benchmarks.fill import Filled
from benchmarks.floor import Floor
from benchmarks.measure import Pair, in_turns
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.storage import engine

BANDS = {"warm": 1.6, "cold": 3.9}


def measured(filled: Filled, floor: Floor, scratch: Path) -> dict[str, Any]:
    """Return the ratios encrypted to plain of reading a day; the plain copy is removed again."""
    path = scratch / "plain.db"
    exporting = floor.open()
    exporting.execute(f"ATTACH DATABASE '{path}' AS plain KEY ''")
    exporting.execute("SELECT sqlcipher_export('plain')")
    exporting.execute("DETACH DATABASE plain")
    exporting.close()
    plain = driver.connect(str(path), isolation_level=None)
    for setting in engine.settings(query_only=True):
        plain.execute(f"PRAGMA {setting}")
    try:
        return _compared(filled, floor, plain)
    finally:
        plain.close()
        path.unlink()


def _compared(filled: Filled, floor: Floor, plain: Any) -> dict[str, Any]:
    chance = random.Random(3)
    span = (filled.last_day - filled.first_day).days
    ordinals = [
        (filled.first_day + timedelta(days=chance.randrange(span + 1))).toordinal()
        for _ in range(400)
    ]
    resources = tuple(resource.bytes for resource in filled.practitioners[:6])
    query = days._day_query(len(resources))

    def both(pick: Any, runs: int) -> Pair:
        return in_turns(
            lambda n: floor.day(pick(n), resources),
            lambda n: plain.execute(query, (pick(n), *resources)).fetchall(),
            runs,
            3,
        )

    pairs = {
        "warm": both(lambda _n: ordinals[0], 200),
        "cold": both(lambda n: ordinals[n % 400], 400),
    }
    result: dict[str, Any] = {}
    for name, pair in pairs.items():
        ratio = pair.ours.median / pair.floor.median
        result[name] = {
            "encrypted": pair.ours.figures(),
            "plain": pair.floor.figures(),
            "ratio": round(ratio, 2),
            "goal_ratio": BANDS[name],
            "met": ratio <= BANDS[name],
        }
    return result
