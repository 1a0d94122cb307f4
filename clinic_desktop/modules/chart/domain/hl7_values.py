"""Values inside HL7 fields: numbers, times, ranges, codes, documents; the rest stays text."""

from __future__ import annotations

import base64
import binascii
import re
from datetime import date
from decimal import Decimal

from clinic_desktop.modules.chart.domain.hl7_messages import (
    Attachment,
    Code,
    Identifier,
    Moment,
    ReferenceRange,
    Value,
)
from clinic_desktop.modules.chart.domain.hl7_segments import Segment, picked

Components = list[list[str]]
_NUMBER = r"[+-]?\d{1,30}(?:[.,]\d{1,30})?"
_COMPARED = re.compile(rf"(<=|>=|<|>|=<|=>|≤|≥)?\s*({_NUMBER})")
_INTERVAL = re.compile(rf"({_NUMBER})\s*[-–]\s*({_NUMBER})")
_TIME = re.compile(
    r"(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.\d+)?)?)?)?)?)?([+-]\d{4})?"
)
_CLOCK = re.compile(r"(\d{2})(\d{2})(?:(\d{2})(?:\.\d+)?)?")
_COMPARATORS = {"=<": "<=", "≤": "<=", "=>": ">=", "≥": ">="}
_MIMES = {
    "PDF": "application/pdf",
    "JPEG": "image/jpeg",
    "JPG": "image/jpeg",
    "PNG": "image/png",
    "TIFF": "image/tiff",
    "GIF": "image/gif",
    "PICT": "image/x-pict",
    "DICOM": "application/dicom",
    "RTF": "application/rtf",
    "HTML": "text/html",
    "XML": "text/xml",
    "TXT": "text/plain",
    "PLAIN": "text/plain",
}
_SIGNATURES = {
    b"%PDF-": "application/pdf",
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG": "image/png",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
    b"{\\rtf": "application/rtf",
}
TEXTS = frozenset({"ST", "TX", "FT", "CF"})
CODED = frozenset({"CE", "CWE", "CNE", "IS", "ID"})


def number(text: str) -> Decimal | None:
    """Return a plain decimal; a comma counts where it can only be a decimal comma."""
    said = text.strip()
    if not re.fullmatch(_NUMBER, said):
        return None
    if "," in said and len(said.partition(",")[2]) == len("000"):
        return None  # 1,234 is two different numbers in two countries
    return Decimal(said.replace(",", "."))


