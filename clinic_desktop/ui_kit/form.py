"""Forms: label, field, and the problem in words beside the field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField, Field, KeepsTyped
from clinic_desktop.ui_kit.widgets import Label, SectionLabel, restyle


@dataclass(slots=True)
class _Entry:
    box: QWidget
    label: QLabel | None
    widget: QWidget
    problem: Label
    required: bool
    text: str


class Form(QWidget):
    """Fields in one or more columns, labels above them.

    Labels carry the mnemonic and give the field its accessible name. `changed` is sent with the
    field's name when the user edits it; `values()` and `set_values()` serve saving,
    `draft()` and `show_draft()` the drafts journal. A `fluid` form has one column where there is
    no room for all.
    """

    changed = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, columns: int = 1, fluid: bool = False
    ) -> None:
        super().__init__(parent)
        self._columns = self._wished = columns
        self._fluid = fluid and columns > 1
        self._parts: list[tuple[QWidget, int]] = []  # with the span, 0 for the whole width
        self._needed = 0
        self._row = self._column = 0
        self._entries: dict[str, _Entry] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(theme.SPACE.m))
        self._grid.setVerticalSpacing(theme.px(theme.SPACE.s))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(
        self,
        name: str,
        label: str,
        widget: QWidget,
        *,
        required: bool = False,
        span: int = 1,
        hint: str = "",
    ) -> QWidget:
        """Add a field, `span` columns wide; `hint` is a quiet line below it. Returns the widget."""
        entry = self._make_entry(label, widget, required, hint)
        self._entries[name] = entry
        self._parts.append((entry.box, span))
        self._place(entry.box, span)
        edited = getattr(widget, "edited", None)
        if edited is not None:
            edited.connect(lambda: self._edited(name))
        elif isinstance(widget, QLineEdit):
            widget.textEdited.connect(lambda _text: self._edited(name))
        elif isinstance(widget, QComboBox):
            widget.activated.connect(lambda _index: self._edited(name))
        return widget

    def add_section(self, title: str) -> None:
        """Begin a part with a small heading over the whole width."""
        label = SectionLabel(title)
        label.setContentsMargins(0, theme.px(theme.SPACE.s) if self._parts else 0, 0, 0)
        self.add_wide(label)

    def add_wide(self, widget: QWidget) -> None:
        """Add any widget over the whole width."""
        self._parts.append((widget, 0))
        self._place(widget, 0)

    def field(self, name: str) -> Any:
        """Return the widget of a field."""
        return self._entries[name].widget

    def values(self) -> dict[str, Any]:
        """Return the value of each field."""
        return {name: _value(entry.widget) for name, entry in self._entries.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values; names that the form doesn't have are passed over."""
        for name, value in values.items():
            entry = self._entries.get(name)
            if entry is not None:
                _set_value(entry.widget, value)

    def draft(self) -> dict[str, Any]:
        """Return what is typed, also where it can't be read, as plain text for the journal."""
        return {name: _typed(entry.widget) for name, entry in self._entries.items()}

    def show_draft(self, typed: Mapping[str, Any]) -> None:
        """Show what `draft` returned; names that the form doesn't have are passed over."""
        for name, value in typed.items():
            entry = self._entries.get(name)
            if entry is not None:
                _set_typed(entry.widget, value)

    def problems(self) -> dict[str, str]:
        """Return what can't be accepted as typed: unreadable, or required and empty."""
        found: dict[str, str] = {}
        for name, entry in self._entries.items():
            text = entry.widget.problem() if isinstance(entry.widget, Field) else ""
            if not text and entry.required and _value(entry.widget) in (None, ""):
                text = translate("Kit", "Please fill this in.")
            if text:
                found[name] = text
        return found

    def validate(self) -> bool:
        """Show the problems, focus the first one; True when there is none."""
        found = self.problems()
        self.show_problems(found)
        return not found

    def show_problems(self, problems: Mapping[str, str], *, focus: bool = True) -> None:
        """Write sentences below their fields and clear the others; focus the first."""
        for name, entry in self._entries.items():
            self._mark(entry, problems.get(name, ""))
        first = next((n for n in self._entries if n in problems), None)
        if first is not None and focus:
            self._entries[first].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, name: str, text: str) -> None:
        """Write or clear the sentence of one field."""
        self._mark(self._entries[name], text)

    def set_visible(self, name: str, visible: bool) -> None:
        """Show or hide a field with its label."""
        self._entries[name].box.setVisible(visible)

    def set_read_only(self, read_only: bool) -> None:
        """Let the form be read but not changed."""
        for entry in self._entries.values():
            if isinstance(entry.widget, QLineEdit):
                entry.widget.setReadOnly(read_only)
            else:
                entry.widget.setEnabled(not read_only)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def _make_entry(self, label: str, widget: QWidget, required: bool, hint: str) -> _Entry:
        plain = label.replace("&", "")
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        title: QLabel | None = None
        if not isinstance(widget, CheckField):
            title = QLabel(label + (" *" if required else ""))
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setProperty("role", "secondary")
            title.setBuddy(_keyboard_of(widget))
            column.addWidget(title)
        required_word = translate("Kit", "required")
        widget.setAccessibleName(f"{plain}, {required_word}" if required else plain)
        column.addWidget(widget)
        if hint:
            quiet = Label(hint, "secondary")
            quiet.setWordWrap(True)
            widget.setAccessibleDescription(hint)
            column.addWidget(quiet)
        problem = Label("", "secondary", tone="danger")
        problem.setWordWrap(True)
        problem.hide()
        column.addWidget(problem)
        column.addStretch(1)
        return _Entry(box, title, widget, problem, required, plain)

    def minimumSizeHint(self) -> QSize:
        """Return the least size; a fluid form's width is that of its widest field."""
        least = super().minimumSizeHint()
        if not self._fluid:
            return least
        shown = [box.minimumSizeHint().width() for box, _span in self._parts if not box.isHidden()]
        return QSize(max(shown, default=0), least.height())

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Change the number of columns when the width says so."""
        super().resizeEvent(q_event)
        if not self._fluid:
            return
        if self._columns == self._wished:
            self._needed = self._grid.minimumSize().width()
        self._flow(self._wished if self.width() >= self._needed else 1)

    def _flow(self, columns: int) -> None:
        """Place all parts anew in so many columns."""
        if columns == self._columns:
            return
        self._columns, self._row, self._column = columns, 0, 0
        for column in range(1, self._wished):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for box, _span in self._parts:
            self._grid.removeWidget(box)
        for box, span in self._parts:
            self._place(box, span)

    def _place(self, box: QWidget, span: int) -> None:
        if span == 0:
            self._new_row()
        span = min(span or self._columns, self._columns)
        if self._column + span > self._columns:
            self._new_row()
        self._grid.addWidget(box, self._row, self._column, 1, span)
        self._column += span
        if self._column >= self._columns:
            self._new_row()

    def _new_row(self) -> None:
        if self._column:
            self._row += 1
            self._column = 0

    def _edited(self, name: str) -> None:
        entry = self._entries[name]
        if not entry.problem.isHidden():
            self._mark(entry, "")
        self.changed.emit(name)

    def _mark(self, entry: _Entry, text: str) -> None:
        entry.problem.setText(text)
        entry.problem.setVisible(bool(text))
        entry.widget.setProperty("problem", bool(text))
        entry.widget.setAccessibleDescription(text)
        restyle(entry.widget)


def _value(widget: QWidget) -> Any:
    if isinstance(widget, Field):
        return widget.value()
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentData()
    return None


def _typed(widget: QWidget) -> Any:
    if isinstance(widget, KeepsTyped):
        return widget.typed()
    return widget.text() if isinstance(widget, QLineEdit) else _value(widget)


def _set_typed(widget: QWidget, typed: Any) -> None:
    if isinstance(widget, KeepsTyped):
        widget.set_typed(typed)
    elif isinstance(widget, QLineEdit):
        widget.setText(str(typed))
    else:
        _set_value(widget, typed)


def _set_value(widget: QWidget, value: Any) -> None:
    if isinstance(widget, Field):
        widget.set_value(value)
    elif isinstance(widget, QLineEdit):
        widget.setText("" if value is None else str(value))
    elif isinstance(widget, QComboBox):
        widget.setCurrentIndex(max(0, widget.findData(value)))


def _keyboard_of(widget: QWidget) -> QWidget:
    """Return who takes the keyboard inside a field; access keys pass by one with a proxy."""
    proxy = widget.focusProxy()
    return widget if proxy is None else _keyboard_of(proxy)
