"""Pages on which a new password is chosen: with the old one, or with the recovery words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.passwords import suggest_passphrase
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import PasswordField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import Label, LinkButton, PrimaryButton, QuietButton


class PasswordPair(Form):
    """New password, typed twice, with a generator that shows what it proposes."""

    def __init__(self, parent: QWidget | None = None, *, language: str = "en") -> None:
        super().__init__(parent)
        self._language = language
        self.add_first()
        hint = translate("Practice", "At least 12 characters. A sentence is easy to remember.")
        self.password = PasswordField()
        self.add(
            "password",
            translate("Practice", "&New password"),
            self.password,
            required=True,
            hint=hint,
        )
        self.repeated = PasswordField()
        self.add(
            "repeated", translate("Practice", "New password &again"), self.repeated, required=True
        )
        self.suggest = LinkButton(translate("Practice", "&Suggest one"), icon="refresh-cw")
        self.suggest.clicked.connect(self._suggest)
        self.suggestion = Label("", "strong")
        self.suggestion.setWordWrap(True)
        self.suggestion.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.addWidget(self.suggest)
        row.addWidget(self.suggestion, 1)
        box = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        box.setLayout(row)
        self.add_wide(box)

    def add_first(self) -> None:
        """Add fields that come before the new password."""

    def clear(self) -> None:
        """Forget what was typed and proposed."""
        self.password.clear()
        self.repeated.clear()
        self.suggestion.setText("")
        self.show_problems({})

    def _suggest(self) -> None:
        phrase = suggest_passphrase(self._language)
        self.suggestion.setText(phrase)
        self.password.set_value(phrase)
        self.repeated.clear()
        self.repeated.setFocus()
        self.changed.emit("password")


class RecoveryPair(PasswordPair):
    """The fifteen words, then the new password."""

    def add_first(self) -> None:
        """Add the words."""
        self.words = TextField(lines=2)
        hint = translate("Practice", "The 15 words of the recovery sheet, in their order.")
        self.add(
            "words", translate("Practice", "&Recovery words"), self.words, required=True, hint=hint
        )

    def clear(self) -> None:
        """Forget what was typed."""
        self.words.set_value("")
        super().clear()


class _Page(QWidget):
    """Title, explanation, fields, Back and the one action."""

    left = Signal()

    def __init__(self, title: str, action: str, form: PasswordPair) -> None:
        super().__init__()
        self._form = form
        column = QVBoxLayout(self)
        inset = theme.px(theme.SPACE.xl)
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(theme.px(theme.SPACE.m))
        column.addWidget(Label(title, "section"))
        self.text = Label(tone="secondary")
        self.text.setWordWrap(True)
        column.addWidget(self.text)
        column.addWidget(form)
        column.addStretch(1)
        row = QHBoxLayout()
        self.back = QuietButton(translate("Practice", "&Back"))
        self.back.clicked.connect(self.left)
        self.action = PrimaryButton(action)
        self.action.clicked.connect(self._submit)
        form.repeated.returnPressed.connect(self._submit)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.action)
        column.addLayout(row)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self._form.show_problems(problems)

    def set_busy(self, busy: bool) -> None:
        """Keep hands off while the work runs."""
        self.setEnabled(not busy)

    def clear(self) -> None:
        """Forget what was typed."""
        self._form.clear()

    def _submit(self) -> None:
        raise NotImplementedError


class RecoveryPage(_Page):
    """Forgotten password; `submitted(words, password, repeated)`."""

    submitted = Signal(str, str, str)

    def __init__(self) -> None:
        self.form = RecoveryPair()
        title = translate("Practice", "A new password with the recovery sheet")
        super().__init__(title, translate("Practice", "Set password and sign in"), self.form)

    def start(self, name: str) -> None:
        """Begin for a person."""
        text = translate(
            "Practice",
            "For {name}. Without the sheet, an administrator can give you a new password instead.",
        )
        self.text.setText(text.format(name=name))
        self.form.words.setFocus()

    def _submit(self) -> None:
        form = self.form
        self.submitted.emit(form.words.value(), form.password.value(), form.repeated.value())


class NewPasswordPage(_Page):
    """Replacing a one-time password; `submitted(password, repeated)`."""

    submitted = Signal(str, str)

    def __init__(self) -> None:
        self.form = PasswordPair()
        title = translate("Practice", "Choose your own password")
        super().__init__(title, translate("Practice", "Set password and go on"), self.form)

    def start(self, name: str) -> None:
        """Begin for a person."""
        text = translate(
            "Practice",
            "Welcome, {name}. The password you were given works only once; nobody will know yours.",
        )
        self.text.setText(text.format(name=name))
        self.form.password.setFocus()

    def _submit(self) -> None:
        self.submitted.emit(self.form.password.value(), self.form.repeated.value())
