"""A settings list: practitioners, rooms, equipment or appointment types, and one entry of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import CatalogueDetails, CatalogueEntry
from clinic_desktop.modules.practice.presenters.entries import EntriesPresenter, EntriesView
from clinic_desktop.modules.practice.service.catalogue import (
    AmendEntry,
    SetInUse,
    add_entry,
    amend_entry,
    arrange,
    catalogue,
    set_in_use,
)


class CataloguePresenter(EntriesPresenter[CatalogueEntry]):
    """The verbs of a settings list: add, amend, retire, order."""

    def __init__(
        self,
        view: EntriesView[CatalogueEntry],
        tasks: Tasks,
        details_class: type[CatalogueDetails],
        form: str,
    ) -> None:
        super().__init__(view, tasks, form)
        self._class = details_class

    def save(self, details: CatalogueDetails) -> None:
        """Store the fields: of the open entry, or as a new one."""
        if self._open is None:
            self._write(add_entry, details, then=self._added)
            return
        command = AmendEntry(self._open.id, self._version(), details)
        said = translate("Practice", "Saved")
        self._write(amend_entry, command, then=lambda _version: self._saved(said))

    def set_in_use(self, active: bool) -> None:
        """Retire the open entry, or bring it back."""
        if self._open is None:
            return
        name = self._open.details.name
        said = translate("Practice", "{name} is in use again")
        if not active:
            said = translate("Practice", "{name} is no longer offered; what was booked stays")
        command = SetInUse(self._class, self._open.id, self._open.version, active)
        text = said.format(name=name)
        self._write(set_in_use, command, then=lambda _version: self._done(text))

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
            then=lambda _none: self._done(),
            fail=self._failed,
            owner=self,
        )

    def _read(self, ctx: Any) -> tuple[CatalogueEntry, ...]:
        return catalogue(ctx, self._class)

    def _added(self, entry_id: UUID) -> None:
        self._journal.forget(self._subject)
        self._view.say(translate("Practice", "Added"))
        self.refresh(entry_id)
