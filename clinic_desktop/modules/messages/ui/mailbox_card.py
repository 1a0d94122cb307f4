"""Settings: the mailbox that answers come to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.api import Security
from clinic_desktop.modules.messages.presenters.mailbox import MailboxPresenter
from clinic_desktop.modules.messages.ui.fields_card import FieldsCard
from clinic_desktop.ui_kit.fields import (
    CheckField,
    ChoiceField,
    LineField,
    NumberField,
    PasswordField,
)
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Notice, QuietButton


class MailboxCard(FieldsCard):
    """Server, user, folder, how often; a test; when it was read last. Implements MailboxView."""

    presenter: MailboxPresenter

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, translate("Messages", "Incoming e-mail"))
        form = self.form
        active = CheckField(translate("Messages", "Answers are read from a mailbox"))
        form.add("active", "", active, span=2)
        form.add("host", translate("Messages", "Mail server"), LineField(hint="imap.example.org"))
        form.add("port", translate("Messages", "Port"), NumberField(minimum=1, maximum=65535))
        ways = [
            (Security.TLS, translate("Messages", "Encrypted from the start (TLS)")),
            (Security.STARTTLS, translate("Messages", "Encrypted (STARTTLS)")),
            (Security.NONE, translate("Messages", "None, on this computer only")),
        ]
        form.add("security", translate("Messages", "Encryption"), ChoiceField(ways))
        form.add("folder", translate("Messages", "Folder"), LineField(limit=200))
        form.add("user", translate("Messages", "User at the server"), LineField())
        form.add("secret", translate("Messages", "Password at the server"), PasswordField())
        form.add(
            "minutes",
            translate("Messages", "Read every (minutes)"),
            NumberField(minimum=1, maximum=720),
            hint=translate("Messages", "Nothing is changed or deleted at the server."),
        )
        plus = CheckField(translate("Messages", "The server knows addresses like name+mark@…"))
        form.add("plus", "", plus)
        self.state = Notice()
        self.body.insertWidget(0, self.state)
        self.test_button = QuietButton(translate("Messages", "Test the mailbox"), icon="inbox")
        self.test_button.setToolTip(
            translate("Messages", "Uses what is stored: save your changes first")
        )
        self.test_button.clicked.connect(lambda: self.presenter.test())
        self.buttons.insertWidget(0, self.test_button)
        self.presenter = MailboxPresenter(self, shell.tasks)
        self.presenter.refresh()

    def show_state(self, text: str, trouble: bool) -> None:
        """Say when it was read last, and what went wrong."""
        self.state.say(text, "danger" if trouble else "info")

    def show_fields(self, fields: Mapping[str, Any], typed: Mapping[str, Any] | None) -> None:
        """Show the mailbox; a stored password is only hinted at."""
        super().show_fields(fields, typed)
        kept = translate("Messages", "stored; type to replace it")
        self.form.field("secret").setPlaceholderText(kept if fields.get("has_secret") else "")
