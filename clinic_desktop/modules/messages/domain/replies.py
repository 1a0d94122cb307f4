"""What comes back: codes without look-alikes, and the few words that people answer with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, fold, translate

# No 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V, and no vowels: a code is never a word.
ALPHABET = "3467 9CDFGHJKMNPRTWXY".replace(" ", "")
CODE_LENGTH = 6
WRONG_LIMIT = 8  # wrong codes of one sender within WRONG_MINUTES
WRONG_MINUTES = 10
_TEXT_LIMIT = 300


class Answer(StrEnum):
    """What the patient wants."""

    CONFIRM = "confirm"
    CANCEL = "cancel"
    CALL_BACK = "call-back"


class ReplyState(StrEnum):
    """What became of a reply. `OPEN`: nobody has looked at it yet."""

    APPLIED = "applied"
    OPEN = "open"
    DONE = "done"
    WRONG = "wrong"


class WrongCode(UserError):
    """No message that is still valid carries this code."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "No appointment has the code {code}. Ask for the letters one by one."
    )


class CodeOutdated(UserError):
    """The appointment changed after the code went out."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The code {code} is of a message from before the appointment changed, or the appointment "
        "is over. Tell the patient the time that holds now.",
    )


class TooManyCodes(UserError):
    """Somebody may be guessing."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Too many wrong codes. Try again in {minutes} minutes, or find the patient."
    )


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer as the list shows it. `appointment_id` is known once a code was right."""

    id: UUID
    version: int
    at: datetime
    source: str  # desk | sms
    phone: str
    text: str
    answer: Answer | None
    state: ReplyState
    patient_id: UUID | None
    patient_name: str
    appointment_id: UUID | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CodeMeaning:
    """Whose code it is and of which local time it speaks; `offered`: a place that is free now."""

    patient_name: str
    start: datetime
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text says: an answer, a code, both or neither ('' = no code)."""

    answer: Answer | None
    code: str


_WORDS = {
    Answer.CONFIRM: ("yes", "y", "1", "si", "s", "ok", "okay", "confirm", "confirmo", "confirmar"),
    Answer.CANCEL: ("no", "n", "2", "cancel", "cancelar", "anular", "anulo"),
    Answer.CALL_BACK: ("call", "3", "llamar", "llame", "llamenme", "phone", "telefono"),
}
_ANSWERS = {word: answer for answer, words in _WORDS.items() for word in words}


def make_code(random_bits: int) -> str:
    """Return a code for some random bits."""
    letters = []
    for _ in range(CODE_LENGTH):
        random_bits, place = divmod(random_bits, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def normal_code(text: str) -> str:
    """Return a code as it is compared: capitals, without blanks and dashes."""
    return re.sub(r"[\s\-.]", "", text).upper()[:20]


def looks_like_code(text: str) -> bool:
    """Tell whether a text has the shape of a code."""
    return len(text) == CODE_LENGTH and all(letter in ALPHABET for letter in text)


def parse_reply(text: str) -> Parsed:
    """Read an SMS such as "YES H4KD7M" or "si, h4k-d7m gracias", in any order.

    Two answers that contradict each other are none: a person has to read it.
    """
    words = re.findall(r"\w+(?:-\w+)*", text[:_TEXT_LIMIT])
    codes = {normal_code(word) for word in words if looks_like_code(normal_code(word))}
    answers = {_ANSWERS[fold(word)] for word in words if fold(word) in _ANSWERS}
    answer = answers.pop() if len(answers) == 1 else None
    return Parsed(answer, codes.pop() if len(codes) == 1 else "")


def answer_text(answer: Answer | None) -> str:
    """Return the words for an answer."""
    if answer is None:
        return ""
    return {
        Answer.CONFIRM: translate("Messages", "Comes"),
        Answer.CANCEL: translate("Messages", "Cancels"),
        Answer.CALL_BACK: translate("Messages", "Wants a call"),
    }[answer]


def offered_answer_text(answer: Answer) -> str:
    """Return the words for an answer about an offered place."""
    return {
        Answer.CONFIRM: translate("Messages", "Takes the place"),
        Answer.CANCEL: translate("Messages", "Doesn't want it"),
        Answer.CALL_BACK: translate("Messages", "Wants a call"),
    }[answer]


def reply_state_text(state: ReplyState) -> str:
    """Return the words for what became of a reply."""
    return {
        ReplyState.APPLIED: translate("Messages", "Done by itself"),
        ReplyState.OPEN: translate("Messages", "To read"),
        ReplyState.DONE: translate("Messages", "Read"),
        ReplyState.WRONG: translate("Messages", "Wrong code"),
    }[state]
