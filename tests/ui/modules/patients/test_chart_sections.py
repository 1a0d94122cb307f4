"""The sections beside an open patient: who sees them, counts, keys, and the list that gives way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.modules.patients.domain.records import RaiseFlag
from clinic_desktop.modules.patients.service.flags import raise_flag
from clinic_desktop.modules.patients.ui.chart_sections import DETAILS
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.chart_slots import ChartCounts, ChartSection, ChartSlots
from tests.support.agenda_screen import FakeShell

CLINICAL = Permission.ENCOUNTER_READ.value


class Page(QLabel):
    """A section's page that remembers which entry it was asked for."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.items: list[object] = []

    def show_item(self, item) -> None:
        """Keep the entry."""
        self.items.append(item)


class Chart:
    """Slots that write down what is asked of them."""

    def __init__(self) -> None:
        self.made: list[tuple[str, object]] = []
        self.opened: list[object] = []
        self.counted: list[object] = []
        self.companions: list[QLabel] = []
        self.found = {"condition": 4, "allergy": 2}

    def slots(self) -> ChartSlots:
        """Return two sections for who reads visits, one for everybody, and a column."""

        def section(name, *, permission=CLINICAL, counts=()):
            def create(_shell, patient_id):
                self.made.append((name, patient_id))
                return Page(name)

            kinds = frozenset({"flag"})
            return ChartSection(name, name.title(), "list", create, permission, counts, kinds)

        def read(_ctx, patient_id):
            self.counted.append(patient_id)
            return self.found

        def opened(_ctx, patient_id):
            self.opened.append(patient_id)
            return self.found

        return ChartSlots(
            sections=(section("summary"), section("problems", counts=("condition", "allergy"))),
            counts=(ChartCounts(read, CLINICAL),),
            opened=ChartCounts(opened, CLINICAL),
            companion=self.companion,
        )

    def companion(self, _shell, _patient_id):
        """Return a column that is in sight."""
        self.companions.append(QLabel("visit"))
        return self.companions[-1]


@pytest.fixture
def chart() -> Chart:
    return Chart()


def make_screen(shell, chart, qtbot, width=1366) -> PatientsScreen:
    made = PatientsScreen(shell, chart.slots())
    qtbot.addWidget(made)
    made.resize(width, 654)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


@pytest.fixture
def doctor(make_ctx, people) -> FakeShell:
    return FakeShell(make_ctx(Role.DOCTOR))


@pytest.fixture
def view(doctor, chart, qtbot) -> Iterator[PatientsScreen]:
    made = make_screen(doctor, chart, qtbot)
    yield made
    assert doctor.tasks.failures == []
    assert doctor.errors == []


def test_a_patient_opens_at_the_first_section_and_pages_are_made_when_shown(view, chart, people):
    view.open_patient(people.marta)
    sections = view.page.sections
    assert sections.list.names() == ["summary", "problems", DETAILS]
    assert sections.current() == "summary"
    assert chart.made == [("summary", people.marta)]
    sections.go("problems")
    assert chart.made == [("summary", people.marta), ("problems", people.marta)]
    sections.go("summary")
    assert len(chart.made) == 2


def test_counts_stand_beside_and_are_said(view, people):
    view.open_patient(people.marta)
    lines = view.page.sections.list.lines()
    assert [line.count for line in lines] == [None, 6, None]
    index = view.page.sections.list.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Problems, 6"


def test_an_opening_is_noted_once_and_a_change_counts_anew(view, doctor, chart, people):
    view.open_patient(people.marta)
    assert (chart.opened, chart.counted) == ([people.marta], [])
    chart.found = {"condition": 5, "allergy": 2}
    raise_flag(doctor.ctx, RaiseFlag(people.marta, "Afraid of needles"))
    assert (chart.opened, chart.counted) == ([people.marta], [people.marta])
    assert view.page.sections.list.lines()[1].count == 7
    view.open_patient(people.mia)
    view.open_patient(people.marta)
    assert chart.opened == [people.marta, people.mia, people.marta]


