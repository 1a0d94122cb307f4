"""`agenda`: the next opening for a wish, and the close of a day."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from clinic_desktop.app.commands.opened import add_sign_in, day, opened
from clinic_desktop.app.commands.resources import find_resource, resources
from clinic_desktop.app.outcome import Outcome

if TYPE_CHECKING:
    from uuid import UUID

    from clinic_desktop.modules.practice.api import ResourceKind
    from clinic_desktop.storage.context import Context

HELP = "find the next opening, close a day"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verbs and their options."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="next-opening|close-day")
    opening = verbs.add_parser("next-opening", help="where a wish finds room")
    opening.add_argument("--practitioner", action="append", default=[], metavar="NAME")
    opening.add_argument("--room", action="append", default=[], metavar="NAME")
    opening.add_argument("--equipment", action="append", default=[], metavar="NAME")
    opening.add_argument("--minutes", type=int, default=15)
    opening.add_argument("--after", type=_moment, metavar="YYYY-MM-DD[THH:MM]")
    opening.add_argument("--weekday", action="append", default=[], choices=_WEEKDAYS)
    opening.add_argument("--between", type=_part, metavar="HH:MM-HH:MM", help="part of the day")
    opening.add_argument("--days", type=int, default=366, help="how far ahead")
    opening.add_argument("--count", type=int, default=5)
    opening.set_defaults(work=_next_opening)
    close = verbs.add_parser("close-day", help="close a day whose appointments are all known")
    close.add_argument("--date", required=True, type=day, metavar="YYYY-MM-DD")
    close.set_defaults(work=_close_day)
    for verb in (opening, close):
        verb.add_argument("--json", action="store_true", help="print one JSON object")
        add_sign_in(verb)


def run(arguments: argparse.Namespace) -> Outcome:
    """Do what the verb says."""
    with opened(arguments) as session:
        outcome: Outcome = arguments.work(session.ctx, arguments)
    return outcome


def _next_opening(ctx: Context, arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.agenda.api import OpeningRequest, Wish, next_openings
    from clinic_desktop.modules.practice.api import ResourceKind

    needs = [
        _need(ctx, ResourceKind.PRACTITIONER, arguments.practitioner, always=not arguments.room),
        _need(ctx, ResourceKind.LOCATION, arguments.room),
        _need(ctx, ResourceKind.DEVICE, arguments.equipment),
    ]
    weekdays = frozenset(_WEEKDAYS.index(name) for name in arguments.weekday)
    wish = Wish(
        tuple(need for need in needs if need),
        arguments.minutes,
        arguments.after or datetime.min,
        weekdays or frozenset(range(7)),
        (arguments.between or (0, 1440),),
    )
    found = next_openings(ctx, OpeningRequest(wish, days=arguments.days), arguments.count)
    openings = [
        {
            "start": slot.start.isoformat(timespec="minutes"),
            "minutes": slot.minutes,
            "with": list(slot.resource_names),
        }
        for slot in found
    ]
    lines = [f"{slot.start:%Y-%m-%d %H:%M}  {', '.join(slot.resource_names)}" for slot in found]
    text = "\n".join(lines) or f"No opening within {arguments.days} days."
    return Outcome({"openings": openings}, text, ok=bool(found))


def _need(
    ctx: Context, kind: ResourceKind, names: list[str], *, always: bool = False
) -> tuple[UUID, ...]:
    """Return the resources of which one is needed; without names all of a kind, or none."""
    if names:
        return tuple(find_resource(ctx, name, kind) for name in names)
    return tuple(ref.id for ref in resources(ctx, kind)) if always else ()


def _close_day(ctx: Context, arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.modules.agenda.api import close_day

    closed = close_day(ctx, arguments.date)
    numbers = closed.numbers
    values = {
        "date": closed.day.isoformat(),
        "audit_head": closed.audit_head,
        "by_status": {status.value: count for status, count in numbers.by_status.items()},
        "no_show_rate": numbers.no_show_rate,
        "waited_minutes": {
            "median": numbers.waited_median,
            "p90": numbers.waited_p90,
            "longest": numbers.waited_longest,
        },
        "utilisation": {use.name: use.share for use in numbers.use},
        "walk_ins": numbers.walk_ins,
    }
    return Outcome(values, f"{closed.day} is closed. Audit head {closed.audit_head}")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _part(text: str) -> tuple[int, int]:
    begin, end = text.split("-")
    return _minute(begin), _minute(end)


def _minute(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)
