"""Several practitioners, rooms and equipment in one field: type to add, Backspace removes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.modules.agenda.api import DayColumn
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.widgets import IconButton, Label

ICONS = {"practitioner": "stethoscope", "location": "door-open", "device": "monitor"}


class ResourcesField(QWidget):
    """A row for each chosen resource, and a line to add one. Signal: `edited()`."""

    edited = Signal()
    resized = Signal()

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[DayColumn, ...] = ()
        self._notes: Mapping[UUID, str] = {}
        self._problems: Mapping[UUID, str] = {}
        self._chosen: tuple[UUID, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        column.addLayout(self._rows)
        self.rows: list[ResourceRow] = []
        self.picker = SearchPicker(hint or translate("Agenda", "Add somebody, a room, equipment"))
        self.picker.picked.connect(self._add)
        self.picker.field.textEdited.connect(self._offer)
        self.picker.field.list_wanted.connect(lambda: self._offer(self.picker.field.text()))
        self.picker.field.installEventFilter(self)
        column.addWidget(self.picker)
        self.setFocusProxy(self.picker.field)

    def setAccessibleName(self, name: str) -> None:
        """Name the line inside too."""
        super().setAccessibleName(name)
        self.picker.setAccessibleName(name)

    def show_columns(
        self, columns: Sequence[DayColumn], notes: Mapping[UUID, str] | None = None
    ) -> None:
        """Offer these, in this order; `notes` are shown beside single ones."""
        self._columns, self._notes = tuple(columns), notes or {}

    def value(self) -> tuple[UUID, ...]:
        """Return what is chosen, in its order."""
        return self._chosen

    def set_value(self, resource_ids: Sequence[UUID]) -> None:
        """Show what is chosen; those that are unknown here stay chosen, unnamed."""
        chosen = tuple(dict.fromkeys(resource_ids))
        if chosen != self._chosen:
            self._chosen = chosen
            self._fill()

    def problem(self) -> str:
        """Nothing that can be chosen is wrong by itself."""
        return ""

    def show_problems(self, problems: Mapping[UUID, str]) -> None:
        """Show beside each resource why it can't be had."""
        self._problems = problems
        for row in self.rows:
            row.show_problem(problems.get(row.resource_id, ""))

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Take the last one away with Backspace in the empty line."""
        pressed = q_event.type() == QEvent.Type.KeyPress and isinstance(q_event, QKeyEvent)
        if watched is self.picker.field and pressed and isinstance(q_event, QKeyEvent):
            empty = not self.picker.field.text()
            if q_event.key() == Qt.Key.Key_Backspace and empty and self._chosen:
                self._choose(self._chosen[:-1])
                return True
        return super().eventFilter(watched, q_event)

    def _offer(self, text: str) -> None:
        self.picker.offer([self._choice(c) for c in self._matching(text)])

    def _matching(self, text: str) -> list[DayColumn]:
        wanted = fold(text).split()
        return [
            c
            for c in self._columns
            if c.resource_id not in self._chosen
            and all(word in fold(f"{c.name} {c.subtitle}") for word in wanted)
        ]

    def _choice(self, column: DayColumn) -> Choice:
        note = self._notes.get(column.resource_id, "")
        return Choice(column.resource_id, column.name, "", note or column.subtitle)

    def _add(self, resource_id: UUID) -> None:
        self.picker.set_value(None)
        self._choose((*self._chosen, resource_id))
        self.picker.field.setFocus()

    def _remove(self, resource_id: UUID) -> None:
        self._choose(tuple(r for r in self._chosen if r != resource_id))
        self.picker.field.setFocus()

    def _choose(self, chosen: tuple[UUID, ...]) -> None:
        self.set_value(chosen)
        self.edited.emit()

    def _fill(self) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        known = {column.resource_id: column for column in self._columns}
        self.rows = [ResourceRow(r, known.get(r), self._remove) for r in self._chosen if r in known]
        for row in self.rows:
            self._rows.addWidget(row)
            row.show_problem(self._problems.get(row.resource_id, ""))
        self.resized.emit()


class ResourceRow(QWidget):
    """One chosen resource: its kind, its name, what is in the way, a button to take it away."""

    def __init__(
        self, resource_id: UUID, column: DayColumn | None, remove: Callable[[UUID], None]
    ) -> None:
        super().__init__()
        self.resource_id = resource_id
        name = column.name if column is not None else ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        sign = QLabel()
        kind = column.kind if column is not None else ""
        sign.setPixmap(icons.pixmap(ICONS.get(kind, "circle"), "secondary", 14))
        row.addWidget(sign)
        row.addWidget(Label(name, "strong"))
        self.problem = Label("", "secondary", tone="danger")
        row.addWidget(self.problem, 1)
        self.button = IconButton("x", translate("Agenda", "Remove {name}").format(name=name))
        self.button.clicked.connect(lambda: remove(resource_id))
        row.addWidget(self.button)

    def show_problem(self, text: str) -> None:
        """Show why it can't be had; '' shows nothing."""
        self.problem.setText(text)
        self.problem.setAccessibleName(text)
