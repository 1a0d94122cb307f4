"""From an entry of the outbox to words, address and calendar entry, or to why it can't go out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, instant_of, wall_of
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.locales import locale_of
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    OfferStatus,
    appointment,
    offer_and_wish,
)
from clinic_desktop.modules.messages.domain.known import (
    Known,
    change_words,
    known_from,
    words_of,
)
from clinic_desktop.modules.messages.domain.message import (
    ChannelKind,
    Message,
    MessageStatus,
    Purpose,
    Reason,
    start_of,
)
from clinic_desktop.modules.messages.domain.rules import LEAST_NOTICE, Rule
from clinic_desktop.modules.messages.domain.texts import MessageText, Rendered, render
from clinic_desktop.modules.messages.service.follow_agenda import EXPECTED, GONE
from clinic_desktop.modules.messages.service.surroundings import Surroundings
from clinic_desktop.modules.patients.api import (
    Channel as PatientChannel,
)
from clinic_desktop.modules.patients.api import (
    PatientContact,
    Relationship,
    Telecom,
    TelecomSystem,
    TelecomUse,
    patient_contacts,
)
from clinic_desktop.modules.patients.api import Purpose as OptOut
from clinic_desktop.modules.practice.api import ResourceKind
from clinic_desktop.storage.context import Context

ADULT_YEARS = 18
_ANSWER_FOR = frozenset(
    {Relationship.MOTHER, Relationship.FATHER, Relationship.PARENT, Relationship.GUARDIAN}
)
_WISHES = {PatientChannel.EMAIL: ChannelKind.EMAIL, PatientChannel.SMS: ChannelKind.SMS}
_BY_VOICE_OR_POST = frozenset({PatientChannel.PHONE, PatientChannel.POST})
_OPEN_FOR = {Purpose.CANCELLED: GONE}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a message does not go out."""

    status: MessageStatus
    reason: Reason


@dataclass(frozen=True, slots=True)
class About:
    """What a message speaks of: who is booked, for what, and the local time to answer until."""

    resource_ids: tuple[UUID, ...]
    type_id: UUID | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Sendable:
    """A message that may go out: about what, to whom, by which channel and address.

    `shown` is its appointment, None for a place that is only offered.
    """

    about: About
    shown: AppointmentView | None
    contact: PatientContact
    channel: ChannelKind
    address: str
    text: MessageText


def judge(
    ctx: Context,
    around: Surroundings,
    message: Message,
    tried: frozenset[ChannelKind] = frozenset(),
) -> Sendable | Refusal:
    """Look at the appointment, or the offered place, and the patient as they are now."""
    if message.offer_id is not None:
        return _judge_offer(ctx, around, message, tried)
    try:
        assert message.appointment_id is not None
        shown = appointment(ctx, message.appointment_id)
    except NotFound:
        return Refusal(MessageStatus.WITHDRAWN, Reason.CANCELLED)
    return judge_shown(ctx, around, message, shown, tried)


def judge_shown(
    ctx: Context,
    around: Surroundings,
    message: Message,
    shown: AppointmentView,
    tried: frozenset[ChannelKind] = frozenset(),
) -> Sendable | Refusal:
    """Look at an appointment as it is, or as it is going to be, and at the patient."""
    rule = around.rules.get(message.rule_id) if message.rule_id else None
    refusal = _stale(ctx, around, message, shown) or _no_rule(message, rule, shown)
    if refusal:
        return refusal
    reached = _reach(ctx, around, message, tried)
    if isinstance(reached, Refusal):
        return reached
    until = start_of(message.occurrence) - timedelta(hours=around.policy.cancel_hours)
    about = About(shown.resource_ids, shown.type_id, until)
    return Sendable(about, shown, reached.contact, reached.channel, reached.address, reached.text)


