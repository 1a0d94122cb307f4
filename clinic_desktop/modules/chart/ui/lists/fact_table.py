"""The table of one list of facts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Fact, PartialDate
from clinic_desktop.modules.chart.presenters.lists.kinds import ListColumn, ListKind
from clinic_desktop.modules.chart.presenters.lists.words import value_text
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView


class FactTableView(TableView):
    """One line a fact."""

    def __init__(
        self, kind: ListKind[Any], settings: UiSettings, today: Callable[[], date]
    ) -> None:
        columns = [_column(column, today) for column in kind.columns]
        self.lines: RowsModel[Fact[Any]] = RowsModel(columns)
        super().__init__(
            self.lines,
            name=f"chart.{kind.name}",
            settings=settings,
            accessible=translate("Chart", kind.title),
        )
        self.lines.setParent(self)


def _column(column: ListColumn, today: Callable[[], date]) -> Column[Fact[Any]]:
    def get(fact: Fact[Any]) -> Any:
        if column.get is not None:
            return column.get(fact.details, today())
        return getattr(fact.details, column.name)

    def key(fact: Fact[Any]) -> Any:
        value = get(fact)
        if isinstance(value, PartialDate):
            return value.first
        return value if isinstance(value, int | date) else value_text(value) or None

    tone, icon = column.tone, column.icon
    return Column(
        column.name,
        translate("Chart", column.title),
        get,
        value_text,
        key,
        column.width,
        strong=column.strong,
        tone=(lambda fact: tone(fact.details)) if tone else None,
        icon=(lambda fact: icon(fact.details)) if icon else None,
        tip=lambda fact: value_text(get(fact)),
    )
