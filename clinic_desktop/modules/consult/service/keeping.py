"""What happens in a call is kept as it happens: nothing waits for its end."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.consult.domain.calls import CallConsent, CallFile, CallMessage
from clinic_desktop.modules.consult.domain.wordings import kept_wording
from clinic_desktop.modules.consult.service.sight import require_sight
from clinic_desktop.modules.consult.store import calls, kept
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context


def keep_message(ctx: Context, call_id: UUID, message: CallMessage) -> None:
    """Keep written words; the same message twice changes nothing. Raises NotFound."""
    ctx.require(Permission.CALL_HOST)
    with ctx.unit_of_work() as uow:
        call = calls.find(uow.connection, call_id)
        if kept.has_message(uow.connection, call.id, message.ref):
            return
        kept.add_message(uow, call.id, message)
        uow.commit()


def keep_consent(ctx: Context, call_id: UUID, consent: CallConsent) -> None:
    """Keep a question about recording or a snapshot, or its answer, with the whole text.

    The trail has it too: who, what, in which words. Raises NotFound.
    """
    ctx.require(Permission.CALL_HOST)
    wording = kept_wording(consent.wording, clinic_profile(ctx).language)
    with ctx.unit_of_work() as uow:
        call = calls.find(uow.connection, call_id)
        kept.add_consent(uow, call.id, replace(consent, wording=wording))
        said = f"{consent.what} {consent.answer}: {consent.role} {consent.name}".rstrip()
        whose = (call.id, call.patient_id)
        uow.note(AuditEntry("E", "call.consent", *whose, reason=wording, detail=said))
        uow.commit()


def keep_file(ctx: Context, call_id: UUID, file: CallFile) -> None:
    """Keep that a file came or went, and where it was filed. Raises NotFound."""
    ctx.require(Permission.CALL_HOST)
    with ctx.unit_of_work() as uow:
        kept.add_file(uow, calls.find(uow.connection, call_id).id, file)
        uow.commit()


def messages_of(ctx: Context, call_id: UUID) -> tuple[CallMessage, ...]:
    """Return the words of a call in their order."""
    ctx.require(Permission.CALL_READ)
    _seen(ctx, call_id)
    with ctx.reading() as connection:
        return kept.messages(connection, call_id)


def consents_of(ctx: Context, call_id: UUID) -> tuple[CallConsent, ...]:
    """Return the questions and answers of a call in their order."""
    ctx.require(Permission.CALL_READ)
    _seen(ctx, call_id)
    with ctx.reading() as connection:
        return kept.consents(connection, call_id)


def files_of(ctx: Context, call_id: UUID) -> tuple[CallFile, ...]:
    """Return the files of a call in their order."""
    ctx.require(Permission.CALL_READ)
    _seen(ctx, call_id)
    with ctx.reading() as connection:
        return kept.files(connection, call_id)


def _seen(ctx: Context, call_id: UUID) -> None:
    with ctx.reading() as connection:
        call = calls.find(connection, call_id)
    require_sight(ctx, call)
