"""Vital signs: their codes, units, what is plausible, and what is high or low at which age.

Sources of the flags. Blood pressure: ESC/ESH 2018, from 16 years on; below that it depends on
height, and the growth charts judge. Heart and breathing rate: American Heart Association, PALS.
Temperature: 38.0 °C and more is fever, below 35.0 °C hypothermia. Saturation: British Thoracic
Society, 94 %. Body mass index: WHO, from 18 years on. Glucose: American Diabetes Association, below
70 mg/dL and from 200 mg/dL on, whenever it was taken. Flags help to look; they diagnose nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.interpretation import Flag
from clinic_desktop.modules.chart.domain.observations import Coding
from clinic_desktop.modules.chart.domain.units import convert

_YEAR = 365


class VitalKind(StrEnum):
    """A vital sign."""

    BLOOD_PRESSURE = "blood-pressure"
    HEART_RATE = "heart-rate"
    RESPIRATORY_RATE = "respiratory-rate"
    TEMPERATURE = "temperature"
    SATURATION = "oxygen-saturation"
    WEIGHT = "weight"
    HEIGHT = "height"
    HEAD = "head-circumference"
    BMI = "body-mass-index"
    GLUCOSE = "glucose"
    PAIN = "pain"


@dataclass(frozen=True, slots=True)
class Band:
    """Limits up to an age in days (None = any), in the unit the vital is stored in.

    Below `low` and from `high` on a value is flagged; outside of `odd` it must be confirmed.
    """

    below_days: int | None
    low: str = ""
    high: str = ""
    odd: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of a vital sign: its code, what is possible at all, and its bands by age."""

    code: str
    display: str
    possible: tuple[str, str]
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class VitalSign:
    """A vital sign. `units` are the UCUM codes it may be typed in; limits are in the first one."""

    kind: VitalKind
    title: str
    code: Coding
    units: tuple[str, ...]
    places: int
    measures: tuple[Measure, ...]

    def words(self) -> str:
        """Return its name in the user's language."""
        return translate("Chart", self.title)


def _loinc(code: str, display: str) -> Coding:
    return Coding("http://loinc.org", code, display)


def _bands(*rows: tuple[int | None, str, str, str, str]) -> tuple[Band, ...]:
    return tuple(Band(days, low, high, (least, most)) for days, low, high, least, most in rows)


_HEART = _bands(
    (28, "100", "206", "60", "230"),
    (_YEAR, "100", "181", "60", "220"),
    (3 * _YEAR, "98", "141", "50", "210"),
    (6 * _YEAR, "80", "121", "45", "200"),
    (12 * _YEAR, "75", "119", "40", "200"),
    (None, "60", "101", "35", "200"),
)
_BREATH = _bands(
    (_YEAR, "30", "54", "15", "90"),
    (3 * _YEAR, "22", "38", "12", "70"),
    (6 * _YEAR, "20", "29", "10", "60"),
    (12 * _YEAR, "18", "26", "8", "60"),
    (None, "12", "21", "6", "50"),
)
_WEIGHT = _bands(
    (28, "", "", "0.8", "6"),
    (_YEAR, "", "", "1.5", "15"),
    (5 * _YEAR, "", "", "5", "40"),
    (12 * _YEAR, "", "", "9", "100"),
    (None, "", "", "30", "250"),
)
_HEIGHT = _bands(
    (_YEAR, "", "", "35", "90"),
    (5 * _YEAR, "", "", "60", "130"),
    (12 * _YEAR, "", "", "80", "180"),
    (None, "", "", "120", "215"),
)
_HEAD = _bands((_YEAR, "", "", "28", "52"), (None, "", "", "40", "65"))
_SYSTOLIC = _bands((16 * _YEAR, "", "", "45", "170"), (None, "90", "140", "60", "240"))
_DIASTOLIC = _bands((16 * _YEAR, "", "", "20", "110"), (None, "60", "90", "30", "140"))


def _one(
    kind: VitalKind,
    title: str,
    code: Coding,
    units: tuple[str, ...],
    places: int,
    limits: tuple[tuple[str, str], tuple[Band, ...]],
) -> VitalSign:
    measure = Measure(code.code, code.display, *limits)
    return VitalSign(kind, title, code, units, places, (measure,))


