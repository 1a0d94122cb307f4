"""Register a patient; amend one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NeedsConfirmation, NotFound, StaleRecord, Warned
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.duplicates import (
    WARNING_NAME,
    DuplicateCandidate,
    PartialPatient,
)
from clinic_desktop.modules.patients.domain.merging import (
    MergedAway,
    PatientRegistered,
    PatientRenamed,
)
from clinic_desktop.modules.patients.domain.records import (
    AmendPatient,
    PatientDetails,
    PatientRecord,
    PatientRef,
    RegisterPatient,
)
from clinic_desktop.modules.patients.domain.validation import checked
from clinic_desktop.modules.patients.service.duplicates import candidates
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.store import index, patients
from clinic_desktop.modules.patients.store.parts import (
    insert_parts_of,
    patient_values,
    save_parts,
    save_photo,
)
from clinic_desktop.modules.patients.tables import PatientRow
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

SERIES = "patient"


def register_patient(ctx: Context, command: RegisterPatient) -> PatientRef:
    """Register a patient and return the reference with its new number.

    Raises InvalidInput with problems by field, and NeedsConfirmation (`possible-duplicate`) when
    a stored patient is probably the same person and that was not acknowledged.
    """
    ctx.require(Permission.PATIENT_WRITE)
    details = checked(command.details, place(ctx))
    with ctx.unit_of_work() as uow:
        if command.id is not None:
            done = patients.ref(uow.connection, command.id)
            if done is not None:
                return done
        if WARNING_NAME not in command.acknowledged:
            _warn(candidates(uow.connection, PartialPatient.of(details), 3))
        patient_id = command.id or ctx.new_id()
        add_patients(uow, [(patient_id, details)])
        if command.acknowledged:
            _keep_acknowledgement(uow, patient_id, command.acknowledged)
        ref = patients.ref(uow.connection, patient_id)
        uow.commit()
    if ref is None:
        raise NotFound(what=str(patient_id))
    return ref


def add_patients(uow: UnitOfWork, patients: Sequence[tuple[UUID, PatientDetails]]) -> None:
    """Write checked patients with their lists and index lines, and tell the other modules."""
    entries = [
        index.IndexEntry(patient_id, uow.next_number(SERIES), details)
        for patient_id, details in patients
    ]
    uow.insert_many(
        PatientRow,
        [
            {"id": each.patient_id, "number": each.number, **patient_values(each.details)}
            for each in entries
        ],
    )
    insert_parts_of(uow, patients)
    index.add(uow.connection, entries)
    for patient_id, details in patients:
        uow.emit(PatientRegistered(patient_id, details.name.display()))


def amend_patient(ctx: Context, command: AmendPatient) -> PatientRecord:
    """Save an edited record and return it as it is now stored.

    Raises InvalidInput by field, MergedAway, StaleRecord when it was changed meanwhile, and
    NeedsConfirmation when it now looks like another patient that it did not look like before.
    """
    ctx.require(Permission.PATIENT_WRITE, patient_id=command.patient_id)
    where = place(ctx)
    with ctx.unit_of_work() as uow:
        before = patients.record(uow.connection, command.patient_id)
        if before is None:
            raise NotFound(what=translate("Patients", "The patient"))
        if before.merged_into is not None:
            raise _merged_away(uow.connection, before.merged_into)
        if before.version != command.version:
            raise StaleRecord
        details = checked(command.details, where, stored=before.details)
        if WARNING_NAME not in command.acknowledged and _identity_changed(before, details):
            partial = PartialPatient.of(details)
            _warn(candidates(uow.connection, partial, 3, but=command.patient_id))
        if _save(uow, before, details):
            index.refresh(uow.connection, [command.patient_id])
            if command.acknowledged:
                _keep_acknowledgement(uow, command.patient_id, command.acknowledged)
            name = details.name.display()
            if name != before.details.name.display():
                uow.emit(PatientRenamed(command.patient_id, name))
        after = patients.record(uow.connection, command.patient_id)
        uow.commit()
    if after is None:
        raise NotFound(what=translate("Patients", "The patient"))
    return after


def _merged_away(connection: sa.Connection, kept_id: UUID) -> MergedAway:
    kept = patients.ref(connection, kept_id)
    return MergedAway(
        name=kept.display_name if kept else "", number=kept.number if kept else str(kept_id)
    )


def _save(uow: UnitOfWork, before: PatientRecord, details: PatientDetails) -> bool:
    old, new = patient_values(before.details), patient_values(details)
    changed = {name: value for name, value in new.items() if old[name] != value}
    lists = save_parts(uow, before.id, before.details, details)
    photo = save_photo(uow, before.id, before.details.photo, details.photo)
    if changed or lists or photo:
        # Also when only a list changed: the record has one version, so that two people who edit
        # it at once always hear of each other.
        uow.update(PatientRow, before.id, before.version, changed)
        return True
    return False


def _identity_changed(before: PatientRecord, details: PatientDetails) -> bool:
    old = before.details
    return (old.name, old.birth) != (details.name, details.birth) or {
        i.value for i in details.identifiers
    } > {i.value for i in old.identifiers}


def _warn(found: Iterable[DuplicateCandidate]) -> None:
    strong = [each for each in found if each.strong]
    if not strong:
        return
    raise NeedsConfirmation(
        Warned(
            WARNING_NAME,
            translate("Patients", "{name} ({number}) is here already: {reasons}").format(
                name=each.ref.display_name,
                number=each.ref.number,
                reasons=", ".join(each.reasons),
            ),
        )
        for each in strong
    )


def _keep_acknowledgement(uow: UnitOfWork, patient_id: UUID, names: frozenset[str]) -> None:
    detail = ",".join(sorted(names))
    uow.note(AuditEntry("E", "warning-acknowledged", patient_id, patient_id, detail=detail))
