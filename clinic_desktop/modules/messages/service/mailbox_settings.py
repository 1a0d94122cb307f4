"""What the clinic sets about the mailbox that is read, and a whole look into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.messages.domain.channels import Secret
from clinic_desktop.modules.messages.domain.mail import MailState
from clinic_desktop.modules.messages.domain.mailbox import (
    Look,
    Mailbox,
    MailboxFailed,
    MailboxOff,
    MailboxSettings,
    mailbox_problems,
    mailbox_text,
    tidy_mailbox,
)
from clinic_desktop.modules.messages.service.mailbox import look_into
from clinic_desktop.modules.messages.service.receiving import keep_look, keep_mail, read_raw
from clinic_desktop.modules.messages.store import mailbox as store
from clinic_desktop.modules.messages.tables import MailboxRow
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class SetMailbox:
    """Command: set the mailbox up. `secret` None keeps the one that is stored."""

    version: int
    active: bool
    settings: MailboxSettings
    secret: str | None = None


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What a look brought: into charts, to be filed, here already; `problem` in words."""

    filed: int = 0
    waiting: int = 0
    known: int = 0
    problem: str = ""


def mailbox(ctx: Context) -> Mailbox:
    """Return the mailbox, without its password."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        return store.mailbox(connection)


def set_mailbox(ctx: Context, command: SetMailbox) -> None:
    """Set the mailbox up, or switch it off. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.MESSAGE_SETTINGS)
    settings = tidy_mailbox(command.settings)
    problems = mailbox_problems(settings) if command.active else {}
    if problems:
        raise InvalidInput(problems)
    values = {"active": command.active, "settings": mailbox_text(settings)}
    if command.secret is not None:
        values["secret"] = command.secret
    with ctx.unit_of_work() as uow:
        known = store.mailbox(uow.connection).version
        if known != command.version:
            raise StaleRecord
        if known:
            uow.update(MailboxRow, store.BOX_ID, known, values)
        else:
            uow.insert(MailboxRow, {"id": store.BOX_ID, **values})
        uow.commit()


def mailbox_trial(ctx: Context) -> tuple[MailboxSettings, Secret]:
    """Return what a test needs, with the settings as stored. Raises MailboxOff."""
    ctx.require(Permission.MESSAGE_SETTINGS)
    with ctx.reading() as connection:
        settings, secret = store.mailbox(connection).settings, store.secret(connection)
    if mailbox_problems(settings):
        raise MailboxOff
    return settings, secret


def plan_look(ctx: Context, *, now: bool = False) -> Look | None:
    """Return what a look needs; None when the mailbox is off, or (without `now`) not due yet."""
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.reading() as connection:
        box = store.mailbox(connection)
        if not box.active:
            return None
        wait = timedelta(minutes=box.settings.minutes)
        if not now and box.looked is not None and ctx.clock.now() < box.looked + wait:
            return None
        place = store.place(connection, box.settings)
        return Look(box.settings, store.secret(connection), place, ctx.clock.now())


def fetch_mails(ctx: Context, workshop: Workshop) -> FetchReport:
    """Read the mailbox to its end, once. For a command line, in a process with its own store.

    Raises MailboxOff.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    counts = {MailState.FILED: 0, MailState.WAITING: 0, None: 0}
    problem, more = "", True
    while more:
        look = plan_look(ctx, now=True)
        if look is None:
            raise MailboxOff
        try:
            looked = look_into(look)
        except MailboxFailed as failed:
            problem = str(failed.parameters["why"])
            keep_look(ctx, look.settings, problem)
            break
        for raw in looked.mails:
            counts[keep_mail(ctx, look.settings, read_raw(workshop, raw))] += 1
        keep_look(ctx, look.settings, place=looked.place)
        more = looked.more
    return FetchReport(counts[MailState.FILED], counts[MailState.WAITING], counts[None], problem)
