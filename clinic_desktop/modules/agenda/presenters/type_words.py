"""What a type of appointment brings: length, buffers, price, preparation, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from uuid import UUID

from clinic_desktop.kernel.locales import locale_of
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn
from clinic_desktop.modules.agenda.presenters.words import length_text
from clinic_desktop.modules.practice.api import AppointmentTypeRef

PRACTITIONER = "practitioner"


@dataclass(frozen=True, slots=True)
class Money:
    """How prices are written: ISO 4217 currency, and the screen's locale (`es_ES`)."""

    currency: str = ""
    locale: str = "en"

    def text(self, amount: str) -> str:
        """Return a price as the place writes it; as stored where it can't be read."""
        from babel.numbers import format_currency

        if not amount:
            return ""
        try:
            value = Decimal(amount)
        except InvalidOperation:
            return f"{amount} {self.currency}".strip()
        if not self.currency:
            return amount
        return str(format_currency(value, self.currency, locale=locale_of(self.locale)))


def type_facts(kind: AppointmentTypeRef | None, money: Money) -> str:
    """Return length, buffers and price of a type on one line."""
    if kind is None:
        return ""
    parts = [length_text(kind.minutes)]
    if kind.buffer_before:
        parts.append(_minutes(translate("Agenda", "{length} before"), kind.buffer_before))
    if kind.buffer_after:
        parts.append(_minutes(translate("Agenda", "{length} after"), kind.buffer_after))
    if kind.assistant_before or kind.assistant_after:
        both = kind.assistant_before + kind.assistant_after
        parts.append(_minutes(translate("Agenda", "{length} of the assistant"), both))
    price = money.text(kind.price)
    return " · ".join([*parts, price] if price else parts)


def preparation_text(kind: AppointmentTypeRef | None) -> str:
    """Return how the patient prepares, '' when nothing is to be done."""
    if kind is None or not kind.preparation.strip():
        return ""
    return translate("Agenda", "Tell the patient: {text}").format(text=kind.preparation.strip())


def offered_first(
    columns: Iterable[DayColumn], kind: AppointmentTypeRef | None
) -> tuple[DayColumn, ...]:
    """Return all columns, those first who offer the type; otherwise the order stays."""
    return tuple(sorted(columns, key=lambda column: not offers(column, kind)))


def offers(column: DayColumn, kind: AppointmentTypeRef | None) -> bool:
    """Tell whether a practitioner offers a type; rooms and equipment take every type."""
    if kind is None or not kind.practitioner_ids or column.kind != PRACTITIONER:
        return True
    return column.resource_id in kind.practitioner_ids


def type_of(types: Sequence[AppointmentTypeRef], type_id: UUID | None) -> AppointmentTypeRef | None:
    """Return a type by its id."""
    return next((kind for kind in types if kind.id == type_id), None)


def _minutes(text: str, minutes: int) -> str:
    return text.format(length=length_text(minutes))
