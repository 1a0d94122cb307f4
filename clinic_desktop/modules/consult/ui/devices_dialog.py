"""Microphone, camera and speaker before the call: chosen, and tried."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.ui.device_choice import (
    DEFAULT,
    KINDS,
    choose_device,
    chosen_devices,
)
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell


class DevicesDialog(Dialog):
    """Choices of this computer; `used` is called when they changed."""

    def __init__(self, shell: Shell, parent: QWidget, used: Callable[[], None]) -> None:
        super().__init__(translate("Consult", "Microphone, camera and link"), parent, width=620)
        self._shell, self._used = shell, used
        self.form = Form(columns=1)
        labels = {
            "camera": translate("Consult", "&Camera"),
            "microphone": translate("Consult", "&Microphone"),
            "speaker": translate("Consult", "&Speaker"),
        }
        self.fields: dict[str, ChoiceField] = {}
        chosen = chosen_devices(shell.settings)
        for kind in KINDS:
            field = self.fields[kind] = ChoiceField(
                [
                    (DEFAULT, translate("Consult", "The system's choice")),
                    ("", translate("Consult", "None")),
                ]
            )
            name = chosen[kind] or ""
            if not field.has_option(name):
                field.add_option(name, name)
            field.set_value(name)
            self.form.add(kind, labels[kind], field)
        self.body.addWidget(self.form)
        self.set_action(translate("Consult", "Use these"), self.save)

    def save(self) -> None:
        """Remember the choices, and use them at once in a running call."""
        for kind, field in self.fields.items():
            choose_device(self._shell.settings, kind, field.value() or None)
        self.accept()
        self._used()
