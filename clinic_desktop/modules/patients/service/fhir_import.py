"""Import patients from FHIR R4 files."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.fhir_patient import FhirPatient, read_patient
from clinic_desktop.modules.patients.domain.fhir_shape import WrongShape
from clinic_desktop.modules.patients.domain.importing import FhirReport, Refused
from clinic_desktop.modules.patients.domain.records import PatientDetails
from clinic_desktop.modules.patients.domain.validation import Place, checked
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.service.register import add_patients
from clinic_desktop.modules.patients.store import patients, sources
from clinic_desktop.modules.patients.store.fhir_files import FoundPatient, files_of, read_file
from clinic_desktop.modules.patients.store.sources import Known, Origin
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

SOURCE = "fhir"
BATCH = 200  # patients of one transaction
MAX_REFUSED = 1000
_PATHS = {
    "given": "Patient.name.given",
    "family": "Patient.name.family",
    "second_family": "Patient.name.family",
    "prefix": "Patient.name.prefix",
    "name": "Patient.name",
    "birth": "Patient.birthDate",
    "deceased": "Patient.deceasedDateTime",
    "language": "Patient.communication",
    "identifiers": "Patient.identifier",
    "telecoms": "Patient.telecom",
    "addresses": "Patient.address",
    "contacts": "Patient.contact",
    "other_names": "Patient.name",
}


def import_fhir(ctx: Context, paths: Sequence[Path]) -> FhirReport:
    """Store the patients of files and folders; the same again changes nothing.

    A patient is known again by its fullUrl or id, and by an identifier with a system. One that
    is not acceptable is refused with its place and reason, and the others go on. A broken file
    gives nothing.
    """
    ctx.require(Permission.PATIENT_IMPORT)
    run = _Run(ctx, place(ctx))
    for path in files_of(list(paths)):
        run.file(path)
    run.finish()
    return run.report()


@dataclass(frozen=True, slots=True)
class _Good:
    found: FoundPatient
    read: FhirPatient
    details: PatientDetails
    keys: tuple[str, ...]
    digest: str


@dataclass
class _Run:
    """One import; the counters become the report."""

    ctx: Context
    place: Place
    files: int = 0
    read: int = 0
    unchanged: int = 0
    kept_unmapped: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)
    stored: list[UUID] = field(default_factory=list)
    batch: list[_Good] = field(default_factory=list)

    def file(self, path: Path) -> None:
        """Read one file and store its patients."""
        self.files += 1
        content = read_file(path)
        self.skipped.update(content.skipped)
        self._refuse(content.refused)
        for found in content.patients:
            self.read += 1
            good = self._checked(found)
            if good is not None:
                self.batch.append(good)
            if len(self.batch) >= BATCH:
                self.finish()

    def report(self) -> FhirReport:
        """Return what came of it."""
        return FhirReport(
            self.read,
            len(self.stored),
            self.unchanged,
            self.kept_unmapped,
            dict(self.skipped),
            tuple(self.refused),
            tuple(self.stored),
            self.files,
        )

    def finish(self) -> None:
        """Store the patients read so far in one transaction."""
        batch, self.batch = self.batch, []
        if not batch:
            return
        with self.ctx.unit_of_work() as uow:
            new = self._new(uow.connection, batch)
            pairs = [(self.ctx.new_id(), good) for good in new]
            add_patients(uow, [(patient_id, good.details) for patient_id, good in pairs])
            sources.add_origins(uow, {patient_id: _origins(good) for patient_id, good in pairs})
            if pairs:
                uow.note(AuditEntry("E", "patient-import", detail=f"{len(pairs)}"))
                uow.commit()
        self.stored.extend(patient_id for patient_id, _ in pairs)
        self.kept_unmapped += sum(good.read.keeps_unmapped for good in new)

    def _checked(self, found: FoundPatient) -> _Good | None:
        try:
            read = read_patient(found.resource)
            details = checked(read.details, self.place, lenient=True)
        except WrongShape as wrong:
            self._refuse([Refused(found.source, _place(found, wrong.where), wrong.why)])
            return None
        except InvalidInput as invalid:
            path, why = next(iter(invalid.problems.items()))
            where = _PATHS.get(path.split(".")[0], "Patient")
            self._refuse([Refused(found.source, _place(found, where), why)])
            return None
        digest = hashlib.sha256(
            json.dumps(found.resource, sort_keys=True, ensure_ascii=False).encode()
        ).hexdigest()
        return _Good(found, read, details, _keys(found, digest), digest)

    def _new(self, connection: sa.Connection, batch: list[_Good]) -> list[_Good]:
        """Return the patients that are not stored yet."""
        known = sources.known(connection, SOURCE, (key for good in batch for key in good.keys))
        new: dict[str, _Good] = {}
        numbers: set[tuple[str, str]] = set()
        for good in batch:
            mine = {(i.system, i.value) for i in good.details.identifiers if i.system}
            if any(key in new for key in good.keys) or mine & numbers:
                self.unchanged += 1
            elif self._is_known(connection, good, known):
                continue
            else:
                new.update(dict.fromkeys(good.keys, good))
                numbers |= mine
        return list({id(good): good for good in new.values()}.values())

    def _is_known(self, connection: sa.Connection, good: _Good, known: dict[str, Known]) -> bool:
        before = next((known[key] for key in good.keys if key in known), None)
        if before is None:
            same = _same_number(connection, good.details)
            self.unchanged += same is not None
            return same is not None
        if before.digest == good.digest:
            self.unchanged += 1
            return True
        ref = patients.ref(connection, before.patient_id)
        why = translate(
            "Patients",
            "Imported before as {number}, and its content differs now; the stored one was left.",
        )
        number = ref.number if ref else ""
        where = _place(good.found, "Patient")
        self._refuse([Refused(good.found.source, where, why.format(number=number))])
        return True

    def _refuse(self, refused: Iterable[Refused]) -> None:
        self.refused.extend(list(refused)[: MAX_REFUSED - len(self.refused)])


def _same_number(connection: sa.Connection, details: PatientDetails) -> UUID | None:
    for item in details.identifiers:
        if item.system:
            found = sources.with_identifier(connection, item.system, item.value)
            if found is not None:
                return found
    return None


def _keys(found: FoundPatient, digest: str) -> tuple[str, ...]:
    """Return the identities of a resource: absolute fullUrl, else its id within its content.

    An id alone names a patient only on its own server, and two servers both have a Patient/1: so
    it counts together with the digest.
    """
    if ":" in found.full_url:
        return (found.full_url,)
    return (f"Patient/{found.resource.get('id', '')}#{digest}",)


def _origins(good: _Good) -> list[Origin]:
    extra = json.dumps(good.read.extra, sort_keys=True, ensure_ascii=False)
    return [Origin(SOURCE, key, good.digest, extra) for key in good.keys]


def _place(found: FoundPatient, where: str) -> str:
    if not found.where:
        return where
    inner = where.removeprefix("Patient")
    return (
        f"{found.where}{inner}" if found.where.startswith("Bundle") else f"{found.where}: {where}"
    )
