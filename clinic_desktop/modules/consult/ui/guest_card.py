"""Somebody who waits in the lobby: who, how long, with what; let in, ask for patience, or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.api import CallerRole, role_text
from clinic_desktop.modules.consult.presenters.words import waiting_text
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Card, Label, PrimaryButton, QuietButton
from clinic_protocol.signalling.messages import Guest


class GuestCard(Card):
    """One card a guest; the signals carry the pid."""

    admit = Signal(str)
    patience = Signal(str)
    deny = Signal(str)

    def __init__(self, guest: Guest) -> None:
        super().__init__()
        pid = guest.pid
        self.who = Label("", "subtitle")
        self.waits = Label("", tone="warning")
        self.with_what = Label("", "secondary", tone="secondary")
        self.with_what.setWordWrap(True)
        self.admit_button = PrimaryButton(translate("Consult", "Let in"), icon="door-open")
        self.admit_button.clicked.connect(lambda: self.admit.emit(pid))
        self.patience_button = QuietButton(
            translate("Consult", "Ten minutes more"), icon="hourglass"
        )
        self.patience_button.clicked.connect(lambda: self.patience.emit(pid))
        self.deny_button = QuietButton(translate("Consult", "Don't let in…"), icon="ban")
        self.deny_button.clicked.connect(lambda: self.deny.emit(pid))
        first = QHBoxLayout()
        first.addWidget(self.who)
        first.addStretch(1)
        first.addWidget(self.waits)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(theme.SPACE.s))
        for button in (self.admit_button, self.patience_button, self.deny_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout()
        rows.addLayout(first)
        rows.addWidget(self.with_what)
        rows.addLayout(buttons)
        self.body.addLayout(rows)
        self.show_guest(guest)

    def show_guest(self, guest: Guest) -> None:
        """Show how they wait now."""
        role = role_text(CallerRole(guest.role.value))
        name = f"{guest.name} ({role})" if guest.name else role
        self.who.setText(name)
        self.waits.setText(waiting_text(guest.waited_seconds))
        text = guest_facts(guest)
        self.with_what.setText(text)
        self.with_what.setVisible(bool(text))
        for button in (self.admit_button, self.patience_button, self.deny_button):
            button.setAccessibleName(f"{button.text()}: {name}")


def guest_facts(guest: Guest) -> str:
    """Say what is special about somebody who waits."""
    parts = []
    if not guest.connected:
        parts.append(translate("Consult", "connection lost, expected back"))
    if guest.again:
        parts.append(
            translate(
                "Consult",
                "this link is in use already: who is let in takes the other's place",
            )
        )
    if not guest.audio:
        parts.append(translate("Consult", "no microphone"))
    if not guest.video:
        parts.append(translate("Consult", "no camera"))
    return ", ".join(parts)
