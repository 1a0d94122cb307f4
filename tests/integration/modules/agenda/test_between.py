"""What other modules see of the agenda: appointments of a range of days, and each change."""

from __future__ import annotations

from datetime import timedelta

from clinic_desktop.modules.agenda.api import (
    AppointmentChanged,
    CancelAppointment,
    appointments_between,
    cancel_appointment,
    undo_change,
)
from tests.support.agenda_clinic import TUESDAY


def test_appointments_of_a_range_come_by_start_also_cancelled_ones(clinic):
    late = clinic.book("12:00", day=clinic.tomorrow())
    early = clinic.book("11:00", patient=clinic.luis, resource_ids=(clinic.bey,))
    cancel_appointment(clinic.ctx, CancelAppointment(early.appointment_id, 1, "ill"))
    clinic.book("11:00", day=TUESDAY + timedelta(days=8))
    found = appointments_between(clinic.ctx, TUESDAY, clinic.tomorrow())
    assert [view.id for view in found] == [early.appointment_id, late.appointment_id]
    of_bey = appointments_between(clinic.ctx, TUESDAY, clinic.tomorrow(), (clinic.bey,))
    assert [view.id for view in of_bey] == [early.appointment_id]


def test_every_change_is_told_inside_its_transaction(clinic):
    heard: list[AppointmentChanged] = []
    clinic.ctx.handlers[AppointmentChanged] = (lambda uow, event: heard.append(event),)
    booked = clinic.book("11:00")
    undo_change(clinic.ctx, booked)
    first, second = heard
    assert (first.before, first.after) == (None, booked.after)
    assert second.before == booked.after
    assert second.after.status == "entered-in-error"
    assert {event.patient_id for event in heard} == {clinic.ana}
