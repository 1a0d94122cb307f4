"""Put a patient on the waiting list, or change the wish: a small form, drafts kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn, Urgency, urgency_text
from clinic_desktop.modules.agenda.domain.parts import PartsOfDay
from clinic_desktop.modules.agenda.presenters.wait_form import WaitForm, WaitFormPresenter
from clinic_desktop.modules.agenda.presenters.wait_words import part_choices, part_text
from clinic_desktop.modules.agenda.presenters.words import length_text
from clinic_desktop.modules.agenda.ui.booking_patient import choice_of, patient_line
from clinic_desktop.modules.agenda.ui.booking_place import LENGTHS
from clinic_desktop.modules.agenda.ui.naming import weekday_name
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.modules.patients.api import PatientHit, PatientRef
from clinic_desktop.modules.practice.api import AppointmentTypeRef
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import ChecksField, ChoiceField, DateField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.widgets import (
    Label,
    LinkButton,
    Notice,
    PrimaryButton,
    QuietButton,
)


class WaitPopover(Popover):
    """Implements WaitFormView; Ctrl+Enter saves, Esc closes and keeps what is typed."""

    def __init__(
        self,
        title: str,
        columns: Sequence[DayColumn],
        types: Sequence[AppointmentTypeRef],
        today: date,
        halves: PartsOfDay,
        parent: QWidget,
    ) -> None:
        super().__init__(title, parent, width=404)
        self._halves = halves
        self._types = {t.id: t for t in types}
        self.presenter: WaitFormPresenter | None = None
        self.restored = Notice()
        self.restored.hide()
        self.picker = SearchPicker(translate("Agenda", "Name, phone, number or birth date"))
        self.picker.setAccessibleName(translate("Agenda", "Patient"))
        self.line = Label("", "secondary")
        self.problem = Label("", "secondary", tone="danger")
        self.form = Form(columns=2)
        self._add_fields(columns, types, today)
        for widget in (self.restored, self.picker, self.line, self.problem, self.form):
            self.body.addWidget(widget)
        self.line.hide()
        self.problem.hide()
        self.action = PrimaryButton(title)
        self.cancel = QuietButton(translate("Agenda", "Close"))
        self._add_buttons()

    def _add_fields(
        self, columns: Sequence[DayColumn], types: Sequence[AppointmentTypeRef], today: date
    ) -> None:
        add = self.form.add
        doctors = [(c.resource_id, c.name) for c in columns if c.kind == "practitioner"]
        days = [(n, weekday_name(n)) for n in range(7)]
        urgencies = [(u, urgency_text(u)) for u in Urgency]
        kinds = [(t.id, t.name) for t in types]
        lengths = [(n, length_text(n)) for n in LENGTHS]
        add("practitioners", translate("Agenda", "&With any of"), ChecksField(doctors))
        add("weekdays", translate("Agenda", "&On"), ChecksField(days))
        add(
            "type_id",
            translate("Agenda", "&Type"),
            ChoiceField(kinds, empty=translate("Agenda", "No type")),
        )
        add("minutes", translate("Agenda", "&Length"), ChoiceField(lengths))
        add(
            "parts",
            translate("Agenda", "&Part of the day"),
            ChoiceField(part_choices(self._halves)),
        )
        add("urgency", translate("Agenda", "&Urgency"), ChoiceField(urgencies))
        add("first_day", translate("Agenda", "&From day"), DateField(today=today))
        add("last_day", translate("Agenda", "Until &day"), DateField(today=today))
        note = LineField(limit=200, hint=translate("Agenda", "What it is about, how to reach them"))
        add("note", translate("Agenda", "&Note"), note, span=2)

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.action)
        self.body.addLayout(row)
        self.action.show_shortcut("Ctrl+Return")
        self.cancel.clicked.connect(self.leave)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._save)

    def use(self, tasks: Tasks, form: WaitForm, give: Any, subject: str = "") -> None:
        """Begin with a form; `give` takes the finished command."""
        self.presenter = WaitFormPresenter(self, tasks, form, give, subject)
        self._drafts = DraftTimer(self, self.presenter.keep)
        self.picker.text_edited.connect(self.presenter.search)
        self.picker.picked.connect(self._picked)
        self.picker.edited.connect(self._edited)
        self.picker.text_edited.connect(lambda _text: self._drafts.wanted())
        self.form.changed.connect(self._typed)
        self.action.clicked.connect(self._save)
        self.presenter.start()
        (self.picker if form.patient is None else self.form.field("practitioners")).setFocus()

    def _save(self) -> None:
        if self.presenter is not None:
            self.action.setFocus()  # fields tidy and report what is typed
            self.presenter.save()

    def _typed(self, name: str) -> None:
        if self.presenter is None:
            return
        value = self.form.field(name).value()
        if name == "weekdays":
            value = frozenset(value)
        self.presenter.type(**{name: value})
        kind = self._types.get(value) if name == "type_id" else None
        if kind is not None:
            self.presenter.type(minutes=kind.minutes)
            self._show_minutes(kind.minutes)
        self._drafts.wanted()

    def _picked(self, patient: PatientRef) -> None:
        if self.presenter is not None:
            self.presenter.pick(patient)
            self._drafts.wanted()
            self.form.field("practitioners").setFocus()

    def _edited(self) -> None:
        if self.presenter is not None and self.picker.value() is None:
            self.presenter.pick(None)

    def leave(self) -> None:
        """Close; what is typed is kept for the next time."""
        if self.presenter is not None:
            self._drafts.flush()
        super().leave()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Press the focused button on Enter; in a field Enter goes on to the next one."""
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, (QuietButton, PrimaryButton, LinkButton)):
                focused.click()
            else:
                self.focusNextPrevChild(True)
            q_event.accept()
            return
        super().keyPressEvent(q_event)

    # ---- WaitFormView

    def show_form(self, form: WaitForm) -> None:
        """Show all fields."""
        self._show_minutes(form.minutes)
        parts = self.form.field("parts")
        if not parts.has_option(form.parts):
            parts.add_option(form.parts, part_text(form.parts, self._halves))
        self.form.set_values(
            {
                "practitioners": form.practitioners,
                "weekdays": tuple(sorted(form.weekdays)),
                "type_id": form.type_id,
                "parts": form.parts,
                "urgency": form.urgency,
                "first_day": form.first_day,
                "last_day": form.last_day,
                "note": form.note,
            }
        )
        self.show_patient(form.patient)
        if form.patient is None:
            self.picker.field.setText(form.search)

    def _show_minutes(self, minutes: int) -> None:
        field = self.form.field("minutes")
        if not field.has_option(minutes):
            field.add_option(minutes, length_text(minutes))
        field.set_value(minutes)

    def show_hits(self, text: str, hits: Sequence[PatientHit]) -> None:
        """Show the patients found."""
        if self.picker.field.text() == text:
            message = translate("Agenda", "Nobody found.")
            self.picker.set_choices([choice_of(hit) for hit in hits], message=message)

    def show_patient(self, patient: PatientRef | None) -> None:
        """Show who was picked."""
        if patient is not None:
            self.picker.set_value(Choice(patient, patient.display_name))
        elif self.picker.value() is not None:
            self.picker.set_value(None)
        self.line.setText(patient_line(patient) if patient is not None else "")
        self.line.setVisible(patient is not None)
        self._grow()

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show what can't be accepted."""
        self.problem.setText(problems.get("patient", ""))
        self.problem.setVisible("patient" in problems)
        self.form.show_problems({n: t for n, t in problems.items() if n != "patient"})
        if "patient" in problems:
            self.picker.setFocus()
        self._grow()

    def show_restored(self, restored: bool) -> None:
        """Say that what was typed before is back."""
        assert self.presenter is not None
        text = translate("Agenda", "This is what you typed before.") if restored else ""
        action = (translate("Agenda", "Start empty"), self.presenter.start_over)
        self.restored.say(text, "info", action)
        self._grow()

    def finish(self) -> None:
        """Close without writing the draft again."""
        self._drafts.stop()
        super().leave()

    def _grow(self) -> None:
        if self.isVisible():
            self.settle()


def practitioners_of(columns: Sequence[DayColumn]) -> frozenset[UUID]:
    """Return which of the columns are practitioners."""
    return frozenset(c.resource_id for c in columns if c.kind == "practitioner")
