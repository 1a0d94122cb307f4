"""A message's person beside a patient, field by field, as a human compares them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from clinic_desktop.kernel.text import fold
from clinic_desktop.modules.chart.domain.laboratory import NamedPerson

_TELLING = frozenset({"male", "female", "other"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whether each field is the same; None where one side does not say.

    A number is never another one: a laboratory has its own.
    """

    name: bool | None
    birth: bool | None
    sex: bool | None
    number: bool | None

    @property
    def differs(self) -> bool:
        """Tell whether something that both sides say is not the same."""
        return False in (self.name, self.birth, self.sex)


def likeness(
    sent: NamedPerson, name: str, birth: date | None, precision: int, sex: str, numbers: set[str]
) -> Likeness:
    """Compare a message's person with a patient.

    `precision` is how many characters of the ISO birth date are known. Names are the same when all
    words of the shorter one are in the longer one: laboratories leave second names out.
    """
    theirs, ours = _words(sent.name), _words(name)
    known = birth.isoformat()[:precision] if birth else ""
    shared = min(len(known), len(sent.birth))
    telling = {sent.sex, sex} <= _TELLING
    return Likeness(
        (theirs <= ours or ours <= theirs) if theirs and ours else None,
        known[:shared] == sent.birth[:shared] if shared else None,
        sent.sex == sex if telling else None,
        True if numbers & set(sent.numbers) else None,
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))
