"""Notes to read: headings, lists and bold as they were written, with who signed and when."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextBrowser

from clinic_desktop.modules.chart.api import Block, BlockKind, StructuredText
from clinic_desktop.modules.chart.presenters.encounter_words import (
    entry_by,
    entry_reason,
    entry_seal,
    entry_title,
)
from clinic_desktop.modules.chart.presenters.encounters import NoteEntry
from clinic_desktop.ui_kit import theme

_LISTS = {
    BlockKind.ITEM: QTextListFormat.Style.ListDisc,
    BlockKind.STEP: QTextListFormat.Style.ListDecimal,
}


class NoteReading(QTextBrowser):
    """Shows texts below each other; they can be selected and copied, not changed."""

    def __init__(self, accessible: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible)
        self.setOpenLinks(False)
        self.setProperty("framed", True)
        self._entries: tuple[NoteEntry, ...] = ()
        self._head: tuple[str, ...] = ()
        self._empty = ""
        self._used = False
        self._alone: StructuredText | None = None
        theme.signals.changed.connect(self._draw)

    def show_entries(
        self, entries: Iterable[NoteEntry], *, head: Iterable[str] = (), empty: str = ""
    ) -> None:
        """Show texts below lines on the visit; `empty` stands where there are none."""
        self._entries, self._head, self._empty = tuple(entries), tuple(head), empty
        self._draw()

    def show_text(self, body: StructuredText) -> None:
        """Show one text alone."""
        self._alone = body
        self._draw()

    def _indent(self) -> None:
        self.document().setDocumentMargin(theme.px(theme.SPACE.m))
        self.document().setIndentWidth(theme.px(18))

    def _draw(self) -> None:
        self.clear()
        self._indent()
        self._used = False
        cursor = self.textCursor()
        if self._alone is not None:
            self._blocks(cursor, self._alone, "")
        for place, text in enumerate(self._head):
            self._line(cursor, text, _letters(bold=place == 0))
        if not self._entries and self._empty:
            self._line(cursor, self._empty, _letters("secondary"), above=theme.SPACE.m)
        for entry in self._entries:
            self._entry(cursor, entry)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _entry(self, cursor: QTextCursor, entry: NoteEntry) -> None:
        quiet = "secondary" if entry.kind is None or entry.replaced else ""
        title = _letters(quiet, bold=True, larger=1)
        self._line(cursor, entry_title(entry), title, above=theme.SPACE.l)
        self._line(cursor, entry_by(entry), _letters("secondary"))
        if entry_seal(entry):
            tone = "secondary" if entry.intact else "danger"
            self._line(cursor, entry_seal(entry), _letters(tone, bold=not entry.intact))
        if entry_reason(entry):
            self._line(cursor, entry_reason(entry), _letters("warning"))
        self._blocks(cursor, entry.body, quiet)

    def _blocks(self, cursor: QTextCursor, body: StructuredText, tone: str) -> None:
        last: Block | None = None
        for block in body.blocks:
            heading = block.kind is BlockKind.HEADING
            first = last is None or heading
            self._begin(cursor, above=theme.SPACE.s if first else 0, tone=tone)
            if block.kind in _LISTS:
                self._join_list(cursor, block, last)
            for run in block.runs:
                cursor.insertText(run.text, _letters(tone, bold=run.bold or heading))
            last = block

    def _join_list(self, cursor: QTextCursor, block: Block, last: Block | None) -> None:
        above = cursor.block().previous().textList()
        if last is not None and last.kind is block.kind and above is not None:
            above.add(cursor.block())
            return
        shape = QTextListFormat()
        shape.setStyle(_LISTS[block.kind])
        cursor.createList(shape)

    def _line(
        self, cursor: QTextCursor, text: str, letters: QTextCharFormat, *, above: int = 0
    ) -> None:
        self._begin(cursor, above=above)
        cursor.insertText(text, letters)

    def _begin(self, cursor: QTextCursor, *, above: int = 0, tone: str = "") -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(theme.px(above))
        if self._used:
            cursor.insertBlock(shape, _letters(tone))
        else:
            cursor.setBlockFormat(shape)
        self._used = True


def _letters(tone: str = "", *, bold: bool = False, larger: int = 0) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setForeground(theme.tokens().colour(tone or "text"))
    if bold:
        shape.setFontWeight(QFont.Weight.DemiBold)
    if larger:
        shape.setProperty(QTextFormat.Property.FontSizeAdjustment, larger)
    return shape
