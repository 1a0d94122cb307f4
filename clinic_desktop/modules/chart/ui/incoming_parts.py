"""Parts of the list of results without a patient: who it may be, and both sides compared."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.presenters.incoming import Side
from clinic_desktop.modules.patients.api import PatientHit, PatientRef, search_patients
from clinic_desktop.ui_kit import icons, notify, theme
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.page_card import clear_layout, selectable
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.widgets import Label

_HITS = 8


class PatientChoice(QWidget):
    """Those who fit, likeliest first, and a search for somebody else.

    Signal: `chosen(UUID or None)`. `patient` is held by the list, or given by `hold`.
    """

    chosen = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._people: dict[UUID, PatientRef] = {}
        self.patient: PatientRef | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        self.listed = ChoiceField((), empty=translate("Chart", "Nobody yet"))
        self.listed.setAccessibleName(translate("Chart", "Who it may be"))
        self.listed.edited.connect(self._listed)
        self.picker = SearchPicker(translate("Chart", "Somebody else: name, number, birth date"))
        self.picker.setAccessibleName(translate("Chart", "Somebody else"))
        self.picker.text_edited.connect(self._search)
        self.picker.picked.connect(self._picked)
        column.addWidget(Label(translate("Chart", "Who it may be"), "strong"))
        column.addWidget(self.listed)
        column.addWidget(self.picker)

    def forget(self) -> None:
        """Offer nobody."""
        self.offer(())

    def offer(self, people: Sequence[PatientRef]) -> None:
        """Offer those who fit; the first is shown at once, and filed only by a person."""
        self._people = {ref.id: ref for ref in people}
        self.listed.set_options([(ref.id, _line(ref)) for ref in people])
        self.picker.set_value(None)
        first = next(iter(self._people), None)
        self.listed.set_value(first)
        self._listed()

    def hold(self, ref: PatientRef) -> None:
        """Take whoever was found by search."""
        self.patient = ref

    def _listed(self) -> None:
        self.picker.set_value(None)
        self.patient = self._people.get(self.listed.value())
        self.chosen.emit(self.listed.value())

    def _picked(self, patient_id: UUID) -> None:
        self.listed.set_value(None)
        self.patient = self._people.get(patient_id)
        self.chosen.emit(patient_id)

    def _search(self, text: str) -> None:
        if not text.strip():
            return

        def show(hits: Sequence[PatientHit]) -> None:
            if self.picker.field.text() == text:
                choices = [_choice(hit.merged_into or hit.ref) for hit in hits]
                self.picker.set_choices(choices, message=translate("Chart", "Nobody found"))

        def failed(error: BaseException) -> None:
            self.picker.set_choices([], message=notify.describe(error).text)

        self._tasks.read(search_patients, text, _HITS, then=show, fail=failed, owner=self)


class CompareGrid(QWidget):
    """What the message says beside what the chart says, each line with a sign and a word."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Chart", "Both compared"))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.said: list[str] = []

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Show them."""
        clear_layout(self._rows)
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.SPACE.m))
        grid.setVerticalSpacing(theme.px(theme.SPACE.xs))
        for place, title in enumerate(
            ("", translate("Chart", "In the message"), translate("Chart", "In the chart"))
        ):
            grid.addWidget(Label(title, "secondary"), 0, place)
        self.said = []
        for row, side in enumerate(sides, 1):
            word, tone = _verdict(side)
            self.said.append(word)
            grid.addWidget(Label(side.label, tone="secondary"), row, 0)
            grid.addWidget(selectable(Label(side.sent or "–", "strong")), row, 1)
            grid.addWidget(selectable(Label(side.ours or "–", "strong")), row, 2)
            grid.addLayout(_mark(word, tone), row, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._rows.addWidget(box)


def _verdict(side: Side) -> tuple[str, str]:
    if side.same is None:
        return "", ""
    if side.same:
        return translate("Chart", "same"), "ok"
    return translate("Chart", "different"), "danger"


def _mark(word: str, tone: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(theme.SPACE.xs))
    if word:
        sign = QLabel()
        sign.setPixmap(icons.pixmap("check" if tone == "ok" else "triangle-alert", tone, 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(Label(word, tone=tone))
    row.addStretch(1)
    return row


def _line(ref: PatientRef) -> str:
    return f"{ref.display_name} · {ref.number}"


def _choice(ref: PatientRef) -> Choice:
    born = day_text(ref.birth_date) if ref.birth_date else ""
    return Choice(ref.id, ref.display_name, born, ref.number, avatar=True)
