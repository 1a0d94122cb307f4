"""Settings: the ways out (mail server, SMS gateway) and what holds for all messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.channels import BodyFormat, Security
from clinic_desktop.modules.messages.domain.message import ChannelKind
from clinic_desktop.modules.messages.presenters.channels import ChannelPresenter, PolicyPresenter
from clinic_desktop.modules.messages.ui.fields_card import FieldsCard
from clinic_desktop.modules.messages.ui.mailbox_card import MailboxCard
from clinic_desktop.modules.messages.ui.minute_field import MinuteField
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import (
    CheckField,
    ChoiceField,
    LineField,
    NumberField,
    PasswordField,
    TextField,
)
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import QuietButton


class ChannelCard(FieldsCard):
    """One channel with its test message."""

    presenter: ChannelPresenter

    def __init__(self, shell: Shell, kind: ChannelKind, title: str) -> None:
        super().__init__(shell, title)
        active = CheckField(translate("Messages", "Messages go out this way"))
        self.form.add("active", "", active, span=2)
        fill = _fill_email if kind is ChannelKind.EMAIL else _fill_sms
        fill(self.form)
        self.trial = LineField(hint=_trial_hint(kind))
        self.trial.setAccessibleName(translate("Messages", "Where to send the test message"))
        self.trial_button = QuietButton(translate("Messages", "Send a test message"), icon="send")
        self.trial_button.setToolTip(
            translate("Messages", "Uses what is stored: save your changes first")
        )
        self.trial_button.clicked.connect(self.send_trial)
        self.buttons.insertWidget(0, self.trial)
        self.buttons.insertWidget(1, self.trial_button)
        self.presenter = ChannelPresenter(self, shell.tasks, kind)
        self.presenter.refresh()

    def send_trial(self) -> None:
        """Send a test message to the address beside the button."""
        self.presenter.test(self.trial.value())

    def show_fields(self, fields: Mapping[str, Any], typed: Mapping[str, Any] | None) -> None:
        """Show the channel; a stored password is only hinted at."""
        super().show_fields(fields, typed)
        kept = translate("Messages", "stored; type to replace it")
        self.form.field("secret").setPlaceholderText(kept if fields.get("has_secret") else "")

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields; that of the test message stands outside the form."""
        super().show_problems(problems)
        if "address" in problems:
            self.trial.setFocus()
            self._shell.toast(problems["address"])


class PolicyCard(FieldsCard):
    """What holds for all messages."""

    presenter: PolicyPresenter

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, translate("Messages", "All messages"))
        form = self.form
        form.add("clinic_phone", translate("Messages", "Phone of the clinic"), LineField(limit=40))
        form.add("place", translate("Messages", "Address of the clinic"), LineField(limit=200))
        form.add("quiet_start", translate("Messages", "Nothing goes out from"), MinuteField())
        form.add("quiet_end", translate("Messages", "until"), MinuteField())
        form.add(
            "cancel_hours",
            translate("Messages", "Can be cancelled until (hours before)"),
            NumberField(minimum=0, maximum=240),
        )
        form.add(
            "max_age_hours",
            translate("Messages", "Given up after (hours)"),
            NumberField(minimum=1, maximum=168),
            hint=translate("Messages", "When the network is away for longer than this."),
        )
        calendar = CheckField(translate("Messages", "E-mails carry a calendar entry"))
        form.add("attach_calendar", "", calendar, span=2)
        self.presenter = PolicyPresenter(self, shell.tasks)
        self.presenter.refresh()


class ChannelsPage(QWidget):
    """The cards, one below the other."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        self.policy = PolicyCard(shell)
        self.email = ChannelCard(shell, ChannelKind.EMAIL, translate("Messages", "E-mail"))
        self.sms = ChannelCard(shell, ChannelKind.SMS, translate("Messages", "SMS"))
        self.mailbox = MailboxCard(shell)
        self._cards: tuple[FieldsCard, ...] = (self.policy, self.email, self.mailbox, self.sms)
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        shell.on_change(
            self, {"message_policy", "message_channel", "mailbox"}, lambda _c: self.refresh()
        )

    def refresh(self) -> None:
        """Read what is stored again; what is typed stays."""
        for card in self._cards:
            card.presenter.refresh()


def _trial_hint(kind: ChannelKind) -> str:
    if kind is ChannelKind.EMAIL:
        return translate("Messages", "your own e-mail address")
    return translate("Messages", "your own mobile number, with + and country")


def _fill_email(form: Form) -> None:
    form.add("host", translate("Messages", "Mail server"), LineField(hint="smtp.example.org"))
    form.add("port", translate("Messages", "Port"), NumberField(minimum=1, maximum=65535))
    ways = [
        (Security.STARTTLS, translate("Messages", "Encrypted (STARTTLS)")),
        (Security.TLS, translate("Messages", "Encrypted from the start (TLS)")),
        (Security.NONE, translate("Messages", "None, on this computer only")),
    ]
    form.add("security", translate("Messages", "Encryption"), ChoiceField(ways))
    form.add("user", translate("Messages", "User at the server"), LineField())
    form.add("secret", translate("Messages", "Password at the server"), PasswordField())
    form.add("from_address", translate("Messages", "Sender's address"), LineField())
    form.add("from_name", translate("Messages", "Sender's name"), LineField(limit=80))


def _fill_sms(form: Form) -> None:
    form.add(
        "url",
        translate("Messages", "Address of the gateway"),
        LineField(hint="https://", limit=500),
        span=2,
    )
    methods = [(name, name) for name in ("POST", "PUT", "GET")]
    form.add("method", translate("Messages", "Method"), ChoiceField(methods))
    formats = [
        (BodyFormat.JSON, "JSON"),
        (BodyFormat.FORM, translate("Messages", "Form (name=value&name=value)")),
    ]
    form.add("body_format", translate("Messages", "Body as"), ChoiceField(formats))
    places = translate("Messages", "Places: {to} {text} {id} {secret} {from}")
    form.add("headers", translate("Messages", "Headers"), TextField(lines=3), hint=places)
    form.add("body", translate("Messages", "Body"), TextField(lines=3), hint=places)
    form.add("secret", translate("Messages", "Secret of the gateway"), PasswordField())
    form.add("sender", translate("Messages", "Sender's name or number"), LineField(limit=40))
    form.add(
        "ok_path",
        translate("Messages", "Where the answer says yes"),
        LineField(hint="messages.0.status", limit=120),
        hint=translate("Messages", "Leave empty when any answer with 2xx means yes."),
    )
    form.add("ok_value", translate("Messages", "and what it says then"), LineField(limit=80))
    form.add("id_path", translate("Messages", "Where it gives its own number"), LineField())
    once = CheckField(translate("Messages", "The gateway sends one {id} only once"))
    form.add("idempotent", "", once)
