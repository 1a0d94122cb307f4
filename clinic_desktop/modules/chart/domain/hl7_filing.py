"""From a result message to what the chart stores. Keys are made so that a repetition is known.

The key of an entry holds sender, number of the report, code and sub-id: what a correction repeats.
The key of a version holds all it says and when it was issued.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo
from uuid import UUID

from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain import hl7_messages as hl7
from clinic_desktop.modules.chart.domain.observation_rules import MAX_VALUE
from clinic_desktop.modules.chart.domain.observations import (
    Arrival,
    Coding,
    Component,
    NewObservation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    ReferenceRange,
    ResultSource,
    ResultStatus,
    ValueKind,
)
from clinic_desktop.modules.chart.domain.partial_date import PartialDate, parse_partial
from clinic_desktop.modules.chart.domain.reports import RecordReport, ReportDetails

_SYSTEMS = {"LN": "http://loinc.org", "SCT": "http://snomed.info/sct"}  # HL7 table 0396
_SHOWN = MAX_VALUE - 1_000
PaperOf = Mapping[hl7.Attachment, UUID]


def attachments_of(report: hl7.ResultReport) -> tuple[hl7.Attachment, ...]:
    """Return the documents of a report, with texts that are too long for a value among them.

    They are called as their observation is: what a message names is only their format.
    """
    found = []
    for line in report.results:
        for value in line.values:
            if value.attachment is not None:
                title = clean_line(line.code.shown) or value.attachment.title
                found.append(replace(value.attachment, title=title))
            elif len(value.text) > MAX_VALUE:
                found.append(_long_text(line, value))
    return tuple(dict.fromkeys(found))


def command_of(
    message: hl7.ResultMessage,
    report: hl7.ResultReport,
    patient_id: UUID,
    zone: tzinfo,
    papers: PaperOf,
) -> RecordReport:
    """Return what stores one report of a message for a patient; `papers` are filed already."""
    issued = report.issued or message.sent
    issued_ms = None if issued is None else issued.instant_ms(zone)
    coding = _coding(report.code) or _first_coding(report)
    entry = _key(message.sender, report.filler or report.placer, coding.system, coding.words)
    base = entry if report.filler or report.placer else ""
    silent = [line for line in report.results if line.sent_status == "U" and not line.values]
    lines = [line for line in report.results if line not in silent]
    remarks = [*report.notes, *map(_final_now, silent)]
    effective_ms, effective_on = _effective(report.collected, zone)
    details = ReportDetails(
        coding=coding,
        status=ResultStatus(report.status),
        effective_ms=effective_ms,
        effective_on=effective_on,
        issued_ms=issued_ms,
        performer=report.performer,
        identifier=report.filler or report.placer,
        orderer=report.requester,
        specimen=report.specimen,
        note="\n".join(remarks),
        documents=tuple(str(papers[a]) for a in attachments_of(report) if a in papers),
        kept=_kept(report),
    )
    suffixes = _suffixes(lines)
    results = tuple(
        _result(line, base and _key(base, suffix), report, issued_ms, zone)
        for line, suffix in zip(lines, suffixes, strict=True)
    )
    said = replace(details, documents=())  # their ids are new each time
    version = _key(entry, repr(said), *(new.arrival.source_key for new in results))
    return RecordReport(
        patient_id, details, results, Arrival(ResultSource.HL7, f"hl7:{version}", _named(base))
    )


def _result(
    line: hl7.ResultLine,
    entry: str,
    report: hl7.ResultReport,
    issued_ms: int | None,
    zone: tzinfo,
) -> NewObservation:
    coding = _coding(line.code) or Coding("", "", translate("Chart", "Unnamed result"))
    effective_ms, effective_on = _effective(line.observed or report.collected, zone)
    values = [_value(line, value) for value in line.values]
    ranges = (_range(line.range, line.unit),) if line.range else ()
    flags = ",".join(line.flags)
    several = len(values) > 1
    details = ObservationDetails(
        category=ObservationCategory.LABORATORY,
        coding=coding,
        value=values[0] if len(values) == 1 else ObservedValue(),
        status=ResultStatus(line.status),
        effective_ms=effective_ms,
        effective_on=effective_on,
        issued_ms=issued_ms,
        interpretation=flags,
        ranges=ranges,
        components=tuple(Component(coding, each, flags, ranges) for each in values * several),
        method=line.method,
        performer=line.performer or report.performer,
        note="\n".join(line.notes),
        kept=json.dumps({"hl7": {"OBX-2": line.value_type, "OBX-11": line.sent_status}}),
    )
    version = f"hl7:{_key(entry or report.where, repr(details), line.sub_id, line.where)}"
    return NewObservation(details, Arrival(ResultSource.HL7, version, _named(entry)))


def _value(line: hl7.ResultLine, value: hl7.Value) -> ObservedValue:
    if value.attachment is not None:
        return ObservedValue(ValueKind.TEXT, value.text)
    if value.code is not None and value.code.code:
        system = _SYSTEMS.get(value.code.system, value.code.system)
        return ObservedValue(ValueKind.CODED, value.code.shown, system=system, code=value.code.code)
    if value.moment is not None:
        when = f"{value.moment.day} {value.moment.clock}".strip()
        return ObservedValue(ValueKind.DATE, when)
    if value.number is None:
        text = value.text
        if len(text) > MAX_VALUE:
            text = text[:_SHOWN] + "\n" + translate("Chart", "(The whole text is attached.)")
        return ObservedValue(ValueKind.TEXT, text, unit=line.unit)
    kind, other = ValueKind.QUANTITY, None
    if value.high is not None:
        kind, other = ValueKind.RANGE, value.high
    elif value.ratio is not None:
        kind, other = ValueKind.RATIO, value.ratio
    to = "" if other is None else f"{other:f}"
    return ObservedValue(kind, f"{value.number:f}", to, value.comparator, line.unit)


def _range(sent: hl7.ReferenceRange, unit: str) -> ReferenceRange:
    low = "" if sent.low is None else f"{sent.low:f}"
    high = "" if sent.high is None else f"{sent.high:f}"
    return ReferenceRange(low, high, sent.text, unit=unit if low or high else "")


def _coding(code: hl7.Code) -> Coding | None:
    if not clean_line(code.shown):
        return None
    return Coding(_SYSTEMS.get(code.system, code.system), code.code, code.text)


def _first_coding(report: hl7.ResultReport) -> Coding:
    found = (_coding(line.code) for line in report.results)
    unnamed = Coding("", "", translate("Chart", "Laboratory report"))
    return next((each for each in found if each), unnamed)


def _effective(moment: hl7.Moment | None, zone: tzinfo) -> tuple[int | None, PartialDate | None]:
    if moment is None:
        return None, None
    at_ms = moment.instant_ms(zone) if moment.clock else None
    return at_ms, parse_partial(moment.day) if at_ms is None else None


def _suffixes(lines: Sequence[hl7.ResultLine]) -> list[str]:
    """Return what tells the lines of a report apart, and stays the same in a correction.

    Code and sub-id; the time where these are repeated (as in a tolerance test); the place among
    its equals where even that is the same.
    """
    names = [_key(line.code.system, line.code.shown, line.sub_id) for line in lines]
    repeated = Counter(names)
    seen: Counter[str] = Counter()
    found = []
    for name, line in zip(names, lines, strict=True):
        suffix = name if repeated[name] == 1 else f"{name}@{line.observed}"
        place = f"{suffix}#{line.sent_status}"  # the same as preliminary and as final is one
        seen[place] += 1
        found.append(suffix if seen[place] == 1 else f"{suffix}/{seen[place]}")
    return found


def _kept(report: hl7.ResultReport) -> str:
    """Return what has no column: the sent status, the other number."""
    sent = {"OBR-25": report.sent_status, "placer": report.placer, "filler": report.filler}
    return json.dumps({"hl7": sent})


def _final_now(line: hl7.ResultLine) -> str:
    """Return the words for OBX-11 = U without a value: the earlier value holds as final."""
    said = translate("Chart", "{name}: the laboratory says that its earlier value is final.")
    return said.format(name=line.code.shown)


def _long_text(line: hl7.ResultLine, value: hl7.Value) -> hl7.Attachment:
    return hl7.Attachment(value.text.encode(), "text/plain", line.code.shown)


def _named(entry: str) -> str:
    return f"hl7:{entry}" if entry else ""


def _key(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
