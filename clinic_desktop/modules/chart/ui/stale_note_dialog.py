"""Two versions of one draft beside each other, chosen section by section."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import StructuredText
from clinic_desktop.modules.chart.presenters.visit_text import (
    Section,
    SectionPair,
    Take,
    join,
    merged,
)
from clinic_desktop.modules.chart.ui.note_dialogs import scrolling
from clinic_desktop.modules.chart.ui.note_editor import NoteEditor
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label, Line, Segmented


class StaleNoteDialog(Dialog):
    """What differs is chosen by section; what is the same is not shown. No word is lost unseen.

    `settle` is told the one note that was made of both. Esc keeps what was proposed, and of
    sections that both sides changed all words.
    """

    def __init__(
        self,
        parent: QWidget,
        pairs: tuple[SectionPair, ...],
        settle: Callable[[StructuredText], None],
    ) -> None:
        title = translate("Chart", "This note was saved elsewhere meanwhile")
        super().__init__(title, parent, width=820)
        self._pairs, self._settle = pairs, settle
        self.choices: dict[int, Segmented] = {}
        told = translate(
            "Chart",
            "What only one side changed is taken from it. Nothing is saved until you choose.",
        )
        words = Label(told, "secondary")
        words.setWordWrap(True)
        self.body.addWidget(words)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, theme.px(theme.SPACE.s), 0)
        self._grid.setHorizontalSpacing(theme.px(theme.SPACE.l))
        self._grid.setVerticalSpacing(theme.px(theme.SPACE.xs))
        self._fill()
        self.body.addWidget(scrolling(inside, self.height_for(360)), 1)
        self.cancel_button.hide()
        every = partial(self._all, Take.OTHER)
        self.add_button(translate("Chart", "All from there"), every)
        self.add_button(translate("Chart", "All of mine"), partial(self._all, Take.MINE))
        self.action = self.set_action(translate("Chart", "Save this note"), self._end)

    def reject(self) -> None:
        """Keep what stands chosen: closing a window must not lose words."""
        self._end()

    def showEvent(self, q_event: QShowEvent) -> None:
        """Put the keyboard on the first choice."""
        super().showEvent(q_event)
        buttons = (b for c in self.choices.values() for b in c.findChildren(QPushButton))
        next((b for b in buttons if b.isChecked()), self.action).setFocus()

    def text(self) -> StructuredText:
        """Return the note that is chosen."""
        return merged(self._pairs, {n: Take(c.current()) for n, c in self.choices.items()})

    def _all(self, take: Take) -> None:
        for choice in self.choices.values():
            choice.set_current(take.value)
        self._end()

    def _end(self) -> None:
        self.accept()
        self._settle(self.text())

    def _fill(self) -> None:
        for column, name in enumerate(
            (translate("Chart", "Typed here"), translate("Chart", "Saved elsewhere"))
        ):
            self._grid.addWidget(Label(name, "strong"), 0, column)
            self._grid.setColumnStretch(column, 1)
        for place, pair in enumerate(self._pairs):
            if pair.differs:
                self._add(place, pair)

    def _add(self, place: int, pair: SectionPair) -> None:
        row = self._grid.rowCount()
        title = pair.title or translate("Chart", "Note")
        choice = Segmented(
            [
                (Take.MINE.value, translate("Chart", "Mine")),
                (Take.BOTH.value, translate("Chart", "Both")),
                (Take.OTHER.value, translate("Chart", "From there")),
            ],
            name=translate("Chart", "Which words stay: {section}").format(section=title),
        )
        choice.set_current(pair.take.value)
        self.choices[place] = choice
        self._grid.addWidget(Line(soft=True), row, 0, 1, 2)
        self._grid.addWidget(Label(title, "strong"), row + 1, 0)
        self._grid.addWidget(choice, row + 1, 1, Qt.AlignmentFlag.AlignLeft)
        for column, section in enumerate((pair.mine, pair.other)):
            self._grid.addWidget(_shown(section), row + 2, column, Qt.AlignmentFlag.AlignTop)


def _shown(section: Section) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    if not section.blocks:
        column.addWidget(Label(translate("Chart", "Nothing"), "secondary"))
        return holder
    shown = NoteEditor()
    shown.show_text(join([Section(None, section.blocks)]))
    shown.set_read_only(True)
    column.addWidget(shown)
    return holder
