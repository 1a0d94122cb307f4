"""Two hundred searches as people type them: the same list from the same patients."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

Person = tuple[UUID, str, str, str]  # id, name, number, phone
COUNT = 200


@dataclass(frozen=True)
class Query:
    """What is typed, and whether only a piece of a number (P3) or names too (P2)."""

    text: str
    kind: str

    @property
    def is_fragment(self) -> bool:
        """Tell whether it belongs to P3."""
        return self.kind in {"phone", "fragment", "number"}


def realistic_queries(people: Sequence[Person], seed: int = 11) -> list[Query]:
    """Return 200 queries; of eight kinds by name, and of three by number or phone."""
    chance = random.Random(seed)
    makers = list(_MAKERS.items())
    queries: list[Query] = []
    while len(queries) < COUNT:
        kind, make = makers[len(queries) % len(makers)]
        text = make(chance, chance.choice(people))
        if len(text) >= 3:
            queries.append(Query(text, kind))
    return queries


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


def _typo(chance: random.Random, person: Person) -> str:
    """Return the name with two letters of its longest word swapped."""
    words = person[1].split()
    place = max(range(len(words)), key=lambda n: len(words[n]))
    word = words[place]
    if len(word) > 4:
        at = chance.randrange(1, len(word) - 2)
        words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words[:2])


def _digits(person: Person) -> str:
    return "".join(ch for ch in person[3] if ch.isdigit())


_MAKERS: dict[str, Callable[[random.Random, Person], str]] = {
    "given and family": lambda _c, p: " ".join(p[1].split()[:2]),
    "prefixes": lambda _c, p: " ".join(w[:3] for w in p[1].split()[:2]),
    "family": lambda _c, p: p[1].split()[-1],
    "family prefix": lambda _c, p: p[1].split()[-1][:4],
    "other order": lambda _c, p: " ".join(reversed(p[1].split()[:2])),
    "no accents": lambda _c, p: _plain(p[1]).lower(),
    "typo": _typo,
    "name and phone": lambda _c, p: f"{p[1].split()[0][:4]} {_digits(p)[2:5]}",
    "phone": lambda _c, p: p[3].removeprefix("+34 "),
    "fragment": lambda _c, p: _digits(p)[-6:],
    "number": lambda _c, p: p[2],
}
