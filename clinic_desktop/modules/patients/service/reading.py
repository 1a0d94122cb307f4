"""Reading patients: references, the banner, the record for editing, the recent list."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.birth import age_text
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    FlagSeverity,
    SexForClinicalUse,
)
from clinic_desktop.modules.patients.domain.records import (
    Flag,
    PatientBanner,
    PatientRecord,
    PatientRef,
    PersonName,
)
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.store import patients, recent, search
from clinic_desktop.modules.patients.tables import RecentPatientRow
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

EDGES = 8  # hues that tell two open patients apart
_TELLING = (AdministrativeGender.FEMALE, AdministrativeGender.MALE)
_CLINICAL = {
    SexForClinicalUse.FEMALE: AdministrativeGender.FEMALE,
    SexForClinicalUse.MALE: AdministrativeGender.MALE,
}
_LOUDEST_FIRST = tuple(reversed(FlagSeverity))


def patient_ref(ctx: Context, patient_id: UUID) -> PatientRef:
    """Return what lists show of a patient. Raises NotFound."""
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        return _ref(connection, patient_id)


def sex_for_clinical_use(ctx: Context, patient_id: UUID) -> AdministrativeGender:
    """Return what reference ranges, growth and doses go by: what was said for it, else the gender.

    UNKNOWN where neither tells female from male. Raises NotFound.
    """
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        said = patients.clinical_sex(connection, patient_id)
        gender = _ref(connection, patient_id).sex
    if said is SexForClinicalUse.UNSTATED:
        return gender if gender in _TELLING else AdministrativeGender.UNKNOWN
    return _CLINICAL.get(said, AdministrativeGender.UNKNOWN)


def patient_with_number(ctx: Context, number: str) -> PatientRef:
    """Return the patient with a number, also of a record that was merged away. Raises NotFound."""
    ctx.require(Permission.PATIENT_READ)
    with ctx.reading() as connection:
        found = patients.with_number(connection, number.strip().upper())
    if found is None:
        raise NotFound(what=translate("Patients", "The patient"))
    return patient_ref(ctx, found)


def patient_refs(ctx: Context, patient_ids: Iterable[UUID]) -> dict[UUID, PatientRef]:
    """Return what lists show of several patients, by id; unknown ones are left out."""
    ctx.require(Permission.PATIENT_READ)
    with ctx.reading() as connection:
        return patients.refs(connection, patient_ids)


def same_person(ctx: Context, patient_id: UUID) -> tuple[UUID, ...]:
    """Return the kept id and the ids merged into it: whose append-only rows belong together."""
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        return patients.same_person(connection, patient_id)


def patients_count(ctx: Context) -> int:
    """Return how many patients there are, those merged away not counted."""
    ctx.require(Permission.PATIENT_READ)
    with ctx.reading() as connection:
        return patients.count(connection)


def open_patient(ctx: Context, patient_id: UUID) -> PatientRecord:
    """Return the whole record; kept in the trail, and first in the user's recent list.

    Raises NotFound.
    """
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    if ctx.store.viewing:  # neither trail nor recent list can be kept
        return reread_patient(ctx, patient_id)
    with ctx.unit_of_work() as uow:
        found = patients.record(uow.connection, patient_id)
        if found is None:
            raise _not_found()
        recent.remember(uow.connection, ctx.actor.user_id, patient_id, uow.now_ms)
        reason = ctx.reasons.get(Permission.PATIENT_READ, "")
        uow.note(AuditEntry("R", "patient", patient_id, patient_id, reason))
        uow.commit()
    ctx.store.memory.forget({RecentPatientRow.__tablename__})  # not synced: nobody is told of it
    return found


def reread_patient(ctx: Context, patient_id: UUID) -> PatientRecord:
    """Return the record again for a page that `open_patient` has opened: no new entry in the trail.

    A page refreshes whenever somebody saves; the trail counts openings, not refreshes.
    Raises NotFound.
    """
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        found = patients.record(connection, patient_id)
    if found is None:
        raise _not_found()
    return found


def patient_banner(ctx: Context, patient_id: UUID) -> PatientBanner:
    """Return what is always in sight where a patient is open. Raises NotFound."""
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    today = place(ctx).today
    with ctx.reading() as connection:
        ref = _ref(connection, patient_id)
        record = patients.record(connection, patient_id)
        flags = patients.flags(connection, patient_id)
        into = patients.ref(connection, ref.merged_into) if ref.merged_into else None
    if record is None:
        raise _not_found()
    details = record.details
    active = [flag for flag in flags if flag.active_on(today)]
    until = details.deceased_on or today
    return PatientBanner(
        ref=ref,
        version=record.version,
        age_text=age_text(details.birth, until),
        preferred_name=details.name.preferred,
        gender_identity=details.gender_identity,
        clinical_sex=details.clinical_sex,
        photo=details.photo,
        flags=tuple(sorted(active, key=_loudness)),
        deceased=details.deceased,
        deceased_on=details.deceased_on,
        language=details.language,
        opt_outs=details.communication.opt_outs,
        edge=patient_id.int % EDGES,
        initials=initials(details.name),
        merged_into=into,
    )


def recent_patients(ctx: Context, limit: int = 20) -> tuple[PatientRef, ...]:
    """Return the patients that the user opened lately, latest first."""
    ctx.require(Permission.PATIENT_READ)
    with ctx.reading() as connection:
        lines = search.recent_lines(connection, ctx.actor.user_id)
    return tuple(line.shown() for line in lines if not line.merged)[:limit]


def initials(name: PersonName) -> str:
    """Return the first letters of given and family name."""
    parts = [part for part in (name.given, name.family) if part] or [name.display()]
    return "".join(next((ch for ch in part if ch.isalpha()), "") for part in parts).upper()


def _loudness(flag: Flag) -> int:
    return _LOUDEST_FIRST.index(flag.severity)


def _ref(connection: sa.Connection, patient_id: UUID) -> PatientRef:
    found = patients.ref(connection, patient_id)
    if found is None:
        raise _not_found()
    return found


def _not_found() -> NotFound:
    return NotFound(what=translate("Patients", "The patient"))
