"""Task: who should come back.

A recall is work to be done with a state of its own (called, booked, done), and may be cancelled:
that is a Task. A Flag warns and a CommunicationRequest asks for one message; neither has an end.
"""

from __future__ import annotations

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.partial_date import PartialDate
from clinic_desktop.modules.chart.domain.recalls import RecallDetails, RecallStatus
from clinic_desktop.modules.chart.service.fhir.shape import (
    OURS,
    Element,
    Json,
    NotHeld,
    coded,
    filled,
    held,
    iso,
    notes,
    whole_day,
)

KINDS = OURS + "task"
STATES = OURS + "recall-status"
_STATUSES = {
    RecallStatus.OPEN: "requested",
    RecallStatus.CONTACTED: "in-progress",
    RecallStatus.BOOKED: "accepted",
    RecallStatus.DONE: "completed",
    RecallStatus.CANCELLED: "cancelled",
}


def to_fhir(details: RecallDetails) -> Json:
    """Return the Task; the appointment, which is not given away, is named by its identifier."""
    appointment = details.appointment_id
    booked = {"identifier": {"system": OURS + "appointment", "value": str(appointment)}}
    return filled(
        resourceType="Task",
        status=_STATUSES[details.status],
        businessStatus=coded(STATES, details.status.value),
        intent="plan",
        code=coded(KINDS, "recall"),
        description=details.text,
        focus={"type": "Appointment", **booked} if appointment else None,
        note=notes(details.note),
        restriction={"period": {"start": iso(PartialDate.of(details.due))}},
    )


def matches(resource: Json) -> bool:
    """Tell whether a Task is a recall of ours."""
    code = resource.get("code")
    coding = code.get("coding") if isinstance(code, dict) else None
    found = coding if isinstance(coding, list) else []
    return any(isinstance(c, dict) and c.get("system") == KINDS for c in found)


def from_fhir(element: Element) -> RecallDetails:
    """Read such a Task; an appointment of another clinic is only kept."""
    element.needed("status")
    restriction = element.child("restriction")
    span = restriction.child("period") if restriction else None
    due = whole_day(span, "start") if span else None
    if due is None:
        raise NotHeld(translate("Chart", "It does not say from when."))
    state = next(
        (code for system, code in element.codes_of("businessStatus") if system == STATES), ""
    )
    return RecallDetails(
        text=element.needed("description"),
        due=due,
        status=held(RecallStatus, state),
        note=element.notes(),
    )
