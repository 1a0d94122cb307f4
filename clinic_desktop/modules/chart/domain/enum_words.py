"""The words for codes, by enum and value; source texts of context "Chart"."""

from __future__ import annotations

from enum import Enum

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.domain.allergies import (
    AgentKind,
    AllergyCategory,
    AllergyCertainty,
    AllergyStatus,
    AllergyType,
    Criticality,
)
from clinic_desktop.modules.chart.domain.conditions import (
    BodySide,
    Certainty,
    ConditionCategory,
    ConditionStatus,
    Severity,
)
from clinic_desktop.modules.chart.domain.gestation import DatedBy
from clinic_desktop.modules.chart.domain.history import (
    PregnancyOutcome,
    ProcedureStatus,
    Relation,
    SocialTopic,
    UseStatus,
    UseUnit,
)
from clinic_desktop.modules.chart.domain.immunizations import DueState, ImmunizationStatus
from clinic_desktop.modules.chart.domain.medications import StatementSource, StatementStatus
from clinic_desktop.modules.chart.domain.recalls import RecallStatus

WORDS: dict[type[Enum], dict[str, str]] = {
    ConditionStatus: {
        "active": QT_TRANSLATE_NOOP("Chart", "active"),
        "recurrence": QT_TRANSLATE_NOOP("Chart", "recurrence"),
        "relapse": QT_TRANSLATE_NOOP("Chart", "relapse"),
        "inactive": QT_TRANSLATE_NOOP("Chart", "inactive"),
        "remission": QT_TRANSLATE_NOOP("Chart", "in remission"),
        "resolved": QT_TRANSLATE_NOOP("Chart", "resolved"),
    },
    Certainty: {
        "unconfirmed": QT_TRANSLATE_NOOP("Chart", "unconfirmed"),
        "provisional": QT_TRANSLATE_NOOP("Chart", "provisional"),
        "differential": QT_TRANSLATE_NOOP("Chart", "differential diagnosis"),
        "confirmed": QT_TRANSLATE_NOOP("Chart", "confirmed"),
        "refuted": QT_TRANSLATE_NOOP("Chart", "refuted"),
    },
    ConditionCategory: {
        "problem-list-item": QT_TRANSLATE_NOOP("Chart", "problem list"),
        "encounter-diagnosis": QT_TRANSLATE_NOOP("Chart", "diagnosis of a visit"),
    },
    Severity: {
        "mild": QT_TRANSLATE_NOOP("Chart", "mild"),
        "moderate": QT_TRANSLATE_NOOP("Chart", "moderate"),
        "severe": QT_TRANSLATE_NOOP("Chart", "severe"),
    },
    AllergyType: {
        "allergy": QT_TRANSLATE_NOOP("Chart", "allergy"),
        "intolerance": QT_TRANSLATE_NOOP("Chart", "intolerance"),
    },
    AllergyCategory: {
        "food": QT_TRANSLATE_NOOP("Chart", "food"),
        "medication": QT_TRANSLATE_NOOP("Chart", "medicine"),
        "environment": QT_TRANSLATE_NOOP("Chart", "environment"),
        "biologic": QT_TRANSLATE_NOOP("Chart", "biologic"),
    },
    AgentKind: {
        "substance": QT_TRANSLATE_NOOP("Chart", "one substance"),
        "class": QT_TRANSLATE_NOOP("Chart", "a whole class"),
    },
    Criticality: {
        "low": QT_TRANSLATE_NOOP("Chart", "low"),
        "high": QT_TRANSLATE_NOOP("Chart", "high"),
        "unable-to-assess": QT_TRANSLATE_NOOP("Chart", "unable to assess"),
    },
    AllergyStatus: {
        "active": QT_TRANSLATE_NOOP("Chart", "active"),
        "inactive": QT_TRANSLATE_NOOP("Chart", "inactive"),
        "resolved": QT_TRANSLATE_NOOP("Chart", "resolved"),
    },
    AllergyCertainty: {
        "unconfirmed": QT_TRANSLATE_NOOP("Chart", "unconfirmed"),
        "presumed": QT_TRANSLATE_NOOP("Chart", "presumed"),
        "confirmed": QT_TRANSLATE_NOOP("Chart", "confirmed"),
        "refuted": QT_TRANSLATE_NOOP("Chart", "refuted"),
    },
    StatementStatus: {
        "active": QT_TRANSLATE_NOOP("Chart", "taking"),
        "completed": QT_TRANSLATE_NOOP("Chart", "completed"),
        "intended": QT_TRANSLATE_NOOP("Chart", "to begin"),
        "stopped": QT_TRANSLATE_NOOP("Chart", "stopped"),
        "on-hold": QT_TRANSLATE_NOOP("Chart", "on hold"),
        "unknown": QT_TRANSLATE_NOOP("Chart", "not known"),
        "not-taken": QT_TRANSLATE_NOOP("Chart", "not taken"),
    },
    StatementSource: {
        "patient": QT_TRANSLATE_NOOP("Chart", "the patient"),
        "relative": QT_TRANSLATE_NOOP("Chart", "a relative"),
        "practitioner": QT_TRANSLATE_NOOP("Chart", "prescribed here or elsewhere"),
        "pharmacy": QT_TRANSLATE_NOOP("Chart", "a pharmacy"),
        "document": QT_TRANSLATE_NOOP("Chart", "a document of another clinic"),
    },
    ProcedureStatus: {
        "preparation": QT_TRANSLATE_NOOP("Chart", "planned"),
        "in-progress": QT_TRANSLATE_NOOP("Chart", "in progress"),
        "completed": QT_TRANSLATE_NOOP("Chart", "done"),
        "stopped": QT_TRANSLATE_NOOP("Chart", "broken off"),
        "not-done": QT_TRANSLATE_NOOP("Chart", "not done"),
    },
    Relation: {
        "MTH": QT_TRANSLATE_NOOP("Chart", "mother"),
        "FTH": QT_TRANSLATE_NOOP("Chart", "father"),
        "SIS": QT_TRANSLATE_NOOP("Chart", "sister"),
        "BRO": QT_TRANSLATE_NOOP("Chart", "brother"),
        "DAU": QT_TRANSLATE_NOOP("Chart", "daughter"),
        "SON": QT_TRANSLATE_NOOP("Chart", "son"),
        "MGRMTH": QT_TRANSLATE_NOOP("Chart", "mother’s mother"),
        "MGRFTH": QT_TRANSLATE_NOOP("Chart", "mother’s father"),
        "PGRMTH": QT_TRANSLATE_NOOP("Chart", "father’s mother"),
        "PGRFTH": QT_TRANSLATE_NOOP("Chart", "father’s father"),
        "AUNT": QT_TRANSLATE_NOOP("Chart", "aunt"),
        "UNCLE": QT_TRANSLATE_NOOP("Chart", "uncle"),
        "COUSN": QT_TRANSLATE_NOOP("Chart", "cousin"),
        "FAMMEMB": QT_TRANSLATE_NOOP("Chart", "another relative"),
    },
    SocialTopic: {
        "tobacco": QT_TRANSLATE_NOOP("Chart", "tobacco"),
        "alcohol": QT_TRANSLATE_NOOP("Chart", "alcohol"),
        "drugs": QT_TRANSLATE_NOOP("Chart", "drugs"),
        "occupation": QT_TRANSLATE_NOOP("Chart", "work"),
        "housing": QT_TRANSLATE_NOOP("Chart", "housing"),
        "family": QT_TRANSLATE_NOOP("Chart", "household"),
        "exercise": QT_TRANSLATE_NOOP("Chart", "exercise"),
        "diet": QT_TRANSLATE_NOOP("Chart", "diet"),
        "sexuality": QT_TRANSLATE_NOOP("Chart", "sexuality"),
        "travel": QT_TRANSLATE_NOOP("Chart", "travel"),
        "other": QT_TRANSLATE_NOOP("Chart", "other"),
    },
    UseStatus: {
        "never": QT_TRANSLATE_NOOP("Chart", "never"),
        "former": QT_TRANSLATE_NOOP("Chart", "formerly"),
        "current": QT_TRANSLATE_NOOP("Chart", "now"),
    },
    BodySide: {
        "7771000": QT_TRANSLATE_NOOP("Chart", "left"),
        "24028007": QT_TRANSLATE_NOOP("Chart", "right"),
        "51440002": QT_TRANSLATE_NOOP("Chart", "both sides"),
    },
    UseUnit: {
        "{cigarettes}/d": QT_TRANSLATE_NOOP("Chart", "cigarettes a day"),
        "{drinks}/wk": QT_TRANSLATE_NOOP("Chart", "drinks a week"),
        "h/wk": QT_TRANSLATE_NOOP("Chart", "hours a week"),
        "/wk": QT_TRANSLATE_NOOP("Chart", "times a week"),
    },
    PregnancyOutcome: {
        "ongoing": QT_TRANSLATE_NOOP("Chart", "ongoing"),
        "live-birth": QT_TRANSLATE_NOOP("Chart", "live birth"),
        "stillbirth": QT_TRANSLATE_NOOP("Chart", "stillbirth"),
        "miscarriage": QT_TRANSLATE_NOOP("Chart", "miscarriage"),
        "abortion": QT_TRANSLATE_NOOP("Chart", "abortion"),
        "ectopic": QT_TRANSLATE_NOOP("Chart", "ectopic pregnancy"),
    },
    ImmunizationStatus: {
        "completed": QT_TRANSLATE_NOOP("Chart", "given"),
        "not-done": QT_TRANSLATE_NOOP("Chart", "not given"),
    },
    RecallStatus: {
        "open": QT_TRANSLATE_NOOP("Chart", "to be called"),
        "contacted": QT_TRANSLATE_NOOP("Chart", "contacted"),
        "booked": QT_TRANSLATE_NOOP("Chart", "booked"),
        "done": QT_TRANSLATE_NOOP("Chart", "done"),
        "cancelled": QT_TRANSLATE_NOOP("Chart", "cancelled"),
    },
    DueState: {
        "complete": QT_TRANSLATE_NOOP("Chart", "complete"),
        "upcoming": QT_TRANSLATE_NOOP("Chart", "coming"),
        "due": QT_TRANSLATE_NOOP("Chart", "due"),
        "overdue": QT_TRANSLATE_NOOP("Chart", "overdue"),
        "past": QT_TRANSLATE_NOOP("Chart", "past its age"),
    },
    DatedBy: {
        "stated": QT_TRANSLATE_NOOP("Chart", "stated"),
        "last-period": QT_TRANSLATE_NOOP("Chart", "last period"),
        "scan": QT_TRANSLATE_NOOP("Chart", "scan"),
    },
}
