"""The strip of vital signs below Objective: compact fields, checked as one leaves them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import NeedsConfirmation, NotAllowed
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.results import VITALS, VitalKind, unit_of
from clinic_desktop.modules.chart.presenters.visit_vitals import (
    KINDS,
    VitalsPresenter,
    VitalsState,
    index_of,
    short_name,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, LinkButton, Notice, restyle

_ACROSS = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VitalsStrip(QWidget):
    """Implements VitalsView."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.presenter = VitalsPresenter(self, shell.tasks, patient_id)
        self.fields: dict[VitalKind, LineField] = {}
        self.index = Label("", tone="secondary")
        self.notice = Notice()
        self.store_button = LinkButton(translate("Chart", "Save vital signs"))
        self.store_button.clicked.connect(lambda: self.presenter.store())
        self._grid = QGridLayout()
        self._lay_out()
        self._journal = DraftTimer(self, self.presenter.journal)
        shell.on_change(self, {"observation"}, lambda _changed: self.presenter.refresh())

    def show_visit(self, encounter_id: UUID, *, may_write: bool) -> None:
        """Take the vital signs of a visit."""
        for field in self.fields.values():
            field.setReadOnly(not may_write)
        self.presenter.show_visit(encounter_id)

    def start(self) -> None:
        """Put the keyboard into the first field."""
        self.fields[KINDS[0]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_state(self, state: VitalsState) -> None:
        """Show the latest values greyed; what was typed and not stored is back."""
        for kind, field in self.fields.items():
            last = state.last.get(kind)
            field.setPlaceholderText(last.text if last else "")
            if kind in state.typed and not field.text():
                field.setText(state.typed[kind])
        last = state.last.get(VitalKind.BMI)
        self._last_index = last.text if last else ""
        self._show_index()

    def typed(self) -> Mapping[VitalKind, str]:
        """Return what stands in the fields, without empty ones."""
        found = {kind: field.text().strip() for kind, field in self.fields.items()}
        return {kind: text for kind, text in found.items() if text}

    def show_problems(self, problems: Mapping[VitalKind, str]) -> None:
        """Mark the fields that can't be, and say why below."""
        for kind, field in self.fields.items():
            field.setProperty("problem", kind in problems)
            restyle(field)
        self.notice.say(" ".join(problems.values()), "danger")

    def show_warnings(self, error: NeedsConfirmation) -> None:
        """Say what is odd; one press confirms it."""
        names = frozenset(warning.name for warning in error.warnings)
        confirm = (translate("Chart", "It is right"), partial(self.presenter.store, names))
        self.notice.say(" ".join(w.text for w in error.warnings), "warning", confirm)
        self.notice.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stored(self, count: int) -> None:
        """Empty the fields; their values stand greyed in them from now on."""
        self._journal.stop()
        for field in self.fields.values():
            field.clear()
        self.show_problems({})
        self._show_index()
        self._shell.toast(translate("Chart", "Vital signs stored: %n.", "", count))

    def say(self, error: BaseException) -> None:
        """Show a failure; who may not read vital signs sees no strip."""
        if isinstance(error, NotAllowed):
            self.hide()
            return
        self._shell.show_error(error)

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Let Enter go on to the next field, and store at the last."""
        if (
            q_event.type() == QEvent.Type.KeyPress
            and isinstance(q_event, QKeyEvent)
            and q_event.key() in _ENTER
            and not q_event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._go_on(watched)
            return True
        return super().eventFilter(watched, q_event)

    def _go_on(self, field: QObject) -> None:
        fields = list(self.fields.values())
        place = next(n for n, each in enumerate(fields) if each is field)
        if not self.presenter.check():
            return
        if place + 1 < len(fields):
            fields[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.presenter.store()

    def _edited(self) -> None:
        self._journal.wanted()
        self._show_index()

    def _show_index(self) -> None:
        typed = self.typed()
        now = index_of(typed)
        self.index.setText(now or self._last_index or "–")
        self.index.set_tone("" if now else "secondary")
        self.store_button.setVisible(bool(typed))

    def _lay_out(self) -> None:
        self._last_index = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(theme.SPACE.xs))
        column.setSpacing(theme.px(theme.SPACE.xs))
        self._grid.setHorizontalSpacing(theme.px(theme.SPACE.s))
        self._grid.setVerticalSpacing(theme.px(theme.SPACE.xs))
        column.addLayout(self._grid)
        for place, kind in enumerate(KINDS):
            self.fields[kind] = self._field(kind)
            self._place(place, self._title(kind), self.fields[kind])
        self._place(len(KINDS), Label(short_name(VitalKind.BMI), "caption"), self.index)
        foot = QHBoxLayout()
        foot.addWidget(self.store_button)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addWidget(self.notice)
        self.store_button.hide()

    def _field(self, kind: VitalKind) -> LineField:
        field = LineField(limit=24)
        field.setMinimumWidth(theme.px(64))
        unit = unit_of(VITALS[kind].units[0])
        said = f"{VITALS[kind].words()} ({unit.words if unit else ''})"
        field.setAccessibleName(said)
        field.setToolTip(said)
        field.installEventFilter(self)
        field.edited.connect(self._edited)
        field.editingFinished.connect(self.presenter.check)
        return field

    def _title(self, kind: VitalKind) -> Label:
        unit = unit_of(VITALS[kind].units[0])
        return Label(f"{short_name(kind)} {unit.words if unit else ''}", "caption")

    def _place(self, place: int, title: Label, value: QWidget) -> None:
        row, across = 2 * (place // _ACROSS), place % _ACROSS
        self._grid.addWidget(title, row, across)
        self._grid.addWidget(value, row + 1, across)
        self._grid.setColumnStretch(across, 1)
