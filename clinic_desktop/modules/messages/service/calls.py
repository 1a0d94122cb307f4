"""The list of calls: who has not confirmed yet in the next two working days, families together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, fold, translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    CancelAppointment,
    ChangeStatus,
    appointment,
    appointments_between,
    cancel_appointment,
    change_status,
)
from clinic_desktop.modules.agenda.api import status_text as appointment_status_text
from clinic_desktop.modules.messages.domain.calls import (
    CallEntry,
    CallResult,
    PhoneNumber,
    Reachable,
    households,
    in_calling_order,
)
from clinic_desktop.modules.messages.domain.message import (
    Message,
    channel_text,
    occurrence_of,
    reason_text,
    status_text,
)
from clinic_desktop.modules.messages.service.surroundings import (
    Surroundings,
    load_surroundings,
    open_days,
)
from clinic_desktop.modules.messages.store import answers as store
from clinic_desktop.modules.messages.store import outbox
from clinic_desktop.modules.patients.api import (
    PatientContact,
    TelecomSystem,
    TelecomUse,
    patient_contacts,
)
from clinic_desktop.modules.practice.api import ResourceKind
from clinic_desktop.storage.context import Context

WORKING_DAYS = 2
_LOOK_AHEAD = 21  # days in which two working days must be found
_NOTE_LIMIT = 300
_UNCONFIRMED = frozenset({AppointmentStatus.PROPOSED, AppointmentStatus.BOOKED})


@dataclass(frozen=True, slots=True)
class CallList:
    """Who is to be called about which days, in the order of calling."""

    days: tuple[date, ...]
    entries: tuple[CallEntry, ...]


@dataclass(frozen=True, slots=True)
class RecordCall:
    """Command: what came of a call about one appointment that has `version`."""

    entry: CallEntry
    result: CallResult
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known about the appointments of the list."""

    contacts: Mapping[UUID, PatientContact]
    calls: Mapping[UUID, Sequence[store.CallNote]]
    wanted: frozenset[UUID]
    messages: Mapping[UUID, Message]


def call_list(ctx: Context, working_days: int = WORKING_DAYS) -> CallList:
    """Return whom to call: appointments of the next working days that nobody has confirmed."""
    ctx.require(Permission.MESSAGE_READ)
    around = load_surroundings(ctx)
    today = wall_of(ctx.clock.now(), around.zone).date()
    days = next_working_days(ctx, around, today, working_days)
    if not days:
        return CallList((), ())
    views = [
        view
        for view in appointments_between(ctx, days[0], days[-1])
        if view.day in days and view.status in _UNCONFIRMED
    ]
    return CallList(days, _entries(ctx, around, views))


def calls_about(ctx: Context, appointment_ids: Sequence[UUID]) -> CallList:
    """Return whom to call about these appointments, as they stand: moved, or cancelled."""
    ctx.require(Permission.MESSAGE_READ)
    around = load_surroundings(ctx)
    views = [appointment(ctx, appointment_id) for appointment_id in appointment_ids]
    entries = _entries(ctx, around, views)
    cancelled = {v.id for v in views if v.status is AppointmentStatus.CANCELLED}
    word = appointment_status_text(AppointmentStatus.CANCELLED)
    told = tuple(
        replace(e, message=" · ".join(filter(None, (word, e.message))))
        if e.appointment_id in cancelled
        else e
        for e in entries
    )
    return CallList(tuple(sorted({view.day for view in views})), told)


def _entries(
    ctx: Context, around: Surroundings, views: Sequence[AppointmentView]
) -> tuple[CallEntry, ...]:
    known = _known(ctx, views)
    families = households(_reachable(view, known) for view in views)
    sizes: dict[int, int] = {}
    for view in views:
        family = families[view.patient_id]
        sizes[family] = sizes.get(family, 0) + 1
    return in_calling_order(
        [
            _entry(
                around, view, known, (families[view.patient_id], sizes[families[view.patient_id]])
            )
            for view in views
        ]
    )


def next_working_days(
    ctx: Context, around: Surroundings, today: date, count: int
) -> tuple[date, ...]:
    """Return the next days on which anybody works, today not counted."""
    last = today + timedelta(days=_LOOK_AHEAD)
    return tuple(sorted(open_days(ctx, around, today + timedelta(days=1), last))[:count])


