"""Results of a laboratory that could not say clearly enough whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from clinic_desktop.modules.chart.api.laboratory_import import read_results, take_results
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.storage.context import Context

_LETTERS = {"female": "F", "male": "M"}
_LIPIDS = (
    ("2093-3^Total cholesterol^LN", "5.9", "mmol/L", "0-5.2", "H"),
    ("2085-9^HDL cholesterol^LN", "1.3", "mmol/L", "1.0-2.1", "N"),
)
_THYROID = (("3016-3^TSH^LN", "6.8", "mU/L", "0.4-4.0", "H"),)
_BLOOD = (
    ("718-7^Haemoglobin^LN", "12.1", "g/dL", "12-16", "N"),
    ("4544-3^Haematocrit^LN", "37", "%", "36-46", "N"),
)


def receive_results(ctx: Context, patients: Sequence[UUID], now: datetime) -> None:
    """Let three messages come: with an unknown number, with another birth date, of nobody here."""
    if len(patients) < 2:
        return
    first, second = (patient_ref(ctx, patient_id) for patient_id in patients[:2])
    if first.birth_date is None or second.birth_date is None:
        return
    other_day = second.birth_date + timedelta(days=9)
    messages = (
        _message(1, now, "NR-40817", first.display_name, first.birth_date, first, _LIPIDS),
        _message(2, now, second.number, second.display_name, other_day, second, _THYROID),
        _message(3, now, "NR-40822", "Bruno Valdés Ortega", date(1971, 5, 4), None, _BLOOD),
    )
    for number, message in enumerate(messages, 1):
        source = f"results-{now:%Y%m%d}-{number}.hl7"
        take_results(ctx, read_results(message, source), source)


def _message(
    number: int,
    now: datetime,
    identifier: str,
    name: str,
    birth: date,
    ref: PatientRef | None,
    lines: Sequence[tuple[str, str, str, str, str]],
) -> bytes:
    given, _, family = name.partition(" ")
    sex = _LETTERS.get(ref.sex.value, "U") if ref else "M"
    sent = f"{now - timedelta(minutes=40 - number):%Y%m%d%H%M}"
    panel = lines[0][0]
    segments = [
        f"MSH|^~\\&|LIS|NORTE|||{sent}||ORU^R01|{number}|P|2.5|||||||UNICODE UTF-8",
        f"PID|1||{identifier}^^^NORTE||{family}^{given}||{birth:%Y%m%d}|{sex}",
        f"OBR|1||N{number}|{panel}|||{sent}|||||||||||||||||F",
    ]
    for place, (code, value, unit, usual, flag) in enumerate(lines, 1):
        segments.append(f"OBX|{place}|NM|{code}||{value}|{unit}|{usual}|{flag}|||F")
    return "\r".join([*segments, ""]).encode()
