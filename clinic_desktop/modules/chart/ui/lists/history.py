"""The history of a patient: procedures, family, way of living, pregnancies, a tab each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import (
    PregnancyDetails,
    PregnancyOutcome,
    Relation,
    SocialTopic,
    obstetric_summary,
)
from clinic_desktop.modules.chart.api.lists import DatedBy, dated
from clinic_desktop.modules.chart.presenters.lists.all_kinds import (
    FAMILY,
    PREGNANCIES,
    PROCEDURES,
    SOCIAL,
)
from clinic_desktop.modules.chart.presenters.lists.fact_list import Found
from clinic_desktop.modules.chart.presenters.lists.kinds import ListKind
from clinic_desktop.modules.chart.ui.lists.page import FactListPage
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.widgets import Label, Segmented

_ENTRIES = (
    ("tab_next", QT_TRANSLATE_NOOP("Chart", "Next part of the history"), "", "Alt+Right"),
    ("tab_previous", QT_TRANSLATE_NOOP("Chart", "Part of the history before"), "", "Alt+Left"),
)
_LETTERS = QT_TRANSLATE_NOOP(
    "Chart", "G {gravida} · term {term}, preterm {preterm}, losses {losses}, born alive {living}"
)
_BY = {
    DatedBy.STATED: QT_TRANSLATE_NOOP("Chart", "as stated"),
    DatedBy.LAST_PERIOD: QT_TRANSLATE_NOOP("Chart", "by the last period"),
    DatedBy.SCAN: QT_TRANSLATE_NOOP("Chart", "by the scan"),
}


class PregnanciesPage(FactListPage):
    """Pregnancies, with the summary and the one that goes on."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        self.summary = Label("", "strong")
        self.current = Label("")
        super().__init__(shell, PREGNANCIES, patient_id)

    def fill_above(self, column: QVBoxLayout) -> None:
        """Show the summary above the list."""
        for label in (self.summary, self.current):
            label.setWordWrap(True)
            label.hide()
            column.addWidget(label)

    def show_more(self, found: Found) -> None:
        """Show G, T, P, A, L, and how far the current pregnancy is."""
        counted = obstetric_summary(found.facts.facts)
        text = translate("Chart", _LETTERS).format(
            gravida=counted.gravida,
            term=counted.term,
            preterm=counted.preterm,
            losses=counted.losses,
            living=counted.living_born,
        )
        if counted.unknown_weeks:
            unknown = translate("Chart", "%n births without weeks", "", counted.unknown_weeks)
            text = f"{text} · {unknown}"
        self.summary.setText(text)
        self.summary.setVisible(counted.gravida > 0)
        lines = [
            ongoing_text(fact.details, found)
            for fact in found.facts.holding
            if fact.details.outcome is PregnancyOutcome.ONGOING
        ]
        self.current.setText("\n".join(lines))
        self.current.setVisible(bool(lines))


def ongoing_text(details: PregnancyDetails, found: Found) -> str:
    """Return how old a pregnancy is today and when it is due, and what that rests on."""
    dating = dated(details.due, details.lmp, details.scan_on, details.scan_days)
    if dating is None:
        return translate("Chart", "Pregnant now; not dated yet.")
    age = dating.age_on(found.today)
    return translate("Chart", "Pregnant now: {weeks} weeks {days} days, due {due} ({by}).").format(
        weeks=age // 7,
        days=age % 7,
        due=day_text(dating.due),
        by=translate("Chart", _BY[dating.by]),
    )


class _FamilyPage(FactListPage):
    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__(shell, FAMILY, patient_id)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)  # one relative's lines together

    def start_values(self) -> Mapping[str, Any]:
        """Begin with the mother."""
        return {"relation": Relation.MOTHER}


class _SocialPage(FactListPage):
    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__(shell, SOCIAL, patient_id)

    def start_values(self) -> Mapping[str, Any]:
        """Begin with a topic that has not been recorded yet."""
        found = self.presenter.found
        known = {fact.details.topic for fact in found.facts.holding} if found else set()
        return {"topic": next((t for t in SocialTopic if t not in known), SocialTopic.OTHER)}


class HistoryPage(QWidget):
    """Four lists behind four segments; a list is made when it is first shown."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self._shell, self._patient_id = shell, patient_id
        self._pages: dict[str, FactListPage] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.SPACE.m), 0, 0)
        column.setSpacing(0)
        self._kinds: dict[str, ListKind[Any]] = {
            kind.name: kind for kind in (PROCEDURES, FAMILY, SOCIAL, PREGNANCIES)
        }
        self.tabs = Segmented(
            [(kind.name, translate("Chart", kind.title)) for kind in self._kinds.values()],
            name=translate("Chart", "Part of the history"),
        )
        self.tabs.chosen.connect(self.go)
        self.stack = QStackedWidget()
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(theme.SPACE.m), 0, theme.px(theme.SPACE.m), 0)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        run = {"tab_next": lambda: self._step(1), "tab_previous": lambda: self._step(-1)}
        entries = [(name, text, "chevron-right", keys) for name, text, _icon, keys in _ENTRIES]
        self._actions = make_actions(self, "Chart", entries, run)
        self.go(PROCEDURES.name)

    def go(self, name: str) -> None:
        """Show one part."""
        self.tabs.set_current(name)
        self.stack.setCurrentWidget(self.part(name))

    def part(self, name: str) -> FactListPage:
        """Return the list of a part."""
        if name not in self._pages:
            self._pages[name] = self._make(self._kinds[name])
            self._pages[name].title.hide()  # the segment says it
            self.stack.addWidget(self._pages[name])
        return self._pages[name]

    def current(self) -> FactListPage:
        """Return the list in sight."""
        return self.part(self.tabs.current())

    def show_item(self, fact_id: UUID) -> None:
        """Put the cursor on a fact, in whatever part it is."""
        for name in self._kinds:
            page = self.part(name)
            if page.presenter.fact(fact_id) is not None:
                self.go(name)
            page.show_item(fact_id)

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1: those of the list in sight too."""
        return [*self._actions, *self.current().actions_offered()]

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.current().first_focus()

    def _make(self, kind: ListKind[Any]) -> FactListPage:
        made = {
            FAMILY.name: _FamilyPage,
            SOCIAL.name: _SocialPage,
            PREGNANCIES.name: PregnanciesPage,
        }
        if kind.name in made:
            return made[kind.name](self._shell, self._patient_id)
        return FactListPage(self._shell, kind, self._patient_id)

    def _step(self, step: int) -> None:
        names = list(self._kinds)
        self.go(names[(names.index(self.tabs.current()) + step) % len(names)])


def history_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Make the page."""
    return HistoryPage(shell, patient_id)
