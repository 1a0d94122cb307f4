"""Every goal of video consults, ours beside two Chromium: `python -m benchmarks --consult`.

The machine is shared, so what counts is the ratio of the two; raw values stand beside it. Pictures
are 640 x 360 on both sides. "In" is what the doctor gets, "out" what the patient gets.
"""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.calls import Call, Field, call, field_in
from tests.support.link import FINE, Weather
from tests.support.watching import Seen, Sight

AWAY = Weather(delay_ms=25, jitter_ms=5)
KINDS = ("own", "pair")
BEGIN, END = "<!-- consult: begin -->", "<!-- consult: end -->"
SETTLE, WHILE = 12.0, 15.0
Pair = dict[str, Any]


@dataclass(frozen=True)
class Goal:
    """One line of the table; `met` is None where nothing was promised or measured."""

    name: str
    goal: str
    own: str
    pair: str
    met: bool | None


def measured(folder: Path, only: str = "") -> list[Goal]:
    """Measure every goal whose part has `only` in its name. Raises NoLink."""
    found: list[Goal] = []
    with field_in(folder) as place:
        for name, part in PARTS.items():
            if only in name:
                sys.stderr.write(f"{name} ...\n")
                rows = part(place)
                for row in rows:
                    sys.stderr.write(f"  {row}\n")
                found += rows
    return found


# ---------------------------------------------------------------- parts


def _clean(place: Field) -> list[Goal]:
    seen: Pair = {}
    cpu: Pair = {}
    join: Pair = {}
    for kind in KINDS:
        with call(place, kind) as one:
            join[kind] = one.join_ms
            one.wait(SETTLE)
            before = one.processor()
            seen[kind] = one.seen(WHILE)
            cpu[kind] = 100 * (one.processor() - before) / WHILE
    rows = [
        _at_most("CPU of the doctor's side, % of a core", 0.7, cpu),
        _at_most("join, clean, ms", 1.3, join),
    ]
    for way, name in enumerate(("in", "out")):
        rate = {kind: seen[kind][way].rate for kind in KINDS}
        rows.append(_at_least(f"pictures a second, clean, {name}", 0.97, rate))
        latency = {kind: seen[kind][way].latency_p50 for kind in KINDS}
        rows.append(_at_most(f"picture latency p50, clean, {name}, ms", 1.3, latency))
    return rows


def _loss(share: float) -> Callable[[Field], list[Goal]]:
    def part(place: Field) -> list[Goal]:
        seen = _over(place, replace(AWAY, loss=share))
        rows = []
        for way, name in enumerate(("in", "out")):
            whole = {kind: round(100 * seen[kind][way].whole, 1) for kind in KINDS}
            title = f"{share:.0%} loss"
            rows.append(_fixed(f"{title}: voice that is whole, {name}, %", ">= 99", whole, 99.0, 1))
            delay = {kind: seen[kind][way].delay_ms for kind in KINDS}
            rows.append(_at_most(f"{title}: voice held back, {name}, ms", 1.3, delay))
            if share > 0.1:
                late = {kind: seen[kind][way].latency_p50 for kind in KINDS}
                rows.append(_at_most(f"{title}: picture latency p50, {name}, ms", 2.0, late))
        return rows

    return part


def _thin(kbits: int, least: float) -> Callable[[Field], list[Goal]]:
    def part(place: Field) -> list[Goal]:
        seen = _over(place, replace(AWAY, kbits=kbits))
        title = f"{kbits} kbit/s"
        rows = []
        for way, name in enumerate(("in", "out")):
            rate = {kind: seen[kind][way].rate for kind in KINDS}
            rows.append(_at_least(f"{title}: pictures a second, {name}", least, rate))
            patched = {kind: round(100 * seen[kind][way].patched, 1) for kind in KINDS}
            rows.append(_fixed(f"{title}: voice guessed, {name}, %", "<= 2", patched, 2.0, -1))
            if kbits >= 300:
                frozen = {kind: round(100 * seen[kind][way].frozen, 1) for kind in KINDS}
                rows.append(_fixed(f"{title}: frozen, {name}, %", "<= 5", frozen, 5.0, -1))
        return rows

    return part


