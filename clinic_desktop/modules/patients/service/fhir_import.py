"""Import patients from FHIR R4 files."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.fhir_patient import FhirPatient, read_patient
from clinic_desktop.modules.patients.domain.fhir_shape import WrongShape
from clinic_desktop.modules.patients.domain.importing import FhirReport, Refused, Taken
from clinic_desktop.modules.patients.domain.records import PatientDetails
from clinic_desktop.modules.patients.domain.validation import Place, checked
from clinic_desktop.modules.patients.service.fhir_export import number_system
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.service.register import add_patients
from clinic_desktop.modules.patients.store import patients, sources
from clinic_desktop.modules.patients.store.fhir_files import (
    FoundPatient,
    files_of,
    patients_of,
    survey,
)
from clinic_desktop.modules.patients.store.json_stream import Broken
from clinic_desktop.modules.patients.store.sources import Known, Origin
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

SOURCE = "fhir"
BATCH = 200  # patients of one transaction
MAX_LISTED = 1000  # of the taken and of the refused each; more are counted
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
    gives nothing: each is read to its end before the first patient is stored.
    """
    ctx.require(Permission.PATIENT_IMPORT)
    return _Run(ctx, place(ctx)).report(list(files_of(list(paths))))


def dry_run_fhir(ctx: Context, paths: Sequence[Path]) -> FhirReport:
    """Read and check what `import_fhir` would, and report; nothing is stored."""
    ctx.require(Permission.PATIENT_IMPORT)
    return _Run(ctx, place(ctx), dry=True).report(list(files_of(list(paths))))


@dataclass(frozen=True, slots=True)
class _Good:
    found: FoundPatient
    read: FhirPatient
    details: PatientDetails
    keys: tuple[str, ...]
    digest: str

    def taken(
        self, number: str = "", patient_id: UUID | None = None, *, known: bool = False
    ) -> Taken:
        """Return the line of the report."""
        name = self.details.name.display()
        return Taken(self.found.source, self.found.where, name, number, known, patient_id)