def _judge_offer(
    ctx: Context, around: Surroundings, message: Message, tried: frozenset[ChannelKind]
) -> Sendable | Refusal:
    """Look at an offered place as it is now: once it is over, nobody is told of it."""
    assert message.offer_id is not None
    over = Refusal(MessageStatus.WITHDRAWN, Reason.OFFER_OVER)
    try:
        offer, entry = offer_and_wish(ctx, message.offer_id)
    except NotFound:
        return over
    if offer.status is not OfferStatus.OPEN:
        return over
    rule = around.rules.get(message.rule_id) if message.rule_id else None
    kind = around.types.get(entry.type_id) if entry.type_id else None
    modality = kind.modality.value if kind else ""
    if rule is None or not rule.active or not rule.covers(entry.type_id, modality):
        return Refusal(MessageStatus.WITHDRAWN, Reason.NO_RULE)
    if ctx.clock.now() > message.expires:
        return Refusal(MessageStatus.SKIPPED, Reason.TOO_LATE)
    reached = _reach(ctx, around, message, tried)
    if isinstance(reached, Refusal):
        return reached
    until = wall_of(from_milliseconds(offer.expires_ms), offer.place.zone)
    about = About(offer.place.resource_ids, entry.type_id, until)
    return Sendable(about, None, reached.contact, reached.channel, reached.address, reached.text)


@dataclass(frozen=True, slots=True)
class _Reached:
    """How a patient is written to."""

    contact: PatientContact
    channel: ChannelKind
    address: str
    text: MessageText


def _reach(
    ctx: Context, around: Surroundings, message: Message, tried: frozenset[ChannelKind]
) -> _Reached | Refusal:
    """Find out how a patient may be written to, if they want it at all."""
    nowhere = Refusal(MessageStatus.SKIPPED, Reason.NO_ADDRESS)
    patient_id = message.patient_id
    contact = patient_contacts(ctx, [patient_id]).get(patient_id) if patient_id else None
    if contact is None:
        return nowhere
    refusal = _unwanted(contact)
    if refusal:
        return refusal
    rule = around.rules.get(message.rule_id) if message.rule_id else None
    today = wall_of(ctx.clock.now(), around.zone).date()
    for channel in _order(around, rule, contact):
        address = "" if channel in tried else address_of(contact, channel, today)
        if address:
            text = around.text(words_of(message), channel, contact.language)
            return _Reached(contact, channel, address, text)
    return nowhere


def _stale(
    ctx: Context, around: Surroundings, message: Message, shown: AppointmentView
) -> Refusal | None:
    if shown.status not in _OPEN_FOR.get(message.purpose, EXPECTED):
        gone = shown.status in GONE
        return Refusal(MessageStatus.WITHDRAWN, Reason.CANCELLED if gone else Reason.OVER)
    told = start_of(message.occurrence)
    if message.purpose is not Purpose.CANCELLED and shown.start != told:
        return Refusal(MessageStatus.WITHDRAWN, Reason.MOVED)
    now = ctx.clock.now()
    if now >= instant_of(told, around.zone) - LEAST_NOTICE or now > message.expires:
        return Refusal(MessageStatus.SKIPPED, Reason.TOO_LATE)
    return None


def _no_rule(message: Message, rule: Rule | None, shown: AppointmentView) -> Refusal | None:
    if message.rule_id is None:
        return None  # a person asked for it
    if rule is None or not rule.active or not rule.covers(shown.type_id, shown.modality):
        return Refusal(MessageStatus.WITHDRAWN, Reason.NO_RULE)
    confirmed = shown.status is AppointmentStatus.CONFIRMED
    if confirmed and rule.skip_confirmed and message.purpose is Purpose.REMINDER:
        return Refusal(MessageStatus.WITHDRAWN, Reason.CONFIRMED)
    return None


def _unwanted(contact: PatientContact) -> Refusal | None:
    if contact.deceased:
        return Refusal(MessageStatus.SKIPPED, Reason.DECEASED)
    if OptOut.REMINDER in contact.communication.opt_outs:
        return Refusal(MessageStatus.SKIPPED, Reason.OPTED_OUT)
    if contact.communication.channel in _BY_VOICE_OR_POST:
        return Refusal(MessageStatus.SKIPPED, Reason.PREFERS_CALL)
    return None


