"""The mailbox that is set up, and how far this PC has read it."""

from __future__ import annotations

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.modules.messages.domain.channels import Secret
from clinic_desktop.modules.messages.domain.mailbox import (
    Mailbox,
    MailboxSettings,
    Place,
    account_of,
    parse_mailbox,
)
from clinic_desktop.modules.messages.domain.message import message_id
from clinic_desktop.modules.messages.tables import MailboxPlaceRow, MailboxRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_BOX = table_of(MailboxRow)
_PLACE = table_of(MailboxPlaceRow)
BOX_ID = message_id("mailbox")
_PUT = sa.text(
    "INSERT INTO mailbox_place (account, validity, uid, looked_ms, problem)"
    " VALUES (:account, :validity, :uid, :at, :problem) ON CONFLICT (account) DO UPDATE SET"
    " validity = excluded.validity, uid = excluded.uid, looked_ms = excluded.looked_ms,"
    " problem = excluded.problem"
)


def mailbox(connection: sa.Connection) -> Mailbox:
    """Return the mailbox, or one that was never set up."""
    query = sa.select(_BOX).where(_BOX.c.id == BOX_ID, _BOX.c.removed.is_(False))
    row = connection.execute(query).mappings().first()
    if row is None:
        return Mailbox(False, MailboxSettings())
    settings = parse_mailbox(row["settings"])
    account = account_of(settings)
    place = connection.execute(sa.select(_PLACE).where(_PLACE.c.account == account)).first()
    return Mailbox(
        row["active"],
        settings,
        bool(row["secret"]),
        row["version"],
        from_milliseconds(place.looked_ms) if place else None,
        place.problem if place else "",
    )


def secret(connection: sa.Connection) -> Secret:
    """Return the password: for reading the mailbox alone, never for a screen."""
    query = sa.select(_BOX.c.secret).where(_BOX.c.id == BOX_ID)
    return Secret(connection.execute(query).scalar_one_or_none() or "")


def place(connection: sa.Connection, settings: MailboxSettings) -> Place:
    """Return how far the folder was read."""
    query = sa.select(_PLACE).where(_PLACE.c.account == account_of(settings))
    row = connection.execute(query).first()
    return Place(row.validity, row.uid) if row else Place()


def keep_place(uow: UnitOfWork, settings: MailboxSettings, at: Place, problem: str = "") -> None:
    """Remember how far the folder was read, and what went wrong."""
    values = {"validity": at.validity, "uid": at.uid, "at": uow.now_ms, "problem": problem}
    uow.execute(_PUT, {"account": account_of(settings), **values})
