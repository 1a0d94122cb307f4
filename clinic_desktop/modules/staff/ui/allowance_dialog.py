"""How many days of vacation each practitioner has a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.api import Account, Allowance, Board
from clinic_desktop.modules.staff.presenters.words import account_text
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField, NumberField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import Label


class AllowanceDialog(Dialog):
    """One person at a time; `save` keeps what is typed."""

    def __init__(self, board: Board, save: Callable[[Allowance], None], parent: QWidget) -> None:
        super().__init__(translate("Staff", "Days of vacation a year"), parent)
        self._save = save
        self._accounts: dict[UUID, Account] = {a.practitioner_id: a for a in board.accounts}
        self.form = Form()
        people = [(key, board.name(key)) for key in self._accounts]
        self.form.add("who", translate("Staff", "&Who"), ChoiceField(people))
        hint = translate("Staff", "Empty: not counted")
        days = NumberField(minimum=0, maximum=366, decimals=1, trims=True)
        self.form.add("days", translate("Staff", "&Days a year"), days, hint=hint)
        self.body.addWidget(self.form)
        self.summary = Label("", "secondary")
        self.summary.setWordWrap(True)
        self.body.addWidget(self.summary)
        self.set_action(translate("Staff", "&Save"), self.save)
        self.form.set_values({"who": next(iter(self._accounts))})
        self.form.changed.connect(self._edited)
        self._show()
        self.form.field("days").setFocus()

    def save(self) -> None:
        """Keep what is typed."""
        if not self.form.validate():
            return
        values = self.form.values()
        days = None if values["days"] is None else float(values["days"])
        if days is not None and (days * 2) % 1:
            self.form.show_problems({"days": translate("Staff", "Whole or half days.")})
            return
        self._save(replace(self._accounts[values["who"]].allowance, days=days))
        self.accept()

    def _edited(self, name: str) -> None:
        if name == "who":
            self._show()

    def _show(self) -> None:
        account = self._accounts[self.form.field("who").value()]
        self.form.set_values({"days": account.allowance.days})
        self.summary.setText(account_text(account))
