"""What an HL7 v2 result message says, after reading: nothing here knows pipes or bytes.

Codes, units and statuses are kept as sent; statuses are given in FHIR's words beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from typing import Any

from clinic_desktop.modules.chart.domain.instants import milliseconds_at


@dataclass(frozen=True, slots=True)
class Refused:
    """What was not taken: the file, the place in it and the reason in words."""

    source: str
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as precise as it was sent: `day` is a FHIR date, `clock` HH:MM[:SS] or ''."""

    day: str
    clock: str = ""
    offset_minutes: int | None = None

    def instant_ms(self, zone: tzinfo) -> int | None:
        """Return UTC milliseconds; None where no whole day is known, or the calendar ends before.

        `zone` holds where none was sent.
        """
        if len(self.day) < len("YYYY-MM-DD"):
            return None
        if self.offset_minutes is not None:
            zone = timezone(timedelta(minutes=self.offset_minutes))
        wall = datetime.fromisoformat(f"{self.day}T{self.clock or '00:00'}").replace(tzinfo=zone)
        try:
            return milliseconds_at(wall)
        except OverflowError:
            return None


@dataclass(frozen=True, slots=True)
class Code:
    """CE, CWE: code, words and the code system by the name that the sender uses."""

    code: str = ""
    text: str = ""
    system: str = ""

    @property
    def shown(self) -> str:
        """The words, or the code where there are none."""
        return self.text or self.code


@dataclass(frozen=True, slots=True)
class Identifier:
    """CX, EI: a number, who gave it, and of what type it is (MR, PI, SS ...)."""

    value: str
    authority: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document inside the message, decoded."""

    content: bytes
    mime: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an observation: a number with its comparator, a range, words, a code, a time.

    `text` always holds what was sent, in words that a person can read.
    """

    text: str
    number: Decimal | None = None
    comparator: str = ""
    high: Decimal | None = None  # of an interval whose low end is `number`
    ratio: Decimal | None = None  # denominator of a ratio whose numerator is `number`
    code: Code | None = None
    moment: Moment | None = None
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class ReferenceRange:
    """OBX-7: `text` as sent; the limits only where it is a plain interval."""

    text: str
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One observation, of one OBX or of several that belong together.

    `status` is FHIR's, `sent_status` OBX-11. `lines` counts the OBX that it was made of.
    """

    where: str
    code: Code
    sub_id: str
    value_type: str
    values: tuple[Value, ...]
    unit: str
    range: ReferenceRange | None
    flags: tuple[str, ...]
    status: str
    sent_status: str
    observed: Moment | None
    performer: str
    method: str
    notes: tuple[str, ...] = ()
    lines: int = 1


@dataclass(frozen=True, slots=True)
class ResultReport:
    """One OBR with its observations: FHIR DiagnosticReport."""

    where: str
    placer: str
    filler: str
    code: Code
    status: str
    sent_status: str
    collected: Moment | None
    issued: Moment | None
    specimen: str
    performer: str
    requester: str
    results: tuple[ResultLine, ...]
    notes: tuple[str, ...] = ()

    @property
    def lines(self) -> int:
        """How many OBX it was made of."""
        return sum(result.lines for result in self.results)


@dataclass(frozen=True, slots=True)
class MessagePatient:
    """PID: who the results are said to be of."""

    identifiers: tuple[Identifier, ...]
    family: str
    given: str
    birth: str  # FHIR date, '' when not sent
    sex: str  # FHIR administrative gender

    @property
    def shown(self) -> str:
        """The name as the sender writes it."""
        return " ".join(part for part in (self.given, self.family) if part)


@dataclass(frozen=True, slots=True)
class ResultMessage:
    """One ORU^R01. `remarks` are what a person should know of how it was read."""

    sender: str  # MSH-3 and MSH-4
    control_id: str
    processing: str  # MSH-11
    sent: Moment | None
    patient: MessagePatient
    reports: tuple[ResultReport, ...]
    digest: str
    raw: bytes
    remarks: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells whether it came before; MSH-10 alone is not unique."""
        return f"{self.sender}|{self.control_id}|{self.digest}"


@dataclass(frozen=True, slots=True)
class FileReading:
    """All of a file: the messages that could be read, and what could not, by number from 1.

    `examined` is what a worker found of the documents inside, by their SHA-256.
    """

    read: int
    messages: Mapping[int, ResultMessage]
    refused: tuple[Refused, ...]
    examined: Mapping[str, Any] = field(default_factory=dict)
