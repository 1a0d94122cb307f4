"""What is said of the current fact below its table: what has no column, who and when."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Fact
from clinic_desktop.modules.chart.presenters.lists.fact_list import Found
from clinic_desktop.modules.chart.presenters.lists.kinds import ListKind
from clinic_desktop.modules.chart.presenters.lists.values import values_of
from clinic_desktop.modules.chart.presenters.lists.words import labelled, value_text
from clinic_desktop.ui_kit.page_card import Fact as Line
from clinic_desktop.ui_kit.page_card import PageCard


class FactCard(PageCard):
    """Hidden while there is no current fact."""

    def __init__(self, kind: ListKind[Any], parent: QWidget | None = None) -> None:
        super().__init__(translate("Chart", "Details of the entry"), parent)
        self._kind = kind
        self._found: Found | None = None

    def set_found(self, found: Found) -> None:
        """Take what was read, for names and times."""
        self._found = found

    def show_fact(self, fact: Fact[Any] | None) -> None:
        """Show one fact."""
        self.setVisible(fact is not None and self._found is not None)
        if fact is None or self._found is None:
            return
        lines = [Line(translate("Chart", "In error"), fact.error_reason, "danger")]
        columns = {column.name for column in self._kind.columns}
        for name, value in values_of(fact.details).items():
            if name not in columns and name in self._kind.labels:
                lines.append(Line(labelled(self._kind.labels, name), value_text(value)))
        lines.append(Line(translate("Chart", "Recorded"), self._recorded(fact, self._found)))
        self.show_facts([line for line in lines if line.value])

    def _recorded(self, fact: Fact[Any], found: Found) -> str:
        who = found.names.get(fact.recorded_by, "")
        parts = [stamp_text(found.wall(fact.recorded_ms)), who]
        if fact.changed_ms != fact.recorded_ms:
            changed = translate("Chart", "changed {when}")
            parts.append(changed.format(when=stamp_text(found.wall(fact.changed_ms))))
        return " · ".join(part for part in parts if part)
