"""WHO's growth standards, read once when somebody first asks."""

from __future__ import annotations

import lzma
from functools import cache

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.modules.chart.domain.growth import GrowthTables, read_tables


@cache
def growth_tables() -> GrowthTables:
    """Return the tables that ship (see resources/growth/README.md)."""
    packed = resource_path("growth", "who.tsv.xz").read_bytes()
    return read_tables(lzma.decompress(packed).decode().splitlines())
