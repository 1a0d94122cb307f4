"""Results without a patient: compared, filed, put aside and taken back, by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.api.laboratory_import import (
    dismiss_incoming,
    import_results,
    incoming_count,
    incoming_results,
)
from clinic_desktop.modules.chart.api.results import (
    ObservationCategory,
    ResultStatus,
    observations_of,
)
from clinic_desktop.modules.chart.ui.incoming_board import (
    INCOMING,
    IncomingBoard,
    WaitingResults,
    badge_incoming,
)
from clinic_desktop.modules.chart.ui.unread_board import UnreadBoard
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    BirthDate,
    PatientDetails,
    PersonName,
    RegisterPatient,
    patient_ref,
    register_patient,
)
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from clinic_desktop.ui_kit.deeds import deed_action
from tests.support.agenda_screen import FakeShell
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog, press


@dataclass
class Waiting:
    """Messages in the tray, and the frame around the board."""

    people: ChartPeople
    folder: Path
    shell: FakeShell
    eve: UUID

    def sent(self, name: str, birth: str, control: str = "1") -> None:
        """Let a message come that nobody is found for by its number."""
        path = self.folder / f"{control}.hl7"
        path.write_text(
            "MSH|^~\\&|LAB|NORTH|||20261124080000+0100||ORU^R01|"
            f"{control}|P|2.5\rPID|1||Z-9^^^NORTH||{name}||{birth}|F\r"
            "OBR|1|P1|F1|24323-8^Panel^LN|||202611230700||||||||||||||||||F\r"
            "OBX|1|NM|2345-7^Glucose^LN||5.1|mmol/L|3.9-5.8|N|||F\r",
            encoding="utf-8",
        )
        assert import_results(self.people.alba, [path]).kept == 1


EVE = PatientDetails(
    PersonName("Eve", "Everywoman"),
    birth=BirthDate(date(1962, 3, 20)),
    gender=AdministrativeGender.FEMALE,
)


@pytest.fixture
def waiting(people: ChartPeople, tmp_path: Path) -> Waiting:
    eve = register_patient(people.alba, RegisterPatient(EVE)).id
    found = Waiting(people, tmp_path, people.shell(), eve)
    found.sent("EVERYWOMAN^EVE", "19620320")
    return found


def board(qtbot: QtBot, waiting: Waiting) -> IncomingBoard:
    made = IncomingBoard(waiting.shell)
    qtbot.addWidget(made)
    made.show()
    return made


def asked() -> ConfirmDialog:
    return dialog(ConfirmDialog)


def values(waiting: Waiting, patient_id: UUID) -> list[str]:
    """Return the laboratory values that count in a chart."""
    found = observations_of(waiting.people.alba, patient_id, ObservationCategory.LABORATORY)
    wrong = ResultStatus.ENTERED_IN_ERROR
    return [one.details.value.text for one in found.observations if one.details.status is not wrong]


def words(question: ConfirmDialog) -> str:
    return " ".join(label.text() for label in question.findChildren(QLabel))


def test_both_sides_stand_beside_each_other(qtbot: QtBot, waiting: Waiting):
    made = board(qtbot, waiting)
    assert made.lines.rowCount() == 1
    assert made.patient is not None
    assert made.patient.id == waiting.eve
    assert made.compare.said == ["same", "same", "same", ""]
    assert "Glucose: 5.1 mmol/L" in made.values.text()
    assert "No patient here has its numbers." in made.why.text()


def test_it_is_filed_after_a_yes_and_undo_takes_it_back(qtbot: QtBot, waiting: Waiting):
    people = waiting.people
    made = board(qtbot, waiting)
    press(qtbot, made.buttons_of["file"])
    assert values(waiting, waiting.eve) == []
    question = asked()
    assert patient_ref(people.alba, waiting.eve).number in words(question)
    question.action.click()
    assert values(waiting, waiting.eve) == ["5.1"]
    assert made.stack.currentIndex() == 1
    assert waiting.shell.toasts[-1].startswith("Filed for")
    assert waiting.shell.undo.undo()
    assert incoming_count(people.alba) == 1
    assert values(waiting, waiting.eve) == []


def test_a_difference_is_named_before_the_yes(qtbot: QtBot, waiting: Waiting):
    people = waiting.people
    made = board(qtbot, waiting)
    ana = patient_ref(people.alba, people.clinic.ana)
    made.choice.picker.field.setFocus()
    qtbot.keyClicks(made.choice.picker.field, "ana perez")
    qtbot.waitUntil(lambda: made.choice.picker._popup.isVisible())
    qtbot.keyClick(made.choice.picker.field, Qt.Key.Key_Return)
    assert made.patient is not None
    assert made.patient.id == ana.id
    assert made.compare.said[0] == "different"
    made.file()
    assert "different" in words(asked())
    asked().reject()
    assert incoming_count(people.alba) == 1


def test_put_aside_with_a_reason_and_back(qtbot: QtBot, waiting: Waiting):
    made = board(qtbot, waiting)
    made.dismiss()
    question = asked()
    assert not question.action.isEnabled()
    question._reason.setText("Another clinic's")
    question.action.click()
    assert incoming_count(waiting.people.alba) == 0
    assert waiting.shell.undo.undo()
    assert [line.reason for line in incoming_results(waiting.people.alba)] == [""]
    assert made.lines.rowCount() == 1


def test_somebody_else_was_faster(qtbot: QtBot, waiting: Waiting):
    """The board says so and shows what is left."""
    made = board(qtbot, waiting)
    (line,) = incoming_results(waiting.people.alba)
    made.file()
    question = asked()
    dismiss_incoming(waiting.people.alba, line.id, "Not ours")
    question.action.click()
    assert "meanwhile" in made.notice.text()
    assert values(waiting, waiting.eve) == []


def test_a_count_leads_there(qtbot: QtBot, waiting: Waiting):
    unread = UnreadBoard(waiting.shell)
    qtbot.addWidget(unread)
    unread.show()
    (link,) = unread.findChildren(WaitingResults)
    assert link.isVisible()
    assert link.text().startswith("1 result")
    badges: list[tuple[str, int]] = []
    waiting.shell.set_badge = lambda name, count: badges.append((name, count))  # type: ignore[method-assign]
    badge_incoming(waiting.shell, unread)
    waiting.sent("Nobody^Known", "19010101", "2")
    assert badges == [("patients", 1), ("patients", 2)]
    link.click()
    assert any(isinstance(w, IncomingBoard) for w in QApplication.topLevelWidgets())


def test_who_may_not_file_results_is_told_why(qtbot: QtBot, waiting: Waiting):
    rights = frozenset({Permission.LAB_RESULT_SIGN.value, Permission.LAB_RESULT_WRITE.value})
    shell = replace(waiting.shell, denied=rights)
    parent = UnreadBoard(shell)
    qtbot.addWidget(parent)
    action = deed_action(shell, parent, INCOMING)
    assert not action.isEnabled()
    assert "may not" in action.toolTip()
