"""JSON text of any length, walked through with bounded memory."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import IO, Any

from clinic_desktop.kernel.strict_json import (
    NotStrict,
    no_constant,
    said_twice,
    unique_names,
    whole_number,
)
from clinic_desktop.kernel.text import translate

WINDOW = 1024 * 1024  # bytes read at a time
MAX_VALUE = 64 * 1024 * 1024  # characters of one value: an entry with a scanned document in it
_BLANK = re.compile(r"[ \t\r\n]*")
# What is left of a word, a number or an escaped letter that was cut.
_CUT = re.compile(r"(n(ul?)?|t(ru?)?|f(a(ls?)?)?|-|[.eE][+-]?\d*|\\?u?[0-9a-fA-F]{0,4})\s*")
_NUMBER_TAIL = 4  # "1" may be the beginning of "1e+5"
_LONGEST_WORD = 16  # characters of "-Infinity", of an escaped letter outside the basic plane


class Broken(Exception):
    """The text is not JSON: `where` line and column, `why` a sentence."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where)
        self.where = where
        self.why = why


class JsonStream:
    """One object's keys, one list's items, each value whole; only a window of the text is held."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._json = json.JSONDecoder(
            parse_constant=no_constant, parse_int=whole_number, object_pairs_hook=unique_names
        )
        self._text = ""
        self._at = 0
        self._ended = False
        self._bytes = 0  # read so far
        self._lines = 0  # of the text that was dropped
        self._column = 0  # of its last line

    def broken(self, why: str, at: int | None = None) -> Broken:
        """Return the error for a place in the text."""
        place = self._at if at is None else at
        newlines = self._text.count("\n", 0, place)
        start = self._text.rfind("\n", 0, place)
        column = place - start if newlines else self._column + place + 1
        where = translate("Patients", "line {line}, column {column}")
        return Broken(where.format(line=self._lines + newlines + 1, column=column), why)

    def peek(self, char: str = "") -> bool:
        """Tell whether `char` (or anything) comes next, blanks aside."""
        self._skip()
        return self._at < len(self._text) and self._text.startswith(char, self._at)

    def end(self) -> None:
        """Raise Broken unless the text ends here."""
        if self.peek():
            raise self.broken(translate("Patients", "There is more after the end."))

    def value(self) -> Any:
        """Return the next value."""
        while True:
            self._skip()
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._ended or not self._may_go_on(error):
                    raise self._explain(error.pos) from None
            except NotStrict as error:
                raise self.broken(str(error)) from None
            else:
                if self._ended or len(self._text) - end >= _NUMBER_TAIL:
                    self._at = end
                    return value
            self._fill()  # the value may go on in the next window

    def object_keys(self) -> Iterator[str]:
        """Return the keys of an object; the caller takes each value before the next key."""
        self._expect("{")
        if self.peek("}"):
            self._at += 1
            return
        seen: set[str] = set()
        while True:
            key = self.value()
            if not isinstance(key, str):
                raise self.broken(translate("Patients", "A name between quotes is expected."))
            if key in seen:
                raise self.broken(str(said_twice(key)))
            seen.add(key)
            self._expect(":")
            yield key
            if not self._more("}"):
                return

    def list_items(self) -> Iterator[Any]:
        """Return the items of a list."""
        self._expect("[")
        if self.peek("]"):
            self._at += 1
            return
        while True:
            yield self.value()
            if not self._more("]"):
                return

    def _more(self, close: str) -> bool:
        self._skip()
        char = self._text[self._at : self._at + 1]
        if char not in (",", close):
            raise self._explain(self._at)
        self._at += 1
        return char == ","

    def _expect(self, char: str) -> None:
        if not self.peek(char):
            raise self._explain(self._at)
        self._at += 1

    def _skip(self) -> None:
        while True:
            found = _BLANK.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text) or not self._fill():
                return

    def _fill(self) -> bool:
        """Drop what was taken and read on, twice as much for a value that is long; False: the end.

        So a long value is scanned again a few times, never once a window.
        """
        if self._ended:
            return False
        self._drop()
        if len(self._text) > MAX_VALUE:
            limit = MAX_VALUE // (1024 * 1024)
            why = translate("Patients", "One entry is larger than {limit} MB.")
            raise self.broken(why.format(limit=limit))
        block = self._file.read(max(WINDOW, len(self._text)))
        self._ended = not block
        pending = len(self._decoder.getstate()[0])
        try:
            self._text += self._decoder.decode(block, final=self._ended)
        except UnicodeDecodeError as error:
            why = translate("Patients", "It is not UTF-8 text (byte {at}).")
            at = self._bytes - pending + error.start
            raise Broken("", why.format(at=at)) from None
        self._bytes += len(block)
        return not self._ended

    def _drop(self) -> None:
        taken = self._text[: self._at]
        newlines = taken.count("\n")
        self._lines += newlines
        self._column = len(taken) - taken.rfind("\n") - 1 + (0 if newlines else self._column)
        self._text, self._at = self._text[self._at :], 0

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        """Tell whether a failure may only be the end of the window."""
        near = len(self._text) - error.pos <= _LONGEST_WORD
        return near or error.msg.startswith("Unterminated string")

    def _explain(self, at: int) -> Broken:
        if _CUT.fullmatch(self._text, at) or self._unclosed(at):
            why = translate("Patients", "The file ends in the middle: it was cut off.")
            return self.broken(why, len(self._text))
        return self.broken(translate("Patients", "This is not JSON."), at)

    def _unclosed(self, at: int) -> bool:
        """Tell whether a text that begins here never ends."""
        return self._text.startswith('"', at) and '"' not in self._text[at + 1 :].replace('\\"', "")
