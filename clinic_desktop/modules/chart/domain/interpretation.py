"""Whether a value is out of its range: what the sender says, and what the numbers say.

What was sent wins; where the numbers say otherwise, both are shown. No range never reads as normal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from clinic_desktop.modules.chart.domain.observations import (
    ObservationDetails,
    ObservedValue,
    ReferenceRange,
    decimal_of,
)
from clinic_desktop.modules.chart.domain.units import convert_exact


class Flag(StrEnum):
    """Where a value lies. NO_RANGE and NOT_JUDGED are not normal: nobody knows."""

    CRITICAL_LOW = "LL"
    LOW = "L"
    NORMAL = "N"
    HIGH = "H"
    CRITICAL_HIGH = "HH"
    ABNORMAL = "A"
    CRITICAL_ABNORMAL = "AA"
    NO_RANGE = "no-range"
    NOT_JUDGED = "not-judged"


OUT_OF_RANGE = frozenset(
    {
        Flag.CRITICAL_LOW,
        Flag.LOW,
        Flag.HIGH,
        Flag.CRITICAL_HIGH,
        Flag.ABNORMAL,
        Flag.CRITICAL_ABNORMAL,
    }
)
_CRITICAL = frozenset({Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH, Flag.CRITICAL_ABNORMAL})
_UNKNOWN = frozenset({Flag.NO_RANGE, Flag.NOT_JUDGED})
# HL7 table 0078 and FHIR v3-ObservationInterpretation; other codes judge nothing.
_SENT = {
    **{flag.value: flag for flag in (*OUT_OF_RANGE, Flag.NORMAL)},
    "<": Flag.CRITICAL_LOW,
    ">": Flag.CRITICAL_HIGH,
    "LU": Flag.CRITICAL_LOW,
    "HU": Flag.CRITICAL_HIGH,
}
_SPAN = re.compile(r"\s*(-?[\d.,]+)\s*(?:-|–|to|a)\s*(-?[\d.,]+)\s*")
_ONE_SIDE = re.compile(r"\s*(<=|>=|≤|≥|<|>)\s*(-?[\d.,]+)\s*")
_THOUSANDS = re.compile(r",\d{3}$")
_DAYS = Decimal("365.25")
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Judgement:
    """`flag` is what to show, `own` what the numbers say, `sent` what the sender said, if it did.

    `disagrees` when both say something and not the same side.
    """

    flag: Flag
    own: Flag
    sent: Flag | None = None

    @property
    def disagrees(self) -> bool:
        """Tell whether the numbers say something else than the sender."""
        if self.sent is None or self.own in _UNKNOWN:
            return False
        return _side(self.sent) != _side(self.own) and not (
            _side(self.sent) == "?" and self.own in OUT_OF_RANGE
        )

    @property
    def out_of_range(self) -> bool:
        """Tell whether it is to be marked."""
        return self.flag in OUT_OF_RANGE

    @property
    def severity(self) -> int:
        """What orders by urgency: 3 critical, 2 out of range, 1 nobody knows, 0 normal."""
        return severity_of_flag(self.flag)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a range must fit: sex ("male", "female", "") and age in days (None = not known).

    The age is that at the moment `at_ms`, where one is said.
    """

    sex: str = ""
    age_days: int | None = None
    at_ms: int | None = None

    def then(self, at_ms: int) -> Subject:
        """Return the same person at another moment: a range is for the age at that time."""
        if self.age_days is None or self.at_ms is None:
            return self
        age = max(self.age_days - (self.at_ms - at_ms) // _DAY_MS, 0)
        return Subject(self.sex, age, at_ms)


ANYBODY = Subject()


def severity_of_flag(flag: Flag) -> int:
    """Return 3 for critical, 2 for out of range, 1 where nobody knows, 0 for normal."""
    if flag in _CRITICAL:
        return 3
    if flag in OUT_OF_RANGE:
        return 2
    return 1 if flag in _UNKNOWN else 0


def judge(
    value: ObservedValue,
    interpretation: str = "",
    ranges: Iterable[ReferenceRange] = (),
    subject: Subject = ANYBODY,
    code: str = "",
) -> Judgement:
    """Return whether a value is out of range. `code` is its LOINC code, for units."""
    own = _own(value, tuple(ranges), subject, code)
    sent = sent_flag(interpretation)
    return Judgement(own if sent is None else sent, own, sent)


def judge_observation(details: ObservationDetails, subject: Subject = ANYBODY) -> Judgement:
    """Return the judgement of an observation; with components the worst of them and of itself."""
    found = [
        judge(details.value, details.interpretation, details.ranges, subject, details.coding.code)
    ]
    found += [
        judge(part.value, part.interpretation, part.ranges, subject, part.coding.code)
        for part in details.components
    ]
    told = [each for each in found if each.flag is not Flag.NOT_JUDGED] or found
    return max(told, key=lambda each: (each.severity, each.disagrees))


def sent_flag(interpretation: str) -> Flag | None:
    """Return the worst of the codes that were sent, None when none of them judges."""
    codes = (code.strip().upper() for code in interpretation.split(","))
    flags = [_SENT[code] for code in codes if code in _SENT]
    return max(flags, key=severity_of_flag) if flags else None


def limits_of(spec: ReferenceRange) -> tuple[Decimal | None, Decimal | None]:
    """Return the lowest and the highest normal number, from the fields or else from the words."""
    low, high = decimal_of(spec.low), decimal_of(spec.high)
    if low is not None or high is not None:
        return low, high
    if spec.low or spec.high:
        return None, None
    if span := _SPAN.fullmatch(spec.text):
        low, high = _plain(span[1]), _plain(span[2])
        return (None, None) if low is None or high is None else (low, high)
    if side := _ONE_SIDE.fullmatch(spec.text):
        limit = _plain(side[2])
        return (None, limit) if side[1] in ("<", "<=", "≤") else (limit, None)
    return None, None


def _plain(text: str) -> Decimal | None:
    """Return a number as people write it; None where a comma may part thousands or decimals."""
    if "," in text and ("." in text or _THOUSANDS.search(text)):
        return None
    return decimal_of(text.replace(",", "."))


def _side(flag: Flag) -> str:
    if flag in (Flag.LOW, Flag.CRITICAL_LOW):
        return "low"
    if flag in (Flag.HIGH, Flag.CRITICAL_HIGH):
        return "high"
    return "normal" if flag is Flag.NORMAL else "?"


def _own(
    value: ObservedValue, ranges: tuple[ReferenceRange, ...], subject: Subject, code: str
) -> Flag:
    number = value.number
    if number is None:
        return Flag.NOT_JUDGED
    fitting = [spec for spec in ranges if _fits(spec, subject)]
    critical = [spec for spec in fitting if spec.kind == "critical"]
    normal = [spec for spec in fitting if spec.kind in ("", "normal")]
    for spec in critical:
        flag = _within(value, number, spec, code)
        if flag is Flag.LOW:
            return Flag.CRITICAL_LOW
        if flag is Flag.HIGH:
            return Flag.CRITICAL_HIGH
    found = {_within(value, number, spec, code) for spec in normal}
    if len(found) == 1:
        return found.pop()
    return Flag.NOT_JUDGED if found else Flag.NO_RANGE


def _fits(spec: ReferenceRange, subject: Subject) -> bool:
    """Tell whether a range may be meant for somebody; what is not known excludes nothing."""
    if spec.sex and subject.sex and spec.sex != subject.sex:
        return False
    if subject.age_days is None:
        return True
    years = Decimal(subject.age_days) / _DAYS
    low, high = decimal_of(spec.age_low), decimal_of(spec.age_high)
    return (low is None or years >= low) and (high is None or years < high + 1)


def _within(value: ObservedValue, number: Decimal, spec: ReferenceRange, code: str) -> Flag:
    low, high = limits_of(spec)
    if low is None and high is None:
        return Flag.NOT_JUDGED if spec.text else Flag.NO_RANGE
    exact: Fraction | Decimal | None = number
    of_value, of_range = value.unit_code or value.unit, spec.unit_code or spec.unit
    if of_range and of_value != of_range:
        exact = convert_exact(Fraction(number), of_value, of_range, code)
    if exact is None:
        return Flag.NOT_JUDGED  # two units that nobody can compare
    return _compare(exact, value.comparator, low, high)


def _compare(
    value: Fraction | Decimal, comparator: str, low: Decimal | None, high: Decimal | None
) -> Flag:
    """Return where a number lies; with a comparator only what is sure whatever it stands for."""
    open_below, open_above = comparator in ("<", "<="), comparator in (">", ">=")
    strict = comparator in ("<", ">")
    if (
        low is not None
        and not open_above
        and (value < low or (open_below and strict and value == low))
    ):
        return Flag.LOW
    if (
        high is not None
        and not open_below
        and (value > high or (open_above and strict and value == high))
    ):
        return Flag.HIGH
    sure_low = low is None or not open_below
    sure_high = high is None or not open_above
    inside = (low is None or value >= low) and (high is None or value <= high)
    return Flag.NORMAL if sure_low and sure_high and inside else Flag.NOT_JUDGED
