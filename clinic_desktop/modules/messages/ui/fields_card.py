"""A card of fields with Save and Undo; what is typed is journaled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.presenters.channels import FieldsPresenter
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, PrimaryButton, QuietButton


class FieldsCard(Card):
    """A card of fields with Save and Undo. Implements FieldsView."""

    presenter: FieldsPresenter

    def __init__(self, shell: Shell, title: str) -> None:
        super().__init__(title, padding=theme.SPACE.l)
        self._shell = shell
        self.form = Form(columns=2, fluid=True)
        self.body.addWidget(self.form)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.undo_button = QuietButton(translate("Messages", "Undo changes"))
        self.undo_button.clicked.connect(lambda: self.presenter.start_afresh())
        self.undo_button.hide()
        self.save_button = PrimaryButton(translate("Messages", "Save"))
        self.save_button.clicked.connect(self.save)
        self.buttons.addWidget(self.undo_button)
        self.buttons.addWidget(self.save_button)
        self.body.addLayout(self.buttons)
        self._drafts = DraftTimer(self, lambda: self.presenter.keep())
        self.form.changed.connect(self._edited)

    def save(self) -> None:
        """Store what is typed."""
        if self.form.validate():
            self.presenter.save(self.form.values())

    def show_fields(self, fields: Mapping[str, Any], typed: Mapping[str, Any] | None) -> None:
        """Show what is stored, and over it what is typed."""
        self.form.set_values(fields)
        self.form.show_draft(typed or {})
        self.form.show_problems({})
        self.undo_button.setVisible(typed is not None)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _edited(self, _name: str) -> None:
        self.presenter.edited(self.form.draft())
        self.undo_button.show()
        self._drafts.wanted()
