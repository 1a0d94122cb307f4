"""Birth dates and phones: read after the appointments are on screen, kept while they change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.agenda.presenters.loading import load_people
from clinic_desktop.modules.patients.api import PatientRef


class Ages:
    """Known birth dates and phones by patient; `arrived` is called when more are known."""

    def __init__(self, tasks: Tasks, owner: object, arrived: Callable[[], None]) -> None:
        self._tasks = tasks
        self._owner = owner
        self._arrived = arrived
        self._asked: set[UUID] = set()
        self.births: dict[UUID, date] = {}
        self.phones: dict[UUID, str] = {}

    def want(self, patient_ids: Iterable[UUID]) -> None:
        """Read what is not known yet."""
        missing = set(patient_ids) - self._asked
        if missing:
            self._asked |= missing
            self._tasks.read(load_people, tuple(missing), then=self._take, owner=self._owner)

    def forget(self) -> None:
        """Ask again from now on: patients were changed."""
        self._asked.clear()

    def _take(self, people: Mapping[UUID, PatientRef]) -> None:
        births = {key: ref.birth_date for key, ref in people.items() if ref.birth_date is not None}
        phones = {key: ref.phone for key, ref in people.items() if ref.phone}
        if births.items() <= self.births.items() and phones.items() <= self.phones.items():
            return
        self.births |= births
        self.phones |= phones
        self._arrived()
