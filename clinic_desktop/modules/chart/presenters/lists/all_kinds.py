"""The kinds of the chart's lists."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from clinic_desktop.kernel.local_text import decimal_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import lists
from clinic_desktop.modules.chart.api.fact_words import amount_text
from clinic_desktop.modules.chart.presenters.lists.kinds import Doors, ListColumn, ListKind
from clinic_desktop.modules.chart.presenters.lists.labels import LABELS
from clinic_desktop.modules.chart.presenters.lists.more import (
    allergy_more,
    immunization_more,
    medication_more,
)
from clinic_desktop.modules.chart.presenters.lists.words import value_text

_CURRENT = QT_TRANSLATE_NOOP("Chart", "Current")
_EVERY = QT_TRANSLATE_NOOP("Chart", "Holding")


def _text(details: Any) -> str:
    return str(details.text)


def _severe(details: Any) -> bool:
    return details.criticality is api.Criticality.HIGH or any(
        reaction.severity is api.Severity.SEVERE for reaction in details.reactions
    )


def _amount(details: api.SocialHistoryDetails, today: date) -> str:
    amount = amount_text(details.amount, details.unit)
    packs = lists.pack_years(details, today)
    if packs is None:
        return amount
    said = translate("Chart", "about {number} pack-years").format(number=_number(packs))
    return f"{amount} · {said}"


def _number(number: Decimal) -> str:
    return decimal_text(float(number))


CONDITIONS = ListKind(
    "condition",
    QT_TRANSLATE_NOOP("Chart", "Problems"),
    QT_TRANSLATE_NOOP("Chart", "&Record a problem…"),
    QT_TRANSLATE_NOOP("Chart", "No problems here."),
    "clipboard-list",
    api.ConditionDetails,
    Doors(
        api.conditions_of,
        api.record_condition,
        api.amend_condition,
        api.mark_condition_entered_in_error,
        warns=True,
    ),
    Permission.CONDITION_WRITE,
    LABELS["condition"],
    (
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "Problem"), 230, strong=True),
        ListColumn("code", QT_TRANSLATE_NOOP("Chart", "Code"), 80),
        ListColumn("clinical_status", QT_TRANSLATE_NOOP("Chart", "Status"), 100),
        ListColumn("onset", QT_TRANSLATE_NOOP("Chart", "Since"), 110),
        ListColumn("certainty", QT_TRANSLATE_NOOP("Chart", "Certainty"), 110),
        ListColumn("severity", QT_TRANSLATE_NOOP("Chart", "Severity"), 90),
        ListColumn("side", QT_TRANSLATE_NOOP("Chart", "Side"), 80),
    ),
    _text,
    lambda details: details.present,
    _CURRENT,
    paper="problems",
)
ALLERGIES = ListKind(
    "allergy_intolerance",
    QT_TRANSLATE_NOOP("Chart", "Allergies"),
    QT_TRANSLATE_NOOP("Chart", "&Record an allergy…"),
    QT_TRANSLATE_NOOP("Chart", "No allergies here."),
    "shield-alert",
    api.AllergyDetails,
    Doors(
        api.allergies_of,
        api.record_allergy,
        api.amend_allergy,
        api.mark_allergy_entered_in_error,
    ),
    Permission.ALLERGY_WRITE,
    LABELS["allergy_intolerance"],
    (
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "Substance"), 180, strong=True),
        ListColumn(
            "criticality",
            QT_TRANSLATE_NOOP("Chart", "Danger"),
            110,
            tone=lambda details: "danger" if _severe(details) else "",
            icon=lambda details: "triangle-alert" if _severe(details) else "",
        ),
        ListColumn(
            "reactions",
            QT_TRANSLATE_NOOP("Chart", "Reactions"),
            200,
            lambda details, _today: ", ".join(value_text(r) for r in details.reactions),
        ),
        ListColumn("allergy_type", QT_TRANSLATE_NOOP("Chart", "Kind"), 90),
        ListColumn("clinical_status", QT_TRANSLATE_NOOP("Chart", "Status"), 90),
        ListColumn("certainty", QT_TRANSLATE_NOOP("Chart", "Certainty"), 110),
        ListColumn("onset", QT_TRANSLATE_NOOP("Chart", "Since"), 100),
    ),
    _text,
    lambda details: details.present,
    _CURRENT,
    frozenset({"allergy_assertion"}),
    allergy_more,
    paper="problems",
)
MEDICATIONS = ListKind(
    "medication_statement",
    QT_TRANSLATE_NOOP("Chart", "Medication"),
    QT_TRANSLATE_NOOP("Chart", "&Record a medicine…"),
    QT_TRANSLATE_NOOP("Chart", "No medicines here."),
    "pill",
    api.MedicationStatementDetails,
    Doors(
        api.medication_statements_of,
        api.record_medication_statement,
        api.amend_medication_statement,
        api.mark_medication_statement_entered_in_error,
    ),
    Permission.PRESCRIPTION_WRITE,
    LABELS["medication_statement"],
    (
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "Substance"), 180, strong=True),
        ListColumn(
            "regimens",
            QT_TRANSLATE_NOOP("Chart", "How it is taken"),
            330,
            lambda details, _today: "; ".join(value_text(r) for r in details.regimens),
        ),
        ListColumn("status", QT_TRANSLATE_NOOP("Chart", "Status"), 90),
        ListColumn("start", QT_TRANSLATE_NOOP("Chart", "Since"), 100),
        ListColumn("end", QT_TRANSLATE_NOOP("Chart", "Until"), 100),
        ListColumn("source", QT_TRANSLATE_NOOP("Chart", "Source"), 130),
    ),
    _text,
    lambda details: (
        details.status
        in (api.StatementStatus.ACTIVE, api.StatementStatus.INTENDED, api.StatementStatus.ON_HOLD)
    ),
    _CURRENT,
    frozenset({"medication_review"}),
    medication_more,
    paper="medication",
)
PROCEDURES = ListKind(
    "procedure",
    QT_TRANSLATE_NOOP("Chart", "Procedures and surgery"),
    QT_TRANSLATE_NOOP("Chart", "&Record a procedure…"),
    QT_TRANSLATE_NOOP("Chart", "No procedures here."),
    "scan-line",
    api.ProcedureDetails,
    Doors(
        api.procedures_of,
        api.record_procedure,
        api.amend_procedure,
        api.mark_procedure_entered_in_error,
    ),
    Permission.ENCOUNTER_WRITE,
    LABELS["procedure"],
    (
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "Procedure"), 220, strong=True),
        ListColumn("performed", QT_TRANSLATE_NOOP("Chart", "When"), 110),
        ListColumn("surgical", QT_TRANSLATE_NOOP("Chart", "Surgery"), 80),
        ListColumn("body_site", QT_TRANSLATE_NOOP("Chart", "Body site"), 120),
        ListColumn("status", QT_TRANSLATE_NOOP("Chart", "Status"), 90),
        ListColumn("performer", QT_TRANSLATE_NOOP("Chart", "By whom"), 120),
        ListColumn("outcome", QT_TRANSLATE_NOOP("Chart", "Outcome"), 120),
    ),
    _text,
    lambda details: details.surgical,
    QT_TRANSLATE_NOOP("Chart", "Surgery"),
)
FAMILY = ListKind(
    "family_member_history",
    QT_TRANSLATE_NOOP("Chart", "Family"),
    QT_TRANSLATE_NOOP("Chart", "&Record a relative’s illness…"),
    QT_TRANSLATE_NOOP("Chart", "Nothing is known of the family."),
    "users",
    api.FamilyHistoryDetails,
    Doors(
        api.family_history_of,
        api.record_family_history,
        api.amend_family_history,
        api.mark_family_history_entered_in_error,
    ),
    Permission.ENCOUNTER_WRITE,
    LABELS["family_member_history"],
    (
        ListColumn("relation", QT_TRANSLATE_NOOP("Chart", "Relative"), 150, strong=True),
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "Illness"), 230),
        ListColumn("code", QT_TRANSLATE_NOOP("Chart", "Code"), 80),
        ListColumn("onset_age", QT_TRANSLATE_NOOP("Chart", "Age at onset"), 110),
        ListColumn("deceased", QT_TRANSLATE_NOOP("Chart", "Deceased"), 90),
        ListColumn("cause_of_death", QT_TRANSLATE_NOOP("Chart", "Died of it"), 90),
    ),
    lambda details: f"{value_text(details.relation)}: {details.text}",
    lambda details: True,
    _EVERY,
)
SOCIAL = ListKind(
    "social_history",
    QT_TRANSLATE_NOOP("Chart", "Way of living"),
    QT_TRANSLATE_NOOP("Chart", "&Record a habit…"),
    QT_TRANSLATE_NOOP("Chart", "Nothing is known of the way of living."),
    "house",
    api.SocialHistoryDetails,
    Doors(
        api.social_history_of,
        api.record_social_history,
        api.amend_social_history,
        api.mark_social_history_entered_in_error,
    ),
    Permission.ENCOUNTER_WRITE,
    LABELS["social_history"],
    (
        ListColumn("topic", QT_TRANSLATE_NOOP("Chart", "Topic"), 110, strong=True),
        ListColumn("use", QT_TRANSLATE_NOOP("Chart", "Use"), 80),
        ListColumn("amount", QT_TRANSLATE_NOOP("Chart", "Amount"), 320, _amount),
        ListColumn("start", QT_TRANSLATE_NOOP("Chart", "Since"), 100),
        ListColumn("end", QT_TRANSLATE_NOOP("Chart", "Until"), 100),
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "In words"), 200),
    ),
    lambda details: " · ".join(filter(None, (value_text(details.topic), details.text))),
    lambda details: True,
    _EVERY,
)
PREGNANCIES = ListKind(
    "pregnancy",
    QT_TRANSLATE_NOOP("Chart", "Pregnancies"),
    QT_TRANSLATE_NOOP("Chart", "&Record a pregnancy…"),
    QT_TRANSLATE_NOOP("Chart", "No pregnancies are recorded."),
    "baby",
    api.PregnancyDetails,
    Doors(
        api.pregnancies_of,
        api.record_pregnancy,
        api.amend_pregnancy,
        api.mark_pregnancy_entered_in_error,
    ),
    Permission.ENCOUNTER_WRITE,
    LABELS["pregnancy"],
    (
        ListColumn("outcome", QT_TRANSLATE_NOOP("Chart", "Outcome"), 140, strong=True),
        ListColumn("ended", QT_TRANSLATE_NOOP("Chart", "Ended"), 110),
        ListColumn("weeks", QT_TRANSLATE_NOOP("Chart", "Weeks"), 80),
        ListColumn("children", QT_TRANSLATE_NOOP("Chart", "Children"), 90),
        ListColumn("delivery", QT_TRANSLATE_NOOP("Chart", "Delivery"), 130),
        ListColumn("birth_weight_g", QT_TRANSLATE_NOOP("Chart", "Birth weight, g"), 120),
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "In words"), 180),
    ),
    lambda details: value_text(details.outcome),
    lambda details: True,
    _EVERY,
)
IMMUNIZATIONS = ListKind(
    "immunization",
    QT_TRANSLATE_NOOP("Chart", "Immunisations"),
    QT_TRANSLATE_NOOP("Chart", "&Record a dose…"),
    QT_TRANSLATE_NOOP("Chart", "No doses here."),
    "syringe",
    api.ImmunizationDetails,
    Doors(
        api.immunizations_of,
        api.record_immunization,
        api.amend_immunization,
        api.mark_immunization_entered_in_error,
    ),
    Permission.ENCOUNTER_WRITE,
    LABELS["immunization"],
    (
        ListColumn("vaccine", QT_TRANSLATE_NOOP("Chart", "Vaccine"), 180, strong=True),
        ListColumn("given", QT_TRANSLATE_NOOP("Chart", "Given on"), 100),
        ListColumn("dose_number", QT_TRANSLATE_NOOP("Chart", "Dose"), 60),
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "Product"), 140),
        ListColumn("lot", QT_TRANSLATE_NOOP("Chart", "Lot"), 90),
        ListColumn("site", QT_TRANSLATE_NOOP("Chart", "Site"), 90),
        ListColumn("status", QT_TRANSLATE_NOOP("Chart", "Status"), 90),
        ListColumn("reason", QT_TRANSLATE_NOOP("Chart", "Why not"), 120),
    ),
    lambda details: details.text or details.vaccine,
    lambda details: details.status is api.ImmunizationStatus.COMPLETED,
    QT_TRANSLATE_NOOP("Chart", "Given"),
    frozenset({"immunization_series"}),
    immunization_more,
)
RECALLS = ListKind(
    "recall",
    QT_TRANSLATE_NOOP("Chart", "Recalls"),
    QT_TRANSLATE_NOOP("Chart", "&Record a recall…"),
    QT_TRANSLATE_NOOP("Chart", "No recalls here."),
    "bell",
    api.RecallDetails,
    Doors(
        api.recalls_of,
        api.record_recall,
        api.amend_recall,
        api.mark_recall_entered_in_error,
    ),
    Permission.ENCOUNTER_WRITE,
    LABELS["recall"],
    (
        ListColumn("due", QT_TRANSLATE_NOOP("Chart", "Due"), 110, strong=True),
        ListColumn("text", QT_TRANSLATE_NOOP("Chart", "What for"), 260),
        ListColumn("status", QT_TRANSLATE_NOOP("Chart", "Status"), 120),
        ListColumn("note", QT_TRANSLATE_NOOP("Chart", "Note"), 240),
    ),
    _text,
    lambda details: (
        details.status
        in (api.RecallStatus.OPEN, api.RecallStatus.CONTACTED, api.RecallStatus.BOOKED)
    ),
    QT_TRANSLATE_NOOP("Chart", "Waiting"),
)
