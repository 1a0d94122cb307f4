"""A doctor's visit in front of the whole program, by keys: from the waiting room and back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    BookAppointment,
    appointment,
    book_appointment,
)
from clinic_desktop.modules.chart.api import (
    Encounter,
    EncounterStatus,
    encounters_of,
    notes_of,
    procedures_of,
    recalls_of,
    to_plain,
)
from clinic_desktop.modules.chart.api.results import VitalKind, vitals_of
from clinic_desktop.modules.chart.api.timeline import timeline_of
from clinic_desktop.modules.chart.ui.note_dialogs import WordsDialog
from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
from clinic_desktop.modules.patients.api import (
    PatientDetails,
    PersonName,
    RegisterPatient,
    register_patient,
)
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.flag_mark import FlagMark
from tests.support.walking import Walker
from tests.support.whole_program import Whole, in_front_of, make_small_demo

S = AppointmentStatus


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture
def whole(qapp: QApplication, demo: Path, tmp_path: Path) -> Iterator[Whole]:
    with in_front_of(demo, tmp_path / "store", "doctor") as found:
        found.window.resize(1366, 768)
        found.window.show()
        found.window.activateWindow()
        yield found
        assert not [m.text for m in notify.history if m.kind == "crash"]


@pytest.fixture
def hands(whole: Whole, qtbot: QtBot) -> Walker:
    walker = Walker(whole, qtbot)
    walker.rest()
    walker.until(lambda: walker.screen().day.board is not None)
    walker.screen().first_focus()
    return walker


@pytest.fixture
def booked(whole: Whole, hands: Walker) -> UUID:
    """Return an appointment of today with the doctor who is signed in."""
    ctx = whole.session.ctx
    details = PatientDetails(name=PersonName("Wanda", "Weg"))
    patient = register_patient(ctx, RegisterPatient(details)).id
    command = BookAppointment(
        patient,
        datetime(2026, 11, 24, 20),
        (ctx.actor.practitioner_id,),
        15,
        acknowledged=frozenset({"outside-hours", "slot-taken"}),
        reason="comes early",
        comment="Cut in the hand",
    )
    made = book_appointment(ctx, command).appointment_id
    hands.rest()
    return made


def column_of(whole: Whole) -> VisitColumn:
    found = [c for c in whole.window.findChildren(VisitColumn) if c.isVisible()]
    assert len(found) == 1
    return found[0]


def begin(whole: Whole, hands: Walker, booked: UUID) -> VisitColumn:
    """Check the patient in and open the visit, by keys."""
    hands.select(booked)
    hands.press("A")
    hands.until(lambda: appointment(whole.session.ctx, booked).status is S.ARRIVED)
    hands.select(booked)
    hands.press("V")
    hands.until(lambda: column_of(whole).presenter.visit is not None)
    hands.rest()
    return column_of(whole)


def visit_of(whole: Whole, patient: UUID) -> Encounter:
    (line,) = encounters_of(whole.session.ctx, patient)
    assert line.encounter is not None
    return line.encounter


def confirm(hands: Walker, words: str) -> None:
    """Press the button of the dialog in front that has these words."""
    hands.until(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    hands.tab_to(words)
    hands.press("Return")


def pick(hands: Walker, field: Any, text: str) -> None:
    """Type into a field that finds codes, and take the first one."""
    hands.until(field.field.hasFocus)
    hands.write(text)
    shown = field._popup.list
    hands.until(lambda: shown.count() and field.field.text() == field._answered)
    hands.press("Return")


def test_from_the_waiting_room_to_the_end_of_the_visit(
    whole: Whole, hands: Walker, booked: UUID
) -> None:
    ctx = whole.session.ctx
    patient = appointment(ctx, booked).patient_id
    column = begin(whole, hands, booked)
    assert appointment(ctx, booked).status is S.IN_ROOM
    assert column.about.reason.text() == "Cut in the hand"
    assert hands.focus() is column.editor.edit_of("S"), "one writes at once"

    hands.press("F8")
    hands.write("128/76")
    for _field in range(7):
        hands.press("Return")
    hands.until(lambda: vitals_of(ctx, patient, 1))
    assert [s.kind for s in vitals_of(ctx, patient, 1) if s.points] == [VitalKind.BLOOD_PRESSURE]

    hands.press("F5")
    hands.write("Cut by a kitchen knife.")
    hands.press("F7")
    pick(hands, column.diagnoses.picker, "S61.2")
    hands.press("Shift+F7")
    pick(hands, column.procedures.picker, "stitches")
    hands.press("F9")
    hands.write("10 d")
    hands.press("Ctrl+Return")
    hands.until(lambda: recalls_of(ctx, patient).holding)

    hands.press("F5")
    hands.press("Ctrl+Return")
    confirm(hands, "Sign all the same")
    visit = visit_of(whole, patient)
    hands.until(lambda: notes_of(ctx, visit.id).signed)
    hands.press("Ctrl+Shift+Return")
    hands.until(lambda: visit_of(whole, patient).status is EncounterStatus.FINISHED)
    hands.rest()
    assert appointment(ctx, booked).status is S.FULFILLED

    (thread,) = notes_of(ctx, visit.id).signed
    assert "kitchen knife" in to_plain(thread.current.body)
    (recall,) = recalls_of(ctx, patient).holding
    assert recall.details.due == date(2026, 12, 4)
    (procedure,) = procedures_of(ctx, patient).holding
    assert (procedure.details.code, procedure.encounter_id) == ("86.59", visit.id)

    sections = hands.screen().page.sections
    hands.press(f"Alt+{sections.list.names().index('timeline') + 1}")
    assert sections.current() == "timeline"
    shown = timeline_of(ctx, patient)
    kinds = {entry.kind.value for entry in shown.entries}
    assert {"visit", "note", "problem", "procedure", "vitals"} <= kinds
    hands.press("Ctrl+1")
    assert whole.window.current_name() == "agenda"
    assert hands.screen().presenter.find(booked).status is S.FULFILLED


def test_a_macro_a_signature_and_an_amendment_that_keeps_the_original(
    whole: Whole, hands: Walker, booked: UUID
) -> None:
    ctx = whole.session.ctx
    patient = appointment(ctx, booked).patient_id
    column = begin(whole, hands, booked)
    said = [mark.text() for mark in hands.screen().page.findChildren(FlagMark)]
    assert "Allergies: not asked" in said, "not asked is not none known"

    macro = column.presenter.state.macros[0]
    hands.press("F5")
    hands.write(macro.trigger)
    hands.press("Tab")
    words = to_plain(column.text())
    assert macro.trigger not in words.split()
    hands.press("Ctrl+Z")
    assert macro.trigger in to_plain(column.text()), "one step back in the text, not in the chart"
    hands.press("Ctrl+Y")
    assert to_plain(column.text()) == words
    hands.press("F5")
    hands.press("Ctrl+Return")
    confirm(hands, "Sign all the same")
    visit = visit_of(whole, patient)
    hands.until(lambda: notes_of(ctx, visit.id).signed)
    hands.rest()

    hands.tab_to("Amend …")
    hands.press("Space")
    hands.until(lambda: isinstance(QApplication.activeModalWidget(), WordsDialog))
    hands.write("Right hand. ")
    hands.tab_to("Why it is amended")
    hands.write("Side was missing")
    hands.tab_to("Sign")
    hands.press("Return")
    hands.until(lambda: notes_of(ctx, visit.id).signed[0].amended)
    (thread,) = notes_of(ctx, visit.id).signed
    original, amended = (to_plain(version.body) for version in thread.versions)
    assert "Right hand." not in original
    assert "Right hand." in amended
    assert thread.current.reason == "Side was missing"
