"""Whether the person of a message can be the patient whose number it carries."""

from __future__ import annotations

import re
from datetime import date

from clinic_desktop.kernel.text import fold
from clinic_desktop.modules.chart.domain.hl7_messages import Identifier, MessagePatient

_OID = re.compile(r"^(urn:oid:|urn:uuid:|https?://)", re.IGNORECASE)


def same_authority(sent: Identifier, system: str, issuer: str) -> bool | None:
    """Tell whether the number's giver is the stored one; None when either side does not say."""
    ours = {_bare(each) for each in (system, issuer) if each}
    if not sent.authority or not ours:
        return None
    return _bare(sent.authority) in ours


def agrees(person: MessagePatient, name: str, birth: date | None, precision: int, sex: str) -> bool:
    """Tell whether name, birth date and sex can be one person's.

    `precision` is how many characters of the stored ISO date are known (4, 7, 10). What one side
    does not know contradicts nothing, but something that identifies must be the same: a family
    name, or a given name together with the birth date.
    """
    if {person.sex, sex} == {"male", "female"}:
        return False
    known = birth.isoformat()[:precision] if birth else ""
    shared = min(len(known), len(person.birth))
    if shared and known[:shared] != person.birth[:shared]:
        return False
    same_day = shared == len("YYYY-MM-DD")
    theirs = _words(name)
    family = bool(_words(person.family) & theirs)
    given = bool(_words(person.given) & theirs)
    if not person.family and not person.given:
        return same_day
    return (family and (given or same_day)) or (given and same_day)


def _bare(authority: str) -> str:
    return fold(_OID.sub("", authority.strip()))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))
