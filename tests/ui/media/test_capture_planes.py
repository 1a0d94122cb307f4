"""Qt's pictures, made by hand, become the same pictures for the codecs."""

from __future__ import annotations

import av
import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QCameraFormat, QVideoFrame, QVideoFrameFormat

from clinic_desktop.media.engine.capture_planes import FORMATS, packed, unpacked
from clinic_desktop.media.engine.capture_qt import best_format, framed, problem_in, settings, taken

WIDTH, HEIGHT = 64, 48
Pixel = QVideoFrameFormat.PixelFormat


def picture() -> av.VideoFrame:
    """Return a red half and a blue half, brighter downwards."""
    pixels = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    down = np.linspace(120, 240, HEIGHT).astype(np.uint8)[:, None]
    pixels[:, : WIDTH // 2, 0] = down
    pixels[:, WIDTH // 2 :, 2] = down
    return av.VideoFrame.from_ndarray(pixels, format="rgb24")


def camera_frame(source: av.VideoFrame, pixel: Pixel) -> QVideoFrame:
    """Return what a camera of this pixel format would give."""
    frame = QVideoFrame(QVideoFrameFormat(QSize(source.width, source.height), pixel))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    for number, plane in enumerate(source.reformat(format=FORMATS[pixel.name]).planes):
        line, data = frame.bytesPerLine(number), bytes(plane)
        bits = memoryview(frame.bits(number))
        for row in range(min(plane.height, len(bits) // line)):
            width = min(line, plane.line_size)
            start = row * plane.line_size
            bits[row * line : row * line + width] = data[start : start + width]
    frame.unmap()
    return frame


@pytest.mark.parametrize(
    "pixel",
    [
        Pixel.Format_NV12,
        Pixel.Format_YUYV,
        Pixel.Format_UYVY,
        Pixel.Format_YUV420P,
        Pixel.Format_YUV422P,
        Pixel.Format_BGRA8888,
        Pixel.Format_BGRX8888,
        Pixel.Format_RGBA8888,
        Pixel.Format_ARGB8888,
    ],
    ids=lambda pixel: pixel.name,
)
def test_every_pixel_format_gives_the_same_picture(pixel: Pixel) -> None:
    source = picture()
    result = taken(camera_frame(source, pixel))
    assert result is not None
    seen = unpacked(*result).to_ndarray(format="rgb24").astype(int)
    wanted = source.reformat(format="yuv420p").to_ndarray(format="rgb24").astype(int)
    assert seen.shape == wanted.shape
    edge = slice(WIDTH // 2 - 2, WIDTH // 2 + 2)  # colours of neighbours mix there
    difference = np.abs(seen - wanted)
    difference[:, edge] = 0
    assert difference.mean() < 4


def test_a_format_that_is_not_in_the_table_is_drawn_by_qt() -> None:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 40, 40))
    assert Pixel.Format_AYUV.name not in FORMATS
    found = taken(framed(image))
    assert found is not None
    seen = unpacked(*found).to_ndarray(format="rgb24")
    assert abs(seen.reshape(-1, 3).mean(axis=0) - [200, 40, 40]).max() < 6


def test_odd_sizes_and_large_ones_fit() -> None:
    frame = camera_frame(picture().reformat(width=1366, height=767), Pixel.Format_BGRX8888)
    found = taken(frame)
    assert found is not None
    width, height, pixels = found
    assert (width, height, len(pixels)) == (1280, 718, 1280 * 718 * 3 // 2)
    assert packed(picture(), 1280, 720)[:2] == (WIDTH, HEIGHT)  # never enlarged


def test_a_picture_of_full_range_becomes_one_of_video_range() -> None:
    gray = av.VideoFrame.from_ndarray(np.full((48 * 3 // 2, 64), 255, np.uint8), format="yuv420p")
    form = QVideoFrameFormat(QSize(64, 48), Pixel.Format_YUV420P)
    form.setColorRange(QVideoFrameFormat.ColorRange.ColorRange_Full)
    frame = QVideoFrame(form)
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    for number in range(3):
        memoryview(frame.bits(number))[:] = (b"\xff" if number == 0 else b"\x80") * len(
            frame.bits(number)
        )
    frame.unmap()
    found = taken(frame)
    assert found is not None
    assert max(found[2][: 64 * 48]) in range(233, 238)
    assert gray.width == 64


def test_a_frame_without_memory_is_none() -> None:
    assert taken(QVideoFrame()) is None


def test_without_formats_the_camera_chooses() -> None:
    assert best_format([]) is None
    assert best_format([QCameraFormat()]) is not None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Camera access denied", "denied"),
        ("Device or resource busy", "busy"),
        ("The camera is already in use", "busy"),
        ("Camera was disconnected", "lost"),
        ("Cannot start", "broken"),
    ],
)
def test_what_qt_says_in_words_becomes_a_code(words: str, code: str) -> None:
    assert problem_in(words) == code


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ({}, {"QT_QPA_PLATFORM": "offscreen"}),
        ({"DISPLAY": ":0"}, {"XDG_SESSION_TYPE": "x11"}),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, {}),
    ],
)
def test_qt_is_told_which_display_there_is(found: dict[str, str], told: dict[str, str]) -> None:
    assert settings(found) == told
