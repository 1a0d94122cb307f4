"""What a list of facts is made of: doors, labels, columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.api import Fact, FactList

T = TypeVar("T")


@dataclass(frozen=True)
class Doors(Generic[T]):
    """The services of one kind. `record` takes acknowledged warnings where it `warns`."""

    read: Callable[[Any, UUID], FactList[T]]
    record: Callable[..., Fact[T]]
    amend: Callable[[Any, UUID, int, T], Fact[T]]
    withdraw: Callable[[Any, UUID, int, str], Fact[T]]
    warns: bool = False


@dataclass(frozen=True)
class ListColumn:
    """One column: a field of the details, or what `get` makes of them.

    `tone` and `icon` may mark a cell; colour never speaks alone.
    """

    name: str
    title: str
    width: int = 140
    get: Callable[[Any, date], Any] | None = None
    strong: bool = False
    tone: Callable[[Any], str] | None = None
    icon: Callable[[Any], str] | None = None


@dataclass(frozen=True)
class ListKind(Generic[T]):
    """One kind of fact. `name` is its table; texts are source texts of context "Chart".

    `labels` are those of the form, with access keys; `name_of` says in a few words which fact is
    meant; `current` tells what the list shows at first.
    """

    name: str
    title: str
    add: str
    empty: str
    icon: str
    details: type[T]
    doors: Doors[T]
    write: Permission
    labels: Mapping[str, str]
    columns: tuple[ListColumn, ...]
    name_of: Callable[[T], str]
    current: Callable[[T], bool]
    current_text: str
    also: frozenset[str] = field(default_factory=frozenset)  # further tables that it shows
    more: Callable[[Any, UUID], Any] | None = None  # read beside the list
    paper: str = ""  # what its Print makes: a name of presenters/printing.py
