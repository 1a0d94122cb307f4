"""Two versions side by side, one choice a line: for newer versions and for merges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Label, Line


@dataclass(frozen=True, slots=True)
class TwoValues:
    """One field with both values; `second` tells which one is chosen at first.

    Without `differs` there is nothing to choose and the line is quiet.
    """

    field: str
    label: str
    first: str
    other: str
    second: bool = False
    differs: bool = True
    note: str = ""


class ChoiceGrid(QScrollArea):
    """Lines of two radio buttons. `chosen(field, second)` is sent when the user picks."""

    chosen = Signal(str, bool)

    def __init__(self, first: str, other: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = (first, other)
        self._groups: dict[str, QButtonGroup] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Kit", "Both versions"))

    def set_heads(self, first: str, other: str) -> None:
        """Name the two columns, before `show_lines`."""
        self._heads = (first, other)

    def show_lines(self, lines: Sequence[TwoValues]) -> None:
        """Replace all lines."""
        self._groups.clear()
        page = QWidget()
        page.setProperty("surface", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(page)
        side = theme.px(theme.SPACE.m)
        grid.setContentsMargins(side, theme.px(theme.SPACE.s), side, theme.px(theme.SPACE.s))
        grid.setHorizontalSpacing(theme.px(theme.SPACE.m))
        grid.setVerticalSpacing(theme.px(6))
        for column, stretch in enumerate((3, 5, 5)):
            grid.setColumnStretch(column, stretch)
        for column, text in enumerate(("", *self._heads)):
            head = Label(text, "strong")
            head.setWordWrap(True)
            grid.addWidget(head, 0, column)
        for number, line in enumerate(lines):
            grid.addWidget(Line(soft=True), 2 * number + 1, 0, 1, 3)
            self._add(grid, 2 * number + 2, line)
        grid.setRowStretch(2 * len(lines) + 1, 1)
        self.setWidget(page)

    def choice(self, field: str) -> bool:
        """Tell whether the second value is chosen."""
        return self._groups[field].checkedId() == 1

    def choose(self, field: str, second: bool) -> None:
        """Choose for the user, as a click does."""
        self._groups[field].button(int(second)).click()

    def focus_first(self) -> None:
        """Put the cursor into the first line that has a choice."""
        group = next(iter(self._groups.values()), None)
        button = group.checkedButton() if group else None
        if button is not None:
            button.setFocus()

    def fields(self) -> tuple[str, ...]:
        """Return the fields in which there is a choice."""
        return tuple(self._groups)

    def _add(self, grid: QGridLayout, row: int, line: TwoValues) -> None:
        top = Qt.AlignmentFlag.AlignTop
        box = QWidget()
        words = QVBoxLayout(box)
        words.setContentsMargins(0, theme.px(3), 0, 0)
        words.setSpacing(0)
        name = Label(line.label, tone="secondary")
        name.setWordWrap(True)
        words.addWidget(name)
        if line.note:
            note = Label(line.note, "secondary", tone="warning")
            note.setWordWrap(True)
            words.addWidget(note)
        grid.addWidget(box, row, 0, top)
        if not line.differs:
            quiet = Label(line.first or line.other)
            quiet.setWordWrap(True)
            quiet.setContentsMargins(theme.px(26), theme.px(3), 0, theme.px(3))
            grid.addWidget(quiet, row, 1, 1, 2, top)
            return
        group = QButtonGroup(self)
        self._groups[line.field] = group
        for number, text in enumerate((line.first, line.other)):
            button = _Radio(text or translate("Kit", "(empty)"))
            side = self._heads[number]
            button.setAccessibleName(f"{line.label}, {side}: {text}")
            group.addButton(button, number)
            grid.addWidget(button, row, number + 1, top)
        group.button(int(line.second)).setChecked(True)
        group.idClicked.connect(lambda place, f=line.field: self.chosen.emit(f, place == 1))


class _Radio(QRadioButton):
    """A radio button whose text keeps its own line breaks."""

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setMinimumHeight(theme.px(26))
