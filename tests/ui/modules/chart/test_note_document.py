"""What is typed into a document comes back as the same blocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from clinic_desktop.modules.chart.api import Block, BlockKind, Run, StructuredText, tidy
from clinic_desktop.modules.chart.presenters.visit_text import Section, cut, join
from clinic_desktop.modules.chart.ui.note_document import blocks_of, fill_document, pasted

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cn")), max_size=12)
RUNS = st.lists(st.builds(Run, WORDS, st.booleans()), max_size=3).map(tuple)
LINES = st.builds(Block, st.sampled_from([k for k in BlockKind if k != BlockKind.HEADING]), RUNS)
HEADINGS = st.builds(Block, st.just(BlockKind.HEADING), RUNS, st.sampled_from(["", "S", "O"]))
NOTES = st.lists(LINES | HEADINGS, max_size=8).map(tidy)


@given(NOTES)
def test_a_note_survives_the_documents(qapp, note: StructuredText) -> None:
    back = []
    for section in cut(note):
        document = QTextDocument()
        fill_document(document, section.blocks)
        typed = blocks_of(document)
        if section.blocks == (Block(),):
            typed = section.blocks  # one empty line looks as none
        back.append(Section(section.heading, typed))
    assert join(back) == note


def test_a_page_of_another_program_keeps_words_lists_and_bold(qapp) -> None:
    mime = QMimeData()
    mime.setHtml(
        "<p style='color:red;font-size:40px'>Take <b>one</b><img src='file:///etc/x'></p>"
        "<ul><li>with food</li></ul><ol><li>then rest</li></ol>"
    )
    found = tidy(pasted(mime)).blocks
    assert found[0].runs[:2] == (Run("Take "), Run("one", bold=True))
    assert [block.kind for block in found[1:]] == [BlockKind.ITEM, BlockKind.STEP]


def test_plain_text_is_pasted_line_by_line(qapp) -> None:
    mime = QMimeData()
    mime.setText("one\r\n- two\r\n")
    assert pasted(mime) == (
        Block(runs=(Run("one"),)),
        Block(BlockKind.ITEM, (Run("two"),)),
    )
