"""Vital signs in the visit column, by hand on a real store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clinic_desktop.modules.chart.api import (
    Encounter,
    KeepNote,
    StartEncounter,
    from_plain,
    keep_note,
    sign_note,
    start_encounter,
)
from clinic_desktop.modules.chart.api.results import VitalKind, vitals_of
from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
from clinic_desktop.modules.chart.ui.visit_vitals import VitalsStrip
from tests.support.chart_lists import ChartPeople
from tests.support.hands import press

BP, TEMPERATURE = VitalKind.BLOOD_PRESSURE, VitalKind.TEMPERATURE
WEIGHT, HEIGHT = VitalKind.WEIGHT, VitalKind.HEIGHT


@pytest.fixture
def visit(people: ChartPeople) -> Encounter:
    return start_encounter(people.alba, StartEncounter(people.ana))


def opened(qtbot, people: ChartPeople) -> VisitColumn:
    column = VisitColumn(people.shell(), people.ana)
    qtbot.addWidget(column)
    column.resize(440, 600)
    column.show()
    column.activateWindow()
    qtbot.waitUntil(column.isActiveWindow)
    return column


@pytest.fixture
def strip(qtbot, people: ChartPeople, visit: Encounter) -> VitalsStrip:
    return opened(qtbot, people).vitals


def stored(people: ChartPeople) -> dict[VitalKind, str]:
    found = {}
    for series in vitals_of(people.alba, people.ana):
        point = series.points[-1]
        numbers = [point.value] if point.second is None else [point.value, point.second]
        found[series.kind] = "/".join(f"{n:f}" for n in numbers) + f" {series.unit}"
    return found


def test_enter_goes_on_and_stores_at_the_end(qtbot, people, visit, strip):
    strip.start()
    for field, text in zip(
        strip.fields.values(), ("148/86", "74", "36,8", "97", "16", "81.4", "175"), strict=True
    ):
        assert field.hasFocus()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    found = stored(people)
    assert found[BP] == "148/86 mm[Hg]"
    assert found[TEMPERATURE] == "36.8 Cel"
    assert found[VitalKind.BMI] == "26.6 kg/m2"
    (taken,) = [s for s in vitals_of(people.alba, people.ana) if s.kind is BP]
    assert taken.latest.encounter_id == visit.id
    assert all(field.text() == "" for field in strip.fields.values())
    assert strip.fields[BP].placeholderText() == "148/86"
    assert strip.index.text() == "26.6"


def test_units_are_understood_and_the_index_computed(qtbot, strip):
    qtbot.keyClicks(strip.fields[WEIGHT], "180 lb")
    qtbot.keyClicks(strip.fields[HEIGHT], "1.75 m")
    assert strip.index.text() == "26.7"


def test_what_cannot_be_is_said_at_once_and_not_stored(qtbot, people, strip):
    field = strip.fields[TEMPERATURE]
    qtbot.keyClicks(field, "368")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.hasFocus() or field.property("problem")
    assert "beyond the limit" in strip.notice.text()
    press(qtbot, strip.store_button)
    assert stored(people) == {}
    assert field.text() == "368"
    field.clear()
    qtbot.keyClicks(strip.fields[BP], "80/120")
    press(qtbot, strip.store_button)
    assert "lower pressure comes second" in strip.notice.text()
    assert not field.property("problem")


def test_what_is_odd_must_be_confirmed(qtbot, people, strip):
    qtbot.keyClicks(strip.fields[WEIGHT], "260")
    press(qtbot, strip.store_button)
    assert stored(people) == {}
    assert "260" in strip.notice.text()
    press(qtbot, strip.notice.button)
    assert stored(people)[WEIGHT] == "260 kg"


def test_what_is_typed_and_not_stored_comes_back(qtbot, people, strip):
    qtbot.keyClicks(strip.fields[BP], "130/")
    strip._journal.flush()
    again = opened(qtbot, people).vitals
    assert again.fields[BP].text() == "130/"


def test_what_was_stored_does_not_come_back(qtbot, people, strip):
    qtbot.keyClicks(strip.fields[BP], "130/80")
    strip._journal.flush()
    press(qtbot, strip.store_button)
    again = opened(qtbot, people).vitals
    assert again.fields[BP].text() == ""


def test_a_signed_note_leaves_room_for_vital_signs(qtbot, people, visit):
    note = keep_note(people.alba, KeepNote(visit.id, from_plain("Well.")))
    sign_note(people.alba, note.id, note.version)
    column = opened(qtbot, people)
    assert column.vitals.isVisible()
    assert column.diagnoses.isVisible()
