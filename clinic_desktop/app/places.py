"""Where this computer keeps the clinic, the demo, the backups, the log and small choices."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("Clinic Desktop", appauthor=False)


def clinic_folder() -> Path:
    """Return the folder of the clinic's store."""
    return _DIRS.user_data_path / "clinic"


def demo_folder() -> Path:
    """Return the folder of the demo clinic's store."""
    return _DIRS.user_data_path / "demo"


def backup_folder(store: Path) -> Path:
    """Return the folder beside a store where its backups go unless another is chosen."""
    return store.parent / f"{store.name}-backups"


def settings_file() -> Path:
    """Return the file of this device's small choices."""
    return _DIRS.user_config_path / "settings.json"


def log_folder() -> Path:
    """Return the folder of the log."""
    return _DIRS.user_log_path


def has_clinic(store: Path) -> bool:
    """Tell whether a folder holds a store or the remains of one: anything but nothing."""
    return (store.is_dir() and any(store.glob("clinic-*.db"))) or (store / "envelope.json").exists()
