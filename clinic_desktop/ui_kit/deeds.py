"""What a module adds to another module's screen: an action that tells why it is off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import Entry, make_actions

WhyNot = Callable[[Shell], str]


def all_of(*rights: Permission) -> WhyNot:
    """Return what tells which of the rights is missing."""
    return lambda shell: next(filter(None, (shell.why_not(right.value) for right in rights)), "")


def any_of(*rights: Permission) -> WhyNot:
    """Return what tells that not one of the rights is there."""

    def why_not(shell: Shell) -> str:
        may = any(shell.may(right.value) for right in rights)
        return "" if may else shell.why_not(rights[0].value)

    return why_not


@dataclass(frozen=True, slots=True)
class Deed:
    """`context` is the one that the text of `entry` is translated in."""

    context: str
    entry: Entry
    why_not: WhyNot
    run: Callable[[Shell, QWidget], object]


@dataclass(frozen=True, slots=True)
class PatientDeed:
    """A deed that needs an open patient."""

    context: str
    entry: Entry
    why_not: WhyNot
    run: Callable[[Shell, QWidget, UUID], object]


def deed_action(shell: Shell, screen: QWidget, deed: Deed) -> QAction:
    """Add the deed to a screen and return its action."""
    name, *_rest = deed.entry
    run = {name: lambda: deed.run(shell, screen)}
    (action,) = make_actions(screen, deed.context, [deed.entry], run)
    why_not = deed.why_not(shell)
    action.setEnabled(not why_not)
    action.setToolTip(why_not)
    return action


def patient_action(
    shell: Shell, screen: QWidget, patient_of: Callable[[], UUID | None], deed: PatientDeed
) -> QAction:
    """Add to a screen what is done with the patient that is open there; return its action."""

    def run(_shell: Shell, _screen: QWidget) -> None:
        patient_id = patient_of()
        if patient_id is None:
            shell.toast(translate("Kit", "Open a patient first."))
        else:
            deed.run(shell, screen, patient_id)

    return deed_action(shell, screen, Deed(deed.context, deed.entry, deed.why_not, run))
