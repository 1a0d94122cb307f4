"""A settings list: practitioners, rooms, equipment or appointment types, and one entry of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import CatalogueDetails, CatalogueEntry
from clinic_desktop.modules.practice.service.catalogue import (
    AmendEntry,
    SetInUse,
    add_entry,
    amend_entry,
    arrange,
    catalogue,
    set_in_use,
)


class CatalogueView(Protocol):
    """What a settings list shows."""

    def show_entries(self, entries: Sequence[CatalogueEntry], chosen: UUID | None) -> None:
        """List the entries and put the cursor on one."""

    def show_entry(self, entry: CatalogueEntry | None) -> None:
        """Show an entry's fields, or empty ones for a new entry."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""

    def is_typed(self) -> bool:
        """Tell whether the fields hold something unsaved."""

    def saved(self) -> None:
        """The fields are stored."""


class CataloguePresenter:
    """Keeps the list and which entry is open; None is a new one."""

    def __init__(
        self, view: CatalogueView, tasks: Tasks, details_class: type[CatalogueDetails]
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._class = details_class
        self._entries: tuple[CatalogueEntry, ...] = ()
        self._open: CatalogueEntry | None = None
        self._told = False

    @property
    def open_entry(self) -> CatalogueEntry | None:
        """Return the entry whose fields are shown."""
        return self._open

    def refresh(self, chosen: UUID | None = None) -> None:
        """Read the list again."""
        keep = chosen or (self._open.id if self._open else None)
        self._tasks.read(
            catalogue,
            self._class,
            then=lambda entries: self._listed(entries, keep),
            fail=self._view.show_error,
            owner=self,
        )

    def choose(self, entry: CatalogueEntry | None) -> None:
        """Open an entry, or a new one."""
        self._open = entry
        self._view.show_entry(entry)

    def start_afresh(self) -> None:
        """Throw away what is typed and show the entry as it is stored."""
        self._view.saved()
        self.refresh()

    def save(self, details: CatalogueDetails) -> None:
        """Store the fields: of the open entry, or as a new one."""
        if self._open is None:
            self._tasks.write(add_entry, details, then=self._added, fail=self._failed, owner=self)
            return
        command = AmendEntry(self._open.id, self._open.version, details)
        self._tasks.write(
            amend_entry,
            command,
            then=lambda _version: self._saved(translate("Practice", "Saved")),
            fail=self._failed,
            owner=self,
        )

    def set_in_use(self, active: bool) -> None:
        """Retire the open entry, or bring it back."""
        if self._open is None:
            return
        name = self._open.details.name
        said = translate("Practice", "{name} is in use again")
        if not active:
            said = translate("Practice", "{name} is no longer offered; what was booked stays")
        command = SetInUse(self._class, self._open.id, self._open.version, active)
        self._tasks.write(
            set_in_use,
            command,
            then=lambda _version: self._saved(said.format(name=name)),
            fail=self._failed,
            owner=self,
        )

    def move(self, step: int) -> None:
        """Move the open entry up (-1) or down (1) in the list of those in use."""
        order = [entry.id for entry in self._entries if entry.active]
        if self._open is None or self._open.id not in order:
            return
        place = order.index(self._open.id)
        target = place + step
        if not 0 <= target < len(order):
            return
        order[place], order[target] = order[target], order[place]
        self._tasks.write(
            arrange,
            self._class,
            tuple(order),
            then=lambda _none: self.refresh(),
            fail=self._failed,
            owner=self,
        )

    def _listed(self, entries: tuple[CatalogueEntry, ...], chosen: UUID | None) -> None:
        self._entries = entries
        found = next((entry for entry in entries if entry.id == chosen), None)
        typing = self._view.is_typed() and self._open is not None and self._open.id == chosen
        if not typing or self._told:  # else saving has to find out that somebody was faster
            self._open = found
        self._told = False
        self._view.show_entries(entries, chosen)
        self._view.show_entry(self._open)

    def _added(self, entry_id: UUID) -> None:
        self._view.saved()
        self._view.say(translate("Practice", "Added"))
        self.refresh(entry_id)

    def _saved(self, said: str) -> None:
        self._view.saved()
        self._view.say(said)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._told = isinstance(error, StaleRecord)  # now saving again overwrites knowingly
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        else:
            self._view.show_error(error)
