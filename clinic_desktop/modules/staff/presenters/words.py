"""What the Staff screen says in words."""

from __future__ import annotations

from clinic_desktop.kernel.local_text import day_text, decimal_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.api import (
    Account,
    Away,
    Conflicts,
    Leave,
    LeaveStatus,
    LeaveStep,
    status_text,
)


def number_text(days: float) -> str:
    """Return days, with a half where there is one."""
    return decimal_text(days)


def account_text(account: Account) -> str:
    """Return a person's vacation of the year in one sentence."""
    taken, asked = number_text(account.taken), number_text(account.asked)
    if account.left is None or account.allowance.days is None:
        text = translate("Staff", "{year}: {taken} days of vacation approved, {asked} asked for")
        return text.format(year=account.year, taken=taken, asked=asked)
    text = translate(
        "Staff",
        "{year}: {taken} of {all} days of vacation approved, {left} left, {asked} asked for",
    )
    return text.format(
        year=account.year,
        taken=taken,
        all=number_text(account.allowance.days),
        left=number_text(account.left),
        asked=asked,
    )


def status_words(leave: Leave) -> str:
    """Return where a leave stands, and whether the diary lacks it."""
    if leave.missing:
        return translate("Staff", "Approved, not in the diary")
    return status_text(leave.status)


def conflict_text(found: Conflicts) -> str:
    """Return how many appointments stand against a leave."""
    if not found.diary_seen:
        return translate("Staff", "Your role doesn't show appointments.")
    if not found.lines:
        return translate("Staff", "No appointment lies in this time.")
    if found.leave.status in (LeaveStatus.REQUESTED, LeaveStatus.APPROVED):
        return translate(
            "Staff", "%n appointments lie in this time; none is cancelled.", n=len(found.lines)
        )
    return translate("Staff", "%n appointments lie in this time.", n=len(found.lines))


def away_text(name: str, away: Away) -> str:
    """Return that a colleague is away too."""
    days = day_text(away.first)
    if away.last != away.first:
        days = f"{days} – {day_text(away.last)}"
    if away.asked:
        return translate("Staff", "{name}: {days}, asked for").format(name=name, days=days)
    if away.part:
        return translate("Staff", "{name}: {days}, some hours").format(name=name, days=days)
    return f"{name}: {days}"


def step_text(name: str, step: LeaveStep) -> str:
    """Return who did what to a request when, and why."""
    done = {
        LeaveStatus.REQUESTED: translate("Staff", "asked for"),
        LeaveStatus.APPROVED: translate("Staff", "approved"),
        LeaveStatus.DECLINED: translate("Staff", "declined"),
        LeaveStatus.WITHDRAWN: translate("Staff", "withdrawn"),
    }[step.status]
    text = f"{day_text(step.at.date())}: {done}, {name}"
    return f"{text}. {step.reason}" if step.reason else text
