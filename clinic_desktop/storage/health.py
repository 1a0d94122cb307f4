"""The disk under an open store: room left, and whether the file is still the same."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

from clinic_desktop.storage.assembling import check_in_place
from clinic_desktop.storage.faults import StoreReplaced, translating
from clinic_desktop.storage.store import Store

LOW_BYTES = 2 * 1024**3
LOW_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class StoreHealth:
    """What the status strip warns of.

    `free_bytes` on the store's disk; `low`, under 2 GiB or 5 %; `replaced`, the file was moved or
    exchanged under the open store, so whatever is saved now is saved into nothing.
    """

    free_bytes: int
    low: bool
    replaced: bool


def check_health(store: Store) -> StoreHealth:
    """Look at the disk; cheap enough for every half minute. Raises DiskFailure."""
    with translating():
        usage = shutil.disk_usage(store.folder)
        low = usage.free < LOW_BYTES or usage.free < usage.total * LOW_SHARE
        try:
            check_in_place(store)
        except StoreReplaced:
            return StoreHealth(usage.free, low, replaced=True)
    return StoreHealth(usage.free, low, replaced=False)
