"""The devices of this computer by name; "synthetic" stands for none that exist."""

from __future__ import annotations

from collections.abc import Callable

from clinic_desktop.media.engine.sound import Mixer, Sound, SyntheticSound
from clinic_desktop.media.engine.studio import DeviceProblem
from clinic_desktop.media.engine.synthetic import SyntheticPictures
from clinic_desktop.media.rtc.tracks import Pictures

SYNTHETIC = "synthetic"


class ComputerDevices:
    """Implements `studio.Devices`."""

    def camera(self, name: str) -> Pictures:
        """Return a source of pictures. Raises DeviceProblem."""
        if name == SYNTHETIC:
            return SyntheticPictures()
        raise DeviceProblem("camera", "missing")

    def sound(
        self,
        microphone: str | None,
        speaker: str | None,
        mixer: Mixer,
        heard: Callable[[bytes], None],
    ) -> Sound:
        """Return what plays and hears. Raises DeviceProblem."""
        if microphone == SYNTHETIC:
            return SyntheticSound(mixer, heard)
        if microphone is None and speaker is None:
            return SyntheticSound(mixer, heard, silent=True)
        raise DeviceProblem("microphone", "missing")


def open_devices() -> ComputerDevices:
    """Return the devices of this computer."""
    return ComputerDevices()
