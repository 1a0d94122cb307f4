"""The outbox: nothing twice, nothing too late, every delay with its reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import instant_of
from clinic_desktop.modules.messages.api import (
    ChannelKind,
    Delivered,
    Doubtful,
    MessageStatus,
    Postponed,
    Purpose,
    Reason,
    Refused,
    SetChannel,
    channels,
    claim_next,
    mark_as_sent,
    plan_due,
    record_outcome,
    recover,
    resend,
    send_now,
    set_channel,
    withdraw,
)
from clinic_desktop.modules.messages.domain.message import CannotResend, CannotWithdraw
from clinic_desktop.modules.messages.domain.rules import LateBooking, Lead
from clinic_desktop.modules.patients.api import (
    BirthDate,
    Channel,
    Relationship,
)
from clinic_desktop.modules.patients.api import (
    Purpose as OptOut,
)
from tests.support.messages_clinic import (
    FRIDAY,
    SMS,
    ZONE,
    MessageClinic,
    contact,
    days,
    make_message_clinic,
)

S = MessageStatus
WEDNESDAY = FRIDAY - days(2)


@pytest.fixture
def reminding(clinic: MessageClinic) -> MessageClinic:
    """Return the clinic with nothing but the reminder two days before, one booked for Friday."""
    clinic.only(Purpose.REMINDER)
    clinic.book()
    return clinic


def test_a_reminder_goes_out_two_days_before_at_ten(reminding: MessageClinic) -> None:
    reminding.turn_to("09:59", WEDNESDAY)
    assert reminding.run().planned == 1
    assert reminding.postman.taken == []
    reminding.turn_to("10:00", WEDNESDAY)
    reminding.run()
    (mail,) = reminding.postman.taken
    assert mail.subject == "Your appointment on Friday, 27 November 2026 at 10:30"
    assert "General" not in mail.subject + mail.body  # the specialty is nobody's business
    assert reminding.states(Purpose.REMINDER) == [S.SENT]


def test_running_again_and_again_sends_nothing_more(reminding: MessageClinic) -> None:
    for hour in range(48):
        reminding.clock.instant = instant_of(reminding.at("00:00", WEDNESDAY), ZONE)
        reminding.clock.advance(timedelta(hours=hour))
        reminding.run()
    assert len(reminding.postman.taken) == 1


def test_a_jump_forward_past_the_appointment_sends_nothing(reminding: MessageClinic) -> None:
    reminding.run()
    reminding.turn_to("10:00", FRIDAY + days(1))
    reminding.run()
    assert reminding.postman.taken == []
    (message,) = reminding.messages()
    assert (message.status, message.reason) == (S.SKIPPED, Reason.TOO_LATE)


def test_a_jump_back_sends_nothing_again(reminding: MessageClinic) -> None:
    reminding.turn_to("10:05", WEDNESDAY)
    reminding.run()
    reminding.turn_to("09:00", WEDNESDAY - days(1))
    reminding.run()
    reminding.turn_to("10:05", WEDNESDAY)
    reminding.run()
    assert len(reminding.postman.taken) == 1


def test_booked_too_late_means_no_reminder_unless_the_rule_says_so(
    clinic: MessageClinic,
) -> None:
    clinic.only(Purpose.REMINDER)
    clinic.turn_to("11:00", WEDNESDAY)
    clinic.book()
    clinic.run()
    assert clinic.messages() == []
    clinic.set_rule("Two days before", late=LateBooking.SEND)
    clinic.run()
    assert len(clinic.postman.taken) == 1


def test_quiet_hours_are_kept(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    clinic.set_rule("Two days before", lead=Lead(days=1, at=23 * 60))
    clinic.book("12:00")
    clinic.turn_to("23:30", FRIDAY - days(1))
    clinic.run()
    clinic.turn_to("07:59")
    clinic.run()
    assert clinic.postman.taken == []
    clinic.turn_to("08:00")
    clinic.run()
    assert len(clinic.postman.taken) == 1


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"email": "x@example.org", "opt_outs": frozenset({OptOut.REMINDER})}, Reason.OPTED_OUT),
        ({"email": "x@example.org", "wish": Channel.PHONE}, Reason.PREFERS_CALL),
        ({"email": "x@example.org", "deceased": True}, Reason.DECEASED),
        ({}, Reason.NO_ADDRESS),
    ],
)
def test_who_is_not_to_be_written_to_is_skipped_with_the_reason(
    clinic: MessageClinic, more: dict[str, object], reason: Reason
) -> None:
    clinic.only(Purpose.REMINDER)
    clinic.book(patient=clinic.patient("Rosa", **more))
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.run()
    (message,) = clinic.messages()
    assert (message.status, message.reason) == (S.SKIPPED, reason)
    assert clinic.postman.taken == []


def test_the_patients_wish_comes_before_the_rules_order(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    wish = {"email": "r@example.org", "mobile": "+34 611 000 009", "wish": Channel.SMS}
    clinic.book(patient=clinic.patient("Rosa", **wish))
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.run()
    (text,) = clinic.postman.taken
    assert (text.channel, text.address, text.subject) == (ChannelKind.SMS, "+34611000009", "")


def test_a_child_is_reached_through_who_answers_for_it(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    mother = contact("Eva", relationship=Relationship.MOTHER, email="eva@example.org")
    friend = contact("Leo", relationship=Relationship.FRIEND, email="leo@example.org")
    child = BirthDate(date(2020, 1, 1))
    people = {"contacts": (friend, mother)}
    clinic.book(patient=clinic.patient("Nora", birth=child, **people))
    clinic.book("11:30", clinic.patient("Paz", birth=BirthDate(date(1980, 1, 1)), **people))
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.run()
    assert [mail.address for mail in clinic.postman.taken] == ["eva@example.org"]


def test_the_patients_language_is_spoken(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    clinic.book(patient=clinic.patient("Rosa", email="r@example.org", language="es-MX"))
    clinic.book("11:30", clinic.patient("Jo", email="j@example.org", language="pl"))
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.run()
    other, spanish = sorted(clinic.postman.taken, key=lambda mail: mail.address)
    assert spanish.subject == "Su cita del viernes, 27 de noviembre de 2026 a las 10:30"
    assert other.subject.startswith("Your appointment on")


def test_offline_everything_waits_and_says_why(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    clinic.book()
    clinic.book("11:30", clinic.patient("Rosa", email="r@example.org"))
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.postman.outcomes = [Postponed("No connection to mail.", channel_down=True)]
    report = clinic.run()
    assert len(clinic.postman.taken) == 1  # the others don't knock at a closed door
    assert report.waiting == 2
    assert {m.error for m in clinic.messages()} == {"No connection to mail."}
    clinic.clock.advance(timedelta(minutes=10))
    clinic.run()
    assert clinic.states(Purpose.REMINDER) == [S.SENT, S.SENT]


def test_a_refused_address_is_tried_on_the_other_channel(reminding: MessageClinic) -> None:
    reminding.turn_to("10:00", WEDNESDAY)
    reminding.postman.outcomes = [Refused("no such address")]
    reminding.run()
    assert [m.channel for m in reminding.postman.taken] == [ChannelKind.EMAIL, ChannelKind.SMS]
    assert reminding.states(Purpose.REMINDER) == [S.SENT]


def test_trying_ends_when_it_is_of_no_use_any_more(reminding: MessageClinic) -> None:
    reminding.turn_to("10:00", WEDNESDAY)
    for _ in range(80):
        reminding.postman.outcomes = [Postponed("busy")]
        reminding.run()
        reminding.clock.advance(timedelta(minutes=30))
    (message,) = reminding.messages()
    assert message.status is S.FAILED
    assert message.error == "busy"
    assert 10 < len(reminding.postman.taken) < 60


def test_in_doubt_a_person_decides(reminding: MessageClinic) -> None:
    reminding.turn_to("10:00", WEDNESDAY)
    reminding.postman.outcomes = [Doubtful("the line broke")]
    assert reminding.run().doubtful == 1
    (message,) = reminding.messages()
    assert message.status is S.UNKNOWN
    reminding.run()
    assert len(reminding.postman.taken) == 1
    resend(reminding.ctx, message)
    reminding.run()
    first, second = reminding.postman.taken
    assert first.key == second.key
    with pytest.raises(CannotResend):
        resend(reminding.ctx, reminding.messages()[0])


def test_a_person_may_say_that_it_was_sent(reminding: MessageClinic) -> None:
    reminding.turn_to("10:00", WEDNESDAY)
    reminding.postman.outcomes = [Doubtful("the line broke")]
    reminding.run()
    mark_as_sent(reminding.ctx, reminding.messages()[0])
    assert reminding.states(Purpose.REMINDER) == [S.SENT]
    with pytest.raises(CannotWithdraw):
        withdraw(reminding.ctx, reminding.messages()[0])


def test_what_was_withdrawn_by_hand_stays_away(reminding: MessageClinic) -> None:
    reminding.run()
    withdraw(reminding.ctx, reminding.messages()[0])
    reminding.turn_to("10:00", WEDNESDAY)
    reminding.run()
    assert reminding.postman.taken == []


def test_a_rule_that_is_switched_off_and_on_reminds_once(reminding: MessageClinic) -> None:
    reminding.run()
    reminding.set_rule("Two days before", active=False)
    assert reminding.states(Purpose.REMINDER) == [S.WITHDRAWN]
    reminding.run()
    reminding.set_rule("Two days before", active=True)
    reminding.turn_to("10:00", WEDNESDAY)
    reminding.run()
    assert len(reminding.postman.taken) == 1


def test_by_hand_means_now_even_at_night(clinic: MessageClinic) -> None:
    change = clinic.book()
    clinic.only()
    clinic.turn_to("23:00", WEDNESDAY)
    send_now(clinic.ctx, change.appointment_id)
    send_now(clinic.ctx, change.appointment_id)
    clinic.run()
    assert len(clinic.postman.taken) == 1


def test_after_a_crash_a_gateway_that_counts_is_asked_again(reminding: MessageClinic) -> None:
    wish = {"mobile": "+34 611 000 009"}
    reminding.book("12:00", reminding.patient("Rosa", **wish))
    reminding.turn_to("10:00", WEDNESDAY)
    plan_due(reminding.ctx)
    taken = [claim_next(reminding.ctx), claim_next(reminding.ctx)]
    (sms,) = (t for t in taken if t is not None and t.channel is ChannelKind.SMS)
    version = channels(reminding.ctx)[ChannelKind.SMS].version
    once = SMS.__class__(**{**_fields(SMS), "idempotent": True, "headers": "X-Id: {id}"})
    set_channel(reminding.ctx, SetChannel(ChannelKind.SMS, version, True, once))
    assert recover(reminding.ctx) == 1  # the e-mail
    again = claim_next(reminding.ctx)
    assert again is not None
    assert again.key == sms.key
    assert sorted(reminding.states(Purpose.REMINDER)) == [S.SENDING, S.UNKNOWN]


def test_what_came_of_a_message_is_written_once(reminding: MessageClinic) -> None:
    reminding.turn_to("10:00", WEDNESDAY)
    plan_due(reminding.ctx)
    outgoing = claim_next(reminding.ctx)
    assert outgoing is not None
    assert record_outcome(reminding.ctx, outgoing.message_id, Delivered("x")) is S.SENT
    late = record_outcome(reminding.ctx, outgoing.message_id, Postponed("late"))
    assert late is S.SENT


_VERBS = ["plan", "claim", "deliver", "record", "crash", "hour", "back", "day"]
STEPS = st.lists(
    st.sampled_from(_VERBS),
    max_size=30,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_a_crash_at_any_step_never_sends_twice(store_template, tmp_path_factory, steps) -> None:
    from clinic_desktop.kernel.clock import FrozenClock, milliseconds
    from clinic_desktop.kernel.ids import uuid7
    from clinic_desktop.kernel.permissions import Actor, Role
    from clinic_desktop.storage.context import Context
    from tests.conftest import START
    from tests.support.stores import ADMIN

    clock = FrozenClock(START)
    opened = store_template.open(
        store_template.copy_to(tmp_path_factory.mktemp("crash") / "c"), clock
    )
    roles = frozenset({Role.OFFICE_MANAGER, Role.RECEPTIONIST, Role.DOCTOR, Role.ADMINISTRATOR})
    actor = Actor(ADMIN, "Ada", roles)
    try:
        ctx = Context(opened, actor, clock, lambda: uuid7(milliseconds(clock.now())))
        clinic = make_message_clinic(ctx, clock)
        clinic.only(Purpose.REMINDER)
        clinic.book()
        clinic.book("11:30", clinic.patient("Rosa", email="r@example.org"))
        clinic.turn_to("09:30", WEDNESDAY)
        held, handed, arrived = None, False, []
        for step in steps:
            if step == "plan":
                plan_due(clinic.ctx)
            elif step == "claim" and held is None:
                held = claim_next(clinic.ctx)
            elif step == "deliver" and held is not None and not handed:
                arrived.append(held.key)
                handed = True
            elif step == "record" and handed:
                record_outcome(clinic.ctx, held.message_id, Delivered())
                held, handed = None, False
            elif step == "crash":
                held, handed = None, False
                recover(clinic.ctx)
            elif step in ("hour", "back", "day"):
                hours = {"hour": 1, "back": -1, "day": 24}[step]
                clinic.clock.advance(timedelta(hours=hours))
        assert len(arrived) == len(set(arrived))
    finally:
        opened.close()


def _fields(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in type(value).__slots__}
