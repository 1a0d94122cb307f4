"""Phones and e-mail addresses: what is typed, checked, and kept in one standard form."""

from __future__ import annotations

import re

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line

_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
MAX_EMAIL = 254
_SOME_PHONE = re.compile(r"(?:[\s().\-/]*\d){5,17}")  # where no country is known


class WrongPhone(UserError):
    """No phone has this number in the country it names or the clinic's."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "“{value}” is not a phone number in {region}. For another country begin with + and its "
        "code.",
    )


class WrongEmail(UserError):
    """No e-mail address looks like this."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "“{value}” is not an e-mail address: name@place.country is expected."
    )


def check_phone(value: str, region: str) -> str:
    """Return a phone number in E.164 form; `region` is ISO 3166-1 for numbers without +.

    Raises WrongPhone for what can't be a number by its length. Whether a range is in use is not
    asked: new ones are given out after this program was made, and nobody may be unreachable for
    that. A local number without its area code passes and has no E.164 form ('').
    """
    import phonenumbers

    line = clean_line(value)
    if not region and not line.startswith("+"):
        if _SOME_PHONE.fullmatch(line):
            return ""
        raise WrongPhone(value=line, region=region)
    try:
        number = phonenumbers.parse(line, region or None)
    except phonenumbers.NumberParseException:
        raise WrongPhone(value=line, region=region) from None
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible == phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        return ""
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise WrongPhone(value=line, region=region)
    formatted: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return formatted


def check_email(value: str) -> str:
    """Return an e-mail address without blanks around it. Raises WrongEmail."""
    line = clean_line(value)
    if len(line) > MAX_EMAIL or not _EMAIL.fullmatch(line):
        raise WrongEmail(value=line)
    return line
