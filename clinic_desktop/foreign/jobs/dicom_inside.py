"""What lies inside a DICOM object besides pictures: a PDF, a report, a directory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydicom.dataset import Dataset

from clinic_desktop.foreign.facts import DirectoryEntry
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.dicom import number, opened, text
from clinic_desktop.foreign.jobs.pdf import printable
from clinic_desktop.foreign.jobs.refusal import FAULTS, Refusal, check, parsing
from clinic_desktop.foreign.limits import MAX_TEXT

_DEEP = 40
_LINES = 20_000
_ENTRIES = 100_000


def document(files: list[bytes], _asked: dict[str, Any]) -> Iterator[bytes]:
    """Hand out the encapsulated document."""
    data = opened(files[0])
    inside = data.get("EncapsulatedDocument")
    if not isinstance(inside, bytes) or not inside:
        raise Refusal(Reason.NO_PIXELS)
    if b"%PDF-" not in inside[:1024]:
        raise Refusal(Reason.KIND)
    yield inside.removesuffix(b"\x00")


def report(files: list[bytes], _asked: dict[str, Any]) -> Iterator[str]:
    """Write a structured report as lines."""
    data = opened(files[0])
    if "ContentSequence" not in data:
        raise Refusal(Reason.NO_PIXELS)
    lines = [_meaning(data, "ConceptNameCodeSequence")]
    _content(data, lines, 0)
    yield "\n".join(line for line in lines[:_LINES] if line.strip())[:MAX_TEXT]


def _content(data: Dataset, lines: list[str], deep: int) -> None:
    for item in _items(data, "ContentSequence"):
        if deep > _DEEP or len(lines) > _LINES:
            return
        name, value = _meaning(item, "ConceptNameCodeSequence"), _value(item)
        words = f"{name}: {value}" if name and value else name or value
        lines.append("  " * deep + words)
        _content(item, lines, deep + 1)


def _value(item: Dataset) -> str:
    """Return what an item says; references to pictures say nothing in words."""
    for name in ("TextValue", "Date", "Time", "DateTime", "PersonName"):
        if name in item:
            return _long(item, name)
    measured = next(iter(_items(item, "MeasuredValueSequence")), None)
    if measured is not None:
        unit = next(iter(_items(measured, "MeasurementUnitsCodeSequence")), Dataset())
        amount = text(measured, "NumericValue") or str(number(measured, "NumericValue") or "")
        return f"{amount} {text(unit, 'CodeValue')}".strip()
    return _meaning(item, "ConceptCodeSequence")


def _long(item: Dataset, name: str) -> str:
    try:
        return printable(item.get(name), MAX_TEXT)
    except FAULTS:
        return ""


def _meaning(data: Dataset, name: str) -> str:
    code = next(iter(_items(data, name)), None)
    return text(code, "CodeMeaning") if code is not None else ""


def _items(data: Dataset, name: str) -> list[Dataset]:
    try:
        value = data.get(name)
        return [item for item in value or () if isinstance(item, Dataset)]
    except FAULTS:
        return []


def directory(files: list[bytes], _asked: dict[str, Any]) -> Iterator[DirectoryEntry]:
    """Name the files of a DICOMDIR, following its own links; a loop ends where it began."""
    data = opened(files[0])
    records = _items(data, "DirectoryRecordSequence")
    if "DirectoryRecordSequence" not in data:
        raise Refusal(Reason.KIND)
    check(Reason.FRAMES, len(records), _ENTRIES)
    with parsing():
        places = {int(record.seq_item_tell or 0): record for record in records}
        first = _offset(data, "OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity")
    pending, seen = [(first, Dataset())], set[int]()
    while pending:
        place, above = pending.pop()
        if place in seen or place not in places:
            continue
        seen.add(place)
        record = places[place]
        known = _with(above, record)
        pending.append((_offset(record, "OffsetOfTheNextDirectoryRecord"), above))
        pending.append((_offset(record, "OffsetOfReferencedLowerLevelDirectoryEntity"), known))
        entry = _entry(record, known)
        if entry.path and not any(_climbs(part) for part in entry.path):
            yield entry


def _climbs(part: str) -> bool:
    """Tell whether a part of a path would lead elsewhere than down."""
    return part in ("", ".", "..") or any(mark in part for mark in "/\\:")


def _offset(data: Dataset, name: str) -> int:
    return int(number(data, name) or 0)


def _with(above: Dataset, record: Dataset) -> Dataset:
    """Return what is known of a record: its own values over those of the records above it."""
    known = Dataset()
    for name in ("PatientName", "PatientID", "StudyInstanceUID", "SeriesInstanceUID", "Modality"):
        told = text(record, name) or text(above, name)
        if told:
            setattr(known, name, told)
    return known


def _entry(record: Dataset, known: Dataset) -> DirectoryEntry:
    told = record.get("ReferencedFileID") if "ReferencedFileID" in record else None
    parts = [told] if isinstance(told, str) else list(told or ())
    return DirectoryEntry(
        path=tuple(printable(part) for part in parts),
        patient_name=text(known, "PatientName"),
        patient_id=text(known, "PatientID"),
        study_uid=text(known, "StudyInstanceUID"),
        series_uid=text(known, "SeriesInstanceUID"),
        instance_uid=text(record, "ReferencedSOPInstanceUIDInFile"),
        modality=text(known, "Modality"),
    )
