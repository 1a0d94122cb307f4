"""Who reads which e-mail: a restricted one is its writer's, and theirs who broke the glass."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.modules.messages.domain.mail import Mail
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context


def sees(ctx: Context, mail: Mail) -> bool:
    """Tell whether a mail's words are open to the actor; asking is not noted."""
    return may_see(ctx, mail.owner_id, mail.patient_id, restricted=mail.restricted)


def may_see(
    ctx: Context, owner_id: UUID | None, patient_id: UUID | None, *, restricted: bool
) -> bool:
    """Tell the same of what is known of a mail."""
    if not restricted or owner_id == ctx.actor.user_id:
        return True
    situation = Situation(patient_id=patient_id, emergency_patients=ctx.emergency_patients())
    return may(ctx.actor, Permission.SENSITIVE_READ, situation) is Verdict.YES


def require_sight(ctx: Context, mail: Mail) -> None:
    """Raise NotAllowed, noted in the trail, unless the actor may see a mail."""
    if not sees(ctx, mail):
        refused = Permission.SENSITIVE_READ.value
        entry = AuditEntry("E", refused, mail.id, mail.patient_id, outcome=Verdict.NO.value)
        ctx.note(entry)
        raise NotAllowed(permission=refused)


def without_words(mail: Mail) -> Mail:
    """Return what is known of a mail that is closed: that it is there, and when."""
    return replace(mail, subject="", body="", note="", error="", files=(), closed=True)
