"""Facts in words, for screens and papers alike."""

from __future__ import annotations

from enum import Enum

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.allergies import Reaction
from clinic_desktop.modules.chart.domain.conditions import Severity
from clinic_desktop.modules.chart.domain.enum_words import WORDS
from clinic_desktop.modules.chart.domain.history import UseUnit
from clinic_desktop.modules.chart.domain.medications import Regimen
from clinic_desktop.modules.chart.domain.partial_date import PartialDate


def word(value: Enum) -> str:
    """Return an enum's value in the user's language; '' for nothing said."""
    if value.value == "":
        return ""
    return translate("Chart", WORDS[type(value)][value.value])


def reaction_text(reaction: Reaction) -> str:
    """Return a reaction with its severity."""
    if reaction.severity is Severity.UNSAID:
        return reaction.text
    return f"{reaction.text} ({word(reaction.severity)})"


def regimen_text(regimen: Regimen) -> str:
    """Return one way of taking: dose, when, how."""
    unit = regimen.unit.strip("{}")  # UCUM puts plain words into braces
    dose = " ".join(part for part in (regimen.dose, unit) if part)
    needed = translate("Chart", "as needed") if regimen.as_needed else ""
    parts = (dose, regimen.timing, regimen.route, needed)
    return ", ".join(part for part in parts if part)


def amount_text(amount: str, unit: UseUnit) -> str:
    """Return an amount with what it counts."""
    return " ".join(part for part in (amount, word(unit)) if part) if amount else ""


def partial_text(value: PartialDate | None) -> str:
    """Return a partial date for reading, as far as it is known."""
    if value is None:
        return ""
    if value.day:
        return day_text(value.first)
    return f"{value.month:02}/{value.year:04}" if value.month else f"{value.year:04}"