def moment(text: str) -> Moment | None:
    """Return an HL7 time as precise as it is, or None where it is none."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    whole = "-".join(part for part in (year, month, day) if part)
    clock = ":".join(part for part in (hour, minute or "00", second) if part) if hour else ""
    if clock and not _in_day(clock):
        return None
    if int(year) < 1800:  # HL7 writes 0000 for "unknown"
        return None
    offset = (int(zone[1:3]) * 60 + int(zone[3:])) * (-1 if zone[0] == "-" else 1) if zone else None
    return Moment(whole, clock, offset if offset is None or abs(offset) < 24 * 60 else None)


def _in_day(clock: str) -> bool:
    parts = [int(part) for part in clock.split(":")]
    return parts[0] < 24 and all(part < 60 for part in parts[1:])


def reference_range(text: str) -> ReferenceRange | None:
    """Return OBX-7; limits only of a plain interval or a plain comparison, else the text."""
    said = " ".join(text.split())
    if not said:
        return None
    interval = _INTERVAL.fullmatch(said)
    if interval:
        low, high = number(interval[1]), number(interval[2])
        if low is not None and high is not None and low <= high:
            return ReferenceRange(said, low, high)
        return ReferenceRange(said)
    compared = _COMPARED.fullmatch(said)
    limit = number(compared[2]) if compared and compared[1] else None
    if compared is None or limit is None:
        return ReferenceRange(said)
    if compared[1] in ("<", "<=", "=<", "≤"):
        return ReferenceRange(said, None, limit)
    return ReferenceRange(said, limit, None)


def coded(components: Components) -> Code:
    """Return CE or CWE: the code, its words (the original text where it is given), the system."""
    code, words, system = (picked(components, place) for place in (1, 2, 3))
    original = picked(components, 9)
    return Code(code, words or original or picked(components, 5), system)


def identifier(components: Components) -> Identifier:
    """Return CX; the authority by its universal id where it has one."""
    authority = picked(components, 4, 2) or picked(components, 4, 1)
    return Identifier(picked(components, 1), authority, picked(components, 5))


def values_of(segment: Segment) -> tuple[Value, ...]:
    """Return OBX-5 by the type of OBX-2."""
    kind = segment.get(2).upper()
    if kind == "ED":
        return tuple(_document(each) for each in segment.repeats(5))
    if kind in TEXTS or (not kind and segment.raw(5)):
        text = segment.text(5)
        return (Value(text),) if text else ()
    read = [_value(kind, each) for each in segment.repeats(5)]
    return tuple(value for value in read if value.text)


def _value(kind: str, components: Components) -> Value:
    if kind == "NM":
        return _numeric(picked(components, 1))
    if kind == "SN":
        return _structured(components)
    if kind in CODED:
        code = coded(components)
        return Value(code.shown, code=code)
    if kind in ("DT", "TS", "DTM"):
        said = picked(components, 1)
        return Value(said, moment=moment(said))
    if kind == "TM":
        return Value(_clock(picked(components, 1)))
    return Value(_words(components))  # RP, XAD, XPN, ... as words


def _numeric(said: str) -> Value:
    """Read NM; laboratories also send "<5" and "negative" as numbers."""
    compared = _COMPARED.fullmatch(said)
    found = number(compared[2]) if compared else None
    if compared is None or found is None:
        return Value(said)
    sign = compared[1] or ""
    return Value(said, found, _COMPARATORS.get(sign, sign))


def _structured(components: Components) -> Value:
    sign, first, between, second = (picked(components, place) for place in (1, 2, 3, 4))
    text = f"{sign}{first}{between}{second}"
    one, other = number(first), number(second)
    if second and other is None:
        return Value(text)
    if between == "-" and one is not None and other is not None:
        return Value(text, one, high=other)
    if between in (":", "/") and one is not None and other is not None:
        return Value(text, one, _comparator(sign), ratio=other)
    if second or between not in ("", "+") or one is None:
        return Value(text)
    if between == "+" or sign not in ("", "=", "<", ">", "<=", ">=", *_COMPARATORS):
        return Value(text)  # 2+ is a grade, not a number
    return Value(text, one, _comparator(sign))


def _comparator(sign: str) -> str:
    return "" if sign == "=" else _COMPARATORS.get(sign, sign)


def _document(components: Components) -> Value:
    kind, subtype, encoding = (picked(components, place).strip() for place in (2, 3, 4))
    data = picked(components, 5)
    title = " ".join(part for part in (kind, subtype) if part)
    content = _decoded(data, encoding)
    if content is None:  # announced, but empty or broken: said in words, never dropped
        return Value(title or data[:100]) if not data else Value(f"{title}: {data[:100]}")
    mime = next((m for start, m in _SIGNATURES.items() if content.startswith(start)), "")
    mime = mime or _MIMES.get(subtype.upper(), "application/octet-stream")
    return Value(title or mime, attachment=Attachment(content, mime, title))


def _decoded(data: str, encoding: str) -> bytes | None:
    squeezed = "".join(data.split())
    if not squeezed:
        return None
    try:
        if encoding.upper() == "HEX":
            return bytes.fromhex(squeezed)
        if encoding.upper() in ("BASE64", ""):
            return base64.b64decode(squeezed, validate=True)
    except (ValueError, binascii.Error):
        return None
    return data.encode()


def _clock(said: str) -> str:
    match = _CLOCK.match(said)
    return ":".join(part for part in match.groups() if part) if match else said


def _words(components: Components) -> str:
    return " ".join(part for each in components for part in each if part).strip()
