"""What stands in the booking popover, and how it is kept as a draft."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from clinic_desktop.modules.agenda.api import SlotRequest
from clinic_desktop.modules.agenda.presenters.newcomer import Newcomer
from clinic_desktop.modules.patients.api import PatientRef

FORM = "booking"  # the draft's form; there is one draft of it a user
SUBJECT = ""


@dataclass(frozen=True, slots=True)
class BookingForm:
    """The typed values. `start` is the minute of `day`; `newcomer` when a patient is registered
    on the spot; `walk_in` when the patient stands at the desk: then the place is the next free one.
    """

    day: date
    start: int = 9 * 60
    minutes: int = 15
    resource_ids: tuple[UUID, ...] = ()
    patient: PatientRef | None = None
    search: str = ""
    newcomer: Newcomer | None = None
    type_id: UUID | None = None
    comment: str = ""
    reason: str = ""
    walk_in: bool = False
    proposed: bool = False  # the patient has still to say yes

    @property
    def wall(self) -> datetime:
        """The wall time at which it starts."""
        midnight = datetime(self.day.year, self.day.month, self.day.day)
        return midnight + timedelta(minutes=self.start)

    @property
    def typed(self) -> bool:
        """Whether a person has put in something that would be missed."""
        return bool(self.patient or self.search or self.comment or self.newcomer)

    def at(self, wall: datetime, resource_ids: tuple[UUID, ...]) -> BookingForm:
        """Return the form with another place."""
        start = wall.hour * 60 + wall.minute
        return replace(self, day=wall.date(), start=start, resource_ids=resource_ids)

    def request(self) -> SlotRequest:
        """Return the place that is asked for."""
        return SlotRequest(self.wall, self.minutes, self.resource_ids, type_id=self.type_id)


def draft_text(form: BookingForm) -> str:
    """Return the part of a form that is typed, as JSON; the place is chosen anew each time."""
    body: dict[str, object] = {"search": form.search, "comment": form.comment}
    if form.patient is not None:
        body["patient_id"] = str(form.patient.id)
    if form.newcomer is not None:
        body["newcomer"] = asdict(form.newcomer)
    if form.type_id is not None:
        body["type_id"] = str(form.type_id)
    if form.proposed:
        body["proposed"] = True
    return json.dumps(body, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class KeptBooking:
    """A draft that was read back; a damaged one is empty."""

    patient_id: UUID | None = None
    type_id: UUID | None = None
    search: str = ""
    comment: str = ""
    newcomer: Newcomer | None = None
    proposed: bool = False


def read_draft(text: str) -> KeptBooking:
    """Read what `draft_text` wrote."""
    try:
        body = json.loads(text)
        newcomer = body.get("newcomer")
        return KeptBooking(
            patient_id=_id(body.get("patient_id")),
            type_id=_id(body.get("type_id")),
            search=str(body.get("search", "")),
            comment=str(body.get("comment", "")),
            newcomer=Newcomer(**newcomer) if isinstance(newcomer, dict) else None,
            proposed=body.get("proposed") is True,
        )
    except (ValueError, TypeError, AttributeError):
        return KeptBooking()


def _id(text: object) -> UUID | None:
    return UUID(str(text)) if text else None
