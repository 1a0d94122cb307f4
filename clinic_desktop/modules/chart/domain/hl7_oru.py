"""ORU^R01: results of a laboratory, out of the segments of one message."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.hl7_framing import RawMessage, decoded, framed
from clinic_desktop.modules.chart.domain.hl7_messages import (
    Code,
    FileReading,
    MessagePatient,
    Moment,
    Refused,
    ResultLine,
    ResultMessage,
    ResultReport,
    Value,
)
from clinic_desktop.modules.chart.domain.hl7_segments import (
    NotReadable,
    Segment,
    picked,
    segments_of,
)
from clinic_desktop.modules.chart.domain.hl7_values import (
    CODED,
    TEXTS,
    coded,
    identifier,
    moment,
    reference_range,
    values_of,
)

MAX_BYTES = 64 * 1024 * 1024
MAX_LINES = 2_000_000
MAX_MESSAGES = 5_000
# What the library makes objects of, 13 microseconds each: 3 s for a message, 13 s for a file.
MAX_PARTS = 250_000
MAX_FILE_PARTS = 1_000_000
_LINE_STATUS = {
    "F": "final",
    "U": "final",
    "V": "final",
    "P": "preliminary",
    "R": "preliminary",
    "S": "preliminary",
    "B": "amended",
    "A": "amended",
    "C": "corrected",
    "I": "registered",
    "D": "entered-in-error",
    "W": "entered-in-error",
    "X": "cancelled",
    "N": "cancelled",
}
_REPORT_STATUS = {
    "F": "final",
    "C": "corrected",
    "A": "preliminary",
    "M": "preliminary",
    "P": "preliminary",
    "R": "preliminary",
    "O": "registered",
    "I": "registered",
    "S": "registered",
    "X": "cancelled",
}
_SEXES = {"M": "male", "F": "female", "O": "other", "A": "other", "N": "other"}


def read_results(content: bytes, source: str) -> FileReading:
    """Read a file of result messages; every failure is a line of the report, never an exception.

    Bounded in time by the size of the file and the number of its pieces, both of which have
    limits; meant for a worker, not for the main thread.
    """
    if len(content) > MAX_BYTES:
        why = translate("Chart", "The file is larger than {size} MB.")
        return FileReading(0, {}, (Refused(source, "", why.format(size=MAX_BYTES >> 20)),))
    if content.count(b"\r") + content.count(b"\n") > 2 * MAX_LINES:
        why = translate("Chart", "The file holds more than {count} lines; send it in parts.")
        return FileReading(0, {}, (Refused(source, "", why.format(count=MAX_LINES)),))
    found = framed(content)
    if len(found.messages) > MAX_MESSAGES:
        why = translate("Chart", "The file holds more than {count} messages; send it in parts.")
        return FileReading(0, {}, (Refused(source, "", why.format(count=MAX_MESSAGES)),))
    parts = [raw.parts for raw in found.messages]
    if sum(parts) > MAX_FILE_PARTS and len(parts) > 1:
        why = translate("Chart", "The file holds more than {count} values; send it in parts.")
        return FileReading(0, {}, (Refused(source, "", why.format(count=MAX_FILE_PARTS)),))
    refused = [Refused(source, where, why) for where, why in found.problems]
    messages: dict[int, ResultMessage] = {}
    for raw in found.messages:
        try:
            messages[raw.number] = message_of(raw)
        except NotReadable as problem:
            refused.append(Refused(source, place(raw.number, problem.where), problem.why))
    return FileReading(len(found.messages), messages, tuple(refused))


def place(number: int, where: str) -> str:
    """Return where in a file something is, for the report."""
    named = translate("Chart", "message {number}").format(number=number)
    return f"{named}, {where}" if where else named


def message_of(raw: RawMessage) -> ResultMessage:
    """Read one message. Raises NotReadable."""
    if raw.parts > MAX_PARTS:
        why = translate("Chart", "It holds more than {count} values, more than any result needs.")
        raise NotReadable("MSH", why.format(count=MAX_PARTS))
    text, codec, remarks = decoded(raw)
    segments = segments_of(text, codec)
    header = segments[0]
    _require_results(header)
    person = next((each for each in segments if each.name == "PID"), None)
    if person is None:
        raise NotReadable("PID", translate("Chart", "It says of nobody whose results these are."))
    sent = moment(header.get(7))
    reader = _Reader(sent.offset_minutes if sent else None)
    reports = reader.reports(segments)
    _require_all_lines(segments, reports)
    return ResultMessage(
        sender="^".join(part for part in (header.raw(3), header.raw(4)) if part),
        control_id=header.get(10),
        processing=header.get(11).upper(),
        sent=sent,
        patient=_patient(person),
        reports=reports,
        digest=hashlib.sha256(raw.raw).hexdigest(),
        raw=raw.raw,
        remarks=(*remarks, *reader.remarks),
    )


def _require_results(header: Segment) -> None:
    kind, trigger, structure = (header.get(9, place) for place in (1, 2, 3))
    if kind == "ORU" and trigger in ("", "R01", "R31", "R32"):
        return
    if not kind and structure.startswith("ORU_R01"):
        return
    named = "^".join(part for part in (kind, trigger) if part) or "?"
    why = translate("Chart", "{kind} is no result message (ORU^R01); it was not taken.")
    raise NotReadable("MSH-9", why.format(kind=named[:40]))


def _require_all_lines(segments: Sequence[Segment], reports: Sequence[ResultReport]) -> None:
    """Count: a line that got lost on the way would be a result that nobody misses."""
    sent = sum(each.name == "OBX" for each in segments)
    got = sum(report.lines for report in reports)
    if sent != got:
        why = translate("Chart", "{sent} OBX lines came, {got} could be read; nothing was taken.")
        raise NotReadable("OBX", why.format(sent=sent, got=got))
    if not reports:
        raise NotReadable("OBR", translate("Chart", "It holds no results (no OBR, no OBX)."))


def _patient(person: Segment) -> MessagePatient:
    numbers = [identifier(each) for place in (3, 2, 4) for each in person.repeats(place)]
    if person.get(19):
        numbers.append(replace(identifier([[person.get(19)]]), type="SS"))
    birth = moment(person.get(7))
    return MessagePatient(
        identifiers=tuple(dict.fromkeys(each for each in numbers if each.value)),
        family=person.get(5, 1),
        given=" ".join(part for part in (person.get(5, 2), person.get(5, 3)) if part),
        birth=birth.day if birth else "",
        sex=_SEXES.get(person.get(8).upper(), "unknown"),
    )


@dataclass
class _Open:
    """A report that is being read."""

    order: Segment | None
    control: Segment | None
    lines: list[list[ResultLine]] = field(default_factory=list)  # those that belong together
    notes: list[str] = field(default_factory=list)
    specimen: str = ""
    collected: Moment | None = None


@dataclass
class _Reader:
    """Goes through the segments once; each belongs to the OBR before it."""

    offset: int | None  # the sender's zone, for times without one
    remarks: list[str] = field(default_factory=list)

    def reports(self, segments: Sequence[Segment]) -> tuple[ResultReport, ...]:
        """Return the reports in the order of the message."""
        found: list[_Open] = []
        control: Segment | None = None
        after_line = False
        for segment in segments:
            if segment.name == "ORC":
                control = segment
            elif segment.name == "OBR":
                found.append(_Open(segment, control))
                control, after_line = None, False
            elif segment.name == "OBX":
                if not found:  # before any order: still a result
                    found.append(_Open(None, control))
                self._line(found[-1], segment)
                after_line = True
            elif segment.name == "NTE" and found:
                _note(found[-1], segment, to_line=after_line)
            elif segment.name == "SPM" and found:
                self._specimen(found[-1], segment)
                after_line = False
        return tuple(self._closed(each) for each in found)

    def _moment(self, text: str) -> Moment | None:
        read = moment(text)
        if text and read is None:
            remark = translate("Chart", "The time {text} can't be read and was left out.")
            self.remarks.append(remark.format(text=text[:40]))
        if read is not None and read.clock and read.offset_minutes is None:
            return replace(read, offset_minutes=self.offset)
        return read

    def _line(self, report: _Open, segment: Segment) -> None:
        line = self._read(segment)
        if report.lines and _belongs(report.lines[-1][0], line):
            report.lines[-1].append(line)
        else:
            report.lines.append([line])

    def _read(self, segment: Segment) -> ResultLine:
        repeats = segment.repeats(3)
        status = segment.get(11).upper()
        flags = (picked(each, 1) for each in segment.repeats(8))
        return ResultLine(
            where=segment.where,
            code=coded(repeats[0]) if repeats else Code(),
            sub_id=segment.get(4),
            value_type=segment.get(2).upper(),
            values=values_of(segment),
            unit=segment.get(6, 1) or segment.get(6, 2),
            range=reference_range(segment.text(7)),
            flags=tuple(flag for flag in flags if flag),
            status=_LINE_STATUS.get(status, "unknown"),
            sent_status=status,
            observed=self._moment(segment.get(14)),
            performer=_named(segment, 16) or _named(segment, 15) or segment.get(23),
            method=segment.get(17, 2) or segment.get(17, 1),
        )

    def _specimen(self, report: _Open, segment: Segment) -> None:
        report.specimen = segment.get(4, 2) or segment.get(4, 1) or report.specimen
        report.collected = self._moment(segment.get(17)) or report.collected

    def _closed(self, report: _Open) -> ResultReport:
        order, control = report.order, report.control
        lines = tuple(_joined(each) for each in report.lines)
        if order is None:
            first = lines[0]
            placer, filler = _numbers(None, control)
            return ResultReport(
                where=first.where,
                placer=placer,
                filler=filler,
                code=first.code,
                status=first.status,
                sent_status="",
                collected=first.observed,
                issued=None,
                specimen=report.specimen,
                performer=first.performer,
                requester="",
                results=lines,
                notes=tuple(report.notes),
            )
        repeats = order.repeats(4)
        status = order.get(25).upper()
        placer, filler = _numbers(order, control)
        return ResultReport(
            where=order.where,
            placer=placer,
            filler=filler,
            code=coded(repeats[0]) if repeats else Code(),
            status=_REPORT_STATUS.get(status, "unknown"),
            sent_status=status,
            collected=self._moment(order.get(7)) or report.collected,
            issued=self._moment(order.get(22)),
            specimen=report.specimen or order.get(15, 1, 2) or order.get(15),
            performer=_principal(order, 32),
            requester=_named(order, 16),
            results=lines,
            notes=tuple(report.notes),
        )


def _numbers(order: Segment | None, control: Segment | None) -> tuple[str, str]:
    """Return placer and filler number: of OBR, else of ORC."""
    pairs = ((order, 2), (order, 3), (control, 2), (control, 3))
    mine = [segment.get(field) if segment else "" for segment, field in pairs]
    return mine[0] or mine[2], mine[1] or mine[3]


def _belongs(before: ResultLine, line: ResultLine) -> bool:
    """Tell whether a line goes on with the one before: same code, same sub-id, words or codes."""
    same = (before.code, before.sub_id, before.value_type, before.sent_status)
    kinds = TEXTS | CODED
    return same == (line.code, line.sub_id, line.value_type, line.sent_status) and (
        line.value_type in kinds
    )


def _joined(lines: Sequence[ResultLine]) -> ResultLine:
    """Return one observation of the lines that belong together."""
    if len(lines) == 1:
        return lines[0]
    values = tuple(value for line in lines for value in line.values)
    if lines[0].value_type in TEXTS:
        values = (Value("\n".join(value.text for value in values)),)
    return replace(
        lines[0],
        values=values,
        flags=tuple(dict.fromkeys(flag for line in lines for flag in line.flags)),
        notes=tuple(note for line in lines for note in line.notes),
        lines=len(lines),
    )


def _note(report: _Open, segment: Segment, *, to_line: bool) -> None:
    text = segment.text(3)
    if not text:
        return
    if to_line and report.lines:
        line = report.lines[-1][-1]
        report.lines[-1][-1] = replace(line, notes=(*line.notes, text))
    else:
        report.notes.append(text)


def _named(segment: Segment, field: int) -> str:
    """Return XCN or CE as a name: given and family, else the words, else the number."""
    family, given = segment.get(field, 2), segment.get(field, 3)
    return " ".join(part for part in (given, family) if part) or segment.get(field)


def _principal(segment: Segment, field: int) -> str:
    """Return NDL: a name whose parts are parts of the first component."""
    family, given = segment.get(field, 1, 2), segment.get(field, 1, 3)
    return " ".join(part for part in (given, family) if part) or segment.get(field)
