"""Which microphone, speaker and camera a call begins with: choices of this computer."""

from __future__ import annotations

from clinic_desktop.modules.consult.presenters.desk import Devices
from clinic_desktop.ui_kit.settings import UiSettings

DEFAULT = "default"
KINDS = ("camera", "microphone", "speaker")


def chosen_devices(settings: UiSettings) -> Devices:
    """Return the chosen devices by kind; None for one that is left out."""
    found: Devices = {}
    for kind in KINDS:
        name = settings.get(f"consult.{kind}", DEFAULT)
        found[kind] = name or None
    return found


def choose_device(settings: UiSettings, kind: str, name: str | None) -> None:
    """Remember a choice; None leaves it out."""
    settings.set(f"consult.{kind}", name or "")
