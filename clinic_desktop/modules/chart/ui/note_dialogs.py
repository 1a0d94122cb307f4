"""Dialogs around notes: amend, add to, agree with, and read how a signed note came to be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    Block,
    BlockKind,
    Composition,
    NoteThread,
    StructuredText,
)
from clinic_desktop.modules.chart.presenters.visit_text import differences
from clinic_desktop.modules.chart.ui.note_editor import NoteEditor
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.page_card import selectable
from clinic_desktop.ui_kit.widgets import Label, Line

Said = Callable[[StructuredText, str], None]


class WordsDialog(Dialog):
    """A text to be signed at once, and with `ask_why` the reason for it.

    `journal(text)` is called while one types; `sign(text, reason)` when all is there.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: StructuredText,
        journal: Callable[[StructuredText], None],
        sign: Said,
        ask_why: bool = False,
    ) -> None:
        super().__init__(title, parent, width=620)
        self._sign = sign
        self.editor = NoteEditor()
        self.editor.show_text(text)
        self._timer = DraftTimer(self, lambda: journal(self.editor.text()))
        self.editor.typed.connect(self._timer.wanted)
        self.body.addWidget(scrolling(self.editor, self.height_for(380)), 1)
        self.why: LineField | None = None
        if ask_why:
            self.why = LineField()
            label = Label(translate("Chart", "&Why it is amended (kept in the trail)"), "strong")
            label.setBuddy(self.why)
            self.why.setAccessibleName(translate("Chart", "Why it is amended"))
            self.body.addWidget(label)
            self.body.addWidget(self.why)
        self.action = self.set_action(translate("Chart", "Sign"), self._take)
        self.editor.focus_first()

    def done_well(self) -> None:
        """Close: it is signed, so nothing is typed any more."""
        self._timer.stop()
        self.accept()

    def failed(self, error: BaseException) -> None:
        """Say why not; what is typed stays."""
        self.action.setEnabled(True)
        if not isinstance(error, UserError):
            raise error
        self.notice.say(error.message(), "danger")

    def _take(self) -> None:
        why = self.why.text().strip() if self.why else ""
        if self.why is not None and not why:
            words = translate("Chart", "Say why the note is amended; the original stays.")
            self.notice.say(words, "danger")
            self.why.setFocus()
            return
        self.action.setEnabled(False)
        self._sign(self.editor.text(), why)


class ThreadDialog(Dialog):
    """A signed note through time: the original whole, then of each amendment what changed."""

    def __init__(
        self, parent: QWidget, thread: NoteThread, said: Callable[[Composition], str]
    ) -> None:
        super().__init__(translate("Chart", "Original and amendments"), parent, width=620)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(theme.SPACE.s), 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        first = thread.versions[0]
        column.addWidget(_words(said(first), "strong"))
        for block in first.body.blocks:
            column.addWidget(_line("", block))
        for before, after in zip(thread.versions, thread.versions[1:], strict=False):
            column.addWidget(Line(soft=True))
            column.addWidget(_words(said(after), "strong"))
            reason = translate("Chart", "Reason: {reason}").format(reason=after.reason)
            column.addWidget(_words(reason, "secondary"))
            for sign, block in differences(before.body, after.body):
                column.addWidget(_line(sign, block))
        column.addStretch(1)
        self.body.addWidget(scrolling(inside, self.height_for(420)), 1)
        self.only_close()


def scrolling(inside: QWidget, tall: int) -> QScrollArea:
    """Return an area that begins at its top and follows the caret of an editor in it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidget(holder)
    holder.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setMinimumHeight(tall)
    if isinstance(inside, NoteEditor):
        inside.caret_moved.connect(
            lambda place: area.ensureVisible(place.left(), place.bottom(), 0, place.height())
        )
    return area


def _words(text: str, role: str) -> Label:
    label = Label(text, role)
    label.setWordWrap(True)
    return label


def _line(sign: str, block: Block) -> Label:
    """Return a line of a note; what came and went says so in words, not in colour alone."""
    text = block.text
    if block.kind in (BlockKind.ITEM, BlockKind.STEP):
        text = f"•\u00a0{text}"
    tone = {"-": "danger", "+": "ok"}.get(sign, "")
    gone, come = translate("Chart", "taken away"), translate("Chart", "added")
    lead = {"-": f"\u2212 {gone}: ", "+": f"+ {come}: "}.get(sign, "")
    label = Label(lead + text, "strong" if block.kind is BlockKind.HEADING else "body", tone=tone)
    return selectable(label)
