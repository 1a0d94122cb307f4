"""The page of allergies: not asked, none known, or the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import (
    AllergyBanner,
    AllergyState,
    assert_no_known_allergies,
)
from clinic_desktop.modules.chart.presenters.lists.all_kinds import ALLERGIES
from clinic_desktop.modules.chart.presenters.lists.fact_list import Found
from clinic_desktop.modules.chart.ui.lists.page import FactListPage
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.widgets import Label, Notice

_ASK = ("ask", QT_TRANSLATE_NOOP("Chart", "Ask about allergies…"), "circle-help", "Ctrl+Shift+A")


class AllergiesPage(FactListPage):
    """Allergies and intolerances."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        self.state = Notice()
        super().__init__(shell, ALLERGIES, patient_id)
        self._ask_action = make_actions(self, "Chart", [_ASK], {"ask": self.ask})

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return [*super().actions_offered(), *self._ask_action]

    def fill_above(self, column: QVBoxLayout) -> None:
        """Show the state above the list."""
        column.addWidget(self.state)

    def show_more(self, found: Found) -> None:
        """Say whether anybody asked."""
        banner: AllergyBanner = found.more
        self.state.say(*self._state_words(banner, found))

    def ask(self) -> None:
        """Ask the patient now: none known, or the first one."""
        if self._may_write:
            AskDialog(self._none_known, self.add, self).open()

    def _none_known(self) -> None:
        self.presenter.write(assert_no_known_allergies, self.patient_id)

    def _state_words(
        self, banner: AllergyBanner, found: Found
    ) -> tuple[str, str, tuple[str, Callable[[], None]] | None]:
        if banner.state is AllergyState.KNOWN:
            return "", "info", None
        if banner.state is AllergyState.NONE_KNOWN:
            text = translate("Chart", "No known allergies: {who} asked on {when}.")
            again = (translate("Chart", "&Ask again"), self.ask) if self._may_write else None
            return self._asked(text, banner, found), "ok", again
        text = translate("Chart", "Nobody has asked this patient about allergies.")
        if banner.state is AllergyState.ASK_AGAIN:
            text = translate(
                "Chart", "What was known of allergies is over, and nobody has asked since."
            )
        if self._why_not:
            return f"{text} {self._why_not}", "warning", None
        return text, "warning", (translate("Chart", "&Ask now"), self.ask)

    def _asked(self, text: str, banner: AllergyBanner, found: Found) -> str:
        who = found.names.get(banner.asked_by) if banner.asked_by else None
        when = stamp_text(found.wall(banner.asked_ms or 0))
        return text.format(who=who or translate("Chart", "somebody"), when=when)


class AskDialog(Dialog):
    """The question and its two answers."""

    def __init__(
        self, none_known: Callable[[], None], record: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(translate("Chart", "Ask about allergies"), parent)
        words = Label(
            translate(
                "Chart",
                "“Do you have any allergy, to a medicine, a food, latex, an insect or anything "
                "else? Did anything ever make you ill?”",
            )
        )
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.record_button = self.add_button(
            translate("Chart", "&Yes: record it…"), lambda: self._answer(record)
        )
        self.none_button = self.set_action(
            translate("Chart", "&No known allergies"), lambda: self._answer(none_known)
        )
        self.cancel_button.setFocus()

    def _answer(self, run: Callable[[], None]) -> None:
        self.accept()
        run()


def allergies_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Make the page."""
    return AllergiesPage(shell, patient_id)
