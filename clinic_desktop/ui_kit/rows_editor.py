"""A list inside a form: one line of fields for each item, with add and remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField, LineField
from clinic_desktop.ui_kit.widgets import IconButton, Label, LinkButton, restyle

Values = dict[str, Any]

_PAIR = 2


@dataclass(frozen=True, slots=True)
class RowField:
    """One field of a line: `make` makes the widget, `line` says on which line it stands."""

    name: str
    label: str
    make: Callable[[], QWidget]
    stretch: int = 1
    line: int = 0


@dataclass
class _Row:
    box: QWidget
    widgets: dict[str, Any]
    problem: Label
    meta: Any = None
    problems: dict[str, str] = field(default_factory=dict)

    def values(self) -> Values:
        return {name: widget.value() for name, widget in self.widgets.items()}


class RowsEditor(QWidget):
    """Lines of fields. A line counts when one of its `key` fields is filled.

    `edited` is sent when anything changes; the meta of a line travels with it untouched.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        fields: Sequence[RowField],
        keys: Sequence[str],
        add_text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._fields = tuple(fields)
        self._keys = tuple(keys)
        self._rows: list[_Row] = []
        self.narrow = False  # two fields beside each other, no more
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(theme.SPACE.s))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(theme.SPACE.s))
        outer.addLayout(self._lines)
        self.add_button = LinkButton(add_text, icon="plus")
        self.add_button.clicked.connect(self.add_and_focus)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        outer.addLayout(foot)

    def filled(self) -> list[tuple[Values, Any]]:
        """Return (values, meta) of the lines that count, in order."""
        return [(row.values(), row.meta) for row in self._filled_rows()]

    def set_lines(self, lines: Sequence[tuple[Values, Any]]) -> None:
        """Replace all lines by (values, meta) pairs."""
        while self._rows:
            self._take(self._rows[-1])
        for values, meta in lines:
            self._add(values, meta)

    def add_and_focus(self) -> None:
        """Add an empty line and put the cursor there."""
        row = self._add({}, None)
        row.widgets[self._keys[0]].setFocus()

    def focus_first(self) -> None:
        """Put the cursor into the first line, making one if there is none."""
        if not self._rows:
            self._add({}, None)
        self._rows[0].widgets[self._keys[0]].setFocus()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show problems by "number.field", counting the lines that count."""
        for row in self._rows:
            row.problems = {}
        for path, text in problems.items():
            number, _, name = path.partition(".")
            rows = self._filled_rows()
            if number.isdigit() and int(number) < len(rows):
                rows[int(number)].problems[name or self._keys[0]] = text
        for row in self._rows:
            self._mark(row)

    def name_of(self, widget: QWidget) -> str:
        """Return "number.field" of a widget of a line that counts, or ''."""
        for number, row in enumerate(self._filled_rows()):
            for name, candidate in row.widgets.items():
                if candidate is widget:
                    return f"{number}.{name}"
        return ""

    def count(self) -> int:
        """Return the number of lines, empty ones too."""
        return len(self._rows)

    def widget(self, number: int, name: str) -> Any:
        """Return the widget of a field of a line."""
        return self._rows[number].widgets[name]

    def _filled_rows(self) -> list[_Row]:
        return [row for row in self._rows if any(row.widgets[key].value() for key in self._keys)]

    def _add(self, values: Values, meta: Any) -> _Row:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        widgets: dict[str, Any] = {}
        row = _Row(box, widgets, Label("", "secondary", tone="danger"), meta)
        number = len(self._rows) + 1
        for at, specs in enumerate(self._in_lines()):
            line = QHBoxLayout()
            line.setSpacing(theme.px(theme.SPACE.s))
            for spec in specs:
                widget = self._make(spec, number)
                widgets[spec.name] = widget
                line.addWidget(widget, spec.stretch)
            if at == 0:
                line.addWidget(self._remove_button(row, number))
            column.addLayout(line)
        row.problem.setWordWrap(True)
        row.problem.hide()
        column.addWidget(row.problem)
        for name, value in values.items():
            widgets[name].set_value(value)
        self._lines.addWidget(box)
        self._rows.append(row)
        return row

    def _in_lines(self) -> list[list[RowField]]:
        """Return which fields stand beside each other."""
        last = max(spec.line for spec in self._fields)
        lines = [[s for s in self._fields if s.line == at] for at in range(last + 1)]
        if not self.narrow:
            return lines
        return [line[at : at + _PAIR] for line in lines for at in range(0, len(line), _PAIR)]

    def _make(self, spec: RowField, number: int) -> QWidget:
        widget = spec.make()
        if isinstance(widget, LineField):
            widget.setPlaceholderText(spec.label)
        if not isinstance(widget, CheckField):
            said = translate("Kit", "{label}, line {number}")
            widget.setAccessibleName(said.format(label=spec.label, number=number))
        widget.edited.connect(self.edited)  # type: ignore[attr-defined]
        return widget

    def _remove_button(self, row: _Row, number: int) -> IconButton:
        text = translate("Kit", "Remove line {number}").format(number=number)
        button = IconButton("trash-2", text)
        button.clicked.connect(lambda: self._remove(row))
        return button

    def _remove(self, row: _Row) -> None:
        self._take(row)
        self.add_button.setFocus()
        self.edited.emit()

    def _take(self, row: _Row) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row.box)
        row.box.hide()
        row.box.deleteLater()

    def _mark(self, row: _Row) -> None:
        for name, widget in row.widgets.items():
            text = row.problems.get(name, "")
            if bool(widget.property("problem")) != bool(text):
                widget.setProperty("problem", bool(text))
                restyle(widget)
            widget.setAccessibleDescription(text)
        row.problem.setText("\n".join(row.problems.values()))
        row.problem.setVisible(bool(row.problems))
