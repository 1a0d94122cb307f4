"""What holds for all messages: phone and place of the clinic, quiet hours, deadlines."""

from __future__ import annotations

from dataclasses import dataclass, field

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.rules import QuietHours


@dataclass(frozen=True, slots=True)
class Policy:
    """`cancel_hours` before the appointment it can be cancelled; `max_age_hours` a message waits.

    `version` 0 means as delivered.
    """

    clinic_phone: str = ""
    place: str = ""
    quiet: QuietHours = field(default_factory=QuietHours)
    cancel_hours: int = 24
    max_age_hours: int = 36
    attach_calendar: bool = True
    version: int = 0


def policy_problems(policy: Policy) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    problems = {}
    if len(policy.clinic_phone) > 40:
        problems["clinic_phone"] = translate("Messages", "At most 40 characters.")
    if len(policy.place) > 200:
        problems["place"] = translate("Messages", "At most 200 characters.")
    if not 0 <= policy.cancel_hours <= 240:
        problems["cancel_hours"] = translate("Messages", "Between 0 and 240 hours.")
    if not 1 <= policy.max_age_hours <= 168:
        problems["max_age_hours"] = translate("Messages", "Between 1 and 168 hours.")
    minutes = (policy.quiet.start, policy.quiet.end)
    if not all(0 <= minute < 24 * 60 for minute in minutes):
        problems["quiet_start"] = translate("Messages", "Give a time of day.")
    return problems
