"""The screen with real background tasks: nothing waits on the store, late answers are dropped."""

from __future__ import annotations

import pytest

from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.ui_kit.tasks import QtTasks
from tests.support.agenda_screen import FakeShell


@pytest.fixture
def live(ctx, people, qtbot):
    """Return the screen over the database thread."""
    tasks = QtTasks(lambda: ctx)
    shell = FakeShell(ctx)
    shell.tasks = tasks  # type: ignore[assignment]  # the real ones
    screen = PatientsScreen(shell)
    qtbot.addWidget(screen)
    screen.show()
    yield screen
    tasks.close()


def test_typing_on_leaves_only_the_last_list(live, qtbot):
    for text in ("m", "ma", "mar", "mari", "mario"):
        live.search.search(text)
    qtbot.waitUntil(lambda: live.panel.model.rowCount() == 1)
    assert live.panel.model.index(0).data() == "Mario Santos"


def test_the_last_chosen_patient_is_the_one_shown(live, people, qtbot):
    live.open_patient(people.marta)
    live.open_patient(people.mia)
    qtbot.waitUntil(lambda: live.overview is not None)
    assert live.overview.record.id == people.mia
    assert live.stack.currentWidget() is live.page


def test_a_registration_goes_through_the_database_thread(live, qtbot):
    live.register("Gil")
    qtbot.waitUntil(lambda: live.form is not None and live.form.fields is not None)
    live.form.presenter.save()
    assert not live.form.save_button.isEnabled()
    qtbot.waitUntil(lambda: live.overview is not None)
    assert live.overview.record.details.name.family == "Gil"


def test_a_form_closed_before_it_opened_leaves_nothing_behind(live, people, qtbot):
    live.open_patient(people.marta)
    qtbot.waitUntil(lambda: live.overview is not None)
    live.edit()
    live._close_form()
    live.open_patient(people.mia)
    qtbot.waitUntil(lambda: live.overview.record.id == people.mia)
    assert live.form is None