def _far(place: Field) -> list[Goal]:
    join: Pair = {}
    for kind in KINDS:
        with call(place, kind, Weather(delay_ms=200, loss=0.05)) as one:
            join[kind] = one.join_ms
    return [_at_most("join, 200 ms each way and 5 % loss, ms", 2.0, join)]


def _cut(seconds: float, after: float, limit: float) -> Callable[[Field], list[Goal]]:
    def part(place: Field) -> list[Goal]:
        gap: Pair = {}
        oldest: Pair = {}
        for kind in KINDS:
            with call(place, kind) as one:
                one.wait(6)
                place.link.set(Weather(cut=True))
                one.wait(seconds)
                back = time.time() * 1000
                place.link.set(FINE)
                one.wait(after)
                ways = [_since(side.sights, back) for side in (one.near, one.far)]
                gap[kind] = max((way[0].shown - back if way else 1e6) for way in ways) / 1000
                ages = [sight.age for way in ways for sight in way if sight.age is not None]
                oldest[kind] = round(max(ages, default=0.0))
        title = f"{seconds:.0f} s cut"
        rows = [_fixed(f"{title}: new picture both ways after, s", f"<= {limit}", gap, limit, -1)]
        if seconds < 30:
            rows.append(_fixed(f"{title}: oldest picture shown, ms", "<= 1000", oldest, 1000.0, -1))
        return rows

    return part


def _signalling(place: Field) -> list[Goal]:
    pause: Pair = {}
    for kind in KINDS:
        with call(place, kind) as one:
            one.wait(8)
            begin = time.time() * 1000
            place.link.set(Weather(without_tcp=True))
            one.wait(10)
            pause[kind] = round(max(_longest(side.sights, begin) for side in (one.near, one.far)))
    return [
        _fixed("signalling lost 10 s: longest pause of pictures, ms", "<= 200", pause, 200.0, -1)
    ]


def _busy(place: Field) -> list[Goal]:
    with call(place, "own") as one:
        one.wait(SETTLE)
        idle = one.seen(8)
        with _busy_thread():
            busy = one.seen(8)
    rows = []
    for way, name in enumerate(("in", "out")):
        before, after = idle[way].latency_p95 or 0.0, busy[way].latency_p95 or 0.0
        met = after <= 1.5 * before
        rows.append(
            Goal(
                f"program 60 % busy: picture latency p95, {name}, ms (pair: idle)",
                "<= 1.5x idle",
                f"{after:.0f}",
                f"{before:.0f}",
                met,
            )
        )
    return rows


def _file(place: Field) -> list[Goal]:
    data = os.urandom(400_000)
    with call(place, "own", replace(AWAY, kbits=2000)) as one:
        one.wait(SETTLE)
        before = one.seen(6)[1].latency_p50 or 0.0
        doctor = one.doctor
        session = doctor.session
        assert session is not None
        pid = next(iter(session.state.pairs))
        ref = doctor.call(lambda: session.send_file(pid, "a.bin", "application/pdf", data))
        page = one.far.page
        page.click("#ask_yes")
        during = one.seen(5)[1].latency_p50 or 0.0
        with page.expect_download(timeout=60_000) as download:
            page.click("#chat a", timeout=60_000)
        got = Path(download.value.path()).read_bytes()
        state = doctor.call(lambda: session.state.files[ref].what)
    same = hashlib.sha256(got).digest() == hashlib.sha256(data).digest()
    told = f"{'equal' if same else 'DIFFERENT'}, {state}"
    return [
        Goal("file: sha256", "equal", told, "-", same),
        Goal(
            "file on 2 Mbit/s: picture latency p50, ms (pair: before)",
            "<= 2x",
            f"{during:.0f}",
            f"{before:.0f}",
            during <= 2 * before,
        ),
    ]


