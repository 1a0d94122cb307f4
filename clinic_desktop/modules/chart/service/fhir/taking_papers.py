"""The papers of a file (DocumentReference with its Binary, presentedForm) are filed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.service.fhir import papers
from clinic_desktop.modules.chart.service.fhir.checks import check_resource
from clinic_desktop.modules.chart.service.fhir.contents import digest_in
from clinic_desktop.modules.chart.service.fhir.files import Entry
from clinic_desktop.modules.chart.service.fhir.kinds import reference
from clinic_desktop.modules.chart.service.fhir.people import with_names
from clinic_desktop.modules.chart.service.fhir.resolving import Index
from clinic_desktop.modules.chart.service.fhir.shape import Element, NotHeld, WrongResource
from clinic_desktop.modules.chart.service.fhir.taking import Held
from clinic_desktop.modules.documents.api import (
    Document,
    Examined,
    Filing,
    IntakeDocument,
    Source,
    file_imported,
)
from clinic_desktop.storage.context import Context


@dataclass
class PaperTaker:
    """Files papers of one patient. `contents` are bytes by digest, `examined` what they are.

    `filed` has the papers by the digest of their bytes, `binaries` by the place of their Binary;
    `known` are papers that an entry stands for already.
    """

    ctx: Context
    patient_id: UUID
    index: Index
    contents: Mapping[str, bytes]
    examined: Mapping[str, Examined]
    known: set[UUID | None] = field(default_factory=set)
    filed: dict[str, Document] = field(default_factory=dict)
    binaries: dict[str, Document] = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)
    _taken: dict[str, Document] = field(default_factory=dict)  # by the place of the entry
    _why: dict[str, str] = field(default_factory=dict)
    _wrong: dict[str, WrongResource] = field(default_factory=dict)

    def take(self, entry: Entry, encounter_id: UUID | None) -> Document | None:
        """File the paper of a DocumentReference; None where it has no place among the papers."""
        look = self._look(entry)
        try:
            check_resource(entry.resource)
            element = Element(with_names(entry.resource, look), entry.kind)
            filing = replace(papers.from_fhir(element), encounter_id=encounter_id)
            document = self._keep(papers.attachment_of(element), entry, filing)
            if document.id in self.known:
                raise NotHeld(translate("Chart", "The same paper is in the chart already."))
        except WrongResource as wrong:
            self._wrong[entry.where] = wrong
            return None
        except NotHeld as reason:
            self._why[entry.where] = reason.why
            return None
        self.known.add(document.id)
        self._taken[entry.where] = document
        return document

    def take_forms(self, entry: Entry) -> tuple[Document, ...]:
        """File the papers of a report; what can't be filed stays in the report as it came."""
        found = []
        try:
            check_resource(entry.resource)
            report = Element(with_names(entry.resource, self._look(entry)), entry.kind)
            forms = report.children("presentedForm")
            for form in forms:
                found.append(self._keep(form, entry, papers.report_filing(report, form)))
        except WrongResource as wrong:
            self.notes.append((f"{entry.where}.{wrong.where.partition('.')[2]}", wrong.why))
        except NotHeld as reason:
            self.notes.append((f"{entry.where}.presentedForm[{len(found)}]", reason.why))
        return tuple(found)

    def held(self, entry: Entry) -> Held | None:
        """Return the paper that holds an entry; None where it is none. Raises WrongResource."""
        if entry.where in self._wrong:
            raise self._wrong[entry.where]
        document = self._taken.get(entry.where)
        if document is not None:
            read = papers.to_fhir(document) | {"subject": reference(self.patient_id)}
            return Held(read=read, target_id=document.id)
        if entry.where in self.binaries:
            document = self.binaries[entry.where]
            return Held(read=papers.binary(document), target_id=document.content.id)
        return Held(why=self._why[entry.where]) if entry.where in self._why else None

    def _keep(self, attachment: Element, entry: Entry, filing: Filing) -> Document:
        digest, binary = self._bytes(attachment, entry)
        examined = self.examined.get(digest)
        if examined is None:
            raise NotHeld(translate("Chart", "Nobody looked at its content; it was only kept."))
        if examined.kind is Kind.DICOM:
            raise NotHeld(translate("Chart", "It is an image series: import it as images."))
        name = attachment.text("title") or filing.title
        command = IntakeDocument(
            name, self.contents[digest], examined, Source.FHIR, self.patient_id, filing
        )
        document = file_imported(self.ctx, command).document
        self.filed[digest] = document
        if binary is not None:
            self.binaries[binary.where] = document
        return document

    def _bytes(self, attachment: Element, entry: Entry) -> tuple[str, Entry | None]:
        """Return the digest of an attachment's bytes, and the Binary that has them."""
        digest = digest_in(attachment.data.get("data"))
        if digest in self.contents:
            return digest, None
        if "data" in attachment.data:
            raise attachment.wrong("data", translate("Chart", "It is not base64."))
        url = attachment.text("url")
        target = self.index.find(url, entry) if url else None
        if target is not None and target.kind == "Binary":
            digest = digest_in(target.resource.get("data"))
            if digest in self.contents:
                return digest, target
        raise NotHeld(translate("Chart", "Its content is not in the file."))

    def _look(self, entry: Entry) -> Callable[[str], dict[str, object] | None]:
        return lambda name: self.index.look(name, entry)
