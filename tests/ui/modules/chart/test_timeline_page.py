"""The timeline by hand: filtered, searched, scrolled through, its entries opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    Compartment,
    ConditionDetails,
    EncounterDetails,
    KeepNote,
    PartialDate,
    ProcedureDetails,
    StartEncounter,
    from_plain,
)
from clinic_desktop.modules.chart.api.timeline import TimelineKind
from clinic_desktop.modules.chart.presenters.timeline import TimelineLine
from clinic_desktop.modules.chart.presenters.timeline_words import spoken_text, title_text
from clinic_desktop.modules.chart.ui.timeline_page import TimelinePage
from clinic_desktop.ui_kit.table_print import PrintedTable, install_press
from tests.support.chart_lists import ChartPeople
from tests.support.hands import press


def _page(people: ChartPeople, show, ctx=None) -> TimelinePage:
    return show(TimelinePage(people.shell(ctx), people.ana))


def _lines(page: TimelinePage) -> list[TimelineLine]:
    return [row for row in page.list.lines.rows if isinstance(row, TimelineLine)]


def _titles(page: TimelinePage) -> list[str]:
    return [title_text(line) for line in _lines(page)]


def _problem(people: ChartPeople, text: str, onset: PartialDate | None = None) -> None:
    api.record_condition(people.alba, people.ana, ConditionDetails(text, onset=onset))


def test_an_empty_chart_says_so(people, show):
    page = _page(people, show)
    assert page.stack.currentWidget() is page.empty
    assert page.empty._text.text() == "Nothing is written in this chart yet."
    assert not page.ruler.isVisible()


def test_years_are_headings_and_the_newest_comes_first(people, show):
    _problem(people, "Asthma", PartialDate(2011))
    _problem(people, "Gout", PartialDate(2019, 5))
    page = _page(people, show)
    assert page.list.lines.rows[0] == 2019
    assert page.list.lines.rows[2] == 2011
    assert _titles(page) == ["Gout", "Asthma"]
    assert spoken_text(_lines(page)[0]) == "05/2019, Gout, Problem began"
    assert page.ruler.years() == [2019, 2011]


def test_chips_show_only_some_kinds_and_words_are_searched(people, show, qtbot):
    _problem(people, "Asthma")
    api.record_procedure(people.alba, people.ana, ProcedureDetails("Appendectomy"))
    page = _page(people, show)
    chip = page.chips[TimelineKind.PROCEDURE]
    assert chip.text() == "Procedures 1"
    assert not page.chips[TimelineKind.PREGNANCY].isVisible()
    press(qtbot, chip)
    assert _titles(page) == ["Appendectomy"]
    press(qtbot, chip)
    qtbot.keyClicks(page.field, "asth")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert _titles(page) == ["Asthma"]
    retyped = "nothing like that"
    page.field.clear()
    qtbot.keyClicks(page.field, retyped)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.empty._text.text().startswith("Nothing matches")


def test_further_pages_come_on_scrolling_and_a_year_is_jumped_to(people, show, qtbot):
    for number in range(230):
        _problem(people, f"Problem {number}", PartialDate(2020 - number // 30, 6, 1 + number % 30))
    page = _page(people, show)
    assert len(_lines(page)) == 200
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert len(_lines(page)) == 230
    page = _page(people, show)
    years = page.ruler.years()
    assert years == list(range(2020, 2012, -1))
    page.ruler.chosen.emit(2013)
    assert page.list.current().entry.on.year == 2013
    assert page.ruler.year() == 2013
    page.activateWindow()
    page.list.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert page.list.current().entry.on.year == 2014


def test_enter_opens_an_entry_in_its_section(people, show, qtbot):
    visit = api.start_encounter(people.alba, StartEncounter(people.ana))
    note = api.keep_note(people.alba, KeepNote(visit.id, from_plain("Lungs are clear.")))
    api.sign_note(people.alba, note.id, note.version)
    booked = people.clinic.book("11:30")
    page = _page(people, show)
    opened = {}
    for number, row in enumerate(page.list.lines.rows):
        if isinstance(row, TimelineLine):
            page.list.setCurrentIndex(page.list.lines.index(number))
            QTest.keyClick(page.list, Qt.Key.Key_Return)
            opened[row.entry.kind] = page._shell.tabs[-1]
    to_visit = {"patient_id": people.ana, "section": "encounters", "item": visit.id}
    assert opened[TimelineKind.VISIT] == ("patients", to_visit)
    assert opened[TimelineKind.NOTE] == ("patients", to_visit)
    name, arguments = opened[TimelineKind.APPOINTMENT]
    assert (name, arguments["appointment_id"]) == ("agenda", booked.appointment_id)


def test_a_restricted_visit_is_one_line_that_opens_nothing(people, show):
    secret = EncounterDetails(reason="Secret", compartment=Compartment.SENSITIVE)
    api.start_encounter(people.alba, StartEncounter(people.ana, secret))
    page = _page(people, show, people.bey)
    [line] = _lines(page)
    assert title_text(line) == "Restricted entry"
    page.open_line(line)
    assert page._shell.tabs == []


def test_what_is_written_meanwhile_appears_and_the_chosen_line_stays(people, show):
    _problem(people, "Asthma", PartialDate(2011))
    page = _page(people, show)
    assert page.list.current().entry.title == "Asthma"
    _problem(people, "Gout")
    assert _titles(page) == ["Gout", "Asthma"]
    assert page.list.current().entry.title == "Asthma"


def test_a_narrow_page_leaves_the_room_to_the_list(people, show, qtbot):
    _problem(people, "Asthma", PartialDate(2011))
    _problem(people, "Gout", PartialDate(2019))
    page = _page(people, show)
    chip = page.chips[TimelineKind.PROBLEM]
    wide = chip.width()
    assert page.ruler.isVisible()
    page.resize(400, 600)
    qtbot.waitUntil(lambda: chip.width() < wide)
    assert not page.ruler.isVisible()
    assert chip.accessibleName() == "Problems 2"
    page.activateWindow()
    page.list.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.list.current().entry.on.year == 2011


def test_a_failure_is_told_and_goes_with_the_next_answer(people, show):
    page = _page(people, show)
    page.show_failure(OSError("disk"))
    assert page.notice.isVisible()
    page.presenter.refresh()
    assert not page.notice.isVisible()


def _long(people: ChartPeople) -> None:
    """Fill more than one page of what is read for the screen, and of what for paper."""
    for number in range(7):
        _problem(people, f"Problem {number}", PartialDate(2010 + number))
    api.record_procedure(people.alba, people.ana, ProcedureDetails("Appendectomy"))


def test_paper_has_all_that_the_filter_lets_through(people, show, monkeypatch, qtbot):
    monkeypatch.setattr("clinic_desktop.modules.chart.presenters.timeline._WHOLE", 3)
    monkeypatch.setattr("clinic_desktop.modules.chart.presenters.timeline.PAGE", 2)
    _long(people)
    printed: list[PrintedTable] = []
    install_press(lambda table, _parent: printed.append(table))
    page = _page(people, show)
    press(qtbot, page.buttons["print_timeline"])
    press(qtbot, page.chips[TimelineKind.PROBLEM])
    page.field.setText("problem")
    page._choose()
    press(qtbot, page.buttons["print_timeline"])
    install_press(None)
    assert [len(table.rows) for table in printed] == [8, 7]
    assert [table.note for table in printed] == ["", "Only: Problems · with the words “problem”"]
    assert printed[1].rows[0] == ("2016", "", "Problems", "Problem 6", "Problem began")
    assert [column.title for column in printed[0].columns][:3] == ["Day", "Time", "Kind"]


def test_the_timeline_is_saved_as_a_table(people, show, monkeypatch, qtbot, tmp_path):
    _long(people)
    path = tmp_path / "all.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), "*.csv"))
    page = _page(people, show)
    press(qtbot, page.buttons["save_timeline"])
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 9
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("", ""))
    path.unlink()
    press(qtbot, page.buttons["save_timeline"])
    assert not path.exists()
