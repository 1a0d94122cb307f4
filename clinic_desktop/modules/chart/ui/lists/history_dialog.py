"""Who wrote what into a fact, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Fact
from clinic_desktop.modules.chart.api.lists import FactChange
from clinic_desktop.modules.chart.presenters.lists.fact_list import Found
from clinic_desktop.modules.chart.presenters.lists.kinds import ListKind
from clinic_desktop.modules.chart.presenters.lists.words import labelled, value_text
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.page_card import PageCard


class HistoryDialog(Dialog):
    """One row a saving, the newest first."""

    def __init__(
        self,
        kind: ListKind[Any],
        fact: Fact[Any],
        changes: Sequence[FactChange],
        found: Found,
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Chart", "Who wrote: {what}").format(what=kind.name_of(fact.details))
        super().__init__(title, parent, width=560, scrolls=True)
        self.card = PageCard(translate("Chart", "Changes"))
        for change in changes:
            who = change.user_name or translate("Chart", "somebody of another device")
            when = stamp_text(found.wall(change.at_ms))
            self.card.add_row(f"{_done(change)} · {who}", _set(kind, change), trailing=when)
        self.body.addWidget(self.card)
        self.only_close()
        self.cancel_button.setFocus()


def _done(change: FactChange) -> str:
    if change.error_reason:
        return translate("Chart", "Marked as entered in error")
    return translate("Chart", "Recorded") if change.created else translate("Chart", "Changed")


def _set(kind: ListKind[Any], change: FactChange) -> str:
    if change.error_reason:
        return change.error_reason
    empty = translate("Chart", "(empty)")
    lines = [
        f"{labelled(kind.labels, name)}: {value_text(value).replace(chr(10), '; ') or empty}"
        for name, value in change.values.items()
        if name in kind.labels and (value_text(value) or not change.created)
    ]
    return "\n".join(lines)
