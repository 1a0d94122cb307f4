"""Values and fakes for the agenda's presenters: no store, no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import instant_of, milliseconds
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    Change,
    Offer,
    Place,
    WaitListEntry,
)
from clinic_desktop.modules.agenda.domain.appointment import AppointmentState
from clinic_desktop.modules.agenda.domain.wait_list import EntryStatus, OfferStatus
from tests.support.agenda import identity

NOW = datetime(2026, 11, 24, 10, 24)
ALBA, ROOM = identity(1), identity(2)
ZONE = "Europe/Madrid"


@dataclass
class Steps:
    """Remembers what can be taken back; `back` and `forth` run the newest."""

    texts: list[str] = field(default_factory=list)
    pairs: list[tuple[Callable[[], None], Callable[[], None] | None]] = field(default_factory=list)

    def push(
        self, text: str, back: Callable[[], None], forth: Callable[[], None] | None = None
    ) -> object:
        """Remember a step."""
        self.texts.append(text)
        self.pairs.append((back, forth))
        return text

    def back(self) -> None:
        """Take the newest step back."""
        self.pairs[-1][0]()

    def forth(self) -> None:
        """Do the newest step again."""
        forth = self.pairs[-1][1]
        assert forth is not None
        forth()


@dataclass
class Screen:
    """Keeps everything that a presenter shows; `seen` by the name of what was called."""

    seen: dict[str, list[Any]] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Callable[..., None]:
        """Take any call of a view and keep its arguments."""
        if name.startswith("__"):
            raise AttributeError(name)

        def keep(*values: Any, **named: Any) -> None:
            found = (*values, *named.values())
            self.seen.setdefault(name, []).append(found[0] if len(found) == 1 else found)

        return keep

    def last(self, name: str) -> Any:
        """Return what was shown last."""
        return self.seen[name][-1]

    @property
    def said(self) -> list[str]:
        """Return the sentences that were said."""
        return [text if isinstance(text, str) else text[0] for text in self.seen.get("say", [])]


def view(number: int, status: AppointmentStatus, **other: Any) -> AppointmentView:
    """Return an appointment of Dr Alba at ten."""
    values: dict[str, Any] = {
        "id": identity(number),
        "version": 1,
        "patient_id": identity(number + 100),
        "patient_name": f"Patient {number}",
        "start": datetime(2026, 11, 24, 10),
        "minutes": 30,
        "zone": ZONE,
        "status": status,
        "type_id": None,
        "type_name": "",
        "colour": "",
        "modality": "",
        "resource_ids": (ALBA,),
        "comment": "",
        "overbooked": False,
        "status_times": {},
    }
    return AppointmentView(**(values | other))


def change(status: AppointmentStatus, *, ticket: int = 0, station: UUID | None = None) -> Change:
    """Return what became of Ana's appointment."""
    after = AppointmentState(
        start=datetime(2026, 11, 24, 10),
        minutes=30,
        zone=ZONE,
        resource_ids=(ALBA,),
        status=status,
        ticket=ticket,
        station_id=station,
    )
    return Change(identity(1), 2, None, after, "Ana")


def entry(number: int = 7, name: str = "Ana") -> WaitListEntry:
    """Return somebody who waits for Dr Alba."""
    return WaitListEntry(
        id=identity(number),
        version=1,
        patient_id=identity(number + 100),
        patient_name=name,
        status=EntryStatus.WAITING,
        needs=((ALBA,),),
        minutes=15,
        type_id=None,
        since=datetime(2026, 11, 20, tzinfo=UTC),
    )


def offer(number: int = 9, name: str = "Ana", entry_id: UUID | None = None) -> Offer:
    """Return noon of Dr Alba, offered."""
    return Offer(
        id=identity(number),
        version=1,
        entry_id=entry_id or identity(7),
        patient_id=identity(107),
        patient_name=name,
        batch_id=identity(90),
        place=Place(datetime(2026, 11, 24, 12), 15, ZONE, (ALBA,)),
        expires_ms=milliseconds(instant_of(datetime(2026, 11, 24, 10, 54), ZONE)),
        status=OfferStatus.OPEN,
    )
