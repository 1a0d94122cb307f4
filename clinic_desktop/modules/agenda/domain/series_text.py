"""A rule of a series in plain words: `every 2 weeks on Tuesday, 12 times`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.series import (
    Frequency,
    Series,
    SeriesNotUnderstood,
    SeriesRule,
    parse_rule,
)

LAST = -1


def weekday_name(weekday: int) -> str:
    """Return a weekday's name; 0 is Monday."""
    names = (
        translate("Agenda", "Monday"),
        translate("Agenda", "Tuesday"),
        translate("Agenda", "Wednesday"),
        translate("Agenda", "Thursday"),
        translate("Agenda", "Friday"),
        translate("Agenda", "Saturday"),
        translate("Agenda", "Sunday"),
    )
    return names[weekday]


def nth_name(nth: int) -> str:
    """Return which one of its weekday in a month: the first to the fourth, or the last (-1)."""
    names = {
        1: translate("Agenda", "first"),
        2: translate("Agenda", "second"),
        3: translate("Agenda", "third"),
        4: translate("Agenda", "fourth"),
        LAST: translate("Agenda", "last"),
    }
    return names.get(nth, str(nth))


def series_text(rule: SeriesRule, last: datetime | None = None) -> str:
    """Return a rule in words, in the user's language.

    `last` is the last appointment that the rule gives: shown where only a count is set.
    """
    parts = [_on_days(rule, _every(rule))]
    if rule.count:
        parts.append(translate("Agenda", "%n times", None, rule.count))
    end = rule.until or (last.date() if last else None)
    if end is not None:
        parts.append(translate("Agenda", "until {day}").format(day=day_text(end)))
    return ", ".join(parts)


def stored_series_text(series: Series, *, counted: bool = True) -> str:
    """Return a stored series in words; one from a calendar file that says more is just named.

    Not `counted` where the appointments that are there are told: dates left out make them fewer
    than the rule says.
    """
    try:
        rule = parse_rule(series.rule, series.first, series.zone)
        return series_text(rule if counted else replace(rule, count=0))
    except SeriesNotUnderstood:
        return translate("Agenda", "by a rule from a calendar file")


def _every(rule: SeriesRule) -> str:
    n = rule.interval
    if n == 1:
        single = {
            Frequency.DAILY: translate("Agenda", "every day"),
            Frequency.WEEKLY: translate("Agenda", "every week"),
            Frequency.MONTHLY: translate("Agenda", "every month"),
            Frequency.YEARLY: translate("Agenda", "every year"),
        }
        return single[rule.frequency]
    several = {
        Frequency.DAILY: translate("Agenda", "every %n days", None, n),
        Frequency.WEEKLY: translate("Agenda", "every %n weeks", None, n),
        Frequency.MONTHLY: translate("Agenda", "every %n months", None, n),
        Frequency.YEARLY: translate("Agenda", "every %n years", None, n),
    }
    return several[rule.frequency]


def _on_days(rule: SeriesRule, every: str) -> str:
    if not rule.weekdays:
        return every
    names = [weekday_name(day) for day in rule.weekdays]
    if rule.nth:
        text = translate("Agenda", "{every} on the {nth} {weekday}")
        return text.format(every=every, nth=nth_name(rule.nth), weekday=_listed(names))
    return translate("Agenda", "{every} on {weekdays}").format(every=every, weekdays=_listed(names))


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    text = translate("Agenda", "{names} and {last}")
    return text.format(names=", ".join(names[:-1]), last=names[-1])
