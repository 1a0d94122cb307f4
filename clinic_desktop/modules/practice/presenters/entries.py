"""A settings list and the fields of one of its entries: choosing, typing, saving."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.practice.service.typed_journal import TypedJournal

NEW = "new"  # the subject of an entry that is not stored yet


class Entry(Protocol):
    """What a list is made of."""

    @property
    def id(self) -> UUID:
        """Who it is."""

    @property
    def version(self) -> int:
        """Which state of it."""


E = TypeVar("E", bound=Entry)
E_contra = TypeVar("E_contra", bound=Entry, contravariant=True)


class EntriesView(Protocol[E_contra]):
    """What such a page shows."""

    def show_entries(self, entries: Sequence[E_contra], chosen: UUID | None) -> None:
        """List the entries and put the cursor on one."""

    def show_entry(self, entry: E_contra | None, typed: Mapping[str, Any] | None) -> None:
        """Show an entry's fields, or empty ones for a new entry; `typed` over them."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class EntriesPresenter(Generic[E]):
    """Keeps the list, which entry is open (None: a new one), and what is typed for each.

    Subclasses give `_read`, run on the database thread, and the verbs.
    """

    def __init__(self, view: EntriesView[E], tasks: Tasks, form: str) -> None:
        self._view = view
        self._tasks = tasks
        self._entries: tuple[E, ...] = ()
        self._open: E | None = None
        self._told = False
        self._journal = TypedJournal(tasks, form)

    @property
    def open_entry(self) -> E | None:
        """Return the entry whose fields are shown."""
        return self._open

    def refresh(self, chosen: UUID | None = None) -> None:
        """Read the list again; what is typed stays."""
        keep = chosen or (self._open.id if self._open else None)
        self._journal.load()
        self._tasks.read(
            self._read,
            then=lambda found: self._listed(self._taken(found), keep),
            fail=self._view.show_error,
            owner=self,
        )

    def choose(self, entry: E | None) -> None:
        """Open an entry, or a new one."""
        self._journal.keep()
        self._open = entry
        self._show()

    def edited(self, fields: Mapping[str, Any]) -> None:
        """Note what is typed; `keep` brings it to the journal."""
        self._journal.edit(self._subject, self._open.version if self._open else 0, fields)

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def start_afresh(self) -> None:
        """Throw away what is typed and show the entry as it is stored."""
        self._journal.forget(self._subject)
        self.refresh()

    def _read(self, ctx: Any) -> Any:
        raise NotImplementedError

    def _taken(self, found: Any) -> tuple[E, ...]:
        """Return the entries of what was read."""
        entries: tuple[E, ...] = found
        return entries

    @property
    def _subject(self) -> str:
        return str(self._open.id) if self._open else NEW

    def _version(self) -> int:
        """Return the version that the fields began with, so that a newer one is found out."""
        typed = self._journal.typed(self._subject)
        return typed.version if typed else self._open.version if self._open else 0

    def _show(self) -> None:
        typed = self._journal.typed(self._subject)
        self._view.show_entry(self._open, typed.fields if typed else None)

    def _listed(self, entries: tuple[E, ...], chosen: UUID | None) -> None:
        self._entries = entries
        self._open = next((entry for entry in entries if entry.id == chosen), None)
        if self._told and self._open is not None:  # saving again overwrites knowingly
            self._journal.rebase(self._subject, self._open.version)
        self._told = False
        self._view.show_entries(entries, chosen)
        self._show()

    def _write(
        self, work: Callable[..., Any], command: object, then: Callable[[Any], None]
    ) -> None:
        self._tasks.write(work, command, then=then, fail=self._failed, owner=self)

    def _saved(self, said: str) -> None:
        self._journal.forget(self._subject)
        self._view.say(said)
        self.refresh()

    def _done(self, said: str = "") -> None:
        """Say what was done beside the fields, which stay as they are typed."""
        self._told = True  # the newer version is this user's own
        if said:
            self._view.say(said)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._told = isinstance(error, StaleRecord)
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        else:
            self._view.show_error(error)
