"""The fields of each form, by table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import lists
from clinic_desktop.modules.chart.presenters.lists.fact_list import Found
from clinic_desktop.modules.chart.presenters.lists.kinds import ListKind
from clinic_desktop.modules.chart.presenters.lists.words import choices
from clinic_desktop.modules.chart.ui.lists.fields import (
    CodedField,
    ItemsField,
    PartialDateField,
    PlainText,
)
from clinic_desktop.ui_kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LineField,
    NumberField,
    TextField,
    TimeField,
)
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.rows_editor import RowField

_HINTS = {
    ("pregnancy", "scan_days"): QT_TRANSLATE_NOOP("Chart", "12 weeks and 3 days are 87"),
    ("recall", "text"): QT_TRANSLATE_NOOP("Chart", "Reception and messages show these words."),
}


@dataclass(frozen=True)
class Setting:
    """What fields need: the shell, today, and what the list read."""

    shell: Shell
    found: Found

    @property
    def today(self) -> date:
        """The clinic's day."""
        return self.found.today


Make = Callable[[Setting], QWidget]


def make_form(kind: ListKind[Any], setting: Setting) -> Form:
    """Return the form of a kind, with the usual values of a new fact."""
    form = Form(columns=2)
    for name, (make, span) in _FORMS[kind.name].items():
        label = translate("Chart", kind.labels[name])
        hint = _HINTS.get((kind.name, name), "")
        widget = make(setting)
        if isinstance(widget, CheckField):
            widget.setText(label)
        required = isinstance(widget, CodedField | PlainText)
        shown = translate("Chart", hint) if hint else ""
        form.add(name, label, widget, required=required, span=span, hint=shown)
    return form


def _choice(kind: type[Enum]) -> Make:
    return lambda _setting: ChoiceField(choices(kind))


def _partial(setting: Setting) -> QWidget:
    return PartialDateField(setting.today)


def _day(setting: Setting) -> QWidget:
    return DateField(today=setting.today)


def _line(_setting: Setting) -> QWidget:
    return LineField(limit=500)


def _words(_setting: Setting) -> QWidget:
    return PlainText()


def _coded(setting: Setting) -> QWidget:
    return CodedField(setting.shell, api.search_diagnoses, api.ICD10_CM)


def _procedure(setting: Setting) -> QWidget:
    return CodedField(setting.shell, api.search_procedures, api.ICD9_PROCEDURES)


def _time(_setting: Setting) -> QWidget:
    return TimeField()


def _note(_setting: Setting) -> QWidget:
    return TextField(lines=2)


def _check(_setting: Setting) -> QWidget:
    return CheckField("")


def _number(most: int) -> Make:
    return lambda _setting: NumberField(minimum=0, maximum=most)


def _amount(_setting: Setting) -> QWidget:
    return NumberField(decimals=2, minimum=0, maximum=10_000, trims=True)


def _reactions(_setting: Setting) -> QWidget:
    rows = (
        RowField("text", translate("Chart", "What happened"), lambda: LineField(limit=500), 3),
        RowField(
            "severity",
            translate("Chart", "How bad"),
            lambda: ChoiceField(choices(api.Severity)),
            2,
        ),
    )
    return ItemsField(api.Reaction, rows, ("text",), translate("Chart", "Add a reaction"))


def _regimens(setting: Setting) -> QWidget:
    def dose() -> QWidget:
        return NumberField(decimals=3, minimum=0, trims=True)

    def needed() -> QWidget:
        return CheckField(translate("Chart", "as needed"))

    rows = (
        RowField("dose", translate("Chart", "Dose"), dose, 1),
        RowField("unit", translate("Chart", "Unit"), lambda: LineField(limit=40), 2),
        RowField("timing", translate("Chart", "When"), lambda: LineField(limit=200), 4),
        RowField("route", translate("Chart", "Route"), lambda: LineField(limit=80), 2, 1),
        RowField(
            "start", translate("Chart", "From"), lambda: PartialDateField(setting.today), 2, 1
        ),
        RowField("end", translate("Chart", "Until"), lambda: PartialDateField(setting.today), 2, 1),
        RowField("as_needed", translate("Chart", "as needed"), needed, 2, 1),
    )
    keys = ("dose", "timing")
    return ItemsField(api.Regimen, rows, keys, translate("Chart", "Add a way of taking it"))


