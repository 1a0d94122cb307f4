"""Why a patient was found, when name, number and phone on the list do not show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.codes import TelecomSystem, label
from clinic_desktop.modules.patients.domain.folding import code_of, fragment_spans, word_spans
from clinic_desktop.modules.patients.domain.identifiers import TYPES
from clinic_desktop.modules.patients.domain.matching import code_spans
from clinic_desktop.modules.patients.domain.query import Term
from clinic_desktop.modules.patients.domain.search import Match, MatchField, MatchKind

SEPARATOR = " · "
Lists = Mapping[str, tuple[Any, ...]]
Spans = list[tuple[int, int]]


def reason_of(lists: Lists, terms: Iterable[Term]) -> tuple[str, tuple[Match, ...]]:
    """Return the stored values that explain terms, on one line, and the spans in that line."""
    text = ""
    matches: list[Match] = []
    for term in terms:
        found = next(_explanations(lists, term), None)
        if found is None or found[0] in text:
            continue
        start = len(text) + len(SEPARATOR) if text else 0
        text = text + SEPARATOR + found[0] if text else found[0]
        matches.extend(Match(MatchField.OTHER, start + at, length) for at, length in found[1])
    return text, tuple(matches)


def reason_of_kind(kind: MatchKind) -> str:
    """Return the words for a forgiving match, '' for a plain one."""
    if kind is MatchKind.PHONETIC:
        return translate("Patients", "Sounds alike")
    return translate("Patients", "Spelt nearly so") if kind is MatchKind.TYPO else ""


def _explanations(lists: Lists, term: Term) -> Iterator[tuple[str, Spans]]:
    if term.word:
        for other in lists["other_names"]:
            yield from _if_found(label(other.use), other.name.display(), term.word, word_spans)
    if term.code:
        for telecom in lists["telecoms"]:
            for value in (telecom.value, telecom.e164):
                yield from _coded(label(telecom.use), value, term)
        for item in lists["identifiers"]:
            kind = TYPES.get(item.type)
            yield from _coded(kind.label if kind else item.type, item.value, term)
    if term.email:
        for telecom in lists["telecoms"]:
            mail = telecom.value if telecom.system is TelecomSystem.EMAIL else ""
            if code_of(mail).startswith(term.email):
                yield mail, fragment_spans(mail, term.email)


def _coded(name: str, value: str, term: Term) -> Iterator[tuple[str, Spans]]:
    spans = code_spans(value, term)
    if spans:
        yield _with_label(name, value, spans)


def _if_found(name: str, value: str, word: str, find: Any) -> Iterator[tuple[str, Spans]]:
    spans = find(value, word)
    if spans:
        yield _with_label(name, value, spans)


def _with_label(name: str, value: str, spans: Spans) -> tuple[str, Spans]:
    if not name:
        return value, spans
    offset = len(name) + 2
    return f"{name}: {value}", [(at + offset, length) for at, length in spans]
