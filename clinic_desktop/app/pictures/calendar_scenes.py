"""Pictures of the dialogs for calendar files, and of the lists that are saved as tables."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.modules.agenda.ui.calendar_export_dialog import CalendarExportDialog
from clinic_desktop.modules.agenda.ui.calendar_import_dialog import CalendarImportDialog

_EVENTS = (
    "UID:council\nDTSTART;TZID=Europe/Madrid:20261126T100000\n"
    "DTEND;TZID=Europe/Madrid:20261126T113000\nSUMMARY:Council",
    "UID:course\nDTSTART;VALUE=DATE:20261130\nDTEND;VALUE=DATE:20261202\nSUMMARY:Course in Lisbon",
    "UID:call\nDTSTART;TZID=Mars/Base:20261127T090000\nDURATION:PT1H\nSUMMARY:Call with the lab",
    "UID:bad\nDTSTART:yesterday\nSUMMARY:Lunch",
)


def _dialog(stage: Stage, action: str, kind: type[QWidget]) -> Any:
    screen: Any = stage.open_tab("agenda")
    stage.trigger(action)
    return next((d for d in screen.findChildren(kind) if d.isVisible()), None)


def _export(stage: Stage) -> QWidget | None:
    _dialog(stage, "agenda.export_calendar", CalendarExportDialog)
    return stage.top()


def _export_with_names(stage: Stage) -> QWidget | None:
    dialog = _dialog(stage, "agenda.export_calendar", CalendarExportDialog)
    if dialog is None or not dialog.names.isEnabled():
        return None
    dialog.names.click()
    stage.settle()
    return stage.top()


def _import(stage: Stage) -> QWidget | None:
    _dialog(stage, "agenda.import_calendar", CalendarImportDialog)
    return stage.top()


def _trial(stage: Stage) -> QWidget | None:
    dialog = _dialog(stage, "agenda.import_calendar", CalendarImportDialog)
    if dialog is None:
        return None
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in _EVENTS)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Somebody//EN\n{body}END:VCALENDAR\n"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "calendar.ics"
        path.write_text(text, encoding="utf-8")
        dialog.open_path(path)
        stage.settle()
    return stage.top()


def _side_table(stage: Stage) -> QWidget | None:
    stage.open_tab("agenda")
    stage.trigger("agenda.side_table")
    return stage.top()


CALENDARS = (
    Scene("agenda-side-table", _side_table),
    Scene("agenda-export-calendar", _export),
    Scene("agenda-export-calendar-names", _export_with_names),
    Scene("agenda-import-calendar", _import),
    Scene("agenda-import-calendar-trial", _trial),
)
