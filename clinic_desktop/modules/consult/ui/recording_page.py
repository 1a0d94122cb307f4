"""Settings: whether calls may be recorded, how long recordings stay, what goes soon."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.presenters.recording_rule import (
    RecordingRule,
    RecordingRulePresenter,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField, NumberField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, Label, PrimaryButton

MAX_DAYS = 36_500


class RecordingPage(QWidget):
    """Two cards. Implements RecordingRuleView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        self.presenter = RecordingRulePresenter(self, shell.tasks)
        column.addWidget(self._make_rule(shell.may(Permission.PRACTICE_WRITE.value)))
        self.going_card = Card(translate("Consult", "Removed within a week"), padding=theme.SPACE.l)
        self.going = Label("", "secondary")
        self.going.setWordWrap(True)
        self.going_card.body.addWidget(self.going)
        self.going_card.setVisible(shell.may(Permission.CALL_READ.value))
        column.addWidget(self.going_card)
        column.addStretch(1)
        changes = {"call_policy", "call_recording"}
        shell.on_change(self, changes, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_rule(self, may_write: bool) -> Card:
        card = Card(translate("Consult", "Recordings of calls"), padding=theme.SPACE.l)
        words = translate(
            "Consult",
            "A call is recorded only if everybody in it agrees, and stops at once when somebody"
            " takes it back. The recording lies encrypted in the chart. When its time is over it"
            " is removed for good; it is listed here for a week before.",
        )
        hint = Label(words, "secondary")
        hint.setWordWrap(True)
        card.body.addWidget(hint)
        self.allowed = CheckField(translate("Consult", "Calls may be &recorded"))
        card.body.addWidget(self.allowed)
        self.form = Form(columns=2, fluid=True)
        self.form.add(
            "recording_days",
            translate("Consult", "&Days that a recording stays (0: for good)"),
            NumberField(minimum=0, maximum=MAX_DAYS),
            required=True,
        )
        card.body.addWidget(self.form)
        self.save_button = PrimaryButton(translate("Consult", "&Save"))
        self.save_button.clicked.connect(self._save)
        if not may_write:
            why = translate("Consult", "Only an office manager or administrator can change this.")
            self.form.set_read_only(True)
            self.allowed.setEnabled(False)
            self.allowed.setToolTip(why)
            self.save_button.explain(why)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.save_button)
        card.body.addLayout(line)
        return card

    def show_rule(self, rule: RecordingRule) -> None:
        """Show what holds, and what goes."""
        self.allowed.set_value(rule.policy.recording)
        self.form.set_values({"recording_days": rule.policy.recording_days})
        lines = "\n".join(line.text for line in rule.going)
        self.going.setText(lines or translate("Consult", "None."))

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark what can't be."""
        self.form.show_problems(problems)

    def say(self, text: str) -> None:
        """Say quietly that it was done."""
        self._shell.toast(text)

    def show_error(self, error: BaseException) -> None:
        """Show another failure."""
        self._shell.show_error(error)

    def _save(self) -> None:
        if self.form.validate():
            days = int(self.form.values()["recording_days"])
            self.presenter.save(recording=self.allowed.value(), days=days)
