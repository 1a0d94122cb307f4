"""Rules: which message is due when, for which appointments, on which channels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.clock import day_bounds, instant_of, wall_of
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.messages.domain.message import ChannelKind, Purpose, message_id

NAME_LIMIT = 80
MOST_DAYS = 30
MOST_MINUTES = 24 * 60
# A message that arrives later than this before the appointment is of no use any more.
LEAST_NOTICE = timedelta(minutes=15)
# How long a notice waits, so that a change that is undone at once tells nobody.
GRACE = timedelta(minutes=5)
# An offer stands for half an hour or so: its message waits less, and must leave time to answer.
OFFER_GRACE = timedelta(minutes=1)
LEAST_ANSWER = timedelta(minutes=3)
# The id of a rule that is not stored yet: saving gives it one.
NEW_RULE = UUID(int=0)
IsOpen = Callable[[date], bool]


class LateBooking(StrEnum):
    """What happens when an appointment is booked after the reminder's time has passed."""

    SKIP = "skip"
    SEND = "send"


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before the appointment: `days` before at a minute of the day, or `minutes` before.

    `at` None means that `minutes` counts.
    """

    days: int = 0
    at: int | None = None
    minutes: int = 0

    def before(self, start: datetime, zone: str) -> datetime:
        """Return the instant that is this long before a local start."""
        if self.at is None:
            return instant_of(start, zone) - timedelta(minutes=self.minutes)
        day = start.date() - timedelta(days=self.days)
        return instant_of(day_bounds(day)[0] + timedelta(minutes=self.at), zone)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Empty `type_ids` and `modalities` mean all; `channels` are tried in this order.

    Only reminders have a lead; the other purposes follow what happens to the appointment.
    """

    id: UUID
    name: str
    purpose: Purpose = Purpose.REMINDER
    active: bool = True
    lead: Lead = Lead(days=2, at=10 * 60)
    channels: tuple[ChannelKind, ...] = (ChannelKind.EMAIL, ChannelKind.SMS)
    type_ids: frozenset[UUID] = frozenset()
    modalities: frozenset[str] = frozenset()
    late: LateBooking = LateBooking.SKIP
    skip_confirmed: bool = False
    version: int = 0  # 0 = as delivered, never saved
    own: bool = False  # made by the clinic, not delivered with the program

    def covers(self, type_id: UUID | None, modality: str) -> bool:
        """Tell whether the rule is for appointments of this type and modality."""
        if self.type_ids and type_id not in self.type_ids:
            return False
        return not self.modalities or modality in self.modalities


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Minutes of the local day in which nobody is disturbed; equal ends mean never quiet."""

    start: int = 21 * 60
    end: int = 8 * 60

    def contains(self, minute: int) -> bool:
        """Tell whether a minute of the day is quiet."""
        if self.start <= self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end

    def loud_after(self, instant: datetime, zone: str) -> datetime:
        """Return the instant itself, or the end of the quiet hours that it lies in."""
        wall = wall_of(instant, zone)
        minute = wall.hour * 60 + wall.minute
        if not self.contains(minute):
            return instant
        day = wall.date() + timedelta(days=1 if minute >= self.end else 0)
        return instant_of(day_bounds(day)[0] + timedelta(minutes=self.end), zone)

    def loud_before(self, instant: datetime, zone: str) -> datetime:
        """Return the instant itself, or the last loud minute before the quiet hours it lies in."""
        wall = wall_of(instant, zone)
        minute = wall.hour * 60 + wall.minute
        if not self.contains(minute):
            return instant
        day = wall.date() - timedelta(days=1 if minute < self.start else 0)
        begin = instant_of(day_bounds(day)[0] + timedelta(minutes=self.start), zone)
        return begin - timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Window:
    """When a message may go out: not before `due`, not after `expires`."""

    due: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a rule is applied within: the clinic's clock, its quiet and its closed days."""

    zone: str
    quiet: QuietHours
    max_age: timedelta
    is_open: IsOpen = lambda _day: True


def reminder_window(
    rule: Rule, start: datetime, placed: datetime, around: Circumstances
) -> Window | None:
    """Return when the reminder of an appointment may go out; None when the rule sends none.

    `start` is local, `placed` the instant at which the appointment got this time. Days on which
    the clinic is closed are stepped over backwards: the program does not run then.
    """
    begins = instant_of(start, around.zone)
    wanted = rule.lead.before(start, around.zone)
    if wanted <= placed:
        if rule.late is LateBooking.SKIP:
            return None
        due = placed
    else:
        due = max(placed, _on_open_day(wanted, around))
    if around.quiet.loud_after(due, around.zone) < begins - LEAST_NOTICE:
        due = around.quiet.loud_after(due, around.zone)
    else:
        due = max(placed, around.quiet.loud_before(due, around.zone))
    return _window(due, begins, around)