def record_call(ctx: Context, command: RecordCall) -> None:
    """Keep what came of a call; “confirmed” and “cancelled” change the appointment too.

    Raises StaleRecord and what the agenda raises; then nothing is kept.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    entry, note = command.entry, clean_line(command.note)[:_NOTE_LIMIT]
    if command.result is CallResult.CONFIRMED:
        confirmed = AppointmentStatus.CONFIRMED
        change_status(ctx, ChangeStatus(entry.appointment_id, entry.version, confirmed))
    elif command.result is CallResult.CANCELLED:
        reason = note or translate("Messages", "Cancelled by the patient by phone")
        command_ = CancelAppointment(entry.appointment_id, entry.version, reason)
        cancel_appointment(ctx, command_)
    with ctx.unit_of_work() as uow:
        store.add_call(
            uow,
            {
                "appointment_id": entry.appointment_id,
                "patient_id": entry.patient_id,
                "occurrence": occurrence_of(entry.start),
                "result": command.result.value,
                "note": note,
            },
        )
        uow.commit()


def _known(ctx: Context, views: Sequence[AppointmentView]) -> _Known:
    ids = [view.id for view in views]
    contacts = patient_contacts(ctx, {view.patient_id for view in views})
    with ctx.reading() as connection:
        notes = store.calls(connection, ids)
        wanted = frozenset(store.wanting_calls(connection, ids))
        messages = outbox.latest_of(connection, ids)
    calls: dict[UUID, list[store.CallNote]] = {}
    for note in notes:
        calls.setdefault(note.appointment_id, []).append(note)
    return _Known(contacts, calls, wanted, messages)


def _reachable(view: AppointmentView, known: _Known) -> Reachable:
    contact = known.contacts.get(view.patient_id)
    return Reachable(view.patient_id, frozenset(_marks(contact) if contact else ()))


def _marks(contact: PatientContact) -> Iterator[str]:
    """Yield what somebody of the same household would share."""
    for telecom in contact.telecoms:
        if telecom.e164 and telecom.use not in (TelecomUse.OLD, TelecomUse.WORK):
            yield f"phone:{telecom.e164}"
    for person in contact.contacts:
        if person.patient_link is not None:
            yield f"patient:{person.patient_link}"
        if person.e164:
            yield f"phone:{person.e164}"
    for address in contact.addresses:
        if address.line and (address.city or address.postal_code):
            where = (address.line, address.line2, address.postal_code, address.city)
            yield "address:" + "|".join(fold(part) for part in where)


def _entry(
    around: Surroundings, view: AppointmentView, known: _Known, family: tuple[int, int]
) -> CallEntry:
    contact = known.contacts.get(view.patient_id)
    calls = known.calls.get(view.id, ())
    last = calls[-1] if calls else None
    return CallEntry(
        appointment_id=view.id,
        version=view.version,
        patient_id=view.patient_id,
        patient_name=view.patient_name,
        start=view.start,
        practitioner=around.names(view.resource_ids, ResourceKind.PRACTITIONER),
        phones=tuple(_phones(contact)) if contact else (),
        family=family[0],
        together=family[1],
        wants_call=view.id in known.wanted,
        last_result=last.result if last else None,
        last_note=last.note if last else "",
        last_at=last.at if last else None,
        tries=len(calls),
        message=_message_words(known.messages.get(view.id)),
    )


def _phones(contact: PatientContact) -> Iterator[PhoneNumber]:
    """Yield the numbers, the patient's own first, none twice."""
    seen = set()
    for number in _all_phones(contact):
        key = number.e164 or number.shown
        if key not in seen:
            seen.add(key)
            yield number


def _all_phones(contact: PatientContact) -> Iterator[PhoneNumber]:
    own = [
        telecom
        for telecom in contact.telecoms
        if telecom.use is not TelecomUse.OLD
        and telecom.system in (TelecomSystem.PHONE, TelecomSystem.SMS)
    ]
    for telecom in sorted(own, key=lambda t: not t.preferred):
        yield PhoneNumber("", telecom.value, telecom.e164)
    for person in contact.contacts:
        if person.phone:
            yield PhoneNumber(person.name, person.phone, person.e164)


def _message_words(message: Message | None) -> str:
    if message is None:
        return ""
    words: Iterable[str] = (
        channel_text(message.channel),
        status_text(message.status),
        reason_text(message.reason),
    )
    return " · ".join(word for word in words if word)
