"""A paper that waits for the person at the screen: read, signed off, handed on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Document
from clinic_desktop.modules.documents.presenters.tray import ReviewLine
from clinic_desktop.modules.documents.presenters.tray_words import paper_facts, step_text
from clinic_desktop.modules.documents.presenters.words import category_text
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import TextField
from clinic_desktop.ui_kit.widgets import Label, PrimaryButton, QuietButton, SectionLabel

_BUTTONS = ("sign", "read", "hand", "chart")


class ReviewForm(QWidget):
    """What is known of the paper, and the comment.

    Signals: `done(Document, str, bool)` with comment and whether it is signed,
    `handed(Document, UUID, str)`, `chart_wanted(UUID)`, `typed(UUID, str)` asks for a draft.
    """

    done = Signal(object, str, bool)
    handed = Signal(object, object, str)
    chart_wanted = Signal(object)
    typed = Signal(object, str)

    def __init__(self, why_not_sign: str) -> None:
        super().__init__()
        self._why_not = why_not_sign
        self._line: ReviewLine | None = None
        self._readers: tuple[tuple[UUID, str], ...] = ()
        self.comment = TextField(lines=4)
        self.buttons: dict[str, QuietButton | PrimaryButton] = {}
        self._lay_out()
        self._drafts = DraftTimer(self, self._keep)
        self.comment.edited.connect(self._drafts.wanted)

    def show_line(self, line: ReviewLine | None, draft: str = "") -> None:
        """Show a paper, and the comment that was typed before."""
        same = line and self._line and line.document.id == self._line.document.id
        self._drafts.flush()
        self._line = line
        if not same:
            self.comment.set_value(draft)
        self._enable()
        if line is None:
            for label in (self.person, self.facts, self.steps):
                label.setText("")
            return
        filing, ref = line.document.filing, line.patient
        nobody = translate("Documents", "In no chart yet")
        self.person.setText(f"{ref.display_name} · {ref.number}" if ref else nobody)
        facts = [category_text(filing.category), filing.author]
        self.facts.setText(f"{filing.title}\n{paper_facts(line.document, facts)}")
        self.steps.setText("\n".join(step_text(step) for step in line.steps))

    def show_readers(self, readers: Sequence[tuple[UUID, str]]) -> None:
        """Offer to whom a paper can be handed."""
        self._readers = tuple(readers)

    def sign(self) -> None:
        """Sign the paper off."""
        self._finish(sign=True)

    def read(self) -> None:
        """Note that the paper was read, without a signature."""
        self._finish(sign=False)

    def hand(self) -> None:
        """Choose who is to read the paper."""
        if self._line is None:
            return
        menu = QMenu(self)
        for reader_id, name in self._readers:
            menu.addAction(name, partial(self.hand_to, reader_id))
        button = self.buttons["hand"]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def hand_to(self, reader_id: UUID) -> None:
        """Let somebody else read the paper."""
        if self._line is not None:
            self.handed.emit(self._line.document, reader_id, self.comment.value())

    def open_chart(self) -> None:
        """Go to the patient."""
        if self._line is not None and self._line.document.patient_id is not None:
            self.chart_wanted.emit(self._line.document.patient_id)

    def forget(self) -> None:
        """Let go of the comment: it is kept with the paper."""
        self._drafts.stop()
        self._line = None

    def paper(self) -> Document | None:
        """Return the paper that shows."""
        return self._line.document if self._line else None

    def _finish(self, *, sign: bool) -> None:
        if self._line is not None and not self._reason("sign" if sign else "read"):
            self.done.emit(self._line.document, self.comment.value(), sign)

    def _keep(self) -> None:
        if self._line is not None:
            self.typed.emit(self._line.document.id, self.comment.value())

    def _reason(self, name: str) -> str:
        """Return why a button is off."""
        if self._line is None:
            return translate("Documents", "Choose a paper on the left.")
        filed = self._line.document.patient_id is not None
        if not filed and name in ("sign", "read", "chart"):
            return translate("Documents", "File this paper in a chart first.")
        return self._why_not if name == "sign" else ""

    def _enable(self) -> None:
        for name, button in self.buttons.items():
            button.explain(self._reason(name))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(theme.SPACE.m), 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.person, self.facts = Label("", "section"), Label("", "secondary")
        self.steps = Label("", "secondary", tone="secondary")
        for label in (self.person, self.facts, self.steps):
            label.setWordWrap(True)
        named = Label(translate("Documents", "&Comment, kept with the paper"), "secondary")
        named.setBuddy(self.comment)
        self.comment.setAccessibleName(translate("Documents", "Comment, kept with the paper"))
        before = SectionLabel(translate("Documents", "Until now"))
        for widget in (self.person, self.facts, before, self.steps, named, self.comment):
            column.addWidget(widget)
        run: dict[str, Callable[[], None]] = {
            "sign": self.sign,
            "read": self.read,
            "hand": self.hand,
            "chart": self.open_chart,
        }
        texts = (
            (translate("Documents", "Sign off"), "badge-check"),
            (translate("Documents", "Read, without signing"), "check"),
            (translate("Documents", "Hand to…"), "user-round"),
            (translate("Documents", "Open the chart"), "clipboard-list"),
        )
        for name, (text, icon) in zip(_BUTTONS, texts, strict=True):
            kind = PrimaryButton if name == "sign" else QuietButton
            button = self.buttons[name] = kind(text, icon=icon)
            button.clicked.connect(lambda _checked=False, call=run[name]: call())
            column.addWidget(button)
        column.addStretch(1)
        self._enable()
