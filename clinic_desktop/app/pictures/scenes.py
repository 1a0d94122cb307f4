"""The list of pictures: how to get to each screen, page, popover and dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from clinic_desktop.app.pictures.absence_scenes import ABSENCE
from clinic_desktop.app.pictures.booking_scenes import BOOKING
from clinic_desktop.app.pictures.calendar_scenes import CALENDARS
from clinic_desktop.app.pictures.chart_list_scenes import CHART_LISTS
from clinic_desktop.app.pictures.closing_scenes import CLOSING
from clinic_desktop.app.pictures.consult_scenes import CONSULT
from clinic_desktop.app.pictures.day_scenes import DAYS
from clinic_desktop.app.pictures.documents_scenes import DOCUMENTS
from clinic_desktop.app.pictures.encounter_scenes import ENCOUNTERS
from clinic_desktop.app.pictures.flow_scenes import FLOW
from clinic_desktop.app.pictures.imaging_scenes import IMAGING
from clinic_desktop.app.pictures.letter_scenes import LETTERS
from clinic_desktop.app.pictures.mail_scenes import MAILS
from clinic_desktop.app.pictures.staff_scenes import STAFF
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.app.pictures.tray_scenes import INCOMING
from clinic_desktop.app.settings_host import SettingsHost
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.views import ColourBy, ViewKind, ViewSetup
from clinic_desktop.ui_kit import notify


def scenes(stage: Stage) -> Iterator[Scene]:
    """Yield the scenes that this user may see, in order."""
    tabs = {plugin.name for plugin in stage.window.plugins()}
    if "agenda" in tabs:
        yield from _AGENDA
        yield from BOOKING
        yield from FLOW
        yield from CLOSING
        yield from CALENDARS
        yield from ABSENCE
        yield from DAYS
    if "patients" in tabs:
        yield from _PATIENTS
    if "consult" in tabs:
        yield from CONSULT
    if "documents" in tabs:
        yield from INCOMING
    if "messages" in tabs:
        yield from _MESSAGES
        yield from MAILS
    if "staff" in tabs:
        yield from STAFF
        yield from CHART_LISTS
        yield from ENCOUNTERS
        yield from DOCUMENTS
        yield from LETTERS
        yield from IMAGING
    yield from _FRAME
    stage.window.open_settings()
    stage.settle()
    for name in settings_names(stage):
        yield Scene(f"settings-{name}", _settings(name))
    yield Scene("locked", _locked)


def settings_names(stage: Stage) -> list[str]:
    """Return the names of the settings pages that this user has."""
    found = stage.window.findChild(SettingsHost)
    return [page.name for page in found.pages()] if found else []


def _action(name: str) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        stage.open_tab("agenda")
        stage.trigger(name)
        return stage.top() or stage.window

    return arrange


def _agenda(stage: Stage) -> QWidget:
    stage.open_tab("agenda")
    return stage.window


def _first_appointment(stage: Stage) -> Any:
    screen: Any = stage.open_tab("agenda")
    for appointment in screen.presenter.plan.appointments if screen.presenter.plan else ():
        screen.day.select(appointment.id)
        return appointment
    return None


def _details(stage: Stage) -> QWidget | None:
    if _first_appointment(stage) is None:
        return None
    stage.trigger("agenda.open")
    return stage.window


def _cancel(stage: Stage) -> QWidget | None:
    screen: Any = stage.open_tab("agenda")
    for appointment in screen.presenter.plan.appointments if screen.presenter.plan else ():
        if appointment.status.value in {"booked", "confirmed", "pending"}:
            screen.day.select(appointment.id)
            stage.trigger("agenda.cancel")
            return stage.window
    return None


def _booking(stage: Stage) -> QWidget | None:
    screen: Any = stage.open_tab("agenda")
    stage.trigger("agenda.book")
    if screen.popovers.current is None:
        return None  # this user only looks
    field = screen.popovers.current.findChild(QLineEdit)
    stage.type_into(field, "gar")
    return stage.window


def _patients(text: str) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        screen: Any = stage.open_tab("patients")
        screen.panel.field.clear()
        stage.type_into(screen.panel.field, text)
        return stage.window

    return arrange


def _one_patient(stage: Stage) -> Any:
    appointment = _first_appointment(stage)
    if appointment is None:
        return None
    screen = stage.open_tab("patients", patient_id=appointment.patient_id)
    stage.settle()
    return screen


def _on_patient(
    verb: str, right: Permission = Permission.PATIENT_READ
) -> Callable[[Stage], QWidget | None]:
    """Show what a button of the patients' screen opens; nothing where it is off for the user."""

    def arrange(stage: Stage) -> QWidget | None:
        if not stage.window.shell.may(right.value):
            return None
        screen = _one_patient(stage)
        if screen is None:
            return None
        if verb:
            getattr(screen, verb)()
            stage.settle()
        return stage.top() or stage.window

    return arrange


def _messages(view: str, verb: str = "") -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        screen: Any = stage.open_tab("messages", view=view)
        stage.settle()
        if verb:
            getattr(screen, verb)()
            stage.settle()
        return stage.top() or stage.window

    return arrange


