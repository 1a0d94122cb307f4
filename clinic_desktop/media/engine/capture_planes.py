"""A camera's picture becomes one that codecs take, plane by plane: no detour over an image.

Works on what QVideoFrame offers (`bits`, `bytesPerLine`, …) and imports no Qt.
"""

from __future__ import annotations

from typing import Any

import av
import numpy as np
from av.video.reformatter import ColorRange

# Qt's name of a pixel format -> the codecs' name.
FORMATS = {
    "Format_NV12": "nv12",
    "Format_NV21": "nv21",
    "Format_YUYV": "yuyv422",
    "Format_UYVY": "uyvy422",
    "Format_YUV420P": "yuv420p",
    "Format_YUV422P": "yuv422p",
    "Format_BGRA8888": "bgra",
    "Format_BGRA8888_Premultiplied": "bgra",
    "Format_BGRX8888": "bgr0",
    "Format_RGBA8888": "rgba",
    "Format_RGBX8888": "rgb0",
    "Format_ARGB8888": "argb",
    "Format_ARGB8888_Premultiplied": "argb",
    "Format_XRGB8888": "0rgb",
    "Format_ABGR8888": "abgr",
    "Format_XBGR8888": "0bgr",
    "Format_Y8": "gray",
    "Format_P010": "p010le",
}
_FULL = "ColorRange_Full"


class UnknownFormat(Exception):
    """A pixel format that is not in the table."""


def copied(frame: Any) -> av.VideoFrame:
    """Return a mapped QVideoFrame in its own format. Raises UnknownFormat."""
    name = frame.pixelFormat().name
    if name not in FORMATS:
        raise UnknownFormat(name)
    picture = av.VideoFrame(frame.width(), frame.height(), FORMATS[name])
    if frame.surfaceFormat().colorRange().name == _FULL:
        picture.color_range = ColorRange.JPEG
    for number, plane in enumerate(picture.planes):
        _copy(frame, number, plane)
    return picture


def _copy(frame: Any, number: int, plane: av.video.plane.VideoPlane) -> None:
    source = np.frombuffer(frame.bits(number), np.uint8)
    before, after = frame.bytesPerLine(number), plane.line_size
    rows = min(plane.height, -(-len(source) // before))
    if before == after and len(source) >= rows * after:
        whole = source[: rows * after]
    else:
        width = min(before, after)
        lines = np.zeros((rows, after), np.uint8)
        padded = np.zeros(rows * before, np.uint8)
        padded[: min(len(source), rows * before)] = source[: rows * before]
        lines[:, :width] = padded.reshape(rows, before)[:, :width]
        whole = lines.reshape(-1)
    data = np.zeros(plane.buffer_size, np.uint8)
    data[: min(len(whole), len(data))] = whole[: len(data)]
    plane.update(data.tobytes())


def packed(picture: av.VideoFrame, widest: int, highest: int) -> tuple[int, int, bytes]:
    """Return width, height and the planes of I420 one after the other, at most this large."""
    scale = min(widest / picture.width, highest / picture.height, 1.0)
    wide = max(2, int(picture.width * scale) // 2 * 2)
    high = max(2, int(picture.height * scale) // 2 * 2)
    full = picture.color_range == ColorRange.JPEG
    small = picture.reformat(
        width=wide,
        height=high,
        format="yuv420p",
        src_color_range=ColorRange.JPEG if full else None,
        dst_color_range=ColorRange.MPEG if full else None,
    )
    return wide, high, small.to_ndarray().tobytes()


def unpacked(width: int, height: int, pixels: bytes) -> av.VideoFrame:
    """Return the picture that `packed` gave."""
    planes = np.frombuffer(pixels, np.uint8).reshape(height * 3 // 2, width)
    return av.VideoFrame.from_ndarray(planes, format="yuv420p")
