"""What stands in a chart's lists, as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.documents.frame import columns, put_none, put_restricted
from clinic_desktop.modules.chart.domain.allergies import AllergyDetails
from clinic_desktop.modules.chart.domain.conditions import ConditionDetails
from clinic_desktop.modules.chart.domain.fact_words import (
    amount_text,
    partial_text,
    reaction_text,
    regimen_text,
    word,
)
from clinic_desktop.modules.chart.domain.facts import FactList
from clinic_desktop.modules.chart.domain.history import (
    FamilyHistoryDetails,
    PregnancyDetails,
    ProcedureDetails,
    SocialHistoryDetails,
)
from clinic_desktop.modules.chart.domain.immunizations import (
    ImmunizationDetails,
    ImmunizationStatus,
)
from clinic_desktop.modules.chart.domain.medications import MedicationStatementDetails
from clinic_desktop.modules.chart.service.allergies import allergies_of
from clinic_desktop.modules.chart.service.conditions import conditions_of
from clinic_desktop.modules.chart.service.family_history import family_history_of
from clinic_desktop.modules.chart.service.immunizations import (
    immunization_schedule,
    immunizations_of,
)
from clinic_desktop.modules.chart.service.medications import medication_statements_of
from clinic_desktop.modules.chart.service.pregnancies import pregnancies_of
from clinic_desktop.modules.chart.service.procedures import procedures_of
from clinic_desktop.modules.chart.service.social_history import social_history_of
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Sheet

Row = Sequence[str]


def put_problems(ctx: Context, sheet: Sheet, patient_id: UUID, *, present: bool = False) -> None:
    """Write the problems, those that are present first; with `present` only those."""
    found = conditions_of(ctx, patient_id)
    if present:
        held = tuple(fact for fact in found.holding if fact.details.present)
        found = FactList(held, found.restricted)
    titles = (
        (translate("Chart", "Problem"), 3.0),
        (translate("Chart", "Code"), 1.2),
        (translate("Chart", "Status"), 1.4),
        (translate("Chart", "Since"), 1.0),
        (translate("Chart", "Until"), 1.0),
        (translate("Chart", "Note"), 2.4),
    )
    _table(sheet, found, titles, _problem, lambda d: not d.present)


def put_allergies(ctx: Context, sheet: Sheet, patient_id: UUID) -> None:
    """Write the allergies, those to heed first."""
    found = allergies_of(ctx, patient_id)
    titles = (
        (translate("Chart", "Substance"), 2.4),
        (translate("Chart", "Reaction"), 2.6),
        (translate("Chart", "Criticality"), 1.1),
        (translate("Chart", "Status"), 1.6),
        (translate("Chart", "Note"), 2.0),
    )
    _table(sheet, found, titles, _allergy, lambda d: not d.present)


def put_medications(ctx: Context, sheet: Sheet, patient_id: UUID, *, taken: bool = False) -> None:
    """Write the medicines; with `taken` only those that are taken now."""
    found = medication_statements_of(ctx, patient_id)
    if taken:
        held = tuple(fact for fact in found.holding if fact.details.taken)
        found = FactList(held, found.restricted)
    titles = (
        (translate("Chart", "Medicine"), 2.6),
        (translate("Chart", "How it is taken"), 3.2),
        (translate("Chart", "For"), 1.6),
        (translate("Chart", "Status"), 1.0),
        (translate("Chart", "Since"), 1.0),
        (translate("Chart", "Until"), 1.0),
    )
    _table(sheet, found, titles, _medicine, lambda d: not d.taken)


def put_history(ctx: Context, sheet: Sheet, patient_id: UUID) -> None:
    """Write procedures, family, way of living, pregnancies; of each only what there is."""
    what, since = translate("Chart", "What"), translate("Chart", "Since")
    note = translate("Chart", "Note")
    parts = (
        (procedures_of(ctx, patient_id), translate("Chart", "Procedures"), _procedure),
        (family_history_of(ctx, patient_id), translate("Chart", "Family"), _relative),
        (social_history_of(ctx, patient_id), translate("Chart", "Way of living"), _social),
        (pregnancies_of(ctx, patient_id), translate("Chart", "Pregnancies"), _pregnancy),
    )
    shown = [part for part in parts if part[0].holding or part[0].restricted]
    for found, title, row in shown:
        titles = ((title, 2.2), (what, 3.2), (since, 1.1), (note, 3.0))
        _table(sheet, found, titles, row)
    if not shown:
        put_none(sheet)


def put_immunizations(ctx: Context, sheet: Sheet, patient_id: UUID) -> None:
    """Write the vaccinations."""
    named = {series.vaccine: series.title for series in immunization_schedule(ctx)}
    titles = (
        (translate("Chart", "Vaccine"), 2.4),
        (translate("Chart", "Product"), 2.0),
        (translate("Chart", "Given"), 1.1),
        (translate("Chart", "Lot"), 1.1),
        (translate("Chart", "Site"), 1.2),
        (translate("Chart", "Note"), 2.2),
    )

    def row(details: ImmunizationDetails) -> Row:
        vaccine = named.get(details.vaccine) or details.text or details.vaccine
        done = details.status is ImmunizationStatus.COMPLETED
        given = partial_text(details.given) if done else word(details.status)
        elsewhere = translate("Chart", "elsewhere") if details.elsewhere else ""
        notes = _joined(details.reason, elsewhere, details.note)
        return (vaccine, details.text, given, details.lot, details.site, notes)

    _table(sheet, immunizations_of(ctx, patient_id), titles, row)


def _table(
    sheet: Sheet,
    found: FactList[Any],
    titles: Sequence[tuple[str, float]],
    row: Callable[[Any], Row],
    later: Callable[[Any], bool] = lambda _details: False,
) -> None:
    held = sorted((fact.details for fact in found.holding), key=later)
    if held:
        sheet.table(columns(*titles), [row(details) for details in held])
    if found.restricted:
        put_restricted(sheet)
    elif not held:
        put_none(sheet)


def _problem(details: ConditionDetails) -> Row:
    side = word(details.side)
    return (
        f"{details.text} ({side})" if side else details.text,
        details.code,
        _joined(word(details.clinical_status), word(details.certainty), word(details.severity)),
        partial_text(details.onset),
        partial_text(details.abatement),
        details.note,
    )


def _allergy(details: AllergyDetails) -> Row:
    return (
        details.text,
        "; ".join(map(reaction_text, details.reactions)),
        word(details.criticality),
        _joined(word(details.clinical_status), word(details.certainty)),
        details.note,
    )


def _medicine(details: MedicationStatementDetails) -> Row:
    how = "\n".join(map(regimen_text, details.regimens))
    return (
        details.text,
        "\n".join(filter(None, (how, details.note))),
        details.reason,
        word(details.status),
        partial_text(details.start),
        partial_text(details.end),
    )


def _procedure(details: ProcedureDetails) -> Row:
    what = _joined(details.body_site, details.outcome, word(details.status))
    return details.text, what, partial_text(details.performed), details.note


def _relative(details: FamilyHistoryDetails) -> Row:
    age = "" if details.onset_age is None else str(details.onset_age)
    at = translate("Chart", "at {age} years").format(age=age) if age else ""
    return word(details.relation), details.text, at, details.note


def _social(details: SocialHistoryDetails) -> Row:
    amount = amount_text(details.amount, details.unit)
    what = _joined(word(details.use), amount, details.text)
    return word(details.topic), what, partial_text(details.start), details.note


def _pregnancy(details: PregnancyDetails) -> Row:
    weeks = translate("Chart", "{n} weeks").format(n=details.weeks) if details.weeks else ""
    what = _joined(weeks, details.delivery, details.text)
    return word(details.outcome), what, partial_text(details.ended), details.note


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
