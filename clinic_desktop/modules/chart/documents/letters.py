"""A letter on paper, and its signing: pages, document and record in one transaction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import day_text, stamp_text
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.documents.visits import put_text
from clinic_desktop.modules.chart.domain.letter_fields import Filling
from clinic_desktop.modules.chart.domain.letter_words import (
    LetterSources,
    field_values,
    letter_day,
    letter_values,
    letter_word,
)
from clinic_desktop.modules.chart.domain.letters import (
    Enclosure,
    Letter,
    LetterDraft,
    LetterKind,
    addressee_line,
)
from clinic_desktop.modules.chart.domain.structured_text import to_plain
from clinic_desktop.modules.chart.service.facts import today_of
from clinic_desktop.modules.chart.service.letter_sources import letter_results, letter_sources
from clinic_desktop.modules.chart.service.letters import SERIES, checked_draft, letter
from clinic_desktop.modules.chart.store import letters as store
from clinic_desktop.modules.documents.api import (
    Category,
    Filing,
    MadePaper,
    file_made_paper,
    stage_made_paper,
)
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.api import Paper, begin_paper, clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Sheet

_BODY = 10.5
_SIGNING = 110.0  # points that signature and stamp need, kept on one page
_PAGE_OBJECT = re.compile(rb"/Type /Page\b")  # ours are never packed into streams
_NUMBER = "L-"  # a letter's number can't be taken for a patient's


@dataclass(frozen=True, slots=True)
class SignedLetter:
    """A letter that was signed, and its pages."""

    letter: Letter
    pdf: bytes


@dataclass(frozen=True, slots=True)
class _Page:
    """What the pages of a letter are made from. `number` is '' for a draft."""

    draft: LetterDraft
    sources: LetterSources
    values: dict[str, Filling]
    patient: str
    day: str
    number: str = ""
    replaces: str = ""

    def word(self, name: str) -> str:
        """Return a word in the letter's language."""
        return letter_word(name, self.draft.language)

    @property
    def title(self) -> str:
        """Return the kind, marked as long as nobody signed."""
        title = self.word(self.draft.kind)
        return title if self.number else f"{title} · {self.word('draft')}"

    def facts(self) -> list[tuple[str, str]]:
        """Return what stands above the text."""
        said = (
            (self.word("patient"), self.patient),
            (self.word("to"), addressee_line(self.draft.fields)),
            *self.period(),
            (self.word("date"), self.day),
            (self.word("number"), self.number),
            ("", self.replaces),
        )
        return [(label, value) for label, value in said if value]

    def period(self) -> list[tuple[str, str]]:
        """Return the days of a sick note: they stand on it whatever its text says."""
        said = field_values(
            self.draft.fields, self.sources.language, self.sources.country, self.draft.kind
        )
        return [(self.word(name), str(said[name])) for name in ("from", "until", "days")]

    def enclosed(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return the enclosures with their entries."""
        found = []
        for one in self.draft.fields.enclosures:
            entries = self.values.get(one.value, ())
            lines = entries if isinstance(entries, tuple) else (entries,)
            found.append((self.word(one), lines or (self.word("none"),)))
        return found


def draft_letter_pdf(ctx: Context, draft: LetterDraft) -> bytes:
    """Return the pages of what is typed, marked as a draft. Raises NotFound, NotAllowed."""
    ctx.require(Permission.ENCOUNTER_SIGN, patient_id=draft.patient_id)
    profile = clinic_profile(ctx)
    words = translate("Chart", "Not signed, not filed · {time} · {name}")
    now = wall_of(ctx.clock.now(), profile.zone)
    paper = Paper(profile, words.format(time=stamp_text(now), name=ctx.actor.name), "")
    return _pages(paper, _page(ctx, draft))


def sign_letter(ctx: Context, draft: LetterDraft) -> SignedLetter:
    """Sign a letter: number it, file its pages as a document, and keep what it was made from.

    All of it is stored, or nothing; at most a number is left out then. Raises InvalidInput,
    NotFound, OtherPatientsVisit, NotAllowed, failures of the disk.
    """
    ctx.require(Permission.ENCOUNTER_SIGN, patient_id=draft.patient_id)
    ctx.require(Permission.DOCUMENT_WRITE, patient_id=draft.patient_id)
    ready, letter_id, day = checked_draft(ctx, draft), ctx.new_id(), today_of(ctx)
    page = _page(ctx, ready)
    older = letter(ctx, ready.replaces_id) if ready.replaces_id else None
    paper = begin_paper(ctx, AuditEntry("E", "letter-print", letter_id, ready.patient_id))
    number = _next_number(ctx)
    pdf = _pages(paper, replace(page, number=number))
    filing = _filing(ready, number, page.sources.signer_line, PartialDate.of(day))
    replaced = older.document_id if older else None
    made = MadePaper(f"{number}.pdf", pdf, _count(pdf), ready.patient_id, filing, replaced)
    staged = stage_made_paper(ctx, made)
    with ctx.unit_of_work() as uow:
        signed = Letter(
            letter_id,
            file_made_paper(ctx, uow, made, staged).id,
            number,
            ready,
            ctx.actor.user_id,
            page.sources.signer_line,
            day,
            uow.now_ms,
        )
        store.add(uow, signed)
        uow.commit()
    return SignedLetter(signed, pdf)


def _next_number(ctx: Context) -> str:
    """Return a number that no other letter gets; the pages say it, so it comes before them."""
    with ctx.unit_of_work() as uow:
        number = uow.next_number(SERIES)
        uow.commit()
    return _NUMBER + number


def _page(ctx: Context, draft: LetterDraft) -> _Page:
    sources = letter_sources(ctx, draft.patient_id, draft.encounter_id, draft.language)
    fields = draft.fields
    results: tuple[str, ...] = ()
    if Enclosure.RESULTS in fields.enclosures and fields.results_first:
        whose = (draft.patient_id, draft.encounter_id, draft.language)
        results = letter_results(ctx, *whose, fields.results_first, fields.results_last).lines
    ref = patient_ref(ctx, draft.patient_id)
    born = ref.birth_date
    said = "" if born is None else letter_day(born, sources.language, sources.country)
    birth = letter_word("born", draft.language).format(day=said) if said else ""
    replaces = ""
    if draft.replaces_id is not None:
        words = letter_word("replaces", draft.language)
        replaces = words.format(number=letter(ctx, draft.replaces_id).number)
    return _Page(
        draft,
        sources,
        dict(letter_values(sources, draft.kind, fields, results)),
        " · ".join(filter(None, (ref.display_name, ref.number, birth))),
        letter_day(today_of(ctx), sources.language, sources.country),
        replaces=replaces,
    )


def _filing(draft: LetterDraft, number: str, signer: str, day: PartialDate) -> Filing:
    fields = draft.fields
    title = letter_word(draft.kind, draft.language)
    if draft.kind is LetterKind.SICK_NOTE and fields.first and fields.last:
        title += f" {day_text(fields.first)} – {day_text(fields.last)}"
    elif addressee_line(fields):
        title += f": {addressee_line(fields)}"
    return Filing(f"{title} ({number})", Category.LETTER, day, signer, draft.encounter_id)


def _pages(paper: Paper, page: _Page) -> bytes:
    if page.draft.plain:
        return _plain(paper, page)
    sheet = paper.sheet(page.title, page.patient)
    sheet.facts(page.facts())
    sheet.rule()
    sheet.space(3)
    put_text(sheet, page.draft.body, size=_BODY)
    _sign(sheet, page)
    _enclose(sheet, page)
    return sheet.to_bytes()


def _sign(sheet: Sheet, page: _Page) -> None:
    if sheet.room() < _SIGNING:
        sheet.page_break()
    sheet.space(16)
    sheet.paragraph("_" * 40)
    sheet.paragraph(page.sources.signer_line, size=_BODY, bold=True)
    sheet.paragraph(page.word("signature"), ink="secondary")


def _enclose(sheet: Sheet, page: _Page) -> None:
    for number, (title, entries) in enumerate(page.enclosed()):
        if number == 0:
            sheet.page_break()
        sheet.heading(page.word("enclosure").format(what=title))
        for entry in entries:
            sheet.paragraph(f"•  {entry}")


def _plain(paper: Paper, page: _Page) -> bytes:
    """Return the same in plain lines: no template, no layout, no font can make it fail."""
    from clinic_desktop.paper.plain import plain_pages

    draft = page.draft
    lines = [page.title, ""]
    lines += [f"{label}: {value}" if label else value for label, value in page.facts()]
    lines += [f"{label}: {value}" for label, value in _said(page)]
    lines += ["", *to_plain(draft.body).split("\n"), "", "", "_" * 40]
    lines += [page.sources.signer_line, page.word("signature")]
    for title, entries in page.enclosed():
        lines += ["", page.word("enclosure").format(what=title), *(f"- {one}" for one in entries)]
    lines += ["", paper.printed, paper.audit_head]
    return plain_pages(paper.profile.name, lines, head=page.patient)


def _said(page: _Page) -> Sequence[tuple[str, str]]:
    """Return what was typed into the fields: on plain pages it must not hang on a template."""
    draft, sources = page.draft, page.sources
    said = field_values(draft.fields, sources.language, sources.country, draft.kind)
    shown = ("urgency", "reason", "question", "purpose")
    found = [(page.word(name), str(said[name])) for name in shown if said[name]]
    if draft.fields.names_diagnosis or draft.kind is LetterKind.REFERRAL:
        diagnoses = page.values["diagnoses"]
        if diagnoses:
            found.append((page.word("diagnoses"), "; ".join(diagnoses)))
    if said["enclosures"]:
        found.append((page.word("enclosed"), str(said["enclosures"])))
    return found


def _count(pdf: bytes) -> int:
    return len(_PAGE_OBJECT.findall(pdf))
