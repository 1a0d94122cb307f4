"""Finding a patient by keyboard, and every state of the list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.patients.service.reading import patient_ref
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.modules.patients.ui.search_panel import SearchPanel
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from tests.support.agenda_screen import FakeShell


def names(panel: SearchPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def page_texts(panel: SearchPanel) -> str:
    from PySide6.QtWidgets import QLabel

    shown = panel._pages.currentWidget()
    assert shown is not None
    return " ".join(label.text() for label in shown.findChildren(QLabel))


def test_typing_finds_and_enter_opens_the_first_without_waiting_for_the_pause(
    screen, hands, people
):
    hands.type("ibar sanz")
    hands.press(Qt.Key.Key_Return)
    assert names(screen.panel) == ["Marta Sanz Ibarra"]
    assert screen.overview.record.id == people.marta


def test_the_pause_sends_the_text_by_itself(screen, hands, qtbot):
    hands.type("costa")
    qtbot.waitUntil(lambda: names(screen.panel) == ["Mia Costa"])


def test_arrow_keys_move_in_the_list_while_the_cursor_stays(screen, hands, people):
    hands.type("612")
    hands.press(Qt.Key.Key_Return)
    first = screen.overview.record.id
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    second = screen.overview.record.id
    assert {first, second} == {people.marta, people.mia}
    hands.press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert screen.overview.record.id == first
    assert screen.panel.field.hasFocus()


def test_enter_before_the_answer_opens_of_the_new_list_never_of_the_old(screen, shell, people):
    screen.search.search("mario")
    shell.tasks.held = True
    screen.panel.field.setText("costa")
    screen.panel._enter()
    assert not screen.overview
    shell.tasks.release()
    shell.tasks.held = False
    shell.tasks.release()
    assert screen.overview.record.id == people.mia


def test_a_late_answer_never_replaces_a_newer_one(screen, shell):
    shell.tasks.held = True
    screen.search.search("mar")
    screen.search.search("costa")
    shell.tasks.release()
    assert names(screen.panel) == ["Mia Costa"]


def test_an_empty_field_shows_the_recent_ones(screen, hands, people):
    assert "Nobody opened yet" in page_texts(screen.panel)
    screen.open_patient(people.mia)
    screen.search.refresh()
    assert names(screen.panel) == ["Mia Costa"]


def test_nobody_found_offers_to_register_with_what_was_typed(screen, hands, people):
    hands.type("Zubizarreta")
    hands.press(Qt.Key.Key_Return)
    assert "Zubizarreta" in page_texts(screen.panel)
    hands.press(Qt.Key.Key_Return)
    assert screen.form.fields.values().details.name.family == "Zubizarreta"


def test_a_dispatcher_names_one_person_and_is_led_to_emergency_access(people, make_ctx, ctx, qtbot):
    shell = FakeShell(make_ctx(Role.DISPATCHER))
    screen = PatientsScreen(shell)
    qtbot.addWidget(screen)
    assert "Search in an emergency" in page_texts(screen.panel)
    assert not screen.panel.new_button.isEnabled()
    assert "role" in screen.panel.new_button.toolTip()
    screen.search.search("marta")
    assert "Search in an emergency" in page_texts(screen.panel)
    screen.search.search("sanz 14/3/1968")
    assert names(screen.panel) == ["Marta Sanz Ibarra"]
    role = Qt.ItemDataRole.AccessibleTextRole
    number = patient_ref(ctx, people.marta).number
    spoken = screen.panel.model.index(0).data(role)
    assert spoken == f"Marta Sanz Ibarra, 14 Mar 1968, {number}"
    screen.panel.list.clicked.emit(screen.panel.model.index(0))
    assert not screen.overview
    (way,) = [b for b in screen.states.findChildren(QPushButton) if "emergency" in b.text()]
    way.click()
    assert shell.glasses == [people.marta]
    screen.search.search("sanz 1/1/1999")
    assert "Nobody found" in page_texts(screen.panel)


def test_an_administrator_is_asked_for_the_reason_once(people, make_ctx, qtbot):
    shell = FakeShell(make_ctx(Role.ADMINISTRATOR))
    screen = PatientsScreen(shell)
    qtbot.addWidget(screen)
    screen.show()
    assert "for a reason only" in page_texts(screen.panel)
    screen.open_patient(people.marta)
    (way,) = [b for b in screen.states.findChildren(QPushButton) if "reason" in b.text()]
    way.click()
    dialog = screen.findChild(ConfirmDialog)
    assert not dialog.action.isEnabled()
    dialog._reason.setText("complaint 7")
    dialog.action.click()
    assert screen.overview.record.id == people.marta
    screen.search.search("mia")
    assert names(screen.panel) == ["Mia Costa"]


def test_the_model_keeps_qts_rules(screen, qtbot):
    tester = QAbstractItemModelTester(
        screen.panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    screen.search.search("612")
    screen.search.search("")
    assert tester.model() is screen.panel.model


def test_a_row_is_spoken_in_words(screen):
    screen.search.search("mia")
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = screen.panel.model.index(0).data(role)
    assert spoken.startswith("Mia Costa, F, 8 mo, 2 Mar 2026, A1-")
