"""Fonts: every script of the world's names, and a plain word where no font can help."""

from __future__ import annotations

import io
import time
import unicodedata
from typing import Any

import pytest
import uharfbuzz
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.paper import Sheet, SheetHead, fonts
from clinic_desktop.paper import text as words

NAMES = {
    "Chinese": "王小明 龍國強",
    "Japanese": "山田 太郎 々〆ヶ サトウ・ハナコ ｱｲｳ",
    "Korean": "김철수 뷁훑",
    "Kannada": "ಅನಿತಾ ರಾವ್",
    "Malayalam": "അനിത നായർ",
    "Odia": "ଅନିତା ଦାସ",
    "Lao": "ສົມຈິດ",
    "Dhivehi": "އަހުމަދު",
    "Syriac": "ܐܒܪܗܡ",
    "N'Ko": "ߊߡߊߘߎ",
    "Arabic": "محمد الشامي",
    "Persian": "ژاله گلی‌پور",
    "Hebrew": "שרה כהן",
    "Hindi": "अनिता शर्मा",
    "Thai": "ประเสริฐ",
    "Amharic": "ጌታቸው",
    "Vietnamese": "Nguyễn Thị Hồng Đào",
    "Greek": "Παπαδόπουλος ἀρχή",
}
MIXED = "Ana 王小明 김철수 محمد (山田) अनिता 12"


@pytest.fixture(autouse=True)
def bundled_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """No help from fonts that this machine happens to have."""
    monkeypatch.setattr(fonts, "_SYSTEM_FILES", ())
    fonts.family_of.cache_clear()
    words.runs_of.cache_clear()


def missing_glyphs(run: words.Run) -> list[str]:
    """Return the characters of a run that its font draws as .notdef, asked of the shaper."""
    font: Any = pdfmetrics.getFont(run.font)
    face = uharfbuzz.Face(uharfbuzz.Blob(font.face._ttf_data))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run.text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    return [run.text[glyph.cluster] for glyph in buffer.glyph_infos if glyph.codepoint == 0]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("name", [*NAMES.values(), MIXED], ids=[*NAMES, "mixed"])
def test_no_character_of_a_name_is_drawn_as_a_box(name: str, bold: bool) -> None:
    runs = words.runs_of(name, bold=bold)
    assert [missing_glyphs(run) for run in runs] == [[] for _ in runs]
    drawn = "".join(run.text for run in runs)
    assert sorted(drawn.replace("\u200c", "")) == sorted(name.replace("\u200c", ""))


def test_every_simple_character_has_a_glyph_in_both_faces() -> None:
    simple = [chr(point) for point in range(0x530) if fonts.is_simple(chr(point))]
    assigned = [ch for ch in simple if unicodedata.category(ch) != "Cn"]
    for bold in (False, True):
        name = fonts.font_name("NotoSans", bold)
        assert [ch for ch in assigned if not fonts.has_glyph(name, ch)] == []


@pytest.mark.parametrize(
    ("first", "last", "script"),
    [("一", "龥", "Chinese"), ("가", "힣", "Korean"), ("ぁ", "ん", "kana"), ("ァ", "ヶ", "kana")],
)
def test_the_east_asian_font_is_complete(first: str, last: str, script: str) -> None:
    name = fonts.font_name("WenQuanYiMicroHei", bold=True)
    characters = map(chr, range(ord(first), ord(last) + 1))
    assert [ch for ch in characters if not fonts.has_glyph(name, ch)] == [], script


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("🙂 smile", "[U+1F642] smile"),
        ("\U00020bb7野家", "[U+20BB7]野家"),
        ("a\ue000b", "a[U+E000]b"),
        ("a\ud800b", "a[U+D800]b"),
        ("אב \U00010f30", "אב [U+10F30]"),
        ("葛\U000e0100城", "葛城"),
        ("a\tb\x00c\u200fd", "a bcd"),
    ],
)
def test_what_no_font_has_is_spelled_and_what_is_invisible_goes(text: str, drawn: str) -> None:
    assert "".join(run.text for run in words.runs_of(text)) == drawn


def test_a_decomposed_name_is_drawn_composed() -> None:
    (run,) = words.runs_of(unicodedata.normalize("NFD", "김철수"))
    assert run.text == "김철수"


def test_a_font_of_the_system_helps_with_rare_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = str(resource_path("fonts", "NotoSansKhmer-Regular.ttf"))
    monkeypatch.setattr(fonts, "_SYSTEM_FILES", ("/no/such/font.ttf", __file__, odd))
    monkeypatch.setattr(fonts, "_BLOCKS", ())
    assert fonts.family_of("ក") == odd
    assert words.runs_of("ក")[0].font == odd


def test_a_paper_in_three_scripts_can_be_read_back() -> None:
    sheet = Sheet(SheetHead("日程表", "Clínica 희망"))
    sheet.paragraph(MIXED)
    (page,) = PdfReader(io.BytesIO(sheet.to_bytes())).pages
    text = page.extract_text()
    for piece in ("日程表", "희망", "王小明", "김철수", "山田"):
        assert piece in text


def test_a_long_text_without_blanks_is_wrapped_in_good_time() -> None:
    begun = time.process_time()
    lines = words.wrap("血压检查后更换药物" * 60, 160, 9)
    assert time.process_time() - begun < 0.5
    assert "".join(lines) == "血压检查后更换药物" * 60
    assert all(words.width_of(line, 9) <= 160 for line in lines)


@pytest.mark.parametrize(
    ("text", "rtl", "shown"),
    [
        ("אב (גד) הו", True, "וה (דג) בא"),
        ("אב (גד) הו", False, "וה (דג) בא"),
        ("אב (ab) cd", True, "cd (ab) בא"),
        ("ab (אב [גד]) cd", False, "ab ([דג] בא) cd"),
        ("1) אב (ab)", False, "1) בא (ab)"),
        ("(Ana) " * 12, True, " (Ana)" * 12),
    ],
)
def test_brackets_turn_with_their_text(text: str, rtl: bool, shown: str) -> None:
    assert words._visual(text, rtl) == shown
