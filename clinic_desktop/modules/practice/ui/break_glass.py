"""The dialog for emergency access: reason, sentence, password."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.emergency import EmergencyAccess, EmergencyReason
from clinic_desktop.modules.practice.presenters.emergency import GlassPresenter, reason_text
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField, PasswordField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import Label


class BreakGlassDialog(Dialog):
    """Opens one patient's emergency chart; `granted(EmergencyAccess)`. Implements GlassView."""

    granted = Signal(object)

    def __init__(
        self, parent: QWidget | None, tasks: Tasks, patient_id: UUID, patient_name: str
    ) -> None:
        title = translate("Practice", "Emergency access to {name}").format(name=patient_name)
        super().__init__(title, parent, width=520)
        text = translate(
            "Practice",
            "You see this chart for 60 minutes. Your name, the time and the reason are recorded,"
            " and the privacy officer reviews every emergency access.",
        )
        words = Label(text, tone="secondary")
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.form = Form()
        reasons = [(reason, reason_text(reason)) for reason in EmergencyReason]
        self.form.add("reason", translate("Practice", "&Why"), ChoiceField(reasons))
        self.text = TextField(lines=3)
        self.form.add(
            "text", translate("Practice", "What is the &emergency?"), self.text, required=True
        )
        self.password = PasswordField()
        self.form.add(
            "password", translate("Practice", "Your &password"), self.password, required=True
        )
        self.body.addWidget(self.form)
        self.action = self.set_action(
            translate("Practice", "Open for 60 minutes"), self._open, danger=True
        )
        self.presenter = GlassPresenter(self, tasks, patient_id)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_busy(self, busy: bool) -> None:
        """Keep hands off while the password is checked."""
        self.form.setEnabled(not busy)
        self.action.setEnabled(not busy)

    def show_refusal(self, text: str) -> None:
        """Say why it stays closed."""
        self.notice.say(text, "danger")
        self.password.selectAll()
        self.password.setFocus()

    def opened(self, access: EmergencyAccess) -> None:
        """The glass is broken."""
        self.password.clear()
        self.granted.emit(access)
        self.accept()

    def _open(self) -> None:
        reason = EmergencyReason(self.form.field("reason").value())  # Qt hands back plain text
        self.presenter.open(reason, self.text.value(), self.password.value())