def _vaccine(setting: Setting) -> QWidget:
    schedule = setting.found.more.schedule
    return ChoiceField([(series.vaccine, series.title) for series in schedule])


_FORMS: Mapping[str, Mapping[str, tuple[Make, int]]] = {
    "condition": {
        "text": (_coded, 2),
        "clinical_status": (_choice(api.ConditionStatus), 1),
        "certainty": (_choice(api.Certainty), 1),
        "onset": (_partial, 1),
        "abatement": (_partial, 1),
        "severity": (_choice(api.Severity), 1),
        "side": (_choice(lists.BodySide), 1),
        "category": (_choice(api.ConditionCategory), 2),
        "note": (_note, 2),
    },
    "allergy_intolerance": {
        "text": (_words, 2),
        "agent_kind": (_choice(api.AgentKind), 1),
        "category": (_choice(api.AllergyCategory), 1),
        "allergy_type": (_choice(api.AllergyType), 1),
        "criticality": (_choice(api.Criticality), 1),
        "reactions": (_reactions, 2),
        "clinical_status": (_choice(api.AllergyStatus), 1),
        "certainty": (_choice(api.AllergyCertainty), 1),
        "onset": (_partial, 2),
        "note": (_note, 2),
    },
    "medication_statement": {
        "text": (_words, 2),
        "regimens": (_regimens, 2),
        "status": (_choice(api.StatementStatus), 1),
        "source": (_choice(api.StatementSource), 1),
        "start": (_partial, 1),
        "end": (_partial, 1),
        "reason": (_line, 2),
        "note": (_note, 2),
    },
    "procedure": {
        "text": (_procedure, 2),
        "performed": (_partial, 1),
        "performed_time": (_time, 1),
        "status": (_choice(api.ProcedureStatus), 1),
        "performer": (_line, 1),
        "body_site": (_line, 1),
        "surgical": (_check, 1),
        "outcome": (_line, 2),
        "note": (_note, 2),
    },
    "family_member_history": {
        "relation": (_choice(api.Relation), 1),
        "onset_age": (_number(130), 1),
        "text": (_coded, 2),
        "deceased": (_check, 1),
        "cause_of_death": (_check, 1),
        "note": (_note, 2),
    },
    "social_history": {
        "topic": (_choice(api.SocialTopic), 1),
        "use": (_choice(api.UseStatus), 1),
        "amount": (_amount, 1),
        "unit": (_choice(lists.UseUnit), 1),
        "start": (_partial, 1),
        "end": (_partial, 1),
        "text": (_line, 2),
        "note": (_note, 2),
    },
    "pregnancy": {
        "outcome": (_choice(api.PregnancyOutcome), 1),
        "ended": (_partial, 1),
        "lmp": (_day, 1),
        "due": (_day, 1),
        "scan_on": (_day, 1),
        "scan_days": (_number(315), 1),
        "weeks": (_number(45), 1),
        "children": (_number(9), 1),
        "delivery": (_line, 1),
        "birth_weight_g": (_number(9_000), 1),
        "text": (_line, 2),
        "note": (_note, 2),
    },
    "immunization": {
        "vaccine": (_vaccine, 1),
        "status": (_choice(api.ImmunizationStatus), 1),
        "given": (_partial, 1),
        "dose_number": (_number(99), 1),
        "text": (_line, 1),
        "manufacturer": (_line, 1),
        "lot": (_line, 1),
        "expires": (_day, 1),
        "site": (_line, 1),
        "route": (_line, 1),
        "elsewhere": (_check, 2),
        "reason": (_line, 2),
        "note": (_note, 2),
    },
    "recall": {
        "text": (_line, 2),
        "due": (_day, 1),
        "status": (_choice(api.RecallStatus), 1),
        "note": (_note, 2),
    },
}
