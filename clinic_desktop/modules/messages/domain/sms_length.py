"""How long an SMS is: characters, alphabet, and how many parts are billed (3GPP TS 23.038)."""

from __future__ import annotations

from dataclasses import dataclass

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("^{}\\[~]|€\f")  # these take two places
_GSM_ONE, _GSM_MANY = 160, 153
_UCS_ONE, _UCS_MANY = 70, 67


@dataclass(frozen=True, slots=True)
class SmsLength:
    """`units` of the alphabet used, `parts` that the gateway bills, `left` in the last part."""

    units: int
    parts: int
    left: int
    unicode: bool
    odd: str = ""  # the characters that force the short alphabet


def sms_length(text: str) -> SmsLength:
    """Measure a text: 160 places in one part, 70 when a character is outside the GSM alphabet."""
    odd = "".join(dict.fromkeys(c for c in text if c not in _BASIC and c not in _EXTENDED))
    if odd:
        return _measure(_ucs_units(text), _UCS_ONE, _UCS_MANY, odd)
    return _measure([2 if c in _EXTENDED else 1 for c in text], _GSM_ONE, _GSM_MANY, "")


def _ucs_units(text: str) -> list[int]:
    return [2 if ord(c) > 0xFFFF else 1 for c in text]


def _measure(places: list[int], one: int, many: int, odd: str) -> SmsLength:
    units = sum(places)
    if units <= one:
        return SmsLength(units, 1 if units else 0, one - units, bool(odd), odd)
    parts, room = 1, many
    for places_of_one in places:  # a character of two places is never torn apart
        if places_of_one > room:
            parts, room = parts + 1, many
        room -= places_of_one
    return SmsLength(units, parts, room, bool(odd), odd)
