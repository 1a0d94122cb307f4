"""A visit begins, ends, and may be closed to others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, NotAllowed, StaleRecord
from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.api import appointment
from clinic_desktop.modules.chart.api import (
    WARN_RUNNING,
    AppointmentHasEncounter,
    Compartment,
    EncounterClass,
    EncounterDetails,
    EncounterFinished,
    EncounterStarted,
    EncounterStatus,
    EncounterStep,
    KeepNote,
    OtherPatientsAppointment,
    PractitionerNeeded,
    SignedNotesStay,
    StartEncounter,
    amend_encounter,
    cancel_encounter,
    encounter,
    encounters_of,
    finish_encounter,
    from_plain,
    keep_note,
    mark_encounter_entered_in_error,
    running_encounters,
    sign_note,
    start_encounter,
)
from clinic_desktop.modules.patients.api import MergePatients, merge_patients, preview_merge
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.integration.modules.chart.conftest import ChartClinic


def test_a_visit_from_an_appointment(chart: ChartClinic, clock: FrozenClock) -> None:
    heard: list[Event] = []
    handlers = {
        kind: (lambda _uow, event: heard.append(event),)
        for kind in (EncounterStarted, EncounterFinished)
    }
    alba = replace(chart.alba, handlers=handlers)
    booked = chart.clinic.book("11:30").appointment_id
    before = appointment(alba, booked)
    command = StartEncounter(chart.ana, EncounterDetails(reason=" Cough\n "), booked)
    started = start_encounter(alba, command)
    assert started == encounter(alba, started.id)
    assert started.details.reason == "Cough"
    assert started.practitioner_id == chart.clinic.alba
    assert (started.day, started.start_ms) == (date(2026, 11, 24), milliseconds(clock.now()))
    assert running_encounters(alba) == (started,)
    assert appointment(alba, booked) == before  # the agenda is the agenda's
    with pytest.raises(AppointmentHasEncounter):
        start_encounter(alba, replace(command, acknowledged=frozenset({WARN_RUNNING})))
    clock.advance(timedelta(minutes=20))
    ended = finish_encounter(alba, started.id, started.version)
    assert ended.status is EncounterStatus.FINISHED
    assert ended.end_ms == milliseconds(clock.now())
    assert running_encounters(alba) == ()
    assert heard == [
        EncounterStarted(started.id, chart.ana, booked),
        EncounterFinished(started.id, chart.ana, booked),
    ]


def test_what_does_not_fit_is_refused(chart: ChartClinic) -> None:
    other = chart.clinic.book("11:30", chart.clinic.luis).appointment_id
    with pytest.raises(OtherPatientsAppointment):
        start_encounter(chart.alba, StartEncounter(chart.ana, appointment_id=other))
    with pytest.raises(PractitionerNeeded):
        start_encounter(chart.nurse, StartEncounter(chart.ana))
    with pytest.raises(InvalidInput) as refused:
        chart.visit(reason="x" * 501)
    assert set(refused.value.problems) == {"reason"}
    chart.visit()
    with pytest.raises(NeedsConfirmation) as asked:
        start_encounter(chart.alba, StartEncounter(chart.ana))
    assert [warning.name for warning in asked.value.warnings] == [WARN_RUNNING]


def test_details_change_and_two_screens_do_not_overwrite(chart: ChartClinic) -> None:
    visit = chart.visit()
    details = EncounterDetails(
        EncounterClass.HOME,
        "Cough",
        location_id=chart.clinic.room,
        follow_up="Lung function",
        follow_up_on=date(2026, 12, 8),
    )
    after = amend_encounter(chart.alba, visit.id, visit.version, details)
    assert after.details == details
    assert encounter(chart.alba, visit.id) == after
    assert amend_encounter(chart.alba, visit.id, after.version, details) == after
    with pytest.raises(StaleRecord):
        amend_encounter(chart.alba, visit.id, visit.version, EncounterDetails())


def test_a_visit_that_was_none(chart: ChartClinic) -> None:
    left = chart.visit()
    with pytest.raises(InvalidInput):
        cancel_encounter(chart.alba, left.id, left.version, " ")
    gone = cancel_encounter(chart.alba, left.id, left.version, "Left before")
    assert (gone.status, gone.status_reason) == (EncounterStatus.CANCELLED, "Left before")
    with pytest.raises(EncounterStep) as refused:
        finish_encounter(chart.alba, gone.id, gone.version)
    assert refused.value.message().endswith("cancelled.")
    wrong = chart.visit()
    draft = keep_note(chart.alba, KeepNote(wrong.id, from_plain("Cough for a week")))
    sign_note(chart.alba, draft.id, draft.version)
    with pytest.raises(SignedNotesStay):
        cancel_encounter(chart.alba, wrong.id, wrong.version, "No")
    error = mark_encounter_entered_in_error(chart.alba, wrong.id, wrong.version, "Wrong patient")
    assert error.status is EncounterStatus.ENTERED_IN_ERROR
    with pytest.raises(EncounterStep):
        keep_note(chart.alba, KeepNote(wrong.id, from_plain("more")))
    with pytest.raises(EncounterStep):
        amend_encounter(chart.alba, wrong.id, error.version, EncounterDetails())


def test_a_restricted_visit_is_closed_to_others(chart: ChartClinic) -> None:
    open_one = chart.visit()
    closed = chart.visit(compartment=Compartment.SENSITIVE)
    assert {line.encounter for line in encounters_of(chart.alba, chart.ana)} == {open_one, closed}
    for other in (chart.bey, chart.nurse):
        lines = encounters_of(other, chart.ana)
        assert len(lines) == 2
        assert {line.encounter for line in lines} == {open_one, None}
        for act in (
            lambda ctx: encounter(ctx, closed.id),
            lambda ctx: finish_encounter(ctx, closed.id, closed.version),
            lambda ctx: amend_encounter(ctx, closed.id, closed.version, EncounterDetails()),
            lambda ctx: keep_note(ctx, KeepNote(closed.id, from_plain("x"))),
        ):
            with pytest.raises(NotAllowed):
                act(other)
    glass = replace(chart.bey, emergency_patients=lambda: frozenset({chart.ana}))
    assert encounter(glass, closed.id) == closed
    assert {line.encounter for line in encounters_of(glass, chart.ana)} == {open_one, closed}


def test_the_refusal_is_in_the_trail(chart: ChartClinic) -> None:
    closed = chart.visit(compartment=Compartment.SENSITIVE)
    with pytest.raises(NotAllowed):
        encounter(chart.bey, closed.id)
    with chart.bey.reading() as connection:
        row = connection.exec_driver_sql(
            "SELECT kind, outcome, entity_id FROM audit_event ORDER BY seq DESC LIMIT 1"
        ).one()
    assert tuple(row) == ("sensitive.read", "no", closed.id.bytes)


def test_who_reads_no_charts(chart: ChartClinic, make_ctx: MakeContext) -> None:
    visit = chart.visit()
    for role in (Role.RECEPTIONIST, Role.ADMINISTRATOR, Role.OFFICE_MANAGER):
        outsider = make_ctx(role)
        with pytest.raises(NotAllowed):
            encounter(outsider, visit.id)
        with pytest.raises(NotAllowed):
            encounters_of(outsider, chart.ana)


def test_a_merged_patients_visits_are_one_list(chart: ChartClinic, ctx: Context) -> None:
    visit = chart.visit()
    preview = preview_merge(ctx, chart.clinic.luis, chart.ana)
    command = MergePatients(
        chart.clinic.luis,
        chart.ana,
        kept_version=preview.kept_version,
        gone_version=preview.gone_version,
    )
    merge_patients(ctx, command)
    later = chart.visit()
    assert later.patient_id == chart.clinic.luis
    for patient_id in (chart.ana, chart.clinic.luis):
        found = {
            line.encounter and line.encounter.id for line in encounters_of(chart.alba, patient_id)
        }
        assert found == {visit.id, later.id}
