"""Between the blocks of a note and a text document of Qt; nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from clinic_desktop.modules.chart.api import (
    Block,
    BlockKind,
    Run,
    StructuredText,
    from_plain,
    tidy,
)

MOST_PASTED = 1_000_000  # letters of another program's page that are looked into for lists and bold
_STYLES = {
    BlockKind.ITEM: QTextListFormat.Style.ListDisc,
    BlockKind.STEP: QTextListFormat.Style.ListDecimal,
}
_KINDS = {style: kind for kind, style in _STYLES.items()}


def fill_document(document: QTextDocument, blocks: Iterable[Block]) -> None:
    """Replace what a document holds; the way back begins anew."""
    document.clear()
    cursor = QTextCursor(document)
    insert_blocks(cursor, tuple(blocks))
    document.clearUndoRedoStacks()
    document.setModified(False)


def insert_blocks(cursor: QTextCursor, blocks: Iterable[Block]) -> None:
    """Write blocks at a cursor, as one step of undo; the first joins the line that is there."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    last: BlockKind | None = None
    for place, block in enumerate(blocks):
        if place:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        if place or cursor.block().length() == 1:  # an empty line takes the kind of what comes
            set_kind(cursor, block.kind, goes_on=place > 0 and last is block.kind)
        for run in block.runs:
            cursor.insertText(run.text, weight_format(bold=run.bold))
        last = block.kind
    cursor.endEditBlock()


def set_kind(cursor: QTextCursor, kind: BlockKind, *, goes_on: bool = False) -> None:
    """Make the line at a cursor a paragraph or part of a list, of the line's above if wanted."""
    now = cursor.block().textList()
    if now is not None:
        now.remove(cursor.block())
    plain = QTextBlockFormat()
    cursor.setBlockFormat(plain)
    if kind not in _STYLES:
        return
    above = cursor.block().previous().textList() if goes_on else None
    if above is not None:
        above.add(cursor.block())
        return
    shape = QTextListFormat()
    shape.setStyle(_STYLES[kind])
    shape.setIndent(1)
    cursor.createList(shape)


def kind_of(block: QTextBlock) -> BlockKind:
    """Return what a line is."""
    found: QTextList | None = block.textList()
    if found is None:
        return BlockKind.PARAGRAPH
    return _KINDS.get(found.format().style(), BlockKind.ITEM)


def blocks_of(document: QTextDocument) -> tuple[Block, ...]:
    """Return what a document holds; a blank one holds nothing."""
    found = tuple(_read(document))
    return () if found == (Block(),) else found


def pasted(mime: QMimeData) -> tuple[Block, ...]:
    """Return what another program put on the clipboard: words, lists and bold, no more."""
    if mime.hasHtml() and len(mime.html()) <= MOST_PASTED:
        document = QTextDocument()
        document.setHtml(mime.html())
        found = tidy(_read(document))
        if found.length:
            return _trimmed(found)
    return _trimmed(from_plain(mime.text()))


def weight_format(*, bold: bool) -> QTextCharFormat:
    """Return the look of letters."""
    shape = QTextCharFormat()
    if bold:
        shape.setFontWeight(QFont.Weight.Bold)
    return shape


def _read(document: QTextDocument) -> Iterator[Block]:
    block = document.begin()
    while block.isValid():
        yield Block(kind_of(block), _runs(block))
        block = block.next()


def _runs(block: QTextBlock) -> tuple[Run, ...]:
    runs: list[Run] = []
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        bold = piece.charFormat().fontWeight() >= QFont.Weight.DemiBold
        if runs and runs[-1].bold == bold:
            runs[-1] = Run(runs[-1].text + piece.text(), bold)
        else:
            runs.append(Run(piece.text(), bold))
        pieces += 1
    return tuple(runs)


def _trimmed(text: StructuredText) -> tuple[Block, ...]:
    """Take away empty lines at both ends: the end of a copied paragraph is none."""
    blocks = list(text.blocks)
    while blocks and not blocks[0].runs:
        blocks.pop(0)
    return tuple(blocks)
