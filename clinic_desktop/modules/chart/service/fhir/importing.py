"""Import charts from FHIR R4 files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.interchange import ChartReport
from clinic_desktop.modules.chart.service.fhir.files import files_of
from clinic_desktop.modules.chart.service.fhir.import_run import ImportRun
from clinic_desktop.modules.chart.service.reports import right_to_record
from clinic_desktop.modules.documents.api import Examined
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.storage.context import Context

RIGHTS_TO_IMPORT = (
    Permission.ENCOUNTER_WRITE,
    Permission.CONDITION_WRITE,
    Permission.ALLERGY_WRITE,
    Permission.PRESCRIPTION_WRITE,
    Permission.VITALS_WRITE,
    Permission.DOCUMENT_WRITE,
)
NO_PAPERS: Mapping[str, Examined] = {}


def import_charts(
    ctx: Context, paths: Sequence[Path], papers: Mapping[str, Examined] = NO_PAPERS
) -> ChartReport:
    """Store the patients of files with their charts; the same again changes nothing.

    A file's patients are taken by the patients' own import. What differs from what was imported
    before is refused and the stored one left, but for a later version of a result. `papers` is
    what `examine_papers` found; a paper that nobody looked at is only kept.
    """
    ctx.require(Permission.PATIENT_IMPORT)
    run = ImportRun(ctx, papers)
    files = list(files_of(paths))
    for path in files:
        run.file(path, None)
    return run.report(len(files))


def import_into_chart(
    ctx: Context,
    patient_id: UUID,
    paths: Sequence[Path],
    papers: Mapping[str, Examined] = NO_PAPERS,
) -> ChartReport:
    """Store what files say of one person in the chart of a patient who is here already.

    A file of several persons, or of one who was born on another day, is refused.
    """
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=patient_id)
    for right in (*RIGHTS_TO_IMPORT, right_to_record(ctx)):
        ctx.require(right, patient_id=patient_id)
    patient_ref(ctx, patient_id)  # raises NotFound
    run = ImportRun(ctx, papers)
    files = list(files_of(paths))
    for path in files:
        run.file(path, patient_id)
    return run.report(len(files))
