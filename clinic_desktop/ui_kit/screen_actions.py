"""A screen's actions from a table of entries: palette, F1 and keys know them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons

Entry = tuple[str, str, str, str]  # name, text (QT_TRANSLATE_NOOP), icon, keys


def make_actions(
    screen: QWidget, context: str, entries: Sequence[Entry], run: Mapping[str, Callable[[], object]]
) -> list[QAction]:
    """Add the actions to the screen; `run` holds what each does, by name.

    `context` is the one that the texts are translated in; the object name of an action is
    `context.name`, in small letters.
    """
    made = []
    for name, text, icon, keys in entries:
        action = QAction(translate(context, text), screen)
        action.setObjectName(f"{context.lower()}.{name}")
        icons.bind(action, icon)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False, call=run[name]: call())
        screen.addAction(action)
        made.append(action)
    return made
