"""What can be wrong with a foreign file, as one failure that names file, reason, place, remedy."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate


class Problem(StrEnum):
    """The kind of failure: what a caller decides by."""

    DAMAGED = "damaged"
    PASSWORD = "password"  # noqa: S105 - a word, not a secret
    TOO_LARGE = "too-large"
    UNSUPPORTED = "unsupported"
    NO_PICTURE = "no-picture"  # well-formed, but nothing in it can be drawn
    NO_ENGINE = "no-engine"
    TIMED_OUT = "timed-out"
    OUT_OF_MEMORY = "out-of-memory"
    CRASHED = "crashed"


class Reason(StrEnum):
    """The exact reason; `SENTENCES` has its words, in which the worker's values are filled in."""

    DAMAGED = "damaged"
    EMPTY = "empty"
    CUT_SHORT = "cut-short"
    WRONG_LENGTH = "wrong-length"
    NO_SUCH_PAGE = "no-such-page"
    NOT_DICOM = "not-dicom"
    PASSWORD_NEEDED = "password-needed"  # noqa: S105 - a word
    PASSWORD_WRONG = "password-wrong"  # noqa: S105 - a word
    BYTES = "bytes"
    PAGES = "pages"
    PIXELS = "pixels"
    FRAMES = "frames"
    ANSWER = "answer"
    KIND = "kind"
    TRANSFER_SYNTAX = "transfer-syntax"
    PIXEL_FORMAT = "pixel-format"
    NO_PIXELS = "no-pixels"
    NO_ENGINE = "no-engine"
    NO_LANGUAGE = "no-language"
    TIME = "time"
    MEMORY = "memory"
    CRASHED = "crashed"


