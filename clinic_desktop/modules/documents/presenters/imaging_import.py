"""Images come in from files and folders: read, compared with the chart, kept; each refusal said."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.foreign.facts import DicomFacts, DicomPatient
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import MAX_FILE
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import (
    DicomFile,
    DicomReport,
    Difference,
    ImportDicom,
    Refused,
    compare_people,
    import_dicom,
    read_dicom,
)
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.storage.context import Context

MOST_FILES = 20_000
_BATCH, _BATCH_BYTES = 32, 64 * 1024 * 1024
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be an image: where it lies, what to call it, how large it is."""

    path: Path
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Looked:
    """An image whose header was read; its bytes are read again when it is kept."""

    candidate: Candidate
    facts: DicomFacts
    digest: str


@dataclass(slots=True)
class Outcome:
    """What came of an import so far."""

    kept: int = 0
    known: int = 0
    aside: int = 0
    left_out: int = 0
    stopped: bool = False
    refused: list[Refused] = field(default_factory=list)


class ImportView(Protocol):
    """The dialog."""

    def show_progress(self, text: str) -> None:
        """Say what is being done; `progress` tells how far it is."""

    def ask_person(
        self, file: DicomPatient, chart: PatientRef, found: Sequence[Difference], count: int
    ) -> None:
        """Show both people side by side; answered by one of the presenter's answers."""

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what came of it."""

    def why(self, error: BaseException) -> str:
        """Return what a failure says to people."""


def find_files(paths: Sequence[Path]) -> tuple[tuple[Candidate, ...], tuple[Refused, ...]]:
    """Return all files of files and folders, and what can't be looked into; needs no store."""
    found: list[Candidate] = []
    refused: list[Refused] = []
    for path in paths:
        for file, name in _walk(path, refused):
            if len(found) == MOST_FILES:
                text = translate("Documents", "More than {limit} files: import it in parts.")
                refused.append(Refused(path.name, text.format(limit=MOST_FILES)))
                return tuple(found), tuple(refused)
            try:
                found.append(Candidate(file, name, file.stat().st_size))
            except OSError as error:
                refused.append(Refused(name, error.strerror or str(error)))
    return tuple(found), tuple(refused)


def look_into(batch: Sequence[Candidate]) -> tuple[tuple[Looked, ...], tuple[Refused, ...]]:
    """Read the headers of some files by the worker; needs no store."""
    files, refused = _read(batch)
    if not files:
        return (), refused
    by_name = {file.name: candidate for candidate, file in files}
    with closing(Workshop()) as workshop:
        read, bad = read_dicom(workshop, [file for _candidate, file in files])
    looked = [
        Looked(by_name[each.name], each.facts, sha256(each.content).hexdigest()) for each in read
    ]
    return tuple(looked), (*refused, *bad)


def read_again(batch: Sequence[Looked]) -> tuple[tuple[DicomFile, ...], tuple[Refused, ...]]:
    """Read the bytes of images that are to be kept, if they are still the same."""
    files, refused = _read([each.candidate for each in batch])
    content = {candidate.path: file.content for candidate, file in files}
    kept = []
    for each in batch:
        found = content.get(each.candidate.path)
        if found is None:
            continue
        if sha256(found).hexdigest() != each.digest:
            text = translate("Documents", "The file changed while it was being read.")
            refused = (*refused, Refused(each.candidate.name, text))
            continue
        kept.append(DicomFile(each.candidate.name, found, each.facts))
    return tuple(kept), refused


def chart_and_differences(
    ctx: Context, patient_id: UUID, who: DicomPatient
) -> tuple[PatientRef, tuple[Difference, ...]]:
    """Return whom a chart is of, and in what a file differs."""
    return patient_ref(ctx, patient_id), compare_people(ctx, patient_id, (who,))


