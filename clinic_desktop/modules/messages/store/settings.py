"""What the clinic has set: policy, channels, texts, rules."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.messages.domain.channels import (
    Channel,
    EmailSettings,
    Secret,
    SmsSettings,
    parse_settings,
)
from clinic_desktop.modules.messages.domain.message import ChannelKind, Purpose, message_id
from clinic_desktop.modules.messages.domain.policy import Policy
from clinic_desktop.modules.messages.domain.rules import LateBooking, Lead, QuietHours, Rule
from clinic_desktop.modules.messages.domain.texts import MessageText
from clinic_desktop.modules.messages.tables import (
    MessageChannelRow,
    MessagePolicyRow,
    MessageRuleRow,
    MessageTextRow,
)
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.fetching import fetch_one

_POLICY = table_of(MessagePolicyRow)
_CHANNEL = table_of(MessageChannelRow)
_TEXT = table_of(MessageTextRow)
_RULE = table_of(MessageRuleRow)
_ALL_RULES = sa.select(_RULE).where(_RULE.c.removed.is_(False)).order_by(_RULE.c.created_at)
_ALL_TEXTS = sa.select(_TEXT).where(_TEXT.c.removed.is_(False))
_ALL_CHANNELS = sa.select(_CHANNEL).where(_CHANNEL.c.removed.is_(False))
_ONE_POLICY = sa.select(_POLICY).where(_POLICY.c.removed.is_(False)).limit(1)
_BLANK: dict[ChannelKind, EmailSettings | SmsSettings] = {
    ChannelKind.EMAIL: EmailSettings(),
    ChannelKind.SMS: SmsSettings(),
}
_MARKER = message_id("policy")


def policy_id() -> UUID:
    """Return the id of the one policy row."""
    return _MARKER


def channel_id(kind: ChannelKind) -> UUID:
    """Return the id of a channel's row."""
    return message_id("channel", kind)


def text_id(text: MessageText) -> UUID:
    """Return the id of the row for a purpose, channel and language."""
    return message_id("text", text.purpose, text.channel, text.language)


def policy(connection: sa.Connection) -> Policy:
    """Return the policy, or the delivered one."""
    row = connection.execute(_ONE_POLICY).mappings().first()
    if row is None:
        return Policy()
    return Policy(
        clinic_phone=row["clinic_phone"],
        place=row["place"],
        quiet=QuietHours(row["quiet_start"], row["quiet_end"]),
        cancel_hours=row["cancel_hours"],
        max_age_hours=row["max_age_hours"],
        attach_calendar=row["attach_calendar"],
        version=row["version"],
    )


def policy_values(policy: Policy) -> dict[str, Any]:
    """Return the columns of a policy."""
    return {
        "clinic_phone": policy.clinic_phone,
        "place": policy.place,
        "quiet_start": policy.quiet.start,
        "quiet_end": policy.quiet.end,
        "cancel_hours": policy.cancel_hours,
        "max_age_hours": policy.max_age_hours,
        "attach_calendar": policy.attach_calendar,
    }


def channels(connection: sa.Connection) -> dict[ChannelKind, Channel]:
    """Return every channel, also those that were never set up."""
    found = {kind: Channel(kind, False, blank) for kind, blank in _BLANK.items()}
    for row in connection.execute(_ALL_CHANNELS).mappings():
        kind = ChannelKind(row["kind"])
        found[kind] = Channel(
            kind,
            row["active"],
            parse_settings(kind, row["settings"]),
            bool(row["secret"]),
            row["version"],
        )
    return found


def secret(connection: sa.Connection, kind: ChannelKind) -> Secret:
    """Return a channel's password: for sending alone, never for a screen."""
    query = sa.select(_CHANNEL.c.secret).where(_CHANNEL.c.id == channel_id(kind))
    return Secret(connection.execute(query).scalar_one_or_none() or "")


def any_active(connection: sa.Connection) -> bool:
    """Tell whether anything can go out at all."""
    query = "SELECT 1 FROM message_channel WHERE active AND removed = 0 LIMIT 1"
    return fetch_one(connection, query) is not None  # asked at each booking


def texts(connection: sa.Connection) -> tuple[MessageText, ...]:
    """Return the clinic's own texts."""
    return tuple(
        MessageText(
            Purpose(row["purpose"]),
            ChannelKind(row["channel"]),
            row["language"],
            row["subject"],
            row["body"],
            row["version"],
        )
        for row in connection.execute(_ALL_TEXTS).mappings()
    )


def rules(connection: sa.Connection) -> dict[UUID, Rule]:
    """Return the saved rules, oldest first."""
    return {row["id"]: _rule(row) for row in connection.execute(_ALL_RULES).mappings()}


def rule_values(rule: Rule) -> dict[str, Any]:
    """Return the columns of a rule."""
    return {
        "name": rule.name,
        "purpose": rule.purpose.value,
        "active": rule.active,
        "lead_days": rule.lead.days,
        "lead_at": rule.lead.at,
        "lead_minutes": rule.lead.minutes,
        "channels": " ".join(channel.value for channel in rule.channels),
        "type_ids": json.dumps(sorted(type_id.hex for type_id in rule.type_ids)),
        "modalities": " ".join(sorted(rule.modalities)),
        "late": rule.late.value,
        "skip_confirmed": rule.skip_confirmed,
    }


def _rule(row: Any) -> Rule:
    return Rule(
        id=row["id"],
        name=row["name"],
        purpose=Purpose(row["purpose"]),
        active=row["active"],
        lead=Lead(row["lead_days"], row["lead_at"], row["lead_minutes"]),
        channels=tuple(ChannelKind(code) for code in row["channels"].split()),
        type_ids=frozenset(UUID(hex=value) for value in json.loads(row["type_ids"])),
        modalities=frozenset(row["modalities"].split()),
        late=LateBooking(row["late"]),
        skip_confirmed=row["skip_confirmed"],
        version=row["version"],
    )
