"""What is typed into a settings page and not saved: survives another entry, a lock, a crash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.practice.service.drafts import drafts, drop_draft, keep_draft


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields as they were typed, over the version of the entry that they began with."""

    version: int
    fields: Mapping[str, Any]


class TypedJournal:
    """The unsaved fields of one page, by subject: here at once, in the journal with `keep`."""

    def __init__(self, tasks: Tasks, form: str) -> None:
        self._tasks = tasks
        self._form = form
        self._typed: dict[str, Typed] = {}
        self._unwritten: set[str] = set()
        self._loaded = False

    def load(self) -> None:
        """Read what was left behind, once; it is there before what is read after this."""
        if not self._loaded:
            self._loaded = True
            self._tasks.read(read_typed, self._form, then=self._found, owner=self)

    def typed(self, subject: str) -> Typed | None:
        """Return what is typed for a subject, if anything."""
        return self._typed.get(subject)

    def edit(self, subject: str, version: int, fields: Mapping[str, Any]) -> None:
        """Note the fields; the version is that of the first key."""
        before = self._typed.get(subject)
        self._typed[subject] = Typed(before.version if before else version, dict(fields))
        self._unwritten.add(subject)

    def rebase(self, subject: str, version: int) -> None:
        """Let the fields count over a newer version: their author was told of it."""
        before = self._typed.get(subject)
        if before is not None and before.version != version:
            self._typed[subject] = replace(before, version=version)
            self._unwritten.add(subject)
            self.keep()

    def keep(self) -> None:
        """Write what is not in the journal yet."""
        for subject in sorted(self._unwritten):
            found = self._typed[subject]
            body = json.dumps({"version": found.version, "fields": found.fields})
            self._tasks.write(keep_draft, self._form, subject, body)
        self._unwritten.clear()

    def forget(self, subject: str) -> None:
        """Drop what was typed: it is stored, or thrown away."""
        self._unwritten.discard(subject)
        if self._typed.pop(subject, None) is not None:
            self._tasks.write(drop_draft, self._form, subject)

    def _found(self, found: dict[str, Typed]) -> None:
        self._typed = found | self._typed


def read_typed(ctx: Any, form: str) -> dict[str, Typed]:
    """Return the actor's unsaved fields of a page; damaged ones are left out."""
    found = {}
    for draft in drafts(ctx):
        if draft.form == form:
            typed = _read(draft.body)
            if typed is not None:
                found[draft.subject] = typed
    return found


def _read(body: str) -> Typed | None:
    try:
        values = json.loads(body)
        return Typed(int(values["version"]), dict(values["fields"]))
    except (ValueError, TypeError, KeyError):
        return None
