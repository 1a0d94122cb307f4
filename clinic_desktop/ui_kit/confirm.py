"""Questions before harm: the consequence stands in the button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import Label


class ConfirmDialog(Dialog):
    """One question. `reason()` is what was typed when a reason is asked for."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        action_text: str,
        *,
        danger: bool = True,
        ask_reason: bool = False,
    ) -> None:
        super().__init__(title, parent)
        words = Label(text, tone="secondary")
        words.setWordWrap(True)
        self.body.addWidget(words)
        self._reason: LineField | None = None
        self.action = self.set_action(action_text, danger=danger)
        if ask_reason:
            self._reason = LineField()
            label = Label(translate("Kit", "&Reason (kept in the trail)"), "strong")
            label.setBuddy(self._reason)
            self._reason.setAccessibleName(label.text().replace("&", ""))
            self.body.addWidget(label)
            self.body.addWidget(self._reason)
            self._reason.textChanged.connect(self._check)
            self._check()
            self._reason.setFocus()
        else:
            self.cancel_button.setFocus()

    def reason(self) -> str:
        """Return the reason that was given."""
        return self._reason.text().strip() if self._reason else ""

    def _check(self) -> None:
        given = bool(self.reason())
        self.action.setEnabled(given)
        self.action.setToolTip("" if given else translate("Kit", "Give a reason first."))


def ask(
    parent: QWidget | None,
    title: str,
    text: str,
    action_text: str,
    *,
    danger: bool = True,
    then: Callable[[], None] | None = None,
) -> bool:
    """Ask before something that can't be undone.

    With `then` the question doesn't block: `then` is called on yes, and False is returned now.
    """
    dialog = ConfirmDialog(parent, title, text, action_text, danger=danger)
    if then is not None:
        dialog.accepted.connect(then)
        dialog.open()
        return False
    answer = dialog.exec() == Dialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer


def ask_reason(
    parent: QWidget | None, title: str, text: str, action_text: str, then: Callable[[str], None]
) -> ConfirmDialog:
    """Ask for a reason that is kept in the trail; `then(reason)` is called on yes."""
    dialog = ConfirmDialog(parent, title, text, action_text, danger=False, ask_reason=True)
    dialog.accepted.connect(lambda: then(dialog.reason()))
    dialog.open()
    return dialog


class WarningsDialog(Dialog):
    """Named warnings, each of which must be acknowledged by its own check box."""

    def __init__(self, parent: QWidget | None, error: NeedsConfirmation, action_text: str) -> None:
        super().__init__(translate("Kit", "Please look at this first"), parent)
        self._boxes: dict[str, QCheckBox] = {}
        for warning in error.warnings:
            box = QCheckBox(warning.text)
            box.setAccessibleName(warning.text)
            box.toggled.connect(self._check)
            self._boxes[warning.name] = box
            self.body.addWidget(box)
        self.action = self.set_action(action_text, danger=True)
        self._check()

    def acknowledged(self) -> frozenset[str]:
        """Return the names of the warnings that are ticked."""
        return frozenset(name for name, box in self._boxes.items() if box.isChecked())

    def _check(self) -> None:
        whole = len(self.acknowledged()) == len(self._boxes)
        self.action.setEnabled(whole)
        self.action.setToolTip("" if whole else translate("Kit", "Tick each line first."))


def acknowledge(
    parent: QWidget | None,
    error: NeedsConfirmation,
    action_text: str,
    then: Callable[[frozenset[str]], None],
) -> WarningsDialog:
    """Show the warnings of a refused call; `then(names)` repeats it with what was acknowledged."""
    dialog = WarningsDialog(parent, error, action_text)
    dialog.accepted.connect(lambda: then(dialog.acknowledged()))
    dialog.open()
    return dialog
