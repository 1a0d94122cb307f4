"""What the clinic sets about messages: policy, channels, texts, rules, and a test message."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.messages.domain.built_in import built_in_texts
from clinic_desktop.modules.messages.domain.channels import (
    Channel,
    ChannelOff,
    EmailSettings,
    SmsSettings,
    channel_problems,
    settings_text,
    tidy,
)
from clinic_desktop.modules.messages.domain.message import (
    ChannelKind,
    MessageStatus,
    Reason,
    channel_text,
)
from clinic_desktop.modules.messages.domain.outcome import Outgoing
from clinic_desktop.modules.messages.domain.policy import Policy, policy_problems
from clinic_desktop.modules.messages.domain.rules import (
    NEW_RULE,
    Rule,
    rule_problems,
    with_built_in,
)
from clinic_desktop.modules.messages.domain.texts import MessageText, text_problems
from clinic_desktop.modules.messages.store import outbox
from clinic_desktop.modules.messages.store import settings as store
from clinic_desktop.modules.messages.tables import (
    MessageChannelRow,
    MessagePolicyRow,
    MessageRuleRow,
    MessageTextRow,
)
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.base import Base
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SetChannel:
    """Command: set a channel up. `secret` None keeps the one that is stored."""

    kind: ChannelKind
    version: int
    active: bool
    settings: EmailSettings | SmsSettings
    secret: str | None = None


def message_policy(ctx: Context) -> Policy:
    """Return what holds for all messages."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        return store.policy(connection)


def set_policy(ctx: Context, policy: Policy) -> None:
    """Set what holds for all messages. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.MESSAGE_SETTINGS)
    cleaned = replace(
        policy, clinic_phone=clean_line(policy.clinic_phone), place=clean_line(policy.place)
    )
    problems = policy_problems(cleaned)
    if problems:
        raise InvalidInput(problems)
    with ctx.unit_of_work() as uow:
        known = store.policy(uow.connection).version
        values = store.policy_values(cleaned)
        _put(uow, MessagePolicyRow, store.policy_id(), (known, policy.version), values)
        uow.commit()


def channels(ctx: Context) -> dict[ChannelKind, Channel]:
    """Return every channel, without its password."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        return store.channels(connection)


def set_channel(ctx: Context, command: SetChannel) -> None:
    """Set a channel up, or switch it off. Raises InvalidInput, StaleRecord.

    What is switched off may be half filled in; what is switched on may not.
    """
    ctx.require(Permission.MESSAGE_SETTINGS)
    settings = tidy(command.settings)
    problems = channel_problems(settings) if command.active else {}
    if problems:
        raise InvalidInput(problems)
    values: dict[str, Any] = {
        "kind": command.kind.value,
        "active": command.active,
        "settings": settings_text(settings),
    }
    if command.secret is not None:
        values["secret"] = command.secret
    with ctx.unit_of_work() as uow:
        known = store.channels(uow.connection)[command.kind].version
        row_id = store.channel_id(command.kind)
        _put(uow, MessageChannelRow, row_id, (known, command.version), values)
        uow.commit()


def trial_message(ctx: Context, kind: ChannelKind, address: str) -> Outgoing:
    """Return a test message to hand to `deliver`, with the settings as stored.

    It never goes through the outbox and names no patient. Raises ChannelOff, InvalidInput.
    """
    ctx.require(Permission.MESSAGE_SETTINGS)
    to = clean_line(address)
    if not to:
        raise InvalidInput({"address": translate("Messages", "Say where to send it.")})
    name = clinic_profile(ctx).name
    with ctx.reading() as connection:
        channel = store.channels(connection)[kind]
        secret = store.secret(connection, kind)
    if channel_problems(channel.settings):
        raise ChannelOff(channel=channel_text(kind))
    text = translate("Messages", "This is a test message of {clinic}.").format(clinic=name)
    trial_id = ctx.new_id()
    return Outgoing(
        message_id=trial_id,
        key=f"{trial_id.hex}-{kind}",
        channel=kind,
        address=to.replace(" ", "") if kind is ChannelKind.SMS else to,
        subject=text,
        body=text,
        settings=channel.settings,
        secret=secret,
    )


def texts(ctx: Context) -> tuple[MessageText, ...]:
    """Return all texts in use: the clinic's own in place of the delivered ones."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        own = store.texts(connection)
    found = {(t.purpose, t.channel, t.language): t for t in (*built_in_texts(), *own)}
    return tuple(found.values())


def amend_text(ctx: Context, text: MessageText) -> None:
    """Set the words for a purpose, channel and language. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.MESSAGE_SETTINGS)
    text = replace(text, subject=clean_line(text.subject), body=text.body.strip())
    problems = text_problems(text)
    if problems:
        raise InvalidInput(problems)
    values = {
        "purpose": text.purpose.value,
        "channel": text.channel.value,
        "language": text.language,
        "subject": text.subject,
        "body": text.body,
    }
    row_id = store.text_id(text)
    with ctx.unit_of_work() as uow:
        known = _versions(store.texts(uow.connection)).get(row_id, 0)
        _put(uow, MessageTextRow, row_id, (known, text.version), values)
        uow.commit()


def reset_text(ctx: Context, text: MessageText) -> None:
    """Go back to the delivered words. Raises StaleRecord."""
    ctx.require(Permission.MESSAGE_SETTINGS)
    delivered = {store.text_id(built_in): built_in for built_in in built_in_texts()}
    original = delivered.get(store.text_id(text))
    if original is not None and text.version:
        amend_text(ctx, replace(original, version=text.version))


def rules(ctx: Context) -> tuple[Rule, ...]:
    """Return the rules: the delivered ones as the clinic has them, then its own."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        return with_built_in(store.rules(connection))


def amend_rule(ctx: Context, rule: Rule) -> None:
    """Set a rule; what waits because of it is planned anew. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.MESSAGE_SETTINGS)
    rule = replace(rule, name=clean_line(rule.name))
    problems = rule_problems(rule)
    if problems:
        raise InvalidInput(problems)
    if rule.id == NEW_RULE:
        rule = replace(rule, id=ctx.new_id())
    with ctx.unit_of_work() as uow:
        saved = store.rules(uow.connection).get(rule.id)
        known = saved.version if saved else 0
        _put(uow, MessageRuleRow, rule.id, (known, rule.version), store.rule_values(rule))
        _withdraw_of(uow, rule.id)
        uow.commit()


def remove_rule(ctx: Context, rule: Rule) -> None:
    """Take away a rule of the clinic's own; delivered ones can only be switched off."""
    ctx.require(Permission.MESSAGE_SETTINGS)
    with ctx.unit_of_work() as uow:
        uow.remove(MessageRuleRow, rule.id, rule.version)
        _withdraw_of(uow, rule.id)
        uow.commit()


def _withdraw_of(uow: UnitOfWork, rule_id: UUID) -> None:
    for message in outbox.queued_by_rule(uow.connection, rule_id):
        outbox.change(uow, message, status=MessageStatus.WITHDRAWN, reason=Reason.NO_RULE)


def _versions(own: tuple[MessageText, ...]) -> dict[UUID, int]:
    return {store.text_id(text): text.version for text in own}


def _put(
    uow: UnitOfWork,
    row_class: type[Base],
    row_id: UUID,
    versions: tuple[int, int],
    values: dict[str, Any],
) -> None:
    """Add the row or change it; `versions` are the stored one and the one that was edited."""
    known, edited = versions
    if known != edited:
        raise StaleRecord
    if known:
        uow.update(row_class, row_id, known, values)
    else:
        uow.insert(row_class, {"id": row_id, **values})
