"""Pictures of nobody: a chest, a knee and an unborn child drawn by arithmetic."""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
CHEST_SLICES, CHEST_SIDE = 24, 192
CHEST_PIXEL, CHEST_STEP = 1.9, 10.0  # millimetres
KNEE_ROWS, KNEE_COLUMNS = 560, 420
CHILD_FRAMES, CHILD_ROWS, CHILD_COLUMNS = 12, 240, 320
_AIR, _FAT, _SOFT, _BLOOD, _BONE, _MARROW = -1000, -90, 40, 48, 720, 180


def chest() -> Array:
    """Return a chest in HU, from the belly to the neck: slices, rows, columns."""
    noise = np.random.default_rng(5)
    slices = [_chest_slice(number / (CHEST_SLICES - 1)) for number in range(CHEST_SLICES)]
    volume = np.stack(slices) + noise.normal(0, 11, (CHEST_SLICES, CHEST_SIDE, CHEST_SIDE))
    found: Array = np.clip(volume, -1024, 3000).astype(np.int16)
    return found


def _chest_slice(height: float) -> Array:
    """Return one slice; height 0 is at the diaphragm, 1 at the top of the lungs."""
    y, x = np.mgrid[0:CHEST_SIDE, 0:CHEST_SIDE].astype(np.float32) / CHEST_SIDE * 2 - 1
    width = 0.92 - 0.16 * height
    picture = np.full((CHEST_SIDE, CHEST_SIDE), _AIR, dtype=np.float32)
    picture[_oval(x, y, 0, 0, width, 0.66)] = _FAT
    picture[_oval(x, y, 0, 0, width - 0.05, 0.60)] = _SOFT
    lung = np.sin(np.pi * (0.18 + 0.80 * height)) ** 0.6
    for side in (-1, 1):
        inside = _oval(x, y, side * 0.42, -0.02, 0.34 * lung, 0.50 * lung)
        picture[inside] = -860
        _vessels(picture, x, y, side, height, inside)
    if height < 0.62:
        beat = np.sin(np.pi * min(1.0, 0.25 + height / 0.75))
        picture[_oval(x, y, 0.12, -0.16, 0.27 * beat, 0.25 * beat)] = _BLOOD
    picture[_oval(x, y, 0.08, 0.26, 0.075, 0.075)] = _BLOOD + 4  # the aorta
    picture[_oval(x, y, 0, 0.06, 0.055, 0.05)] = _AIR if height > 0.6 else _SOFT  # the windpipe
    _bones(picture, x, y, width, height)
    if 0.42 < height < 0.56:  # a small round knot in the right lung
        picture[_oval(x, y, -0.46, -0.10, 0.055, 0.055)] = 55
    return picture


def _vessels(picture: Array, x: Array, y: Array, side: int, height: float, inside: Array) -> None:
    for number in range(7):
        turn = number * 0.9 + height * 2
        away = 0.07 + 0.032 * number
        middle = (side * (0.40 + away * np.cos(turn)), -0.02 + 1.3 * away * np.sin(turn))
        size = 0.030 - 0.003 * number
        picture[_oval(x, y, *middle, size, size) & inside] = 30


def _bones(picture: Array, x: Array, y: Array, width: float, height: float) -> None:
    picture[_oval(x, y, 0, 0.42, 0.115, 0.095)] = _BONE
    picture[_oval(x, y, 0, 0.42, 0.090, 0.072)] = _MARROW
    picture[_oval(x, y, 0, 0.56, 0.035, 0.075)] = _BONE
    picture[_oval(x, y, 0, 0.52, 0.035, 0.035)] = _SOFT  # the cord in its channel
    if height > 0.2:
        picture[_oval(x, y, 0, -0.55, 0.09, 0.03)] = _MARROW + 120  # the breast bone
    for number in range(9):
        turn = 0.35 + number * 0.30 + height * 1.4
        for side in (-1, 1):
            middle = (side * (width - 0.12) * np.sin(turn), 0.53 * np.cos(turn))
            picture[_oval(x, y, *middle, 0.035, 0.024)] = _BONE
            picture[_oval(x, y, *middle, 0.020, 0.012)] = _MARROW


