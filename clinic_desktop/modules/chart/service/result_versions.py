"""How an observation or a report becomes a new version of its entry, or the first one.

Called behind doors that have asked for the right permission, inside their transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from uuid import UUID, uuid5

import sqlalchemy as sa

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.facts import MAX_TEXT, OtherPatientsVisit
from clinic_desktop.modules.chart.domain.interpretation import Subject, judge_observation
from clinic_desktop.modules.chart.domain.observation_rules import observation_problems
from clinic_desktop.modules.chart.domain.observations import (
    Arrival,
    NewObservation,
    Observation,
    ObservationDetails,
    ResultStatus,
    precedence,
)
from clinic_desktop.modules.chart.domain.partial_date import PartialDate
from clinic_desktop.modules.chart.domain.reports import (
    DiagnosticReport,
    ReportDetails,
    ResultChanged,
    ResultWithdrawn,
)
from clinic_desktop.modules.chart.service.sight import Person, require_sight, require_writable
from clinic_desktop.modules.chart.store import encounters, observations
from clinic_desktop.modules.patients.api import patient_ref, sex_for_clinical_use
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

# Ids of what is imported are made from its keys: two devices that import the same make one row.
_SAME_DAY = time(10)  # in UTC: no clinic between Hawaii and New Zealand reads another day
_NAMESPACE = UUID("2c0c4a34-7d3b-5a0e-8f57-6368617274a1")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new version stands among those of its entry."""

    id: UUID
    entry_id: UUID
    replaces_id: UUID | None
    precedence: int
    in_report: int = 0  # as its entry had it so far


Version = Observation | DiagnosticReport
Versions = Callable[[sa.Connection, UUID], tuple[Version, ...]]


def check_visit(ctx: Context, uow: UnitOfWork, who: Person, encounter_id: UUID | None) -> None:
    """Raise OtherPatientsVisit, EncounterStep or NotAllowed unless the visit can be written to."""
    if encounter_id is None:
        return
    visit = encounters.by_id(uow.connection, encounter_id)
    if visit.patient_id not in who.holders:
        raise OtherPatientsVisit
    require_writable(ctx, visit)


def check_sight(ctx: Context, connection: sa.Connection, encounter_id: UUID | None) -> None:
    """Raise NotAllowed when what belongs to a visit is closed to the actor."""
    if encounter_id is not None:
        require_sight(ctx, encounters.by_id(connection, encounter_id))


def place_new(
    uow: UnitOfWork,
    who: Person,
    arrival: Arrival,
    details: ObservationDetails | ReportDetails,
    versions: Versions,
) -> Place:
    """Return the place of something that arrives, in the entry it belongs to if there is one."""
    kept = who.patient_id
    row_id = uow.new_id()
    if arrival.source_key:
        row_id = uuid5(_NAMESPACE, f"{kept}|version|{arrival.source_key}")
    order = precedence(details.issued_ms or uow.now_ms, details.status)
    if not arrival.entry_key:
        return Place(row_id, row_id, None, order)
    for holder in (kept, *who.holders):
        entry_id = uuid5(_NAMESPACE, f"{holder}|entry|{arrival.entry_key}")
        if found := versions(uow.connection, entry_id):
            older = next((one for one in found if one.precedence < order), None)
            kept_place = found[0].place if isinstance(found[0], Observation) else 0
            return Place(row_id, entry_id, None if older is None else older.id, order, kept_place)
    return Place(row_id, uuid5(_NAMESPACE, f"{kept}|entry|{arrival.entry_key}"), None, order)


def place_after(
    uow: UnitOfWork, before: Version, status: ResultStatus, versions: Versions
) -> Place:
    """Return the place of a correction made here: after what is corrected, whatever clocks say.

    Raises ResultChanged when something newer is there, ResultWithdrawn when it was withdrawn.
    """
    newest = versions(uow.connection, before.entry_id)[0]
    if newest.id != before.id:
        raise ResultChanged
    if before.details.status is ResultStatus.ENTERED_IN_ERROR:
        raise ResultWithdrawn
    order = max(precedence(uow.now_ms, status), before.precedence + 1)
    return Place(uow.new_id(), before.entry_id, before.id, order)


