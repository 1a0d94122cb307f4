"""The editor of a note: its sections below each other, one text each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import BlockKind, Macro, StructuredText
from clinic_desktop.modules.chart.presenters.visit_text import Section, cut, join
from clinic_desktop.modules.chart.ui.note_section import NoteSection
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import SectionLabel


class NoteEditor(QWidget):
    """Sections with their headings; `put_below` places a widget under a heading.

    Signals: `typed()`, `caret_moved(rect)` in the editor's own coordinates.
    """

    typed = Signal()
    caret_moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[Section] = []
        self._extras: dict[str, tuple[QWidget, ...]] = {}
        self._macros: tuple[Sequence[Macro], Callable[[str], str]] = ((), str)
        self._last: NoteSection | None = None
        self.edits: list[NoteSection] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.SPACE.xs))

    def put_below(self, section: str, *widgets: QWidget) -> None:
        """Show widgets under the heading of a section, above its text."""
        self._extras[section] = widgets
        for widget in widgets:
            widget.setParent(self)
            widget.hide()

    def set_macros(self, macros: Sequence[Macro], fill: Callable[[str], str]) -> None:
        """Say which macros there are, and how the fields in their texts are filled."""
        self._macros = (macros, fill)
        for edit in self.edits:
            edit.set_macros(macros, fill)

    def show_text(self, text: StructuredText) -> None:
        """Replace what is typed."""
        self._clear()
        self._sections = list(cut(text))
        shown: set[str] = set()
        for section in self._sections:
            self._add(section, shown)
        for key, widgets in self._extras.items():
            if key not in shown:
                self._place(widgets)
        for first, second in zip(self.edits, self.edits[1:], strict=False):
            QWidget.setTabOrder(first, second)
        self._last = self.edits[0] if self.edits else None

    def text(self) -> StructuredText:
        """Return what is typed."""
        return join(
            Section(section.heading, edit.blocks())
            for section, edit in zip(self._sections, self.edits, strict=True)
        )

    def edit_of(self, section: str) -> NoteSection | None:
        """Return the text of a section by its letter."""
        for found, edit in zip(self._sections, self.edits, strict=True):
            if found.key == section:
                return edit
        return None

    def current(self) -> NoteSection | None:
        """Return the section with the caret, or the one that had it last."""
        return next((edit for edit in self.edits if edit.hasFocus()), self._last)

    def focus_first(self) -> None:
        """Put the caret behind the last word of the section that is typed in, else the first."""
        edit = self._last
        if edit is not None:
            edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_bold(self) -> None:
        """Bold or plain."""
        if (edit := self.current()) is not None:
            edit.toggle_bold()

    def toggle_items(self) -> None:
        """List with bullets or plain lines."""
        if (edit := self.current()) is not None:
            edit.toggle_list(BlockKind.ITEM)

    def toggle_steps(self) -> None:
        """List with numbers or plain lines."""
        if (edit := self.current()) is not None:
            edit.toggle_list(BlockKind.STEP)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed."""
        for edit in self.edits:
            edit.setReadOnly(read_only)

    def _add(self, section: Section, shown: set[str]) -> None:
        if section.heading is not None:
            if self._column.count():
                self._column.addSpacing(theme.px(theme.SPACE.s))
            self._column.addWidget(SectionLabel(section.title))
        key = section.key
        if key and key not in shown:
            shown.add(key)
            self._place(self._extras.get(key, ()))
        edit = NoteSection(section.title or translate("Chart", "Note"))
        edit.set_macros(*self._macros)
        edit.show_blocks(section.blocks)
        number = len(self.edits)
        edit.typed.connect(self.typed)
        edit.left.connect(lambda step, place=number: self._go(place, step))
        edit.caret_moved.connect(lambda of=edit: self._caret(of))
        self.edits.append(edit)
        self._column.addWidget(edit)

    def _place(self, widgets: tuple[QWidget, ...]) -> None:
        for widget in widgets:
            self._column.addWidget(widget)
            widget.show()

    def _go(self, place: int, step: int) -> None:
        wanted = place + step
        if 0 <= wanted < len(self.edits):
            reason = Qt.FocusReason.TabFocusReason
            self.edits[wanted].setFocus(reason if step > 0 else Qt.FocusReason.BacktabFocusReason)
        elif step > 0:
            self.focusNextChild()  # not by the text: one that takes Tab lets no focus go
        else:
            self.focusPreviousChild()

    def _caret(self, edit: NoteSection) -> None:
        if edit.hasFocus():
            self._last = edit
            place = edit.cursorRect()
            place.moveTopLeft(edit.mapTo(self, QPoint(place.left(), place.top())))
            self.caret_moved.emit(place)

    def _clear(self) -> None:
        for widgets in self._extras.values():
            for widget in widgets:  # not by takeAt: its item would keep a stale height for the next
                self._column.removeWidget(widget)
                widget.hide()
        self.edits = []
        while (item := self._column.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
