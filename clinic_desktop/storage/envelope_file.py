"""The envelope on the disk: the newest state and the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clinic_desktop.kernel.text import translate
from clinic_desktop.storage.envelope import (
    Envelope,
    EnvelopeDamaged,
    EnvelopeMissing,
    Malformed,
    parse,
)
from clinic_desktop.storage.faults import NoClinicHere, translating
from clinic_desktop.storage.files import replace_file

ENVELOPE_NAME = "envelope.json"
PREVIOUS_NAME = "envelope.json.previous"
_LARGEST = 4 * 1024 * 1024  # bytes; a real one has a few kilobytes


@dataclass(frozen=True, slots=True)
class FoundEnvelope:
    """An envelope read from a folder, with a sentence to show if the older copy had to do."""

    envelope: Envelope
    notice: str = ""


def read_envelope(folder: Path) -> FoundEnvelope:
    """Read the newest sound envelope of a folder.

    Raises NoClinicHere, EnvelopeMissing (data without a key file), EnvelopeDamaged.
    """
    newest, previous = folder / ENVELOPE_NAME, folder / PREVIOUS_NAME
    if not newest.exists() and not previous.exists():
        if any(folder.glob("clinic-*.db")):
            raise EnvelopeMissing(folder=folder)
        raise NoClinicHere(folder=folder)
    found = _sound(newest)
    if found is not None:
        return FoundEnvelope(found)
    older = _sound(previous)
    if older is None:
        raise EnvelopeDamaged(file=newest)
    text = translate(
        "Storage",
        "The key file was damaged; the copy of its last state was used. A change of a password or"
        " a user made just before may be missing.",
    )
    return FoundEnvelope(older, text)


def write_envelope(folder: Path, envelope: Envelope) -> None:
    """Write a new generation; the one it replaces stays as the previous one."""
    newest = folder / ENVELOPE_NAME
    with translating():
        if _sound(newest) is not None:
            replace_file(folder / PREVIOUS_NAME, newest.read_bytes())
        replace_file(newest, envelope.to_bytes())


def _sound(path: Path) -> Envelope | None:
    with translating():
        try:
            if path.stat().st_size > _LARGEST:
                return None
            return parse(path.read_bytes())
        except (FileNotFoundError, Malformed):
            return None