_R, _P = Reason, Problem
PROBLEM_OF: Mapping[Reason, Problem] = {
    **dict.fromkeys((_R.DAMAGED, _R.EMPTY, _R.CUT_SHORT, _R.WRONG_LENGTH), _P.DAMAGED),
    **dict.fromkeys((_R.NO_SUCH_PAGE,), _P.DAMAGED),
    **dict.fromkeys((_R.PASSWORD_NEEDED, _R.PASSWORD_WRONG), _P.PASSWORD),
    **dict.fromkeys((_R.BYTES, _R.PAGES, _R.PIXELS, _R.FRAMES, _R.ANSWER), _P.TOO_LARGE),
    **dict.fromkeys((_R.KIND, _R.TRANSFER_SYNTAX, _R.PIXEL_FORMAT), _P.UNSUPPORTED),
    _R.NOT_DICOM: _P.UNSUPPORTED,
    _R.NO_PIXELS: _P.NO_PICTURE,
    **dict.fromkeys((_R.NO_ENGINE, _R.NO_LANGUAGE), _P.NO_ENGINE),
    _R.TIME: _P.TIMED_OUT,
    _R.MEMORY: _P.OUT_OF_MEMORY,
    _R.CRASHED: _P.CRASHED,
}
SENTENCES: Mapping[Reason, str] = {
    _R.DAMAGED: QT_TRANSLATE_NOOP("Foreign", "The file is damaged and can't be read."),
    _R.EMPTY: QT_TRANSLATE_NOOP("Foreign", "The file is empty."),
    _R.CUT_SHORT: QT_TRANSLATE_NOOP("Foreign", "The file ends too early: a part is missing."),
    _R.WRONG_LENGTH: QT_TRANSLATE_NOOP(
        "Foreign", "The picture data has {found} bytes where {expected} were expected."
    ),
    _R.NO_SUCH_PAGE: QT_TRANSLATE_NOOP("Foreign", "There is no page {found}: it has {limit}."),
    _R.NOT_DICOM: QT_TRANSLATE_NOOP("Foreign", "This is not a DICOM file."),
    _R.PASSWORD_NEEDED: QT_TRANSLATE_NOOP("Foreign", "The file is protected by a password."),
    _R.PASSWORD_WRONG: QT_TRANSLATE_NOOP("Foreign", "The password does not open this file."),
    _R.BYTES: QT_TRANSLATE_NOOP(
        "Foreign", "The file is too large: {found} bytes, at most {limit} are read."
    ),
    _R.PAGES: QT_TRANSLATE_NOOP(
        "Foreign", "There are too many pages: {found}, at most {limit} are read."
    ),
    _R.PIXELS: QT_TRANSLATE_NOOP(
        "Foreign", "The picture is too large: {found} pixels, at most {limit} are drawn."
    ),
    _R.FRAMES: QT_TRANSLATE_NOOP(
        "Foreign", "There are too many pictures in it: {found}, at most {limit} are read."
    ),
    _R.ANSWER: QT_TRANSLATE_NOOP("Foreign", "What the file unpacks to is too large."),
    _R.KIND: QT_TRANSLATE_NOOP("Foreign", "Files of this kind can't be shown here."),
    _R.TRANSFER_SYNTAX: QT_TRANSLATE_NOOP(
        "Foreign", "The pictures are packed in a way that can't be unpacked here ({found})."
    ),
    _R.PIXEL_FORMAT: QT_TRANSLATE_NOOP(
        "Foreign", "The pictures are stored in a way that can't be drawn here ({found})."
    ),
    _R.NO_PIXELS: QT_TRANSLATE_NOOP("Foreign", "There is no picture in this file."),
    _R.NO_ENGINE: QT_TRANSLATE_NOOP("Foreign", "Text recognition is not installed here."),
    _R.NO_LANGUAGE: QT_TRANSLATE_NOOP(
        "Foreign", "Text recognition has no data for the language {found}."
    ),
    _R.TIME: QT_TRANSLATE_NOOP("Foreign", "Reading the file took too long and was stopped."),
    _R.MEMORY: QT_TRANSLATE_NOOP(
        "Foreign", "Reading the file needed too much memory and was stopped."
    ),
    _R.CRASHED: QT_TRANSLATE_NOOP(
        "Foreign", "The reader of this file stopped by itself; the program is not harmed."
    ),
}
ADVICE: Mapping[Problem, str] = {
    _P.DAMAGED: QT_TRANSLATE_NOOP("Foreign", "Ask for the file again. It can be kept as it is."),
    _P.PASSWORD: QT_TRANSLATE_NOOP("Foreign", "Type the password, or keep the file as it is."),
    _P.TOO_LARGE: QT_TRANSLATE_NOOP("Foreign", "Ask for a smaller file, or split it."),
    _P.UNSUPPORTED: QT_TRANSLATE_NOOP(
        "Foreign", "Ask for it as PDF, JPEG or PNG. It can be kept as it is."
    ),
    _P.NO_PICTURE: QT_TRANSLATE_NOOP("Foreign", "It can be kept as it is."),
    _P.NO_ENGINE: QT_TRANSLATE_NOOP("Foreign", "Type what the page says by hand."),
    _P.TIMED_OUT: QT_TRANSLATE_NOOP("Foreign", "Try it alone; it can be kept as it is."),
    _P.OUT_OF_MEMORY: QT_TRANSLATE_NOOP("Foreign", "It can be kept as it is."),
    _P.CRASHED: QT_TRANSLATE_NOOP("Foreign", "It can be kept as it is, but not shown."),
}


class ForeignFailure(UserError):
    """A foreign file could not be read. Nothing else was harmed; the file itself is untouched.

    `file` is what the caller called it. `page` counts from 1 (a page, frame or picture), None
    where the whole file is meant. `problem` is for decisions, `message()` for people.
    """

    template = QT_TRANSLATE_NOOP("Foreign", "{file}: {what} {advice}")

    def __init__(
        self,
        file: str,
        reason: Reason,
        values: Mapping[str, int | str] | None = None,
        page: int | None = None,
    ) -> None:
        self.file, self.reason, self.page = file, reason, page
        self.problem = PROBLEM_OF[reason]
        self.values = dict(values or {})
        super().__init__(file=file, reason=reason.value)

    def what(self) -> str:
        """Return what is wrong and where, without the file's name."""
        shown = {"found": "?", "limit": "?", "expected": "?", **self.values}
        sentence = translate("Foreign", SENTENCES[self.reason]).format(**shown)
        if self.page is None:
            return sentence
        place = translate("Foreign", "Page {number}: {what}")
        return place.format(number=self.page, what=sentence)

    def advised(self) -> str:
        """Return what is wrong, where, and what to do, without the file's name."""
        return f"{self.what()} {self._advice()}"

    def message(self) -> str:
        """Return the whole sentence: file, what is wrong, where, what to do."""
        return translate("Foreign", self.template).format(
            file=self.file, what=self.what(), advice=self._advice()
        )

    def _advice(self) -> str:
        return translate("Foreign", ADVICE[self.problem])