def notice_window(start: datetime, now: datetime, around: Circumstances) -> Window | None:
    """Return when a notice of a change may go out: soon, but after the quiet hours."""
    begins = instant_of(start, around.zone)
    due = now + GRACE
    loud = around.quiet.loud_after(due, around.zone)
    return _window(loud if loud < begins - LEAST_NOTICE else due, begins, around)


def offer_window(expires: datetime, now: datetime, around: Circumstances) -> Window | None:
    """Return when a message about an offer may go out; None at night: nobody could answer it."""
    due = around.quiet.loud_after(now + OFFER_GRACE, around.zone)
    last = expires - LEAST_ANSWER
    return Window(due, last) if due < last else None


def _window(due: datetime, begins: datetime, around: Circumstances) -> Window | None:
    expires = min(begins - LEAST_NOTICE, due + around.max_age)
    return Window(due, expires) if due < expires else None


def _on_open_day(wanted: datetime, around: Circumstances) -> datetime:
    wall = wall_of(wanted, around.zone)
    for back in range(8):
        earlier = wall - timedelta(days=back)
        if around.is_open(earlier.date()):
            return wanted if not back else instant_of(earlier, around.zone)
    return wanted


def rule_problems(rule: Rule) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    problems = {}
    if not clean_line(rule.name):
        problems["name"] = translate("Messages", "Give the rule a name.")
    elif len(rule.name) > NAME_LIMIT:
        problems["name"] = translate("Messages", "At most 80 characters.")
    if not rule.channels:
        problems["channels"] = translate("Messages", "Choose at least one channel.")
    if rule.purpose is Purpose.REMINDER:
        problems |= _lead_problems(rule.lead)
    return problems


def _lead_problems(lead: Lead) -> dict[str, str]:
    if lead.at is None:
        if not 30 <= lead.minutes <= MOST_MINUTES:
            return {"minutes": translate("Messages", "Between 30 minutes and 24 hours.")}
        return {}
    problems = {}
    if not 0 <= lead.days <= MOST_DAYS:
        problems["days"] = translate("Messages", "Between 0 and 30 days.")
    if not 0 <= lead.at < 24 * 60:
        problems["at"] = translate("Messages", "Give a time of day.")
    return problems


def lead_text(rule: Rule) -> str:
    """Return when a rule's message goes out, in words."""
    if rule.purpose is Purpose.OFFER:
        return translate("Messages", "1 minute after the offer")
    if rule.purpose is not Purpose.REMINDER:
        return translate("Messages", "5 minutes after the change")
    lead = rule.lead
    if lead.at is None:
        hours, minutes = divmod(lead.minutes, 60)
        if minutes:
            return translate("Messages", "%n minutes before", n=lead.minutes)
        return translate("Messages", "%n hours before", n=hours)
    time = f"{lead.at // 60:02d}:{lead.at % 60:02d}"
    if not lead.days:
        return translate("Messages", "on the day at {time}").format(time=time)
    return translate("Messages", "%n days before at {time}", n=lead.days).format(time=time)


def built_in_rules() -> tuple[Rule, ...]:
    """Return the rules that every clinic begins with; saving one keeps the clinic's version."""
    minutes = Lead(minutes=120)
    sms_first = (ChannelKind.SMS, ChannelKind.EMAIL)
    return (
        Rule(_id("two-days"), translate("Messages", "Two days before")),
        Rule(
            _id("two-hours"),
            translate("Messages", "Two hours before"),
            active=False,
            lead=minutes,
            channels=sms_first,
        ),
        Rule(_id("booked"), translate("Messages", "When booked"), Purpose.CONFIRMATION),
        Rule(_id("moved"), translate("Messages", "When moved"), Purpose.MOVED),
        Rule(_id("cancelled"), translate("Messages", "When cancelled"), Purpose.CANCELLED),
        Rule(
            _id("offered"),
            translate("Messages", "When a place is offered"),
            Purpose.OFFER,
            channels=sms_first,
        ),
    )


def with_built_in(saved: Mapping[UUID, Rule]) -> tuple[Rule, ...]:
    """Return the delivered rules, each as the clinic saved it, then the clinic's own."""
    delivered = built_in_rules()
    known = {rule.id for rule in delivered}
    own = (replace(rule, own=True) for rule in saved.values() if rule.id not in known)
    return (*(saved.get(rule.id, rule) for rule in delivered), *own)


def _id(name: str) -> UUID:
    return message_id("rule", name)
