"""Settings: own password and PIN, idle minutes, recovery sheet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.security import SecurityPresenter
from clinic_desktop.modules.practice.ui.new_password import PasswordPair
from clinic_desktop.modules.practice.ui.pin_card import PinCard
from clinic_desktop.modules.practice.ui.sheet_card import SheetCard
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField, NumberField, PasswordField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, Label, PrimaryButton


class OwnPassword(PasswordPair):
    """The present password, then the new one twice."""

    def add_first(self) -> None:
        """Add the present password."""
        self.old = PasswordField()
        self.add("old", translate("Practice", "P&resent password"), self.old, required=True)

    def clear(self) -> None:
        """Forget what was typed."""
        self.old.clear()
        super().clear()


class SecurityPage(QWidget):
    """Five cards. Implements SecurityView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        self.presenter = SecurityPresenter(self, shell.tasks)
        column.addWidget(self._make_password())
        self.pin_card = PinCard(shell)
        column.addWidget(self.pin_card)
        column.addWidget(self._make_minutes(shell.may(Permission.PRACTICE_WRITE.value)))
        column.addWidget(self._make_two_persons(shell.may(Permission.PRACTICE_WRITE.value)))
        if shell.may(Permission.USER_WRITE.value):
            self.sheet_card = SheetCard(shell)
            column.addWidget(self.sheet_card)
        column.addStretch(1)
        shell.on_change(self, {"clinic"}, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_password(self) -> Card:
        card = Card(translate("Practice", "Your password"), padding=theme.SPACE.l)
        self.passwords = OwnPassword(language=QLocale().name()[:2])
        card.body.addWidget(self.passwords)
        self.change_button = PrimaryButton(translate("Practice", "&Change password"))
        self.change_button.clicked.connect(self._change)
        card.body.addLayout(_right(self.change_button))
        return card

    def _make_minutes(self, may_write: bool) -> Card:
        card = Card(translate("Practice", "When nobody is at the computer"), padding=theme.SPACE.l)
        self.minutes = Form(columns=2, fluid=True)
        self.minutes.add(
            "soft_lock_minutes",
            translate("Practice", "&Cover the screen after (minutes)"),
            NumberField(minimum=1, maximum=10),
            required=True,
        )
        self.minutes.add(
            "hard_lock_minutes",
            translate("Practice", "C&lose the clinic after (minutes)"),
            NumberField(minimum=1, maximum=60),
            required=True,
        )
        card.body.addWidget(self.minutes)
        self.minutes_button = PrimaryButton(translate("Practice", "Sa&ve minutes"))
        self.minutes_button.clicked.connect(self._save_minutes)
        if not may_write:
            self.minutes.set_read_only(True)
            self.minutes_button.explain(
                translate("Practice", "Only an office manager or administrator can change this.")
            )
        card.body.addLayout(_right(self.minutes_button))
        return card

    def _make_two_persons(self, may_write: bool) -> Card:
        card = Card(translate("Practice", "Exports"), padding=theme.SPACE.l)
        text = translate(
            "Practice",
            "An export takes the list of all patients out of the clinic. It is always kept in the"
            " trail.",
        )
        label = Label(text, tone="secondary")
        label.setWordWrap(True)
        card.body.addWidget(label)
        self.two_persons = CheckField(translate("Practice", "&Two people agree to exports"))
        self.two_persons.setEnabled(may_write)
        if not may_write:
            self.two_persons.setToolTip(
                translate("Practice", "Only an office manager or administrator can change this.")
            )
        self.two_persons.edited.connect(
            lambda: self.presenter.save_two_persons(self.two_persons.value())
        )
        card.body.addWidget(self.two_persons)
        return card

    def show_two_persons(self, wanted: bool) -> None:
        """Show whether exports need two people."""
        self.two_persons.set_value(wanted)

    def show_minutes(self, soft: int, hard: int) -> None:
        """Show the idle minutes."""
        self.minutes.set_values({"soft_lock_minutes": soft, "hard_lock_minutes": hard})

    def show_minutes_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the idle minutes."""
        self.minutes.show_problems(problems)

    def show_password_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the password fields."""
        self.passwords.show_problems(problems)

    def password_changed(self) -> None:
        """Empty the password fields."""
        self.passwords.clear()

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _change(self) -> None:
        form = self.passwords
        if form.validate():
            self.presenter.change_password(
                form.old.value(), form.password.value(), form.repeated.value()
            )

    def _save_minutes(self) -> None:
        if self.minutes.validate():
            values = self.minutes.values()
            self.presenter.save_minutes(
                int(values["soft_lock_minutes"]), int(values["hard_lock_minutes"])
            )


def _right(button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(button)
    return row
