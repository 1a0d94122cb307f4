"""What a visit's diagnoses and procedures look like: a chip each, with a menu at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import CodeMark, Label, Panel


def make_chip(code: str, text: str, said: Sequence[str], more: QToolButton | None) -> QWidget:
    """Return a chip: code, words, what else is said of it, and the button of its menu."""
    chip = Panel()
    chip.setProperty("kit", "chip")
    chip.setMinimumHeight(theme.px(theme.CONTROL_HEIGHT))
    line = QHBoxLayout(chip)
    line.setContentsMargins(theme.px(10), theme.px(3), theme.px(4), theme.px(3))
    line.setSpacing(theme.px(theme.SPACE.s))
    if code:
        line.addWidget(CodeMark(code))
    name = Label(text)
    name.setWordWrap(True)
    line.addWidget(name, 1)
    if said:
        line.addWidget(Label(" · ".join(said), "secondary"))
    if more is not None:
        line.addWidget(more)
    return chip


def more_button(what: str) -> tuple[QToolButton, QMenu]:
    """Return the button at the end of a chip, and its empty menu."""
    button = QToolButton()
    button.setText("⋯")
    button.setAccessibleName(translate("Chart", "Change {what}").format(what=what))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    button.setMenu(menu)
    return button, menu