class ImagingImport:
    """Looks at all files first, then keeps person by person: nobody's images meet another's."""

    def __init__(self, view: ImportView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self.outcome = Outcome()
        self._batches: list[list[Candidate]] = []
        self._looked: list[Looked] = []
        self._people: list[tuple[DicomPatient, list[Looked]]] = []
        self._chunks: list[list[Looked]] = []
        self._target: UUID | None = patient_id
        self._reason = ""
        self._done = self._total = 0

    def start(self, paths: Sequence[Path]) -> None:
        """Look for files."""
        self._view.show_progress(translate("Documents", "Looking for images …"))
        self._cpu(find_files, tuple(paths), then=self._found)

    def stop(self) -> None:
        """End after the step that runs; what was kept stays."""
        self.outcome.stopped = True

    def progress(self) -> tuple[int, int | None]:
        """Return how many steps are behind, of how many."""
        return self._done, self._total or None

    # ---- answers to `ask_person`

    def keep_here(self, reason: str) -> None:
        """Keep this person's images in the chart that was compared, with a reason."""
        self._reason = reason
        self._keep_person()

    def give_to(self, patient_id: UUID) -> None:
        """File them in another chart: compared with that one first."""
        self._target = patient_id
        self._compare()

    def put_aside(self) -> None:
        """Keep them without a chart; they wait until somebody files them."""
        self._target = None
        self._keep_person()

    def leave_out(self) -> None:
        """Don't keep them."""
        if self._people:
            _who, files = self._people.pop(0)
            self.outcome.left_out += len(files)
            self._done += len(files)
        self._next_person()

    # ---- looking

    def _found(self, found: tuple[tuple[Candidate, ...], tuple[Refused, ...]]) -> None:
        candidates, refused = found
        self.outcome.refused += refused
        self._batches = list(_batched(candidates, [each.size for each in candidates]))
        self._total = 2 * len(candidates)
        self._view.show_progress(translate("Documents", "Reading the files …"))
        self._look()

    def _look(self) -> None:
        if self.outcome.stopped or not self._batches:
            self._group()
            return
        batch = self._batches.pop(0)
        self._cpu(look_into, batch, then=lambda looked: self._looked_into(len(batch), looked))

    def _looked_into(
        self, count: int, found: tuple[tuple[Looked, ...], tuple[Refused, ...]]
    ) -> None:
        looked, refused = found
        self._looked += looked
        self.outcome.refused += refused
        self._done += count
        self._total -= count - len(looked)
        self._look()

    def _group(self) -> None:
        people: dict[DicomPatient, list[Looked]] = {}
        for each in self._looked:
            people.setdefault(each.facts.patient, []).append(each)
        self._people = list(people.items())
        self._next_person()

    # ---- keeping

    def _next_person(self) -> None:
        if self.outcome.stopped or not self._people:
            self._view.show_outcome(self.outcome)
            return
        self._target, self._reason = self._patient_id, ""
        self._compare()

    def _compare(self) -> None:
        who = self._people[0][0]
        self._tasks.read(
            chart_and_differences,
            self._target,
            who,
            then=self._compared,
            fail=self._refuse_person,
            owner=self._view,
        )

    def _compared(self, found: tuple[PatientRef, tuple[Difference, ...]]) -> None:
        chart, differences = found
        who, files = self._people[0]
        if differences:
            self._view.ask_person(who, chart, differences, len(files))
        else:
            self._keep_person()

    def _keep_person(self) -> None:
        _who, files = self._people.pop(0)
        self._chunks = list(_batched(files, [each.candidate.size for each in files]))
        self._view.show_progress(translate("Documents", "Keeping the images …"))
        self._keep()

    def _keep(self) -> None:
        if self.outcome.stopped or not self._chunks:
            self._next_person()
            return
        chunk = self._chunks.pop(0)
        self._cpu(read_again, chunk, then=lambda read: self._write(chunk, read))

    def _write(
        self, chunk: list[Looked], read: tuple[tuple[DicomFile, ...], tuple[Refused, ...]]
    ) -> None:
        files, refused = read
        self.outcome.refused += refused
        command = ImportDicom(files, self._target, self._reason)
        self._tasks.write(
            import_dicom,
            command,
            then=lambda report: self._kept(len(chunk), report),
            fail=lambda error: self._refuse(chunk, error),
            owner=self._view,
        )

    def _kept(self, count: int, report: DicomReport) -> None:
        if self._target is None:
            self.outcome.aside += report.stored
        else:
            self.outcome.kept += report.stored
        self.outcome.known += report.known
        self.outcome.refused += report.refused
        self._done += count
        self._keep()

    def _refuse(self, chunk: list[Looked], error: BaseException) -> None:
        why = self._view.why(error)
        self.outcome.refused += [Refused(each.candidate.name, why) for each in chunk]
        self._done += len(chunk)
        self._keep()

    def _refuse_person(self, error: BaseException) -> None:
        _who, files = self._people.pop(0)
        why = self._view.why(error)
        self.outcome.refused += [Refused(each.candidate.name, why) for each in files]
        self._done += len(files)
        self._next_person()

    def _cpu(self, work: Any, *arguments: Any, then: Any) -> None:
        self._tasks.run_cpu(work, *arguments, then=then, fail=self._broken, owner=self._view)

    def _broken(self, error: BaseException) -> None:
        """End where reading itself failed: the disk was taken out, memory ran out."""
        self.outcome.refused.append(Refused("", self._view.why(error)))
        self.outcome.stopped = True
        self._view.show_outcome(self.outcome)


def _walk(path: Path, refused: list[Refused]) -> Iterator[tuple[Path, str]]:
    """Yield files with the name they have below what was chosen; links are not followed."""
    if not path.is_dir():
        yield path, path.name
        return

    def closed(error: OSError) -> None:
        name = Path(error.filename or path).name
        refused.append(Refused(name, error.strerror or str(error)))

    for folder, inner, names in os.walk(path, onerror=closed):
        inner.sort()
        for name in sorted(names):
            file = Path(folder) / name
            if not file.is_symlink():
                yield file, str(file.relative_to(path.parent))


def _read(
    batch: Sequence[Candidate],
) -> tuple[list[tuple[Candidate, ForeignFile]], tuple[Refused, ...]]:
    files: list[tuple[Candidate, ForeignFile]] = []
    refused: list[Refused] = []
    for each in batch:
        try:
            content = b"" if each.size > MAX_FILE else each.path.read_bytes()
        except OSError as error:
            refused.append(Refused(each.name, error.strerror or str(error)))
            continue
        why = _why_not(content, each.size)
        if why:
            refused.append(Refused(each.name, why))
        else:
            files.append((each, ForeignFile(each.name, content)))
    return files, tuple(refused)


def _why_not(content: bytes, size: int) -> str:
    if size > MAX_FILE:
        text = translate("Documents", "The file is larger than {limit} MB.")
        return text.format(limit=MAX_FILE // 1024**2)
    if not content:
        return translate("Documents", "The file is empty.")
    if content.startswith(_ZIPS):
        return translate(
            "Documents", "It is an archive (zip). Unpack it first, then import the folder."
        )
    return ""


def _batched(items: Sequence[Any], sizes: Sequence[int]) -> Iterator[list[Any]]:
    """Yield parts that are small in number and in bytes."""
    batch: list[Any] = []
    room = _BATCH_BYTES
    for item, size in zip(items, sizes, strict=True):
        if batch and (len(batch) == _BATCH or size > room):
            yield batch
            batch, room = [], _BATCH_BYTES
        batch.append(item)
        room -= size
    if batch:
        yield batch
