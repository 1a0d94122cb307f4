"""The process that holds Qt: pictures of a camera, a screen or a window, and the lists of them.

Started with a name and shared memory, or with "list". It ends when its input ends. A camera that
was unplugged is waited for; it is opened again when it is back.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import IO, Any

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QCapturableWindow,
    QMediaCaptureSession,
    QMediaDevices,
    QScreenCapture,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoSink,
    QWindowCapture,
)

from clinic_desktop.kernel.wire import send
from clinic_desktop.media.engine.capture import LIST
from clinic_desktop.media.engine.capture_planes import UnknownFormat, copied, packed
from clinic_desktop.media.engine.ring import HIGHEST, I420_BITS, WIDEST, Writer, named_memory
from clinic_desktop.media.engine.sound_ports import DEFAULT, lasting_names

CAMERA_RATE = 30.0
NOTHING_AFTER = 5_000  # milliseconds until a camera without pictures counts as busy
LOOK_EVERY = 2_000  # milliseconds between looks at the windows
_EARLY = 0.85  # of the time between two pictures: cameras do not keep time exactly
CAMERA_PAUSE, TEXT_PAUSE = _EARLY / CAMERA_RATE, 0.195  # seconds between pictures that are taken

Say = Callable[[dict[str, Any]], None]


class Frames(QObject):
    """Puts the pictures of a sink into shared memory, with a pause between two."""

    def __init__(self, sink: QVideoSink, pause: float, memory: str, say: Say) -> None:
        super().__init__()
        self._writer = Writer(named_memory(memory), I420_BITS)
        self._pause, self._say = pause, say
        self._last = 0.0
        self.came: Callable[[], None] = lambda: None
        sink.videoFrameChanged.connect(self._take)

    def _take(self, frame: QVideoFrame) -> None:
        now = time.monotonic()
        if now - self._last < self._pause or not frame.isValid():
            return
        picture = taken(frame)
        if picture is None:
            return
        self._last = now
        slot, number = self._writer.write(0, *picture)
        self.came()
        self._say({"is": "picture", "slot": slot, "number": number})


def taken(frame: QVideoFrame) -> tuple[int, int, bytes] | None:
    """Return a frame as I420, None when its memory can't be read."""
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        return packed(copied(frame), WIDEST, HIGHEST)
    except UnknownFormat:
        image = frame.toImage().convertToFormat(QImage.Format.Format_RGB32)
    finally:
        frame.unmap()
    return taken(framed(image)) if not image.isNull() else None


def framed(image: QImage) -> QVideoFrame:
    """Return an RGB32 image as a frame."""
    pixel = QVideoFrameFormat.PixelFormat.Format_BGRX8888
    frame = QVideoFrame(QVideoFrameFormat(image.size(), pixel))
    if frame.map(QVideoFrame.MapMode.WriteOnly):
        line, source = frame.bytesPerLine(0), image.bytesPerLine()
        bits, pixels = memoryview(frame.bits(0)), image.constBits()
        for row in range(image.height()):
            width = min(line, source)
            bits[row * line : row * line + width] = pixels[row * source : row * source + width]
        frame.unmap()
    return frame


class Source(QObject):
    """What all kinds share: a session, its sink, and what is said about problems."""

    def __init__(self, memory: str, pause: float, say: Say) -> None:
        super().__init__()
        self.session, self.sink = QMediaCaptureSession(), QVideoSink()
        self.session.setVideoSink(self.sink)
        self._say = say
        self._said: str | None = "starting"
        self._frames = Frames(self.sink, pause, memory, say)
        self._frames.came = lambda: self.tell(None)

    def tell(self, problem: str | None) -> None:
        """Say a problem once, and once that it is over."""
        if problem != self._said:
            self._said = problem
            self._say({"is": "state", "problem": problem})


class CameraSource(Source):
    """A camera by its name, also when it comes later."""

    def __init__(self, name: str, memory: str, say: Say) -> None:
        super().__init__(memory, CAMERA_PAUSE, say)
        self._name = name
        self._camera: QCamera | None = None
        self._waiting = QTimer(self, singleShot=True, interval=NOTHING_AFTER)
        self._waiting.timeout.connect(self._nothing)
        self._frames.came = self._came
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        device = cameras().get(self._name)
        if self._name == DEFAULT:
            device = QMediaDevices.defaultVideoInput()
        if device is None or device.isNull():
            self._end()
            self.tell("missing" if self._said in ("starting", "missing") else "lost")
        elif self._camera is None or self._camera.cameraDevice() != device:
            self._end()
            self._begin(device)

    def _begin(self, device: QCameraDevice) -> None:
        if denied(device):
            self.tell("denied")
            return
        camera = self._camera = QCamera(device, self)
        form = best_format(device.videoFormats())
        if form is not None:
            camera.setCameraFormat(form)
        camera.errorOccurred.connect(self._failed)
        self.session.setCamera(camera)
        self._waiting.start()
        camera.start()

    def _end(self) -> None:
        self._waiting.stop()
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def _came(self) -> None:
        self._waiting.start()  # pictures that stop are noticed too
        self.tell(None)

    def _nothing(self) -> None:
        """No picture: at the beginning another program holds it; later it has failed."""
        self.tell("lost" if self._said is None else "busy")

    def _failed(self, error: QCamera.Error, text: str) -> None:
        if error != QCamera.Error.NoError:
            self.tell(problem_in(text))


