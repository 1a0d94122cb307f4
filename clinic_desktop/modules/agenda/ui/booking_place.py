"""The popover's middle: what for, how long, when, with whom and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.booking_view import Desk
from clinic_desktop.modules.agenda.presenters.type_words import (
    offered_first,
    offers,
    preparation_text,
    type_facts,
    type_of,
)
from clinic_desktop.modules.agenda.presenters.words import length_text
from clinic_desktop.modules.agenda.ui.resources_field import ResourcesField
from clinic_desktop.modules.practice.api import AppointmentTypeRef
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, DateField, LineField, TimeField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import Label

LENGTHS = (5, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180, 240)


class PlacePart(QWidget):
    """Fields of type, length, day, time, resources and comment; what the type brings.

    Signals: `type_chosen(UUID or None)`, `length_chosen(int)`, `time_chosen(date, int)`,
    `resources_chosen(tuple of UUID)`, `comment_typed(str)`, `proposed_chosen(bool)`, `resized()`.
    """

    type_chosen = Signal(object)
    length_chosen = Signal(int)
    time_chosen = Signal(object, int)
    resources_chosen = Signal(object)
    comment_typed = Signal(str)
    proposed_chosen = Signal(bool)
    resized = Signal()

    def __init__(self, desk: Desk, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.form = Form(columns=2)
        none = translate("Agenda", "No type")
        self.form.add("type", translate("Agenda", "&Type"), ChoiceField(empty=none))
        self.form.add("minutes", translate("Agenda", "&Length"), ChoiceField(_lengths(())))
        self.form.add_wide(self._make_facts())
        self.form.add("day", translate("Agenda", "&Day"), DateField(today=today))
        self.form.add("time", translate("Agenda", "T&ime"), TimeField())
        self.with_field = ResourcesField()
        self.with_field.show_columns(desk.columns)
        self.with_field.resized.connect(self.resized)
        self.form.add("with", translate("Agenda", "&With"), self.with_field, span=2)
        comment = LineField(limit=200, hint=translate("Agenda", "Reason for the visit, wishes"))
        self.form.add("comment", translate("Agenda", "Co&mment"), comment, span=2)
        self.form.changed.connect(self._changed)
        outer.addWidget(self.form)
        self.proposed = CheckField(translate("Agenda", "Onl&y proposed: the patient decides later"))
        self.proposed.edited.connect(lambda: self.proposed_chosen.emit(self.proposed.value()))
        outer.addWidget(self.proposed)

    def _make_facts(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        self.facts = Label("", "secondary")
        self.preparation = Label("", "secondary", tone="warning")
        for label in (self.facts, self.preparation):
            label.setWordWrap(True)
            label.hide()
            column.addWidget(label)
        return box

    def show_types(self, types: Sequence[AppointmentTypeRef]) -> None:
        """Offer these types."""
        self.form.field("type").set_options([(t.id, t.name) for t in types])

    def show_form(self, form: BookingForm) -> None:
        """Show all values."""
        self.form.set_values({"comment": form.comment})
        self.proposed.set_value(form.proposed)
        self.proposed.setVisible(not form.walk_in)
        self.show_place(form)
        for name in ("day", "time"):
            self.form.set_visible(name, not form.walk_in)

    def show_place(self, form: BookingForm) -> None:
        """Show type, length, day, time and resources."""
        self.form.field("minutes").set_options(_lengths((form.minutes,)))
        self.form.set_values(
            {
                "minutes": form.minutes,
                "day": form.day,
                "time": form.wall.time(),
                "type": form.type_id,
                "with": form.resource_ids,
            }
        )
        self._show_type(type_of(self._desk.types, form.type_id))

    def show_resource_problems(self, problems: Mapping[UUID, str]) -> None:
        """Show beside each resource why it can't be had."""
        self.with_field.show_problems(problems)

    def _show_type(self, kind: AppointmentTypeRef | None) -> None:
        """Show what a type brings; who offers it comes first."""
        for label, text in (
            (self.facts, type_facts(kind, self._desk.money)),
            (self.preparation, preparation_text(kind)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        not_offered = translate("Agenda", "does not offer it")
        notes = {c.resource_id: not_offered for c in self._desk.columns if not offers(c, kind)}
        self.with_field.show_columns(offered_first(self._desk.columns, kind), notes)
        self.resized.emit()

    def _changed(self, name: str) -> None:
        value = self.form.field(name).value()
        if name == "type":
            self.type_chosen.emit(value)
        elif name == "minutes":
            self.length_chosen.emit(value)
        elif name == "comment":
            self.comment_typed.emit(value)
        elif name in ("day", "time"):
            self._time_changed()
        else:
            self.resources_chosen.emit(value)

    def _time_changed(self) -> None:
        day, time = self.form.field("day").value(), self.form.field("time").value()
        if day is not None and time is not None:
            self.time_chosen.emit(day, time.hour * 60 + time.minute)


def _lengths(more: tuple[int, ...]) -> list[tuple[int, str]]:
    return [(minutes, length_text(minutes)) for minutes in sorted({*LENGTHS, *more})]
