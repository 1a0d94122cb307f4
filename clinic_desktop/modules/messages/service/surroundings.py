"""What every message needs of the house around it, read once for a whole run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from clinic_desktop.modules.messages.domain.built_in import built_in_texts
from clinic_desktop.modules.messages.domain.channels import Channel
from clinic_desktop.modules.messages.domain.known import Known
from clinic_desktop.modules.messages.domain.message import ChannelKind, Purpose
from clinic_desktop.modules.messages.domain.policy import Policy
from clinic_desktop.modules.messages.domain.rules import Circumstances, Rule, with_built_in
from clinic_desktop.modules.messages.domain.texts import MessageText, language_chain
from clinic_desktop.modules.messages.store import settings as store
from clinic_desktop.modules.practice.api import (
    AppointmentTypeRef,
    ClinicProfile,
    Modality,
    ResourceKind,
    ResourceRef,
    appointment_types,
    bookable_resources,
    clinic_profile,
    opening_intervals,
)
from clinic_desktop.storage.context import Context

TextKey = tuple[Purpose, ChannelKind, str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The clinic, its people and rooms, and what was set about messages."""

    profile: ClinicProfile
    resources: Mapping[UUID, ResourceRef]
    types: Mapping[UUID, AppointmentTypeRef]
    policy: Policy
    rules: Mapping[UUID, Rule]
    channels: Mapping[ChannelKind, Channel]
    texts: Mapping[TextKey, MessageText]

    @property
    def zone(self) -> str:
        """The clinic's time zone."""
        return self.profile.zone

    def active(self) -> tuple[ChannelKind, ...]:
        """Return the channels that are switched on."""
        return tuple(kind for kind, channel in self.channels.items() if channel.active)

    def circumstances(self, open_days: frozenset[date] | None = None) -> Circumstances:
        """Return what rules are applied within; without days every day counts as open."""
        max_age = timedelta(hours=self.policy.max_age_hours)
        if open_days is None:
            return Circumstances(self.zone, self.policy.quiet, max_age)
        return Circumstances(self.zone, self.policy.quiet, max_age, open_days.__contains__)

    def text(self, purpose: Purpose, channel: ChannelKind, language: str) -> MessageText:
        """Return the words in the patient's language, else the clinic's, else in English."""
        chain = language_chain(language, self.profile.language)
        found = (self.texts.get((purpose, channel, code)) for code in chain)
        return next(text for text in found if text is not None)

    def known(self, start: datetime, resource_ids: tuple[UUID, ...], type_id: UUID | None) -> Known:
        """Return what the patient of such an appointment knows."""
        found = (self.resources[r] for r in resource_ids if r in self.resources)
        people = sorted(ref.id for ref in found if ref.kind is ResourceKind.PRACTITIONER)
        kind = self.types.get(type_id) if type_id else None
        return Known(start, tuple(people), (kind.modality if kind else Modality.IN_PERSON).value)

    def names(self, resource_ids: tuple[UUID, ...], kind: ResourceKind) -> str:
        """Return the names of the resources of one kind."""
        found = (self.resources[r] for r in resource_ids if r in self.resources)
        return ", ".join(ref.name for ref in found if ref.kind is kind)


def load_surroundings(ctx: Context) -> Surroundings:
    """Read it all. Raises NotFound in a store without a clinic."""
    with ctx.reading() as connection:
        policy = store.policy(connection)
        rules = with_built_in(store.rules(connection))
        channels = store.channels(connection)
        own = store.texts(connection)
    texts = {(t.purpose, t.channel, t.language): t for t in (*built_in_texts(), *own)}
    return Surroundings(
        profile=clinic_profile(ctx),
        resources={ref.id: ref for ref in bookable_resources(ctx)},
        types={kind.id: kind for kind in appointment_types(ctx)},
        policy=policy,
        rules={rule.id: rule for rule in rules},
        channels=channels,
        texts=texts,
    )


def open_days(ctx: Context, around: Surroundings, first: date, last: date) -> frozenset[date]:
    """Return the days on which anybody works, both ends included."""
    people = [r.id for r in around.resources.values() if r.kind is ResourceKind.PRACTITIONER]
    table = opening_intervals(ctx, people, first, last)
    return frozenset(day for (_resource, day), intervals in table.items() if intervals)