class ScreenSource(Source):
    """A screen by its number, or a window by its title."""

    def __init__(self, name: str, memory: str, say: Say) -> None:
        super().__init__(memory, TEXT_PAUSE, say)
        kind, _, rest = name.partition(":")
        self._capture = self._screen(rest) if kind == "screen" else self._window(rest)
        if self._capture is None:
            self.tell("missing")
            return
        self._capture.errorOccurred.connect(self._failed)
        self._capture.start()

    def _screen(self, number: str) -> QScreenCapture | None:
        screens = QGuiApplication.screens()
        if not number.isdecimal() or int(number) >= len(screens):
            return None
        capture = QScreenCapture(self)
        capture.setScreen(screens[int(number)])
        self.session.setScreenCapture(capture)
        return capture

    def _window(self, title: str) -> QWindowCapture | None:
        window = windows().get(title)
        if window is None:
            return None
        capture = QWindowCapture(self)
        capture.setWindow(window)
        self.session.setWindowCapture(capture)
        return capture

    def _failed(self, error: Any, _text: str) -> None:
        """Windows that are closed end as "not found"; a refused portal as a failed capture."""
        codes = {"NotFound": "lost", "CapturingNotSupported": "library", "CaptureFailed": "denied"}
        if error.name != "NoError":
            self.tell(codes.get(error.name, "broken"))


class Lists(QObject):
    """Says what there is, at first and at each change."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._before: dict[str, Any] | None = None
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._look)
        timer = QTimer(self, interval=LOOK_EVERY)
        timer.timeout.connect(self._look)
        timer.start()
        self._look()

    def _look(self) -> None:
        default = QMediaDevices.defaultVideoInput()
        there: dict[str, Any] = {
            "problem": None,
            "cameras": [[name, one == default] for name, one in cameras().items()],
            "screens": [screen.name() for screen in QGuiApplication.screens()],
            "windows": list(windows()),
        }
        if there != self._before:
            self._before = there
            self._say(there)


def cameras() -> dict[str, QCameraDevice]:
    """Return the cameras by names that stay."""
    found = QMediaDevices.videoInputs()
    names = lasting_names([one.description() for one in found])
    return dict(zip(names, found, strict=True))


def windows() -> dict[str, QCapturableWindow]:
    """Return the windows that can be shown to others, by title."""
    found = [one for one in QWindowCapture.capturableWindows() if one.description()]
    names = lasting_names([one.description() for one in found])
    return dict(zip(names, found, strict=True))


def best_format(formats: Sequence[QCameraFormat]) -> QCameraFormat | None:
    """Return the largest that is sent whole and moves well; the smallest where all are larger."""

    def worth(form: QCameraFormat) -> tuple[bool, bool, int, float]:
        size = form.resolution()
        fits = size.width() <= WIDEST and size.height() <= HIGHEST
        pixels = size.width() * size.height()
        fluent = form.maxFrameRate() >= CAMERA_RATE * _EARLY
        return fits, fluent, pixels if fits else -pixels, -abs(form.maxFrameRate() - CAMERA_RATE)

    return max(formats, key=worth, default=None)


def denied(device: QCameraDevice) -> bool:
    """Tell whether this account may not use the camera."""
    path = bytes(device.id().data()).decode(errors="replace")
    if path.startswith("/dev/") and not os.access(path, os.R_OK | os.W_OK):
        return True
    app = QCoreApplication.instance()
    status = app.checkPermission(QCameraPermission()) if app is not None else None
    return status == Qt.PermissionStatus.Denied


def problem_in(text: str) -> str:
    """Return the code of what Qt says in words; it has one error for everything."""
    words = text.lower()
    if "denied" in words or "permission" in words:
        return "denied"
    if "busy" in words or "in use" in words:
        return "busy"
    if "disconnected" in words or "no such device" in words or "not found" in words:
        return "lost"
    return "broken"


def main(arguments: list[str], commands: IO[bytes], events: IO[bytes]) -> int:
    """Run until the engine is gone."""
    if sys.platform == "linux":
        os.environ.update(settings(os.environ))
    app = QGuiApplication(["clinic-desktop-capture"])

    def say(event: dict[str, Any]) -> None:
        with contextlib.suppress(OSError):
            send(events, event, [])

    def wait() -> None:
        while commands.read(1):
            pass
        os._exit(0)  # a camera that hangs must not keep the process

    threading.Thread(target=wait, daemon=True).start()
    source = made(arguments, say)
    source.setParent(app)
    return app.exec()


def settings(found: Mapping[str, str]) -> dict[str, str]:
    """Return what Qt must be told on Linux about the display."""
    if found.get("WAYLAND_DISPLAY"):
        return {}
    if not found.get("DISPLAY"):
        return {"QT_QPA_PLATFORM": "offscreen"}  # a camera needs no screen
    return {"XDG_SESSION_TYPE": "x11"}  # without it Qt lists no windows


def made(arguments: list[str], say: Say) -> QObject:
    """Return what the arguments ask for."""
    name, *rest = arguments
    if name == LIST:
        return Lists(say)
    if name.startswith(("screen:", "window:")):
        return ScreenSource(name, rest[0], say)
    return CameraSource(name, rest[0], say)
