"""The recovery sheet on paper: whether somebody has proved that it was really written down."""

from __future__ import annotations

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.recovery import RecoveryKey, WrongRecoveryKey
from clinic_desktop.storage.schema import put_meta

_CONFIRMED = "recovery_confirmed"  # holds the number of the sheet, so a new one is unproved again
_READ = "SELECT value FROM store_meta WHERE key = ?"


def unconfirmed_sheet(ctx: Context) -> str:
    """Return the number of the valid sheet while nobody has proved to have it, else ''."""
    ctx.require(Permission.USER_WRITE)
    number = ctx.store.vault.envelope.recovery.key_id
    with ctx.reading() as connection:
        row = connection.exec_driver_sql(_READ, (_CONFIRMED,)).first()
    return "" if row is not None and row[0] == number else number


def confirm_sheet(ctx: Context, words: str) -> None:
    """Take all words of the sheet as the proof: they are kept nowhere to compare two of them.

    Raises RecoveryWordCount, RecoveryWordUnknown, RecoveryWordsWrong, WrongRecoveryKey.
    """
    ctx.require(Permission.USER_WRITE)
    given = RecoveryKey.from_words(words).key_id()
    number = ctx.store.vault.envelope.recovery.key_id
    if given != number:
        raise WrongRecoveryKey(key_id=number, given=given)
    sheet_is_on_paper(ctx, number)


def sheet_is_on_paper(ctx: Context, number: str) -> None:
    """Note that somebody typed words back from the paper of a sheet."""
    ctx.require(Permission.USER_WRITE)
    with ctx.unit_of_work() as uow:
        put_meta(uow.connection, {_CONFIRMED: number})
        uow.note(AuditEntry("E", "recovery_key", detail=f"confirmed {number}"))
        uow.commit()
