"""A PortAudio without devices of its own: the module object that `SoundPorts` loads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

ALSA = "ALSA"


class PortAudioError(Exception):
    """As sounddevice's: a text, a code, the host's own words."""


class Stream:
    """An open device; `say` and `take` are what the sound card does."""

    latency = 0.02

    def __init__(self, port: FakePortAudio, kind: str, options: dict[str, Any]) -> None:
        self.port, self.kind, self.options = port, kind, options
        self.active = self.closed = False
        name = port.names[options["device"]]
        error = port.errors.get((name, options["samplerate"], options["channels"]))
        error = error or port.errors.get(name)
        if not any(one["name"] == name for one in port.plugged):
            error = PortAudioError("Unanticipated host error", -9999, (8, -19, "No such device"))
        if error is not None:
            raise error
        port.streams.append(self)

    @property
    def name(self) -> str:
        return self.port.names[self.options["device"]]

    def start(self) -> None:
        self.active = True

    def close(self, ignore_errors: bool = True) -> None:
        self.active, self.closed = False, True
        if self in self.port.streams:
            self.port.streams.remove(self)

    def say(self, data: bytes) -> None:
        """The microphone heard something."""
        self.options["callback"](data, len(data) // 2, None, None)

    def take(self, frames: int | None = None) -> bytes:
        """The speaker plays a block."""
        count = frames if frames is not None else self.options["blocksize"]
        data = bytearray(count * 2 * self.options["channels"])
        self.options["callback"](data, count, None, None)
        return bytes(data)


class FakePortAudio:
    """`plugged` is what is in the sockets; it is seen after the next `_initialize`."""

    PortAudioError = PortAudioError

    def __init__(self, *plugged: dict[str, Any], interface: str = ALSA) -> None:
        self.plugged: list[dict[str, Any]] = list(plugged)
        self.interface = interface
        self.errors: dict[Any, Exception] = {}
        self.streams: list[Stream] = []
        self.begun = 0
        self._seen: list[dict[str, Any]] = []
        self._initialize()

    @property
    def names(self) -> list[str]:
        return [device["name"] for device in self._seen]

    def _terminate(self) -> None:
        assert not self.streams  # PortAudio would free them under their owner
        self._seen = []

    def _initialize(self) -> None:
        self.begun += 1
        self._seen = list(self.plugged)

    def query_devices(self, index: int | None = None) -> Any:
        return list(self._seen) if index is None else self._seen[index]

    def query_hostapis(self) -> Any:
        def first(side: str) -> int:
            fits = [k for k, one in enumerate(self._seen) if one[f"max_{side}_channels"]]
            marked = [k for k in fits if self._seen[k].get("marked")]
            return (marked or fits or [-1])[0]

        ours = {
            "name": self.interface,
            "default_input_device": first("input"),
            "default_output_device": first("output"),
        }
        return ({"name": "OSS", "default_input_device": -1, "default_output_device": -1}, ours)

    def WasapiSettings(self, **options: Any) -> Any:
        return options

    def RawInputStream(self, **options: Any) -> Stream:
        return Stream(self, "input", options)

    def RawOutputStream(self, **options: Any) -> Stream:
        return Stream(self, "output", options)

    def stream(self, kind: str) -> Stream | None:
        """Return the open stream of a kind."""
        return next((one for one in self.streams if one.kind == kind), None)

    def unplug(self, name: str) -> None:
        """Pull a plug: its streams stand still."""
        self.plugged = [one for one in self.plugged if one["name"] != name]
        for stream in self.streams:
            if stream.name == name:
                stream.active = False


def device(
    name: str, *, inputs: int = 0, outputs: int = 0, rate: int = 48_000, marked: bool = False
) -> dict[str, Any]:
    """Return a device as PortAudio describes it."""
    return {
        "name": name,
        "hostapi": 1,
        "max_input_channels": inputs,
        "max_output_channels": outputs,
        "default_samplerate": float(rate),
        "marked": marked,
    }


def headset(name: str = "USB Audio: - (hw:1,0)", **more: Any) -> dict[str, Any]:
    """Return a microphone and speaker in one."""
    return device(name, inputs=1, outputs=2, **more)


def loader(port: FakePortAudio) -> Callable[[], Any]:
    """Return what `SoundPorts` takes instead of the library."""
    return lambda: port
