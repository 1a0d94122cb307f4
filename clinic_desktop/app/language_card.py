"""The choice of the program's language on this computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.ui.clinic_form import language_names
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.widgets import Card, Label

LANGUAGE = "language"  # the setting's name


class LanguageCard(Card):
    """Each language in itself; `speak` puts the chosen one on at once."""

    def __init__(self, settings: UiSettings, speak: Callable[[str], None]) -> None:
        super().__init__(translate("Frame", "Language of this computer"), padding=theme.SPACE.l)
        self.choice = ChoiceField(language_names(), empty=own_language())
        self.choice.setAccessibleName(translate("Frame", "Language of this computer"))
        self.choice.setMinimumWidth(theme.px(320))
        self.choice.set_value(settings.get(LANGUAGE, "") or None)
        self.choice.edited.connect(lambda: speak(self.choice.value() or ""))
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        self.body.addLayout(row)
        text = translate(
            "Frame",
            "Changes at once; what you typed is kept. Dates and numbers stay as they are written"
            " in the clinic's country. Arabic is translated in part.",
        )
        hint = Label(text, "secondary")
        hint.setWordWrap(True)
        self.body.addWidget(hint)


def own_language() -> str:
    """Return the words for no choice on this computer."""
    return translate("Frame", "The user's, or else the clinic's")
