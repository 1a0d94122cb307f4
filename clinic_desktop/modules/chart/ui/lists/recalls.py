"""The recalls of one patient."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.api import Fact, RecallDetails, RecallStatus, settle_recall
from clinic_desktop.modules.chart.presenters.lists.all_kinds import RECALLS
from clinic_desktop.modules.chart.ui.lists.page import FactListPage, Quick
from clinic_desktop.ui_kit.plugin import Shell

_SETTLE = Permission.MESSAGE_WRITE.value
SETTLING = (
    ("contacted", QT_TRANSLATE_NOOP("Chart", "&Contacted"), "phone", RecallStatus.CONTACTED),
    ("booked", QT_TRANSLATE_NOOP("Chart", "Is boo&ked"), "calendar-check", RecallStatus.BOOKED),
    ("done", QT_TRANSLATE_NOOP("Chart", "&Done"), "circle-check", RecallStatus.DONE),
)
SETTLING_KEYS = {"contacted": "Ctrl+T", "booked": "Ctrl+Shift+B", "done": "Ctrl+D"}
BOOK = ("book", QT_TRANSLATE_NOOP("Chart", "&Book…"), "calendar-plus", "Ctrl+B")
_OVER = frozenset({RecallStatus.DONE, RecallStatus.CANCELLED})


class RecallsPage(FactListPage):
    """For what the patient is called back, and what came of it."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__(shell, RECALLS, patient_id)

    def quick_actions(self) -> Sequence[Quick]:
        """Book, and say what became of it."""
        book = Quick(*BOOK, self._book, _waits, Permission.APPOINTMENT_WRITE.value)
        settling = [
            Quick(name, text, icon, SETTLING_KEYS[name], self._settle(to), _can(to), _SETTLE)
            for name, text, icon, to in SETTLING
        ]
        return (book, *settling)

    def _book(self, _fact: Fact[RecallDetails]) -> None:
        self.shell.open_tab("agenda", book_for=self.patient_id)

    def _settle(self, status: RecallStatus) -> Callable[[Fact[Any]], None]:
        return lambda fact: self.presenter.write(settle_recall, fact.id, fact.version, status)


def _waits(fact: Fact[RecallDetails]) -> bool:
    return fact.holds and fact.details.status not in _OVER


def _can(status: RecallStatus) -> Callable[[Fact[Any]], bool]:
    return lambda fact: _waits(fact) and fact.details.status is not status


def recalls_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Make the page."""
    return RecallsPage(shell, patient_id)
