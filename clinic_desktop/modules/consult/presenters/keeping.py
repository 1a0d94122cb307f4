"""What happens in a call goes into the store as it happens: words, consents, files."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.media.call.record import CallRecord, Presence
from clinic_desktop.media.call.state import FileView
from clinic_desktop.modules.consult.api import (
    CallConsent,
    CallerRole,
    CallFile,
    CallMessage,
    keep_consent,
    keep_file,
    keep_message,
    keep_record,
)
from clinic_desktop.modules.consult.presenters.views import CallView
from clinic_protocol.signalling.messages import Chat, Consent

_KEPT = ("arrived", "sent")
COUNTED_EVERY_MS = 60_000


class Keeper:
    """Looks at each view of a call and keeps what is new. `at` is the time in UTC milliseconds."""

    def __init__(self, tasks: Tasks, call_id: UUID, host_name: str, at: Callable[[], int]) -> None:
        self._tasks, self._call_id, self._at = tasks, call_id, at
        self._host_name = host_name
        self._people: dict[str, tuple[CallerRole, str]] = {}
        self._messages: set[str] = set()
        self._consents: dict[str, Consent] = {}
        self._files: set[str] = set()
        self._counted_ms = at()

    def see(self, view: CallView) -> None:
        """Keep what this view has and no earlier one had."""
        for guest in view.guests:
            self._people[guest.pid] = (CallerRole(guest.role.value), guest.name)
        for person in view.people:
            self._people[person.pid] = (CallerRole(person.role.value), person.name)
        for chat in view.chat:
            if chat.ref not in self._messages:
                self._messages.add(chat.ref)
                self._keep_message(chat, view)
        for pid, consent in view.consents:
            if self._consents.get(pid) is not consent:  # said again is said twice
                self._consents[pid] = consent
                self.consent(consent.what, consent.answer, consent.wording, pid)
        for file in view.files:
            if file.what in _KEPT and file.ref not in self._files:
                self._files.add(file.ref)
                self.file(file, None)

    def count(self, record: dict[str, Any]) -> None:
        """Keep each minute what was counted so far: a crash then leaves more than nothing."""
        now = self._at()
        if now - self._counted_ms >= COUNTED_EVERY_MS and anybody_came(record):
            self._counted_ms = now
            self._tasks.write(keep_record, self._call_id, summary_of(record))

    def who(self, pid: str | None) -> tuple[CallerRole, str]:
        """Return role and name of somebody; without a pid, or an unknown one, the host's."""
        return self._people.get(pid or "", (CallerRole.HOST, self._host_name))

    def consent(self, what: str, answer: str, wording: str, pid: str | None = None) -> None:
        """Keep a question, or an answer to one."""
        kept = CallConsent(what, answer, *self.who(pid), wording, self._at())
        self._tasks.write(keep_consent, self._call_id, kept)

    def file(self, file: FileView, document_id: UUID | None) -> None:
        """Keep that a file came or went, or where it was filed."""
        role, _name = self.who(None if file.ours else file.pid)
        kept = CallFile(file.ref, self._at(), role, file.name, file.size, file.sha256, document_id)
        self._tasks.write(keep_file, self._call_id, kept)

    def _keep_message(self, chat: Chat, view: CallView) -> None:
        role, name = self.who(None if chat.by in (None, view.me) else chat.by)
        kept = CallMessage(chat.ref, chat.at or self._at(), role, name, chat.text)
        self._tasks.write(keep_message, self._call_id, kept)


def ended_at(record: dict[str, Any], at_ms: int) -> dict[str, Any]:
    """Return the record of a call that ends now: its session's own end comes home too late."""
    if not record:
        return record
    people = {pid: Presence(**person) for pid, person in record["people"].items()}
    whole = CallRecord(**{**record, "people": people})
    whole.end(at_ms)
    return asdict(whole)


def summary_of(record: dict[str, Any]) -> str:
    """Return the counted record as JSON, without what only helped to count."""
    people = {
        pid: {name: value for name, value in person.items() if not name.startswith("_")}
        for pid, person in record.get("people", {}).items()
    }
    return json.dumps({**record, "people": people})


def anybody_came(record: dict[str, Any]) -> bool:
    """Tell whether somebody was connected: else the call is cancelled, not finished."""
    return any(person.get("connected") for person in record.get("people", {}).values())
