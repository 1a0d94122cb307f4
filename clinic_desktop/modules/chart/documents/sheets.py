"""Sheets to hand out: what is taken, what is known, vaccinations, a child's growth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.documents import facts
from clinic_desktop.modules.chart.documents.frame import (
    ChartPaper,
    chart_paper,
    columns,
    patient_line,
    put_none,
    put_patient,
    put_restricted,
    reads,
)
from clinic_desktop.modules.chart.domain.fact_words import partial_text
from clinic_desktop.modules.chart.domain.facts import Fact
from clinic_desktop.modules.chart.domain.growth import GrowthRecord, Indicator
from clinic_desktop.modules.chart.domain.growth_plot import (
    TITLES,
    first_view,
    growth_plot,
    percentile_text,
    standing_note,
    value_text,
    z_text,
)
from clinic_desktop.modules.chart.domain.immunizations import (
    ImmunizationDetails,
    ImmunizationStatus,
)
from clinic_desktop.modules.chart.service.growth import growth_curves, growth_of
from clinic_desktop.modules.chart.service.immunizations import (
    immunization_schedule,
    immunizations_of,
)
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.patients.api import patient_contacts
from clinic_desktop.modules.practice.api import begin_paper, user_names
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import PaperColumn, Sheet

# The certificate speaks the language of who will read it, not of who prints it.
_CERTIFICATE: dict[str, tuple[str, ...]] = {
    "en": (
        "Immunisation certificate",
        "Vaccine",
        "Dose",
        "Date",
        "Product and manufacturer",
        "Lot",
        "Recorded by",
        "Given elsewhere",
        "Signature and stamp",
        "No vaccinations recorded.",
    ),
    "es": (
        "Certificado de vacunación",
        "Vacuna",
        "Dosis",
        "Fecha",
        "Producto y fabricante",
        "Lote",
        "Registrado por",
        "Puesta en otro lugar",
        "Firma y sello",
        "No hay vacunas registradas.",
    ),
}
CERTIFICATE_LANGUAGES = tuple(_CERTIFICATE)
PLOT_ROOM = 270.0  # points of a plot with its heading


def medication_list_pdf(ctx: Context, patient_id: UUID) -> bytes:
    """Return what the patient takes now as PDF. Raises NotFound."""
    ctx.require(Permission.PRESCRIPTION_READ, patient_id=patient_id)
    sheet, about = begin(ctx, patient_id, "medication-print", translate("Chart", "Medication"))
    facts.put_medications(ctx, sheet, about.banner.ref.id, taken=True)
    return sheet.to_bytes()


def problem_sheet_pdf(ctx: Context, patient_id: UUID) -> bytes:
    """Return problems and allergies as PDF. Raises NotFound."""
    ctx.require(Permission.CONDITION_READ, patient_id=patient_id)
    title = translate("Chart", "Problems and allergies")
    sheet, about = begin(ctx, patient_id, "problem-print", title)
    sheet.heading(translate("Chart", "Problems"))
    facts.put_problems(ctx, sheet, about.banner.ref.id)
    sheet.heading(translate("Chart", "Allergies"))
    facts.put_allergies(ctx, sheet, about.banner.ref.id)
    return sheet.to_bytes()


def emergency_sheet_pdf(ctx: Context, patient_id: UUID) -> bytes:
    """Return on one sheet what helpers must know at once. Raises NotFound.

    What the actor's role does not read is named and left out, as on the printed chart.
    """
    ctx.require(Permission.EMERGENCY_SUMMARY_READ, patient_id=patient_id)
    title = translate("Chart", "Emergency sheet")
    sheet, about = begin(ctx, patient_id, "emergency-print", title)
    who = about.banner.ref.id
    _put_contacts(ctx, sheet, who)
    parts: tuple[tuple[str, Permission, Callable[[], None]], ...] = (
        (
            translate("Chart", "Allergies"),
            Permission.CONDITION_READ,
            lambda: facts.put_allergies(ctx, sheet, who),
        ),
        (
            translate("Chart", "Problems"),
            Permission.CONDITION_READ,
            lambda: facts.put_problems(ctx, sheet, who, present=True),
        ),
        (
            translate("Chart", "Medication"),
            Permission.PRESCRIPTION_READ,
            lambda: facts.put_medications(ctx, sheet, who, taken=True),
        ),
    )
    for heading, permission, put in parts:
        sheet.heading(heading)
        if reads(ctx, permission, who):
            put()
        else:
            words = translate("Chart", "Not printed: your role does not read this.")
            sheet.paragraph(words, ink="secondary")
    return sheet.to_bytes()


def _put_contacts(ctx: Context, sheet: Sheet, patient_id: UUID) -> None:
    """Write whom to call."""
    found = patient_contacts(ctx, [patient_id]).get(patient_id)
    if found is None:
        return
    own = ", ".join(telecom.value for telecom in found.telecoms)
    called = [one for one in found.contacts if one.emergency_contact or one.next_of_kin]
    people = "; ".join(" ".join(filter(None, (one.name, one.phone))) for one in called)
    said = ((translate("Chart", "Telephone"), own), (translate("Chart", "Call"), people))
    shown = [(label, value) for label, value in said if value]
    if shown:
        sheet.facts(shown)


def immunization_certificate_pdf(ctx: Context, patient_id: UUID, language: str = "en") -> bytes:
    """Return the vaccinations that were given, by series, as a certificate. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    words = _CERTIFICATE.get(language[:2], _CERTIFICATE["en"])
    found = immunizations_of(ctx, patient_id)
    sheet, about = begin(ctx, patient_id, "immunization-certificate", words[0], heeded=False)
    sheet.paragraph(patient_line(about.banner), size=12, bold=True)
    titles = zip(words[1:7], (2.2, 0.7, 1.2, 2.4, 1.2, 2.0), strict=True)
    rows = _doses(ctx, found.holding, words[7])
    if rows:
        sheet.table(columns(*titles), rows)
    else:
        sheet.paragraph(words[9])
    if found.restricted:
        put_restricted(sheet)
    sheet.space(14)
    sheet.paragraph("_" * 40)
    sheet.paragraph(words[8], ink="secondary")
    return sheet.to_bytes()


