"""E-mails that came in, their files, and our own side of the threads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.mail import (
    Hint,
    Mail,
    MailFile,
    MailKind,
    MailState,
    OwnMail,
)
from clinic_desktop.modules.messages.domain.message import MessageStatus, Purpose
from clinic_desktop.modules.messages.tables import MailFileRow, MailRow, MessageRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_MAIL = table_of(MailRow)
_FILE = table_of(MailFileRow)
_OURS = table_of(MessageRow)


def exists(connection: sa.Connection, mail_id: UUID) -> bool:
    """Tell whether a mail was taken in already, whatever became of it."""
    return (
        connection.execute(sa.select(_MAIL.c.id).where(_MAIL.c.id == mail_id)).first() is not None
    )


def add(uow: UnitOfWork, values: dict[str, Any]) -> UUID:
    """Keep a mail that came in."""
    return uow.insert(MailRow, values)


def change(uow: UnitOfWork, mail_id: UUID, version: int, values: dict[str, Any]) -> None:
    """Set columns of a mail. Raises StaleRecord when it changed meanwhile."""
    uow.update(MailRow, mail_id, version, values)


def add_file(uow: UnitOfWork, values: dict[str, Any]) -> UUID:
    """Keep what is known of a file."""
    return uow.insert(MailFileRow, values)


def set_document(uow: UnitOfWork, file: MailFile, document_id: UUID) -> None:
    """Note which paper a file became."""
    uow.update(MailFileRow, file.id, file.version, {"document_id": document_id})


def find(connection: sa.Connection, mail_id: UUID) -> Mail:
    """Return a mail that came in, with its files. Raises NotFound."""
    query = sa.select(_MAIL).where(_MAIL.c.id == mail_id, _MAIL.c.removed.is_(False))
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound(what=translate("Messages", "The e-mail"))
    return with_files(connection, [_came(row)])[0]


def waiting(connection: sa.Connection, limit: int) -> list[Mail]:
    """Return what waits to be filed, oldest first."""
    query = (
        sa.select(_MAIL)
        .where(_MAIL.c.state == MailState.WAITING.value, _MAIL.c.removed.is_(False))
        .order_by(_MAIL.c.at_ms, _MAIL.c.id)
        .limit(limit)
    )
    return with_files(connection, [_came(row) for row in connection.execute(query).mappings()])


def waiting_count(connection: sa.Connection) -> int:
    """Return how many wait to be filed."""
    query = sa.select(sa.func.count()).where(
        _MAIL.c.state == MailState.WAITING.value, _MAIL.c.removed.is_(False)
    )
    return int(connection.execute(query).scalar_one())


def of_patient(connection: sa.Connection, holders: Sequence[UUID]) -> list[Mail]:
    """Return both sides of a patient's threads, newest first."""
    came = sa.select(_MAIL).where(
        _MAIL.c.patient_id.in_(holders),
        _MAIL.c.state == MailState.FILED.value,
        _MAIL.c.removed.is_(False),
    )
    ours = sa.select(_OURS).where(
        _OURS.c.patient_id.in_(holders),
        _OURS.c.purpose == Purpose.MAIL.value,
        _OURS.c.removed.is_(False),
    )
    found = [_came(row) for row in connection.execute(came).mappings()]
    found += [_went(row) for row in connection.execute(ours).mappings()]
    found.sort(key=lambda mail: (mail.at, mail.id), reverse=True)
    return with_files(connection, found)


def unread_of(connection: sa.Connection, holders: Sequence[UUID]) -> list[Mail]:
    """Return what came in for a patient and nobody has opened."""
    query = sa.select(_MAIL).where(
        _MAIL.c.patient_id.in_(holders),
        _MAIL.c.state == MailState.FILED.value,
        _MAIL.c.read_ms.is_(None),
        _MAIL.c.removed.is_(False),
    )
    return [_came(row) for row in connection.execute(query).mappings()]


