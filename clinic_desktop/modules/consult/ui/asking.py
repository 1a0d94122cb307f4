"""Questions before somebody is sent away or a call ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.media.call.state import FileView
from clinic_desktop.modules.consult.presenters.desk import DeskCall
from clinic_desktop.ui_kit.confirm import ask
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import Label


def ask_to_end(
    parent: QWidget, call: DeskCall, undecided: Sequence[FileView], then: Callable[[], None]
) -> None:
    """Ask before a call ends; files that nobody decided about are named."""
    text = translate("Consult", "The call with {name} ends for everybody, and its links with it.")
    text = text.format(name=call.room.patient_name)
    action = translate("Consult", "End the call")
    if undecided:
        names = ", ".join(file.name for file in undecided)
        lost = translate("Consult", "Not filed yet: {names}.").format(names=names)
        text = f"{text} {lost}"
        action = translate("Consult", "End the call, discard %n files", n=len(undecided))
    ask(parent, translate("Consult", "End the call?"), text, action, then=then)


def ask_to_close(parent: QWidget, call: DeskCall) -> bool:
    """Ask before the program ends with a call."""
    text = translate("Consult", "You are in a call with {name}. Closing ends it for everybody.")
    return ask(
        parent,
        translate("Consult", "End the call and close?"),
        text.format(name=call.room.patient_name),
        translate("Consult", "End the call and close"),
    )


def ask_to_deny(parent: QWidget, name: str, then: Callable[[str], None]) -> None:
    """Ask for the words that somebody reads who is not let in."""
    dialog = Dialog(translate("Consult", "Don't let in"), parent)
    who = name or translate("Consult", "Who waits")
    text = translate("Consult", "{name} leaves the lobby and reads these words:")
    label = Label(text.format(name=who), tone="secondary")
    label.setWordWrap(True)
    words = LineField(limit=300)
    words.setText(translate("Consult", "Please call us to find another time."))
    words.setAccessibleName(translate("Consult", "Words for who is not let in"))
    dialog.body.addWidget(label)
    dialog.body.addWidget(words)

    def deny() -> None:
        dialog.accept()
        then(words.text())

    dialog.set_action(translate("Consult", "Don't let in"), deny, danger=True)
    dialog.open()