def sort_ms(details: ObservationDetails | ReportDetails, now_ms: int) -> int:
    """Return the place in time for lists: when it was, else when it was issued, else now."""
    if details.effective_ms is not None:
        return details.effective_ms
    if details.effective_on is not None:
        return place_of(details.effective_on)
    return now_ms if details.issued_ms is None else details.issued_ms


def place_of(day: PartialDate) -> int:
    """Return where a date lies among instants, on that same day for clinics of all zones."""
    return int(datetime.combine(day.first, _SAME_DAY, UTC).timestamp()) * 1_000


def add_observations(
    uow: UnitOfWork,
    who: Person,
    new: Iterable[NewObservation],
    encounter_id: UUID | None = None,
    report_id: UUID | None = None,
) -> tuple[Observation, ...]:
    """Store those that have not been here before, and return them. Raises InvalidInput.

    The order in which those of a report come is kept: a panel is read as its laboratory sends it.
    """
    stored = []
    for number, one in enumerate(new):
        if problems := observation_problems(one.details):
            raise InvalidInput({f"{number}.{name}": text for name, text in problems.items()})
        made = _new_observation(uow, who, one, encounter_id, report_id)
        if made is not None:
            if report_id is not None and not made.place:
                made = replace(made, place=number + 1)
            observations.insert(uow, [made])
            stored.append(made)
    return tuple(stored)


def worst_of(connection: sa.Connection, who: Person, report_id: UUID, subject: Subject) -> int:
    """Return the severity of a report: that of its worst observation as it is now."""
    ask = observations.Wanted(who.holders, report_ids=(report_id,))
    found = observations.wanted(connection, ask)
    return max((judge_observation(one.details, subject).severity for one in found), default=1)


def subject_of(ctx: Context, who: Person, at_ms: int | None = None) -> Subject:
    """Return sex and age of a person at a moment, now unless said otherwise."""
    ref = patient_ref(ctx, who.patient_id)
    born = ref.birth_date
    moment = ctx.clock.now() if at_ms is None else datetime.fromtimestamp(at_ms / 1_000, UTC)
    age = None if born is None else max((moment.date() - born).days, 0)
    sex = sex_for_clinical_use(ctx, who.patient_id).value
    return Subject(sex if sex in ("male", "female") else "", age, milliseconds(moment))


def said_reason(reason: str) -> str:
    """Return a reason, cleaned. Raises InvalidInput when there is none."""
    said = " ".join(reason.split())[:MAX_TEXT]
    if not said:
        raise InvalidInput({"reason": translate("Chart", "Say why.")})
    return said


def withdrawn(uow: UnitOfWork, before: Observation, reason: str) -> Observation:
    """Store that an observation should not be in this chart, and return that version."""
    status = ResultStatus.ENTERED_IN_ERROR
    place = place_after(uow, before, status, observations.versions)
    return corrected(uow, before, place, replace(before.details, status=status), reason)


def corrected(
    uow: UnitOfWork,
    before: Observation,
    place: Place,
    details: ObservationDetails,
    reason: str,
) -> Observation:
    """Store another version of an observation and return it."""
    after = replace(
        before,
        id=place.id,
        replaces_id=place.replaces_id,
        precedence=place.precedence,
        details=details,
        sort_ms=sort_ms(details, before.sort_ms),
        source_key="",
        reason=reason,
        recorded_ms=uow.now_ms,
        recorded_by=uow.actor.user_id,
    )
    observations.insert(uow, [after])
    return after


def _new_observation(
    uow: UnitOfWork,
    who: Person,
    new: NewObservation,
    encounter_id: UUID | None,
    report_id: UUID | None,
) -> Observation | None:
    key = new.arrival.source_key
    if key and observations.with_source_key(uow.connection, who.holders, key) is not None:
        return None
    place = place_new(uow, who, new.arrival, new.details, observations.versions)
    return Observation(
        place.id,
        place.entry_id,
        who.patient_id,
        encounter_id,
        report_id,
        place.replaces_id,
        new.details,
        sort_ms(new.details, uow.now_ms),
        new.arrival.source,
        key,
        "",
        uow.now_ms,
        uow.actor.user_id,
        place.precedence,
        place.in_report,
    )
