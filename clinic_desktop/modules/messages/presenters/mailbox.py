"""Settings: the mailbox that is read, and a test of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any, Protocol

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.api import (
    Mailbox,
    MailboxSettings,
    SetMailbox,
    mailbox,
    mailbox_trial,
    set_mailbox,
    try_mailbox,
)
from clinic_desktop.modules.messages.presenters.channels import FieldsPresenter, FieldsView
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

_NUMBERS = ("port", "minutes")


def read_mailbox(ctx: Context) -> tuple[Mailbox, datetime | None]:
    """Return the mailbox, and when it was read last on the clinic's wall."""
    found = mailbox(ctx)
    when = wall_of(found.looked, clinic_profile(ctx).zone) if found.looked else None
    return found, when


class MailboxView(FieldsView, Protocol):
    """The card of the mailbox."""

    def show_state(self, text: str, trouble: bool) -> None:
        """Say when it was read last, and what went wrong."""


class MailboxPresenter(FieldsPresenter):
    """The mailbox of the settings page."""

    def __init__(self, view: MailboxView, tasks: Tasks) -> None:
        super().__init__(view, tasks, "mailbox")
        self._card = view

    def refresh(self) -> None:
        """Read it again."""
        self._journal.load()
        self._tasks.read(read_mailbox, then=self._got, fail=self._view.show_error, owner=self)

    def save(self, values: Mapping[str, Any]) -> None:
        """Store it; an empty password keeps the one that is stored."""
        rest = {k: v for k, v in values.items() if k not in ("active", "secret")}
        rest |= {name: int(rest[name] or 0) for name in _NUMBERS}
        secret = values["secret"] or None
        command = SetMailbox(self._version(), values["active"], MailboxSettings(**rest), secret)
        self._tasks.write(
            set_mailbox,
            command,
            then=lambda _none: self._saved(translate("Messages", "Saved")),
            fail=self._failed,
            owner=self,
        )

    def test(self) -> None:
        """Open the mailbox with the settings as stored, and count what is in it."""

        def go(found: Any) -> None:
            self._tasks.run_cpu(
                try_mailbox,
                *found,
                then=self._tested,
                fail=self._view.show_error,
                owner=self,
                label=translate("Messages", "Opening the mailbox"),
            )

        self._tasks.read(mailbox_trial, then=go, fail=self._failed, owner=self)

    def _tested(self, count: int) -> None:
        self._view.say(translate("Messages", "The mailbox opens: %n e-mails in it", n=count))

    def _got(self, found: tuple[Mailbox, datetime | None]) -> None:
        box, when = found
        fields = {
            **asdict(box.settings),
            "active": box.active,
            "secret": "",
            "has_secret": box.has_secret,
        }
        self._show(box.version, fields)
        text = translate("Messages", "Not read yet on this PC.")
        if when is not None:
            text = translate("Messages", "Read last on {when}.").format(when=stamp_text(when))
        self._card.show_state(f"{text} {box.problem}".strip(), bool(box.problem))
