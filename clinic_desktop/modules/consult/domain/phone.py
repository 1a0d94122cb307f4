"""Calling by phone instead: the address that the computer's phone program understands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate

MAX_MINUTES = 24 * 60
_E164 = re.compile(r"\+[1-9]\d{4,14}")
_LOCAL = re.compile(r"\d{3,17}")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?", re.IGNORECASE)
_FILLING = re.compile(r"[\s().\-/]")


class Scheme(StrEnum):
    """Which program takes the call: the computer's own choice, or one for internet phones."""

    TEL = "tel"
    SIP = "sip"


class NoNumber(UserError):
    """What stands there can't be called."""

    template = QT_TRANSLATE_NOOP("Consult", "“{value}” is no phone number that can be called.")


@dataclass(frozen=True, slots=True)
class KeepPhoneCall:
    """Command: keep a call by phone. Without `encounter_id` it is a visit of its own."""

    patient_id: UUID
    number: str
    began_ms: int
    minutes: int
    said: str
    encounter_id: UUID | None = None
    appointment_id: UUID | None = None


def call_address(value: str, region: str, scheme: Scheme = Scheme.TEL, sip_host: str = "") -> str:
    """Return the address of a number, made of nothing but digits, one + and a host of letters.

    A number of the country is written with its code; one that is too short for that stays local.
    `value` may come from anywhere: nothing of it but its digits gets into the address. Raises
    NoNumber.
    """
    number = dialled(value, region)
    if scheme is Scheme.TEL:
        return f"tel:{number}"
    if sip_host and not _HOST.fullmatch(sip_host):
        raise NoNumber(value=clean_line(sip_host))
    return f"sip:{number}@{sip_host}" if sip_host else f"sip:{number}"


def dialled(value: str, region: str) -> str:
    """Return a number as it is dialled: in E.164 form where it has one. Raises NoNumber."""
    import phonenumbers

    line = clean_line(value)
    try:
        number = phonenumbers.parse(line, region or None)
        if phonenumbers.is_possible_number(number):
            whole = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            if _E164.fullmatch(whole):
                return whole
    except phonenumbers.NumberParseException:
        pass
    bare = _FILLING.sub("", line)
    if not _LOCAL.fullmatch(bare) or not bare.isascii():
        raise NoNumber(value=line)
    return bare


def phone_problems(command: KeepPhoneCall, now_ms: int) -> dict[str, str]:
    """Return what is wrong with a call's note, by field."""
    problems = {}
    if not command.said.strip():
        problems["said"] = translate("Consult", "Write what was said.")
    if not 0 <= command.minutes <= MAX_MINUTES:
        problems["minutes"] = translate("Consult", "Between 0 and {limit} minutes.").format(
            limit=MAX_MINUTES
        )
    if command.began_ms > now_ms:
        problems["began"] = translate("Consult", "This is still to come.")
    return problems
