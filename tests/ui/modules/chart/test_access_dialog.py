"""The access report of a patient: every opening and its reason, for the privacy officer only."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    Compartment,
    ConditionDetails,
    EncounterDetails,
    StartEncounter,
)
from clinic_desktop.modules.chart.api.access import access_report
from clinic_desktop.modules.chart.presenters.access_report import Which
from clinic_desktop.modules.chart.ui.access_dialog import ACCESSES, AccessDialog
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.ui_kit.deeds import patient_action
from tests.support.hands import dialog


@pytest.fixture
def officer(people):
    """Return the context of the privacy officer."""
    return replace(people.alba, actor=replace(people.alba.actor, privacy_officer=True))


def _shown(page) -> list[list[str]]:
    return [[c.text(line) for c in page.lines.columns] for line in page.lines.rows()]


def _whats(page) -> list[str]:
    return [row[2] for row in _shown(page)]


def _choose(page, which: Which) -> None:
    page.which.set_current(which.value)
    page.which.chosen.emit(which.value)


def test_openings_and_changes_are_told_in_plain_words(people, officer, show):
    api.open_chart(people.bey, people.ana)
    api.record_condition(people.bey, people.ana, ConditionDetails(text="Asthma"))
    page = show(AccessDialog(people.shell(officer), people.ana))
    assert {"opened the medical chart", "wrote a diagnosis"} <= set(_whats(page))
    assert "Ana" in page.heading.text()
    assert page.table.accessibleName() == page.heading.text()
    _choose(page, Which.OPENED)
    assert all(what.startswith("opened") for what in _whats(page))


def test_a_refused_look_into_a_restricted_visit_is_in_it(people, officer, show):
    details = EncounterDetails(compartment=Compartment.SENSITIVE)
    visit = api.start_encounter(people.alba, StartEncounter(people.ana, details))
    with pytest.raises(NotAllowed):
        api.encounter(people.nurse, visit.id)
    page = show(AccessDialog(people.shell(officer), people.ana))
    _choose(page, Which.UNUSUAL)
    assert ["used a restricted entry", "refused"] in [[r[2], r[4]] for r in _shown(page)]


def test_a_reason_that_was_given_is_told(people, officer, show):
    entry = AuditEntry("R", "patient", people.ana, people.ana, reason="asked by telephone")
    people.bey.note(entry)
    page = show(AccessDialog(people.shell(officer), people.ana))
    assert "asked by telephone" in [row[3] for row in _shown(page)]


def test_the_same_within_a_minute_is_one_line(people, officer, show):
    for _ in range(3):
        people.bey.note_opening("chart", people.ana)
    page = show(AccessDialog(people.shell(officer), people.ana))
    assert "opened the medical chart (×3)" in _whats(page)


def test_reading_the_report_is_in_the_next_one(people, officer):
    access_report(officer, people.ana)
    kinds = [each.entry.kind for each in access_report(officer, people.ana)]
    assert kinds.count("access-report") == 1


def test_of_somebody_else_nothing_is_told(people, officer):
    api.open_chart(people.bey, people.clinic.luis)
    told: set[UUID | None] = {a.entry.patient_id for a in access_report(officer, people.ana)}
    assert people.clinic.luis not in told


def test_only_the_privacy_officer_reads_it(people, show):
    with pytest.raises(NotAllowed):
        access_report(people.bey, people.ana)
    action = patient_action(people.shell(people.bey), show(QWidget()), lambda: people.ana, ACCESSES)
    assert not action.isEnabled()
    assert "audit.privacy-review" in action.toolTip()


def test_the_action_opens_it_for_the_open_patient(people, officer, show):
    screen = show(QWidget())
    patient_action(people.shell(officer), screen, lambda: people.ana, ACCESSES).trigger()
    assert dialog(AccessDialog).lines.rowCount() >= 1
