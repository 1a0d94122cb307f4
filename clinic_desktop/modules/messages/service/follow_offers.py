"""What an offer of the waiting list does to its message, inside the same transaction."""

from __future__ import annotations

from datetime import timedelta

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.api import OfferEnded, OfferTakenBack, PlaceOffered
from clinic_desktop.modules.messages.domain.message import (
    MessageStatus,
    Purpose,
    Reason,
    message_id,
    occurrence_of,
)
from clinic_desktop.modules.messages.domain.rules import Circumstances, offer_window
from clinic_desktop.modules.messages.service.follow_agenda import rule_for
from clinic_desktop.modules.messages.store import outbox
from clinic_desktop.modules.messages.store import settings as settings_store
from clinic_desktop.storage.unit_of_work import UnitOfWork


class OfferTold(UserError):
    """A patient was told of an offer by message: it can't be made undone in silence."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} was told of this place by message already. Call, and then decline the offer for "
        "the patient in the waiting list.",
    )


def on_place_offered(uow: UnitOfWork, event: PlaceOffered) -> None:
    """Queue the message that tells a waiting patient of a free place."""
    if not settings_store.any_active(uow.connection):
        return
    offer = event.offer
    rule = rule_for(uow, Purpose.OFFER, event.type_id)
    policy = settings_store.policy(uow.connection)
    around = Circumstances(offer.place.zone, policy.quiet, timedelta(hours=policy.max_age_hours))
    now = from_milliseconds(uow.now_ms)
    window = offer_window(from_milliseconds(offer.expires_ms), now, around)
    if rule is None or window is None:
        return
    outbox.add(
        uow,
        outbox.NewMessage(
            id=message_id(Purpose.OFFER, offer.id),
            purpose=Purpose.OFFER,
            patient_id=offer.patient_id,
            appointment_id=None,
            occurrence=occurrence_of(offer.place.start),
            rule_id=rule.id,
            window=window,
            offer_id=offer.id,
        ),
    )


def on_offer_ended(uow: UnitOfWork, event: OfferEnded) -> None:
    """Withdraw what has not gone out: nobody is told of a place that is gone."""
    for message in outbox.queued_of_offer(uow.connection, event.offer.id):
        outbox.change(uow, message, status=MessageStatus.WITHDRAWN, reason=Reason.OFFER_OVER)


def on_offer_taken_back(uow: UnitOfWork, event: OfferTakenBack) -> None:
    """Refuse when the patient knows of the offer. Raises OfferTold."""
    if outbox.told_of_offer(uow.connection, event.offer.id):
        raise OfferTold(name=event.offer.patient_name)
