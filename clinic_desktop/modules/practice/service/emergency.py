"""Emergency access: break the glass, see the review queue, sign a review off."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, NotFound, UserError
from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate
from clinic_desktop.modules.practice.domain.emergency import (
    ALARM_FROM,
    ALARM_WITHIN,
    DURATION,
    REVIEW_WITHIN,
    EmergencyAccess,
    EmergencyReviewItem,
    OpenEmergencyAccess,
    RepeatedUse,
    SignOffReview,
    emergency_problems,
    nth_use,
    signed_facts,
)
from clinic_desktop.modules.practice.store import emergency as store
from clinic_desktop.modules.practice.store import users
from clinic_desktop.modules.practice.tables import (
    EmergencyAccessRow,
    EmergencyReviewRow,
    UserKeyRow,
    UserRow,
)
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.canonical import canonical_json
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.signing import Signature

_ALARM_KINDS = (EmergencyAccessRow.__tablename__, UserRow.__tablename__)


class AlreadyReviewed(UserError):
    """Somebody signed this review off before."""

    template = QT_TRANSLATE_NOOP("Errors", "This emergency access was reviewed already.")


class OwnReview(UserError):
    """Nobody reviews their own emergency access."""

    template = QT_TRANSLATE_NOOP("Errors", "You can't review your own emergency access.")


def open_emergency_access(ctx: Context, command: OpenEmergencyAccess) -> EmergencyAccess:
    """Open one patient's emergency chart for 60 minutes.

    Offered to those whose role sees the emergency summary in an emergency; everyone else is
    refused, and the refusal is in the trail. The password signs it with the user's own key: nobody
    else, not even an administrator with the store's key, can make such an entry in their name.
    Raises InvalidInput, NotAllowed, WrongPassword, TooManyAttempts.
    """
    ctx.require(Permission.PRACTICE_READ)
    _require_emergency_role(ctx, command.patient_id)
    problems = emergency_problems(command)
    if problems:
        raise InvalidInput(problems)
    opened = milliseconds(ctx.clock.now())
    access = EmergencyAccess(
        ctx.new_id(),
        command.patient_id,
        ctx.actor.user_id,
        ctx.actor.name,
        command.reason,
        clean_line(command.text),
        opened,
        opened + int(DURATION.total_seconds() * 1000),
    )
    signature = _sign(ctx, access, command.password)
    with ctx.unit_of_work() as uow:
        if not store.knows_key(uow.connection, access.user_id, signature.public):
            key = {"user_id": access.user_id, "public": signature.public}
            uow.insert(UserKeyRow, key)
        uow.insert(
            EmergencyAccessRow,
            {
                "id": access.id,
                "patient_id": access.patient_id,
                "user_id": access.user_id,
                "reason": access.reason.value,
                "text": access.text,
                "expires_at": access.expires_at,
                "signer": signature.public,
                "signature": signature.value,
            },
        )
        reason = f"BTG:{access.reason.value}"
        uow.note(AuditEntry("E", "emergency_access", access.id, access.patient_id, reason))
        uow.commit()
    return access


class GlassBroken:
    """The patients whose glass the actor broke and whose hour runs: `Context.emergency_patients`.

    Every permission asks it, so it reads the store once and again after a change of the table.
    `stop` ends the listening.
    """

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._until: dict[UUID, int] | None = None
        self.stop = ctx.broadcast.subscribe(self._on_changed)

    def __call__(self) -> frozenset[UUID]:
        """Return the patients who are open to the actor now."""
        now = milliseconds(self._ctx.clock.now())
        if self._until is None:
            with self._ctx.reading() as connection:
                self._until = store.open_until(connection, self._ctx.actor.user_id, now)
        return frozenset(patient for patient, until in self._until.items() if now < until)

    def _on_changed(self, changed: DataChanged) -> None:
        if EmergencyAccessRow.__tablename__ in changed.kinds:
            self._until = None


def emergency_reviews(ctx: Context) -> tuple[EmergencyReviewItem, ...]:
    """Return the accesses that wait for the privacy officer, oldest first."""
    ctx.require(Permission.PRIVACY_REVIEW)
    now = milliseconds(ctx.clock.now())
    within = int(REVIEW_WITHIN.total_seconds() * 1000)
    with ctx.reading() as connection:
        waiting = store.unreviewed(connection)
        uses = store.uses_since(connection, 0) if waiting else ()
        signed = {access.id: _is_signed(ctx, connection, access) for access in waiting}
    return tuple(
        EmergencyReviewItem(
            access,
            access.opened_at + within,
            access.opened_at + within < now,
            signed[access.id],
            nth_use(access.opened_at, (at for user, _, at in uses if user == access.user_id)),
        )
        for access in waiting
    )


def repeated_emergencies(ctx: Context) -> tuple[RepeatedUse, ...]:
    """Return who broke the glass again and again within the last seven days; asked often."""
    ctx.require(Permission.PRIVACY_REVIEW)
    since = milliseconds(ctx.clock.now() - ALARM_WITHIN)

    def read() -> tuple[tuple[UUID, str, int], ...]:
        with ctx.reading() as connection:
            return store.uses_since(connection, since)

    uses = ctx.store.memory.recall("emergency uses", _ALARM_KINDS, read)
    users = {user: name for user, name, at in uses if at > since}
    counted = {user: sum(u == user and at > since for u, _, at in uses) for user in users}
    return tuple(RepeatedUse(users[u], n) for u, n in counted.items() if n >= ALARM_FROM)


def sign_off_review(ctx: Context, command: SignOffReview) -> UUID:
    """Record the verdict on one access. Raises NotFound, OwnReview, AlreadyReviewed."""
    ctx.require(Permission.PRIVACY_REVIEW)
    with ctx.unit_of_work() as uow:
        access = store.by_id(uow.connection, command.access_id)
        if access is None:
            raise NotFound(what=translate("Practice", "The emergency access"))
        if access.user_id == ctx.actor.user_id:
            raise OwnReview
        if store.is_reviewed(uow.connection, command.access_id):
            raise AlreadyReviewed
        review_id = uow.insert(
            EmergencyReviewRow,
            {
                "access_id": command.access_id,
                "patient_id": access.patient_id,
                "verdict": command.verdict.value,
                "comment": clean_line(command.comment),
            },
        )
        uow.commit()
    return review_id


def _require_emergency_role(ctx: Context, patient_id: UUID) -> None:
    situation = Situation(patient_id=patient_id)
    verdict = may(ctx.actor, Permission.EMERGENCY_SUMMARY_READ, situation)
    if verdict in (Verdict.EMERGENCY_ONLY, Verdict.YES):
        return
    ctx.note(AuditEntry("E", "emergency_access", patient_id=patient_id, outcome=Verdict.NO.value))
    raise NotAllowed(permission=Permission.EMERGENCY_SUMMARY_READ.value)


def _sign(ctx: Context, access: EmergencyAccess, password: str) -> Signature:
    with ctx.reading() as connection:
        user = users.by_id(connection, ctx.actor.user_id)
    if user is None:
        raise NotFound(what=translate("Practice", "The user"))
    return ctx.store.vault.sign_as(user.login, password, _message(ctx, access))


def _is_signed(ctx: Context, connection: sa.Connection, access: EmergencyAccess) -> bool:
    signature = store.signature_of(connection, access.id)
    return signature is not None and signature.fits(_message(ctx, access))


def _message(ctx: Context, access: EmergencyAccess) -> bytes:
    return canonical_json([ctx.store.clinic_id, *signed_facts(access)]).encode()
