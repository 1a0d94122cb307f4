"""Raising a flag: what it warns of, how loudly, from when until when."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.codes import FlagCategory, FlagSeverity, label
from clinic_desktop.modules.patients.domain.records import RaiseFlag
from clinic_desktop.modules.patients.presenters.flags import FlagPresenter
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField, DateField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell


class FlagDialog(Dialog):
    """One flag for one patient."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(translate("Patients", "Raise a flag"), parent, width=520)
        self._shell, self._patient_id = shell, patient_id
        self.presenter = FlagPresenter(self, shell.tasks)
        today = shell.now().date()
        self.form = Form(columns=2)
        text = LineField(hint=translate("Patients", "e.g. needs an interpreter"))
        self.form.add("text", translate("Patients", "&Warns of"), text, required=True, span=2)
        severities = ChoiceField([(code, label(code)) for code in FlagSeverity])
        severities.set_value(FlagSeverity.WARNING)
        self.form.add("severity", translate("Patients", "&How loudly"), severities)
        categories = ChoiceField([(code, label(code)) for code in FlagCategory])
        self.form.add("category", translate("Patients", "&Kind"), categories)
        start = DateField(today=today)
        start.set_value(today)
        self.form.add("start", translate("Patients", "&From"), start)
        end = DateField(today=today)
        hint = translate("Patients", "empty: until it is closed")
        self.form.add("end", translate("Patients", "&Until"), end, hint=hint)
        self.body.addWidget(self.form)
        self.action = self.set_action(translate("Patients", "Raise the flag"), self._act)
        text.setFocus()

    def show_flag_problems(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field."""
        self.action.setEnabled(True)
        self.form.show_problems(problems)

    def show_flag_failure(self, error: BaseException) -> None:
        """Say why not."""
        self.action.setEnabled(True)
        self.notice.say(notify.describe(error).text, "danger")

    def flag_raised(self, text: str) -> None:
        """Close and tell."""
        self._shell.toast(translate("Patients", "Flag raised: {text}").format(text=text))
        self.accept()

    def _act(self) -> None:
        if not self.form.validate():
            return
        values = self.form.values()
        self.action.setEnabled(False)
        self.presenter.raise_flag(
            RaiseFlag(
                self._patient_id,
                values["text"],
                values["category"],
                values["severity"],
                values["start"],
                values["end"],
            )
        )
