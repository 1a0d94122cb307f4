"""The page of problems: resolve and reactivate at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.api import (
    Certainty,
    ConditionCategory,
    ConditionDetails,
    ConditionStatus,
    Fact,
    PartialDate,
)
from clinic_desktop.modules.chart.presenters.lists.all_kinds import CONDITIONS
from clinic_desktop.modules.chart.ui.lists.page import FactListPage, Quick
from clinic_desktop.ui_kit.plugin import Shell


class ProblemsPage(FactListPage):
    """Problems and diagnoses."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__(shell, CONDITIONS, patient_id)

    def quick_actions(self) -> Sequence[Quick]:
        """Resolve, reactivate."""
        return (
            Quick(
                "resolve",
                QT_TRANSLATE_NOOP("Chart", "Resol&ved today"),
                "circle-check",
                "Ctrl+R",
                self._resolve,
                lambda fact: fact.holds and fact.details.present,
            ),
            Quick(
                "reactivate",
                QT_TRANSLATE_NOOP("Chart", "Acti&ve again"),
                "rotate-ccw",
                "Ctrl+Shift+R",
                self._reactivate,
                lambda fact: fact.holds and not fact.details.present,
            ),
        )

    def start_values(self) -> Mapping[str, Any]:
        """Begin as a confirmed problem of the list."""
        return {"certainty": Certainty.CONFIRMED, "category": ConditionCategory.PROBLEM}

    def _resolve(self, fact: Fact[ConditionDetails]) -> None:
        today = PartialDate.of(self.shell.now().date())
        self.presenter.change(fact, clinical_status=ConditionStatus.RESOLVED, abatement=today)

    def _reactivate(self, fact: Fact[ConditionDetails]) -> None:
        self.presenter.change(
            fact,
            clinical_status=ConditionStatus.ACTIVE,
            certainty=Certainty.CONFIRMED
            if fact.details.certainty is Certainty.REFUTED
            else fact.details.certainty,
            abatement=None,
        )


def problems_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Make the page."""
    return ProblemsPage(shell, patient_id)
