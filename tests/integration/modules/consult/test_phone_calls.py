"""A call by phone in the chart: a virtual visit with its note."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import (
    EncounterClass,
    EncounterStatus,
    NoteKind,
    encounters_of,
    notes_of,
)
from clinic_desktop.modules.consult.api import KeepPhoneCall, NoNumber, keep_phone_call
from tests.conftest import MakeContext
from tests.support.chart_clinic import ChartClinic

MINUTE = 60_000


def call_of(clinic: ChartClinic, **more: object) -> KeepPhoneCall:
    began = milliseconds(clinic.alba.clock.now()) - 20 * MINUTE
    values = {"number": "600 111 222", "began_ms": began, "minutes": 12, "said": "Fever is gone."}
    return KeepPhoneCall(clinic.ana, **{**values, **more})


def test_it_is_a_finished_virtual_visit_at_its_own_time(clinic: ChartClinic) -> None:
    wanted = call_of(clinic)
    kept = keep_phone_call(clinic.alba, wanted)
    visit = kept.encounter
    assert visit.details.encounter_class is EncounterClass.VIRTUAL
    assert visit.status is EncounterStatus.FINISHED
    assert (visit.start_ms, visit.end_ms) == (wanted.began_ms, wanted.began_ms + 12 * MINUTE)
    said = "\n".join(block.text for block in kept.note.body.blocks)
    assert "+34600111222" in said
    assert "12 min" in said
    assert "Fever is gone." in said
    assert [line.encounter.id for line in encounters_of(clinic.bey, clinic.ana)] == [visit.id]


def test_within_a_visit_it_is_a_note_of_it(clinic: ChartClinic) -> None:
    visit = clinic.visit()
    kept = keep_phone_call(clinic.alba, call_of(clinic, encounter_id=visit.id))
    assert kept.encounter.id == visit.id
    assert kept.encounter.status is EncounterStatus.IN_PROGRESS
    assert [note.id for note in notes_of(clinic.alba, visit.id).drafts] == [kept.note.id]


def test_a_nurse_writes_a_nurse_s_note(clinic: ChartClinic) -> None:
    visit = clinic.visit()
    kept = keep_phone_call(clinic.nurse, call_of(clinic, encounter_id=visit.id))
    assert kept.note.kind is NoteKind.NURSING


def test_nothing_is_kept_of_what_can_t_be(clinic: ChartClinic, make_ctx: MakeContext) -> None:
    for wrong, error in (
        (call_of(clinic, said=""), InvalidInput),
        (call_of(clinic, number="none"), NoNumber),
        (call_of(clinic, minutes=-1), InvalidInput),
    ):
        with pytest.raises(error):
            keep_phone_call(clinic.alba, wrong)
    with pytest.raises(NotAllowed):
        keep_phone_call(make_ctx(Role.RECEPTIONIST), call_of(clinic))
    assert encounters_of(clinic.alba, clinic.ana) == ()
