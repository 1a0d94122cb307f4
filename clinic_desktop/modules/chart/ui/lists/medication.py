"""The page of medicines: stop with a reason, and when the list was last gone through."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import (
    Fact,
    MedicationStatementDetails,
    PartialDate,
    StatementStatus,
)
from clinic_desktop.modules.chart.api.lists import MedicationReview, assert_medication_reviewed
from clinic_desktop.modules.chart.presenters.lists.all_kinds import MEDICATIONS
from clinic_desktop.modules.chart.presenters.lists.fact_list import Found
from clinic_desktop.modules.chart.ui.lists.page import FactListPage, Quick
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.widgets import Label, QuietButton

_REVIEW = (
    "reviewed",
    QT_TRANSLATE_NOOP("Chart", "&Gone through with the patient"),
    "list-checks",
    "Ctrl+Shift+G",
)
_OVER = frozenset({StatementStatus.STOPPED, StatementStatus.COMPLETED, StatementStatus.NOT_TAKEN})


class MedicationPage(FactListPage):
    """What the patient takes, one line a substance with all its regimens."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        self.review = Label("", "secondary")
        self.review_button = QuietButton(
            translate("Chart", _REVIEW[1]), icon=_REVIEW[2], shortcut=_REVIEW[3]
        )
        super().__init__(shell, MEDICATIONS, patient_id)
        self._review_action = make_actions(self, "Chart", [_REVIEW], {"reviewed": self.reviewed})
        for action in self._review_action:
            action.setText(action.text().replace("&", ""))
        self.review_button.clicked.connect(self.reviewed)
        if self._why_not:
            self.review_button.explain(self._why_not)

    def quick_actions(self) -> Sequence[Quick]:
        """Stop."""
        return (
            Quick(
                "stop",
                QT_TRANSLATE_NOOP("Chart", "&Stop…"),
                "circle-x",
                "Ctrl+T",
                self._stop,
                lambda fact: fact.holds and fact.details.status not in _OVER,
            ),
        )

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return [*super().actions_offered(), *self._review_action]

    def fill_above(self, column: QVBoxLayout) -> None:
        """Say when the list was last gone through."""
        row = QHBoxLayout()
        row.addWidget(self.review, 1)
        row.addWidget(self.review_button)
        column.addLayout(row)

    def show_more(self, found: Found) -> None:
        """Say when the list was last gone through, and by whom."""
        review: MedicationReview | None = found.more
        if review is None:
            self.review.setText(translate("Chart", "Never gone through with the patient."))
            self.review.set_tone("warning")
            return
        text = translate("Chart", "Last gone through with the patient on {when}, {who}.")
        who = found.names.get(review.reviewed_by) or translate("Chart", "somebody")
        when = stamp_text(found.wall(review.reviewed_ms))
        self.review.setText(text.format(when=when, who=who))
        self.review.set_tone("secondary")

    def reviewed(self) -> None:
        """Say that the list was gone through now."""
        if self._may_write:
            self.presenter.write(assert_medication_reviewed, self.patient_id)

    def _stop(self, fact: Fact[MedicationStatementDetails]) -> None:
        today = PartialDate.of(self.shell.now().date())
        ask_reason(
            self,
            translate("Chart", "Stop {what}?").format(what=fact.details.text),
            translate("Chart", "It ends today and stays readable under “All”."),
            translate("Chart", "Stop the medicine"),
            lambda reason: self.presenter.change(
                fact, status=StatementStatus.STOPPED, end=today, reason=reason
            ),
        )


def medication_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Make the page."""
    return MedicationPage(shell, patient_id)