VITALS = {
    vital.kind: vital
    for vital in (
        VitalSign(
            VitalKind.BLOOD_PRESSURE,
            QT_TRANSLATE_NOOP("Chart", "Blood pressure"),
            _loinc("85354-9", "Blood pressure panel with all children optional"),
            ("mm[Hg]", "kPa"),
            0,
            (
                Measure("8480-6", "Systolic blood pressure", ("20", "350"), _SYSTOLIC),
                Measure("8462-4", "Diastolic blood pressure", ("5", "250"), _DIASTOLIC),
            ),
        ),
        _one(
            VitalKind.HEART_RATE,
            QT_TRANSLATE_NOOP("Chart", "Heart rate"),
            _loinc("8867-4", "Heart rate"),
            ("/min",),
            0,
            (("10", "400"), _HEART),
        ),
        _one(
            VitalKind.RESPIRATORY_RATE,
            QT_TRANSLATE_NOOP("Chart", "Breathing rate"),
            _loinc("9279-1", "Respiratory rate"),
            ("/min",),
            0,
            (("1", "150"), _BREATH),
        ),
        _one(
            VitalKind.TEMPERATURE,
            QT_TRANSLATE_NOOP("Chart", "Temperature"),
            _loinc("8310-5", "Body temperature"),
            ("Cel", "[degF]"),
            1,
            (("20", "46"), _bands((None, "35.0", "38.0", "32", "42"))),
        ),
        _one(
            VitalKind.SATURATION,
            QT_TRANSLATE_NOOP("Chart", "Oxygen saturation"),
            _loinc("2708-6", "Oxygen saturation in Arterial blood"),
            ("%",),
            0,
            (("10", "100"), _bands((None, "94", "", "70", ""))),
        ),
        _one(
            VitalKind.WEIGHT,
            QT_TRANSLATE_NOOP("Chart", "Weight"),
            _loinc("29463-7", "Body weight"),
            ("kg", "g", "[lb_av]"),
            1,
            (("0.2", "650"), _WEIGHT),
        ),
        _one(
            VitalKind.HEIGHT,
            QT_TRANSLATE_NOOP("Chart", "Height"),
            _loinc("8302-2", "Body height"),
            ("cm", "m", "[in_i]"),
            1,
            (("20", "260"), _HEIGHT),
        ),
        _one(
            VitalKind.HEAD,
            QT_TRANSLATE_NOOP("Chart", "Head circumference"),
            _loinc("9843-4", "Head Occipital-frontal circumference"),
            ("cm", "[in_i]"),
            1,
            (("15", "80"), _HEAD),
        ),
        _one(
            VitalKind.BMI,
            QT_TRANSLATE_NOOP("Chart", "Body mass index"),
            _loinc("39156-5", "Body mass index (BMI) [Ratio]"),
            ("kg/m2",),
            1,
            (("4", "150"), _bands((18 * _YEAR, "", "", "", ""), (None, "18.5", "25.0", "", ""))),
        ),
        _one(
            VitalKind.GLUCOSE,
            QT_TRANSLATE_NOOP("Chart", "Glucose, capillary"),
            _loinc("41653-7", "Glucose [Mass/volume] in Capillary blood by Glucometer"),
            ("mg/dL", "mmol/L"),
            0,
            (("5", "1500"), _bands((None, "70", "200", "30", "600"))),
        ),
        _one(
            VitalKind.PAIN,
            QT_TRANSLATE_NOOP("Chart", "Pain (0 to 10)"),
            _loinc("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"),
            ("{score}",),
            0,
            (("0", "10"), _bands((None, "", "", "", ""))),
        ),
    )
}
# Other codes under which the same arrives from elsewhere.
_ALSO = {
    VitalKind.BLOOD_PRESSURE: ("55284-4",),
    VitalKind.TEMPERATURE: ("8331-1", "8332-9", "8333-7"),
    VitalKind.SATURATION: ("59408-5",),
    VitalKind.WEIGHT: ("3141-9", "3142-7"),
    VitalKind.HEIGHT: ("8306-3", "8308-9"),
    VitalKind.HEAD: ("8287-5",),
    VitalKind.GLUCOSE: ("32016-8",),
}
BY_CODE = {
    code: vital
    for vital in VITALS.values()
    for code in (vital.code.code, *_ALSO.get(vital.kind, ()))
}


def codes_of(kind: VitalKind) -> tuple[str, ...]:
    """Return all codes under which a vital sign may lie in a chart."""
    return (VITALS[kind].code.code, *_ALSO.get(kind, ()))


class Plausibility(StrEnum):
    """Whether a number can be true."""

    FINE = "fine"
    ODD = "odd"  # it may be, and should be confirmed
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Assessed:
    """What is thought of a number; `limit` is the one that it passes, in `unit`."""

    plausibility: Plausibility
    flag: Flag
    limit: str = ""
    unit: str = ""


def band_of(measure: Measure, age_days: int | None) -> Band:
    """Return the limits at an age. Without an age only what holds at any: no flags by age."""
    bands = measure.bands
    if age_days is not None:
        return next(b for b in bands if b.below_days is None or age_days < b.below_days)
    return bands[0] if len(bands) == 1 else _at_any_age(bands)


@cache
def _at_any_age(bands: tuple[Band, ...]) -> Band:
    least = min((band.odd[0] for band in bands), key=lambda text: Fraction(text or 0))
    most = "" if any(not b.odd[1] for b in bands) else max((b.odd[1] for b in bands), key=Fraction)
    return Band(None, odd=(least, most))


def assess(
    vital: VitalSign, measure: Measure, value: Decimal, unit: str, age_days: int | None
) -> Assessed:
    """Return whether a number is plausible and where it lies."""
    base = vital.units[0]
    exact = convert(value, unit or base, base, vital.code.code)
    if exact is None:
        return Assessed(Plausibility.IMPOSSIBLE, Flag.NOT_JUDGED)
    for limit, past in zip(measure.possible, (_is_below, _is_above), strict=True):
        if past(exact, limit):
            return Assessed(Plausibility.IMPOSSIBLE, Flag.NOT_JUDGED, limit, base)
    band = band_of(measure, age_days)
    flag = _flag(exact, band)
    for limit, past in zip(band.odd, (_is_below, _is_above), strict=True):
        if past(exact, limit):
            return Assessed(Plausibility.ODD, flag, limit, base)
    return Assessed(Plausibility.FINE, flag)


def _flag(value: Fraction, band: Band) -> Flag:
    if not band.low and not band.high:
        return Flag.NO_RANGE
    if band.low and value < _exact(band.low):
        return Flag.LOW
    if band.high and value >= _exact(band.high):
        return Flag.HIGH
    return Flag.NORMAL


@cache
def _exact(limit: str) -> Fraction:
    return Fraction(limit)


def _is_below(value: Fraction, limit: str) -> bool:
    return bool(limit) and value < _exact(limit)


def _is_above(value: Fraction, limit: str) -> bool:
    return bool(limit) and value > _exact(limit)