def own(connection: sa.Connection, ids: Sequence[UUID], marks: Sequence[str]) -> OwnMail | None:
    """Return our message that has the first of these ids, else the newest with a mark.

    A mark is a whole thread's, and not every mail of one need be restricted.
    """
    wanted: list[sa.ColumnElement[bool]] = [_OURS.c.id.in_(ids)] if ids else []
    if marks:
        wanted.append(sa.and_(_OURS.c.mark.in_(marks), _OURS.c.mark != ""))
    if not wanted:
        return None
    query = sa.select(_OURS).where(sa.or_(*wanted), _OURS.c.removed.is_(False))
    rows = connection.execute(query.order_by(_OURS.c.created_at.desc())).mappings().all()
    if not rows:
        return None
    order = {one: number for number, one in enumerate(ids)}
    row = min(rows, key=lambda row: order.get(row["id"], len(order)))
    personal = row["purpose"] == Purpose.MAIL.value
    return OwnMail(
        row["id"],
        row["patient_id"],
        row["address"],
        row["thread_id"] or row["id"],
        row["created_by"] if personal else None,
        row["restricted"],
    )


def mark_of_thread(connection: sa.Connection, thread_id: UUID) -> str:
    """Return the mark that a thread has already, '' for none."""
    query = sa.select(_OURS.c.mark).where(_OURS.c.thread_id == thread_id, _OURS.c.mark != "")
    return connection.execute(query).scalars().first() or ""


def mark_taken(connection: sa.Connection, mark: str) -> bool:
    """Tell whether a mark is somebody's."""
    return connection.execute(sa.select(_OURS.c.id).where(_OURS.c.mark == mark)).first() is not None


def known(connection: sa.Connection, message_id: UUID) -> bool:
    """Tell whether a mail of ours is in the outbox already."""
    return (
        connection.execute(sa.select(_OURS.c.id).where(_OURS.c.id == message_id)).first()
        is not None
    )


def ours(connection: sa.Connection, message_id: UUID) -> tuple[Mail, str, str]:
    """Return a mail of ours with its files, its mark, and the Message-ID it answers."""
    row = connection.execute(sa.select(_OURS).where(_OURS.c.id == message_id)).mappings().one()
    (mail,) = with_files(connection, [_went(row)])
    return mail, row["mark"], row["answers"]


def with_files(connection: sa.Connection, mails: Sequence[Mail]) -> list[Mail]:
    """Return mails with what is known of their files."""
    found = files_of(connection, [mail.id for mail in mails])
    return [replace(mail, files=tuple(found.get(mail.id, ()))) for mail in mails]


def files_of(connection: sa.Connection, ids: Iterable[UUID]) -> dict[UUID, list[MailFile]]:
    """Return the files by mail, in their order."""
    query = (
        sa.select(_FILE)
        .where(_FILE.c.mail_id.in_(list(ids)), _FILE.c.removed.is_(False))
        .order_by(_FILE.c.place, _FILE.c.id)
    )
    found: dict[UUID, list[MailFile]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["mail_id"], []).append(_file(row))
    return found


def file_facts(connection: sa.Connection, file_id: UUID) -> tuple[str, int, str]:
    """Return kind, pages and state of a file, as the look at it found. Raises NotFound."""
    query = sa.select(_FILE.c.kind, _FILE.c.pages, _FILE.c.state).where(_FILE.c.id == file_id)
    row = connection.execute(query).first()
    if row is None:
        raise NotFound(what=translate("Messages", "The file"))
    return row.kind, row.pages, row.state


def _file(row: Any) -> MailFile:
    return MailFile(
        row["id"],
        row["version"],
        row["name"],
        row["media_type"],
        row["size"],
        row["blob_id"],
        row["document_id"],
        row["problem"],
    )


def _came(row: Any) -> Mail:
    return Mail(
        id=row["id"],
        version=row["version"],
        ours=False,
        at=from_milliseconds(row["at_ms"]),
        address=row["address"],
        name=row["name"],
        subject=row["subject"],
        body=row["body"],
        patient_id=row["patient_id"],
        thread_id=row["thread_id"],
        owner_id=row["owner_id"],
        restricted=row["restricted"],
        state=MailState(row["state"]),
        kind=MailKind(row["kind"]),
        hint=Hint(row["hint"]),
        unread=row["read_ms"] is None,
        note=row["note"],
        message_id=row["message_id"],
        from_html=row["from_html"],
    )


def _went(row: Any) -> Mail:
    status = MessageStatus(row["status"])
    return Mail(
        id=row["id"],
        version=row["version"],
        ours=True,
        at=from_milliseconds(row["sent_ms"] or row["created_at"]),
        address=row["address"],
        name="",
        subject=row["subject"],
        body=row["body"],
        patient_id=row["patient_id"],
        thread_id=row["thread_id"] or row["id"],
        owner_id=row["created_by"],
        restricted=row["restricted"],
        status=status,
        error=row["error"],
    )
