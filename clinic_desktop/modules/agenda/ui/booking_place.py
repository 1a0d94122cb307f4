"""The popover's middle: what for, how long, when, with whom and where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.words import length_text
from clinic_desktop.modules.practice.api import AppointmentTypeRef, ResourceKind
from clinic_desktop.ui_kit.fields import ChoiceField, DateField, LineField, TimeField
from clinic_desktop.ui_kit.form import Form

LENGTHS = (5, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180, 240)
KINDS = (ResourceKind.PRACTITIONER, ResourceKind.LOCATION, ResourceKind.DEVICE)


class PlacePart(QWidget):
    """Fields of type, length, day, time, resources and comment.

    Signals: `type_chosen(UUID or None)`, `length_chosen(int)`, `time_chosen(date, int)`,
    `resources_chosen(tuple of UUID)`, `comment_typed(str)`.
    """

    type_chosen = Signal(object)
    length_chosen = Signal(int)
    time_chosen = Signal(object, int)
    resources_chosen = Signal(object)
    comment_typed = Signal(str)

    def __init__(
        self, columns: Sequence[DayColumn], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.form = Form(columns=2)
        self._add_what(today)
        self._add_where(columns)
        comment = LineField(limit=200, hint=translate("Agenda", "Reason for the visit, wishes"))
        self.form.add("comment", translate("Agenda", "Co&mment"), comment, span=2)
        self.form.changed.connect(self._changed)
        outer.addWidget(self.form)

    def _add_what(self, today: date) -> None:
        none = translate("Agenda", "No type")
        self.form.add("type", translate("Agenda", "&Type"), ChoiceField(empty=none))
        self.form.add("minutes", translate("Agenda", "&Length"), ChoiceField(_lengths(())))
        self.form.add("day", translate("Agenda", "&Day"), DateField(today=today))
        self.form.add("time", translate("Agenda", "T&ime"), TimeField())

    def _add_where(self, columns: Sequence[DayColumn]) -> None:
        labels = {
            ResourceKind.PRACTITIONER: translate("Agenda", "&Practitioner"),
            ResourceKind.LOCATION: translate("Agenda", "&Room"),
            ResourceKind.DEVICE: translate("Agenda", "&Equipment"),
        }
        present = [kind for kind in KINDS if any(c.kind == kind.value for c in columns)]
        self.kinds = tuple(present)
        for number, kind in enumerate(present):
            options = [(c.resource_id, c.name) for c in columns if c.kind == kind.value]
            field = ChoiceField(options, empty=translate("Agenda", "None"))
            odd_last = number == len(present) - 1 and len(present) % 2 == 1
            self.form.add(kind.value, labels[kind], field, span=2 if odd_last else 1)

    def show_types(self, types: Sequence[AppointmentTypeRef]) -> None:
        """Offer these types."""
        self.form.field("type").set_options([(t.id, t.name) for t in types])

    def show_form(self, form: BookingForm) -> None:
        """Show all values."""
        self.form.set_values({"type": form.type_id, "comment": form.comment})
        self.show_place(form)
        for name in ("day", "time"):
            self.form.set_visible(name, not form.walk_in)

    def show_place(self, form: BookingForm) -> None:
        """Show length, day, time and resources."""
        self.form.field("minutes").set_options(_lengths((form.minutes,)))
        self.form.set_values(
            {
                "minutes": form.minutes,
                "day": form.day,
                "time": form.wall.time(),
                "type": form.type_id,
            }
        )
        for kind in self.kinds:
            field = self.form.field(kind.value)
            offered = {field.itemData(n) for n in range(field.count())}
            chosen = next((r for r in form.resource_ids if r in offered), None)
            field.set_value(chosen)

    def resources(self) -> tuple[UUID, ...]:
        """Return the chosen resources: practitioner, room, equipment."""
        chosen = (self.form.field(kind.value).value() for kind in self.kinds)
        return tuple(resource for resource in chosen if resource is not None)

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
            self.resources_chosen.emit(self.resources())

    def _time_changed(self) -> None:
        day, time = self.form.field("day").value(), self.form.field("time").value()
        if day is not None and time is not None:
            self.time_chosen.emit(day, time.hour * 60 + time.minute)


def _lengths(more: tuple[int, ...]) -> list[tuple[int, str]]:
    return [(minutes, length_text(minutes)) for minutes in sorted({*LENGTHS, *more})]
