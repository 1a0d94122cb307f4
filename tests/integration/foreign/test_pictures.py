"""Pictures of others: upright, without metadata, refused before they are decoded."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from clinic_desktop.foreign.failures import Problem, Reason
from clinic_desktop.foreign.kinds import Kind, recognise
from clinic_desktop.foreign.pictures import (
    inspect_picture,
    pictures_to_pdf,
    show_picture,
    thumbnail,
)
from tests.support import foreign_files as made


def image(png: bytes) -> Any:
    """Open what was drawn."""
    return Image.open(BytesIO(png))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP"])
def test_each_kind_is_known_and_shown(workshop, file, kind):
    content = made.picture(kind)
    assert recognise(content) is Kind[kind]
    facts = inspect_picture(workshop, file(content))
    assert (facts.kind, facts.width, facts.height, facts.frames) == (Kind[kind], 40, 20, 1)
    shown = image(show_picture(workshop, file(content)).png).convert("RGB")
    red, green, blue = shown.getpixel((5, 10))
    assert red > 200 > 60 > max(green, blue)


def test_a_photo_is_turned_and_tells_no_place(workshop, file):
    content = made.turned_photo()
    facts = inspect_picture(workshop, file(content))
    assert (facts.width, facts.height, facts.dpi) == (20, 40, 300)
    assert facts.has_location
    assert facts.taken == "2026-11-24T09:30:00"
    shown = image(show_picture(workshop, file(content)).png)
    assert shown.size == (20, 40)
    assert shown.info == {}
    assert not shown.getexif()
    assert shown.getpixel((10, 5))[0] > 200  # what lay left is on top now


def test_sixteen_bits_are_spread(workshop, file):
    deep = Image.new("I;16", (2, 1))
    deep.putpixel((1, 0), 4000)
    out = BytesIO()
    deep.save(out, "PNG")
    shown = image(show_picture(workshop, file(out.getvalue())).png)
    assert [shown.getpixel((0, 0)), shown.getpixel((1, 0))] == [0, 255]


def test_a_thumbnail_is_small(workshop, file):
    small = thumbnail(workshop, file(made.picture(size=(1000, 500))), 64)
    assert (small.width, small.height) == image(small.png).size == (64, 32)


def test_frames_are_counted_and_shown(workshop, file, refused):
    pages = file(made.frames("TIFF", 3))
    assert inspect_picture(workshop, pages).frames == 3
    assert image(show_picture(workshop, pages, page=3).png).getpixel((0, 0)) == 2
    assert refused(lambda: show_picture(workshop, pages, page=4)).reason is Reason.NO_SUCH_PAGE


def test_pictures_become_pages(workshop, file):
    files = [file(made.frames("TIFF", 2)), file(made.turned_photo())]
    pdf = PdfReader(BytesIO(pictures_to_pdf(workshop, files)))
    assert len(pdf.pages) == 3
    box = pdf.pages[2].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((20 * 0.24, 40 * 0.24))


def test_a_gigantic_picture_is_refused_before_it_is_decoded(workshop, file, refused):
    for reading in (inspect_picture, show_picture, thumbnail):
        failure = refused(lambda reading=reading: reading(workshop, file(made.huge_png())))
        assert (failure.problem, failure.reason) == (Problem.TOO_LARGE, Reason.PIXELS)
        assert "3600000000 pixels" in failure.what()


def test_ten_thousand_frames_are_refused(workshop, file, refused):
    failure = refused(lambda: inspect_picture(workshop, file(made.endless_tiff(10_000))))
    assert failure.reason is Reason.FRAMES
    assert failure.values["found"] == 10_000


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_torn_picture_is_damaged(workshop, file, refused, kind):
    whole = made.picture(kind, (300, 200))
    torn = file(whole[: len(whole) // 2])
    assert refused(lambda: show_picture(workshop, torn)).problem is Problem.DAMAGED


def test_heic_and_text_are_not_shown(workshop, file, refused):
    heic = file(bytes([0, 0, 0, 24]) + b"ftypheic" + bytes(40))
    assert refused(lambda: show_picture(workshop, heic)).problem is Problem.UNSUPPORTED
    words = file(b"only words")
    assert refused(lambda: thumbnail(workshop, words)).problem is Problem.NO_PICTURE
    assert refused(lambda: show_picture(workshop, words)).problem is Problem.UNSUPPORTED
