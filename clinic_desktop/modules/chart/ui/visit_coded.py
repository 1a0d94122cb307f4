"""What diagnoses and procedures of a visit share: chips, and a field that finds codes at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import CodeHit, Fact
from clinic_desktop.modules.chart.presenters.visit_diagnoses import marked
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.plugin import Shell

Withdraw = Callable[[Fact[Any], str], None]


class VisitCoded(QWidget):
    """The chips of one kind of entry, and its field. `withdraw` takes an entry and the reason."""

    def __init__(
        self, shell: Shell, withdraw: Withdraw, words: str, name: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._shell, self._withdraw = shell, withdraw
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(theme.SPACE.xs))
        column.setSpacing(theme.px(6))
        self._chips = QVBoxLayout()
        self._chips.setSpacing(theme.px(6))
        column.addLayout(self._chips)
        self.picker = SearchPicker(words, create_text=translate("Chart", "“{text}” without a code"))
        self.picker.setAccessibleName(name)
        column.addWidget(self.picker)

    def start_search(self) -> None:
        """Put the keyboard into the field."""
        self.picker.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_hits(self, hits: Sequence[CodeHit], text: str) -> None:
        """Show what was found."""
        self.picker.set_choices(
            [
                Choice(hit, hit.shown, hit.matched, matches=marked(hit.shown, text), code=hit.code)
                for hit in hits
            ],
            message=translate("Chart", "No code has these words."),
        )

    def recorded(self, fact: Fact[Any]) -> None:
        """Say so; Undo takes it back."""
        reason = translate("Chart", "Taken back at once.")
        text = translate("Chart", "Added: {what}").format(what=fact.details.text)
        step = self._shell.undo.push(text, partial(self._withdraw, fact, reason))
        self._shell.toast(text, step)

    def say(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def ask_withdraw(self, fact: Fact[Any]) -> Dialog:
        """Ask why it is wrong."""
        return ask_reason(
            self,
            translate("Chart", "Entered in error"),
            translate("Chart", "“{what}” no longer counts. It stays readable in the trail.").format(
                what=fact.details.text
            ),
            translate("Chart", "Mark as entered in error"),
            partial(self._withdraw, fact),
        )
