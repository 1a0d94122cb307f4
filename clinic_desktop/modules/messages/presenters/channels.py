"""Settings: one channel, its test message, and what holds for all messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, Protocol

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.channels import (
    Channel,
    EmailSettings,
    NotDelivered,
    SmsSettings,
)
from clinic_desktop.modules.messages.domain.message import ChannelKind
from clinic_desktop.modules.messages.domain.outcome import Delivered, Outcome, Outgoing
from clinic_desktop.modules.messages.domain.policy import Policy
from clinic_desktop.modules.messages.domain.rules import QuietHours
from clinic_desktop.modules.messages.service.delivering import deliver
from clinic_desktop.modules.messages.service.settings import (
    SetChannel,
    channels,
    message_policy,
    set_channel,
    set_policy,
    trial_message,
)
from clinic_desktop.modules.practice.api import TypedJournal

_CLASSES = {ChannelKind.EMAIL: EmailSettings, ChannelKind.SMS: SmsSettings}
_POLICY = "policy"
_NEVER_JOURNALED = frozenset({"secret", "address"})


class FieldsView(Protocol):
    """A card of fields."""

    def show_fields(self, fields: Mapping[str, Any], typed: Mapping[str, Any] | None) -> None:
        """Show what is stored, and over it what is typed."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class FieldsPresenter:
    """What the cards have in common: the version, the journal, saving."""

    def __init__(self, view: FieldsView, tasks: Tasks, subject: str) -> None:
        self._view = view
        self._tasks = tasks
        self._subject = subject
        self._journal = TypedJournal(tasks, "settings.messages")
        self._stored = 0
        self._told = False

    def edited(self, fields: Mapping[str, Any]) -> None:
        """Note what is typed; a password is never journaled."""
        kept = {name: value for name, value in fields.items() if name not in _NEVER_JOURNALED}
        self._journal.edit(self._subject, self._stored, kept)

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def start_afresh(self) -> None:
        """Throw away what is typed."""
        self._journal.forget(self._subject)
        self.refresh()

    def refresh(self) -> None:
        """Read what is stored again."""
        raise NotImplementedError

    def save(self, values: Mapping[str, Any]) -> None:
        """Store what is typed."""
        raise NotImplementedError

    def _version(self) -> int:
        typed = self._journal.typed(self._subject)
        return typed.version if typed else self._stored

    def _show(self, version: int, fields: Mapping[str, Any]) -> None:
        self._stored = version
        if self._told:  # saving again overwrites knowingly
            self._journal.rebase(self._subject, version)
        self._told = False
        typed = self._journal.typed(self._subject)
        self._view.show_fields(fields, typed.fields if typed else None)

    def _saved(self, said: str) -> None:
        self._journal.forget(self._subject)
        self._view.say(said)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
            return
        self._view.show_error(error)
        if isinstance(error, StaleRecord):
            self._told = True
            self.refresh()


class ChannelPresenter(FieldsPresenter):
    """One channel of the settings page."""

    def __init__(self, view: FieldsView, tasks: Tasks, kind: ChannelKind) -> None:
        super().__init__(view, tasks, kind.value)
        self._kind = kind

    def refresh(self) -> None:
        """Read the channel again."""
        self._journal.load()
        self._tasks.read(channels, then=self._got, fail=self._view.show_error, owner=self)

    def save(self, values: Mapping[str, Any]) -> None:
        """Store the channel; an empty password keeps the one that is stored."""
        rest = {k: v for k, v in values.items() if k not in ("active", "secret", "address")}
        if "port" in rest:
            rest["port"] = int(rest["port"] or 0)
        settings = _CLASSES[self._kind](**rest)
        secret = values["secret"] or None
        command = SetChannel(self._kind, self._version(), values["active"], settings, secret)
        self._tasks.write(
            set_channel,
            command,
            then=lambda _none: self._saved(translate("Messages", "Saved")),
            fail=self._failed,
            owner=self,
        )

    def test(self, address: str) -> None:
        """Send a test message with the settings as stored."""
        self._tasks.read(
            trial_message,
            self._kind,
            address,
            then=self._send_trial,
            fail=self._failed,
            owner=self,
        )

    def _send_trial(self, outgoing: Outgoing) -> None:
        self._tasks.run_io(
            deliver,
            outgoing,
            then=self._tested,
            fail=self._view.show_error,
            owner=self,
            label=translate("Messages", "Sending the test message"),
        )

    def _tested(self, outcome: Outcome) -> None:
        if isinstance(outcome, Delivered):
            self._view.say(translate("Messages", "The test message was delivered to the server"))
        else:
            self._view.show_error(NotDelivered(why=outcome.why))

    def _got(self, found: Mapping[ChannelKind, Channel]) -> None:
        channel = found[self._kind]
        fields = {
            **asdict(channel.settings),
            "active": channel.active,
            "secret": "",
            "has_secret": channel.has_secret,
        }
        self._show(channel.version, fields)


class PolicyPresenter(FieldsPresenter):
    """What holds for all messages."""

    def __init__(self, view: FieldsView, tasks: Tasks) -> None:
        super().__init__(view, tasks, _POLICY)
        self._policy = Policy()

    def refresh(self) -> None:
        """Read it again."""
        self._journal.load()
        self._tasks.read(message_policy, then=self._got, fail=self._view.show_error, owner=self)

    def save(self, values: Mapping[str, Any]) -> None:
        """Store it."""
        policy = replace(
            self._policy,
            clinic_phone=values["clinic_phone"],
            place=values["place"],
            quiet=QuietHours(values["quiet_start"], values["quiet_end"]),
            cancel_hours=int(values["cancel_hours"] or 0),
            max_age_hours=int(values["max_age_hours"] or 0),
            attach_calendar=values["attach_calendar"],
            version=self._version(),
        )
        self._tasks.write(
            set_policy,
            policy,
            then=lambda _none: self._saved(translate("Messages", "Saved")),
            fail=self._failed,
            owner=self,
        )

    def _got(self, policy: Policy) -> None:
        self._policy = policy
        fields = {
            "clinic_phone": policy.clinic_phone,
            "place": policy.place,
            "quiet_start": policy.quiet.start,
            "quiet_end": policy.quiet.end,
            "cancel_hours": policy.cancel_hours,
            "max_age_hours": policy.max_age_hours,
            "attach_calendar": policy.attach_calendar,
        }
        self._show(policy.version, fields)
