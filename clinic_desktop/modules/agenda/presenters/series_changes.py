"""Changes of appointments that repeat: asked once how much of the series is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentView,
    CancelledBy,
    CancelSeries,
    Change,
    ChangeSeries,
    Choices,
    Occurrence,
    Scope,
    Slot,
    cancel_series,
    change_series,
    check_series_change,
    redo_changes,
    undo_changes,
)
from clinic_desktop.modules.agenda.presenters.changes import Changes
from clinic_desktop.modules.agenda.presenters.deciding import Job


@dataclass(frozen=True, slots=True)
class SeriesQuestion:
    """How much of a series is meant? `answer` goes on with it; not answering changes nothing."""

    title: str
    answer: Callable[[Scope], None]


def scope_choices() -> tuple[tuple[Scope, str], ...]:
    """Return the answers in words; the first is the default."""
    return (
        (Scope.THIS, translate("Agenda", "Only this one")),
        (Scope.FOLLOWING, translate("Agenda", "This and the following")),
        (Scope.ALL, translate("Agenda", "All to come")),
    )


class SeriesChanges(Changes):
    """Attributes that the screen fills: `ask` puts the question, `decide` shows clashing dates."""

    ask: Callable[[SeriesQuestion], None] | None = None
    decide: Callable[[str, Job], None] | None = None
    _answered = False

    def move(self, a: AppointmentView, start: datetime, resource_ids: tuple[UUID, ...]) -> None:
        """Move one, or those of its series too."""
        if a.start == start and a.resource_ids == resource_ids:
            return
        single = partial(super().move, a, start, resource_ids)
        others = resource_ids if resource_ids != a.resource_ids else None
        self._scoped(a, translate("Agenda", "Move"), single, start=start, resource_ids=others)

    def resize(self, a: AppointmentView, start: datetime, minutes: int) -> None:
        """Give one another length, or those of its series too."""
        if a.start == start and a.minutes == minutes:
            return
        single = partial(super().resize, a, start, minutes)
        moved = start if start != a.start else None
        self._scoped(a, translate("Agenda", "Change length"), single, start=moved, minutes=minutes)

    def amend(self, a: AppointmentView, comment: str, type_id: UUID | None) -> None:
        """Give one another comment, or those of its series too."""
        single = partial(super().amend, a, comment, type_id)
        self._scoped(a, translate("Agenda", "Change comment"), single, comment=comment)

    def cancel(
        self, a: AppointmentView, reason: str, by: CancelledBy = CancelledBy.PATIENT
    ) -> None:
        """Cancel one, or those of its series too."""
        single = partial(super().cancel, a, reason, by)

        def answer(scope: Scope) -> None:
            if scope is Scope.THIS:
                single()
                return
            command = CancelSeries(a.id, a.version, scope, reason, by)
            self._tasks.write(
                cancel_series,
                command,
                then=self.cancelled_all,
                fail=self._host.failed,
                owner=self._owner,
            )

        self._put(a, translate("Agenda", "Cancel"), single, answer)

    def take(self, slot: Slot) -> None:
        """Move to an offered place: how much is meant was answered already."""
        self._answered = True
        try:
            super().take(slot)
        finally:
            self._answered = False

    # ---- what was done to several

    def booked_all(self, changes: Sequence[Change]) -> None:
        """Say that a series was booked, as one step to take back."""
        self._did(changes, translate("Agenda", "%n appointments booked", None, len(changes)))

    def changed_all(self, changes: Sequence[Change]) -> None:
        """Say that a series was changed, as one step to take back."""
        self._did(changes, translate("Agenda", "%n appointments changed", None, len(changes)))

    def cancelled_all(self, changes: Sequence[Change]) -> None:
        """Say that a series was cancelled, as one step to take back."""
        self._did(changes, translate("Agenda", "%n appointments cancelled", None, len(changes)))

    def _did(self, changes: Sequence[Change], toast: str) -> None:
        name = changes[0].patient_name if changes else ""
        text = translate("Agenda", "series of {name}").format(name=name)
        step = self._undo.push(
            text, lambda: self._all(undo_changes, changes), lambda: self._all(redo_changes, changes)
        )
        self._host.changed(f"{name}: {toast}" if name else toast, step)

    def _all(self, service: Callable[..., Any], changes: Sequence[Change]) -> None:
        self._tasks.write(service, changes, fail=self._undo_failed, owner=self._owner)

    # ---- how it is asked

    def _put(
        self,
        a: AppointmentView,
        title: str,
        single: Callable[[], None],
        answer: Callable[[Scope], None],
    ) -> None:
        if a.series_id is None or self.ask is None or self._answered:
            single()
        else:
            self.ask(SeriesQuestion(f"{title}: {a.patient_name}", answer))

    def _scoped(
        self, a: AppointmentView, title: str, single: Callable[[], None], **values: Any
    ) -> None:
        def answer(scope: Scope) -> None:
            if scope is Scope.THIS:
                single()
            else:
                self._change(a, title, scope, values)

        self._put(a, title, single, answer)

    def _change(self, a: AppointmentView, title: str, scope: Scope, values: dict[str, Any]) -> None:
        def command(choices: Choices, names: frozenset[str], reason: str) -> ChangeSeries:
            return ChangeSeries(
                a.id,
                a.version,
                scope,
                **values,
                choices=choices,
                reason=reason,
                acknowledged=names,
            )

        resources = values.get("resource_ids") or a.resource_ids
        job = Job(check_series_change, change_series, command, resources, self.changed_all)

        def checked(found: Sequence[Occurrence]) -> None:
            if any(occurrence.problem for occurrence in found) and self.decide is not None:
                self.decide(f"{title}: {a.patient_name}", job)
                return
            self._tasks.write(
                change_series,
                command(Choices(), frozenset(), ""),
                then=self.changed_all,
                fail=self._host.failed,
                owner=self._owner,
            )

        self._tasks.read(
            check_series_change,
            command(Choices(), frozenset(), ""),
            then=checked,
            fail=self._host.failed,
            owner=self._owner,
        )
