"""PortAudio's devices by names that stay, its failures in codes, its sound as 48 kHz mono."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from clinic_desktop.media.engine.problems import DeviceProblem
from clinic_desktop.media.engine.sound_ports import (
    Listed,
    SoundPorts,
    lasting_names,
    problem_of,
)
from tests.support.portaudio import FakePortAudio, PortAudioError, device, headset, loader


def ports(port: FakePortAudio, platform: str = "linux", now: list[float] | None = None):
    clock = now if now is not None else [0.0]
    return SoundPorts(loader(port), platform, lambda: clock[0])


def code_of(work: Any) -> tuple[str, str]:
    with pytest.raises(DeviceProblem) as caught:
        work()
    return caught.value.what, caught.value.code


def test_a_device_is_called_what_it_is_and_not_where_it_is() -> None:
    names = ["USB Audio: - (hw:1,0)", "HDA Intel: ALC295 (hw:0,0)", "USB Audio: - (hw:2,0)"]
    assert lasting_names(names) == ["USB Audio: -", "HDA Intel: ALC295", "USB Audio: - #2"]


def test_lists_mark_the_default_and_leave_plug_ins_out() -> None:
    port = FakePortAudio(
        headset(),
        device("surround51", outputs=6),
        device("dmix", outputs=2),
        device("default", inputs=32, outputs=32, marked=True),
        device("HDMI 0 (hw:0,3)", outputs=8),
    )
    there = ports(port).listed()
    assert there.microphones == (Listed("USB Audio: -"), Listed("default", default=True))
    assert [one.name for one in there.speakers] == ["USB Audio: -", "default", "HDMI 0"]
    assert there.default("speaker") == "default"
    assert there.has("microphone", "USB Audio: -")
    assert not there.has("microphone", "HDMI 0")


def test_windows_shows_one_interface_of_four() -> None:
    other = {**device("Mikrofon (USB Aud", inputs=2), "hostapi": 0}
    port = FakePortAudio(
        other, device("Mikrofon (USB Audio)", inputs=2), interface="Windows WASAPI"
    )
    there = ports(port, "win32")
    assert [one.name for one in there.listed().microphones] == ["Mikrofon (USB Audio)"]
    there.microphone("default", lambda _data: None)
    assert port.streams[0].options["extra_settings"] == {"auto_convert": True}


def test_without_the_library_it_is_said_so() -> None:
    def missing() -> Any:
        raise OSError("PortAudio library not found")

    silent = SoundPorts(missing)
    assert code_of(silent.listed) == ("sound", "library")
    assert code_of(lambda: silent.microphone("default", print)) == ("sound", "library")


def test_without_a_device_it_is_missing() -> None:
    empty = ports(FakePortAudio())
    assert code_of(lambda: empty.microphone("default", print)) == ("microphone", "missing")
    assert code_of(lambda: empty.speaker("default", print)) == ("speaker", "missing")


def test_a_name_that_is_not_there_is_missing() -> None:
    port = FakePortAudio(headset())
    assert code_of(lambda: ports(port).speaker("Bose", print)) == ("speaker", "missing")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PortAudioError("Device unavailable", -9985), "busy"),
        (PortAudioError("Invalid device", -9996), "missing"),
        (PortAudioError("Error querying device -1"), "missing"),
        (PortAudioError("Internal", -9986), "broken"),
        (PortAudioError("Host", -9999, (13, -2004287478, "in use")), "busy"),
        (PortAudioError("Host", -9999, (13, -2147024891, "denied")), "denied"),
        (PortAudioError("Host", -9999, (8, 5, "what?")), "broken"),
    ],
)
def test_each_failure_has_its_code(error: PortAudioError, code: str) -> None:
    port = FakePortAudio(headset())
    port.errors[port.names[0]] = error
    assert problem_of(error) == code
    assert code_of(lambda: ports(port).microphone("default", print)) == ("microphone", code)


def test_a_bad_name_inside_portaudio_is_missing_too() -> None:
    port = FakePortAudio(headset())
    port.errors[port.names[0]] = ValueError("No input device matching")
    assert code_of(lambda: ports(port).microphone("default", print)) == ("microphone", "missing")


def test_a_device_of_another_rate_and_of_two_channels_is_converted() -> None:
    port = FakePortAudio(headset(rate=44_100))
    wrong = PortAudioError("Invalid sample rate", -9997)
    name = port.names[0]
    for form in ((48_000, 1), (48_000, 2), (44_100, 1)):
        port.errors[(name, *form)] = wrong
    heard: list[bytes] = []
    line = ports(port).microphone("default", heard.append)
    stream = port.stream("input")
    assert (stream.options["samplerate"], stream.options["channels"]) == (44_100, 2)
    wave = (8_000 * np.sin(2 * np.pi * 440 * np.arange(44_100) / 44_100)).astype(np.int16)
    for k in range(100):
        stream.say(np.repeat(wave[k * 441 : (k + 1) * 441], 2).tobytes())
    sound = np.frombuffer(b"".join(line.sound(data) for data in heard), np.int16)
    assert abs(len(sound) - 48_000) < 100
    spectrum = np.abs(np.fft.rfft(sound[-24_000:]))
    assert np.argmax(spectrum) == 220  # 440 Hz in steps of 2 Hz
    assert np.max(np.abs(sound)) == pytest.approx(8_000, rel=0.05)


def test_a_speaker_plays_what_was_put_in_and_silence_when_that_is_too_little() -> None:
    port = FakePortAudio(headset())
    asked: list[int] = []
    line = ports(port).speaker("default", lambda: asked.append(1))
    stream = port.stream("output")
    assert stream.take(10) == bytes(20)
    assert line.missed == 0  # nothing had begun
    line.put(b"ab" * 15)
    assert line.held == pytest.approx(15 / 48_000)
    assert stream.take(10) == b"ab" * 10
    assert stream.take(10) == b"ab" * 5 + bytes(10)
    assert (line.missed, line.held, len(asked)) == (1, 0, 3)


def test_a_device_that_stands_still_is_silent_and_an_ended_one_for_good() -> None:
    port, now = FakePortAudio(headset()), [0.0]
    line = ports(port, now=now).microphone("default", lambda _data: None)
    stream = port.stream("input")
    now[0] = 4.9
    assert line.silent_for() < 0  # devices are slow at first
    now[0] = 6.0
    stream.say(bytes(960))
    now[0] = 7.5
    assert line.silent_for() == pytest.approx(1.5)
    stream.active = False
    assert line.silent_for() == float("inf")
    line.close()
    assert stream.closed
