"""Text files: the charset found, HTML made plain words, control characters left out."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from clinic_desktop.foreign.facts import PlainText
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.refusal import Refusal
from clinic_desktop.foreign.kinds import TEXTS, Kind, recognise
from clinic_desktop.foreign.limits import MAX_TEXT

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_BLOCKS = ("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "hr", "li", "p")
_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6")
_BREAKS = frozenset((*_BLOCKS, *_TITLES, "pre", "table", "tr"))
_HIDDEN = frozenset({"script", "style", "template", "title", "noscript"})
_ALLOWED = "\n\t"


def read(files: list[bytes], _asked: dict[str, Any]) -> Iterator[PlainText]:
    """Read the words of a text or HTML file."""
    kind = recognise(files[0])
    wide = _without_mark(files[0]) if kind is Kind.UNKNOWN else None
    if kind not in TEXTS and wide is None:
        raise Refusal(Reason.KIND)
    charset, certain = (wide, False) if wide else charset_of(files[0])
    mark = next((mark for mark, _ in _MARKS if files[0].startswith(mark)), b"")
    most = 4 * MAX_TEXT + len(mark)  # no charset needs more than four bytes a character
    text = files[0][len(mark) : most].decode(charset, errors="replace")
    if kind is Kind.HTML:
        text = words_of_html(text)
    plain = "".join(c for c in _lines(text) if c.isprintable() or c in _ALLOWED)
    cut = len(files[0]) > most or len(plain) > MAX_TEXT
    yield PlainText(plain[:MAX_TEXT], charset, certain, cut)


def charset_of(content: bytes) -> tuple[str, bool]:
    """Return the charset, and whether it is certain: marked, or bytes that only UTF-8 makes."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name, True
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8", True
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1", False
    return "cp1252", False


def _without_mark(content: bytes) -> str | None:
    """Return which UTF-16 it is when every other byte of the beginning is zero."""
    head = content[:400]
    half = len(head) // 2
    if half >= 4 and head[1::2].count(0) > half * 0.8 and not head[0::2].count(0):
        return "utf-16-le"
    if half >= 4 and head[0::2].count(0) > half * 0.8 and not head[1::2].count(0):
        return "utf-16-be"
    return None


def words_of_html(text: str) -> str:
    """Return what a reader would see of HTML, without drawing it."""
    reader = _Words()
    reader.feed(text)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.words).split("\n")]
    kept = [line for n, line in enumerate(lines) if line or (n and lines[n - 1])]
    return "\n".join(kept).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._hidden += tag in _HIDDEN
        if tag in _BREAKS:
            self.words.append("\n")
        elif tag in ("td", "th"):
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        if tag in _BREAKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data.replace("\n", " "))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
