"""What recording, changing and withdrawing a fact have in common, whatever it is.

Called behind doors that have asked for the right permission.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Generic, TypeVar
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain.facts import (
    MAX_TEXT,
    Fact,
    FactList,
    FactWithdrawn,
    OtherPatientsVisit,
)
from clinic_desktop.modules.chart.service.sight import (
    Person,
    hidden_encounters,
    person,
    require_sight,
    require_writable,
)
from clinic_desktop.modules.chart.store import encounters
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

T = TypeVar("T")


@dataclass(frozen=True)
class FactKind(Generic[T]):
    """A table of facts and the rule that says, by field, what is wrong with one.

    Where `restricted` is false the fact is seen by all who read its kind, also when it was written
    in a restricted visit: a warning that is hidden harms.
    """

    table: FactTable[T]
    problems: Callable[[T, date], dict[str, str]]
    restricted: bool = True


def today_of(ctx: Context) -> date:
    """Return the clinic's local day."""
    return wall_of(ctx.clock.now(), clinic_profile(ctx).zone).date()


def record_fact(
    ctx: Context,
    kind: FactKind[T],
    patient_id: UUID,
    details: T,
    encounter_id: UUID | None,
    within: Callable[[UnitOfWork, Person], None] | None = None,
) -> Fact[T]:
    """Add a fact. `within` may refuse it inside the transaction.

    Raises InvalidInput, NotFound, OtherPatientsVisit, EncounterStep, NotAllowed.
    """
    who = person(ctx, patient_id)
    cleaned = _cleaned(ctx, kind, details)
    with ctx.unit_of_work() as uow:
        if encounter_id is not None:
            visit = encounters.by_id(uow.connection, encounter_id)
            if visit.patient_id not in who.holders:
                raise OtherPatientsVisit
            require_writable(ctx, visit)
        if within is not None:
            within(uow, who)
        fact = kind.table.insert(uow, who.patient_id, encounter_id, cleaned)
        uow.commit()
    return fact


def amend_fact(ctx: Context, kind: FactKind[T], fact_id: UUID, version: int, details: T) -> Fact[T]:
    """Change a fact; the trail keeps what it was. Raises InvalidInput, StaleRecord, NotFound."""
    cleaned = _cleaned(ctx, kind, details)
    with ctx.unit_of_work() as uow:
        before = _open(ctx, uow, kind, fact_id)
        after = kind.table.change(uow, before, version, cleaned)
        uow.commit()
    return after


def withdraw_fact(
    ctx: Context, kind: FactKind[T], fact_id: UUID, version: int, reason: str
) -> Fact[T]:
    """Mark a fact as entered in error; it stays readable. Raises InvalidInput, StaleRecord."""
    said = clean_line(reason)[:MAX_TEXT]
    if not said:
        raise InvalidInput({"reason": translate("Chart", "Say why.")})
    with ctx.unit_of_work() as uow:
        before = _open(ctx, uow, kind, fact_id)
        after = kind.table.withdraw(uow, before, version, said)
        uow.commit()
    return after


def facts_of(ctx: Context, kind: FactKind[T], patient_id: UUID) -> FactList[T]:
    """Return what the actor may see of a kind. Raises NotFound."""
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        found = kind.table.of_person(connection, who.holders)
        hidden: frozenset[UUID] = frozenset()
        if kind.restricted:
            hidden = hidden_encounters(ctx, connection, who.holders)
    if not hidden:
        return FactList(found)
    seen = tuple(fact for fact in found if fact.encounter_id not in hidden)
    return FactList(seen, len(seen) < len(found))


def _open(ctx: Context, uow: UnitOfWork, kind: FactKind[T], fact_id: UUID) -> Fact[T]:
    fact = kind.table.by_id(uow.connection, fact_id)
    if not fact.holds:
        raise FactWithdrawn
    if kind.restricted and fact.encounter_id is not None:
        require_sight(ctx, encounters.by_id(uow.connection, fact.encounter_id))
    return fact


def _cleaned(ctx: Context, kind: FactKind[T], details: T) -> T:
    cleaned = tidied(details)
    problems = kind.problems(cleaned, today_of(ctx))
    if problems:
        raise InvalidInput(problems)
    return cleaned


def tidied(details: T) -> T:
    """Return details whose lines have no odd blanks; their parts neither."""
    texts: dict[str, Any] = {}
    for field in fields(details):  # type: ignore[arg-type]
        value = getattr(details, field.name)
        if type(value) is str:
            texts[field.name] = value.strip() if field.name == "note" else clean_line(value)
        elif type(value) is tuple:
            texts[field.name] = tuple(map(tidied, value))
    cleaned: T = replace(details, **texts)  # type: ignore[type-var]
    return cleaned
