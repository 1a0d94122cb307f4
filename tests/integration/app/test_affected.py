"""The agenda's appointments outside the hours, as the pages about hours list them."""

from __future__ import annotations

from datetime import timedelta

from clinic_desktop.app.affected import affected_appointments
from clinic_desktop.modules.agenda.api import appointments_between
from clinic_desktop.modules.practice.api import AnnounceClosure, announce_closure
from tests.support.agenda_clinic import TUESDAY, make_clinic


def test_a_withdrawn_day_lists_its_appointments_and_cancels_none(ctx):
    clinic = make_clinic(ctx)
    clinic.book("11:00")
    clinic.book("12:00", clinic.luis, resource_ids=(clinic.bey, clinic.room))
    week = (TUESDAY, TUESDAY + timedelta(days=7))
    before = appointments_between(ctx, *week)
    assert affected_appointments(ctx, *week, ()) == ()
    announce_closure(ctx, AnnounceClosure(None, TUESDAY, TUESDAY, "Works"))
    lines = affected_appointments(ctx, *week, ())
    assert [(n.patient_name, n.start, n.who) for n in lines] == [
        ("Ana Pérez Soto", clinic.at("11:00"), "Dr Alba Ferrer"),
        ("Luis Gil", clinic.at("12:00"), "Dr Bey, Room 1"),
    ]
    only = affected_appointments(ctx, *week, (clinic.bey,))
    assert [n.patient_name for n in only] == ["Luis Gil"]
    assert appointments_between(ctx, *week) == before
