"""The figures as one JSON object, as lines for people, and as the table of docs/performance.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.promises import Promise

MEMORY_LIMIT_MB = 250


def as_json(
    promises: Iterable[Promise],
    sizes: dict[str, int],
    memory: dict[str, float],
    plain: dict[str, Any],
) -> dict[str, Any]:
    """Return everything measured in one run."""
    return {
        "sizes": sizes,
        "machine": {
            "cores": os.cpu_count(),
            "load": [round(value, 1) for value in os.getloadavg()],
            "python": platform.python_version(),
            "system": platform.system(),
        },
        "promises": {promise.number: promise.figures() for promise in promises},
        "P11": plain,
        "P14": {
            "memory_mb": memory,
            "goal_mb": MEMORY_LIMIT_MB,
            "met": max(memory.values(), default=0.0) <= MEMORY_LIMIT_MB,
        },
    }


def sizes_line(result: dict[str, Any]) -> str:
    """Return what was measured on, on one line."""
    sizes, machine = result["sizes"], result["machine"]
    return (
        f"{sizes['patients']:,} patients, {sizes['appointments']:,} appointments,"
        f" {sizes['bytes'] / 1e6:,.0f} MB; {machine['cores']} cores, load {machine['load'][0]},"
        f" Python {machine['python']}, {machine['system']}"
    )


def table(result: dict[str, Any]) -> str:
    """Return the Markdown table."""
    lines = [
        sizes_line(result) + ".",
        "",
        "| # | work | ours, CPU ms (p95) | floor, CPU ms | ratio | goal | met | wall ms |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for number, promise in result["promises"].items():
        ours, floor = promise["ours"], promise["floor"]
        cells = [
            number,
            promise["work"] + (f" ({promise['note']})" if promise["note"] else ""),
            f"{ours['cpu_median_ms']:.2f} ({ours['cpu_p95_ms']:.2f})",
            "-" if floor is None else f"{floor['cpu_median_ms']:.2f}",
            "-" if promise["ratio"] is None else f"{promise['ratio']:.1f}x",
            _goal(promise),
            _met(promise["met"], _goal(promise) != "-"),
            f"{ours['wall_median_ms']:.2f}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    for name, each in result["P11"].items():
        goal = f"<= {each['goal_ratio']}x"
        cells = ["P11", f"a day encrypted against plain, {name}"]
        cells += [f"{each['encrypted']['cpu_median_ms']:.2f}"]
        cells += [f"{each['plain']['cpu_median_ms']:.2f}", f"{each['ratio']:.1f}x", goal]
        lines.append("| " + " | ".join([*cells, _met(each["met"], True), "-"]) + " |")
    memory = result["P14"]
    held = ", ".join(f"{name} {value:.0f} MB" for name, value in memory["memory_mb"].items())
    cells = ["P14", f"memory: {held}", "-", "-", "-", f"<= {memory['goal_mb']} MB"]
    lines.append("| " + " | ".join([*cells, _met(memory["met"], True), "-"]) + " |")
    return "\n".join(lines)


def write_into(document: Path, result: dict[str, Any]) -> None:
    """Put the table between the marks of a document that are for this number of patients.

    Raises ValueError when the document has no place for it.
    """
    begin, end = marks(result["sizes"]["patients"])
    text = document.read_text(encoding="utf-8")
    if begin not in text or end not in text:
        raise ValueError(f"{document} has no line {begin}")
    before, rest = text.split(begin)
    after = rest.split(end)[1]
    document.write_text(f"{before}{begin}\n{table(result)}\n{end}{after}", encoding="utf-8")


def marks(patients: int) -> tuple[str, str]:
    """Return the lines between which the table of a store of this size stands."""
    return f"<!-- measured {patients}: begin -->", f"<!-- measured {patients}: end -->"


def _goal(promise: dict[str, Any]) -> str:
    goals = []
    if promise["goal_ratio"] is not None:
        goals.append(f"<= {promise['goal_ratio']:g}x")
    if promise["goal_ms"] is not None:
        goals.append(f"{promise['goal_of']} <= {promise['goal_ms']:g} ms")
    return ", ".join(goals) or "-"


def _met(met: bool, has_goal: bool) -> str:
    if not has_goal:
        return "-"
    return "yes" if met else "**open**"
