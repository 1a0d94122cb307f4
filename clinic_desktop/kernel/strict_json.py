"""JSON of others, where Python's reader would take what is none: names said twice, NaN."""

from __future__ import annotations

from collections import Counter
from typing import Any

from clinic_desktop.kernel.text import translate

MAX_DIGITS = 1_000  # of a whole number; Python itself refuses more than 4,300 and says so in code


class NotStrict(ValueError):
    """The text is not JSON as the standard wants it; the words are for people."""


def unique_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object, for `object_pairs_hook`. Raises NotStrict for a name said twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        counts = Counter(name for name, _ in pairs)
        raise said_twice(counts.most_common(1)[0][0])
    return found


def said_twice(name: str) -> NotStrict:
    """Return the error for a name that one object says twice."""
    return NotStrict(translate("Errors", "One object says “{name}” twice.").format(name=name[:40]))


def whole_number(text: str) -> int:
    """Return a number, for `parse_int`. Raises NotStrict for one that is endless."""
    if len(text) > MAX_DIGITS:
        why = translate("Errors", "A number has {count} digits, at most {limit} are read.")
        raise NotStrict(why.format(count=len(text), limit=MAX_DIGITS))
    return int(text)


def no_constant(text: str) -> Any:
    """Refuse NaN and the infinities, for `parse_constant`. Raises NotStrict."""
    raise NotStrict(translate("Errors", "“{text}” is not JSON.").format(text=text))