def test_who_comes_back_finds_the_section_that_was_left(view, people):
    view.open_patient(people.marta)
    view.page.sections.go("problems")
    view.open_patient(people.mia)
    assert view.page.sections.current() == "summary"
    view.open_patient(people.marta)
    assert view.page.sections.current() == "problems"


def test_keys_go_from_section_to_section(view, people):
    view.open_patient(people.marta)
    sections = view.page.sections
    sections.list.setFocus()
    QTest.keyClick(sections.list, Qt.Key.Key_Down)
    assert sections.current() == "problems"
    QTest.keyClick(sections.list, Qt.Key.Key_D)
    assert sections.current() == DETAILS
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    QTest.keyClick(sections.list, Qt.Key.Key_PageDown, control)
    assert sections.current() == "summary"
    QTest.keyClick(sections.list, Qt.Key.Key_PageUp, control)
    assert sections.current() == DETAILS
    QTest.keyClick(sections.list, Qt.Key.Key_2, alt)
    assert sections.current() == "problems"


def test_another_screen_goes_to_an_entry_without_a_second_opening(view, chart, people):
    view.open_patient(people.marta)
    view.opened(patient_id=people.marta, section="problems", item=people.mia)
    assert chart.opened == [people.marta]
    assert view.page.sections.current() == "problems"
    assert view.page.sections.page("problems").items == [people.mia]
    view.opened(patient_id=people.mia, section="problems")
    assert chart.opened == [people.marta, people.mia]
    assert view.page.sections.current() == "problems"


def test_without_chart_rights_the_page_is_the_details_alone(make_ctx, people, chart, qtbot):
    shell = FakeShell(make_ctx(Role.RECEPTIONIST))
    screen = make_screen(shell, chart, qtbot)
    screen.open_patient(people.marta)
    sections = screen.page.sections
    assert sections.list.isHidden()
    assert sections.current() == DETAILS
    assert not screen.panel.isHidden()
    assert (chart.made, chart.opened, chart.counted) == ([], [], [])
    assert shell.tasks.failures == []


def test_the_list_gives_way_to_a_chart_and_comes_out_by_key(view, people, hands_on):
    view.open_patient(people.marta)
    assert view.panel.isHidden()
    assert not view.page.list_button.isHidden()
    assert view.page.sections.list.hasFocus()
    hands_on(view, Qt.Key.Key_F4)
    assert not view.panel.isHidden()
    assert view.panel.field.hasFocus()
    view.open_patient(people.mia)
    assert view.panel.isHidden()
    hands_on(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.panel.field.hasFocus()


def test_in_a_wide_window_the_list_stays_as_the_user_wants(doctor, chart, people, qtbot, hands_on):
    screen = make_screen(doctor, chart, qtbot, width=1920)
    screen.open_patient(people.marta)
    assert not screen.panel.isHidden()
    screen.panel.field.setFocus()
    hands_on(screen, Qt.Key.Key_F4)
    assert screen.panel.isHidden()
    other = make_screen(doctor, chart, qtbot, width=1920)
    other.open_patient(people.marta)
    assert other.panel.isHidden()


def test_the_column_at_the_end_folds_away_and_hides_with_its_widget(view, doctor, chart, people):
    view.open_patient(people.marta)
    sections = view.page.sections
    assert sections.companion.isVisible()
    assert sections.companion.width() == pytest.approx(theme.px(440), abs=4)
    view.page.companion_button.click()
    assert not sections.companion.isVisible()
    view.open_patient(people.mia)
    assert not sections.companion.isVisible()
    view.page.companion_button.click()
    assert sections.companion.isVisible()
    chart.companions[-1].hide()
    assert not sections.companion.isVisible()
    assert view.page.companion_button.isHidden()
    chart.companions[-1].show()
    assert sections.companion.isVisible()


@pytest.fixture
def hands_on():
    """Return a function that presses a key in the widget that has the cursor."""

    def press(_screen, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)

    return press
