"""The note's editor, as hands and dictation use it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from clinic_desktop.modules.chart.api import BlockKind, Macro, Run, from_json, to_plain
from clinic_desktop.modules.chart.ui.note_editor import NoteEditor

NOTE = from_json(
    '{"v":1,"blocks":[{"kind":"heading","section":"S","runs":[["Subjective"]]},'
    '{"kind":"paragraph","runs":[["Well."]]},'
    '{"kind":"heading","section":"P","runs":[["Plan"]]}]}'
)
MACROS = (
    Macro(".back", "en", "Come back if worse."),
    Macro(".backpain", "en", "Since ___ , side ___."),
    Macro(".list", "en", "- one\n- two"),
)


@pytest.fixture
def editor(show, qtbot) -> NoteEditor:
    made = NoteEditor()
    made.set_macros(MACROS, str)
    made.show_text(NOTE)
    show(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.edits[1].setFocus()
    return made


def lines(editor: NoteEditor) -> list[str]:
    return to_plain(editor.text()).split("\n")


def test_untouched_text_comes_back_as_it_was(editor: NoteEditor) -> None:
    assert editor.text() == NOTE


def test_typing_lists_and_bold(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    qtbot.keyClicks(plan, "- with food")
    qtbot.keyClick(plan, Qt.Key.Key_Return)
    editor.toggle_bold()
    qtbot.keyClicks(plan, "twice")
    qtbot.keyClick(plan, Qt.Key.Key_Return)
    qtbot.keyClick(plan, Qt.Key.Key_Return)
    editor.toggle_bold()
    qtbot.keyClicks(plan, "Rest")
    blocks = editor.text().blocks[3:]
    assert [b.kind for b in blocks] == [BlockKind.ITEM, BlockKind.ITEM, BlockKind.PARAGRAPH]
    assert blocks[1].runs == (Run("twice", bold=True),)
    assert blocks[2].runs == (Run("Rest"),)


def test_tab_expands_a_macro_and_else_goes_on(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    qtbot.keyClicks(plan, ".back")
    assert plan.hint() == MACROS[0]
    qtbot.keyClick(plan, Qt.Key.Key_Tab)
    assert lines(editor)[-1] == "Come back if worse."
    plan.undo()
    assert lines(editor)[-1] == ".back"
    editor.edits[0].setFocus()
    qtbot.keyClick(editor.edits[0], Qt.Key.Key_Tab)
    assert plan.hasFocus()
    qtbot.keyClick(plan, Qt.Key.Key_Backtab)
    assert editor.edits[0].hasFocus()


def test_blanks_of_a_macro_are_stops(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    qtbot.keyClicks(plan, ".backpain")
    qtbot.keyClick(plan, Qt.Key.Key_Tab)
    assert plan.textCursor().selectedText() == "___"
    qtbot.keyClick(plan, Qt.Key.Key_Tab)
    qtbot.keyClicks(plan, "left")
    assert lines(editor)[-1] == "Since ___ , side left."


def test_a_macro_of_lines_makes_a_list(editor: NoteEditor, qtbot) -> None:
    qtbot.keyClicks(editor.edits[1], ".list")
    qtbot.keyClick(editor.edits[1], Qt.Key.Key_Tab)
    assert [b.kind for b in editor.text().blocks[3:]] == [BlockKind.ITEM, BlockKind.ITEM]


def test_the_list_of_macros_completes(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    qtbot.keyClicks(plan, ".li")
    popup = plan._popup
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert lines(editor)[-2:] == ["- one", "- two"]


def test_dictation_and_paste_of_pages(editor: NoteEditor) -> None:
    plan = editor.edits[1]
    spoken = QInputMethodEvent()
    spoken.setCommitString("Dictated words. ")
    QApplication.sendEvent(plan, spoken)
    mime = QMimeData()
    mime.setHtml("<h1 style='color:red'>Take</h1><ul><li>one</li></ul>")
    plan.insertFromMimeData(mime)
    assert lines(editor)[-2:] == ["Dictated words. Take", "- one"]


def test_arrows_leave_a_section_at_its_edge(editor: NoteEditor, qtbot) -> None:
    qtbot.keyClick(editor.edits[1], Qt.Key.Key_Up)
    assert editor.edits[0].hasFocus()
    qtbot.keyClick(editor.edits[0], Qt.Key.Key_Down)
    assert editor.edits[1].hasFocus()


def dictated(editor: NoteEditor, words: str, heard: str = "") -> None:
    """Send what dictation or an input method hears, then what it settles on."""
    plan = editor.edits[1]
    if heard:
        QApplication.sendEvent(plan, QInputMethodEvent(heard, []))
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(plan, event)


def test_what_is_dictated_is_words_lists_and_macros(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    typed: list[None] = []
    editor.typed.connect(lambda: typed.append(None))
    dictated(editor, "Drink a lot. ", heard="drink a")
    dictated(editor, "Rest.\nCome\u2028back ")
    assert lines(editor)[3:] == ["Drink a lot. Rest.", "Come", "back "]
    assert typed, "dictation is journaled as typing is"
    dictated(editor, ".back")
    qtbot.keyClick(plan, Qt.Key.Key_Tab)
    assert "Come back if worse." in to_plain(editor.text())


def test_shift_enter_breaks_a_line_and_joins_no_words(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    qtbot.keyClicks(plan, "one")
    qtbot.keyClick(plan, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(plan, "two")
    assert lines(editor)[-2:] == ["one", "two"]


def test_one_undo_takes_a_macro_back(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    qtbot.keyClicks(plan, "See .list")
    before = lines(editor)
    qtbot.keyClick(plan, Qt.Key.Key_Tab)
    assert lines(editor) != before
    qtbot.keyClick(plan, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lines(editor) == before
    qtbot.keyClick(plan, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert "two" in to_plain(editor.text())


def test_one_undo_takes_back_what_the_list_completed(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    qtbot.keyClicks(plan, ".li")
    qtbot.keyClick(plan._popup, Qt.Key.Key_Return)
    assert "two" in to_plain(editor.text())
    qtbot.keyClick(plan, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plan.toPlainText() == ".li"


def test_a_long_paste_is_whole_and_one_step_of_undo(editor: NoteEditor, qtbot) -> None:
    plan = editor.edits[1]
    qtbot.keyClicks(plan, "Before. ")
    pages = "\n".join(f"Line {number} of an old letter, as it was." for number in range(700))
    mime = QMimeData()
    mime.setText(pages)
    plan.insertFromMimeData(mime)
    assert plan.toPlainText() == "Before. " + pages
    assert len(pages) > 20_000
    qtbot.keyClick(plan, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plan.toPlainText() == "Before. "


def test_tab_leaves_the_last_section_and_the_first(qtbot) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    before, editor, after = QLineEdit(), NoteEditor(), QLineEdit()
    editor.show_text(NOTE)
    for part in (before, editor, after):
        column.addWidget(part)
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is holder)
    editor.edits[1].setFocus()
    qtbot.keyClick(editor.edits[1], Qt.Key.Key_Tab)
    assert after.hasFocus()
    editor.edits[0].setFocus()
    qtbot.keyClick(editor.edits[0], Qt.Key.Key_Backtab)
    assert before.hasFocus()
