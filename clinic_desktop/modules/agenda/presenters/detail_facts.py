"""What series, type and buffers add to the details of an appointment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentView,
    Series,
    series_of,
    stored_series_text,
)
from clinic_desktop.modules.agenda.presenters.type_words import Money, preparation_text, type_of
from clinic_desktop.modules.agenda.presenters.words import length_text
from clinic_desktop.modules.practice.api import (
    AppointmentTypeRef,
    appointment_types,
    clinic_profile,
)
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class DetailFacts:
    """The type, also a retired one; the series, and which of how many it is."""

    currency: str = ""
    kind: AppointmentTypeRef | None = None
    series: Series | None = None
    number: int = 0
    count: int = 0


def load_facts(ctx: Context, a: AppointmentView) -> DetailFacts:
    """Read what belongs to an appointment."""
    facts = DetailFacts(clinic_profile(ctx).currency, type_of(appointment_types(ctx), a.type_id))
    if a.series_id is None:
        return facts
    series, members = series_of(ctx, a.id)
    there = sorted(members, key=lambda member: member.state.start)
    number = next((n for n, member in enumerate(there, 1) if member.id == a.id), 0)
    return replace(facts, series=series, number=number, count=len(there))


def fact_lines(facts: DetailFacts, a: AppointmentView, locale: str) -> tuple[str, ...]:
    """Return them in words, a line each."""
    lines = []
    if facts.series is not None:
        text = translate("Agenda", "Series, {number} of {count}: {rule}")
        rule = stored_series_text(facts.series, counted=False)
        lines.append(text.format(number=facts.number, count=facts.count, rule=rule))
    if facts.kind is not None and not facts.kind.active:
        lines.append(translate("Agenda", "This type is no longer offered."))
    price = Money(facts.currency, locale).text(facts.kind.price) if facts.kind else ""
    lines.append(" · ".join(part for part in (*_buffers(a), price) if part))
    lines.append(preparation_text(facts.kind))
    return tuple(line for line in lines if line)


def _buffers(a: AppointmentView) -> tuple[str, ...]:
    """Return the buffers that the appointment itself has; the type's may have changed since."""
    before = translate("Agenda", "{length} before")
    after = translate("Agenda", "{length} after")
    pairs = ((before, a.overhead.buffer_before), (after, a.overhead.buffer_after))
    return tuple(text.format(length=length_text(n)) for text, n in pairs if n)