def knee() -> Array:
    """Return an X-ray of a knee from the front, 12 bits: bright is dense."""
    y, x = np.mgrid[0:KNEE_ROWS, 0:KNEE_COLUMNS].astype(np.float64)
    leg = _limb(x, y, (205, -60), (205, 280), 118) + _limb(x, y, (205, 280), (212, 640), 104)
    picture = 420 * np.minimum(leg, 1.0)
    for start, end, radius, shell in (
        ((228, -40), (212, 205), 36, 7.0),  # the thigh's bone
        ((212, 330), (208, 640), 31, 6.0),  # the shin's
        ((288, 372), (280, 640), 11, 3.0),  # the calf's
    ):
        picture += _bone(x, y, start, end, radius, shell)
    for middle, across, down in (
        ((172, 236), 52, 46),
        ((250, 236), 50, 45),
        ((172, 318), 56, 30),
        ((252, 318), 52, 30),
        ((288, 352), 19, 24),
        ((214, 206), 38, 42),
    ):
        depth = 1 - ((x - middle[0]) / across) ** 2 - ((y - middle[1]) / down) ** 2
        picture += 620 * np.sqrt(np.maximum(depth, 0))
    narrow = np.exp(-(((y - 279) / 5) ** 2)) * np.exp(-(((x - 166) / 40) ** 2))
    picture += 260 * narrow  # the inner joint space is narrow, as with worn cartilage
    noise = np.random.default_rng(11).normal(0, 16, picture.shape)
    found: Array = np.clip(_soft(_soft(picture)) + 110 + noise, 0, 4095).astype(np.uint16)
    return found


def _limb(x: Array, y: Array, start: Any, end: Any, radius: float) -> Array:
    """Return how thick a rounded rod is at each place, 0 to 1."""
    away = _away(x, y, start, end) / radius
    thick: Array = np.sqrt(np.maximum(0, 1 - away**2))
    return thick


def _bone(x: Array, y: Array, start: Any, end: Any, radius: float, shell: float) -> Array:
    """Return a hollow rod: its walls are denser than its inside."""
    whole, hollow = (
        _limb(x, y, start, end, radius),
        _limb(x, y, start, end, radius - shell) * (radius - shell) / radius,
    )
    found: Array = 1500 * (whole - 0.86 * hollow)
    return found


def _away(x: Array, y: Array, start: Any, end: Any) -> Array:
    along = (end[0] - start[0], end[1] - start[1])
    size = along[0] ** 2 + along[1] ** 2
    share = np.clip(((x - start[0]) * along[0] + (y - start[1]) * along[1]) / size, 0, 1)
    found: Array = np.hypot(x - start[0] - share * along[0], y - start[1] - share * along[1])
    return found


def child() -> Array:
    """Return a short ultrasound film of an unborn child, 8 bits: frames, rows, columns."""
    chance = np.random.default_rng(17)
    y, x = np.mgrid[0:CHILD_ROWS, 0:CHILD_COLUMNS].astype(np.float64)
    radius, turn = np.hypot(x - 160, y + 30), np.arctan2(x - 160, y + 30)
    fan = (np.abs(turn) < 0.66) & (radius > 46) & (radius < 262)
    still = chance.rayleigh(1.0, (CHILD_ROWS, CHILD_COLUMNS))
    films = []
    for number in range(CHILD_FRAMES):
        sway = 3.0 * np.sin(2 * np.pi * number / CHILD_FRAMES)
        speckle = _soft(0.75 * still + 0.25 * chance.rayleigh(1.0, still.shape))
        echo = np.full(still.shape, 62.0)
        echo[_oval(x, y, 160, 132, 112, 78)] = 7  # the water around the child
        head = _ring(x, y, 122 + sway, 122, 40, 31)
        belly = _ring(x, y, 200 + sway, 142, 44, 33)
        echo[head < 1] = 40
        echo[belly < 1] = 52
        echo += 150 * np.exp(-(((head - 1) / 0.075) ** 2))
        echo += 46 * np.exp(-(((belly - 1) / 0.07) ** 2))
        echo += 90 * np.exp(-(((y - 122) / 1.6) ** 2)) * (head < 0.8)  # the middle of the brain
        echo += 70 * np.exp(-(((y - 168) / 4.0) ** 2)) * (belly < 0.92)
        picture = echo * speckle * (1.1 - 0.0016 * radius)
        films.append(np.where(fan, np.clip(picture, 3, 255), 0))
    found: Array = np.stack(films).astype(np.uint8)
    return found


def _oval(x: Array, y: Array, left: float, top: float, across: float, down: float) -> Array:
    if min(across, down) <= 0:
        return np.zeros(x.shape, dtype=bool)
    inside: Array = ((x - left) / across) ** 2 + ((y - top) / down) ** 2 < 1
    return inside


def _ring(x: Array, y: Array, left: float, top: float, across: float, down: float) -> Array:
    away: Array = np.hypot((x - left) / across, (y - top) / down)
    return away


def _soft(picture: Array) -> Array:
    """Return a picture without its sharpest grain."""
    wide = picture
    for axis in (0, 1):
        wide = (np.roll(wide, 1, axis) + 2 * wide + np.roll(wide, -1, axis)) / 4
    return wide
