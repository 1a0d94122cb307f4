"""One day on which the clinic or a resource is open besides, or at other hours than usual.

The weekly pattern stays as it is. A day with other hours is stored as an opening and as closures
around it, all of one source, so that they come and go together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.practice.domain.opening import MINUTES_A_DAY, SPECIAL_DAY
from clinic_desktop.modules.practice.tables import ClosureRow
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """Command: open from one minute to another on these days; with `only` at no other time."""

    resource_id: UUID | None
    first_day: date
    last_day: date
    name: str
    minute_from: int | None
    minute_to: int | None
    only: bool = False


def announce_special_day(ctx: Context, command: SpecialDay) -> UUID:
    """Add a special day; returns the id of its opening. Raises InvalidInput."""
    ctx.require(Permission.PRACTICE_WRITE)
    problems = _problems(command)
    if problems:
        raise InvalidInput(problems)
    begin, end = command.minute_from, command.minute_to
    assert begin is not None
    assert end is not None
    row = {
        "resource_id": command.resource_id,
        "first_day": command.first_day.isoformat(),
        "last_day": command.last_day.isoformat(),
        "name": clean_line(command.name),
        "source": f"{SPECIAL_DAY}{ctx.new_id()}",
    }
    around = ((0, begin), (end, MINUTES_A_DAY)) if command.only else ()
    parts = [(begin, end, True), *((low, high, False) for low, high in around if low < high)]
    rows = [
        {**row, "minute_from": low, "minute_to": high, "opens": opens} for low, high, opens in parts
    ]
    with ctx.unit_of_work() as uow:
        ids = uow.insert_many(ClosureRow, rows)
        uow.commit()
    return ids[0]


def _problems(command: SpecialDay) -> dict[str, str]:
    problems = {}
    if not clean_line(command.name):
        problems["name"] = translate("Practice", "Say why; the agenda shows it.")
    if command.last_day < command.first_day:
        problems["last_day"] = translate("Practice", "The last day is before the first.")
    if command.minute_from is None:
        problems["minute_from"] = translate("Practice", "Open from when?")
    elif command.minute_to is None:
        problems["minute_to"] = translate("Practice", "Open until when?")
    elif not 0 <= command.minute_from < command.minute_to <= MINUTES_A_DAY:
        problems["minute_to"] = translate("Practice", "The end must come after the start.")
    return problems
