"""Show the life of an appointment: made, moved, by whom, before and after."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.commands import cancelled_by_text
from clinic_desktop.modules.agenda.domain.plan import TrailEntry
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus, status_text
from clinic_desktop.modules.agenda.domain.time import at_minute
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.store.rows import parse_resources
from clinic_desktop.modules.agenda.store.trail import Step, steps
from clinic_desktop.modules.practice.api import user_names
from clinic_desktop.storage.context import Context

# The first of these that changed names the action.
_ACTIONS = (
    ("patient_id", "patient"),
    ("status", "status"),
    ("day", "moved"),
    ("start_minute", "moved"),
    ("resources", "moved"),
    ("minutes", "resized"),
)


def appointment_trail(ctx: Context, appointment_id: UUID) -> tuple[TrailEntry, ...]:
    """Return all changes of an appointment, oldest first, with texts for before and after."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    names = user_names(ctx)
    with ctx.reading() as connection:
        found = tuple(steps(connection, appointment_id))
    place: dict[str, Any] = {}
    entries = []
    for step in found:
        before = {} if step.created else _texts(frame, step.before, place)
        place |= step.after
        entries.append(
            TrailEntry(
                at=from_milliseconds(step.at_ms),
                user_id=step.by,
                user_name=names.get(step.by, ""),
                action=_action(step),
                before=before,
                after=_texts(frame, step.after, place),
            )
        )
    return tuple(entries)


def _action(step: Step) -> str:
    if step.created:
        return "booked"
    if step.after.get("status") == AppointmentStatus.CANCELLED:
        return "cancelled"
    return next((action for name, action in _ACTIONS if name in step.after), "amended")


def _texts(frame: Frame, values: Mapping[str, Any], place: Mapping[str, Any]) -> dict[str, str]:
    """Return the changed columns as labelled texts; `place` completes day and minute."""
    texts = {}
    if "day" in values or "start_minute" in values:
        whole = {**place, **values}
        start = at_minute(date.fromordinal(whole["day"]), whole["start_minute"])
        texts[translate("Agenda", "Time")] = f"{day_text(start)} {time_text(start)}"
    if "minutes" in values:
        minutes = translate("Agenda", "{n} min").format(n=values["minutes"])
        texts[translate("Agenda", "Length")] = minutes
    for name, label in _buffer_labels().items():
        if values.get(name):
            texts[label] = translate("Agenda", "{n} min").format(n=values[name])
    if "resources" in values:
        names = [frame.name(r) for r in parse_resources(values["resources"])]
        texts[translate("Agenda", "With")] = ", ".join(names)
    if "status" in values:
        texts[translate("Agenda", "Status")] = status_text(AppointmentStatus(values["status"]))
    if values.get("type_id"):
        kind = frame.types.get(UUID(values["type_id"]))
        texts[translate("Agenda", "Type")] = kind.name if kind else ""
    if values.get("station_id"):
        texts[translate("Agenda", "Waits for")] = frame.name(UUID(values["station_id"]))
    if values.get("series_id"):
        texts[translate("Agenda", "Series")] = translate("Agenda", "one of a series")
    if values.get("ticket"):
        texts[translate("Agenda", "Ticket")] = str(values["ticket"])
    if values.get("cancelled_by"):
        texts[translate("Agenda", "Cancelled by")] = cancelled_by_text(values["cancelled_by"])
    texts |= _free_texts(values)
    return texts


def _buffer_labels() -> dict[str, str]:
    return {
        "buffer_before": translate("Agenda", "Buffer before"),
        "buffer_after": translate("Agenda", "Buffer after"),
    }


def _free_texts(values: Mapping[str, Any]) -> dict[str, str]:
    labels = {
        "patient_name": translate("Agenda", "Patient"),
        "comment": translate("Agenda", "Comment"),
        "cancel_reason": translate("Agenda", "Reason"),
        "override_reason": translate("Agenda", "Overbooked because"),
    }
    return {label: values[name] for name, label in labels.items() if values.get(name)}
