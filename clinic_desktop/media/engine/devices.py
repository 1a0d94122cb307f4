"""The devices of this computer by name; "synthetic" stands for none that exist.

A microphone or speaker has PortAudio's name without the socket it is in, a camera Qt's; of two
equal ones the second is "NAME #2". "default" follows the system's choice. On Linux a sound server
hides what it holds: there "default" is the usual choice, and its own settings choose the device.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from clinic_desktop.media.engine.capture import Capture, CaptureWatch
from clinic_desktop.media.engine.sound import Mixer, Sound, SyntheticSound
from clinic_desktop.media.engine.sound_lines import DeviceSound, Told
from clinic_desktop.media.engine.sound_ports import Listed, SoundPorts
from clinic_desktop.media.engine.sound_watch import SoundWatch
from clinic_desktop.media.engine.synthetic import SyntheticPictures
from clinic_desktop.media.rtc.tracks import Pictures

SYNTHETIC = "synthetic"
SMALL = "synthetic 640x360"  # a camera like those that browsers are asked for


class ComputerDevices:
    """Implements `studio.Devices`."""

    def __init__(self, ports: SoundPorts | None = None) -> None:
        self._ports = ports if ports is not None else SoundPorts()
        self._sounds: SoundWatch | None = None
        self._pictures: CaptureWatch | None = None
        self._used: DeviceSound | None = None
        self._seen: dict[str, Any] | None = None  # cameras, screens, windows
        self._changed: Callable[[dict[str, Any]], None] = lambda _lists: None

    def camera(self, name: str, told: Callable[[str | None], None]) -> Pictures:
        """Return a source of pictures; `told` hears a problem's code, None when they come."""
        if name in (SYNTHETIC, SMALL):
            told(None)
            return SyntheticPictures() if name == SYNTHETIC else SyntheticPictures(640, 360)
        return Capture(name, told)

    def sound(
        self,
        names: tuple[str | None, str | None],
        mixer: Mixer,
        heard: Callable[[bytes], None],
        told: Told,
    ) -> Sound:
        """Return what hears and plays by a microphone and a speaker; `told` hears of each."""
        self._used = None
        if SYNTHETIC in names or names == (None, None):
            for what, name in zip(("microphone", "speaker"), names, strict=True):
                told(what, name, None)
            return SyntheticSound(mixer, heard, silent=names[0] != SYNTHETIC)
        self._used = DeviceSound(names, self._ports, self._watch(), mixer, heard, told)
        return self._used

    def watch(self, changed: Callable[[dict[str, Any]], None]) -> None:
        """Tell what there is, as soon as it is known and at each change, until `unwatch`."""
        self._changed = changed
        if self._pictures is None:
            self._seen = None
            self._pictures = CaptureWatch(self._take)
        self._watch().begin()
        self._tell()

    async def unwatch(self) -> None:
        """Tell no more."""
        self._changed = lambda _lists: None
        pictures, self._pictures = self._pictures, None
        if pictures is not None:
            await pictures.close()

    async def close(self) -> None:
        """Look no more."""
        await self.unwatch()
        if self._sounds is not None:
            await self._sounds.close()

    def _watch(self) -> SoundWatch:
        if self._sounds is None:
            self._sounds = SoundWatch()
            self._sounds.changed.append(self._tell)
        return self._sounds

    def _take(self, seen: dict[str, Any]) -> None:
        self._seen = seen
        self._tell()

    def _tell(self) -> None:
        sounds, seen = self._watch(), self._seen
        if sounds.newest is None or seen is None:
            return
        self._changed(
            {
                "microphones": self._named("microphone", sounds.newest.microphones),
                "speakers": self._named("speaker", sounds.newest.speakers),
                "cameras": [
                    {"name": name, "default": default} for name, default in seen.get("cameras", ())
                ],
                "screens": [
                    {"name": f"screen:{number}", "title": title}
                    for number, title in enumerate(seen.get("screens", ()))
                ],
                "windows": [
                    {"name": f"window:{title}", "title": title} for title in seen.get("windows", ())
                ],
                "problems": {"sound": sounds.problem, "pictures": seen.get("problem")},
            }
        )

    def _named(self, what: str, there: tuple[Listed, ...]) -> list[dict[str, Any]]:
        """Return a list with the device in use: what one program holds, others may not see."""
        used = self._used.in_use(what) if self._used is not None else None
        more = () if used is None or any(one.name == used for one in there) else (Listed(used),)
        return [{"name": one.name, "default": one.default} for one in (*there, *more)]


def open_devices() -> ComputerDevices:
    """Return the devices of this computer."""
    return ComputerDevices()
