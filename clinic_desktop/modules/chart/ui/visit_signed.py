"""The signed notes of a visit: read only, with who signed, when, and whether they are as signed."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    Composition,
    CompositionKind,
    Note,
    NoteKind,
    NoteThread,
    StructuredText,
)
from clinic_desktop.modules.chart.presenters.visit_reading import OpenVisit, VisitState
from clinic_desktop.modules.chart.presenters.visit_signed import SignedPresenter
from clinic_desktop.modules.chart.ui.note_dialogs import ThreadDialog, WordsDialog
from clinic_desktop.modules.chart.ui.note_editor import NoteEditor
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, Line, LinkButton, Notice, Tag


class SignedNotes(QWidget):
    """Implements SignedView."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._state: VisitState | None = None
        self._shown: tuple[Any, ...] = ()
        self.threads: tuple[NoteThread, ...] = ()
        self.presenter = SignedPresenter(self, shell.tasks)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.SPACE.s))

    def show_visit(self, state: VisitState, visit: OpenVisit) -> None:
        """Show what is signed, and the drafts of colleagues."""
        others = tuple(d for d in visit.notes.drafts if d.author_id != state.me)
        self._state, self.threads = state, visit.notes.signed
        shown = (visit.encounter.id, self.threads, others, visit.broken, visit.asked)
        self.setVisible(bool(self.threads or others))
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._column)
        for thread in self.threads:
            self._add_thread(thread, visit)
        for draft in others:
            self._add_draft(draft, visit.writers.get(draft.author_id, ""))

    def say(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def asked(self) -> None:
        """Say so."""
        self._shell.toast(translate("Chart", "The note is on your colleague’s list to co-sign."))

    def ask_amend(self, thread: NoteThread) -> None:
        """Let the author write a better version, with the reason."""
        self._ask_words(CompositionKind.AMENDMENT, thread, thread.current.body)

    def ask_addendum(self, thread: NoteThread) -> None:
        """Let somebody add words."""
        self._ask_words(CompositionKind.ADDENDUM, thread, StructuredText())

    def ask_co_sign(self, thread: NoteThread) -> Dialog:
        """Ask for a comment and agree."""
        dialog = Dialog(translate("Chart", "Co-sign this note"), self)
        field = LineField()
        field.setAccessibleName(translate("Chart", "Comment"))
        label = Label(translate("Chart", "&Comment, if there is one"), "strong")
        label.setBuddy(field)
        dialog.body.addWidget(label)
        dialog.body.addWidget(field)
        dialog.set_action(translate("Chart", "Co-sign"))
        dialog.accepted.connect(lambda: self.presenter.agree(thread.current, field.text()))
        dialog.open()
        field.setFocus()
        return dialog

    def show_history(self, thread: NoteThread) -> None:
        """Show the original and what was amended."""
        ThreadDialog(self, thread, self._said).open()

    def _ask_words(self, kind: CompositionKind, thread: NoteThread, text: StructuredText) -> None:
        target = thread.current
        amends = kind is CompositionKind.AMENDMENT
        title = translate("Chart", "Amend the note") if amends else translate("Chart", "Addendum")

        def sign(said: StructuredText, why: str) -> None:
            if amends:
                self.presenter.amend(target, (said, why), dialog.done_well, dialog.failed)
            else:
                self.presenter.add(target, said, dialog.done_well, dialog.failed)

        def show(typed: StructuredText | None) -> None:
            if typed is not None:
                dialog.editor.show_text(typed)
                dialog.notice.say(
                    translate("Chart", "Typed before and not signed yet: it is back."), "info"
                )
                dialog.editor.focus_first()

        journal = partial(self.presenter.journal, kind, target)
        dialog = WordsDialog(self, title, text, journal, sign, ask_why=amends)
        dialog.open()
        self.presenter.begin(kind, target, show)

    def _add_thread(self, thread: NoteThread, visit: OpenVisit) -> None:
        current = thread.current
        parts = (*thread.versions, *thread.addenda, *thread.co_signatures)
        self._head(self._said(current), translate("Chart", "amended") if thread.amended else "")
        if any(said.id in visit.broken for said in parts):
            notice = Notice()
            notice.say(
                translate("Chart", "This is not what was signed: the stored text was changed."),
                "danger",
            )
            self._column.addWidget(notice)
        else:
            intact = translate("Chart", "✓ unchanged since it was signed")
            self._column.addWidget(Label(intact, "secondary", tone="ok"))
        self._column.addWidget(_read_only(current.body))
        for added in thread.addenda:
            self._column.addWidget(_quiet(self._said(added)))
            self._column.addWidget(_read_only(added.body))
        for agreed in thread.co_signatures:
            comment = f": {agreed.reason}" if agreed.reason else ""
            self._column.addWidget(_quiet(self._said(agreed) + comment))
        for composition, name in visit.asked:
            if composition in {part.id for part in parts}:
                words = translate("Chart", "Waits for the co-signature of {name}")
                self._column.addWidget(_quiet(words.format(name=name)))
        self._column.addWidget(self._buttons(thread))
        self._column.addWidget(Line(soft=True))

    def _add_draft(self, draft: Note, author: str) -> None:
        words = translate("Chart", "Draft of {name}, not signed yet").format(name=author)
        self._head(words, "")
        self._column.addWidget(_read_only(draft.body))
        may = self._shell.may(Permission.ENCOUNTER_SIGN.value)
        if draft.kind is NoteKind.NURSING and may:
            button = LinkButton(translate("Chart", "Sign this nursing note"))
            button.clicked.connect(lambda: self.presenter.sign_for(draft))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(Line(soft=True))

    def _head(self, words: str, mark: str) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = Label(words, "strong")
        label.setWordWrap(True)
        line.addWidget(label, 1)
        if mark:
            line.addWidget(Tag(mark, tone="warning"))
        self._column.addWidget(row)

    def _buttons(self, thread: NoteThread) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.xs))
        for text, run in self._offers(thread):
            button = LinkButton(text)
            button.clicked.connect(run)
            row.addWidget(button)
        if self._may_ask(thread):
            row.addWidget(self._ask_button(thread))
        row.addStretch(1)
        return box

    def _may_ask(self, thread: NoteThread) -> bool:
        state = self._state
        if state is None or not state.colleagues or thread.co_signatures:
            return False
        mine = state.me in (thread.current.author_id, thread.current.signer_id)
        return mine and self._shell.may(Permission.ENCOUNTER_SIGN.value)

    def _ask_button(self, thread: NoteThread) -> LinkButton:
        """Return the button of a menu with all colleagues."""
        button = LinkButton(translate("Chart", "Ask to co-sign …"))
        menu = QMenu(button)
        for practitioner_id, name in self._state.colleagues if self._state else ():
            menu.addAction(name).triggered.connect(
                lambda _checked=False, whom=practitioner_id: self.presenter.ask_to_agree(
                    thread.current, whom
                )
            )
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _offers(self, thread: NoteThread) -> list[tuple[str, Any]]:
        """Return what this person may do with a note."""
        found: list[tuple[str, Any]] = []
        if thread.amended:
            found.append((translate("Chart", "Original …"), partial(self.show_history, thread)))
        if self._state is None or not self._shell.may(Permission.ENCOUNTER_SIGN.value):
            return found
        me, current = self._state.me, thread.current
        if me in (current.author_id, current.signer_id):
            found.append((translate("Chart", "Amend …"), partial(self.ask_amend, thread)))
        found.append((translate("Chart", "Addendum …"), partial(self.ask_addendum, thread)))
        agreed = {c.signer_id for c in thread.co_signatures if c.target_id == current.id}
        if me not in agreed | {current.signer_id}:
            found.append((translate("Chart", "Co-sign …"), partial(self.ask_co_sign, thread)))
        return found

    def _said(self, said: Composition) -> str:
        """Return who signed, and when."""
        words = {
            CompositionKind.ORIGINAL: translate("Chart", "Signed by {name}, {when}"),
            CompositionKind.AMENDMENT: translate("Chart", "Amended by {name}, {when}"),
            CompositionKind.ADDENDUM: translate("Chart", "Addendum by {name}, {when}"),
            CompositionKind.CO_SIGNATURE: translate("Chart", "Co-signed by {name}, {when}"),
        }[said.kind]
        zone = self._state.zone if self._state else "UTC"
        when = stamp_text(wall_of(from_milliseconds(said.signed_ms), zone))
        text = words.format(name=said.signer_name, when=when)
        if said.author_id != said.signer_id:
            text += translate("Chart", " (written by {name})").format(name=said.author_name)
        return text


def _read_only(text: StructuredText) -> NoteEditor:
    shown = NoteEditor()
    shown.show_text(text)
    shown.set_read_only(True)
    return shown


def _quiet(text: str) -> Label:
    label = Label(text, "secondary")
    label.setWordWrap(True)
    return label
