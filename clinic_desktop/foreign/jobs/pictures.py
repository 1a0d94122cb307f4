"""Pictures as Pillow sees them: judged before a pixel is decoded."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from clinic_desktop.foreign.facts import Picture, PictureFacts
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.png import eight_bits, picture_of
from clinic_desktop.foreign.jobs.refusal import FAULTS, Refusal, check, parsing
from clinic_desktop.foreign.kinds import PICTURES, Kind, recognise
from clinic_desktop.foreign.limits import MAX_FRAMES, MAX_PIXELS

_FORMATS = {
    Kind.JPEG: "JPEG",
    Kind.PNG: "PNG",
    Kind.TIFF: "TIFF",
    Kind.WEBP: "WEBP",
    Kind.GIF: "GIF",
    Kind.BMP: "BMP",
}
_ORIENTATION, _TURNED = 0x0112, (5, 6, 7, 8)
_EXIF, _GPS, _TAKEN = 0x8769, 0x8825, 0x9003
_A4 = (8.27, 11.69)  # inches
_QUALITY = 90

Image.MAX_IMAGE_PIXELS = None  # our own limit is asked before anything is decoded


def opened(content: bytes, file: int = 0) -> Image.Image:
    """Open a picture without decoding it. Refuses kinds that are not pictures, and huge ones."""
    kind = recognise(content)
    name = _FORMATS.get(kind)
    if name is None:
        reason = Reason.KIND if kind in PICTURES or kind is not Kind.UNKNOWN else Reason.DAMAGED
        raise Refusal(reason, file=file)
    try:
        image = Image.open(BytesIO(content), formats=(name,))
    except FAULTS as error:
        raise Refusal(Reason.DAMAGED, file=file) from error
    _check_pixels(image, None, file)
    return image


def _check_pixels(image: Image.Image, page: int | None, file: int = 0) -> None:
    found = image.width * image.height
    if found > MAX_PIXELS:
        raise Refusal(Reason.PIXELS, page, file, found=found, limit=MAX_PIXELS)


def frames_of(image: Image.Image) -> int:
    """Count the frames without decoding them."""
    with parsing():
        count = int(getattr(image, "n_frames", 1))
    check(Reason.FRAMES, count, MAX_FRAMES)
    return count


def frame(image: Image.Image, page: int, longest: int = 0) -> Image.Image:
    """Decode one frame and turn it upright. JPEGs are decoded small where a small one is asked."""
    total = frames_of(image)
    if not 1 <= page <= total:
        raise Refusal(Reason.NO_SUCH_PAGE, found=page, limit=total)
    place = page if total > 1 else None
    with parsing(place):
        image.seek(page - 1)
        _check_pixels(image, place)
        if longest:
            image.draft(None, (longest, longest))
        try:
            image.load()
        except OSError as error:
            cut = "truncated" in str(error) or "unexpected end" in str(error).lower()
            raise Refusal(Reason.CUT_SHORT if cut else Reason.DAMAGED, place) from error
        return ImageOps.exif_transpose(image)


def inspect(files: list[bytes], _asked: dict[str, Any]) -> Iterator[PictureFacts]:
    """Judge one picture."""
    image = opened(files[0])
    frames = frames_of(image)
    with parsing():
        image.seek(0)
        exif = image.getexif()
        turned = exif.get(_ORIENTATION) in _TURNED
        width, height = reversed(image.size) if turned else image.size
        yield PictureFacts(
            kind=recognise(files[0]),
            width=width,
            height=height,
            frames=frames,
            dpi=dots_of(image),
            has_location=bool(exif.get_ifd(_GPS)),
            taken=_taken(exif.get_ifd(_EXIF).get(_TAKEN)),
        )


def dots_of(image: Image.Image) -> float | None:
    """Return the dots per inch that the picture tells, when they can be true."""
    told = image.info.get("dpi")
    try:
        dots = float(told[0]) if told else 0.0
    except (TypeError, ValueError, ArithmeticError, LookupError):
        return None
    return round(dots, 2) if 30 <= dots <= 2400 else None


def _taken(told: object) -> str | None:
    """Return EXIF's "2026:11:24 09:30:00" as ISO, None for anything else."""
    text = str(told or "").strip("\x00 ")
    day, _, hour = text.partition(" ")
    iso = f"{day.replace(':', '-')}T{hour}"
    plain = iso.replace("-", "").replace(":", "").replace("T", "")
    return iso if len(iso) == 19 and plain.isdigit() else None


def show(files: list[bytes], asked: dict[str, Any]) -> Iterator[Picture]:
    """Draw one frame as a clean PNG."""
    page, longest = asked["page"], asked["longest"]
    yield picture_of(frame(opened(files[0]), page, longest), page, longest)


def to_pdf(files: list[bytes], _asked: dict[str, Any]) -> Iterator[bytes]:
    """Make one PDF of all frames of all pictures, one page at a time in memory."""
    import pikepdf

    made = pikepdf.Pdf.new()
    for number, content in enumerate(files):
        try:
            image = opened(content, number)
            for page in range(1, frames_of(image) + 1):
                one = pikepdf.open(BytesIO(_page(frame(image, page), dots_of(image))))
                made.pages.append(one.pages[0])
        except Refusal as refusal:
            refusal.file = number
            raise
    out = BytesIO()
    made.save(out, deterministic_id=True)
    yield out.getvalue()


def _page(image: Image.Image, dots: float | None) -> bytes:
    """Return a PDF of one page: the picture's own size, or what fits A4 lengthwise."""
    plain = on_white(eight_bits(image))
    plain.info = {}
    if dots is None:
        short, long = sorted(plain.size)
        dots = max(short / _A4[0], long / _A4[1], 1.0)
    out = BytesIO()
    plain.save(out, "PDF", resolution=dots, quality=_QUALITY)
    return out.getvalue()


def on_white(image: Image.Image) -> Image.Image:
    """Lay a picture with transparent parts on white paper."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
