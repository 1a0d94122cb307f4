"""PDFs of others: what is told of them, what is made of them, what is refused."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from clinic_desktop.foreign.facts import Picture
from clinic_desktop.foreign.failures import Problem, Reason
from clinic_desktop.foreign.limits import Limits
from clinic_desktop.foreign.pdf import (
    PagePick,
    arrange_pdf,
    inspect_pdf,
    pdf_pictures,
    pdf_text,
    repair_pdf,
)
from clinic_desktop.foreign.pictures import thumbnail
from tests.support import foreign_files as made


def words(content: bytes) -> list[str]:
    """Read the pages with a library that the program does not use."""
    return [page.extract_text().strip() for page in PdfReader(BytesIO(content)).pages]


def test_a_plain_pdf_is_described(workshop, file):
    facts = inspect_pdf(workshop, file(made.pdf(3)))
    assert facts.pages == 3
    assert (facts.has_text, facts.encrypted, facts.repaired, facts.signed) == (True, *[False] * 3)
    assert facts.sizes[0].width == pytest.approx(209.9, abs=0.1)
    assert (facts.scripts, facts.attachments) == ((), ())


def test_a_scan_has_no_text(workshop, file):
    assert not inspect_pdf(workshop, file(made.pdf(1, text=False))).has_text


def test_scripts_and_attachments_are_named_and_left_behind(workshop, file):
    armed = file(made.armed_pdf())
    facts = inspect_pdf(workshop, armed)
    assert facts.scripts == ("JavaScript", "Launch")
    assert facts.attachments == ("invoice.exe",)
    (clean,) = arrange_pdf(workshop, [armed], [[PagePick(1), PagePick(2)]])
    after = inspect_pdf(workshop, file(clean))
    assert (after.scripts, after.attachments, after.pages) == ((), (), 2)


def test_a_password_is_asked_for_and_opens(workshop, file, refused):
    locked = file(made.locked_pdf("secreto"))
    needed = refused(lambda: inspect_pdf(workshop, locked))
    assert (needed.problem, needed.reason) == (Problem.PASSWORD, Reason.PASSWORD_NEEDED)
    wrong = refused(lambda: list(pdf_text(workshop, locked, "otra")))
    assert wrong.reason is Reason.PASSWORD_WRONG
    assert inspect_pdf(workshop, locked, "secreto").encrypted
    assert [p.text for p in pdf_text(workshop, locked, "secreto")] == ["page 1", "page 2"]
    assert thumbnail(workshop, locked, password="secreto").height == 256


def test_pages_are_joined_reordered_turned_and_split(workshop, file):
    three, two = file(made.pdf(3)), file(made.locked_pdf("x"))
    picks = [PagePick(3), PagePick(1, source=1, turn=90), PagePick(1)]
    joined, alone = arrange_pdf(workshop, [three, two], [picks, [PagePick(2)]], ["", "x"])
    assert words(joined) == ["page 3", "page 1", "page 1"]
    assert words(alone) == ["page 2"]
    assert [page.rotation for page in PdfReader(BytesIO(joined)).pages] == [0, 90, 0]
    assert inspect_pdf(workshop, file(joined)).sizes[1].height == pytest.approx(209.9, abs=0.1)


def test_a_page_that_is_not_there_is_named(workshop, file, refused):
    failure = refused(lambda: arrange_pdf(workshop, [file(made.pdf(2))], [[PagePick(9)]]))
    assert failure.reason is Reason.NO_SUCH_PAGE
    assert "no page 9: it has 2" in failure.what()


def test_a_damaged_index_is_mended_and_said(workshop, file):
    content = made.pdf(5)
    broken = file(content[: content.rindex(b"xref\n0")])
    assert inspect_pdf(workshop, broken).repaired
    mended = repair_pdf(workshop, broken)
    assert mended.pages == 5
    assert any("xref" in note or "cross-reference" in note for note in mended.notes)
    texts = [page.text for page in pdf_text(workshop, broken)]
    assert texts == [f"page {n}" for n in range(1, 6)]  # the last object too
    assert words(mended.content) == [f"page {n}" for n in range(1, 6)]
    assert not inspect_pdf(workshop, file(mended.content)).repaired


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7" + bytes(range(256)) * 9, b"hello"])
def test_what_can_not_be_mended_is_damaged(workshop, file, refused, content):
    assert refused(lambda: inspect_pdf(workshop, file(content))).problem is Problem.DAMAGED
    assert refused(lambda: list(pdf_text(workshop, file(content)))).problem is Problem.DAMAGED


def test_nothing_is_damaged_too(workshop, file, refused):
    assert refused(lambda: inspect_pdf(workshop, file(b""))).reason is Reason.EMPTY


def test_five_hundred_pages_come_one_by_one(workshop, file):
    content = file(made.pdf(500))
    texts = pdf_text(workshop, content)
    assert next(texts).text == "page 1"
    assert [page.page for page in texts] == list(range(2, 501))
    drawn = pdf_pictures(workshop, content, dots=30)
    assert next(drawn).png.startswith(b"\x89PNG")
    drawn.close()  # nobody waits for the other pages


def test_a_huge_page_is_drawn_coarser(workshop, file):
    with pikepdf.open(BytesIO(made.pdf(1))) as pdf:
        pdf.pages[0].MediaBox = pikepdf.Array([0, 0, 14000, 14000])
        out = BytesIO()
        pdf.save(out)
    (drawn,) = pdf_pictures(workshop, file(out.getvalue()), dots=600)
    assert drawn.width * drawn.height <= 24_100_000


def test_a_bomb_ends_with_its_worker(workshop, file, refused):
    limits = Limits(seconds=10, memory=400 * 1024 * 1024)
    asked = {"password": "", "pages": [], "dots": 72}
    bomb = file(made.bomb_pdf(600))
    assert len(bomb.content) < 100_000
    failure = refused(lambda: list(workshop.stream(Picture, "pdf.draw", (bomb,), asked, limits)))
    assert failure.problem in {Problem.OUT_OF_MEMORY, Problem.CRASHED, Problem.TIMED_OUT}
    assert inspect_pdf(workshop, file(made.pdf(1))).pages == 1
