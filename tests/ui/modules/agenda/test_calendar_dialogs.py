"""Diaries go out to a file, other calendars' events come in after a trial."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.api import LineKind
from clinic_desktop.modules.agenda.ui.calendar_export_dialog import CalendarExportDialog
from clinic_desktop.modules.agenda.ui.calendar_import_dialog import CalendarImportDialog
from clinic_desktop.modules.practice.api import closures_from
from clinic_desktop.ui_kit.accessibility import unnamed_inputs

EVENTS = b"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Somebody//EN
BEGIN:VEVENT
UID:council
DTSTART;TZID=Europe/Madrid:20261126T100000
DTEND;TZID=Europe/Madrid:20261126T113000
SUMMARY:Council
END:VEVENT
BEGIN:VEVENT
UID:bad
DTSTART:yesterday
SUMMARY:Broken
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def export(screen):
    """Open the export by its action."""
    screen.actions_by_name["export_calendar"].trigger()
    made = screen.findChild(CalendarExportDialog)
    yield made
    made.close()


@pytest.fixture
def taking(screen):
    """Open the import by its action."""
    screen.actions_by_name["import_calendar"].trigger()
    made = screen.findChild(CalendarImportDialog)
    yield made
    made.close()


@pytest.fixture
def theirs(tmp_path):
    path = tmp_path / "theirs.ics"
    path.write_bytes(EVENTS.replace(b"\n", b"\r\n"))
    return path


def blocks(clinic):
    return [c.name for c in closures_from(clinic.ctx, date(2026, 1, 1)) if c.resource_id]


def events(path):
    return [str(e["SUMMARY"]) for e in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


# ---- out


def test_one_diary_goes_out_without_names(export, clinic, tmp_path):
    clinic.book("11:00", type_id=clinic.check_up)
    clinic.book("11:00", clinic.luis, resource_ids=(clinic.bey,))
    assert unnamed_inputs(export) == []
    assert not export.names.value(), "names only when asked for"
    assert export.agreement.isHidden()
    export.form.field("whose").set_value(clinic.alba)
    path = tmp_path / "alba.ics"
    export.export_to(path)
    assert events(path) == ["Check-up"]
    assert str(path) in [label.text() for label in export.done_page.findChildren(QLabel)]
    assert export.action.isHidden()


def test_only_the_chosen_days_go_out(export, clinic, tmp_path):
    clinic.book("11:00")
    clinic.book("11:00", day=clinic.tomorrow())
    export.form.set_values({"first": clinic.tomorrow(), "last": clinic.tomorrow()})
    export.export_to(tmp_path / "a.ics")
    assert len(events(tmp_path / "a.ics")) == 1
    export._show_page(export.asking)
    export.form.set_values({"first": clinic.tomorrow(), "last": date(2026, 1, 1)})
    export.export_to(tmp_path / "b.ics")
    assert not (tmp_path / "b.ics").exists()


def test_names_ask_for_a_second_person(export, clinic, tmp_path):
    clinic.book("11:00")
    export.names.click()
    assert not export.agreement.isHidden()
    assert "who comes when" in export.warning.text()
    export.export_to(tmp_path / "a.ics")
    assert not (tmp_path / "a.ics").exists(), "nobody agreed"
    export.names.click()
    export.export_to(tmp_path / "a.ics")
    assert "Ana" not in (tmp_path / "a.ics").read_text()


def test_the_longer_warning_does_not_squash_the_fields(export):
    export.resize(export.width(), 0)
    before = export.form.height()
    export.names.click()
    QApplication.processEvents()
    assert export.form.height() >= before
    assert export.form.height() >= export.form.minimumSizeHint().height()


def test_who_may_not_export_gets_no_names_and_is_told_why(clinic, shell, screen):
    shell.denied = frozenset({Permission.BULK_EXPORT.value})
    dialog = CalendarExportDialog(shell, screen)
    assert not dialog.names.isEnabled()
    assert "bulk-export" in dialog.names.toolTip()
    dialog.close()


def test_a_folder_that_is_gone_is_told_and_can_be_chosen_anew(export, clinic, tmp_path):
    clinic.book("11:00")
    export.export_to(tmp_path / "gone" / "a.ics")
    assert "could not be written" in export.notice.text()
    assert export.pages.currentWidget() is export.asking
    export.export_to(tmp_path / "a.ics")
    assert len(events(tmp_path / "a.ics")) == 1


# ---- in


def test_a_trial_shows_what_would_happen_then_it_is_done_as_one_step(
    taking, clinic, theirs, shell, qtbot
):
    assert unnamed_inputs(taking) == []
    taking.whose.set_value(clinic.alba)
    taking.open_path(theirs)
    kinds = [(line.kind, line.line) for line in taking.model.rows()]
    assert kinds == [(LineKind.REFUSED, 10), (LineKind.NEW, 4)]
    assert blocks(clinic) == []
    assert "can't be used: 1" in taking.summary.text()
    qtbot.keyClick(taking.run_button, Qt.Key.Key_Return)
    assert blocks(clinic) == ["Council"]
    assert taking.run_button.isHidden()
    assert shell.undo.undo()
    assert blocks(clinic) == []
    assert shell.undo.redo()
    assert blocks(clinic) == ["Council"]


def test_the_same_file_again_has_nothing_to_import(taking, clinic, theirs):
    taking.whose.set_value(clinic.alba)
    taking.open_path(theirs)
    taking.presenter.run()
    taking.open_path(theirs)
    assert not taking.run_button.isEnabled()
    assert taking.run_button.toolTip() == "Nothing in it is new here."
    taking.whose.set_value(clinic.bey)
    taking.whose.edited.emit()
    assert taking.run_button.isEnabled(), "the other has none of it"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04", "does not begin like one"),
        (EVENTS[:-20], "ends in the middle"),
        (None, "could not be read"),
    ],
)
def test_a_file_that_is_none_is_named_with_what_to_do(taking, clinic, tmp_path, content, said):
    path = tmp_path / "odd.ics"
    if content is not None:
        path.write_bytes(content)
    taking.open_path(path)
    assert said in taking.notice.text()
    assert "odd.ics" in taking.notice.text()
    assert taking.pages.currentWidget() is taking.start_page


def test_escape_stops_the_reading_and_keeps_the_dialog(taking, clinic, theirs, shell, qtbot):
    shell.tasks.held = True
    taking.open_path(theirs)
    assert taking.pages.currentWidget() is taking.running
    qtbot.keyClick(taking, Qt.Key.Key_Escape)
    assert "Stopped" in taking.notice.text()
    shell.tasks.held = False
    shell.tasks.release()
    assert taking.pages.currentWidget() is taking.start_page
    assert blocks(clinic) == []


def test_who_may_not_block_time_is_told_why(clinic, shell, screen):
    shell.denied = frozenset({Permission.ABSENCE_WRITE.value})
    screen._enable(screen.presenter.setup)
    action = screen.actions_by_name["import_calendar"]
    assert not action.isEnabled()
    assert "absence.write" in action.toolTip()
