"""What comes after a visit: when the patient is seen again, and the recall for it."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain.encounters import MAX_REASON, Encounter
from clinic_desktop.modules.chart.domain.facts import Fact
from clinic_desktop.modules.chart.domain.follow_up import AHEAD, FollowUp
from clinic_desktop.modules.chart.domain.recalls import WAITING, RecallDetails
from clinic_desktop.modules.chart.service.facts import today_of
from clinic_desktop.modules.chart.service.recalls import RECALLS
from clinic_desktop.modules.chart.service.sight import require_writable
from clinic_desktop.modules.chart.store import encounters as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def plan_follow_up(ctx: Context, visit: Encounter, plan: FollowUp) -> Encounter:
    """Write a visit's follow-up, and with `recall` put the patient on the list of recalls.

    The recall of a visit is one: planning again changes it. `visit` is as it was read. Raises
    InvalidInput, StaleRecord, EncounterStep, NotAllowed.
    """
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=visit.patient_id)
    text = clean_line(plan.text)
    _check(ctx, plan, text)
    with ctx.unit_of_work() as uow:
        before = store.by_id(uow.connection, visit.id)
        require_writable(ctx, before)
        details = replace(before.details, follow_up=text, follow_up_on=plan.on)
        after = store.change(uow, before, visit.version, store.columns_of(details))
        if plan.recall and plan.on is not None:
            due = RecallDetails(text or translate("Chart", "Check-up"), plan.on)
            _recall(uow, after, due)
        uow.commit()
    return after


def recall_of_visit(ctx: Context, visit: Encounter) -> Fact[RecallDetails] | None:
    """Return the recall that waits since a visit, if there is one."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=visit.patient_id)
    with ctx.reading() as connection:
        found = RECALLS.table.where(connection, _OF_VISIT, (visit.id.bytes,))
    return next((fact for fact in found if fact.details.status in WAITING), None)


_OF_VISIT = "encounter_id = ? AND error_reason = '' ORDER BY due, id"


def _check(ctx: Context, plan: FollowUp, text: str) -> None:
    problems = {}
    if len(text) > MAX_REASON:
        words = translate("Chart", "Use at most {limit} characters.")
        problems["follow_up"] = words.format(limit=MAX_REASON)
    if plan.on is not None and plan.on < today_of(ctx):
        problems["follow_up_on"] = translate("Chart", "This day is over.")
    if plan.on is not None and plan.on.year - today_of(ctx).year > AHEAD:
        problems["follow_up_on"] = translate("Chart", "This day is too far ahead.")
    if plan.recall and plan.on is None:
        problems["follow_up_on"] = translate("Chart", "A recall needs a day.")
    if problems:
        raise InvalidInput(problems)


def _recall(uow: UnitOfWork, visit: Encounter, due: RecallDetails) -> None:
    found = RECALLS.table.where(uow.connection, _OF_VISIT, (visit.id.bytes,))
    before = next((fact for fact in found if fact.details.status in WAITING), None)
    if before is None:
        RECALLS.table.insert(uow, visit.patient_id, visit.id, due)
        return
    details = replace(before.details, text=due.text, due=due.due)
    if details != before.details:
        RECALLS.table.change(uow, before, before.version, details)
