"""The actions of the frame itself: each has a key, a place in the palette, and an effect."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from clinic_desktop.app.appearance_page import set_look
from clinic_desktop.app.shell_services import UserCommands
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.settings import UiSettings

_THEMES = ("light", "dark", "contrast")
_ZOOM_STEP = 0.1


def make_action(
    parent: QWidget,
    text: str,
    run: Callable[[], object],
    *,
    icon: str,
    keys: Sequence[str] = (),
) -> QAction:
    """Return an action that is live on the window; the first of its keys is the one shown."""
    action = QAction(text, parent)
    action.setProperty("icon_name", icon)
    icons.bind(action, icon, "secondary")
    if keys:
        action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda _checked=False: run())
    parent.addAction(action)
    return action


def look_actions(parent: QWidget, settings: UiSettings) -> list[QAction]:
    """Return the actions for theme and size."""

    def next_theme() -> None:
        here = _THEMES.index(theme.tokens().name)
        set_look(settings, name=_THEMES[(here + 1) % len(_THEMES)])

    def zoom(by: float) -> None:
        set_look(settings, scale=round(theme.scale() + by, 2))

    return [
        make_action(
            parent, translate("Frame", "Next theme"), next_theme, icon="contrast", keys=["Ctrl+F2"]
        ),
        make_action(
            parent,
            translate("Frame", "Larger"),
            lambda: zoom(_ZOOM_STEP),
            icon="zoom-in",
            keys=["Ctrl++", "Ctrl+="],
        ),
        make_action(
            parent,
            translate("Frame", "Smaller"),
            lambda: zoom(-_ZOOM_STEP),
            icon="zoom-out",
            keys=["Ctrl+-"],
        ),
        make_action(
            parent,
            translate("Frame", "Normal size"),
            lambda: set_look(settings, scale=1.0),
            icon="type",
            keys=["Ctrl+0"],
        ),
    ]


def user_actions(parent: QWidget, commands: UserCommands) -> list[QAction]:
    """Return what the user's menu can do here."""
    actions = []
    if commands.lock is not None:
        text = translate("Frame", "Lock")
        actions.append(make_action(parent, text, commands.lock, icon="lock", keys=["Ctrl+L"]))
    if commands.switch_user is not None:
        text = translate("Frame", "Switch user…")
        run = commands.switch_user
        actions.append(make_action(parent, text, run, icon="users", keys=["Ctrl+Shift+L"]))
    if commands.change_password is not None:
        change = commands.change_password
        text = translate("Frame", "Change password…")
        actions.append(
            make_action(parent, text, lambda: change(parent), icon="key-round", keys=["Ctrl+F3"])
        )
    if commands.sign_out is not None:
        text = translate("Frame", "Sign out")
        run = commands.sign_out
        actions.append(make_action(parent, text, run, icon="log-out", keys=["Ctrl+Shift+Q"]))
    return actions


def user_menu(parent: QWidget, title: str, groups: Sequence[Sequence[QAction]]) -> QMenu:
    """Return the menu under the user's picture."""
    menu = QMenu(parent)
    head = menu.addAction(title)
    head.setEnabled(False)
    head.setProperty("heading", True)
    for group in groups:
        if group:
            menu.addSeparator()
            menu.addActions(list(group))
    return menu