@dataclass
class _Run:
    """One import or trial; the counters become the report."""

    ctx: Context
    place: Place
    dry: bool = False
    found: int = 0  # patients in whole files
    read: int = 0
    stored: int = 0
    unchanged: int = 0
    kept_unmapped: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)
    more_refused: int = 0
    taken: list[Taken] = field(default_factory=list)
    patients: list[UUID] = field(default_factory=list)
    batch: list[_Good] = field(default_factory=list)
    seen: dict[int, str] = field(default_factory=dict)  # hash of a key -> digest
    numbers: set[int] = field(default_factory=set)  # hashes of identifiers with a system

    def report(self, files: Sequence[Path]) -> FhirReport:
        """Read all files to their end, then their patients, and return what came of it."""
        for path in [path for path in files if self._survey(path)]:
            self._take(path)
        self._finish()
        return FhirReport(
            read=self.read,
            stored=self.stored,
            unchanged=self.unchanged,
            kept_unmapped=self.kept_unmapped,
            skipped=dict(self.skipped),
            refused=tuple(self.refused),
            patients=tuple(self.patients),
            files=len(files),
            taken=tuple(self.taken),
            more_refused=self.more_refused,
            dry_run=self.dry,
        )

    def _survey(self, path: Path) -> bool:
        """Count what a file holds; tell whether it has patients to take."""
        held = survey(path, self.found)
        self.found += held.patients
        self.skipped.update(held.skipped)
        for refused in held.refused:
            self._refuse(refused)
        return held.patients > 0

    def _take(self, path: Path) -> None:
        try:
            for found in patients_of(path):
                report_progress(self.read, self.found)
                self.read += 1
                good = self._checked(found)
                if good is not None:
                    self.batch.append(good)
                if len(self.batch) >= BATCH:
                    self._finish()
        except Broken as error:  # it was whole a moment ago: somebody writes to it
            self._refuse(Refused(path.name, error.where, error.why))

    def _finish(self) -> None:
        """Store the patients read so far in one transaction, or only count them."""
        batch, self.batch = self.batch, []
        if not batch:
            return
        if self.dry:
            with self.ctx.reading() as connection:
                new = self._new(connection, batch)
            self._count([good.taken() for good in new], new)
            return
        with self.ctx.unit_of_work() as uow:
            new = self._new(uow.connection, batch)
            pairs = [(self.ctx.new_id(), good) for good in new]
            add_patients(uow, [(patient_id, good.details) for patient_id, good in pairs])
            sources.add_origins(uow, {patient_id: _origins(good) for patient_id, good in pairs})
            refs = patients.refs(uow.connection, [patient_id for patient_id, _ in pairs])
            if pairs:
                uow.note(AuditEntry("E", "patient-import", detail=f"{len(pairs)}"))
                uow.commit()
        self.patients.extend(patient_id for patient_id, _ in pairs)
        self._count([good.taken(refs[each].number, each) for each, good in pairs], new)

    def _count(self, lines: list[Taken], new: list[_Good]) -> None:
        self.stored += len(new)
        self.kept_unmapped += sum(good.read.keeps_unmapped for good in new)
        for line in lines:
            self._list(line)

    def _checked(self, found: FoundPatient) -> _Good | None:
        try:
            read = read_patient(found.resource)
            details = checked(read.details, self.place, lenient=True)
        except WrongShape as wrong:
            self._refuse(Refused(found.source, _place(found, wrong.where), wrong.why))
            return None
        except InvalidInput as invalid:
            path, why = next(iter(invalid.problems.items()))
            where = _PATHS.get(path.split(".")[0], "Patient")
            self._refuse(Refused(found.source, _place(found, where), why))
            return None
        digest = hashlib.sha256(
            json.dumps(found.resource, sort_keys=True, ensure_ascii=False).encode()
        ).hexdigest()
        return _Good(found, read, details, _keys(found, digest), digest)

    def _new(self, connection: sa.Connection, batch: list[_Good]) -> list[_Good]:
        """Return the patients that are not stored yet."""
        known = sources.known(connection, SOURCE, (key for good in batch for key in good.keys))
        new: list[_Good] = []
        for good in batch:
            if self._is_repeated(good) or self._is_known(connection, good, known):
                continue
            self.seen.update((hash(key), good.digest) for key in good.keys)
            self.numbers.update(_numbers(good))
            new.append(good)
        return new

    def _is_repeated(self, good: _Good) -> bool:
        """Tell whether these files had the patient before."""
        earlier = [self.seen[hash(key)] for key in good.keys if hash(key) in self.seen]
        if earlier and good.digest not in earlier:
            why = translate("Patients", "It comes twice and differs; the first one was taken.")
            self._refuse(Refused(good.found.source, _place(good.found, "Patient"), why))
            return True
        if not earlier and self.numbers.isdisjoint(_numbers(good)):
            return False
        self.unchanged += 1
        self._list(good.taken(known=True))
        return True

    def _is_known(self, connection: sa.Connection, good: _Good, known: dict[str, Known]) -> bool:
        before = next((known[key] for key in good.keys if key in known), None)
        own = number_system(self.ctx.store.clinic_id)
        patient_id = before.patient_id if before else _same_number(connection, good.details, own)
        if patient_id is None:
            return False
        ref = patients.ref(connection, patient_id)
        number = ref.number if ref else ""
        if before is None or before.digest == good.digest:
            self.unchanged += 1
            self._list(good.taken(number, patient_id, known=True))
            return True
        why = translate(
            "Patients",
            "Imported before as {number}, and its content differs now; the stored one was left.",
        )
        where = _place(good.found, "Patient")
        self._refuse(Refused(good.found.source, where, why.format(number=number), patient_id))
        return True

    def _list(self, line: Taken) -> None:
        if len(self.taken) < MAX_LISTED:
            self.taken.append(line)

    def _refuse(self, refused: Refused) -> None:
        if len(self.refused) < MAX_LISTED:
            self.refused.append(refused)
        else:
            self.more_refused += 1


def _numbers(good: _Good) -> set[int]:
    return {hash((i.system, i.value)) for i in good.details.identifiers if i.system}


def _same_number(
    connection: sa.Connection, details: PatientDetails, own_system: str
) -> UUID | None:
    for item in details.identifiers:
        if item.system == own_system:  # one that this clinic has given away itself
            return patients.with_number(connection, item.value)
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
