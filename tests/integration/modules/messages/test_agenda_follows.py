"""What a change of an appointment does to its messages."""

from __future__ import annotations

from datetime import timedelta

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    ChangeStatus,
    appointment,
    change_status,
    redo_change,
    undo_change,
)
from clinic_desktop.modules.messages.api import (
    ChannelKind,
    MessageStatus,
    Purpose,
    Reason,
    SetChannel,
    channels,
    set_channel,
)
from tests.support.messages_clinic import EMAIL, SMS, MessageClinic

Q, SENT, W = MessageStatus.QUEUED, MessageStatus.SENT, MessageStatus.WITHDRAWN
GRACE = timedelta(minutes=6)


def test_a_booking_is_confirmed_after_the_grace(clinic: MessageClinic) -> None:
    clinic.book()
    assert clinic.states(Purpose.CONFIRMATION) == [Q]
    clinic.run()
    assert clinic.postman.taken == []
    clinic.clock.advance(GRACE)
    clinic.run()
    (mail,) = clinic.postman.taken
    assert (mail.channel, mail.address) == (ChannelKind.EMAIL, "ada@example.org")
    assert "Friday, 27 November 2026" in mail.body
    assert "10:30" in mail.body
    assert clinic.states(Purpose.CONFIRMATION) == [SENT]


def test_a_booking_that_is_undone_at_once_tells_nobody(clinic: MessageClinic) -> None:
    change = clinic.book()
    undo_change(clinic.ctx, change)
    clinic.clock.advance(GRACE)
    clinic.run()
    assert clinic.postman.taken == []
    redo_change(clinic.ctx, change)
    clinic.clock.advance(GRACE)
    clinic.run()
    assert len(clinic.postman.taken) == 1


def test_a_walk_in_is_not_confirmed(clinic: MessageClinic) -> None:
    clinic.turn_to("10:00")
    clinic.book("10:15")
    assert clinic.messages() == []


def test_a_move_withdraws_the_reminder_and_plans_a_new_one(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    change = clinic.book()
    clinic.run()
    assert clinic.states(Purpose.REMINDER) == [Q]
    clinic.move(change, "11:30")
    assert clinic.states(Purpose.REMINDER) == [W]
    clinic.run()
    assert sorted(clinic.states(Purpose.REMINDER)) == [Q, W]
    clinic.clock.advance(timedelta(days=1, hours=1))
    clinic.run()
    (mail,) = clinic.postman.taken
    assert "11:30" in mail.body
    assert "10:30" not in mail.body


def test_moved_away_and_back_reminds_once(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    change = clinic.book()
    clinic.run()
    clinic.move(change, "11:30")
    clinic.move(change, "10:30")
    clinic.run()
    clinic.clock.advance(timedelta(days=1, hours=1))
    clinic.run()
    clinic.run()
    assert len(clinic.postman.taken) == 1


def test_the_patient_hears_of_a_move_and_from_when(clinic: MessageClinic) -> None:
    clinic.only(Purpose.MOVED)
    change = clinic.book()
    clinic.move(change, "11:30")
    clinic.move(change, "12:00")
    clinic.clock.advance(GRACE)
    clinic.run()
    (mail,) = clinic.postman.taken
    assert "at 10:30" in mail.body.replace("\u202f", " ")
    assert "12:00" in mail.body


def test_a_move_that_is_undone_tells_nobody(clinic: MessageClinic) -> None:
    clinic.only(Purpose.MOVED)
    change = clinic.book()
    undo_change(clinic.ctx, clinic.move(change, "11:30"))
    clinic.clock.advance(GRACE)
    clinic.run()
    assert clinic.postman.taken == []


def test_moving_before_the_confirmation_went_out_confirms_the_new_time(
    clinic: MessageClinic,
) -> None:
    change = clinic.book()
    clinic.move(change, "11:30")
    clinic.clock.advance(GRACE)
    clinic.run()
    (mail,) = clinic.postman.taken
    assert mail.subject.startswith("Appointment booked")
    assert "11:30" in mail.subject


def test_moved_to_the_same_place_again_is_told_again(clinic: MessageClinic) -> None:
    clinic.only(Purpose.MOVED)
    change = clinic.book()
    for time in ("11:30", "10:30", "11:30"):
        clinic.move(change, time)
        clinic.clock.advance(GRACE)
        clinic.run()
    assert len(clinic.postman.taken) == 3


def test_a_cancellation_is_told_and_takes_the_reminder_away(clinic: MessageClinic) -> None:
    change = clinic.book()
    clinic.clock.advance(GRACE)
    clinic.run()
    clinic.cancel(change)
    clinic.clock.advance(GRACE)
    clinic.run()
    assert [m.subject.split(":")[0] for m in clinic.postman.taken] == [
        "Appointment booked",
        "Appointment cancelled",
    ]
    assert clinic.postman.taken[1].invitation is not None
    assert clinic.postman.taken[1].invitation.cancelled
    (reminder,) = clinic.messages(Purpose.REMINDER)
    assert (reminder.status, reminder.reason) == (W, Reason.CANCELLED)


def test_cancelling_what_was_never_confirmed_tells_nobody(clinic: MessageClinic) -> None:
    clinic.cancel(clinic.book())
    clinic.clock.advance(GRACE)
    clinic.run()
    assert clinic.postman.taken == []


def test_a_cancellation_that_is_undone_brings_the_reminder_back(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER, Purpose.CANCELLED)
    change = clinic.book()
    clinic.run()
    undo_change(clinic.ctx, clinic.cancel(change))
    clinic.clock.advance(GRACE)
    clinic.run()
    assert clinic.postman.taken == []
    assert clinic.states(Purpose.REMINDER) == [Q]


def test_no_reminder_for_somebody_who_is_here_already(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    change = clinic.book()
    clinic.run()
    shown = appointment(clinic.ctx, change.appointment_id)
    arrived = ChangeStatus(shown.id, shown.version, AppointmentStatus.ARRIVED)
    change_status(clinic.ctx, arrived)
    (message,) = clinic.messages()
    assert (message.status, message.reason) == (W, Reason.OVER)


def test_with_every_channel_off_nothing_is_planned(clinic: MessageClinic) -> None:
    for kind, settings in ((ChannelKind.EMAIL, EMAIL), (ChannelKind.SMS, SMS)):
        version = channels(clinic.ctx)[kind].version
        set_channel(clinic.ctx, SetChannel(kind, version, False, settings))
    clinic.book()
    report = clinic.run()
    assert (report.planned, report.any_channel) == (0, False)
    assert clinic.messages() == []


def test_a_booking_rolls_its_messages_back_with_it(clinic: MessageClinic) -> None:
    change = clinic.book()
    before = len(clinic.messages())
    try:
        with clinic.ctx.unit_of_work() as uow:
            from clinic_desktop.modules.agenda.store import appointments

            current = appointments.find(uow.connection, change.appointment_id)
            appointments.insert(uow, current.patient_id, current.patient_name, current.state)
            raise RuntimeError
    except RuntimeError:
        pass
    assert len(clinic.messages()) == before
