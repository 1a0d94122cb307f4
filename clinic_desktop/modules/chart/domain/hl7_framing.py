"""From a file's bytes to messages: framing, line ends, batches, character sets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from clinic_desktop.kernel.text import translate

HEADERS = (b"MSH", b"FHS", b"BHS", b"BTS", b"FTS")
_SEGMENT = re.compile(rb"[A-Z][A-Z0-9]{2}(?![A-Za-z0-9])")
_ENDS = re.compile(rb"\r\n|\n|\r|\x0b|\x1c\r?")  # MLLP frames end lines too
_ESCAPES_PER_PIECE = 16
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_SETS = {
    "ASCII": "ascii",
    "UNICODE UTF-8": "utf-8",
    "UNICODE": "utf-8",
    "UTF-8": "utf-8",
    "UTF8": "utf-8",
    "ISO IR14": "shift_jis",
    "ISO IR87": "iso2022_jp",
    "ISO IR159": "iso2022_jp_1",
    "GB 18030-2000": "gb18030",
    "KS X 1001": "euc_kr",
    "BIG-5": "big5",
}


@dataclass(frozen=True, slots=True)
class RawMessage:
    """The lines of one message, still bytes; `number` counts from 1 in the file."""

    number: int
    lines: tuple[bytes, ...]

    @property
    def raw(self) -> bytes:
        """The message with HL7's own line ends."""
        return b"\r".join(self.lines) + b"\r"

    @property
    def parts(self) -> int:
        """How many pieces its own separators make: what reading it costs. An escape costs less."""
        header = self.lines[0]
        marks = {header[place : place + 1] for place in (3, 4, 5, 7)} - {b""}
        pieces = sum(line.count(mark) for line in self.lines for mark in marks)
        escapes = sum(line.count(header[6:7] or b"\\") for line in self.lines)
        return pieces + escapes // _ESCAPES_PER_PIECE


@dataclass
class Framed:
    """What a file holds before anything is understood."""

    messages: list[RawMessage] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)  # where, why


def framed(content: bytes) -> Framed:
    """Split a file into messages; counts of batches that don't agree are problems."""
    found, current, stray = Framed(), list[bytearray](), 0
    batch_start = batches = 0

    def close() -> None:
        if current:
            found.messages.append(RawMessage(len(found.messages) + 1, tuple(map(bytes, current))))
            current.clear()

    for line in _lines(content):
        head = line[:3]
        if head in HEADERS and _SEGMENT.match(line):
            close()
        if head == b"MSH" and _SEGMENT.match(line):
            current.append(bytearray(line))
        elif head == b"BHS":
            batch_start = len(found.messages)
        elif head == b"BTS":
            batches += 1
            _count(found, "BTS-1", line, len(found.messages) - batch_start)
        elif head == b"FTS":
            _count(found, "FTS-1", line, batches)
        elif current:
            _continue(current, line)
        elif head != b"FHS":
            stray += 1
    close()
    if stray and not found.messages:
        why = translate("Chart", "There is no MSH segment: this is not an HL7 v2 message.")
        found.problems.append(("MSH", why))
    elif stray:
        why = translate("Chart", "{count} lines stand outside any message and were not read.")
        found.problems.append(("MSH", why.format(count=stray)))
    elif not found.messages and not found.problems:
        found.problems.append(("MSH", translate("Chart", "The file holds no message.")))
    return found


def _lines(content: bytes) -> list[bytes]:
    for mark, codec in _UTF16.items():
        if content.startswith(mark):
            content = content[2:].decode(codec, "replace").encode("utf-8", "replace")
    lines = _ENDS.split(content.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b" "))
    return [line.lstrip(b" \t") for line in lines if line.strip()]


def _continue(current: list[bytearray], line: bytes) -> None:
    """Add a segment; a line that begins none goes on where a value was broken by a line end."""
    if _SEGMENT.match(line):
        current.append(bytearray(line))
        return
    escape = bytes(current[0][6:7]) or b"\\"
    current[-1] += escape + b".br" + escape + line


def _count(found: Framed, where: str, line: bytes, counted: int) -> None:
    said = line[4:].split(line[3:4], 1)[0].strip() if len(line) > 4 else b""
    if said.isdigit() and int(said[:9]) != counted:
        why = translate(
            "Chart",
            "The file says that there are {said}, but {counted} were found; ask for it again.",
        )
        found.problems.append((where, why.format(said=said.decode(), counted=counted)))


def decoded(message: RawMessage) -> tuple[str, str, tuple[str, ...]]:
    """Return the text, the codec and the remarks: what was guessed is said, never hidden."""
    raw = message.raw
    header = message.lines[0].decode("latin-1")
    fields = header.split(header[3:4]) if len(header) > 3 else []
    named = fields[17].split("~")[0].strip().upper() if len(fields) > 17 else ""
    first = _codec(named)
    if named and not first:
        said = translate("Chart", "The character set {name} is not known; it was guessed.")
        remarks: tuple[str, ...] = (said.format(name=named[:40]),)
    else:
        remarks = ()
    for codec in dict.fromkeys((first or "utf-8", "utf-8", "cp1252", "latin-1")):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        if codec != (first or "utf-8"):
            guess = translate("Chart", "Characters were read as {codec}, not as announced.")
            remarks = (*remarks, guess.format(codec=codec))
        return text, codec, remarks
    raise AssertionError("latin-1 reads every byte")  # pragma: no cover


def _codec(named: str) -> str:
    if named in ("8859/1", "8859/15"):
        return {"8859/1": "cp1252", "8859/15": "iso8859-15"}[named]
    if re.fullmatch(r"8859/([2-9]|1[0346])", named):
        return f"iso8859-{named.partition('/')[2]}"
    return _SETS.get(named, "")
