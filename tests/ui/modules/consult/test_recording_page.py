"""The settings page of recordings: the rule, and what goes by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.consult.api import (
    RECORDING,
    CallConsent,
    CallerRole,
    CallPolicy,
    OpenCall,
    begin_recording,
    call_policy,
    file_recording,
    keep_consent,
    keep_piece,
    open_call,
    set_call_policy,
)
from clinic_desktop.modules.consult.ui.recording_page import RecordingPage
from tests.support.agenda_screen import FakeShell
from tests.support.chart_clinic import ChartClinic, chart_clinic
from tests.support.hands import press


@pytest.fixture
def clinic(ctx, make_ctx) -> ChartClinic:
    return chart_clinic(ctx, make_ctx, ChartClinic)


def test_the_manager_sets_the_rule(qtbot, show, clinic, make_ctx) -> None:
    manager = make_ctx(Role.OFFICE_MANAGER)
    page = show(RecordingPage(FakeShell(manager)))
    assert not page.allowed.value()
    assert page.form.values()["recording_days"] == 365
    assert page.going_card.isHidden()
    page.allowed.set_value(True)
    page.form.set_values({"recording_days": 90})
    press(qtbot, page.save_button)
    assert call_policy(manager) == CallPolicy(recording=True, recording_days=90, version=1)
    page.form.set_values({"recording_days": 0})
    press(qtbot, page.save_button)
    assert call_policy(manager).recording_days == 0


def test_a_doctor_reads_the_rule_and_what_goes(qtbot, show, clinic, make_ctx) -> None:
    set_call_policy(make_ctx(Role.OFFICE_MANAGER), CallPolicy(recording=True, recording_days=10))
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    yes = CallConsent("recording", "granted", CallerRole.PATIENT, "Ana", RECORDING, 1)
    keep_consent(clinic.alba, call.id, yes)
    begun = begin_recording(clinic.alba, call.id)
    keep_piece(clinic.alba, begun.id, 0, b"film")
    file_recording(clinic.alba, begun.id)
    soon = FrozenClock(clinic.alba.clock.now() + timedelta(days=5))
    page = show(RecordingPage(FakeShell(replace(clinic.alba, clock=soon))))
    assert page.allowed.value()
    assert not page.allowed.isEnabled()
    assert not page.save_button.isEnabled()
    assert "Ana" in page.going.text()
    assert "is removed on" in page.going.text()


def test_nothing_goes_is_said(show, clinic) -> None:
    page = show(RecordingPage(FakeShell(clinic.alba)))
    assert page.going.text() == "None."
