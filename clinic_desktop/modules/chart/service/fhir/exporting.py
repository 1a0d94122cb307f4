"""Give a whole chart away as FHIR R4."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.modules.chart.domain.interchange import CannotWriteFile
from clinic_desktop.modules.chart.service.fhir.compositions import moment
from clinic_desktop.modules.chart.service.fhir.contents import beside, inline, put_back
from clinic_desktop.modules.chart.service.fhir.files import json_text, with_references
from clinic_desktop.modules.chart.service.fhir.given import Chart
from clinic_desktop.modules.chart.service.fhir.giving import Giver
from clinic_desktop.modules.chart.service.fhir.ips import ips_document
from clinic_desktop.modules.chart.service.fhir.shape import Json
from clinic_desktop.modules.chart.service.sight import Person, person
from clinic_desktop.modules.documents.api import (
    Document,
    Review,
    open_content,
    papers_to_give,
)
from clinic_desktop.modules.patients.api import patient_as_fhir
from clinic_desktop.modules.practice.api import bookable_resources, clinic_profile, user_names
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.files import replace_file

INLINE_BYTES = 1024 * 1024  # a larger paper is a file beside the bundle
INLINE_TOTAL = 24 * 1024 * 1024  # so that the bundle can be read again
RIGHTS_TO_EXPORT = (
    Permission.ENCOUNTER_READ,
    Permission.PATIENT_READ,
    Permission.CONDITION_READ,
    Permission.PRESCRIPTION_READ,
    Permission.VITALS_READ,
    Permission.LAB_RESULT_READ,
    Permission.DOCUMENT_READ,
)
Papers = Sequence[tuple[Document, Sequence[Review]]]


def chart_as_fhir(ctx: Context, patient_id: UUID) -> Json:
    """Return a Bundle of all that the actor may see of a patient; kept in the trail.

    A collection: it hands a record over and asks nobody to do anything with it, as a
    transaction would. Drafts are not in it: nobody has vouched for them. Raises NotFound.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    _require_rest(ctx, patient_id)
    return _bundle(ctx, patient_id, None, 0)


def patient_summary(ctx: Context, patient_id: UUID) -> Json:
    """Return an International Patient Summary of what the actor sees; kept in the trail."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    _require_rest(ctx, patient_id)
    who, chart = _chart(ctx, patient_id, ())
    patient = patient_as_fhir(ctx, who.patient_id)["entry"][0]
    ctx.note(AuditEntry("E", "chart-export", who.patient_id, who.patient_id, detail="ips"))
    now = moment(milliseconds(ctx.clock.now()))
    return ips_document(chart, patient, clinic_profile(ctx), ctx.new_id(), now)


def export_chart_fhir(
    ctx: Context, patient_id: UUID, path: Path, inline_bytes: int = INLINE_BYTES
) -> int:
    """Write `chart_as_fhir` to a file; returns the number of resources. Raises CannotWriteFile.

    Papers of more than `inline_bytes` are files in a folder beside it, named after it; an import
    finds them there.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    _require_rest(ctx, patient_id)
    return _write(path, _bundle(ctx, patient_id, path, inline_bytes))


def export_ips(ctx: Context, patient_id: UUID, path: Path) -> int:
    """Write `patient_summary` to a file; returns the number of resources."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    _require_rest(ctx, patient_id)
    return _write(path, patient_summary(ctx, patient_id))


def _require_rest(ctx: Context, patient_id: UUID) -> None:
    for permission in RIGHTS_TO_EXPORT:
        ctx.require(permission, patient_id=patient_id)


def _bundle(ctx: Context, patient_id: UUID, path: Path | None, inline_bytes: int) -> Json:
    papers = papers_to_give(ctx, patient_id)
    who, chart = _chart(ctx, patient_id, papers)
    patient = patient_as_fhir(ctx, who.patient_id)["entry"][0]
    ctx.note(AuditEntry("E", "chart-export", who.patient_id, who.patient_id, detail="fhir"))
    here = {each.content.sha256: each for each, _reviews in papers}
    give = _PaperGiver(ctx, here, path, inline_bytes).give
    entries = []
    for number, each in enumerate(chart.given):
        report_progress(number, len(chart.given))
        named = with_references(each.resource, chart.outside)
        entries.append({"fullUrl": chart.outside[each.name], "resource": put_back(named, give)})
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": moment(milliseconds(ctx.clock.now())),
        "entry": [patient, *entries],
    }


@dataclass
class _PaperGiver:
    """Gives the bytes of papers, large ones as files in a folder beside `path`."""

    ctx: Context
    papers: dict[str, Document]
    path: Path | None
    inline_bytes: int
    room: int = INLINE_TOTAL
    written: dict[str, Json] = field(default_factory=dict)

    def give(self, digest: str) -> Json:
        """Return the element that has the bytes, or says where they lie."""
        if digest not in self.written:
            self.written[digest] = self._given(digest)
        return self.written[digest]

    def _given(self, digest: str) -> Json:
        document = self.papers.get(digest)
        if document is None:
            return inline(None)
        content = open_content(self.ctx, document.id)
        if self.path is None:
            return inline(content)
        if len(content) <= min(self.inline_bytes, self.room):
            self.room -= len(content)
            return inline(content)
        suffix = mimetypes.guess_extension(document.content.media_type) or ".bin"
        folder = self.path.with_name(f"{self.path.stem}.files")
        file = folder / f"{document.content.id}{suffix}"
        _written(file.name, lambda: folder.mkdir(exist_ok=True))
        _written(file.name, lambda: replace_file(file, content))
        return beside(f"{folder.name}/{file.name}", digest)


def _chart(ctx: Context, patient_id: UUID, papers: Papers) -> tuple[Person, Chart]:
    who = person(ctx, patient_id)
    clinic = clinic_profile(ctx)
    resources = {ref.id: ref for ref in bookable_resources(ctx)}
    names = user_names(ctx)
    with ctx.reading() as connection:
        giver = Giver(ctx, connection, who, clinic, resources, papers=papers, names=names)
        return who, giver.chart()


def _write(path: Path, bundle: Json) -> int:
    _written(path.name, lambda: replace_file(path, json_text(bundle).encode("utf-8")))
    return len(bundle["entry"])


def _written(name: str, work: Callable[[], object]) -> None:
    try:
        work()
    except OSError as error:
        raise CannotWriteFile(name=name, why=error.strerror or "") from error
