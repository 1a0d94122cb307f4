"""What the palette knows at once: actions, screens, settings pages, help pages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from clinic_desktop.app.help_pages import help_pages
from clinic_desktop.app.language_card import own_language
from clinic_desktop.app.shortcuts import key_text, plain_text
from clinic_desktop.kernel.text import text_language, translate
from clinic_desktop.modules.practice.ui.clinic_form import language_names
from clinic_desktop.ui_kit.plugin import Found

if TYPE_CHECKING:
    from clinic_desktop.app.main_window import MainWindow


def palette_groups(window: MainWindow) -> list[tuple[str, Sequence[Found]]]:
    """Return the groups for the open screen: its own actions first."""
    groups: list[tuple[str, Sequence[Found]]] = []
    for name, actions in window.action_groups():
        lines = [_action_line(action) for action in actions if _offered(action)]
        groups.append((name, lines))
    settings = [*_settings_lines(window), *_language_lines(window)]
    groups.append((translate("Frame", "Settings"), settings))
    groups.append((translate("Frame", "Help"), _help_lines(window)))
    return groups


def _offered(action: QAction) -> bool:
    shown = action.isEnabled() and action.isVisible() and bool(action.text())
    return shown and action.shortcut().toString() != "Ctrl+K"


def _action_line(action: QAction) -> Found:
    return Found(
        plain_text(action),
        icon=action.property("icon_name") or "zap",
        shortcut=key_text(action),
        run=action.trigger,
    )


def _settings_lines(window: MainWindow) -> list[Found]:
    return [
        Found(
            translate("Settings", page.title),
            icon=page.icon,
            run=lambda name=page.name: window.open_settings(name),  # type: ignore[misc]
        )
        for page in window.settings_pages()
    ]


def _language_lines(window: MainWindow) -> list[Found]:
    speak = window.services.commands.speak
    if speak is None:
        return []
    title = translate("Frame", "Language: {name}")
    choices = [("", own_language()), *language_names()]
    return [
        Found(title.format(name=name), icon="languages", run=partial(speak, code))
        for code, name in choices
    ]


def _help_lines(window: MainWindow) -> list[Found]:
    return [
        Found(
            page.title,
            icon="book-open",
            run=lambda name=page.name: window.show_help(name),  # type: ignore[misc]
        )
        for page in help_pages(text_language())
    ]