def _order(
    around: Surroundings, rule: Rule | None, contact: PatientContact
) -> tuple[ChannelKind, ...]:
    """Return the channels to try: what the patient prefers comes first, if the rule has it."""
    wanted = rule.channels if rule else tuple(ChannelKind)
    usable = [kind for kind in wanted if around.channels[kind].active]
    wish = _WISHES.get(contact.communication.channel)
    return tuple(sorted(usable, key=lambda kind: kind is not wish))


def address_of(contact: PatientContact, channel: ChannelKind, today: date) -> str:
    """Return where to write: to the patient, for a child without an own address to who answers."""
    own = [t for t in contact.telecoms if t.use is not TelecomUse.OLD and _fits(t, channel)]
    own.sort(key=lambda telecom: not telecom.preferred)
    if own:
        return own[0].e164 if channel is ChannelKind.SMS else own[0].value
    if not _is_child(contact, today):
        return ""
    answering = (c for c in contact.contacts if c.guarantor or c.relationship in _ANSWER_FOR)
    found = (c.e164 if channel is ChannelKind.SMS else c.email for c in answering)
    return next((address for address in found if address), "")


def _fits(telecom: Telecom, channel: ChannelKind) -> bool:
    if channel is ChannelKind.EMAIL:
        return telecom.system is TelecomSystem.EMAIL and bool(telecom.value)
    mobile = telecom.system is TelecomSystem.PHONE and telecom.use is TelecomUse.MOBILE
    return bool(telecom.e164) and (mobile or telecom.system is TelecomSystem.SMS)


def _is_child(contact: PatientContact, today: date) -> bool:
    if contact.birth is None:
        return False
    born = contact.birth.day
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (not had_birthday) < ADULT_YEARS


def fill(around: Surroundings, message: Message, found: Sendable, code: str) -> Rendered:
    """Return the words of a message."""
    told = start_of(message.occurrence)
    before = known_from(message.origin) if message.origin else None
    times = Times(found.text.language, around.profile.country, found.channel)
    about = found.about
    kind = around.types.get(about.type_id) if about.type_id else None
    values = {
        "patient_name": found.contact.name.display(),
        "given_name": found.contact.name.given or found.contact.name.display(),
        "date": times.day(told),
        "time": times.clock(told),
        "old_date": times.day(before.start) if before else "",
        "old_time": times.clock(before.start) if before else "",
        "changes": _changes(around, before, found),
        "practitioner": around.names(about.resource_ids, ResourceKind.PRACTITIONER),
        "room": around.names(about.resource_ids, ResourceKind.LOCATION),
        "place": around.policy.place,
        "clinic_name": around.profile.name,
        "clinic_phone": around.policy.clinic_phone,
        "preparation": kind.preparation if kind else "",
        "appointment_type": kind.name if kind else "",
        "code": code,
        "cancel_until": f"{times.day(about.until)} {times.clock(about.until)}",
    }
    return render(found.text, values)


def _changes(around: Surroundings, before: Known | None, found: Sendable) -> str:
    """Return what is different, the time aside, in the language of the message."""
    if before is None or found.shown is None:
        return ""
    about = found.about
    after = around.known(found.shown.start, about.resource_ids, about.type_id)
    names = around.names(about.resource_ids, ResourceKind.PRACTITIONER)
    return change_words(found.text.language, before, after, names)


class Times:
    """Days and times in a message's language as the country writes it; short in an SMS."""

    def __init__(self, language: str, country: str, channel: ChannelKind) -> None:
        self._locale = locale_of(language, country)
        self._short = channel is ChannelKind.SMS

    def day(self, wall: datetime) -> str:
        """Return a day, with its weekday."""
        from babel.dates import format_date, format_skeleton

        if self._short:
            return str(format_skeleton("MMMEd", wall, locale=self._locale)).replace("\u202f", " ")
        return str(format_date(wall.date(), "full", locale=self._locale))

    def clock(self, wall: datetime) -> str:
        """Return a time of day."""
        from babel.dates import format_time

        text = format_time(wall.time(), "short", locale=self._locale)
        return str(text).replace("\u202f", " ")  # a blank that SMS alphabets don't have
