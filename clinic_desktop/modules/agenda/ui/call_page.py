"""Settings: the call screen of this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.widgets import Card, Label

AT_SIGN_IN = "agenda.call_screen"


class CallPage(QWidget):
    """One choice, kept on this computer: it is this one that has the second monitor."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(translate("Agenda", "Call screen"), padding=theme.SPACE.l)
        self.at_sign_in = CheckField(translate("Agenda", "Open it at every sign-in"))
        self.at_sign_in.set_value(shell.settings.get(AT_SIGN_IN, False))
        self.at_sign_in.edited.connect(
            lambda: shell.settings.set(AT_SIGN_IN, self.at_sign_in.value())
        )
        words = translate(
            "Agenda",
            "A window for a monitor in the waiting room: the numbers that were called and the"
            " doors to go to, never a name. It fills the second monitor if there is one. It stays"
            " open while this computer is locked, and closes when you sign out. Ctrl+Shift+K in"
            " the agenda opens and closes it.",
        )
        hint = Label(words, "secondary")
        hint.setWordWrap(True)
        card.body.addWidget(self.at_sign_in)
        card.body.addWidget(hint)
        column.addWidget(card)
        column.addStretch(1)


CALL_PAGE = SettingsPage(
    "call_screen",
    QT_TRANSLATE_NOOP("Settings", "Call screen"),
    "monitor",
    CallPage,
    25,
    Permission.APPOINTMENT_READ.value,
)