def _relay(_place: Field) -> list[Goal]:
    tests = "tests/integration/media/test_relay.py"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", tests]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    last = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else "nothing ran"
    return [Goal("relay by udp, tcp, tls (tests)", "connect", last, "-", done.returncode == 0)]


PARTS: dict[str, Callable[[Field], list[Goal]]] = {
    "clean": _clean,
    "loss 5": _loss(0.05),
    "loss 15": _loss(0.15),
    "300": _thin(300, 0.6),
    "120": _thin(120, 0.4),
    "far": _far,
    "cut 10": _cut(10, 8, 0.5),
    "cut 45": _cut(45, 15, 3.0),
    "signalling": _signalling,
    "busy": _busy,
    "file": _file,
    "relay": _relay,
}


# ---------------------------------------------------------------- helpers


def _over(place: Field, weather: Weather) -> dict[str, tuple[Seen, Seen]]:
    seen = {}
    for kind in KINDS:
        with call(place, kind, weather) as one:
            one.wait(SETTLE)
            seen[kind] = _measured_while(one)
    return seen


def _measured_while(one: Call) -> tuple[Seen, Seen]:
    return one.seen(WHILE)


def _since(sights: list[Sight], begin: float) -> list[Sight]:
    return [sight for sight in sights if sight.shown > begin]


def _longest(sights: list[Sight], begin: float) -> float:
    shown = [sight.shown for sight in _since(sights, begin)]
    return max((later - sooner for sooner, later in pairwise(shown)), default=1e6)


@contextmanager
def _busy_thread() -> Iterator[None]:
    over = threading.Event()

    def work() -> None:
        while not over.wait(0.008):
            end = time.perf_counter() + 0.012
            while time.perf_counter() < end:
                pass

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _at_most(name: str, limit: float, values: Pair) -> Goal:
    return _ratio(name, f"<= {limit}x", values, lambda ratio: ratio <= limit)


def _at_least(name: str, limit: float, values: Pair) -> Goal:
    return _ratio(name, f">= {limit}x", values, lambda ratio: ratio >= limit)


def _ratio(name: str, goal: str, values: Pair, holds: Callable[[float], bool]) -> Goal:
    own, pair = values["own"], values["pair"]
    if own is None or not pair:
        return Goal(name, goal, str(own), str(pair), None if own is not None else False)
    ratio = own / pair
    return Goal(name, goal, f"{own:.1f} ({ratio:.2f}x)", f"{pair:.1f}", holds(ratio))


def _fixed(name: str, goal: str, values: Pair, limit: float, sign: int) -> Goal:
    met = sign * values["own"] >= sign * limit
    return Goal(name, goal, f"{values['own']:.3g}", f"{values['pair']:.3g}", met)


def table(goals: list[Goal]) -> str:
    """Return the Markdown table."""
    words = {True: "yes", False: "**open**", None: "-"}
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    day = time.strftime("%Y-%m-%d", time.gmtime())
    lines = [
        f"{day}; {os.cpu_count()} cores, load {load}, Python {platform.python_version()}, "
        f"{platform.system()}.",
        "",
        "| what | goal | own | Chromium pair | met |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {goal.name} | {goal.goal} | {goal.own} | {goal.pair} | {words[goal.met]} |"
        for goal in goals
    ]
    return "\n".join(lines)


def as_json(goals: list[Goal]) -> dict[str, Any]:
    """Return everything measured in one run, and the names of what was missed."""
    return {
        "load": list(os.getloadavg()),
        "goals": [asdict(goal) for goal in goals],
        "missed": [goal.name for goal in goals if goal.met is False],
    }


def write_into(document: Path, goals: list[Goal]) -> None:
    """Put the table between its marks. Raises ValueError when there are none."""
    text = document.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise ValueError(f"{document} has no line {BEGIN}")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    document.write_text(f"{before}{BEGIN}\n{table(goals)}\n{END}{after}", encoding="utf-8")
