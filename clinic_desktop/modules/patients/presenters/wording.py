"""Dates, ages and short lines about a patient, in the words of the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.birth import BirthDate, age_text
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender, BirthPrecision
from clinic_desktop.modules.patients.domain.records import PatientRef

DateWriter = Callable[[date, str], str]  # (day, "day" | "month" | "year") -> text


def _iso(day: date, precision: str) -> str:
    return day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]


_writer: DateWriter = _iso


def write_dates_with(writer: DateWriter | None) -> None:
    """Set how dates are written (the screen's locale); None goes back to ISO."""
    global _writer
    _writer = writer or _iso


def date_text(day: date, precision: BirthPrecision = BirthPrecision.DAY) -> str:
    """Return a date in the locale's medium form, as far as it is known."""
    return _writer(day, precision.value)


def moment_text(moment: datetime) -> str:
    """Return a wall time as date and time."""
    return f"{date_text(moment.date())}, {time_text(moment)}"


def birth_text_of(birth: BirthDate | None, *, day_first: bool = True) -> str:
    """Return a birth date as a person would type it, so that the form reads it back the same."""
    if birth is None:
        return ""
    day = birth.day
    if birth.precision is BirthPrecision.YEAR:
        return str(day.year)
    if birth.precision is BirthPrecision.MONTH:
        return f"{day.month}/{day.year}"
    first, second = (day.day, day.month) if day_first else (day.month, day.day)
    return f"{first}/{second}/{day.year}"


def sex_letter(sex: AdministrativeGender) -> str:
    """Return the letter that stands for the sex beside the age."""
    return {
        AdministrativeGender.FEMALE: translate("Patients", "F", "female, one letter"),
        AdministrativeGender.MALE: translate("Patients", "M", "male, one letter"),
        AdministrativeGender.OTHER: translate("Patients", "X", "other sex, one letter"),
    }.get(sex, translate("Patients", "sex unknown"))


def birth_of(ref: PatientRef) -> BirthDate | None:
    """Return the reference's birth date with its precision."""
    if ref.birth_date is None:
        return None
    return BirthDate(ref.birth_date, ref.birth_precision, ref.birth_estimated)


def age_and_sex(ref: PatientRef, today: date) -> str:
    """Return "F, 58 y"; what is not known is left out."""
    return ", ".join(p for p in (sex_letter(ref.sex), age_text(birth_of(ref), today)) if p)


def birth_line(ref: PatientRef) -> str:
    """Return the birth date in words; says so when there is none."""
    birth = birth_of(ref)
    if birth is None:
        return translate("Patients", "birth date not known")
    return date_text(birth.day, birth.precision)


def facts_line(ref: PatientRef) -> str:
    """Return birth date, number and phone on one line, as under the name in the banner."""
    number = translate("Patients", "No. {number}").format(number=ref.number)
    return " · ".join(part for part in (birth_line(ref), number, ref.phone) if part)
