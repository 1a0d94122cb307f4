"""Who looks like the person being registered: reasons, and one key to open them instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.duplicates import DuplicateCandidate
from clinic_desktop.modules.patients.presenters.wording import age_and_sex, birth_line
from clinic_desktop.modules.patients.ui.banner import Portrait
from clinic_desktop.modules.patients.ui.look import edge_number, edge_role
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.widgets import Card, KeyCap, Label, LinkButton, Notice, Panel

_KEYS = 5


class DuplicatesPanel(Panel):
    """Cards of look-alikes, likeliest first. Click or Alt+1..5 sends `chosen(patient_id)`."""

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._today = today
        self._candidates: tuple[DuplicateCandidate, ...] = ()
        self.notice = Notice(tone="warning")
        self._title = Label(translate("Patients", "Registered already?"), "strong")
        self._hint = Label("", "secondary")
        self._hint.setWordWrap(True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.px(theme.SPACE.s))
        self._lay_out()
        self.show_candidates(())
        for number in range(1, _KEYS + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self._choose, number))
        self.fit(beside=True)

    def show_candidates(self, candidates: tuple[DuplicateCandidate, ...]) -> None:
        """Replace the cards; says so when nobody looks alike."""
        if candidates == self._candidates and self._cards.count():
            return
        self._candidates = candidates[:_KEYS]
        clear_layout(self._cards)
        for number, candidate in enumerate(self._candidates, start=1):
            self._cards.addWidget(self._card(number, candidate))
        self._cards.addStretch(1)
        if candidates:
            text = translate("Patients", "Look-alikes: %n. Is it one of them?", "", len(candidates))
        else:
            text = translate(
                "Patients", "Nobody looks like this so far. Look-alikes appear here while you type."
            )
        self._hint.setText(text)

    def fit(self, beside: bool) -> None:
        """Be a column beside the form, or a low panel under it."""
        widest = 16_777_215  # Qt's own: no limit
        self.setMinimumWidth(theme.px(304) if beside else 0)
        self.setMaximumWidth(theme.px(304) if beside else widest)
        self.setMaximumHeight(widest if beside else theme.px(230))

    def ask(self, text: str) -> None:
        """Say that saving needs a second look; '' takes the sentence away."""
        self.notice.say(text)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        inset = theme.px(theme.SPACE.m)
        outer.setContentsMargins(inset, inset, inset, inset)
        outer.setSpacing(theme.px(theme.SPACE.s))
        outer.addWidget(self._title)
        outer.addWidget(self._hint)
        outer.addWidget(self.notice)
        inner = Panel("surface")
        inner.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer.addWidget(scroll, 1)

    def _card(self, number: int, candidate: DuplicateCandidate) -> Card:
        ref = candidate.ref
        card = Card(padding=10)
        card.body.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        portrait = Portrait(size=28)
        portrait.show_person(ref.display_name, edge_role(edge_number(ref.id)), None)
        head.addWidget(portrait, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        for text, role in (
            (ref.display_name, "strong"),
            (f"{age_and_sex(ref, self._today())} · {birth_line(ref)}", "secondary"),
            (" · ".join(part for part in (ref.number, ref.phone) if part), "secondary"),
        ):
            words.addWidget(Label(text, role))
        head.addLayout(words, 1)
        card.body.addLayout(head)
        why = Label(" · ".join(candidate.reasons), tone="danger" if candidate.strong else "warning")
        why.setWordWrap(True)
        card.body.addWidget(why)
        card.body.addLayout(self._foot(number, candidate))
        return card

    def _foot(self, number: int, candidate: DuplicateCandidate) -> QHBoxLayout:
        foot = QHBoxLayout()
        button = LinkButton(translate("Patients", "Open this one instead"))
        said = translate("Patients", "Open {name} instead")
        button.setAccessibleName(said.format(name=candidate.ref.display_name))
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.clicked.connect(partial(self._choose, number))
        foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(KeyCap(f"Alt+{number}"))
        return foot

    def _choose(self, number: int) -> None:
        if number <= len(self._candidates) and self.isVisible():
            self.chosen.emit(self._candidates[number - 1].ref.id)
