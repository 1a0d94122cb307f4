"""One import of FHIR files: whose each resource is, and the counters that become the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.interchange import MAX_LISTED, ChartReport, Line
from clinic_desktop.modules.chart.service.fhir.chart_import import ChartImport
from clinic_desktop.modules.chart.service.fhir.files import Entry, Unreadable, read_file
from clinic_desktop.modules.chart.service.fhir.resolving import Index, index, patient_reference
from clinic_desktop.modules.documents.api import Examined
from clinic_desktop.modules.patients.api import import_fhir, patient_ref
from clinic_desktop.storage.context import Context


@dataclass
class ImportRun:
    """Takes file after file; `papers` is what was found of their attachments."""

    ctx: Context
    papers: Mapping[str, Examined] = field(default_factory=dict)
    read: int = 0
    stored: int = 0
    unchanged: int = 0
    mapped: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    refused: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    more_refused: int = 0
    more_notes: int = 0
    patients: list[UUID] = field(default_factory=list)
    source: str = ""

    def report(self, files: int) -> ChartReport:
        """Return what came of it."""
        return ChartReport(
            self.read,
            self.stored,
            self.unchanged,
            sum(self.kept.values()),
            dict(self.mapped),
            dict(self.kept),
            tuple(self.refused),
            tuple(self.notes),
            self.more_refused,
            files,
            tuple(dict.fromkeys(self.patients)),
            self.more_notes,
        )

    def file(self, path: Path, patient_id: UUID | None) -> None:
        """Take one file."""
        self.source = path.name
        try:
            content = read_file(path)
        except Unreadable as error:
            self.refuse(error.where, error.why)
            return
        for where, why in content.refused:
            self.read += 1
            self.refuse(where, why)
        people = [entry for entry in content.entries if entry.kind == "Patient"]
        self.read += len(content.entries)
        if patient_id is None:
            owners = self._register(path, people)
        else:
            owners = self._same(people, patient_id)
        others = [entry for entry in content.entries if entry.kind != "Patient"]
        found = index(content.entries)
        for each, entries in self._by_patient(others, found, owners).items():
            ChartImport(self, each, found, owners, content.contents).take(entries)

    def _register(self, path: Path, people: Sequence[Entry]) -> dict[str, UUID]:
        """Return the patients that the patients' own import found or made, by their place."""
        if not people:
            self.refuse("", translate("Chart", "There is no patient in it: say whose it is."))
            return {}
        done = import_fhir(self.ctx, [path])
        owners = {t.where: t.patient_id for t in done.taken if t.patient_id is not None}
        self.stored += done.stored
        self.unchanged += done.unchanged
        self.mapped["Patient"] += done.stored
        for refused in done.refused:
            self.refuse(refused.where, refused.why)
            if refused.patient_id is not None:
                owners[refused.where.partition(".resource")[0] + ".resource"] = refused.patient_id
        return owners

    def _same(self, people: Sequence[Entry], patient_id: UUID) -> dict[str, UUID]:
        """Return that the one person of a file is the patient; refuse what can't be."""
        if len(people) > 1:
            why = translate("Chart", "It holds several patients: import it whole.")
            for person in people:
                self.refuse(person.where, why)
            return {}
        born = people[0].resource.get("birthDate") if people else None
        known = patient_ref(self.ctx, patient_id).birth_date
        if isinstance(born, str) and known and not known.isoformat().startswith(born):
            why = translate("Chart", "Its patient was born on {there}, this one on {here}.")
            place = f"{people[0].where}.birthDate"
            self.refuse(place, why.format(there=born[:10], here=known.isoformat()))
            return {}
        self.unchanged += len(people)
        return {people[0].where if people else "": patient_id}

    def _by_patient(
        self, entries: Sequence[Entry], found: Index, owners: dict[str, UUID]
    ) -> dict[UUID, list[Entry]]:
        """Return whose each resource is; one whose patient is not here is refused.

        What names no patient (who treated, which medicine) goes with each patient of the file.
        """
        whose: dict[UUID, list[Entry]] = {each: [] for each in owners.values()}
        for entry in entries:
            named = patient_reference(entry.resource)
            target = found.find(named, entry) if named else None
            owner = owners.get(target.where) if target else None
            if named is None and not whose:
                self.refuse(entry.where, translate("Chart", "There is no patient to keep it with."))
            elif named is None:
                self.read += len(whose) - 1  # it is counted with each of them
                for mine in whose.values():
                    mine.append(entry)
            elif owner is None and "" in owners:
                whose[owners[""]].append(entry)
            elif owner is None:
                why = translate("Chart", "Its patient “{name}” is not in the file or was refused.")
                self.refuse(f"{entry.where}", why.format(name=named[:60]))
            else:
                whose[owner].append(entry)
        return whose

    def refuse(self, where: str, why: str) -> None:
        """List what is not taken."""
        if len(self.refused) < MAX_LISTED:
            self.refused.append(Line(self.source, where, why))
        else:
            self.more_refused += 1

    def note(self, where: str, why: str) -> None:
        """Say something that the user should know and that stops nothing."""
        if len(self.notes) < MAX_LISTED:
            self.notes.append(Line(self.source, where, why))
        else:
            self.more_notes += 1
