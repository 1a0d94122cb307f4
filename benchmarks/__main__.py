"""Fill a store, measure every promise, write one JSON: `python -m benchmarks`."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks import (
    chart,
    fhir,
    openings,
    painting,
    plain,
    promises,
    report,
    scrolling,
    start,
    views,
)
from benchmarks.fill import fill
from benchmarks.floor import Floor


def main() -> int:
    """Run all; the exit code tells only whether it could be measured."""
    arguments = _arguments()
    if arguments.consult is not None:
        return _consult(arguments)
    scratch = Path(tempfile.mkdtemp(prefix="clinic-bench-"))
    try:
        result = _measured(arguments, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    text = json.dumps(result, indent=1)
    if arguments.out:
        arguments.out.write_text(text + "\n", encoding="utf-8")
        print(report.table(result))
    else:
        print(text)
    if arguments.document:
        report.write_into(arguments.document, result)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--patients", type=int, default=100_000)
    parser.add_argument("--appointments", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, metavar="JSON", help="default: standard output")
    parser.add_argument(
        "--document", type=Path, metavar="MD", help="also put the table into this document"
    )
    parser.add_argument(
        "--consult",
        nargs="?",
        const="",
        metavar="PART",
        help="measure video consults over emulated links instead (root, Chromium)",
    )
    return parser.parse_args()


def _consult(arguments: argparse.Namespace) -> int:
    from benchmarks import consult  # needs a browser; the rest does not

    with tempfile.TemporaryDirectory(prefix="clinic-bench-") as scratch:
        goals = consult.measured(Path(scratch), arguments.consult)
    text = json.dumps(consult.as_json(goals), indent=1)
    if arguments.out:
        arguments.out.write_text(text + "\n", encoding="utf-8")
    print(consult.table(goals) if arguments.out else text)
    if arguments.document:
        consult.write_into(arguments.document, goals)
    return 0


def _measured(arguments: argparse.Namespace, scratch: Path) -> dict[str, Any]:
    _say("filling")
    store = scratch / "store"
    filled = fill(store, arguments.patients, arguments.appointments, arguments.seed)
    floor = Floor(filled)
    try:
        _say("measuring")
        found = promises.measured(filled, floor)
        found.append(painting.measured(filled))
        found += scrolling.measured(filled)
        found += views.measured(filled)
        found += chart.measured(filled)
        found += fhir.measured(filled)
        _say("against plain")
        in_plain = plain.measured(filled, floor, scratch)
    finally:
        floor.close()
        filled.ctx.store.close()
    _say("searching a year")
    found += openings.measured(scratch)
    _say("starting the program")
    started, memory = start.measured(store, scratch)
    return report.as_json([*found, *started], filled.sizes, memory, in_plain)


def _say(what: str) -> None:
    sys.stderr.write(f"{what} ...\n")


if __name__ == "__main__":
    sys.exit(main())
