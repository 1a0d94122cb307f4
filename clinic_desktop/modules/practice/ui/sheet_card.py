"""A card of the security page: the recovery sheet, its proof, and a new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.sheet import (
    SheetPresenter,
    two_places,
    wrong_words,
)
from clinic_desktop.modules.practice.ui.recovery_words import save_sheet, words_grid
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField, PasswordField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, Label, Notice, QuietButton


class NewSheet(Dialog):
    """Shows the new recovery words, once; `proved(number)` is called when two were typed back."""

    def __init__(
        self, parent: QWidget | None, ctx: Any, recovery: Any, proved: Callable[[str], None]
    ) -> None:
        title = translate("Practice", "New recovery sheet")
        super().__init__(title, parent, width=560, scrolls=True)
        text = translate(
            "Practice",
            "Sheet {number} replaces the old one. The old words open only backups made before now."
            " These words are shown only now.",
        )
        label = Label(text.format(number=recovery.key_id()), tone="secondary")
        label.setWordWrap(True)
        self.body.addWidget(label)
        self.body.addWidget(words_grid(recovery.words()))
        self._sheet = (ctx, recovery)
        self._proved = proved
        self.asked = two_places(len(recovery.words()))
        self.form = Form(columns=2, fluid=True)
        self.first, self.second = LineField(limit=40), LineField(limit=40)
        asked = translate("Practice", "Word number {number} of your paper")
        first, second = (place + 1 for place in self.asked)
        self.form.add("first", asked.format(number=first), self.first, required=True)
        self.form.add("second", asked.format(number=second), self.second, required=True)
        self.body.addWidget(self.form)
        self.save_button = self.add_button(translate("Practice", "Save as &PDF..."), self._save)
        self.action = self.set_action(translate("Practice", "It is on &paper"), self._confirm)
        self.only_close()

    def _save(self) -> None:
        save_sheet(self, *self._sheet)

    def _confirm(self) -> None:
        recovery = self._sheet[1]
        typed = (self.first.value(), self.second.value())
        problems = wrong_words(recovery.words(), self.asked, typed)
        self.form.show_problems(problems)
        if not problems:
            self._proved(recovery.key_id())
            self.accept()


class ConfirmSheet(Dialog):
    """Asks for all words of the valid sheet; `words_typed(text)` takes them."""

    def __init__(
        self, parent: QWidget | None, number: str, words_typed: Callable[[str], None]
    ) -> None:
        title = translate("Practice", "Confirm the recovery sheet")
        super().__init__(title, parent, width=520, scrolls=True)
        text = translate(
            "Practice",
            "Type the 15 words from the paper of sheet {number}. If the paper can't be found, close"
            " this and make a new sheet.",
        )
        label = Label(text.format(number=number), tone="secondary")
        label.setWordWrap(True)
        self.body.addWidget(label)
        self.form = Form()
        self.words = TextField(lines=4)
        self.form.add("words", translate("Practice", "The 15 &words"), self.words, required=True)
        self.body.addWidget(self.form)
        self._words_typed = words_typed
        self.action = self.set_action(translate("Practice", "Co&nfirm"), self._confirm)

    def _confirm(self) -> None:
        if self.form.validate():
            self._words_typed(self.words.value())


class SheetCard(Card):
    """Says whether the sheet is proved; confirm it, or make a new one. Implements SheetView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(translate("Practice", "Recovery sheet"), padding=theme.SPACE.l)
        self._shell = shell
        self._number = ""
        self._asking: ConfirmSheet | None = None
        self.presenter = SheetPresenter(self, shell.tasks)
        self.warning = Notice(tone="warning")
        self.body.addWidget(self.warning)
        text = translate(
            "Practice",
            "Make a new one when the old is lost or somebody saw it. Then destroy the old one.",
        )
        label = Label(text, tone="secondary")
        label.setWordWrap(True)
        self.body.addWidget(label)
        self.form = Form(columns=2, fluid=True)
        self.password = PasswordField()
        self.form.add(
            "sheet_password",
            translate("Practice", "Your pass&word"),
            self.password,
            required=True,
        )
        self.body.addWidget(self.form)
        self.new_button = QuietButton(translate("Practice", "Make a &new sheet"), icon="printer")
        self.new_button.clicked.connect(self._new_sheet)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.new_button)
        self.body.addLayout(row)
        self.presenter.refresh()

    def show_unconfirmed(self, number: str) -> None:
        """Say that nobody has proved to have the sheet of this number; '' when somebody has."""
        self._number = number
        if not number:
            self.warning.say("")
            return
        text = translate(
            "Practice",
            "Nobody has confirmed that sheet {number} is on paper. Without it, lost passwords mean"
            " lost data. Confirm it, or make a new one.",
        )
        action = (translate("Practice", "Confirm the words..."), self._ask)
        self.warning.say(text.format(number=number), "warning", action)

    def show_recovery(self, ctx: Any, recovery: Any) -> None:
        """Show the new words, once, and ask for two of them."""
        self.password.clear()
        NewSheet(self.window(), ctx, recovery, self.presenter.two_words_were_right).open()

    def show_recovery_problem(self, text: str) -> None:
        """Say why there is no new sheet."""
        self.form.show_problems({"sheet_password": text})

    def show_words_problem(self, text: str) -> None:
        """Say why the typed words are not the sheet's."""
        if self._asking is not None:
            self._asking.form.show_problems({"words": text})

    def confirmed(self) -> None:
        """The sheet is proved: close what asked for it."""
        if self._asking is not None:
            self._asking.accept()

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _ask(self) -> None:
        self._asking = ConfirmSheet(self.window(), self._number, self.presenter.confirm)
        self._asking.finished.connect(self._asked)
        self._asking.open()

    def _asked(self) -> None:
        self._asking = None

    def _new_sheet(self) -> None:
        if self.form.validate():
            self.presenter.new_sheet(self.password.value(), QLocale().name())
