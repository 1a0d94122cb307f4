"""The context that every service is handed: who acts, when, on which store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import get_ident
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import Clock
from clinic_desktop.kernel.errors import NotAllowed, UserError
from clinic_desktop.kernel.events import Broadcast, DataChanged
from clinic_desktop.kernel.ids import NewId
from clinic_desktop.kernel.permissions import (
    Actor,
    Agreement,
    Permission,
    Situation,
    Verdict,
    may,
)
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.faults import OnlyToLookAt
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.unit_of_work import Handlers, UnitOfWork


class ReasonNeeded(NotAllowed):
    """The right exists, but only with a reason that is kept in the trail."""

    template = QT_TRANSLATE_NOOP("Errors", "Please give a reason; it is kept in the trail.")


class SecondPersonNeeded(NotAllowed):
    """The right exists, but two persons must agree."""

    template = QT_TRANSLATE_NOOP("Errors", "A second person must confirm this.")


class EmergencyOnly(NotAllowed):
    """The right exists in an emergency: break the glass first."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "Your role sees this only in an emergency. Open emergency access with a reason.",
    )


_REFUSALS: dict[Verdict, type[UserError]] = {
    Verdict.NO: NotAllowed,
    Verdict.NEEDS_REASON: ReasonNeeded,
    Verdict.NEEDS_SECOND_PERSON: SecondPersonNeeded,
    Verdict.EMERGENCY_ONLY: EmergencyOnly,
}


def _always() -> bool:
    return True


def _nobody() -> frozenset[UUID]:
    return frozenset()


@dataclass
class Context:
    """Everything a service may use beside its command.

    `emergency_patients` tells whose glass the actor broke; `broadcast` hears of each commit;
    `origin` names the screen that acts, so that it need not refresh itself twice.
    """

    store: Store
    actor: Actor
    clock: Clock
    new_id: NewId
    handlers: Handlers = field(default_factory=dict)
    broadcast: Broadcast = field(default_factory=Broadcast)
    emergency_patients: Callable[[], frozenset[UUID]] = _nobody
    dual_control: Callable[[], bool] = _always
    origin: str = ""
    reasons: dict[Permission, str] = field(default_factory=dict)  # given for this sitting
    _busy: int | None = field(default=None, init=False, repr=False)  # thread of the open unit
    _late: list[AuditEntry] = field(default_factory=list, init=False, repr=False)

    def require(
        self,
        permission: Permission,
        *,
        patient_id: UUID | None = None,
        owner_id: UUID | None = None,
        reason: str = "",
        agreement: Agreement | None = None,
        will_be_agreed: bool = False,
    ) -> None:
        """Raise NotAllowed (or a kind of it) unless the actor may; the refusal is audited.

        `will_be_agreed` is for what only prepares an act of two: the act itself asks again.
        """
        reason = reason or self.reasons.get(permission, "")
        if self.store.viewing and reason:
            raise OnlyToLookAt(why=self.store.viewing)  # the reason could be kept nowhere
        situation = Situation(
            patient_id,
            owner_id,
            reason,
            agreement,
            self.emergency_patients(),
            now=self.clock.now(),
        )
        verdict = may(self.actor, permission, situation)
        if verdict is not Verdict.YES and not self.dual_control():
            # Asked only now: it reads the store, and what is allowed with two is so without them.
            verdict = may(self.actor, permission, replace(situation, dual_control=False))
        if verdict is Verdict.YES or (will_be_agreed and verdict is Verdict.NEEDS_SECOND_PERSON):
            return
        self.note(AuditEntry("E", permission.value, patient_id=patient_id, outcome=verdict.value))
        raise _REFUSALS[verdict](permission=permission.value)

    def give_reason(self, permission: Permission, reason: str) -> None:
        """Let a right that needs a reason count for this sitting; the reason is in the trail.

        Raises NotAllowed when the reason is empty or the right is not there with one either.
        """
        self.require(permission, reason=reason)
        self.note(AuditEntry("E", permission.value, reason=reason))
        self.reasons[permission] = reason

    def allows(self, permission: Permission, owner_id: UUID | None = None) -> bool:
        """Tell whether `require` would pass as things are; asking is not noted in the trail."""
        given = self.reasons.get(permission, "")
        situation = Situation(
            owner_id=owner_id, reason=given, emergency_patients=self.emergency_patients()
        )
        return may(self.actor, permission, situation) is Verdict.YES

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """Open a transaction; tells listeners which kinds changed after a commit.

        Never nested: the inner one would wait for the outer one for ever. Notes made meanwhile
        (refusals, openings) are written after it, whatever becomes of it.
        """
        if self._busy == get_ident():
            raise RuntimeError("a unit of work is open already")
        if self.store.viewing:
            raise OnlyToLookAt(why=self.store.viewing)
        try:
            with self.store.writer.connect() as connection:
                self._busy = get_ident()
                work = UnitOfWork(self.store, connection, self.actor, self.clock, self.new_id)
                work.handle_events_with(self.handlers)
                yield work
        finally:
            self._busy = None
            self._write_late_notes()
        if work.committed and work.kinds:
            self.broadcast.send(DataChanged(frozenset(work.kinds), self.origin))

    def _write_late_notes(self) -> None:
        late, self._late = self._late, []
        if not late:
            return
        with self.store.writer.connect() as connection:
            work = UnitOfWork(self.store, connection, self.actor, self.clock, self.new_id)
            for entry in late:
                work.note(entry)
            work.commit()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Open a read-only connection on one consistent state."""
        with self.store.reader.connect() as connection:
            yield connection

    def note(self, entry: AuditEntry) -> None:
        """Write one audit entry in a transaction of its own: openings, refusals, prints.

        Inside an open unit of work it is written after it, so that a rollback doesn't lose it.
        """
        if self._busy == get_ident():
            self._late.append(entry)
            return
        if self.store.viewing:
            return  # there is nowhere to keep it: docs/decisions/0010
        with self.unit_of_work() as work:
            work.note(entry)
            work.commit()

    def note_opening(self, kind: str, entity_id: UUID, patient_id: UUID | None = None) -> None:
        """Record that the actor opened a chart, a document, an account."""
        self.note(AuditEntry("R", kind, entity_id, patient_id or entity_id))
