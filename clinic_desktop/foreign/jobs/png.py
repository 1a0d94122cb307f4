"""Pictures made clean: 8 bits, upright already, no metadata, PNG."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from clinic_desktop.foreign.facts import Picture


def picture_of(image: Image.Image, page: int = 1, longest: int = 0) -> Picture:
    """Return a picture as facts, made smaller where it is longer than wanted."""
    clean = eight_bits(image)
    if longest and max(clean.size) > longest:
        clean.thumbnail((longest, longest))
    clean.info = {}  # nothing of the original but its pixels
    out = BytesIO()
    clean.save(out, "PNG", compress_level=1)
    return Picture(out.getvalue(), clean.width, clean.height, page)


def eight_bits(image: Image.Image) -> Image.Image:
    """Return the picture in a mode that a screen shows, a copy where it must change."""
    if image.mode in ("L", "RGB", "RGBA"):
        return image
    if image.mode in ("I", "F") or image.mode.startswith("I;"):
        return _scaled(image)
    if image.mode == "1":
        return image.convert("L")
    clear = "transparency" in image.info or image.mode in ("LA", "PA", "La", "RGBa")
    return image.convert("RGBA" if clear else "RGB")


def _scaled(image: Image.Image) -> Image.Image:
    """Spread the values that are there over black to white."""
    wide = image.convert("F")
    low, high = wide.getextrema()
    assert isinstance(low, float)
    assert isinstance(high, float)
    span = (high - low) or 1.0
    return wide.point(lambda value: value * (255.0 / span) - low * (255.0 / span)).convert("L")