def _register(stage: Stage) -> QWidget:
    stage.open_tab("patients", register=True)
    return stage.window


def _palette(stage: Stage) -> QWidget | None:
    stage.open_tab("agenda")
    stage.window._open_palette()
    palette: Any = stage.window._palette
    stage.settle()
    stage.type_into(palette.field, "ma")
    return palette if isinstance(palette, QWidget) else None


def _help(stage: Stage) -> QWidget | None:
    stage.window.show_help("agenda")
    stage.settle()
    found: QWidget | None = stage.window._help
    return found


def _shortcuts(stage: Stage) -> QWidget | None:
    stage.open_tab("agenda")
    stage.window._open_shortcuts()
    stage.settle()
    return stage.top()


def _about(stage: Stage) -> QWidget | None:
    stage.window._open_about()
    stage.settle()
    return stage.top()


def _message(stage: Stage) -> QWidget:
    stage.open_tab("agenda")
    notify.toast(translate("Frame", "Ready"), lambda: None)
    stage.settle()
    return stage.window


def _settings(name: str) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        stage.window.open_settings(name)
        stage.settle()
        return stage.window

    return arrange


def _locked(stage: Stage) -> QWidget:
    stage.open_tab("agenda")
    stage.program.cover()
    stage.settle()
    return stage.window


def _kind(kind: ViewKind, column: int = 0, **more: Any) -> Callable[[Stage], QWidget | None]:
    """Show the agenda in a kind of view."""

    def arrange(stage: Stage) -> QWidget:
        screen: Any = stage.open_tab("agenda")
        presenter = screen.presenter
        columns = presenter.on_screen.columns
        one = kind is ViewKind.WEEK and not more.get("compact")
        ids = (columns[column].resource_id,) if one else ()
        presenter.look(ViewSetup(kind=kind, resource_ids=ids, **more))
        stage.settle()
        return stage.window

    return arrange


def _printed(kind: ViewKind) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        _kind(kind)(stage)
        stage.trigger("agenda.print_day")
        return stage.top() or stage.window

    return arrange


def _back_to_day(arrange: Callable[[Stage], QWidget | None]) -> Callable[[Stage], QWidget | None]:
    """Begin from the usual day, whatever the picture before left."""

    def begin(stage: Stage) -> QWidget | None:
        _kind(ViewKind.DAY)(stage)
        return arrange(stage)

    return begin


_AGENDA = (
    Scene("agenda", _back_to_day(_agenda)),
    Scene("agenda-week", _kind(ViewKind.WEEK)),
    Scene("agenda-week-all", _kind(ViewKind.WEEK, compact=True)),
    Scene("agenda-month", _kind(ViewKind.MONTH)),
    Scene("agenda-list", _kind(ViewKind.LIST)),
    Scene("agenda-fine", _kind(ViewKind.DAY, line_minutes=5)),
    Scene("agenda-coarse", _kind(ViewKind.DAY, line_minutes=30)),
    Scene("agenda-by-type", _kind(ViewKind.DAY, colour_by=ColourBy.TYPE)),
    Scene("agenda-view-save", _back_to_day(_action("agenda.save_view"))),
    Scene("agenda-views", _back_to_day(_action("agenda.manage_views"))),
    Scene("agenda-week-sheet", _printed(ViewKind.WEEK)),
    Scene("agenda-month-sheet", _printed(ViewKind.MONTH)),
    Scene("agenda-list-sheet", _printed(ViewKind.LIST)),
    Scene("agenda-booking", _back_to_day(_booking)),
    Scene("agenda-walk-in", _action("agenda.walk_in")),
    Scene("agenda-details", _details),
    Scene("agenda-cancel", _cancel),
    Scene("agenda-go-to-date", _action("agenda.go_to_date")),
    Scene("agenda-day-sheet", _action("agenda.print_day")),
)
_PATIENTS = (
    Scene("patients", _patients("")),
    Scene("patients-search", _patients("garc")),
    Scene("patient", _on_patient("")),
    Scene("patient-register", _register),
    Scene("patient-edit", _on_patient("edit", Permission.PATIENT_WRITE)),
    Scene("patient-flag", _on_patient("raise_flag", Permission.PATIENT_WRITE)),
    Scene("patient-merge", _on_patient("merge", Permission.PATIENT_MERGE_PROPOSE)),
    Scene("patients-import", _on_patient("import_patients", Permission.PATIENT_IMPORT)),
    Scene("patients-export", _on_patient("export_patients", Permission.BULK_EXPORT)),
)
_MESSAGES = (
    Scene("messages", _messages("outbox")),
    Scene("messages-calls", _messages("calls")),
    Scene("messages-replies", _messages("replies")),
    Scene("messages-words", _messages("outbox", "open_first")),
    Scene("messages-code", _messages("replies", "enter_code")),
)
_FRAME = (
    Scene("palette", _palette),
    Scene("help", _help),
    Scene("shortcuts", _shortcuts),
    Scene("about", _about),
    Scene("message", _message),
)
