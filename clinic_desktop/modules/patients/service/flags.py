"""Flags on the chart: raise one, end one, read them."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.patients.domain.records import EndFlag, Flag, RaiseFlag
from clinic_desktop.modules.patients.domain.validation import MAX_LINE, too_long
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.store import patients
from clinic_desktop.modules.patients.tables import FlagRow
from clinic_desktop.storage.context import Context

_ONE_DAY = timedelta(days=1)


def active_flags(ctx: Context, patient_id: UUID) -> tuple[Flag, ...]:
    """Return the flags that hold today."""
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    today = place(ctx).today
    with ctx.reading() as connection:
        return tuple(f for f in patients.flags(connection, patient_id) if f.active_on(today))


def flags_of(ctx: Context, patient_id: UUID) -> tuple[Flag, ...]:
    """Return all flags of a patient, ended ones too, oldest first."""
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        return patients.flags(connection, patient_id)


def raise_flag(ctx: Context, command: RaiseFlag) -> Flag:
    """Put a flag on a patient. Raises InvalidInput, NotFound."""
    ctx.require(Permission.PATIENT_WRITE, patient_id=command.patient_id)
    text = clean_line(command.text)
    start = command.start or place(ctx).today
    _check(text, start, command.end)
    with ctx.unit_of_work() as uow:
        if patients.ref(uow.connection, command.patient_id) is None:
            raise NotFound(what=translate("Patients", "The patient"))
        values = {
            "patient_id": command.patient_id,
            "text": text,
            "category": command.category.value,
            "severity": command.severity.value,
            "start": start.isoformat(),
            "end": None if command.end is None else command.end.isoformat(),
        }
        flag = _found(patients.flag(uow.connection, uow.insert(FlagRow, values)))
        uow.commit()
    return flag


def end_flag(ctx: Context, command: EndFlag) -> Flag:
    """Close a flag: its last day is `end`, or yesterday's end when none is given (so it is gone).

    Raises NotFound, StaleRecord, InvalidInput when it would end before it began.
    """
    ctx.require(Permission.PATIENT_WRITE)
    end = command.end or place(ctx).today - _ONE_DAY
    with ctx.unit_of_work() as uow:
        flag = _found(patients.flag(uow.connection, command.flag_id))
        if command.end is None and flag.start is not None and end < flag.start:
            # Raised today and closed today: it was a mistake, so it never held.
            uow.remove(FlagRow, flag.id, command.version)
            uow.commit()
            return flag
        _check(flag.text, flag.start, end)
        uow.update(FlagRow, flag.id, command.version, {"end": end.isoformat()})
        ended = _found(patients.flag(uow.connection, command.flag_id))
        uow.commit()
    return ended


def _check(text: str, start: date | None, end: date | None) -> None:
    problems = {}
    if not text:
        problems["text"] = translate("Patients", "Say what the flag warns of.")
    elif len(text) > MAX_LINE:
        problems["text"] = too_long(MAX_LINE)
    if start is not None and end is not None and end < start:
        problems["end"] = translate("Patients", "It would end before it begins.")
    if problems:
        raise InvalidInput(problems)


def _found(flag: Flag | None) -> Flag:
    if flag is None:
        raise NotFound(what=translate("Patients", "The flag"))
    return flag
