"""One view to keep or to change: name, key, kind, columns in order, what blocks show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn
from clinic_desktop.modules.agenda.domain.views import (
    KEYS,
    LINE_MINUTES,
    NAME_LIMIT,
    BlockField,
    ColourBy,
    NamedView,
    ViewKind,
    ViewSetup,
    colour_text,
    field_text,
    kind_text,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import IconButton, Label, SectionLabel

_ID = Qt.ItemDataRole.UserRole
COMPACT = "week-compact"


class ColumnOrder(QWidget):
    """The columns with check marks, in an order: drag them, or Alt with up and down."""

    def __init__(self, columns: Sequence[DayColumn], chosen: Sequence[UUID]) -> None:
        super().__init__()
        self.list = _OrderList()
        self.list.setAccessibleName(translate("Agenda", "Columns in their order"))
        rank = {r: n for n, r in enumerate(chosen)}
        ordered = sorted(columns, key=lambda c: rank.get(c.resource_id, len(rank)))
        for column in ordered:
            item = QListWidgetItem(column.name)
            item.setData(_ID, column.resource_id)
            on = not chosen or column.resource_id in rank
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(theme.px(150))
        self._usual = [c.resource_id for c in columns]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 1)
        buttons = QVBoxLayout()
        for icon, text, step in (
            ("arrow-up", translate("Agenda", "Move up (Alt+Up)"), -1),
            ("arrow-down", translate("Agenda", "Move down (Alt+Down)"), 1),
        ):
            button = IconButton(icon, text, outlined=True)
            button.clicked.connect(lambda _c=False, n=step: self.list.shift(n))
            buttons.addWidget(button)
        buttons.addStretch(1)
        row.addLayout(buttons)

    def value(self) -> tuple[UUID, ...]:
        """Return the chosen columns in their order; none when it is all of them as usual."""
        items = [self.list.item(n) for n in range(self.list.count())]
        found = [i.data(_ID) for i in items if i.checkState() is Qt.CheckState.Checked]
        return () if found == self._usual else tuple(found)


class _OrderList(QListWidget):
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("framed", True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def shift(self, step: int) -> None:
        """Move the current line up or down."""
        row = self.currentRow()
        target = row + step
        if row >= 0 and 0 <= target < self.count():
            self.insertItem(target, self.takeItem(row))
            self.setCurrentRow(target)
            self.moved.emit()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(q_event.key()))
        if step is not None and q_event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(step)
            return
        super().keyPressEvent(q_event)


class ViewDialog(Dialog):
    """Sends `given(name, setup, key, for_clinic)` when it is accepted."""

    given = Signal(str, object, int, bool)

    def __init__(
        self,
        setup: ViewSetup,
        columns: Sequence[DayColumn],
        parent: QWidget,
        *,
        view: NamedView | None = None,
        may_for_clinic: bool = False,
    ) -> None:
        new = view is None
        title = translate("Agenda", "Save this view") if new else translate("Agenda", "Change view")
        super().__init__(title, parent, width=560)
        self._setup = view.setup if view is not None else setup
        self.form = Form(columns=2)
        self.name = LineField(limit=NAME_LIMIT)
        self.key = ChoiceField([(n, f"F{n}") for n in KEYS], empty=translate("Agenda", "No key"))
        self.kind = ChoiceField(_kinds())
        self.minutes = ChoiceField([(n, _minutes(n)) for n in LINE_MINUTES])
        self.colour = ChoiceField([(c, colour_text(c)) for c in ColourBy])
        self.clinic = CheckField(translate("Agenda", "For everybody in the clinic"))
        self.order = ColumnOrder(columns, self._setup.resource_ids)
        self.fields = {f: CheckField(field_text(f)) for f in BlockField}
        self.bars = CheckField(translate("Agenda", "Time bars beside the columns"))
        self.working = CheckField(translate("Agenda", "Only working days in the week"))
        self._lay_out(new, may_for_clinic)
        self._fill(view)
        self.action = self.set_action(translate("Agenda", "Save"), self._save)
        self.name.setFocus()

    def _lay_out(self, new: bool, may_for_clinic: bool) -> None:
        form = self.form
        form.add("name", translate("Agenda", "&Name"), self.name, required=True)
        form.add("key", translate("Agenda", "&Key"), self.key)
        form.add("kind", translate("Agenda", "K&ind of view"), self.kind)
        form.add("minutes", translate("Agenda", "&Minutes a line"), self.minutes)
        form.add("colour", translate("Agenda", "&Colour by"), self.colour)
        form.add("clinic", "", self.clinic)
        self.clinic.setVisible(new)
        self.clinic.setEnabled(may_for_clinic)
        if not may_for_clinic:
            self.clinic.setToolTip(translate("Agenda", "Your role keeps views only for yourself."))
        self.body.addWidget(form)
        self.body.addWidget(SectionLabel(translate("Agenda", "Columns")))
        self.body.addWidget(self.order)
        self.body.addWidget(SectionLabel(translate("Agenda", "What blocks show")))
        grid = QGridLayout()
        for number, check in enumerate(self.fields.values()):
            grid.addWidget(check, number // 3, number % 3 * 2, 1, 2)
        last = len(self.fields) // 3 + 1
        grid.addWidget(self.bars, last, 0, 1, 6)
        grid.addWidget(self.working, last + 1, 0, 1, 6)
        self.body.addLayout(grid)
        if self._setup.filtered:
            text = translate("Agenda", "The filter that is set now is kept with the view.")
            self.body.addWidget(Label(text, "secondary"))

    def _fill(self, view: NamedView | None) -> None:
        setup = self._setup
        self.name.set_value(view.name if view is not None else "")
        self.key.set_value(view.key or None if view is not None else None)
        compact = setup.kind is ViewKind.WEEK and setup.compact
        self.kind.set_value(COMPACT if compact else setup.kind.value)
        self.minutes.set_value(setup.line_minutes)
        self.colour.set_value(setup.colour_by)
        for field, check in self.fields.items():
            check.set_value(field in setup.fields)
        self.bars.set_value(setup.time_bars)
        self.working.set_value(setup.working_days)

    def setup(self) -> ViewSetup:
        """Return the set-up as it is chosen."""
        kind = self.kind.value()
        compact = kind == COMPACT
        chosen = self.order.value()
        known = ViewKind.WEEK if compact else ViewKind(kind)
        one = known is ViewKind.WEEK and not compact
        fields = tuple(f for f, check in self.fields.items() if check.value())
        return replace(
            self._setup,
            kind=known,
            compact=compact,
            resource_ids=chosen[:1] if one else chosen,
            line_minutes=self.minutes.value(),
            colour_by=self.colour.value(),
            fields=fields,
            time_bars=self.bars.value(),
            working_days=self.working.value(),
        )

    def _save(self) -> None:
        if not self.form.validate():
            return
        key = self.key.value() or 0
        self.given.emit(str(self.name.value()), self.setup(), key, self.clinic.value())
        self.accept()


def _kinds() -> list[tuple[str, str]]:
    names = [(kind.value, kind_text(kind)) for kind in ViewKind]
    names.insert(2, (COMPACT, translate("Agenda", "Week, all in small")))
    return names


def _minutes(minutes: int) -> str:
    return translate("Agenda", "{minutes} min").format(minutes=minutes)