def growth_pdf(ctx: Context, patient_id: UUID) -> bytes:
    """Return a child's growth as PDF: a plot of each indicator, and the scores. Raises NotFound."""
    ctx.require(Permission.VITALS_READ, patient_id=patient_id)
    record = growth_of(ctx, patient_id)
    title = translate("Chart", "Growth")
    sheet, about = begin(ctx, patient_id, "growth-print", title, heeded=False)
    sheet.paragraph(patient_line(about.banner), size=12, bold=True)
    note = standing_note(record)
    if note:
        sheet.paragraph(note)
    if record.restricted:
        put_restricted(sheet)
    measured = {score.indicator for score in record.scores}
    for indicator in Indicator:
        if indicator in measured:
            _put_plot(ctx, sheet, record, indicator)
    if record.scores:
        sheet.table(_score_titles(), _scores(record))
    else:
        put_none(sheet)
    return sheet.to_bytes()


def begin(
    ctx: Context, patient_id: UUID, kind: str, title: str, *, heeded: bool = True
) -> tuple[Sheet, ChartPaper]:
    """Begin a paper of a patient, noted in the trail as `kind`; `heeded` adds the warnings."""
    who = person(ctx, patient_id).patient_id
    paper = begin_paper(ctx, AuditEntry("E", kind, who, who))
    about = chart_paper(ctx, paper, who)
    sheet = paper.sheet(title, patient_line(about.banner))
    if heeded:
        put_patient(ctx, sheet, about.banner)
    return sheet, about


def _doses(
    ctx: Context, held: Sequence[Fact[ImmunizationDetails]], elsewhere: str
) -> list[list[str]]:
    named = {series.vaccine: series.title for series in immunization_schedule(ctx)}
    people = user_names(ctx)
    given = [fact for fact in held if fact.details.status is ImmunizationStatus.COMPLETED]
    order = {vaccine: place for place, vaccine in enumerate(named)}
    given.sort(key=lambda f: (order.get(f.details.vaccine, len(order)), _first(f.details)))
    rows, counted = [], dict[str, int]()
    for fact in given:
        details = fact.details
        counted[details.vaccine] = counted.get(details.vaccine, 0) + 1
        number = details.dose_number or counted[details.vaccine]
        who = elsewhere if details.elsewhere else people.get(fact.recorded_by, "")
        product = ", ".join(filter(None, (details.text, details.manufacturer)))
        vaccine = named.get(details.vaccine) or details.text or details.vaccine
        day = partial_text(details.given)
        rows.append([vaccine, str(number), day, product, details.lot, who])
    return rows


def _first(details: ImmunizationDetails) -> str:
    return details.given.iso() if details.given else ""


def _put_plot(ctx: Context, sheet: Sheet, record: GrowthRecord, indicator: Indicator) -> None:
    if record.sex is None:
        return
    view = replace(first_view(record), indicator=indicator)
    curves = growth_curves(ctx, indicator, record.sex, view.scores, view.places())
    plot = growth_plot(record, view, curves)
    if sheet.room() < PLOT_ROOM:
        sheet.page_break()
    sheet.heading(plot.name)
    sheet.plot(plot)


def _score_titles() -> Sequence[PaperColumn]:
    return columns(
        (translate("Chart", "Day"), 1.2),
        (translate("Chart", "What is compared"), 2.4),
        (translate("Chart", "Value"), 1.2),
        (translate("Chart", "Percentile"), 1.2),
        (translate("Chart", "SD"), 0.8),
    )


def _scores(record: GrowthRecord) -> list[list[str]]:
    return [
        [
            day_text(score.day),
            translate("Chart", TITLES[score.indicator]),
            f"{value_text(score)} (?)" if score.implausible else value_text(score),
            percentile_text(score.percentile),
            z_text(score.z),
        ]
        for score in reversed(record.scores)
    ]
