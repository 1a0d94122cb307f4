"""What of a file is in the chart already: by its name outside, and whether it says the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from clinic_desktop.modules.chart.domain.notes import Composition
from clinic_desktop.modules.chart.service.fhir.files import (
    Entry,
    digest_of,
    from_text,
    with_references,
)
from clinic_desktop.modules.chart.service.fhir.given import Chart
from clinic_desktop.modules.chart.service.fhir.giving import Giver
from clinic_desktop.modules.chart.service.fhir.shape import Json
from clinic_desktop.modules.chart.service.fhir.taking_results import Version
from clinic_desktop.modules.chart.service.sight import Person
from clinic_desktop.modules.chart.store import observations, reports
from clinic_desktop.modules.chart.store.encounters import of_patient
from clinic_desktop.modules.chart.store.interchange import KeptResource, kept_of
from clinic_desktop.modules.chart.store.notes import compositions_of
from clinic_desktop.modules.documents.api import papers_here
from clinic_desktop.modules.practice.api import bookable_resources, clinic_profile, user_names
from clinic_desktop.storage.context import Context

_RESULTS = ("Observation", "DiagnosticReport")


@dataclass(frozen=True, slots=True)
class Known:
    """What stands for an entry here; `versions` where the entry may be a later one of these."""

    row_id: UUID
    same: bool
    mapped: bool
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True)
class Here:
    """A chart before an import: its resources, what came before, and its visits by our name."""

    ctx: Context
    chart: Chart
    kept: Mapping[str, KeptResource]  # the last one of each source
    digests: Mapping[str, set[str]]  # of all that came under a name
    visits: Mapping[str, bool]
    signed: Mapping[str, Composition]  # by our name
    rows: Mapping[UUID, Json]
    own: Mapping[str, UUID]

    def known(self, entry: Entry) -> Known | None:
        """Return what stands for an entry, None for one that is new."""
        before = self.kept.get(entry.source)
        row_id = before.row_id if before else self.own.get(entry.full_url)
        if row_id is None:
            return None
        mapped = before is None or before.target_id is not None
        said = self.rows.get(row_id, {})
        same = entry.digest in self.digests.get(entry.source, ())
        same = same or entry.digest == digest_of(with_references(said, self.chart.outside))
        return Known(row_id, same, mapped, () if same else self._versions(entry, before, said))

    def papers(self) -> set[UUID | None]:
        """Return the papers that an imported entry stands for."""
        found = self.kept.values()
        return {each.target_id for each in found if each.resource_type == "DocumentReference"}

    def _versions(
        self, entry: Entry, before: KeptResource | None, said: Json
    ) -> tuple[Version, ...]:
        """Return the versions of an imported result that nobody changed here."""
        if before is None or before.target_id is None or entry.kind not in _RESULTS:
            return ()
        if said != from_text(before.came):
            return ()
        store: Any = observations if entry.kind == "Observation" else reports
        with self.ctx.reading() as connection:
            found: tuple[Version, ...] = store.versions(connection, before.target_id)
        return found


def what_is_here(ctx: Context, who: Person) -> Here:
    """Return the whole chart of a person, also what is closed to the actor: nothing is shown."""
    papers = papers_here(ctx, who.patient_id)
    clinic, names = clinic_profile(ctx), user_names(ctx)
    resources = {ref.id: ref for ref in bookable_resources(ctx)}
    with ctx.reading() as connection:
        came = kept_of(connection, who.holders)
        giver = Giver(
            ctx, connection, who, clinic, resources, all_of_it=True, papers=papers, names=names
        )
        chart = giver.chart()
        visits = {f"urn:uuid:{v.id}": v.sensitive for v in of_patient(connection, who.holders)}
        notes = compositions_of(connection, who.holders)
    kept = {each.source: each for each in came}
    digests: dict[str, set[str]] = {}
    for each in came:
        digests.setdefault(each.source, set()).add(each.digest)
    rows = {one.row_id: one.resource for one in chart.given}
    own = {chart.outside[one.name]: one.row_id for one in chart.given}
    signed = {f"urn:uuid:{one.id}": one for one in notes}
    return Here(ctx, chart, kept, digests, visits, signed, rows, own)
