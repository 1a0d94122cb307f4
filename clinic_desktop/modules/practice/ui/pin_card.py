"""A card of the security page: one's own PIN for the covered screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.pin import PinPresenter
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import PasswordField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, Label, PrimaryButton, QuietButton


class PinCard(Card):
    """Set, change, remove. Implements PinView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(translate("Practice", "Your PIN"), padding=theme.SPACE.l)
        self._shell = shell
        text = translate(
            "Practice",
            "Six digits uncover your screen faster. After five wrong ones, and always after the"
            " clinic was closed, the password is needed.",
        )
        label = Label(text, tone="secondary")
        label.setWordWrap(True)
        self.state = Label("", "strong")
        self.form = Form(columns=2, fluid=True)
        self.password = PasswordField()
        self.pin, self.repeated = _digits(), _digits()
        self.form.add(
            "pin_password", translate("Practice", "Y&our password"), self.password, required=True
        )
        self.form.add("pin", translate("Practice", "P&IN, six digits"), self.pin, required=True)
        self.form.add("repeated", translate("Practice", "PIN a&gain"), self.repeated, required=True)
        self.set_button = PrimaryButton(translate("Practice", "S&et PIN"))
        self.set_button.clicked.connect(self._set)
        self.remove_button = QuietButton(translate("Practice", "Re&move PIN"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.remove_button)
        row.addWidget(self.set_button)
        for widget in (label, self.state, self.form):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.presenter = PinPresenter(self, shell.tasks)
        self.remove_button.clicked.connect(self.presenter.remove)
        self.presenter.refresh()

    def show_pin(self, has_one: bool) -> None:
        """Say whether there is a PIN, and empty the fields."""
        for field in (self.password, self.pin, self.repeated):
            field.clear()
        here = translate("Practice", "You have a PIN on this computer.")
        none = translate("Practice", "You have no PIN on this computer.")
        self.state.setText(here if has_one else none)
        set_text, change = translate("Practice", "S&et PIN"), translate("Practice", "Chang&e PIN")
        self.set_button.setText(change if has_one else set_text)
        self.remove_button.explain("" if has_one else none)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _set(self) -> None:
        if self.form.validate():
            self.presenter.set(self.password.value(), self.pin.value(), self.repeated.value())


def _digits() -> PasswordField:
    field = PasswordField()
    field.setMaxLength(6)
    field.setInputMethodHints(field.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
    return field
