"""Birth dates for the ages of children: read after the day is on screen, kept while it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.agenda.presenters.loading import load_births


class Ages:
    """Known birth dates by patient; `arrived` is called when more are known."""

    def __init__(self, tasks: Tasks, owner: object, arrived: Callable[[], None]) -> None:
        self._tasks = tasks
        self._owner = owner
        self._arrived = arrived
        self._asked: set[UUID] = set()
        self.births: dict[UUID, date] = {}

    def want(self, patient_ids: Iterable[UUID]) -> None:
        """Read what is not known yet."""
        missing = set(patient_ids) - self._asked
        if missing:
            self._asked |= missing
            self._tasks.read(load_births, tuple(missing), then=self._take, owner=self._owner)

    def forget(self) -> None:
        """Ask again from now on: patients were changed."""
        self._asked.clear()

    def _take(self, births: Mapping[UUID, date | None]) -> None:
        known = {patient: born for patient, born in births.items() if born is not None}
        if any(self.births.get(patient) != born for patient, born in known.items()):
            self.births |= known
            self._arrived()
