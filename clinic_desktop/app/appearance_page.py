"""Settings: theme, size of text and language, applied at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from clinic_desktop.app.language_card import LanguageCard
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.widgets import Card, Label, QuietButton, Segmented

_STEP = 5


class AppearancePage(QWidget):
    """Themes, a scale from 80 to 200 %, a language; all live and remembered on this device.

    `speak` is called with a language; without it the page has no such choice.
    """

    def __init__(self, shell: Shell, speak: Callable[[str], None] | None = None) -> None:
        super().__init__()
        self._settings = shell.settings
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        column.addWidget(self._theme_card())
        column.addWidget(self._scale_card())
        if speak is not None:
            column.addWidget(LanguageCard(self._settings, speak))
        column.addStretch(1)
        theme.signals.changed.connect(self._show)
        self._show()

    def _theme_card(self) -> Card:
        card = Card(translate("Frame", "Theme"), padding=theme.SPACE.l)
        self.themes = Segmented(
            [
                ("light", translate("Frame", "Light")),
                ("dark", translate("Frame", "Dark")),
                ("contrast", translate("Frame", "High contrast")),
            ],
            name=translate("Frame", "Theme"),
        )
        self.themes.chosen.connect(lambda name: set_look(self._settings, name=name))
        card.body.addWidget(self.themes, 0, Qt.AlignmentFlag.AlignLeft)
        hint = Label(translate("Frame", "High contrast helps in sunlight."), "secondary")
        card.body.addWidget(hint)
        return card

    def _scale_card(self) -> Card:
        card = Card(translate("Frame", "Size of text and controls"), padding=theme.SPACE.l)
        row = QHBoxLayout()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(translate("Frame", "Size of text and controls"))
        self.slider.setRange(round(theme.MIN_SCALE * 100), round(theme.MAX_SCALE * 100))
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(25)
        self.slider.setTracking(False)
        self.slider.valueChanged.connect(self._scaled)
        self.percent = Label("", "strong")
        reset = QuietButton(translate("Frame", "Reset to 100 %"))
        reset.clicked.connect(lambda: set_look(self._settings, scale=1.0))
        row.addWidget(self.slider, 1)
        row.addWidget(self.percent)
        row.addWidget(reset)
        card.body.addLayout(row)
        sample = Label(translate("Frame", "Ctrl and + or − change it anywhere."), "secondary")
        card.body.addWidget(sample)
        return card

    def _scaled(self, percent: int) -> None:
        set_look(self._settings, scale=round(percent / _STEP) * _STEP / 100)

    def _show(self) -> None:
        self.themes.set_current(theme.tokens().name)
        percent = round(theme.scale() * 100)
        self.percent.setText(f"{percent} %")
        self.slider.blockSignals(True)
        self.slider.setValue(percent)
        self.slider.blockSignals(False)


def appearance(speak: Callable[[str], None] | None = None) -> SettingsPage:
    """Return the page for the settings."""
    title = QT_TRANSLATE_NOOP("Settings", "Appearance and language")
    return SettingsPage(
        "appearance", title, "palette", lambda shell: AppearancePage(shell, speak), order=90
    )


def apply_kept_look(app: QApplication, settings: UiSettings) -> None:
    """Put on the theme and scale that this device remembers."""
    theme.apply(app, settings.get("look.theme", "light"), settings.get("look.scale", 1.0))


def set_look(settings: UiSettings, *, name: str = "", scale: float = 0.0) -> None:
    """Change theme or scale, live, and remember it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    kept = min(theme.MAX_SCALE, max(theme.MIN_SCALE, scale or theme.scale()))
    settings.set("look.theme", name or theme.tokens().name)
    settings.set("look.scale", kept)
    theme.apply(app, name or theme.tokens().name, kept)
