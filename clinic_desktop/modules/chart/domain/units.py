"""Units of measured values (UCUM) and exact conversion between them.

A table of exact fractions instead of a library: the units of a clinic are few, a library costs
most of a second at its first use, and a fraction goes there and back without losing a digit.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: value in the base unit of its dimension = (value + shift) * factor."""

    code: str  # UCUM
    words: str  # as people write it
    dimension: str
    factor: Fraction
    shift: Fraction = Fraction(0)


def _unit(code: str, words: str, dimension: str, factor: str, shift: str = "0") -> Unit:
    return Unit(code, words, dimension, Fraction(factor), Fraction(shift))


_UNITS = {
    unit.code: unit
    for unit in (
        _unit("kg", "kg", "mass", "1000"),
        _unit("g", "g", "mass", "1"),
        _unit("[lb_av]", "lb", "mass", "453.59237"),
        _unit("[oz_av]", "oz", "mass", "28.349523125"),
        _unit("cm", "cm", "length", "1"),
        _unit("mm", "mm", "length", "0.1"),
        _unit("m", "m", "length", "100"),
        _unit("[in_i]", "in", "length", "2.54"),
        _unit("[ft_i]", "ft", "length", "30.48"),
        _unit("Cel", "°C", "temperature", "1"),
        _unit("[degF]", "°F", "temperature", "5/9", "-32"),
        _unit("mm[Hg]", "mmHg", "pressure", "133.322387415"),  # ISO 80000-4
        _unit("kPa", "kPa", "pressure", "1000"),
        _unit("/min", "/min", "rate", "1"),
        _unit("{beats}/min", "/min", "rate", "1"),
        _unit("{breaths}/min", "/min", "rate", "1"),
        _unit("%", "%", "share", "1"),
        _unit("{score}", "", "score", "1"),
        _unit("kg/m2", "kg/m²", "bmi", "1"),
        _unit("mol/L", "mol/L", "substance", "1"),
        _unit("mmol/L", "mmol/L", "substance", "1/1000"),
        _unit("umol/L", "µmol/L", "substance", "1/1000000"),
        _unit("nmol/L", "nmol/L", "substance", "1/1000000000"),
        _unit("pmol/L", "pmol/L", "substance", "1/1000000000000"),
        _unit("g/L", "g/L", "mass concentration", "1"),
        _unit("g/dL", "g/dL", "mass concentration", "10"),
        _unit("mg/dL", "mg/dL", "mass concentration", "1/100"),
        _unit("mg/L", "mg/L", "mass concentration", "1/1000"),
        _unit("ug/L", "µg/L", "mass concentration", "1/1000000"),
        _unit("ug/dL", "µg/dL", "mass concentration", "1/100000"),
        _unit("ng/mL", "ng/mL", "mass concentration", "1/1000000"),
        _unit("pg/mL", "pg/mL", "mass concentration", "1/1000000000"),
        _unit("10*9/L", "10⁹/L", "count", "1"),
        _unit("10*3/uL", "10³/µL", "count", "1"),
        _unit("10*12/L", "10¹²/L", "count", "1000"),
        _unit("10*6/uL", "10⁶/µL", "count", "1000"),
        _unit("/uL", "/µL", "count", "1/1000"),
        _unit("U/L", "U/L", "catalytic", "1"),
        _unit("[IU]/L", "IU/L", "international", "1"),
        _unit("m[IU]/L", "mIU/L", "international", "1/1000"),
        _unit("u[IU]/mL", "µIU/mL", "international", "1/1000"),
        _unit("[IU]/mL", "IU/mL", "international", "1000"),
    )
}
# What people and laboratories write, beside the UCUM code itself. Only what can mean one thing.
_ALIASES = {
    "lb": "[lb_av]", "lbs": "[lb_av]", "oz": "[oz_av]", "in": "[in_i]", "inch": "[in_i]",
    '"': "[in_i]", "ft": "[ft_i]", "c": "Cel", "°c": "Cel", "ºc": "Cel", "cel": "Cel",
    "f": "[degF]", "°f": "[degF]", "ºf": "[degF]", "degf": "[degF]", "mmhg": "mm[Hg]",
    "bpm": "/min", "/min": "/min", "rpm": "/min", "µmol/l": "umol/L", "μmol/l": "umol/L",
    "µg/l": "ug/L", "μg/l": "ug/L", "kg/m²": "kg/m2", "kg/m^2": "kg/m2",
    "10^9/l": "10*9/L", "x10^9/l": "10*9/L", "10e9/l": "10*9/L", "10⁹/l": "10*9/L",
    "10^12/l": "10*12/L", "x10^12/l": "10*12/L", "10e12/l": "10*12/L", "10¹²/l": "10*12/L",
    "10^3/ul": "10*3/uL", "10^3/µl": "10*3/uL", "10^6/ul": "10*6/uL", "iu/l": "[IU]/L",
    "miu/l": "m[IU]/L", "uiu/ml": "u[IU]/mL",
}  # fmt: skip
_FOLDED = {code.lower(): code for code in _UNITS}
# g/mol (CIAAW standard atomic weights), by LOINC code: between what is counted and what is weighed.
_MOLAR = {
    **dict.fromkeys(("2339-0", "2345-7", "2340-8", "41653-7", "32016-8", "15074-8", "14749-6",
                     "1558-6", "14771-0"), "180.156"),  # glucose
    **dict.fromkeys(("2093-3", "14647-2", "2085-9", "14646-4", "2089-1", "13457-7", "22748-8"),
                    "386.654"),  # cholesterol
    **dict.fromkeys(("2571-8", "14927-8"), "885.432"),  # triglycerides, as triolein
    **dict.fromkeys(("2160-0", "14682-9"), "113.120"),  # creatinine
    **dict.fromkeys(("3084-1", "14933-6"), "168.110"),  # urate
    **dict.fromkeys(("1975-2", "14631-6"), "584.673"),  # bilirubin
    **dict.fromkeys(("17861-6", "2000-8"), "40.078"),  # calcium
}  # fmt: skip


@lru_cache(maxsize=1_024)
def unit_of(text: str) -> Unit | None:
    """Return the unit that a UCUM code or what people write means, None when it is not known."""
    text = text.strip()
    code = text if text in _UNITS else _ALIASES.get(text.lower()) or _FOLDED.get(text.lower())
    return None if code is None else _UNITS[code]


def convert(value: Decimal, source: str, target: str, code: str = "") -> Fraction | None:
    """Return a value in another unit, exactly; None where the units do not measure the same.

    `code` is the LOINC code of what was measured: it tells the molar mass.
    """
    return convert_exact(Fraction(value), source, target, code)


def convert_exact(value: Fraction, source: str, target: str, code: str = "") -> Fraction | None:
    """Return `convert` of what is a fraction already."""
    if source == target:
        return value
    one, other = unit_of(source), unit_of(target)
    if one is None or other is None:
        return None
    base = (value + one.shift) * one.factor
    if one.dimension != other.dimension:
        pair, molar = (one.dimension, other.dimension), _MOLAR.get(code)
        if molar is None:
            return None
        if pair == ("substance", "mass concentration"):
            base *= Fraction(molar)
        elif pair == ("mass concentration", "substance"):
            base /= Fraction(molar)
        else:
            return None
    return base / other.factor - other.shift


def rounded(value: Fraction, places: int) -> Decimal:
    """Return a fraction as a decimal of so many places, halves away from zero."""
    scale = 10**places
    whole = (abs(value) * scale * 2 + 1) // 2
    sign = -1 if value < 0 else 1
    digits = Decimal(sign * int(whole)).scaleb(-places)
    return digits.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
