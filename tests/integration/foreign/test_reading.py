"""Text files, codes and recognition."""

from __future__ import annotations

from io import BytesIO

import pytest
import segno
from PIL import Image, ImageDraw, ImageFont

from clinic_desktop.foreign.failures import Problem, Reason
from clinic_desktop.foreign.pictures import pictures_to_pdf
from clinic_desktop.foreign.reading import read_barcodes, recognise_words, recognition_engine
from clinic_desktop.foreign.texts import read_text
from tests.support import foreign_files as made


@pytest.mark.parametrize(
    ("content", "charset", "certain"),
    [
        ("Niño ñ".encode(), "utf-8", True),
        ("\ufeffNiño ñ".encode(), "utf-8", True),
        ("Niño ñ".encode("cp1252"), "cp1252", False),
        ("\ufeffNiño ñ".encode("utf-16-le"), "utf-16-le", True),
        ("Niño ñ and more".encode("utf-16-be"), "utf-16-be", False),
    ],
)
def test_the_charset_is_found(workshop, file, content, charset, certain):
    read = read_text(workshop, file(content))
    assert read.text.startswith("Niño ñ")
    assert (read.charset, read.certain, read.cut) == (charset, certain, False)


def test_html_is_words_only(workshop, file):
    page = b"<!DOCTYPE html><style>p{}</style><p>Blood &amp; urine</p><script>x()</script><p>End"
    assert read_text(workshop, file(page)).text == "Blood & urine\n\nEnd"


def test_a_long_text_is_cut_and_says_so(workshop, file):
    read = read_text(workshop, file(b"word " * 1_000_000))
    assert read.cut
    assert len(read.text) == 4_000_000


@pytest.mark.parametrize("content", [b"{\\rtf1 x}", bytes(range(256)), made.pdf(1)])
def test_what_is_no_text_is_refused(workshop, file, refused, content):
    assert refused(lambda: read_text(workshop, file(content))).reason is Reason.KIND


def test_codes_are_read_from_every_page(workshop, file):
    out = BytesIO()
    segno.make("clinic:separator:1").save(out, kind="png", scale=6)
    (code,) = read_barcodes(workshop, file(out.getvalue()))
    assert (code.page, code.text) == (1, "clinic:separator:1")
    assert code.format.replace(" ", "") == "QRCode"
    assert code.box.width > 50
    pdf = pictures_to_pdf(workshop, [file(made.picture()), file(out.getvalue())])
    assert [found.page for found in read_barcodes(workshop, file(pdf))] == [2]


def page_of(words: str) -> bytes:
    image = Image.new("RGB", (900, 160), "white")
    ImageDraw.Draw(image).text((30, 40), words, "black", ImageFont.load_default(56))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_words_are_recognised_with_their_places(workshop, file):
    if "eng" not in recognition_engine(workshop).languages:
        pytest.skip("no language data of Tesseract here (Debian: tesseract-ocr-eng)")
    (page,) = recognise_words(workshop, file(page_of("Maria Lopez 1980")), ["eng"])
    assert [word.text for word in page.words] == ["Maria", "Lopez", "1980"]
    assert page.confidence > 60
    first, second = page.words[0].box, page.words[1].box
    assert 20 < first.left < first.left + first.width <= second.left
    assert {word.line for word in page.words} == {1}


def test_a_language_that_is_not_there_is_named(workshop, file, refused):
    failure = refused(lambda: list(recognise_words(workshop, file(page_of("x")), ["xxx"])))
    assert failure.problem is Problem.NO_ENGINE
