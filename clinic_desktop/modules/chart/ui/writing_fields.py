"""Fields of the forms for templates and shortcuts: a note's body, and what may be filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import StructuredText, from_json, to_json
from clinic_desktop.modules.chart.presenters.writing import fields_help
from clinic_desktop.modules.chart.ui.note_editor import NoteEditor
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import QuietButton


class BodyField(QWidget):
    """A note's sections, each with its text; a Field that keeps what is typed as JSON.

    `fields` can be inserted, each a name and words; `written` says what is written for "{name}".
    """

    edited = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        fields: Iterable[tuple[str, str]] | None = None,
        written: Callable[[str], str] = str,
    ) -> None:
        super().__init__(parent)
        self._written = written
        self.editor = NoteEditor()
        bold = QuietButton(translate("Chart", "Bold"))
        items = QuietButton(translate("Chart", "List"), icon="list")
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        for button, run in ((bold, self.editor.toggle_bold), (items, self.editor.toggle_items)):
            button.setAutoDefault(False)
            button.clicked.connect(run)
            row.addWidget(button)
        row.addWidget(fields_button(self._insert, fields))
        row.addStretch(1)
        self.tools = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addLayout(row)
        column.addWidget(self.editor)
        self.editor.typed.connect(self.edited)
        self.setFocusProxy(self.editor)

    def value(self) -> StructuredText:
        """Return the body."""
        return self.editor.text()

    def set_value(self, value: Any) -> None:
        """Show a body."""
        self.editor.show_text(value or StructuredText())

    def problem(self) -> str:
        """Return ''."""
        return ""

    def typed(self) -> str:
        """Return what is typed, for the journal."""
        return to_json(self.editor.text())

    def set_typed(self, typed: Any) -> None:
        """Show what `typed` returned."""
        self.editor.show_text(from_json(str(typed)))

    def _insert(self, text: str) -> None:
        edit = self.editor.current()
        if edit is not None:
            edit.textCursor().insertText(self._written(text))
            edit.setFocus()


def fields_button(
    insert: Callable[[str], None], fields: Iterable[tuple[str, str]] | None = None
) -> QuietButton:
    """Return the button that lists what may be filled in, and writes the chosen field.

    Without `fields` those of notes.
    """
    button = QuietButton(translate("Chart", "Insert a field"), icon="list")
    button.setAutoDefault(False)
    button.setToolTip(
        translate("Chart", "A field in braces is filled in from the chart when it is used.")
    )
    menu = QMenu(button)
    for name, words in fields_help() if fields is None else fields:
        action = menu.addAction(f"{{{name}}}  {words}")
        action.triggered.connect(lambda _checked=False, n=name: insert(f"{{{n}}}"))
    button.setMenu(menu)
    return button
