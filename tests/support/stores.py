"""A real encrypted store with every table, made once a session and copied for each test."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import clinic_desktop.modules
from clinic_desktop.kernel.clock import Clock
from clinic_desktop.storage.keys import KdfCost, KeyBox
from clinic_desktop.storage.opening import NewStore, NewUser, create_store, open_with_key
from clinic_desktop.storage.recovery import RecoveryKey
from clinic_desktop.storage.store import Store

# One guess costs next to nothing: for tests only, and only where it is asked for.
CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
CLINIC = UUID("018f0000-0000-7000-8000-00000000c11c")
DEVICE = UUID("018f0000-0000-7000-8000-0000000de71c")
ADMIN = UUID("018f0000-0000-7000-8000-0000000000ad")
PASSWORD = "correct horse battery"


def import_all_tables() -> None:
    """Import the tables of every module, so that a new store has them."""
    for module in pkgutil.iter_modules(clinic_desktop.modules.__path__):
        name = f"clinic_desktop.modules.{module.name}.tables"
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise


@dataclass(frozen=True)
class Template:
    """A closed store to copy, and what opens it."""

    folder: Path
    key: KeyBox
    recovery: RecoveryKey

    def copy_to(self, folder: Path) -> Path:
        """Copy data file and envelope into an empty folder."""
        folder.mkdir(parents=True, exist_ok=True)
        for path in self.folder.iterdir():
            if path.name.startswith(("clinic-", "envelope")):
                shutil.copy(path, folder / path.name)
        return folder

    def open(self, folder: Path, clock: Clock) -> Store:
        """Open a copy."""
        return open_with_key(folder, self.key, clock, CHEAP)


def make_template(folder: Path, clock: Clock) -> Template:
    """Make the store that tests copy."""
    import_all_tables()
    admin = NewUser(ADMIN, "admin", "Ada Admin", PASSWORD)
    plan = NewStore(CLINIC, (admin,), prefix="A1", device_id=DEVICE, cost=CHEAP)
    created = create_store(folder, plan, clock)
    key = KeyBox(created.store.vault.key.raw())
    created.store.close()
    return Template(folder, key, created.recovery)
