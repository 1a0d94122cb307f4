"""One section of a note while it is typed: a text as high as its words, lists, bold and macros."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QCompleter, QFrame, QListView, QTextEdit, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    Block,
    BlockKind,
    Macro,
    find_macro,
    from_plain,
    trigger_before,
)
from clinic_desktop.modules.chart.ui.note_document import (
    blocks_of,
    fill_document,
    insert_blocks,
    kind_of,
    pasted,
    set_kind,
    weight_format,
)
from clinic_desktop.ui_kit import theme

BLANK = "___"  # where something is still to be filled in
_HINT_LETTERS = 44
_MARKS = {"-": BlockKind.ITEM, "*": BlockKind.ITEM, "1.": BlockKind.STEP}
_TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class NoteSection(QTextEdit):
    """The words below one heading.

    Signals: `typed()` after each change by a person, `left(step)` when the keyboard goes to the
    section before (-1) or after (1), `caret_moved()`.
    """

    typed = Signal()
    left = Signal(int)
    caret_moved = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._macros: tuple[Macro, ...] = ()
        self._fill: Callable[[str], str] = str
        self._loaded: tuple[Block, ...] = ()
        self._filling = False
        self.setAccessibleName(title)
        self.setProperty("kit", "note")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(theme.px(18))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._moved)
        self._completer = self._make_completer()

    def set_macros(self, macros: Sequence[Macro], fill: Callable[[str], str]) -> None:
        """Say which macros there are, and how the fields in their texts are filled."""
        self._macros = tuple(macro for macro in macros if macro.active)
        self._fill = fill

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Replace the text."""
        self._filling = True
        fill_document(self.document(), blocks)
        self._loaded = blocks
        self._filling = False
        self._fit()

    def blocks(self) -> tuple[Block, ...]:
        """Return the text; what was not touched as it came."""
        return blocks_of(self.document()) if self.document().isModified() else self._loaded

    def toggle_bold(self) -> None:
        """Make what is marked, or what is typed next, bold or plain."""
        bold = self.fontWeight() >= QFont.Weight.DemiBold
        cursor = self.textCursor()
        if cursor.hasSelection():
            shape = QTextCharFormat()
            shape.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
            cursor.mergeCharFormat(shape)
        else:
            self.setCurrentCharFormat(weight_format(bold=not bold))

    def toggle_list(self, kind: BlockKind) -> None:
        """Make the marked lines a list, or plain lines again."""
        cursor = self.textCursor()
        wanted = BlockKind.PARAGRAPH if kind_of(cursor.block()) is kind else kind
        first, last = sorted((cursor.position(), cursor.anchor()))
        cursor.beginEditBlock()
        line = QTextCursor(self.document().findBlock(first))
        while True:
            set_kind(line, wanted, goes_on=True)
            if line.block().position() + line.block().length() > last:
                break
            if not line.movePosition(QTextCursor.MoveOperation.NextBlock):
                break
        cursor.endEditBlock()

    def hint(self) -> Macro | None:
        """Return the macro that Tab would expand now."""
        typed = self._trigger()
        return find_macro(typed, self._macros) if typed else None

    def expand(self) -> bool:
        """Put the text of the macro before the caret in its place; False when there is none."""
        found = self.hint()
        if found is not None:
            self._put(found)
        return found is not None

    def _put(self, found: Macro) -> None:
        """Write a macro in place of what is typed of it, as one step of undo."""
        cursor = self.textCursor()
        back = QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(QTextCursor.MoveOperation.Left, back, len(self._trigger()))
        begin = cursor.selectionStart()
        insert_blocks(cursor, from_plain(self._fill(found.text)).blocks)
        self.setTextCursor(cursor)
        self._select_blank(begin)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take words, lists and bold; no colours, sizes or pictures of other programs."""
        cursor = self.textCursor()
        insert_blocks(cursor, pasted(source))
        self.setTextCursor(cursor)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether there are words."""
        return source.hasText() or source.hasHtml()

    def event(self, q_event: QEvent) -> bool:
        """Take Tab before the frame does: it expands, fills in, or goes to the next section."""
        press = q_event.type() == QEvent.Type.KeyPress
        if press and isinstance(q_event, QKeyEvent) and self._is_tab(q_event):
            self._tab(backwards=q_event.key() == Qt.Key.Key_Backtab)
            return True
        return super().event(q_event)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Type; "- " begins a list, Enter on an empty item ends it, arrows leave at the edges."""
        key = q_event.key()
        if self._popup.isVisible() and key in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Escape,
        ):
            q_event.ignore()  # the list of macros takes it
            return
        if key == Qt.Key.Key_Space and self._begin_list():
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._end_list(q_event):
            return
        before = self.textCursor().position()
        super().keyPressEvent(q_event)
        edge = key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not q_event.modifiers()
        if edge and self.textCursor().position() == before:
            self.left.emit(1 if key == Qt.Key.Key_Down else -1)

    def inputMethodEvent(self, q_event: QInputMethodEvent) -> None:
        """Take what is dictated or composed as what is typed."""
        super().inputMethodEvent(q_event)
        self.viewport().update()

    def focusOutEvent(self, q_event: QFocusEvent) -> None:
        """Hide the hint."""
        super().focusOutEvent(q_event)
        self.viewport().update()

    def paintEvent(self, q_event: QPaintEvent) -> None:
        """Draw the text, and behind a macro what Tab makes of it."""
        super().paintEvent(q_event)
        found = self.hint() if self.hasFocus() else None
        if found is None:
            return
        place = self.cursorRect()
        words = " ".join(found.text.split())
        if len(words) > _HINT_LETTERS:
            words = words[:_HINT_LETTERS].rstrip() + "…"
        text = translate("Chart", "→ Tab expands “{text}”").format(text=words)
        with QPainter(self.viewport()) as painter:
            painter.setPen(theme.tokens().secondary)
            painter.setFont(theme.font("body"))
            metrics = painter.fontMetrics()
            room = self.viewport().width() - place.right() - theme.px(theme.SPACE.s)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            base = place.top() + metrics.ascent()
            painter.drawText(QPointF(place.right() + theme.px(6), base), shown)

    def sizeHint(self) -> QSize:
        """Return the height of the words."""
        return QSize(theme.px(240), self._tall())

    def minimumSizeHint(self) -> QSize:
        """Return the height of the words."""
        return QSize(theme.px(80), self._tall())

    def changeEvent(self, q_event: QEvent) -> None:
        """Fit again when letters got larger."""
        super().changeEvent(q_event)
        if q_event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _make_completer(self) -> QCompleter:
        made = QCompleter(QStringListModel(self), self)
        self._popup = QListView()
        made.setPopup(self._popup)
        made.setWidget(self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup.setAccessibleName(translate("Chart", "Shortcuts that fit"))
        made.activated.connect(self._complete)
        return made

    def _complete(self, line: str) -> None:
        chosen = find_macro(line.split("  ")[0], self._macros)
        if chosen is not None:
            self._put(chosen)

    def _offer(self) -> None:
        """Show the macros that begin as what is typed, unless one is meant already."""
        typed = self._trigger().casefold()
        fitting = [m for m in self._macros if typed and m.trigger.casefold().startswith(typed)]
        if not fitting or any(m.trigger.casefold() == typed for m in fitting):
            self._popup.hide()
            return
        lines = [f"{m.trigger}  {' '.join(m.text.split())[:_HINT_LETTERS]}" for m in fitting]
        model = self._completer.model()
        assert isinstance(model, QStringListModel)
        model.setStringList(lines)
        self._completer.setCurrentRow(0)
        place = self.cursorRect()
        place.setWidth(min(theme.px(340), self.viewport().width()))
        place.moveLeft(0)
        self._completer.complete(place)
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _changed(self) -> None:
        if self._filling:
            return
        self.typed.emit()
        if self.hasFocus():
            self._offer()

    def _moved(self) -> None:
        self.viewport().update()
        self.caret_moved.emit()

    def _trigger(self) -> str:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return ""
        return trigger_before(cursor.block().text(), cursor.positionInBlock())

    def _tab(self, *, backwards: bool) -> None:
        if backwards:
            self.left.emit(-1)
        elif not self.expand() and not self._next_blank():
            self.left.emit(1)

    def _next_blank(self) -> bool:
        cursor = self.textCursor()
        return cursor.selectedText() == BLANK and self._select_blank(cursor.selectionEnd())

    def _select_blank(self, start: int) -> bool:
        found = self.document().find(BLANK, start)
        if found.isNull():
            return False
        self.setTextCursor(found)
        return True

    def _begin_list(self) -> bool:
        cursor = self.textCursor()
        said = cursor.block().text()[: cursor.positionInBlock()]
        kind = _MARKS.get(said)
        if kind is None or kind_of(cursor.block()) is not BlockKind.PARAGRAPH:
            return False
        cursor.beginEditBlock()
        start = QTextCursor.MoveOperation.StartOfBlock
        cursor.movePosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        set_kind(cursor, kind, goes_on=kind_of(cursor.block().previous()) is kind)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        return True

    def _end_list(self, q_event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        if q_event.modifiers() or cursor.block().length() > 1:
            return False
        if kind_of(cursor.block()) is BlockKind.PARAGRAPH:
            return False
        cursor.beginEditBlock()
        set_kind(cursor, BlockKind.PARAGRAPH)
        cursor.endEditBlock()
        return True

    def _is_tab(self, q_event: QKeyEvent) -> bool:
        control = q_event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return q_event.key() in _TAB_KEYS and not control

    def _tall(self) -> int:
        line = self.fontMetrics().lineSpacing()
        return max(line, round(self.document().size().height())) + theme.px(6)

    def _fit(self) -> None:
        if self.height() != self._tall():
            self.setFixedHeight(self._tall())
